import type { Cuadrante, PlanEjecucion } from '@/sql/plan-ejecucion';

export const cuadranteWords: Record<Cuadrante, string> = {
  ejecuta_sin_lograr: 'Ejecuta sin lograr',
  ni_ejecuta_ni_logra: 'Ni ejecuta ni logra',
  logra_sin_ejecutar: 'Logra sin ejecutar',
  logra_y_ejecuta: 'Logra y ejecuta',
};

export const cuadranteWord = (cuadrante: Cuadrante): string => cuadranteWords[cuadrante];

/** Why an action stands in no quadrant. */
export function whyNoQuadrant({
  resultado,
  cumplimiento,
  ao,
}: Pick<PlanEjecucion, 'resultado' | 'cumplimiento' | 'ao'>): string {
  const why = [
    ...(resultado === null ? ['sin resultado'] : []),
    ...(cumplimiento === null ? [ao === 0 ? 'sin AO en el POI' : 'sus AO no reportan'] : []),
  ];
  return why.join(' y ');
}
