import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Loads the TypeScript of the house in Node, as its command line does. */
export function sourceServer() {
  return createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@data': `${root}data`, '@': `${root}src` } },
  });
}
