import type { Deadline } from './deadline-list';
import type { Scheduled } from './instance';
import type { ProcessIndicator } from './procedure';
import { processes } from './procedure-catalog';

/** A counted step, and whether it counts as done. */
export interface IndicatorRow extends Deadline {
  cumple: boolean;
}

export interface IndicatorValue {
  /** `E1.3` */
  proceso: string;
  indicador: ProcessIndicator;
  numerador: number;
  denominador: number;
  /** %; null when nothing was programmed by that day. */
  valor: number | null;
  filas: readonly IndicatorRow[];
}

/** What counts as programmed, as the screens tell it. */
export const PROGRAMADO =
  'Se cuenta lo que ya vencía ese día: el paso cuya fecha llegó o que ya se hizo, y el de un procedimiento cuyo plazo pasó sin cumplirse. Lo anulado y lo omitido no cuenta.';

/**
 * The indicators of the manual over the instances of an ejercicio, on the day they were scheduled for. Programmed: a
 * counted step whose date has come or that is done, and that of an instance whose deadline passed unmet.
 */
export function processIndicators(scheduled: readonly Scheduled[], al: string): IndicatorValue[] {
  return processes.flatMap(({ codigo, indicadores }) =>
    indicadores.map((indicador) => {
      const filas = rowsOf(scheduled, indicador, al);
      const numerador = filas.filter(({ cumple }) => cumple).length;
      const denominador = filas.length;
      return {
        proceso: codigo,
        indicador,
        numerador,
        denominador,
        valor: denominador === 0 ? null : (100 * numerador) / denominador,
        filas,
      };
    }),
  );
}

function rowsOf(
  scheduled: readonly Scheduled[],
  { id, cuenta }: ProcessIndicator,
  al: string,
): IndicatorRow[] {
  const onTime = id.startsWith('documentos_tecnicos_en_plazo');
  return scheduled
    .filter(({ anulada }) => anulada === null)
    .flatMap((instancia) => {
      const numeros = cuenta
        .filter(({ procedimiento }) => procedimiento === instancia.procedimiento)
        .map(({ actividad }) => actividad);
      return lastRounds(instancia, numeros).flatMap((paso) => {
        const { hecho, omitido, vence } = paso;
        const unmet = instancia.cumplida === null && instancia.vence <= al;
        if (omitido !== null || (hecho === null && vence > al && !unmet)) return [];
        return [{ instancia, paso, cumple: hecho !== null && (!onTime || hecho.fecha <= vence) }];
      });
    });
}

/** Of each activity, the last time it is done in the instance. */
function lastRounds({ pasos }: Scheduled, numeros: readonly number[]) {
  return numeros.flatMap((numero) => pasos.findLast((paso) => paso.numero === numero) ?? []);
}
