import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  businessDaysBetween,
  isBusinessDay,
  lastBusinessDayOfMonth,
  nextBusinessDay,
  subtractBusinessDays,
} from '@/core/calendar';
import { gaussEaster, printedEaster, referenceDays } from '../support/calendar-reference';

const days = referenceDays();

test('both references of Easter agree, and there are 6,574 days', () => {
  for (let year = 2018; year <= 2035; year++) expect(gaussEaster(year)).toBe(printedEaster(year));
  expect(days).toHaveLength(6574);
});

test('every day from 2018 to 2035 is hábil or not as the reference says', () => {
  const wrong = days.filter(({ date, weekend, feriado }) => {
    const expected = !weekend && !feriado;
    return isBusinessDay(date, { publicSector: false }) !== expected;
  });
  expect(wrong).toEqual([]);
});

test('and so with the days off of the public sector', () => {
  const wrong = days.filter(
    ({ date, weekend, feriado, decreed }) => isBusinessDay(date) !== (!weekend && !feriado && !decreed),
  );
  expect(wrong).toEqual([]);
  expect(days.filter(({ decreed }) => decreed)).toHaveLength(19);
});

const date = fc.integer({ min: 0, max: days.length - 1 }).map((i) => days[i]!.date);
const some = fc.integer({ min: 1, max: 120 });
const options = fc.record({ publicSector: fc.boolean() });

test('subtracting undoes adding, from a día hábil', () => {
  fc.assert(
    fc.property(date, some, options, (any, n, calendar) => {
      const from = nextBusinessDay(any, calendar);
      const to = addBusinessDays(from, n, calendar);
      expect(isBusinessDay(to, calendar)).toBe(true);
      expect(subtractBusinessDays(to, n, calendar)).toBe(from);
      expect(addBusinessDays(subtractBusinessDays(from, n, calendar), n, calendar)).toBe(from);
      expect(businessDaysBetween(from, to, calendar)).toBe(n);
    }),
  );
});

test('adding more days never gives an earlier date, and a later start never an earlier end', () => {
  fc.assert(
    fc.property(date, some, fc.integer({ min: 0, max: 60 }), options, (from, n, more, calendar) => {
      const to = addBusinessDays(from, n, calendar);
      expect(addBusinessDays(from, n + 1, calendar) > to).toBe(true);
      expect(addBusinessDays(addDays(from, more), n, calendar) >= to).toBe(true);
      expect(subtractBusinessDays(from, n, calendar) < from).toBe(true);
    }),
  );
});

test('the next día hábil is the first one from a date, and the last of a month has none after it', () => {
  fc.assert(
    fc.property(date, options, (from, calendar) => {
      const next = nextBusinessDay(from, calendar);
      for (let day = from; day < next; day = addDays(day, 1))
        expect(isBusinessDay(day, calendar)).toBe(false);
      expect(isBusinessDay(next, calendar)).toBe(true);
      const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
      const last = lastBusinessDayOfMonth(year, month, calendar);
      expect(last.slice(0, 7)).toBe(from.slice(0, 7));
      expect(addBusinessDays(last, 1, calendar).slice(0, 7) > from.slice(0, 7)).toBe(true);
      expect(isBusinessDay(last, calendar)).toBe(true);
    }),
  );
});
