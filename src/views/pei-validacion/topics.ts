import { formatNumber } from '@/core/format';
import type { PlanObservacion } from '@/sql/plan-observacion';
import { countsOf } from '@/reports/plan/validation-words';

export type ValidationTopic = 'errores' | 'pendiente' | 'aceptada' | 'absuelta';

export interface ValidationExplanation {
  title: string;
  label: string;
  value: string;
  unit: string;
  words: string;
  rows: PlanObservacion[];
}

export const validationTopics: readonly ValidationTopic[] = ['errores', 'pendiente', 'aceptada', 'absuelta'];

/** How a figure of the validation is reached, with the observations behind it. */
export function validationExplanation(
  topic: ValidationTopic,
  rows: readonly PlanObservacion[],
): ValidationExplanation {
  const told = (
    label: string,
    words: string,
    found: PlanObservacion[],
    unit = '',
  ): ValidationExplanation => ({
    title: label,
    label,
    value: formatNumber(found.length),
    unit,
    words,
    rows: found,
  });
  const of = (estado: PlanObservacion['estado']) => rows.filter((row) => row.estado === estado);
  const counts = countsOf(rows);
  switch (topic) {
    case 'errores':
      return told(
        'Errores sin cerrar',
        'Observaciones de gravedad «error» por decidir o por absolver: con ellas el plan no se debería validar.',
        rows.filter(
          ({ gravedad, estado }) => gravedad === 'error' && (estado === 'pendiente' || estado === 'aceptada'),
        ),
      );
    case 'pendiente':
      return told(
        'Por decidir',
        'Lo que encuentran las reglas y el analista todavía no acepta ni descarta.',
        of('pendiente'),
        rows.length === 0 ? '' : `de ${formatNumber(rows.length)}`,
      );
    case 'aceptada':
      return told(
        'Por absolver',
        'Observaciones aceptadas, que se comunican al pliego y esperan su respuesta.',
        of('aceptada'),
      );
    case 'absuelta':
      return told(
        'Absueltas',
        'Observaciones aceptadas que el pliego respondió y el analista dio por resueltas.',
        of('absuelta'),
        counts.aceptada + counts.absuelta === 0
          ? ''
          : `de ${formatNumber(counts.aceptada + counts.absuelta)} aceptadas`,
      );
  }
}
