import { expect, test } from 'vitest';
import { addBusinessDays, businessDayOfMonth, businessDaysBetween, isBusinessDay } from '@/core/calendar';

test('the tenth día hábil of July 2026 is the 14th', () => {
  expect(businessDayOfMonth(10, 2026, 7)).toBe('2026-07-14');
});

test('feriados depend on the year', () => {
  expect(isBusinessDay('2023-06-07')).toBe(true);
  expect(isBusinessDay('2024-06-07')).toBe(false);
  expect(isBusinessDay('2022-12-09')).toBe(false);
});

test.each(['2024-03-28', '2024-03-29', '2025-04-17', '2025-04-18', '2026-04-02', '2026-04-03'])(
  '%s is Jueves or Viernes Santo',
  (date) => expect(isBusinessDay(date)).toBe(false),
);

test('public-sector days off count only when asked', () => {
  expect(isBusinessDay('2026-07-27')).toBe(false);
  expect(isBusinessDay('2026-07-27', { publicSector: false })).toBe(true);
});

test('counting starts the next day and skips weekends and feriados', () => {
  expect(addBusinessDays('2026-07-24', 1)).toBe('2026-07-30');
  expect(addBusinessDays('2026-07-24', 1, { publicSector: false })).toBe('2026-07-27');
  expect(businessDaysBetween('2026-07-14', '2026-07-16')).toBe(2);
  expect(businessDaysBetween('2026-07-16', '2026-07-14')).toBe(0);
});
