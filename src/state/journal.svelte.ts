import { SvelteMap } from 'svelte/reactivity';
import type { Connector } from '@/engine/connector';
import type { Draft, Sobre } from '@/journal/event';
import type { FolderAccess } from '@/journal/folder-access';
import type { Journal } from '@/journal/journal';
import type { Damage, Landed } from '@/journal/land';
import type { JournalPlace } from '@/journal/place';
import type { Author, Vigente } from '@/journal/queries';
import { failureOf, type QueryFailure } from './query.svelte';
import type { FolderConnection } from './shared-folder.svelte';

/** What became of the last writing of a field. */
export type Written =
  | { estado: 'pendiente' }
  | { estado: 'guardado'; cuando: string }
  | { estado: 'fallido'; failure: QueryFailure };

/** Where a journal may be kept and shared; by default, what the browser offers. */
export interface JournalSurroundings {
  place: JournalPlace | null;
  folders: FolderAccess;
}

const NAME_KEY = 'timon-quien';
const nothing: ReadonlyMap<string, Vigente> = new Map();
const thing = ({ tipo, llave }: Sobre) => JSON.stringify([tipo, llave]);
const field = ({ sobre, campo }: Omit<Draft, 'valor'>) => JSON.stringify([sobre.tipo, sobre.llave, campo]);

/** What people write, as the screens read and write it. One per page. */
export class JournalState {
  /** Name of who writes; '' until it is said. */
  quien = $state(storedName());
  /** Something waits for the name. */
  asking = $state(false);
  ready = $state(false);
  failure = $state.raw<QueryFailure | null>(null);
  /** False where the browser keeps nothing between visits. */
  keeps = $state(true);
  authors = $state.raw<readonly Author[]>([]);
  /** Kept lines that could not be read. */
  damage = $state.raw<readonly Damage[]>([]);
  folder = $state.raw<FolderConnection | null>(null);
  /** Grows each time the table `registro` changes. */
  version = $state(0);

  readonly total = $derived(this.authors.reduce((sum, { anotaciones }) => sum + anotaciones, 0));

  #journal: Journal | null = null;
  #values = new SvelteMap<string, ReadonlyMap<string, Vigente>>();
  #written = new SvelteMap<string, Written>();
  /** Things some screen has read, and those whose values are still to be asked. */
  #watched = new Map<string, Sobre>();
  #asked = new Map<string, Sobre>();
  #queue: Draft[] = [];
  #failed: Draft[] = [];
  #draining = false;

  async open(engine: Connector, surroundings?: JournalSurroundings): Promise<void> {
    try {
      const [{ Journal }, { FolderConnection }, { place, folders }] = await Promise.all([
        import('@/journal/journal'),
        import('./shared-folder.svelte'),
        surroundings ?? browserSurroundings(),
      ]);
      this.keeps = place !== null;
      this.#journal = await Journal.open(engine, place);
      this.#journal.onChangeElsewhere(() => void this.#refresh());
      await this.#changed();
      this.ready = true;
      await this.#drain();
      this.folder = new FolderConnection(
        folders,
        this.#journal,
        () => this.quien,
        () => this.#changed(),
      );
      addEventListener('focus', () => void this.folder?.sync());
      await this.folder.start();
    } catch (cause) {
      this.failure = failureOf(cause);
    }
  }

  setName(name: string): void {
    this.quien = name;
    try {
      localStorage.setItem(NAME_KEY, name);
    } catch {
      // A browser without storage asks again at the next visit.
    }
    if (name.trim() === '') return;
    this.asking = false;
    void this.#drain();
  }

  /** What stands written of a thing, by field; empty while it is being asked. */
  values(sobre: Sobre): ReadonlyMap<string, Vigente> {
    const key = thing(sobre);
    const known = this.#values.get(key);
    if (known === undefined) this.#ask(key, sobre);
    return known ?? nothing;
  }

  /** What became of the last writing of a field in this visit; null where there was none. */
  written(sobre: Sobre, campo: string): Written | null {
    return this.#written.get(field({ sobre, campo })) ?? null;
  }

  /** Writes at once, or as soon as the name is known. */
  write(sobre: Sobre, campo: string, valor: string | null): void {
    this.writeAll([{ sobre, campo, valor }]);
  }

