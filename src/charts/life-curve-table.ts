import type { LifeCurveInput } from './life-curve-input';
import { fullMonth, value } from './life-curve-scale';
import { lastKnown } from './progress-scale';
import type { ChartCell, ChartTable } from './spec';
import { missing, oneDecimal } from './words';

/** Why a month has no result. */
export const noResult = (input: LifeCurveInput, index: number): string =>
  input.corte !== null && index > input.corte ? missing.later : missing.value;

/** Months down. */
export function lifeTable(input: LifeCurveInput): ChartTable {
  const { months, inicial, programado, pagado, construido, programa = 'obra' } = input;
  const of = programa === 'obra' ? 'físico' : 'financiero';
  const rows = months.map((month, i): ChartCell[] => [
    fullMonth(month),
    inicial[i] ?? missing.plan,
    programado[i] ?? missing.plan,
    pagado[i] ?? noResult(input, i),
    construido[i] ?? noResult(input, i),
  ]);
  return {
    columns: [
      { title: 'mes' },
      { title: `programado ${of} inicial, %`, decimals: 1 },
      { title: `programado ${of} actualizado, %`, decimals: 1 },
      { title: 'pagado, %', decimals: 1 },
      { title: 'construido, %', decimals: 1 },
    ],
    rows,
  };
}

export function lifeDescription(input: LifeCurveInput): string {
  const { months, corte } = input;
  const first = fullMonth(months[0]);
  if (first === '') return 'Sin meses cargados.';
  const told = (name: string, values: readonly (number | null)[]) => {
    const index = lastKnown(values);
    const known = value(values, index);
    if (known === null) return `${name}: ${missing.value}`;
    return `${name} ${oneDecimal(known)} %${index === corte ? '' : ` a ${fullMonth(months[index])}`}`;
  };
  const due = value(input.programado, corte);
  const when = corte === null ? '' : ` Al corte, ${fullMonth(months[corte])}:`;
  const parts = [
    due === null ? `programado: ${missing.plan}` : `debía ir ${oneDecimal(due)} %`,
    told('pagado', input.pagado),
    told('construido', input.construido),
  ];
  return `Acumulado de ${first} a ${fullMonth(months.at(-1))}, en porcentaje.${when} ${parts.join('; ')}.`;
}
