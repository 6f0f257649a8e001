#!/usr/bin/env node
// Runs the TypeScript command line through Vite: same aliases, same SQL and JSON imports as the app.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const server = await createServer({
  configFile: false,
  root: here('../..'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '@data': here('../../data'), '@': here('..') } },
});
try {
  const { main } = await server.ssrLoadModule('/src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await server.close();
}
