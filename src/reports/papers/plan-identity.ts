import { formatDate } from '@/core/format';
import { entityName, readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { archivosDe, archivosDelPoi, type Archivo } from '@/sql/archivos';
import { cargasDePlanes, type PlanVigente } from '@/sql/plan';
import type { PaperAsk } from '../ask';
import { period } from '../plan/pei-words';
import { sourcesOf, type Sources } from './sources';

interface Told extends Archivo {
  de: string;
  corte: string;
}

interface Behind {
  planes: readonly PlanVigente[];
  /** Year of the POI that stands beside the plans; null where none does. */
  anio: number | null;
  /** Pliegos of that POI; none is every one. */
  pliegos: readonly string[];
  alcance: string;
}

/** The files of some plans and of the POI that serves them. */
export async function planSources(
  engine: Connector,
  { planes, anio, pliegos, alcance }: Behind,
  options: QueryOptions = {},
): Promise<Sources> {
  const cargas = await cargasDePlanes(
    engine,
    planes.map(({ plan_id }) => plan_id),
    options,
  );
  const tipos = [...new Set(planes.map(({ tipo }) => tipo))].join(' y ');
  const valued = planes.flatMap(({ ultimo_anio_con_valor }) => ultimo_anio_con_valor ?? []);
  const years = [...new Set(planes.map(period))].join(', ');
  const files = (await archivosDe(engine, cargas, options)).map((row): Told => ({
    ...row,
    de: tipos,
    corte: valued.length > 0 && BRINGS_VALUES.test(row.layout) ? String(Math.max(...valued)) : years,
  }));
  const scope = { ejercicio: anio ?? 0, carga: null, pliegos, ues: [], centros: [] };
  const poi = anio === null ? [] : await archivosDelPoi(engine, scope, options);
  const rows = [
    ...files,
    ...poi.map(({ ue: _, ue_id, corte, ...row }): Told => ({
      ...row,
      de: `POI, UE ${ue_id}`,
      corte: corte === null ? 'sin ejecución' : `${monthName(corte)} de ${anio}`,
    })),
  ];
  return sourcesOf(engine, rows, alcance, ({ de, corte }) => ({ de, corte }), options);
}

const BRINGS_VALUES = /^(anexo_b7|pei_matriz|plantilla_plan_valor)$/;

/** «Pliego 038, Ministerio de la Producción»; the plan alone where nobody said whose it is. */
export function pliegoWords({ pliego_id, pliego, nombre }: PlanVigente): string {
  if (pliego_id === null) return readable(nombre);
  return pliego === null || pliego === pliego_id
    ? `Pliego ${pliego_id}`
    : `Pliego ${pliego_id}, ${readable(pliego)}`;
}

/** «2024–2028» and, where it is not that of who writes, «2024–2028 de IMARPE». */
export function titledAs(plan: PlanVigente, own: string): string {
  const name = plan.pliego === null ? null : entityName(plan.pliego);
  return name === null || name === own ? period(plan) : `${period(plan)} de ${name}`;
}

interface PlanHead {
  sources: Sources;
  /** What follows the title. */
  de: string;
  /** Where it is not the close of the year. */
  corte?: string;
}

/** What a paper of a plan, of the results of a year, says of itself. */
export function planHead(pedido: PaperAsk, anio: number, { sources, de, corte }: PlanHead) {
  return {
    ...{ pedido, sources, de },
    ejercicio: Number(pedido.hoy.slice(0, 4)),
    periodo: `año ${anio}`,
    // A whole year, as the verification code writes it.
    clave: `${anio % 100}A`,
    corte: corte ?? closeOf(anio, pedido.hoy),
  };
}

/** Until when the results of a year go: its close or, while it runs, today. */
function closeOf(anio: number, hoy: string): string {
  return `${anio}-12-31` <= hoy ? `diciembre de ${anio}` : formatDate(hoy);
}
