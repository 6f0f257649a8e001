import { expect, test } from 'vitest';
import { today } from '@/core/day';
import { reportOf } from '@/views/poi/request';

test('a report owed is named by its year, month and dependencia', () => {
  expect(reportOf(2026, 6, '000999/02.06')).toEqual({ tipo: 'poi_reporte', llave: '2026|6|000999/02.06' });
  expect(reportOf(2026, 6, 'a').llave).not.toBe(reportOf(2026, 7, 'a').llave);
});

test('the day is that of the clock of the computer, whatever its zone', () => {
  expect(today(new Date(2026, 6, 5, 0, 1))).toBe('2026-07-05');
  expect(today(new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30');
});
