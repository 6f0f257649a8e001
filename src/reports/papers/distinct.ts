import { callName } from '@/core/names';

interface Named {
  eje: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  dentro_de: string | null;
}

/** Groups that share their siglas or their code with another get the UE or the pliego they are of, in brackets. */
export function distinct<G extends Named>(groups: readonly G[]): G[] {
  const times = new Map<string, number>();
  for (const group of groups) times.set(keyOf(group), (times.get(keyOf(group)) ?? 0) + 1);
  return groups.map((group) => {
    const place = placeOf(group);
    if (place === null || (times.get(keyOf(group)) ?? 0) < 2) return group;
    return group.eje === 'centro_costo'
      ? { ...group, sigla: `${callName(group)} (${place})` }
      : { ...group, clave: `${group.clave} (${place})` };
  });
}

const keyOf = (group: Named): string =>
  `${group.eje}|${group.eje === 'centro_costo' ? callName(group) : group.clave}`;

function placeOf({ eje, dentro_de }: Named): string | null {
  if (dentro_de === null) return null;
  if (eje === 'centro_costo') return `UE ${dentro_de}`;
  return eje === 'oei' ? `pliego ${dentro_de.split('.').at(-1)}` : null;
}

/** Siglas without the place that `distinct` adds: for a title that already stands under it. */
export const ownSigla = (sigla: string): string => sigla.replace(/ \(UE [^)]*\)$/, '');
