// npm run bench [-- import-csv import-parquet marts tiles tiles-demo decade inversiones journal informe start] [--times 3]
// Every measure in the browser and in native DuckDB in the same run, one after the other. Times vary; nothing here fails on them.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { execFileSync } from 'node:child_process';
import { openBrowser } from './browser.js';
import { bankData } from './bank.js';
import { benchData, sizes } from './data.js';
import { journalData, measureJournal } from './journal.js';
import { measureBank, measureImport, measureTiles } from './measures.js';
import { openNativeTwin } from './native.js';
import { measurePaper } from './paper.js';
import { benchPage, servePage } from './pages.js';
import { printReport } from './print.js';
import { measureStart } from './start.js';
import { median } from './statistics.js';
import { root } from './vite.js';

const results = `${root}test-results/`;
const every = [
  'import-csv',
  'import-parquet',
  'marts',
  'tiles',
  'tiles-demo',
  'decade',
  'inversiones',
  'journal',
  'informe',
  'start',
];
const args = process.argv.slice(2);
const at = args.indexOf('--times');
const times = at < 0 ? 3 : Number(args.splice(at, 2)[1]);
const unknown = args.filter((name) => !every.includes(name));
if (unknown.length > 0 || !(times >= 1)) {
  console.error(`bench [${every.join('] [')}] [--times N]`);
  process.exit(2);
}
const wanted = (name) => args.length === 0 || args.includes(name);

const started = Date.now();
const load = loadavg()[0];
execFileSync(process.execPath, [`${root}src/cli/timon.js`, 'demo'], { stdio: 'inherit' });
const millions = ['import-csv', 'import-parquet', 'marts', 'tiles'];
const paths = millions.some(wanted) ? await benchData(`${results}bench/data`) : null;
const register = wanted('journal') ? await journalData(`${results}bench/data`) : null;
const browser = await openBrowser();
const lines = [];
const memory = {};
const failed = [];

/** A measure that breaks is told and the others go on. */
async function attempt(name, measure) {
  try {
    lines.push(...(await measure()));
  } catch (cause) {
    console.error(`${name}: ${cause.message}`);
    failed.push({ measure: name, message: cause.message });
  }
}

if (every.some((name) => name !== 'start' && wanted(name))) {
  const page = await servePage(benchPage, `${results}bench/page`);
  const twins = [await openNativeTwin(1), await openNativeTwin(0)];
  const bench = { browser, page, twins, times, memory };
  if (wanted('import-csv') || wanted('marts'))
    await attempt('import-csv', () => measureImport(bench, 'CSV', paths.csv, wanted('marts')));
  if (wanted('import-parquet'))
    await attempt('import-parquet', () => measureImport(bench, 'Parquet', paths.parquet, false));
  if (wanted('tiles'))
    await attempt('tiles', () => measureTiles(bench, { files: paths.parquet, aim: 100, size: 'un millón' }));
  if (wanted('tiles-demo'))
    await attempt('tiles-demo', () =>
      measureTiles(bench, { folder: `${root}public/datos`, aim: 16, size: 'demostración' }),
    );
  if (wanted('decade'))
    await attempt('decade', async () =>
      measureTiles(bench, {
        files: (await benchData(`${results}bench/decade`, sizes.decade)).parquet,
        aim: 100,
        size: 'diez años',
        screens: ['poi', 'resumen', 'evaluacion', 'modificaciones', 'calidad'],
      }),
    );
  if (wanted('inversiones'))
    await attempt('inversiones', async () =>
      measureBank(bench, await bankData(`${results}bench/banco`), 100),
    );
  if (wanted('informe')) {
    await attempt('informe', () =>
      measurePaper(bench, { folder: `${root}public/datos`, aim: 5000, size: 'demostración' }),
    );
    await attempt('informe', async () =>
      measurePaper(bench, {
        files: (await benchData(`${results}bench/poi`, sizes.poi)).parquet,
        aim: 30_000,
        size: '5,000 AO',
      }),
    );
  }
  if (register) await attempt('journal', () => measureJournal(bench, register));
  for (const twin of twins)
    memory[twin.threads === 1 ? 'nativo, 1 hilo' : 'nativo, todos los hilos'] = await twin.call('memory');
  for (const twin of twins) twin.close();
  await page.close();
}
let scripts = [];
if (wanted('start'))
  await attempt('start', async () => {
    const app = await servePage(root, `${results}bench/app`);
    const runs = [];
    for (let i = 0; i < times; i++) runs.push(await measureStart(browser, app));
    await app.close();
    const middle = (key) => median(runs.map((run) => run[key]));
    scripts = runs.at(-1).scripts;
    return [
      { measure: 'arranque: marco pintado', wasm: middle('shell'), aim: 1000, unit: 'ms' },
      { measure: 'arranque: motor listo', wasm: middle('engine'), unit: 'ms' },
      { measure: 'arranque: primeras cifras', wasm: middle('figures'), aim: 2500, unit: 'ms' },
      {
        measure: 'JavaScript antes de las cifras, sin motor',
        wasm: middle('scriptKb'),
        aim: 150,
        unit: 'kB',
      },
    ];
  });
await browser.close();

const report = {
  machine: { cpus: cpus().length, model: cpus()[0].model, node: process.version, load: [load, loadavg()[0]] },
  seconds: (Date.now() - started) / 1000,
  times,
  lines,
  memory,
  scripts,
  failed,
};
await mkdir(results, { recursive: true });
await writeFile(`${results}bench.json`, JSON.stringify(report, null, 2));
printReport(report);
process.exit(failed.length > 0 ? 1 : 0);
