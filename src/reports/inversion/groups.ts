import { formatMillions, formatNumber, formatPercent } from '@/core/format';
import type { InversionGrupo } from '@/sql/inversion';

/** Which group holds most of what is left to spend, and how it goes; the groups come in that order. */
export function groupsFinding(
  groups: readonly InversionGrupo[],
  nameOf: (group: InversionGrupo) => string,
  total: InversionGrupo,
): string {
  const [first] = groups;
  if (!first) return 'Sin grupos que comparar';
  const left = first.por_devengar ?? 0;
  if (groups.length === 1 || left <= 0)
    return `${formatNumber(groups.length)} ${groups.length === 1 ? 'grupo' : 'grupos'}, ${formatNumber(total.inversiones)} inversiones`;
  const pace =
    first.cumplimiento_programado === null
      ? ''
      : ` y va al ${formatPercent(first.cumplimiento_programado)} de su programa`;
  return `${nameOf(first)} tiene lo que más falta gastar: ${formatMillions(left)}${pace}`;
}
