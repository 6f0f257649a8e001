// The native twin, in a process of its own so that its memory is its own. Jobs come and go as messages.
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sourceServer } from './vite.js';

const threads = Number(process.argv[2]) || undefined;
const server = await sourceServer();
const load = (path) => server.ssrLoadModule(path);
const { openNative } = await load('/src/engine/native.ts');
const { install } = await load('/src/sql/install.ts');
const { openTables } = await load('/src/ingest/source.ts');
const { readPackage } = await load('/src/store/package-reader.ts');
const { folderSource } = await load('/src/cli/folder.ts');
const jobs = await load('/tests/bench/jobs.ts');
const { writeAs } = await load('/src/reports/write-as.ts');

let engine = null;

const work = {
  async open() {
    await engine?.close();
    engine = await openNative(threads ? { threads } : {});
    await install(engine);
  },
  async importFiles(paths) {
    const files = await Promise.all(
      paths.map(async (path) => new File([await openAsBlob(path)], basename(path))),
    );
    return jobs.importFiles(engine, files, openTables);
  },
  martTimes: () => jobs.martTimes(engine),
  readPackage: (folder) => readPackage(engine, folderSource(folder)),
  async paperTimes() {
    const times = {};
    let since = performance.now();
    const turn = (name) => {
      times[name] = performance.now() - since;
      since = performance.now();
    };
    const paper = await jobs.readPaper(engine);
    turn('leer');
    for (const format of jobs.formats) {
      await writeAs(paper, format);
      turn(format);
    }
    return times;
  },
  replay: (asked) => jobs.replay(engine, asked),
  async journalTimes(path) {
    return jobs.journalTimes(engine, basename(path), new Uint8Array(await readFile(path)));
  },
  memory: () => Promise.resolve(process.resourceUsage().maxRSS / 1024),
};

process.on('message', async ({ id, job, args }) => {
  try {
    process.send({ id, value: await work[job](...args) });
  } catch (cause) {
    process.send({
      id,
      error: cause instanceof Error ? `${cause.message} ${cause.detail ?? ''}` : String(cause),
    });
  }
});
process.on('disconnect', async () => {
  await engine?.close();
  await server.close();
  process.exit();
});
process.send({ id: 0 });
