import { beforeOf, ownOf, readRegistered, type Registered } from '@/reports/sesion/read';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

/** The sessions and their acuerdos as they stand written, asked again at each annotation. Create it inside a component. */
export class SesionRegistro {
  /** Day the deadlines are compared with. */
  readonly hoy = $derived.by(() => this.#desk.session.hoy);
  readonly #desk: Desk;
  readonly #query: Query<Registered>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session, journal } = desk;
    this.#query = new Query<Registered>(
      () => session.engine,
      () => {
        const { hoy, id } = this;
        if (journal.version < 0 || session.version === 0 || !session.complete) return null;
        if (!journal.ready && journal.failure === null) return null;
        return (db, signal) => readRegistered(db, hoy, id, { signal });
      },
    );
  }

  /** The one in the address. */
  readonly id = $derived.by(() => this.#desk.address.params.get('sesion'));
  readonly failure = $derived.by(() => this.#query.failure);
  readonly loading = $derived.by(() => this.#query.value === null && this.failure === null);
  readonly sesiones = $derived.by(() => this.#query.value?.sesiones ?? []);
  readonly acuerdos = $derived.by(() => this.#query.value?.acuerdos ?? []);

  /** Null while it is being asked, and where there is none of that name. */
  readonly sesion = $derived.by(() =>
    this.#query.value?.sesion_id === this.id
      ? (this.sesiones.find(({ sesion_id }) => sesion_id === this.id) ?? null)
      : null,
  );
  readonly asistentes = $derived.by(() => this.#own?.asistentes ?? []);
  readonly exposiciones = $derived.by(() => this.#own?.exposiciones ?? []);
  readonly revisiones = $derived.by(() => this.#own?.revisiones ?? []);
  readonly historia = $derived.by(() => this.#own?.historia ?? []);

  /** Of the session, in the order they were made. */
  readonly propios = $derived.by(() => ownOf(this.acuerdos, this.id));
  /** Those made before it. */
  readonly previos = $derived.by(() => beforeOf(this.acuerdos, this.id));

  /** Corte its figures are taken at: the one it was opened with while it is loaded, else that of the filters. */
  readonly corte = $derived.by(() => {
    const { cortes, corte } = this.#desk.inversionFilters;
    return cortes.find((one) => one.corte === this.sesion?.corte) ?? corte;
  });

  get #own(): Registered | null {
    const value = this.#query.value;
    return value !== null && value.sesion_id === this.id ? value : null;
  }
}
