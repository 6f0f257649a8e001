import type { Connector, QueryOptions } from '@/engine/connector';
import { scopeParams, type PoiGrupo, type PoiScope } from '@/sql/poi';
import { aoPage, everyAo, type AoFilter } from '@/sql/poi-ao';
import type { PendingAo } from './reminder';

export interface Band {
  banda: 'rojo' | 'amarillo' | 'verde' | 'exceso';
  desde: number;
}

/** Limits of the semáforo, %. */
export function bandLimits(engine: Connector, options: QueryOptions = {}): Promise<Band[]> {
  return engine.query<Band>(
    'SELECT banda, desde::DOUBLE AS desde FROM semaforo_banda ORDER BY desde',
    [],
    options,
  );
}

/** AO of a dependencia with meta and no report of the month. */
export async function unreportedAo(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  centro: string,
): Promise<PendingAo[]> {
  return aoPage(
    engine,
    { ...scope, centros: [centro] },
    mes,
    { ...everyAo, sinReporteMes: true },
    { by: 'nombre', descending: false },
    { offset: 0, limit: 1000 },
  );
}

/** Objectives and actions at a month: each OEI followed by its AEI. */
export async function objectives(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<{ oei: PoiGrupo; aei: PoiGrupo[] }[]> {
  const ask = (eje: string) =>
    engine.query<PoiGrupo>(
      'SELECT * FROM poi_avance_por(?, ?::INTEGER, ?::INTEGER, ?, ?, ?, ?) ORDER BY dentro_de, clave, llave',
      [eje, scope.ejercicio, mes, ...scopeParams(scope)],
      options,
    );
  const [oei, aei] = await Promise.all([ask('oei'), ask('aei')]);
  return oei.map((one) => ({ oei: one, aei: aei.filter(({ dentro_de }) => dentro_de === one.llave) }));
}

/** Every AO behind a figure, for its export: at most a million rows. */
export function aoBehind(engine: Connector, scope: PoiScope, mes: number, filter: AoFilter) {
  return aoPage(
    engine,
    scope,
    mes,
    filter,
    { by: 'cumplimiento_acumulado', descending: false },
    { offset: 0, limit: 1_000_000 },
  );
}
