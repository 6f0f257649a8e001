import type { Connector } from '@/engine/connector';
import type { PoiBreve, PoiScope } from '@/sql/poi';
import { aoPage, everyAo, type AoFilter, type GroupEje } from '@/sql/poi-ao';
import type { PendingAo } from './reminder';

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

/** A group and, for an objective, its actions. */
export interface GroupNode {
  eje: GroupEje;
  grupo: PoiBreve;
  children: PoiBreve[];
}

/** The groups of one eje; under `oei`, each with its AEI. */
export function nodesOf(
  eje: GroupEje,
  grupos: readonly PoiBreve[],
  actions: readonly PoiBreve[],
): GroupNode[] {
  return grupos.map((grupo) => ({
    eje,
    grupo,
    children: eje === 'oei' ? actions.filter(({ dentro_de }) => dentro_de === grupo.llave) : [],
  }));
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
