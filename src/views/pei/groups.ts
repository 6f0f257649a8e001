import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { matches } from '@/ui/match-text';

/** An action with several indicators has a line of its own; else `accion` is null. */
export interface IndicadorPart {
  accion: PlanObjetivo | null;
  rows: PlanIndicador[];
}

/** An objective with its indicators and those of its actions, in the order of the codes. */
export interface IndicadorGroup {
  objetivo: PlanObjetivo;
  parts: IndicadorPart[];
}

/** The indicators that match what was typed, in their objectives; an objective left without any is not shown. */
export function indicadorGroups(
  objetivos: readonly PlanObjetivo[],
  indicadores: readonly PlanIndicador[],
  find = '',
): IndicadorGroup[] {
  const wanted = indicadores.filter((row) => find.trim() === '' || matches(searched(row), find));
  return objetivos
    .filter(({ nivel }) => nivel === 'OEI' || nivel === 'OES')
    .map((objetivo) => {
      const inside = wanted.filter((row) => row.objetivo_superior_id === objetivo.objetivo_id);
      const parts: IndicadorPart[] = [];
      for (const row of inside) {
        const last = parts.at(-1);
        const accion =
          row.objetivo_id === objetivo.objetivo_id
            ? null
            : (objetivos.find(
                ({ objetivo_id, indicadores: n }) => objetivo_id === row.objetivo_id && n > 1,
              ) ?? null);
        if (last && last.accion === accion) last.rows.push(row);
        else parts.push({ accion, rows: [row] });
      }
      return { objetivo, parts };
    })
    .filter(({ parts }) => parts.length > 0);
}

function searched(row: PlanIndicador): string {
  return [
    row.indicador_id,
    row.codigo_origen,
    row.indicador,
    row.objetivo,
    row.responsable,
    row.unidad,
    row.semaforo,
    row.trayectoria?.replace('_', ' '),
    row.tipo_1 === null ? 'ND sin dato' : null,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}

/** How the indicators of a group weigh: equal, where one with data lacks relevancia. */
export function weightWords(rows: readonly PlanIndicador[]): string {
  const known = rows.filter(({ tipo_1 }) => tipo_1 !== null);
  if (known.length === 0) return 'sin dato';
  if (known.length === 1) return 'un solo dato';
  return known.every(({ relevancia }) => relevancia !== null) ? 'por relevancia' : 'pesos iguales';
}
