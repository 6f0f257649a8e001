import type { LifeCurveInput } from '@/charts/life-curve-input';
import type { InversionCurva } from '@/sql/inversion-mes';

type Column = 'fisico_inicial_avance' | 'fisico_programado_avance' | 'programado_inicial_avance' | 'programado_avance' | 'devengado_avance' | 'fisico_avance'; // prettier-ignore

/** The curves of an investment: the programme of the works, or that of the payments where the works have none. */
export function curveOf(rows: readonly InversionCurva[], gap: boolean): LifeCurveInput {
  const column = (name: Column) => rows.map((row) => row[name]);
  const works = rows.some(({ fisico_programado_avance: value }) => value !== null);
  const corte = rows.findIndex(({ es_corte }) => es_corte);
  return {
    months: rows.map(({ anio, mes }) => ({ anio, mes })),
    inicial: column(works ? 'fisico_inicial_avance' : 'programado_inicial_avance'),
    programado: column(works ? 'fisico_programado_avance' : 'programado_avance'),
    pagado: column('devengado_avance'),
    construido: column('fisico_avance'),
    corte: corte < 0 ? null : corte,
    gap,
    programa: works ? 'obra' : 'pago',
  };
}
