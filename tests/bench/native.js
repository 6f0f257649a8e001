import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the native twin with so many threads (0: as many as DuckDB likes). */
export async function openNativeTwin(threads) {
  const child = fork(fileURLToPath(new URL('./native-child.js', import.meta.url)), [String(threads)]);
  const waiting = new Map();
  let sent = 0;
  const answer = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The native twin ended (${code})`));
  });
  await answer(0);
  return {
    threads,
    call(job, ...args) {
      const id = ++sent;
      child.send({ id, job, args });
      return answer(id);
    },
    close: () => child.disconnect(),
  };
}
