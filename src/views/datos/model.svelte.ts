import { untrack } from 'svelte';
import { plural } from '@/core/format';
import type { Mapping } from '@/ingest/mapping';
import type { LoadedTable, LoadReport } from '@/ingest/report';
import type { Address } from '@/state/address.svelte';
import type { Cut, Filters } from '@/state/filters.svelte';
import { Query } from '@/state/query.svelte';
import type { Session } from '@/state/session.svelte';
import type { NoticeMessage } from '@/ui/Notice.svelte';
import { recognitionOf } from './column-use';
import { controlOf, type Control } from './control';
import { fileOf, keepFiles, keepMapping, mappingOf } from './kept-files';
import { accumulations, loadedFiles, parameters, situations } from './queries';
import { mergedReport, sameTable } from './report-sums';

/** What the screen does with the session: one per visit to it, created inside a component. */
export class DatosModel {
  readonly session: Session;
  readonly filters: Filters;
  readonly address: Address;
  /** Files of the load under way. */
  batch = $state.raw<readonly File[]>([]);
  /** Cuts there were before the last load. */
  previous = $state.raw<readonly Cut[]>([]);
  messages = $state.raw<NoticeMessage[]>([]);
  /** By archivo_id; null where there is nothing to compare. */
  controls = $state.raw<ReadonlyMap<string, Control | null>>(new Map());
  /** The report whose rejects the reader chose to go on without. */
  acceptedWithout = $state.raw<LoadReport | null>(null);
  /** Tables the reader chose not to load. */
  left = $state.raw<readonly LoadedTable[]>([]);
  /** A table whose columns the reader is telling again. */
  remapping = $state.raw<LoadedTable | null>(null);
  #check: { control: AbortController; done: Promise<void> } | null = null;

  readonly files;
  readonly situations;
  readonly accumulations;
  readonly parameters;

