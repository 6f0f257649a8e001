import type { Programme } from './programme';
import { sum, type Reported } from './series';

const month = (index: number) => String(index + 1).padStart(2, '0');

/** Twelve months and a total of one block, `F(RE)`; null is an empty cell, zero is `0.00`. */
export function blockCells(
  name: string,
  values: Reported,
  total: number | null,
  decimals: 'units' | 'céntimos',
): [string, string][] {
  const text = (value: number | null) =>
    value === null ? '' : (decimals === 'units' ? value : value / 100).toFixed(2);
  return [
    ...values.map<[string, string]>((value, index) => [`${name} ${month(index)}`, text(value)]),
    [`${name} Total`, text(total)],
  ];
}

export function monthCells(name: string, texts: readonly string[]): [string, string][] {
  return texts.map((text, index) => [`${name} ${month(index)}`, text]);
}

export const nothing: Reported = Array.from({ length: 12 }, () => null);
export const zeros: Reported = Array.from({ length: 12 }, () => 0);

/** Physical programmes: aprobado, ajustado and consistenciado are empty where the activity came later. */
export function programmeCells(initial: Programme | null, current: Programme): [string, string][] {
  const first = initial ?? { months: nothing, total: null };
  return [
    ...['A', 'AJ', 'CS'].flatMap((version) =>
      blockCells(`F(${version})`, first.months, first.total, 'units'),
    ),
    ...blockCells('F(RE_P)', zeros, 0, 'units'),
    ...blockCells('F(RE)', current.months, current.total, 'units'),
  ];
}

/** Money programmes in céntimos: what was asked for (A) is an eighth above what the PIA gave. */
export function moneyCells(initial: Reported | null, current: Reported | null): [string, string][] {
  const asked = initial?.map((amount) => Math.round(((amount ?? 0) * 9) / 8)) ?? nothing;
  const given = initial ?? nothing;
  const total = (values: Reported | null) => (values ? sum(values) : null);
  return [
    ...blockCells('Fn(A)', asked, initial ? sum(asked) : null, 'céntimos'),
    ...blockCells('Fn(AJ)', given, total(initial), 'céntimos'),
    ...blockCells('Fn(CS)', given, sum(given), 'céntimos'),
    ...blockCells('Fn(RE_P)', zeros, 0, 'céntimos'),
    ...blockCells('Fn(RE)', current ?? nothing, total(current), 'céntimos'),
  ];
}
