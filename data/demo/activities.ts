import type { Center } from './center';
import type { Entity } from './entity';
import { execute } from './execution';
import { isIncorporated, moneyOf, type Money } from './money';
import { initialOf, programmeOf, type Programme } from './programme';
import { at, randomFor } from './random';
import type { Reported } from './series';
import { lastYear, slotsOf, type Slot } from './slots';

/** An actividad operativa of one ejercicio with all its figures at one corte. */
export interface Activity {
  entity: Entity;
  center: Center;
  year: number;
  /** Number within the unidad ejecutora, different in every ejercicio. */
  number: number;
  slot: Slot;
  active: boolean;
  incorporated: boolean;
  current: Programme;
  /** Programme at the start of the year; null where the activity came later. */
  initial: Programme | null;
  reported: Reported;
  money: Money;
}

const firstNumber: Record<number, number> = { 2024: 0, 2025: 300, 2026: 600 };

/** Past years end better than June: part of the gap is made up, more each month. */
function pathOf(center: Center, year: number): readonly number[] {
  const { path } = center.story;
  if (year === lastYear) return path;
  const gap = 100 - at(path, path.length - 1);
  const final = Math.min(1, 0.45 + (lastYear - year) * 0.08);
  return Array.from({ length: 12 }, (_, month) => 100 - gap * (1 - (1 - final) * (month / 11)));
}

/** Activities of a unidad ejecutora as they stand at the corte: June in 2026, December before. */
export function activitiesOf(entity: Entity, year: number): Activity[] {
  const corte = year === lastYear ? 6 : 12;
  let number = firstNumber[year] ?? 0;
  return entity.centers.flatMap((center) => {
    const slots = slotsOf(entity.code, center, year);
    const items = slots.map((slot) => ({
      slot,
      programme: programmeOf(slot, year, center.story.surge === true && slot.role !== 'exceeding'),
    }));
    const course = {
      path: pathOf(center, year),
      corte,
      silentFrom: year === lastYear ? (center.story.silentFrom ?? 13) : 13,
    };
    const reported = execute(items, course, randomFor('execution', entity.code, center.sigla, year));
    const money = moneyOf(center, slots, year, corte);
    return items.map<Activity>(({ slot, programme }, index) => {
      const incorporated = isIncorporated(slot);
      return {
        entity,
        center,
        year,
        number: ++number,
        slot,
        active: slot.role !== 'inactive' && slot.role !== 'deactivated',
        incorporated,
        current: programme,
        initial: incorporated ? null : initialOf(slot, programme),
        reported: at(reported, index),
        money: at(money, index),
      };
    });
  });
}
