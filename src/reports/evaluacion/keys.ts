import { formatPeriodo, type Periodo } from '@/core/period';
import { llaveDe, type Sobre } from '@/journal/event';

/** What is written of a centro de costo (or of a whole UE) in the evaluation of a period. */
export function analysisOf(periodo: Periodo, llave: string): Sobre {
  return { tipo: 'poi_evaluacion', llave: llaveDe(formatPeriodo(periodo), llave) };
}

/** What is written of an AO at a close; its llave comes with its row. */
export function aoOf(registro: string): Sobre {
  return { tipo: 'poi_ao', llave: registro };
}

/** The texts of an analysis, as the Reporte de Evaluación de Implementación asks for them. */
export const texts = [
  { campo: 'logros', label: 'Logros' },
  { campo: 'limitaciones', label: 'Limitaciones' },
  { campo: 'medidas', label: 'Medidas adoptadas' },
  { campo: 'mejora', label: 'Medidas de mejora' },
] as const;

/** Field with the factors of a centro, one a line. */
export const FACTORS = 'factores';
