import type { BrechaCierre } from '@/sql/brecha';

interface Closing {
  con_brecha: number | null;
  cartera: Pick<BrechaCierre, 'motivo_cierre' | 'anio_cierre'> | null;
}

/** When it closes at this pace. */
export function closingWords({ con_brecha, cartera }: Closing): string {
  if (con_brecha === null) return 'sin valor';
  if (cartera === null) return 'sin cartera';
  if (cartera.motivo_cierre === 'no_cierra') return 'no cierra';
  if (cartera.motivo_cierre === 'despues_de_2100') return 'después de 2100';
  return cartera.anio_cierre === null ? 'no cierra' : String(cartera.anio_cierre);
}
