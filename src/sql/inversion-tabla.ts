import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';
import {
  filtros,
  inversionParams,
  inversionTotal,
  type InversionGrupo,
  type InversionScope,
} from './inversion';
import { inversionFilas, type InversionFila, type InversionTabla } from './inversion-fila';

/** What the rows of a table add up to: S/, once per CUI; percentages 0–100, sums over sums of those that have both. */
export type InversionSuma = Pick<
  InversionGrupo,
  | 'inversiones'
  | 'costo_actualizado'
  | 'pim'
  | 'por_devengar'
  | 'devengado_anio'
  | 'avance_anio'
  | 'avance_financiero'
  | 'con_alerta'
>;

export interface InversionTablaLeida {
  filas: InversionFila[];
  /** Null where no investment is in it. */
  suma: InversionSuma | null;
}

/** An alert by its name, or any of them. */
export const ALGUNA = 'alguna';

const conAlerta = (alerta: string): string =>
  alerta === ALGUNA ? 'alertas > 0' : `list_contains(codigos, ${literal(alerta)})`;

/** Rows of a scope in the order asked and what all of them add up to; with an alert, only the investments that have it. */
export async function inversionTabla(
  engine: Connector,
  scope: InversionScope,
  tabla: InversionTabla,
  alerta: string | null = null,
  options: QueryOptions = {},
): Promise<InversionTablaLeida> {
  if (alerta === null) {
    const filas = await inversionFilas(engine, scope, tabla, options);
    return { filas, suma: (await inversionTotal(engine, scope, null, options)).ahora };
  }
  const { orden, sube, limite } = tabla;
  const todas = `inversion_filas(${literal(orden)}, ${sube ? 1 : -1}, NULL, NULL, ${filtros})`;
  const params = inversionParams(scope);
  const filas = await engine.query<InversionFila>(
    `SELECT * FROM ${todas} WHERE ${conAlerta(alerta)} LIMIT ${limite === null ? 'NULL' : Math.trunc(limite)}`,
    params,
    options,
  );
  const [suma] = await engine.query<InversionSuma>(
    `SELECT count(*)::INTEGER AS inversiones, sum(costo_actualizado) AS costo_actualizado, sum(pim) AS pim,
       sum(por_devengar) AS por_devengar, sum(devengado_anio) AS devengado_anio,
       avance(sum(devengado_anio) FILTER (pim IS NOT NULL), sum(pim) FILTER (devengado_anio IS NOT NULL)) AS avance_anio,
       avance(sum(devengado_acumulado) FILTER (costo_actualizado IS NOT NULL), sum(costo_actualizado) FILTER (devengado_acumulado IS NOT NULL)) AS avance_financiero,
       count(*)::INTEGER AS con_alerta
     FROM ${todas} WHERE ${conAlerta(alerta)}`,
    params,
    options,
  );
  return { filas, suma: suma && suma.inversiones > 0 ? suma : null };
}

/** The investments of a scope with no alert: how many, and what they devengaron of their programme, %. */
export interface InversionSinAlerta {
  inversiones: number;
  con_programa: number;
  cumplimiento_programado: number | null;
}

export async function inversionSinAlerta(
  engine: Connector,
  scope: InversionScope,
  options: QueryOptions = {},
): Promise<InversionSinAlerta> {
  const [row] = await engine.query<InversionSinAlerta>(
    `SELECT count(*)::INTEGER AS inversiones,
       (count(*) FILTER (i.programado_a_la_fecha IS NOT NULL AND i.devengado_anio IS NOT NULL))::INTEGER AS con_programa,
       avance(sum(i.devengado_anio) FILTER (i.programado_a_la_fecha IS NOT NULL), sum(i.programado_a_la_fecha) FILTER (i.devengado_anio IS NOT NULL)) AS cumplimiento_programado
     FROM inversion_filtrada(${filtros}) i LEFT JOIN inversion_alerta_corte a USING (n) WHERE a.alertas IS NULL`,
    inversionParams(scope),
    options,
  );
  return row ?? { inversiones: 0, con_programa: 0, cumplimiento_programado: null };
}

/** Band of an unrounded percentage. */
export async function semaforoDe(
  engine: Connector,
  valor: number | null,
  options: QueryOptions = {},
): Promise<Band> {
  const [row] = await engine.query<{ banda: Band }>(
    'SELECT semaforo(v, v) AS banda FROM (SELECT ?::DOUBLE AS v)',
    [valor],
    options,
  );
  return row?.banda ?? 'nd';
}

/** The parameters that the rules of alert look at, as they are written. */
export async function umbralesDeAlerta(
  engine: Connector,
  options: QueryOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.query<{ parametro: string; valor: string }>(
    "SELECT parametro, valor FROM parametro WHERE ambito = '' AND starts_with(parametro, 'inversion_')",
    [],
    options,
  );
  return new Map(rows.map(({ parametro, valor }) => [parametro, valor]));
}

export interface InversionHallada {
  cui: string;
  nombre: string;
  entidad: string | null;
}

/** Investments of any corte whose CUI, name, pliego or UEI has a text; at most `limite`. */
export function buscarInversiones(
  engine: Connector,
  scope: InversionScope,
  texto: string,
  limite = 20,
  options: QueryOptions = {},
): Promise<InversionHallada[]> {
  return engine.query<InversionHallada>(
    `SELECT cui, nombre, entidad FROM inversion_filas('en_juego', -1, ${Math.trunc(limite)}, NULL, ${filtros})`,
    inversionParams({ ...scope, texto }),
    options,
  );
}
