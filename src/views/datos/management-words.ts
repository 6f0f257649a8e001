import { countOf, joinList } from '@/core/format';
import type { DescentralizadaCarga } from '@/sql/descentralizada';

const counted = [
  ['servicios', 'servicio público', 'servicios públicos'],
  ['etapas', 'etapa de modelos', 'etapas de modelos'],
  ['indicadores', 'indicador de servicios', 'indicadores de servicios'],
  ['acuerdos', 'acuerdo de la CIG y del ETTI', 'acuerdos de la CIG y del ETTI'],
  ['convenios', 'convenio', 'convenios'],
] as const;

/** «7 servicios públicos, 341 etapas de modelos y 8 convenios» */
export function managementWords(cargas: readonly DescentralizadaCarga[]): string | null {
  if (cargas.length === 0) return null;
  const parts = counted.flatMap(([name, one, many]) => {
    const sum = cargas.reduce((total, carga) => total + carga[name], 0);
    return sum > 0 ? [countOf(sum, one, many)] : [];
  });
  return parts.length === 0 ? 'gestión descentralizada' : joinList(parts);
}
