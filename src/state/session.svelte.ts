import { tick } from 'svelte';
import { today } from '@/core/day';
import type { Connector } from '@/engine/connector';
import type { LoadProgress, LoadReport } from '@/ingest/report';
import { mappingKey, type Mapping } from '@/ingest/mapping';
import { descentralizadaCargas, type DescentralizadaCarga } from '@/sql/descentralizada';
import { gastoCargas, type GastoCarga } from '@/sql/gasto';
import {
  inversionCortes,
  inversionSectores,
  type InversionCorte,
  type InversionSector,
} from '@/sql/inversion';
import type { ParameterChange } from '@/sql/parameters';
import { planesVigentes, type PlanVigente } from '@/sql/plan';
import { ultimaExportacion } from '@/sql/procedimiento';
import type { Workspace } from '@/store/workspace';
import type { BootStep } from './boot-step';
import type { Cut } from './filters.svelte';
import { JournalState } from './journal.svelte';
import { inversionCargas, type InversionCarga } from './inversion-cargas';
import { planCargas, type PlanCarga } from './plan-cargas';
import { procedimientoCargas, type ProcedimientoCarga } from './procedimiento-cargas';
import { failureOf, type QueryFailure } from './query.svelte';

/** The engine, what is loaded in it, and the jobs that change it. One per page. */
export class Session {
  engine = $state.raw<Connector | null>(null);
  step = $state<BootStep>('motor');
  /** Bytes of the engine downloaded so far and in all. */
  download = $state.raw<{ loaded: number; total: number } | null>(null);
  failure = $state.raw<QueryFailure | null>(null);
  /** Cuts of the POI. */
  cuts = $state.raw<readonly Cut[]>([]);
  /** Cuts of the budget. */
  budget = $state.raw<readonly GastoCarga[]>([]);
  /** Strategic plans, carga by carga. */
  plans = $state.raw<readonly PlanCarga[]>([]);
  /** The same as they hold now, plan by plan. */
  planes = $state.raw<readonly PlanVigente[]>([]);
  /** Cortes of the investments, the latest first, and the sectors of each. */
  cortes = $state.raw<readonly InversionCorte[]>([]);
  sectores = $state.raw<readonly InversionSector[]>([]);
  /** Investments, gaps, lists and acuerdos, carga by carga. */
  inversiones = $state.raw<readonly InversionCarga[]>([]);
  /** Opened procedures and their steps, carga by carga. */
  procedimientos = $state.raw<readonly ProcedimientoCarga[]>([]);
  /** Decentralised management, carga by carga, the latest first. */
  descentralizada = $state.raw<readonly DescentralizadaCarga[]>([]);
  /** Grows each time the data change, so that every query asks again. */
  version = $state(0);
  progress = $state.raw<LoadProgress | null>(null);
  report = $state.raw<LoadReport | null>(null);
  /** Why what was kept from the last visit could not be brought back. */
  problem = $state.raw<QueryFailure | null>(null);
  changedElsewhere = $state(false);
  /** Everything is computed, not only what the first screen reads. */
  complete = $state(false);
  /** False where the browser keeps nothing between visits. */
  keeps = $state(true);

  /** What people write, apart from what is loaded. */
  readonly journal = new JournalState();

  #workspace: Workspace | null = null;
  #mappings: ReadonlyMap<string, Mapping> = new Map();
  #loading: AbortController | null = null;
  /** Ends when the last job asked for has ended and what it left is kept. */
  #last: Promise<unknown> = Promise.resolve();

