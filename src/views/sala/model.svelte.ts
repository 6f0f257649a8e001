import { untrack } from 'svelte';
import type { Connector } from '@/engine/connector';
import { alertasDe, type InversionAlerta } from '@/sql/inversion-alerta';
import type { InversionFila } from '@/sql/inversion-fila';
import { inversionCurva, type InversionCurva } from '@/sql/inversion-mes';
import { inversionesDe } from '@/sql/sesion-registro';
import type { Desk } from '@/state/desk.svelte';
import { Drafts } from '@/state/drafts.svelte';
import { Query } from '@/state/query.svelte';
import { exposicionOf, GENERALES } from '@/reports/sesion/keys';
import { SesionRegistro } from '../sesion-registro/registro.svelte';

/** What is shown of an investment of the agenda; without `fila` where no loaded file brings it. */
export interface Expediente {
  cui: string;
  corte: string;
  fila: InversionFila | null;
  curva: InversionCurva[];
  alertas: InversionAlerta[];
}

async function gather(db: Connector, cui: string, corte: string): Promise<Expediente> {
  const [[fila = null], curva] = await Promise.all([
    inversionesDe(db, [cui], corte),
    inversionCurva(db, cui, corte),
  ]);
  return { cui, corte, fila, curva, alertas: fila === null ? [] : await alertasDe(db, [fila]) };
}

/** A moment of the session: the review of what was agreed, an investment, or the end. */
export type Paso = { kind: 'revision' } | { kind: 'inversion'; cui: string; n: number } | { kind: 'cierre' };

/** Milliseconds after which what is being typed is written. */
const PAUSE = 400;

/** The room: where the session is, what it looks at and what is being typed. Create it inside a component. */
export class SalaModel {
  readonly desk: Desk;
  readonly registro: SesionRegistro;
  readonly drafts: Drafts;
  readonly #query: Query<Expediente>;
  #known = new Map<string, Promise<Expediente>>();
  #version = -1;

  constructor(desk: Desk) {
    this.desk = desk;
    this.registro = new SesionRegistro(desk);
    this.drafts = new Drafts(desk.journal, PAUSE);
    this.#query = new Query<Expediente>(
      () => desk.session.engine,
      () => {
        const { cui, corte, agenda } = this;
        const version = desk.session.version;
        if (cui === null || corte === null || !desk.session.complete) return null;
        const next = agenda[agenda.indexOf(cui) + 1];
        return async (db) => {
          const found = await this.#ask(db, cui, corte, version);
          // So that passing to the next one does not wait.
          if (next !== undefined) this.#ask(db, next, corte, version).catch(() => undefined);
          return found;
        };
      },
    );
    $effect(() => this.#see());
  }

  readonly sesion = $derived.by(() => this.registro.sesion);
  /** As text, so that an annotation that changes nothing of it asks for nothing again. */
  readonly #agenda = $derived.by(() => (this.sesion?.agenda ?? []).join(','));
  readonly agenda = $derived.by(() => this.#agenda.split(',').filter(Boolean));
  readonly corte = $derived.by(() => this.registro.corte?.corte ?? null);
  readonly open = $derived.by(() => this.sesion?.estado === 'abierta');

  readonly pasos = $derived.by<Paso[]>(() => [
    { kind: 'revision' },
    ...this.agenda.map((cui, i) => ({ kind: 'inversion' as const, cui, n: i + 1 })),
    { kind: 'cierre' },
  ]);
  readonly at = $derived.by(() => {
    const asked = Math.trunc(Number(this.desk.address.params.get('n') ?? 0));
    return Number.isFinite(asked) ? Math.min(Math.max(0, asked), this.pasos.length - 1) : 0;
  });
  readonly paso = $derived.by<Paso>(() => this.pasos[this.at] ?? { kind: 'revision' });
  readonly cui = $derived.by(() => (this.paso.kind === 'inversion' ? this.paso.cui : null));

  readonly failure = $derived.by(() => this.#query.failure ?? this.registro.failure);
  /** Null while it is being gathered. */
  readonly expediente = $derived.by(() => {
    const value = this.#query.value;
    return value !== null && value.cui === this.cui && value.corte === this.corte ? value : null;
  });

  /** What the new acuerdo is about, in the journal. */
  readonly about = $derived.by(() => exposicionOf(this.registro.id ?? '', this.cui ?? GENERALES));

  readonly seen = $derived.by(
    () => new Set(this.registro.exposiciones.flatMap(({ cui, visto }) => (visto === null ? [] : [cui]))),
  );

  go(step: number): void {
    this.desk.address.set({ n: String(Math.min(Math.max(0, step), this.pasos.length - 1)) });
  }

  #ask(db: Connector, cui: string, corte: string, version: number): Promise<Expediente> {
    if (version !== this.#version) this.#known.clear();
    this.#version = version;
    const key = `${corte} ${cui}`;
    const known = this.#known.get(key) ?? gather(db, cui, corte);
    this.#known.set(key, known);
    known.catch(() => this.#known.delete(key));
    return known;
  }

  /** Writes when an investment is first shown in an open session. */
  #see(): void {
    const { cui, open } = this;
    const { journal } = this.desk;
    if (cui === null || !open || !journal.ready || journal.quien.trim() === '' || this.seen.has(cui)) return;
    const about = this.about;
    untrack(() => {
      if (journal.written(about, 'visto') === null) journal.write(about, 'visto', new Date().toISOString());
    });
  }
}
