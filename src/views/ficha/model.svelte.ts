import type { Connector, QueryOptions } from '@/engine/connector';
import { brechasDe, type BrechaInversion } from '@/sql/brecha';
import { wholeCartera } from '@/sql/inversion';
import { alertasDe, type InversionAlerta } from '@/sql/inversion-alerta';
import {
  inversionDatos,
  inversionHistoria,
  inversionHitos,
  inversionListas,
  inversionLugares,
  inversionSituaciones,
  type InversionDatos,
  type InversionEnLista,
  type InversionHito,
  type InversionLugar,
  type InversionSituacion,
} from '@/sql/inversion-ficha';
import type { InversionFila } from '@/sql/inversion-fila';
import {
  inversionCurva,
  inversionMesesDe,
  type InversionCurva,
  type InversionMes,
} from '@/sql/inversion-mes';
import { buscarInversiones, umbralesDeAlerta, type InversionHallada } from '@/sql/inversion-tabla';
import { acuerdos, type Acuerdo } from '@/sql/sesion';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

/** All that is known of an investment. */
export interface FichaFigures {
  cui: string;
  /** Null where no loaded file brings it. */
  now: InversionFila | null;
  /** Of every corte, the latest first. */
  history: InversionFila[];
  datos: InversionDatos | null;
  curva: InversionCurva[];
  meses: InversionMes[];
  alertas: InversionAlerta[];
  umbrales: ReadonlyMap<string, string>;
  situaciones: InversionSituacion[];
  hitos: InversionHito[];
  lugares: InversionLugar[];
  listas: InversionEnLista[];
  brechas: BrechaInversion[];
  acuerdos: Acuerdo[];
}

/** The row of the corte asked for, or of the latest one up to it, or of the latest of all. */
export function rowAt(history: readonly InversionFila[], corte: string): InversionFila | null {
  return history.find((row) => row.corte <= corte) ?? history[0] ?? null;
}

async function read(
  db: Connector,
  cui: string,
  corte: string,
  day: string,
  options: QueryOptions,
): Promise<FichaFigures> {
  const history = await inversionHistoria(db, cui, options);
  const now = rowAt(history, corte);
  const at = now?.corte ?? corte;
  const [datos, curva, meses, alertas, umbrales, situaciones, hitos, lugares, lists, brechas, all] =
    await Promise.all([
      inversionDatos(db, cui, at, options),
      inversionCurva(db, cui, at, options),
      now === null ? [] : inversionMesesDe(db, now.n, now.ejercicio, options),
      now === null ? [] : alertasDe(db, [now], options),
      umbralesDeAlerta(db, options),
      inversionSituaciones(db, cui, options),
      inversionHitos(db, cui, options),
      inversionLugares(db, cui, at, options),
      inversionListas(db, cui, options),
      brechasDe(db, cui, at, options),
      acuerdos(db, day, options),
    ]);
  return {
    cui,
    now,
    history,
    datos,
    curva,
    meses,
    alertas,
    umbrales,
    situaciones,
    hitos,
    lugares,
    listas: lists,
    brechas,
    acuerdos: all.filter((one) => one.cui === cui),
  };
}

export class FichaModel {
  #desk: Desk;
  texto = $state('');
  readonly ficha: Query<FichaFigures>;
  readonly found: Query<InversionHallada[]>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session } = desk;
    const ready = () => session.complete && session.version > 0;
    this.ficha = new Query(
      () => session.engine,
      () => {
        const { cui, corte } = this;
        if (!ready() || cui === null || corte === null) return null;
        const { hoy } = session;
        return (db, signal) => read(db, cui, corte, hoy, { signal });
      },
    );
    this.found = new Query(
      () => session.engine,
      () => {
        const { corte, texto } = this;
        if (!ready() || this.cui !== null || corte === null) return null;
        return (db, signal) => buscarInversiones(db, wholeCartera(corte), texto, 20, { signal });
      },
    );
  }

  readonly cui = $derived.by(() => this.#desk.address.params.get('cui'));
  readonly corte = $derived.by(() => this.#desk.inversionFilters.corte?.corte ?? null);

  /** Those of the investment asked for, never of the one before. */
  readonly figures = $derived.by(() => (this.ficha.value?.cui === this.cui ? this.ficha.value : null));
  readonly stale = $derived.by(() => this.figures !== null && this.ficha.pending);
}
