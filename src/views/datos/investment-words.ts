import { countOf, joinList } from '@/core/format';
import { readable } from '@/core/names';
import type { InversionCarga } from '@/state/inversion-cargas';

const counted = [
  ['inversion_situacion', 'nota de situación', 'notas de situación'],
  ['inversion_hito', 'hito', 'hitos'],
  ['inversion_brecha', 'contribución a brechas', 'contribuciones a brechas'],
  ['brecha_indicador', 'indicador de brecha', 'indicadores de brecha'],
  ['lista', 'lista priorizada', 'listas priorizadas'],
  ['acuerdo', 'acuerdo', 'acuerdos'],
] as const;

/** «24 inversiones de 6 pliegos»; what else came with them, or alone. */
export function investmentWords(cargas: readonly InversionCarga[]): string | null {
  const sum = (name: keyof InversionCarga) =>
    cargas.reduce((total, carga) => total + Number(carga[name] ?? 0), 0);
  if (cargas.length === 0) return null;
  const whole = sum('inversion');
  const parts = [
    ...(whole > 0 ? [countOf(whole, 'inversión', 'inversiones') + ofWhom(cargas)] : []),
    ...(whole === 0 && sum('inversion_mes') > 0
      ? [`meses de ${countOf(sum('cui'), 'inversión', 'inversiones')}`]
      : []),
    ...counted.flatMap(([name, one, many]) => (sum(name) > 0 ? [countOf(sum(name), one, many)] : [])),
  ];
  return parts.length === 0 ? null : joinList(parts);
}

function ofWhom(cargas: readonly InversionCarga[]): string {
  const [first] = cargas;
  if (cargas.length > 1 || !first || first.entidades === 0) return '';
  return first.entidad === null
    ? ` de ${countOf(first.entidades, 'entidad', 'entidades')}`
    : ` de ${readable(first.entidad)}`;
}
