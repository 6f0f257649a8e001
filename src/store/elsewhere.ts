/** Word between the tabs that share a workspace. */
export interface Elsewhere {
  announce(): void;
  /** Returns how to stop listening. */
  listen(callback: () => void): () => void;
  close(): void;
}

export function openElsewhere(folder: string): Elsewhere {
  const channel = new BroadcastChannel('timon');
  const listeners = new Set<() => void>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === folder) for (const listener of listeners) listener();
  };
  return {
    announce: () => channel.postMessage(folder),
    listen(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    close: () => channel.close(),
  };
}
