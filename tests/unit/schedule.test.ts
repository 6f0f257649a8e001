import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  businessDaysBetween,
  isBusinessDay,
  nextBusinessDay,
} from '@/core/calendar';
import { criticalPath, delayEffect, slack } from '@/core/critical-path';
import { procedure, procedures } from '@/core/procedure-catalog';
import { defaultDays } from '@/core/procedure-deadlines';
import { scheduleBackward, scheduleForward, type Planned } from '@/core/schedule';
import { stepsOf, type Step } from '@/core/schedule-steps';

const steps = (codigo: string, options: { rounds?: number; caso?: string } = {}): Step[] =>
  stepsOf(procedure(codigo), { days: (numero) => defaultDays(codigo, numero), ...options });
const keys = (list: readonly Step[]) => list.map(({ key }) => key).join(' ');
const at = (list: readonly Planned[], key: string) => list.find((one) => one.key === key)!;
const waits = (list: readonly Step[], key: string) => list.find((one) => one.key === key)!.after;

describe('steps', () => {
  test('without observations that branch is skipped', () => {
    expect(keys(steps('E1.3.4'))).toBe('1 2 5 6');
    expect(waits(steps('E1.3.4'), '5')).toEqual(['2']);
    expect(steps('E1.1.1')).toHaveLength(18);
  });

  test('a round adds the branch; one more, all that is done again', () => {
    expect(keys(steps('E1.3.4', { rounds: 1 }))).toBe('1 2 3 4 5 6');
    const twice = steps('E1.3.4', { rounds: 2 });
    expect(keys(twice)).toBe('1 2 3 4 2r2 3r2 4r2 5 6');
    expect(waits(twice, '2r2')).toEqual(['4']);
    expect(waits(twice, '5')).toEqual(['4r2']);
  });

  test('where nobody absolves, what was observed is done again', () => {
    expect(keys(steps('E1.2.6', { rounds: 1 })).slice(0, 15)).toBe('1 2 3 4 2r2 3r2');
    const twice = steps('E1.2.1', { rounds: 2 });
    expect(keys(twice).slice(0, 35)).toBe('1 2 3 4 5 6 7 8 6r2 7r2 8r2 6r3 7r3');
    expect(waits(twice, '9')).toEqual(['7r3']);
    expect(waits(twice, '10')).toEqual(['5', '9']);
  });

  test('a case starts at its activity', () => {
    expect(keys(steps('E1.2.7', { caso: '6.3.3' }))).toBe('9 10 11 12 13');
    expect(waits(steps('E1.2.7', { caso: '6.3.3' }), '9')).toEqual([]);
    expect(keys(steps('E1.2.7', { caso: '6.3.2' }))).toBe('1 2 3 7 8 9 10 11 12 13');
  });

  test.each(procedures.map(({ codigo }) => codigo))('of %s, each waits for earlier ones', (codigo) => {
    for (const rounds of [0, 1, 3]) {
      const list = steps(codigo, { rounds });
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
      const seen = new Set<string>();
      for (const { key, after } of list) {
        for (const before of after) expect(seen).toContain(before);
        seen.add(key);
      }
      const used = new Set(list.map(({ numero }) => numero));
      if (rounds > 0) expect(used.size).toBe(procedure(codigo).actividades.length);
    }
  });
});

describe('dates of the monthly follow-up', () => {
  test('forward from the first día hábil of July 2026, registration ends on the tenth', () => {
    const plan = scheduleForward(steps('E1.3.5'), '2026-07-01');
    expect(plan.map(({ inicio, fin }) => `${inicio} ${fin}`)).toEqual([
      '2026-07-01 2026-07-01',
      '2026-07-02 2026-07-08',
      '2026-07-09 2026-07-10',
      '2026-07-13 2026-07-14',
      '2026-07-15 2026-07-16',
      '2026-07-17 2026-07-21',
      '2026-07-22 2026-07-22',
      '2026-07-24 2026-07-24',
      '2026-07-30 2026-07-30',
    ]);
  });

  test('backward from the due date, with what comes after it forward', () => {
    const plan = scheduleBackward(steps('E1.3.5'), '2026-07-14', { target: '4' });
    expect(plan).toEqual(scheduleForward(steps('E1.3.5'), '2026-07-01'));
  });

  test('what was done late moves the rest; what was done early brings it forward', () => {
    const late = scheduleForward(steps('E1.3.5'), '2026-07-01', { done: new Map([['2', '2026-07-10']]) });
    expect(at(late, '4').fin).toBe('2026-07-16');
    const early = scheduleForward(steps('E1.3.5'), '2026-07-01', { done: new Map([['2', '2026-07-03']]) });
    expect(at(early, '3').inicio).toBe('2026-07-06');
    const before = scheduleForward(steps('E1.3.5'), '2026-07-01', { done: new Map([['1', '2026-06-28']]) });
    expect(at(before, '1')).toMatchObject({ inicio: '2026-06-28', fin: '2026-06-28' });
    expect(at(before, '2').inicio).toBe('2026-06-30');
  });

  test('a due date on a Sunday is met the Friday before', () => {
    expect(at(scheduleBackward(steps('E1.3.5'), '2026-07-12'), '9').fin).toBe('2026-07-10');
    expect(scheduleBackward([], '2026-07-12')).toEqual([]);
  });
});

