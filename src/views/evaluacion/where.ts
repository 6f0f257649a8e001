import { placeName, priorityName, readable, shortName } from '@/core/names';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { WhereEje } from './model.svelte';

export interface WhereNode {
  group: PoiEvaluacion;
  children: PoiEvaluacion[];
}

export const ejeWords: Record<WhereEje, { head: string; sub: string; one: string; many: string }> = {
  oei: { head: 'OEI y AEI', sub: 'objetivo y acción estratégica', one: 'AEI', many: 'AEI' },
  centro_costo: { head: 'Centro de costo', sub: 'centro de costo', one: 'centro', many: 'centros' },
  categoria: { head: 'Categoría presupuestal', sub: 'categoría presupuestal', one: 'grupo', many: 'grupos' },
  departamento: {
    head: 'Departamento',
    sub: 'departamento del ubigeo de la actividad',
    one: 'departamento',
    many: 'departamentos',
  },
  prioridad: { head: 'Prioridad', sub: 'prioridad de la actividad', one: 'grupo', many: 'grupos' },
};

/** Objectives keep their order with their actions below; any other group, what takes most points first. */
export function nodesOf(
  eje: WhereEje,
  groups: readonly PoiEvaluacion[],
  actions: readonly PoiEvaluacion[],
): WhereNode[] {
  if (eje === 'oei')
    return groups.map((group) => ({
      group,
      children: actions.filter(({ dentro_de }) => dentro_de === group.llave),
    }));
  return [...groups]
    .sort((a, b) => (b.resta ?? -1) - (a.resta ?? -1) || a.clave.localeCompare(b.clave))
    .map((group) => ({ group, children: [] }));
}

/** Code and name of a row; a group named by its own words has no code. */
export function rowName(eje: WhereEje | 'aei', group: PoiEvaluacion): { code: string; name: string } {
  switch (eje) {
    case 'departamento':
      return { code: '', name: placeName(group.nombre) };
    case 'prioridad':
      return { code: '', name: priorityName(group.nombre) };
    case 'centro_costo':
      return { code: group.sigla ?? group.clave, name: shortName(group.nombre) };
    default:
      return { code: group.clave, name: readable(group.nombre) };
  }
}

/** In a sentence; of several pliegos, an OEI says which. */
export function calledIn(eje: WhereEje, group: PoiEvaluacion, pliegos: number): string {
  const { code, name } = rowName(eje, group);
  if (eje === 'oei' && pliegos > 1) return `${code} (pliego ${pliegoOf(group)})`;
  if (eje === 'prioridad') return `la prioridad ${name}`;
  if (eje === 'categoria') return `la categoría ${code}`;
  return eje === 'oei' || eje === 'centro_costo' ? code : name;
}

/** Code of the pliego an OEI is of. */
export function pliegoOf({ dentro_de }: PoiEvaluacion): string {
  return dentro_de?.split('.').at(-1) ?? '';
}
