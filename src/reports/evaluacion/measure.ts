import { formatDate } from '@/core/format';
import type { Band } from '@/core/semaforo';

/** How far a measure is. */
export const states = [
  { value: 'en_curso', label: 'en curso', band: 'amarillo' },
  { value: 'cumplida', label: 'cumplida', band: 'verde' },
  { value: 'sin_iniciar', label: 'sin iniciar', band: 'rojo' },
] as const satisfies readonly { value: string; label: string; band: Band }[];

interface Measure {
  medida: string | null;
  plazo: string | null;
  estado: string | null;
}

/** What the table says of a measure. */
export function measureMark({ medida, plazo, estado }: Measure): { band: Band; text: string } {
  if (medida === null) return { band: 'nd', text: 'sin medida' };
  const known = states.find(({ value }) => value === estado);
  if (known) return { band: known.band, text: known.label };
  return plazo === null ? { band: 'rojo', text: 'sin plazo' } : { band: 'amarillo', text: formatDate(plazo) };
}
