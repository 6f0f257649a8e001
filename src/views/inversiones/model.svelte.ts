import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import {
  inversionMapa,
  inversionNiveles,
  inversionPor,
  inversionPuntos,
  inversionTotal,
  type InversionCorte,
  type InversionDepartamento,
  type InversionGrupo,
  type InversionNivel,
  type InversionPunto,
  type InversionScope,
} from '@/sql/inversion';
import { inversionAlertasPor, type InversionAlertaGrupo } from '@/sql/inversion-alerta';
import { inversionCambios, type InversionCambio } from '@/sql/inversion-cambio';
import {
  inversionFilas,
  inversionOrdenes,
  tablaDeSesion,
  type InversionFila,
  type InversionOrden,
  type InversionTabla,
} from '@/sql/inversion-fila';
import { inversionMeses, type InversionMesGrupo } from '@/sql/inversion-mes';
import {
  inversionSinAlerta,
  inversionTabla,
  semaforoDe,
  umbralesDeAlerta,
  type InversionSinAlerta,
  type InversionTablaLeida,
} from '@/sql/inversion-tabla';
import { listas } from '@/sql/lista';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

/** What the headline, the figures and the rules say of a scope. */
export interface CarteraFigures {
  scope: InversionScope;
  corte: InversionCorte;
  anterior: InversionCorte | null;
  /** Null where no investment is in the scope. */
  ahora: InversionGrupo | null;
  antes: InversionGrupo | null;
  /** Band of what was devengado of the programme. */
  banda: Band;
  alertas: InversionAlertaGrupo[];
  /** Parameters of the rules, as written. */
  umbrales: ReadonlyMap<string, string>;
  /** Name of the list the scope is narrowed to. */
  cartera: string | null;
}

/** What is drawn below them. */
export interface CarteraDetail {
  /** The figures it explains. */
  of: CarteraFigures;
  meses: InversionMesGrupo[];
  /** In the order of the session, at most 1,000. */
  filas: InversionFila[];
  mapa: InversionDepartamento[];
  puntos: InversionPunto[];
  sinAlerta: InversionSinAlerta;
  cambios: InversionCambio[];
}

export const niveles = ['pliego', 'uei', 'tipo', 'funcion', 'departamento', 'situacion'] as const;
export type Nivel = (typeof niveles)[number];

interface Asked {
  scope: InversionScope;
  corte: InversionCorte;
  anterior: InversionCorte | null;
}

async function readFigures(
  db: Connector,
  { scope, corte, anterior }: Asked,
  options: QueryOptions,
): Promise<CarteraFigures> {
  const total = await inversionTotal(db, scope, anterior?.corte ?? null, options);
  const [banda, alertas, umbrales, lists] = await Promise.all([
    semaforoDe(db, total.ahora?.cumplimiento_programado ?? null, options),
    inversionAlertasPor(db, scope, options),
    umbralesDeAlerta(db, options),
    scope.cartera === null ? [] : listas(db, options),
  ]);
  const cartera = lists.find(({ lista_id }) => lista_id === scope.cartera)?.nombre ?? scope.cartera;
  return { scope, corte, anterior, ...total, banda, alertas, umbrales, cartera };
}

async function readDetail(db: Connector, of: CarteraFigures, options: QueryOptions): Promise<CarteraDetail> {
  const { scope, anterior } = of;
  const [meses, filas, mapa, puntos, sinAlerta, cambios] = await Promise.all([
    inversionMeses(db, scope, options),
    inversionFilas(db, scope, tablaDeSesion, options),
    inversionMapa(db, scope, options),
    inversionPuntos(db, scope, 1000, options),
    inversionSinAlerta(db, scope, options),
    anterior === null ? [] : inversionCambios(db, scope, anterior.corte, 50, options),
  ]);
  return { of, meses, filas, mapa, puntos, sinAlerta, cambios };
}

