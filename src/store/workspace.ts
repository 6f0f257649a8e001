import type { Connector } from '@/engine/connector';
import type { Mapping } from '@/ingest/mapping';
import { keepOnly } from './atomic-file';
import { cargaIds } from './cargas';
import { openElsewhere, type Elsewhere } from './elsewhere';
import { MANIFEST_FILE, writeGeneration, type Carried } from './generation';
import { readMappings, writeMappings } from './mappings';
import type { DataPackage, PackageSource } from './package';
import { PackageError } from './package-error';
import { arrivals, describePackage, dropStaged, readPackage, stageAll } from './package-reader';
import { directorySource } from './package-source';
import { allDemonstration, packageTitle } from './package-writer';

const LOCK = 'timon-workspace';

/** The browser's own file system as the place where data wait for the next visit; null where there is none (a private window, an old browser). */
export async function openWorkspace(folder = 'timon'): Promise<Workspace | null> {
  if (!('locks' in navigator) || typeof FileSystemFileHandle === 'undefined') return null;
  if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
  try {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(folder, { create: true });
    return new Workspace(directory, openElsewhere(folder));
  } catch {
    return null;
  }
}

/** What one tab keeps between visits. Several tabs may have it open: what each one loads stays. */
export class Workspace {
  /** Why what was kept could not be brought back, if it could not. */
  problem: PackageError | null = null;
  /** The cargas this tab has had in sight: one of them missing from its engine was taken out here. */
  #known: ReadonlySet<string> = new Set();
  readonly #source: PackageSource;

  constructor(
    private readonly directory: FileSystemDirectoryHandle,
    private readonly elsewhere: Elsewhere,
  ) {
    this.#source = directorySource(directory, MANIFEST_FILE);
  }

  /**
   * Makes the engine hold what was kept, with the marts of these topics, or all. False when nothing was, or it cannot be
   * read (see `problem`).
   */
  restore(engine: Connector, topics?: readonly string[]): Promise<boolean> {
    return navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
      this.problem = null;
      try {
        const kept = await describePackage(this.#source);
        if (kept === null) return false;
        await readPackage(engine, this.#source, { replaceAll: true, ...(topics ? { topics } : {}) });
        this.#known = new Set(kept.timon.cargas);
        return true;
      } catch (cause) {
        if (!(cause instanceof PackageError)) throw cause;
        this.problem = cause;
        return false;
      }
    });
  }

  /** Keeps what the engine holds, and what other tabs kept meanwhile. Throws `PackageError` when it does not fit; what was kept before stays. */
  async save(engine: Connector): Promise<void> {
    await navigator.locks.request(LOCK, async () => {
      const before = await this.#kept();
      const mine = await cargaIds(engine);
      try {
        const carried = await this.#carry(engine, before, mine);
        const reusable = this.problem === null ? before : null;
        await writeGeneration(engine, this.directory, reusable, carried, {
          title: await packageTitle(engine),
          created: new Date().toISOString(),
          demonstration: carried.ids.length === 0 && (await allDemonstration(engine)),
          cargas: [...mine, ...carried.ids],
        });
      } finally {
        await dropStaged(engine);
      }
      this.#known = new Set(mine);
      this.problem = null;
    });
    this.elsewhere.announce();
  }

  /** Removes everything kept, mappings too. */
  async clear(): Promise<void> {
    await navigator.locks.request(LOCK, () => keepOnly(this.directory, new Set()));
    this.#known = new Set();
    this.problem = null;
    this.elsewhere.announce();
  }

  /** Called when another tab saves or clears; returns how to stop. */
  onChangeElsewhere(callback: () => void): () => void {
    return this.elsewhere.listen(callback);
  }

  readMappings(): Promise<Map<string, Mapping>> {
    return readMappings(this.directory);
  }

  saveMapping(key: string, mapping: Mapping): Promise<void> {
    return navigator.locks.request(LOCK, async () =>
      writeMappings(this.directory, (await readMappings(this.directory)).set(key, mapping)),
    );
  }

  close(): void {
    this.elsewhere.close();
  }

  /** A manifest that cannot be understood keeps nothing. */
  async #kept(): Promise<DataPackage | null> {
    try {
      return await describePackage(this.#source);
    } catch (cause) {
      if (cause instanceof PackageError) return null;
      throw cause;
    }
  }

  /** Cargas another tab kept that this one has never had; nothing where they cannot be read. */
  async #carry(engine: Connector, before: DataPackage | null, mine: readonly string[]): Promise<Carried> {
    const ids = before?.timon.cargas.filter((id) => !mine.includes(id) && !this.#known.has(id)) ?? [];
    const none = { ids: [], arrivals: [] };
    if (before === null || ids.length === 0) return none;
    try {
      return { ids, arrivals: arrivals(await stageAll(engine, this.#source, before)) };
    } catch (cause) {
      if (cause instanceof PackageError) return none;
      throw cause;
    }
  }
}