  /** The same of several fields, which land together or not at all. */
  writeAll(drafts: readonly Draft[]): void {
    const fields = new Set(drafts.map(field));
    this.#failed = this.#failed.filter((one) => !fields.has(field(one)));
    this.#queue.push(...drafts);
    for (const key of fields) this.#written.set(key, { estado: 'pendiente' });
    if (this.quien.trim() === '') this.asking = true;
    else void this.#drain();
  }

  /** Writes again what could not be written. */
  retry(): void {
    const again = this.#failed;
    this.#failed = [];
    if (again.length > 0) this.writeAll(again);
  }

  /** What has not been written does not wait any more for a name. */
  forgetWaiting(): void {
    for (const draft of this.#queue) this.#written.delete(field(draft));
    this.#queue = [];
    this.asking = false;
  }

  async merge(file: File): Promise<Landed> {
    const landed = await this.#journal!.mergeFile(file);
    await this.#changed();
    void this.folder?.sync();
    return landed;
  }

  async export(): Promise<Blob> {
    return new Blob([await this.#journal!.export()], { type: 'text/tab-separated-values;charset=utf-8' });
  }

  /** Leaves the shared folder first, so that what it holds does not come back. */
  async erase(): Promise<void> {
    await this.folder?.leave();
    await this.#journal?.erase();
    this.#written.clear();
    await this.#changed();
  }

  async #refresh(): Promise<void> {
    try {
      await this.#journal!.refresh();
      await this.#changed();
    } catch (cause) {
      this.failure = failureOf(cause);
    }
  }

  async #drain(): Promise<void> {
    if (this.#draining || !this.#journal || this.quien.trim() === '') return;
    this.#draining = true;
    while (this.#queue.length > 0) await this.#writeBatch(this.#queue.splice(0));
    this.#draining = false;
  }

  /** A field is settled once its value can be read, so that no screen shows for a moment what it said before. */
  async #writeBatch(batch: Draft[]): Promise<void> {
    let settled: (i: number) => Written;
    try {
      const events = await this.#journal!.append(batch, this.quien);
      settled = (i) => ({ estado: 'guardado', cuando: events[i]!.cuando });
    } catch (cause) {
      const failure = failureOf(cause);
      this.#failed.push(...batch);
      settled = () => ({ estado: 'fallido', failure });
    }
    try {
      await this.#changed(batch.map(({ sobre }) => sobre));
    } catch (cause) {
      this.failure = failureOf(cause);
    }
    batch.forEach((draft, i) => this.#settle(draft, settled(i)));
    void this.folder?.sync();
  }

  /** A field written again meanwhile stays pending. */
  #settle(draft: Draft, written: Written): void {
    if (!this.#queue.some((one) => field(one) === field(draft))) this.#written.set(field(draft), written);
  }

  #ask(key: string, sobre: Sobre): void {
    if (this.#asked.size === 0) queueMicrotask(() => void this.#answer());
    this.#watched.set(key, sobre);
    this.#asked.set(key, sobre);
  }

  /** One query for everything asked in the same turn. */
  async #answer(): Promise<void> {
    const things = [...this.#asked.values()];
    this.#asked.clear();
    // Before it is open, `open` asks for everything watched.
    if (!this.#journal || things.length === 0) return;
    const found = new Map(things.map((one) => [thing(one), new Map<string, Vigente>()]));
    try {
      for (const row of await this.#journal.state(...things)) found.get(thing(row))!.set(row.campo, row);
      for (const [key, values] of found) this.#values.set(key, values);
    } catch (cause) {
      this.failure = failureOf(cause);
    }
  }

  /** Brings up to date what is on the screens: of the things given, or of all. */
  async #changed(things: Iterable<Sobre> = this.#watched.values()): Promise<void> {
    this.authors = await this.#journal!.authors();
    this.damage = this.#journal!.damage;
    for (const one of things) if (this.#watched.has(thing(one))) this.#asked.set(thing(one), one);
    await this.#answer();
    this.version++;
  }
}

async function browserSurroundings(): Promise<JournalSurroundings> {
  const [{ openBrowserPlace }, { browserFolders }] = await Promise.all([
    import('@/journal/browser-place'),
    import('@/journal/folder-access'),
  ]);
  return { place: await openBrowserPlace(), folders: browserFolders };
}

function storedName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}
