import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { root } from './vite.js';

const configFile = `${root}vite.config.ts`;
const enginePackages = /node_modules\/(@duckdb|apache-arrow|flatbuffers|parquet-wasm)\//;

/** Builds a page as it is published. Gives its folder and which of its scripts are the engine (most of their code is). */
async function buildPage(pageRoot, outDir) {
  const engineScripts = new Set();
  await build({
    configFile,
    root: pageRoot,
    logLevel: 'error',
    publicDir: `${root}public`,
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'engine-scripts',
        generateBundle(_, bundle) {
          for (const chunk of Object.values(bundle)) {
            if (chunk.type !== 'chunk') continue;
            let [engine, all] = [0, 0];
            for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
              all += renderedLength;
              if (enginePackages.test(id)) engine += renderedLength;
            }
            if (engine > all / 2) engineScripts.add(chunk.fileName);
          }
        },
      },
    ],
  });
  return { outDir, engineScripts };
}

/** Serves a built page on a free port with the headers of the app. */
async function serve({ outDir }) {
  const server = await preview({
    configFile,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 4306, strictPort: false, open: false },
  });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

export async function servePage(pageRoot, outDir) {
  const built = await buildPage(pageRoot, outDir);
  return { ...built, ...(await serve(built)) };
}

export const benchPage = fileURLToPath(new URL('./page', import.meta.url));