describe('critical path', () => {
  const fork: Step[] = [
    { key: 'a', numero: 1, round: 1, days: 1, after: [] },
    { key: 'b', numero: 2, round: 1, days: 5, after: ['a'] },
    { key: 'c', numero: 3, round: 1, days: 2, after: ['a'] },
    { key: 'd', numero: 4, round: 1, days: 1, after: ['b', 'c'] },
    { key: 'e', numero: 5, round: 1, days: 1, after: ['d'] },
  ];

  test('is the longest way', () => {
    expect(criticalPath(fork)).toEqual(['a', 'b', 'd', 'e']);
    expect(slack(fork).get('c')).toBe(3);
  });

  test('to a target leaves out what it does not wait for', () => {
    expect([...slack(fork, 'c').keys()]).toEqual(['a', 'c']);
    expect(criticalPath(fork, 'd')).toEqual(['a', 'b', 'd']);
  });

  test('a delay moves what follows, once the margin is spent', () => {
    expect([...delayEffect(fork, 'b', 2)]).toEqual([
      ['d', 2],
      ['e', 2],
    ]);
    expect([...delayEffect(fork, 'c', 3)]).toEqual([]);
    expect([...delayEffect(fork, 'c', 4)]).toEqual([
      ['d', 1],
      ['e', 1],
    ]);
  });

  test('of the POI Multianual goes through the proposals, not the user names', () => {
    const path = criticalPath(steps('E1.2.1'), '20');
    expect(path).toContain('6');
    expect(path).not.toContain('4');
  });
});

const anySteps = fc
  .array(
    fc.record({ days: fc.integer({ min: 1, max: 15 }), after: fc.array(fc.nat(20), { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 15,
    },
  )
  .map((list) =>
    list.map(({ days, after }, i): Step => ({
      key: `s${i}`,
      numero: i + 1,
      round: 1,
      days,
      after: i === 0 ? [] : [...new Set(after.map((n) => `s${n % i}`))],
    })),
  );
const anyDate = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));
const anyCalendar = fc.record({ publicSector: fc.boolean() });

describe('properties', () => {
  test('every step starts and ends on a día hábil, takes its days and waits for those before it', () => {
    fc.assert(
      fc.property(anySteps, anyDate, anyCalendar, fc.boolean(), (list, date, calendar, forward) => {
        const plan = forward
          ? scheduleForward(list, date, { calendar })
          : scheduleBackward(list, date, { calendar });
        for (const { inicio, fin, days, after } of plan) {
          expect(isBusinessDay(inicio, calendar) && isBusinessDay(fin, calendar)).toBe(true);
          expect(businessDaysBetween(inicio, fin, calendar)).toBe(days - 1);
          for (const key of after) expect(at(plan, key).fin < inicio).toBe(true);
          if (forward) expect(inicio >= date).toBe(true);
          else expect(fin <= date).toBe(true);
        }
      }),
    );
  });

  test('forward from where backward begins ends on the due date, and is never later', () => {
    fc.assert(
      fc.property(anySteps, anyDate, anyCalendar, (list, date, calendar) => {
        const due = nextBusinessDay(date, calendar);
        const backward = scheduleBackward(list, due, { calendar });
        const start = backward.map(({ inicio }) => inicio).sort()[0]!;
        const forward = scheduleForward(list, start, { calendar });
        expect(
          forward
            .map(({ fin }) => fin)
            .sort()
            .at(-1),
        ).toBe(due);
        for (const { key, fin } of forward) expect(fin <= at(backward, key).fin).toBe(true);
      }),
    );
  });

  test('the margin is what lies between both, and none on the critical path', () => {
    fc.assert(
      fc.property(anySteps, anyDate, (list, date) => {
        const backward = scheduleBackward(list, nextBusinessDay(date));
        const forward = scheduleForward(list, backward.map(({ inicio }) => inicio).sort()[0]!);
        for (const [key, days] of slack(list))
          expect(businessDaysBetween(at(forward, key).fin, at(backward, key).fin)).toBe(days);
        expect(criticalPath(list).length).toBeGreaterThan(0);
      }),
    );
  });

  test('backward to a target meets it and places the rest after what it waits for', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), anyDate, (list, n, date) => {
        const target = list[n % list.length]!.key;
        const due = nextBusinessDay(date);
        const plan = scheduleBackward(list, due, { target });
        expect(at(plan, target).fin).toBe(due);
        for (const { inicio, after } of plan)
          for (const key of after) expect(at(plan, key).fin < inicio).toBe(true);
      }),
    );
  });

  test('a later start never gives an earlier date, and a delay moves each step by what it says', () => {
    fc.assert(
      fc.property(anySteps, anyDate, fc.nat(40), fc.nat(), (list, date, more, n) => {
        const [one, two] = [date, addDays(date, more)].map((start) => scheduleForward(list, start));
        one!.forEach(({ fin }, i) => expect(fin <= two![i]!.fin).toBe(true));
        const { key, days } = list[n % list.length]!;
        const moved = delayEffect(list, key, 4);
        const after = scheduleForward(
          list.map((step) => (step.key === key ? { ...step, days: days + 4 } : step)),
          date,
        );
        for (const step of one!)
          if (step.key !== key)
            expect(at(after, step.key).fin).toBe(addBusinessDays(step.fin, moved.get(step.key) ?? 0));
      }),
    );
  });
});
