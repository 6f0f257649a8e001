import { expect, test } from 'vitest';
import { isoWeek } from '@/core/iso-week';

test('the week of a date, and the year it belongs to', () => {
  const weeks = ['2026-07-16', '2026-01-01', '2027-01-03', '2027-01-04', '2020-12-31', '2024-12-30'].map(isoWeek);
  expect(weeks.map(({ anio, semana }) => `${anio} ${semana}`)).toEqual([
    '2026 29', '2026 1', '2026 53', '2027 1', '2020 53', '2025 1',
  ]);
}); // prettier-ignore
