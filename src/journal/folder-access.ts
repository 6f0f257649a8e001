import { JournalError } from './journal-error';

/** How a folder is chosen, remembered and asked for again: not every browser can. */
export interface FolderAccess {
  readonly available: boolean;
  /** Null when the reader closes the dialog. Only from a click. */
  choose(): Promise<FileSystemDirectoryHandle | null>;
  remembered(): Promise<FileSystemDirectoryHandle | null>;
  remember(folder: FileSystemDirectoryHandle | null): Promise<void>;
  /** Whether it may be read and written; `ask` only from a click. */
  allowed(folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean>;
}

interface Permissions {
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const STORE = 'carpetas';
const KEY = 'registro';

export const browserFolders: FolderAccess = {
  get available() {
    return typeof (globalThis as Picker).showDirectoryPicker === 'function' && 'indexedDB' in globalThis;
  },

  async choose() {
    try {
      return await (globalThis as Picker).showDirectoryPicker!({ id: 'timon-registro', mode: 'readwrite' });
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      if (cause.name === 'AbortError') return null;
      throw new JournalError(
        'El navegador no dio acceso a una carpeta.',
        'Elija una carpeta propia o de red, no una del sistema, y acepte leer y escribir en ella.',
        { cause },
      );
    }
  },

  async remembered() {
    const found = await inStore<unknown>('readonly', (store) => store.get(KEY) as IDBRequest<unknown>);
    return found instanceof FileSystemDirectoryHandle ? found : null;
  },

  async remember(folder) {
    if (folder === null) await inStore('readwrite', (store) => store.delete(KEY));
    else await inStore('readwrite', (store) => store.put(folder, KEY));
  },

  async allowed(folder, ask) {
    const permissions = folder as Permissions;
    const mode = { mode: 'readwrite' } as const;
    const state = (await permissions.queryPermission?.(mode)) ?? 'granted';
    if (state === 'granted' || !ask) return state === 'granted';
    return (await permissions.requestPermission?.(mode)) === 'granted';
  },
};

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open('timon', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('IndexedDB', 'UnknownError'));
  });
}
