import { inversionesDe } from '@/sql/sesion-registro';
import { agendaPropuesta, type AgendaPropuesta, type EstadoAcuerdo } from '@/sql/sesion';
import { wholeCartera } from '@/sql/inversion';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { SesionRegistro } from '../sesion-registro/registro.svelte';

const names = { estados: 'estado', responsables: 'quien', inversiones: 'inversion' } as const;
/** Investments that may be added to an agenda from the proposal. */
const OFFERED = 200;

/** The sessions, what of their acuerdos the reader looks at, and the agenda proposed. Create it inside a component. */
export class SesionesModel {
  readonly desk: Desk;
  readonly registro: SesionRegistro;
  readonly #proposal: Query<AgendaPropuesta[]>;
  readonly #others: Query<InversionFila[]>;

  constructor(desk: Desk) {
    this.desk = desk;
    this.registro = new SesionRegistro(desk);
    const { session } = desk;
    this.#proposal = new Query(
      () => session.engine,
      () => {
        const scope = desk.inversionFilters.scope;
        // An annotation that changes no acuerdo changes nothing of the proposal.
        if (scope === null || !session.complete || session.version === 0 || this.#pending === null) return null;
        const part = { ...wholeCartera(scope.corte), sectores: scope.sectores };
        const { hoy } = this.registro;
        return (db, signal) => agendaPropuesta(db, hoy, part, OFFERED, { signal });
      },
    ); // prettier-ignore
    this.#others = new Query(
      () => session.engine,
      () => {
        const corte = this.registro.corte?.corte ?? null;
        const unknown = this.#unknown;
        if (corte === null || unknown === '' || session.version === 0) return null;
        return (db, signal) => inversionesDe(db, unknown.split(','), corte, { signal });
      },
    );
  }

  readonly #pending = $derived.by(() =>
    this.registro.loading
      ? null
      : this.registro.acuerdos
          .filter(({ pendiente, cui }) => pendiente && cui !== null)
          .map(({ acuerdo_id, cui, estado }) => `${acuerdo_id} ${cui} ${estado}`)
          .join(),
  );
  readonly propuesta = $derived.by(() => this.#proposal.value ?? []);
  readonly proposing = $derived.by(() => this.#proposal.value === null && this.#proposal.pending);
  readonly failure = $derived.by(() => this.registro.failure ?? this.#proposal.failure);

  readonly agenda = $derived.by(() => this.registro.sesion?.agenda ?? []);
  /** Of the agenda, those that are not proposed: their names are asked apart. */
  readonly #unknown = $derived.by(() => {
    const known = new Set(this.propuesta.map(({ cui }) => cui));
    return this.agenda.filter((cui) => !known.has(cui)).join(',');
  });
  readonly known = $derived.by<Pick<AgendaPropuesta, 'cui' | 'nombre' | 'entidad'>[]>(() => [
    ...this.propuesta,
    ...(this.#others.value ?? []),
  ]);

  readonly estados = $derived.by(() => this.#list('estados') as EstadoAcuerdo[]);
  readonly responsables = $derived.by(() => this.#list('responsables'));
  readonly inversiones = $derived.by(() => this.#list('inversiones'));
  readonly filtered = $derived.by(
    () => this.estados.length + this.responsables.length + this.inversiones.length > 0,
  );

  /** Those that pass the filters. */
  readonly acuerdos = $derived.by(() =>
    this.registro.acuerdos.filter(
      (row) =>
        (this.estados.length === 0 || this.estados.includes(row.estado)) &&
        (this.responsables.length === 0 || this.responsables.includes(row.responsable ?? '')) &&
        (this.inversiones.length === 0 || this.inversiones.includes(row.cui ?? '')),
    ),
  );

  choose(list: keyof typeof names, keys: readonly string[]): void {
    this.desk.address.set({ [names[list]]: keys.map((key) => key || '-').join('|') || null });
  }

  seeAll(): void {
    this.desk.address.set(Object.fromEntries(Object.values(names).map((name) => [name, null])));
  }

  /** An empty key, of those without responsible or investment, is written as a dash. */
  #list(list: keyof typeof names): string[] {
    const text = this.desk.address.params.get(names[list]) ?? '';
    return text === '' ? [] : text.split('|').map((key) => (key === '-' ? '' : key));
  }
}
