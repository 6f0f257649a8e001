import { readable } from '@/core/names';
import type { Cell, ColumnType, Missing } from '../document';
import type { ColumnOf } from './builder';

/** Why a percentage of metas is not there. */
export function physicalReason({ ao_con_meta }: { ao_con_meta: number }): Missing {
  return { falta: ao_con_meta === 0 ? 'sin meta' : 'sin reporte' };
}

export const noProgramme: Missing = { falta: 'sin programa' };
export const noData: Missing = { falta: 'sin dato' };

/** A column of figures of a mart; `reason` says why one is missing. */
export function figures<R>(
  titulo: string,
  type: ColumnType,
  width: number,
  source: string,
  value: (row: R) => number | null,
  reason: Missing | ((row: NoInfer<R>) => Missing) = noData,
): ColumnOf<R> {
  return {
    titulo,
    type,
    width,
    source,
    cell: (row): Cell => value(row) ?? (typeof reason === 'function' ? reason(row) : reason),
  };
}

export function words<R>(titulo: string, width: number, value: (row: R) => Cell): ColumnOf<R> {
  return { titulo, type: 'texto', width, cell: value };
}

/** A name as it stands in a table: the code or siglas first. */
export function namedBy({
  clave,
  sigla,
  nombre,
}: {
  clave: string;
  sigla: string | null;
  nombre: string;
}): string {
  const code = sigla ?? clave;
  return code === '' || code === 'total' ? readable(nombre) : `${code}, ${readable(nombre)}`;
}

export interface Line<G> {
  kind: 'data' | 'group' | 'total';
  group: G;
}

interface Grouped {
  eje: string;
  llave: string;
  clave: string;
  dentro_de: string | null;
}

/** Centros under their UE where there are several, in the order of their codes, and the total. */
export function byUe<G extends Grouped>(
  ues: readonly G[],
  centros: readonly G[],
  total: G | undefined,
): Line<G>[] {
  const inOrder = [...centros].sort((a, b) => (a.clave < b.clave ? -1 : a.clave > b.clave ? 1 : 0));
  const lines = [...ues]
    .sort((a, b) => (a.clave < b.clave ? -1 : 1))
    .flatMap((ue): Line<G>[] => [
      ...(ues.length > 1 ? [{ kind: 'group' as const, group: ue }] : []),
      ...inOrder
        .filter(({ dentro_de }) => dentro_de === ue.llave)
        .map((group) => ({ kind: 'data' as const, group })),
    ]);
  return total ? [...lines, { kind: 'total', group: total }] : lines;
}

/** Groups with those inside them below, and the total. */
export function nested<G extends Grouped>(
  outer: readonly G[],
  inner: readonly G[],
  total: G | undefined,
): Line<G>[] {
  const lines = outer.flatMap((group): Line<G>[] => [
    { kind: 'group', group },
    ...inner
      .filter(({ dentro_de }) => dentro_de === group.llave)
      .map((one) => ({ kind: 'data' as const, group: one })),
  ]);
  return total ? [...lines, { kind: 'total', group: total }] : lines;
}
