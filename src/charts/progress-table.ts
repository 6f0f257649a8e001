import type { ProgressInput } from './progress-input';
import { at, lastKnown, lastMonth } from './progress-scale';
import type { ChartCell, ChartTable } from './spec';
import { missing, oneDecimal } from './words';

/** Months down; the projection is a last row of its own. */
export function progressTable(input: ProgressInput): ChartTable {
  const { words, months, corte, planned, initial, done, projection } = input;
  const unit = input.unit ?? '%';
  const cells = (month: number, result: ChartCell): ChartCell[] => [
    at(planned, month) ?? missing.plan,
    ...(initial ? [at(initial, month) ?? missing.plan] : []),
    result,
  ];
  const rows = months.map((name, month): ChartCell[] => {
    const none = month >= corte ? missing.later : missing.report;
    return [name, ...cells(month, at(done, month) ?? none)];
  });
  if (projection !== null && lastKnown(done) < lastMonth)
    rows.push([`${months[lastMonth] ?? ''}, ${words.projection}`, ...cells(lastMonth, projection)]);
  return {
    columns: [
      { title: 'mes' },
      { title: `${words.planned}, ${unit}`, decimals: 1 },
      ...(initial ? [{ title: `${words.planned} inicial, ${unit}`, decimals: 1 }] : []),
      { title: `${words.done}, ${unit}`, decimals: 1 },
    ],
    rows,
  };
}

export function progressDescription(input: ProgressInput): string {
  const { words, months, corte, planned, done, projection } = input;
  const sign = input.unit === undefined ? ' %' : '';
  const say = (name: string, value: number | null, none: string) =>
    `${name} ${value === null ? none : `${oneDecimal(value)}${sign}`}`;
  const last = lastKnown(done);
  const month = months[corte - 1] ?? '';
  const when = last >= 0 && last < corte - 1 ? ` a ${months[last] ?? ''}` : '';
  const parts = [
    say(words.planned, at(planned, corte - 1), missing.plan),
    `${say(words.done, at(done, last), missing.report)}${when}`,
  ];
  if (projection !== null && last < lastMonth)
    parts.push(`${oneDecimal(projection)}${sign} a diciembre ${words.projection}`);
  return `Acumulado a ${month}, ${input.unit === undefined ? 'en porcentaje de la meta anual' : `en ${input.unit}`}: ${parts.join('; ')}.`;
}