  readonly ready = $derived(this.step === 'listo');
  /** False while it is not known. */
  readonly #loaded = $derived([
    ...this.cuts,
    ...this.budget,
    ...this.plans,
    ...this.inversiones,
    ...this.procedimientos,
    ...this.descentralizada,
  ]);
  readonly empty = $derived(this.complete && this.#loaded.length === 0);
  readonly demonstration = $derived(
    this.#loaded.length > 0 && this.#loaded.every(({ demostracion }) => demostracion),
  );

  /** Day on which what is loaded was last exported. */
  #exported = $state.raw<string | null>(null);
  /** `YYYY-MM-DD`: this computer's; with the demonstration, that of its last export, so that it always tells the same. */
  readonly hoy = $derived((this.demonstration ? this.#exported : null) ?? today());

  async boot(): Promise<void> {
    try {
      const { boot } = await import('./boot');
      const { engine, workspace, complete } = await boot(
        (step) => (this.step = step),
        (loaded, total) => (this.download = { loaded, total }),
      );
      this.#workspace = workspace;
      this.keeps = workspace !== null;
      this.#mappings = (await workspace?.readMappings()) ?? new Map();
      this.problem = workspace?.problem ?? null;
      workspace?.onChangeElsewhere(() => (this.changedElsewhere = true));
      await this.#changed(engine);
      this.engine = engine;
      this.step = 'listo';
      await tick();
      await this.#inTurn(async () => {
        await complete();
        await this.#count(engine);
        this.complete = true;
      });
      void this.journal.open(engine);
    } catch (cause) {
      this.failure = failureOf(cause);
    }
  }

  /** Loads files; what was there stays until the new ones have landed. Real files take the place of the demonstration. */
  async load(files: File[]): Promise<void> {
    const engine = this.engine;
    if (!engine || this.#loading) return;
    this.#loading = new AbortController();
    this.progress = { file: files[0]?.name ?? '', step: 'leyendo', rows: 0, fraction: 0 };
    try {
      const { loadInto } = await import('./loading');
      const { signal } = this.#loading;
      await this.#inTurn(async () => {
        this.report = await loadInto(engine, files, {
          mappings: this.#mappings,
          onProgress: (progress) => (this.progress = progress),
          signal,
        });
        await this.#keep(engine);
      });
    } catch (cause) {
      if (!this.#loading.signal.aborted) this.failure = failureOf(cause);
    } finally {
      this.progress = null;
      this.#loading = null;
    }
  }

  /** Remembers how a file's columns are read, and loads the files with it. */
  async loadMapped(files: File[], headers: string[], mapping: Mapping): Promise<void> {
    const key = mappingKey(headers);
    this.#mappings = new Map(this.#mappings).set(key, mapping);
    await this.#workspace?.saveMapping(key, mapping);
    await this.load(files);
  }

  cancel(): void {
    this.#loading?.abort(new DOMException('cancelled', 'AbortError'));
  }

  async remove(cargaIds: readonly string[]): Promise<void> {
    await this.#edit(async (engine) => (await import('@/store/forget')).forget(engine, cargaIds));
  }

  async clear(): Promise<void> {
    await this.#edit(async (engine) => (await import('@/store/forget')).forgetAll(engine));
    this.report = null;
  }

  async setParameters(changes: readonly ParameterChange[]): Promise<void> {
    await this.#edit(async (engine) => (await import('@/sql/parameters')).setParameters(engine, changes));
  }

  async showDemonstration(): Promise<void> {
    await this.#edit(async (engine) => {
      const { forgetAll } = await import('@/store/forget');
      const { readPublished } = await import('./boot');
      await forgetAll(engine);
      await readPublished(engine);
    });
  }

  async #edit(change: (engine: Connector) => Promise<unknown>): Promise<void> {
    const engine = this.engine;
    if (!engine) return;
    try {
      await this.#inTurn(async () => {
        await change(engine);
        await this.#keep(engine);
      });
    } catch (cause) {
      this.failure = failureOf(cause);
    }
  }

  /** One job at a time: what is erased while a load is still being kept must not be kept afterwards. */
  #inTurn(job: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(job);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #keep(engine: Connector): Promise<void> {
    await this.#changed(engine);
    await (this.empty ? this.#workspace?.clear() : this.#workspace?.save(engine));
  }

  async #changed(engine: Connector): Promise<void> {
    this.cuts = await engine.query<Cut>(
      'SELECT * FROM poi_carga ORDER BY ejercicio DESC, pliego_llave, ue_id, corte DESC',
    );
    if (this.complete) await this.#count(engine);
    this.version++;
  }

  async #count(engine: Connector): Promise<void> {
    this.budget = await gastoCargas(engine);
    this.plans = await planCargas(engine);
    this.planes = await planesVigentes(engine);
    this.cortes = await inversionCortes(engine);
    this.sectores = await inversionSectores(engine);
    this.inversiones = await inversionCargas(engine);
    this.#exported = await ultimaExportacion(engine);
    this.procedimientos = await procedimientoCargas(engine);
    this.descentralizada = await descentralizadaCargas(engine);
  }
}
