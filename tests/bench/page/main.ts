import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { RemoteReader } from '@/ingest/remote';
import { install } from '@/sql/install';
import { fetchSource } from '@/store/package-source';
import { readPackage } from '@/store/package-reader';
import { importFiles, journalTimes, martTimes } from '../jobs';
import { paperTimes } from './paper';
import { Screens, type ScreenName } from './screens.svelte';

let engine: Connector | null = null;
let screens: Screens | null = null;

/** What bench.js calls in the page. */
const bench = {
  async open() {
    engine = await openWasm();
    await install(engine);
  },
  async importFiles() {
    const input = document.querySelector<HTMLInputElement>('#files')!;
    const reader = new RemoteReader();
    try {
      return await importFiles(engine!, [...input.files!], (file) => reader.open(file));
    } finally {
      reader.close();
    }
  },
  async journalTimes() {
    const file = document.querySelector<HTMLInputElement>('#files')!.files![0]!;
    return journalTimes(engine!, file.name, new Uint8Array(await file.arrayBuffer()));
  },
  martTimes: () => martTimes(engine!),
  paperTimes: () => paperTimes(engine!),
  readPackage: (base: string) => readPackage(engine!, fetchSource(base)),
  async showScreen(name: ScreenName) {
    screens?.close();
    screens = new Screens(engine!);
    await screens.open(name);
    return screens.scopes();
  },
  filter: (choice: Record<string, string | null>) => screens!.filter(choice),
};

export type Bench = typeof bench;

Object.assign(window, { bench });