export class CarteraModel {
  #desk: Desk;
  /** Order and text of the table: of this visit, not of the address. */
  orden = $state.raw<{ orden: InversionOrden; sube: boolean }>({ orden: 'en_juego', sube: false });
  texto = $state('');
  readonly figures: Query<CarteraFigures>;
  readonly detail: Query<CarteraDetail>;
  readonly grupos: Query<{ nivel: Nivel; rows: InversionGrupo[] }>;
  readonly #otherRows: Query<InversionTablaLeida>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session } = desk;
    const engine = () => session.engine;
    const ready = () => session.complete && session.version > 0;
    this.figures = new Query(engine, () => {
      if (!ready() || this.#asked === '') return null;
      const what = JSON.parse(this.#asked) as Asked;
      return (db, signal) => readFigures(db, what, { signal });
    });
    this.grupos = new Query(engine, () => {
      const of = this.figures.value;
      const { nivel } = this;
      if (of === null) return null;
      return async (db, signal) => ({
        nivel,
        rows: await inversionPor(db, nivel, of.scope, null, { signal }),
      });
    });
    this.detail = new Query(engine, () => {
      const of = this.figures.value;
      return of && ((db, signal) => readDetail(db, of, { signal }));
    });
    this.#otherRows = new Query(engine, () => {
      const of = this.figures.value;
      const { orden, alerta } = this;
      const texto = this.texto === '' ? null : this.texto;
      if (of === null || this.#asSession) return null;
      const tabla: InversionTabla = { ...orden, limite: tablaDeSesion.limite };
      return (db, signal) => inversionTabla(db, { ...of.scope, texto }, tabla, alerta, { signal });
    });
  }

  /** The table is in the order of the session, whole: its rows are those of the detail. */
  readonly #asSession = $derived.by(
    () =>
      this.texto === '' &&
      this.alerta === null &&
      this.orden.orden === tablaDeSesion.orden &&
      this.orden.sube === tablaDeSesion.sube,
  );

  /** Rows of the table and what they add up to; null until they are read. */
  readonly rows = $derived.by<InversionTablaLeida | null>(() => {
    if (!this.#asSession) return this.#otherRows.value;
    const detail = this.detail.value;
    return detail && { filas: detail.filas, suma: detail.of.ahora };
  });
  readonly rowsFailure = $derived.by(() => (this.#asSession ? this.detail.failure : this.#otherRows.failure));

  /** As text, so that what changes nothing of it in the address asks for nothing again. */
  readonly #asked = $derived.by(() => {
    const { scope, corte, anterior } = this.#desk.inversionFilters;
    return scope && corte ? JSON.stringify({ scope, corte, anterior } satisfies Asked) : '';
  });

  readonly failure = $derived.by(() => this.figures.failure);
  readonly loading = $derived.by(() => this.figures.value === null && this.failure === null);
  readonly stale = $derived.by(
    () =>
      (this.figures.value !== null && this.figures.pending) ||
      (this.detail.value !== null && this.detail.value.of !== this.figures.value) ||
      (this.grupos.value !== null && this.grupos.pending),
  );

  /** Rule the table is narrowed to: its name, `alguna`, or null. */
  readonly alerta = $derived.by(() => this.#desk.address.params.get('alerta'));
  readonly mapaPuntos = $derived.by(() => this.#desk.address.params.get('mapa') === 'puntos');
  readonly nivel = $derived.by<Nivel>(
    () => niveles.find((one) => one === this.#desk.address.params.get('por')) ?? 'pliego',
  );

  setAlerta(alerta: string | null): void {
    this.#desk.address.set({ alerta });
  }

  setNivel(nivel: string): void {
    this.#desk.address.set({
      por: inversionNiveles.some((one: InversionNivel) => one === nivel) ? nivel : null,
    });
  }

  setMapa(puntos: boolean): void {
    this.#desk.address.set({ mapa: puntos ? 'puntos' : null });
  }

  sort(key: string, dir: 'asc' | 'desc'): void {
    const orden = inversionOrdenes.find((one) => one === key);
    if (orden) this.orden = { orden, sube: dir === 'asc' };
  }

  /** Every row of the table, for a file. */
  async everyRow(): Promise<InversionFila[]> {
    const engine = this.#desk.session.engine;
    const scope = this.#desk.inversionFilters.scope;
    if (!engine || !scope) return [];
    const texto = this.texto === '' ? null : this.texto;
    const read = await inversionTabla(
      engine,
      { ...scope, texto },
      { ...this.orden, limite: null },
      this.alerta,
    );
    return read.filas;
  }

  hrefOf(cui: string): string {
    return this.#desk.address.href('inversiones/ficha', { cui });
  }
}