  constructor(session: Session, filters: Filters, address: Address) {
    this.session = session;
    this.filters = filters;
    this.address = address;
    const engine = () => session.engine;
    const loaded = () => session.version > 0;
    this.files = new Query(engine, () => (loaded() ? (db, signal) => loadedFiles(db, { signal }) : null));
    this.situations = new Query(engine, () => {
      if (!loaded()) return null;
      const { scope, mes } = filters;
      return (db, signal) => situations(db, scope, mes, { signal });
    });
    this.accumulations = new Query(engine, () => {
      if (!loaded()) return null;
      const cargas = filters.inUse.map(({ carga_id }) => carga_id);
      const ues = filters.ues;
      return (db, signal) => accumulations(db, cargas, ues, { signal });
    });
    this.parameters = new Query(engine, () => (loaded() ? (db, signal) => parameters(db, { signal }) : null));
    $effect(() => {
      const { report } = session;
      if (report && session.engine && !session.progress) untrack(() => void this.#checkAll(report));
    });
    /** The reader leaves the screen. */
    $effect(() => () => void this.rest());
  }

  readonly tables = $derived.by(() =>
    (this.session.report?.tables ?? []).filter((table) => table.layout !== null),
  );
  readonly unknown = $derived.by(() =>
    (this.session.report?.tables ?? []).filter(
      (table) => table.layout === null && !table.ignored && !this.left.includes(table),
    ),
  );
  readonly ignored = $derived.by(() =>
    (this.session.report?.tables ?? []).filter((table) => table.layout === null && table.ignored),
  );
  readonly onlyDemonstration = $derived.by(() => this.session.demonstration);
  readonly accepted = $derived.by(
    () => this.acceptedWithout !== null && this.acceptedWithout === this.session.report,
  );

  /** S/ of the rejected rows; null while it is not known. */
  readonly rejectedMoney = $derived.by(() => {
    const known = this.tables
      .filter(({ rowsRejected }) => rowsRejected > 0)
      .map(({ archivoId }) => {
        const control = this.controls.get(archivoId ?? '');
        return control?.groups.find(({ situacion }) => situacion === 'rechazada')?.monto ?? null;
      });
    return known.some((money) => money === null)
      ? null
      : known.reduce<number>((sum, money) => sum + money!, 0);
  });

  notify(text: string, action?: NoticeMessage['action']): void {
    const message = { id: crypto.randomUUID(), text, ...(action ? { action } : {}) };
    this.messages = [...this.messages.slice(-2), message];
  }

  dismiss(id: string): void {
    this.messages = this.messages.filter((message) => message.id !== id);
  }

  async load(files: File[]): Promise<void> {
    if (!(await this.#free())) return;
    keepFiles(this.session, files);
    await this.#watch(files, () => this.session.load(files));
  }

  /** Loads the corrected files; the cuts they correct leave when the new ones cover the same ejecutoras. */
  async loadCorrected(files: File[]): Promise<void> {
    const old = this.tables
      .filter(({ rowsRejected }) => rowsRejected > 0)
      .flatMap(({ cargaId }) => cargaId ?? []);
    const before = this.session.report;
    const corrected = this.session.cuts.filter(({ carga_id }) => old.includes(carga_id));
    await this.load(files);
    const { report, cuts } = this.session;
    if (report === before || !report) return;
    const fresh = report.tables.flatMap(({ cargaId }) => cargaId ?? []);
    const covered = (cut: Cut) => cuts.some((one) => fresh.includes(one.carga_id) && sameCut(one, cut));
    const leaving = old.filter(
      (id) => !fresh.includes(id) && corrected.filter(({ carga_id }) => carga_id === id).every(covered),
    );
    if (leaving.length === 0 || corrected.length === 0) return;
    await this.session.remove(leaving);
    this.notify(
      `El archivo corregido tomó el lugar de ${plural(leaving.length, 'la carga', 'las cargas')} con rechazos.`,
    );
  }

  async loadMapped(file: File, table: LoadedTable, headers: string[], mapping: Mapping): Promise<void> {
    if (!(await this.#free())) return;
    keepMapping(this.session, headers, mapping);
    const before = this.session.report;
    await this.#watch([file], () => this.session.loadMapped([file], headers, mapping));
    const after = this.session.report;
    if (after && before && after !== before) this.session.report = mergedReport(before, after, file.name);
    this.left = this.left.filter((one) => !sameTable(one, table));
  }

  leave(table: LoadedTable): void {
    this.left = [...this.left, table];
  }

  goOnWithout(): void {
    this.acceptedWithout = this.session.report;
  }

  /** Takes out what the last load brought. */
  async undo(): Promise<void> {
    const ids = [...new Set(this.tables.flatMap(({ cargaId }) => cargaId ?? []))];
    await this.rest();
    await this.session.remove(ids);
    this.session.report = null;
    scrollTo({ top: 0 });
    this.notify('Carga deshecha: sus filas ya no están en Timón. El archivo en su equipo no cambió.');
  }

  async remove(ids: readonly string[], name: string): Promise<void> {
    await this.rest();
    await this.session.remove(ids);
    if (this.tables.some(({ cargaId }) => cargaId !== null && ids.includes(cargaId)))
      this.session.report = null;
    this.notify(`Se borró «${name}». El archivo en su equipo no cambió.`);
  }

  /** What people wrote goes only when it is asked for. */
  async clear({ files, journal }: { files: boolean; journal: boolean }): Promise<void> {
    await this.rest();
    if (files) await this.session.clear();
    if (journal) await this.session.journal.erase();
    this.messages = [];
    scrollTo({ top: 0 });
    this.notify(
      journal
        ? `Se borró ${files ? 'todo lo cargado y ' : ''}lo escrito en este navegador.`
        : 'Se borró todo lo cargado en este navegador.',
    );
  }

  async showDemonstration(): Promise<void> {
    await this.session.showDemonstration();
    if (this.session.cuts.length === 0 && !this.session.failure)
      this.notify('Esta copia de Timón no trae datos de demostración. Suelte una exportación para empezar.');
  }

  fileOf(table: LoadedTable): File | null {
    return fileOf(this.session, table.file);
  }

  mappingOf(table: LoadedTable): Mapping | null {
    return table.matches.includes('mapeada') ? mappingOf(this.session, table.headers) : null;
  }

  /** Whether the engine can take another job; says why when it cannot. */
  async #free(): Promise<boolean> {
    if (this.session.progress) {
      this.notify(
        'Hay una carga en curso. Espere a que termine, o cancélela con Esc, y vuelva a soltar el archivo.',
      );
      return false;
    }
    if (!this.session.engine) {
      this.notify('El cálculo todavía se prepara. Vuelva a soltar el archivo en un momento.');
      return false;
    }
    await this.rest();
    return true;
  }

  async #watch(files: File[], work: () => Promise<void>): Promise<void> {
    const before = this.session.report;
    this.batch = files;
    this.remapping = null;
    this.previous = this.session.cuts;
    this.session.failure = null;
    await work();
    this.batch = [];
    if (this.session.report === before && !this.session.failure)
      this.notify('Carga cancelada: las pantallas siguen con lo que había.');
  }

  /** Adds up the files again, one at a time, while nothing else is loading. */
  async #checkAll(report: LoadReport): Promise<void> {
    await this.rest();
    const control = new AbortController();
    const done = (async () => {
      for (const table of report.tables) {
        if (table.archivoId === null || control.signal.aborted || this.controls.has(table.archivoId))
          continue;
        const found = await this.#controlOf(table, control.signal);
        if (!control.signal.aborted) this.controls = new Map(this.controls).set(table.archivoId, found);
      }
    })();
    this.#check = { control, done };
    await done;
  }

  async #controlOf(table: LoadedTable, signal: AbortSignal): Promise<Control | null> {
    const { engine } = this.session;
    const file = this.fileOf(table);
    const plan = recognitionOf(table, this.mappingOf(table));
    if (!engine || !file || !plan) return null;
    try {
      return await controlOf(engine, file, table, plan, signal);
    } catch (cause) {
      if (!signal.aborted) console.error(cause);
      return null;
    }
  }

  /** Stops the check under way, so that it and another job of the engine never meet. */
  async rest(): Promise<void> {
    const check = this.#check;
    this.#check = null;
    check?.control.abort();
    await check?.done;
  }
}

export function sameCut(a: Cut, b: Cut): boolean {
  return a.ejercicio === b.ejercicio && a.pliego_llave === b.pliego_llave && a.ue_id === b.ue_id;
}
