import type { Band } from '@/core/semaforo';

/** The semáforo on paper, as in the light theme. */
export const bandColour: Record<Band, string> = {
  rojo: 'A91B2B',
  amarillo: '855600',
  verde: '0B6B59',
  exceso: '74337C',
  nd: '5B6770',
};
