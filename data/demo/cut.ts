import type { Activity } from './activities';
import type { Money } from './money';
import { at, randomFor } from './random';
import { shareOut, sum, type Reported, type Series } from './series';

const may = 4;
const june = 5;
const chance = (salt: string, activity: Activity) => randomFor(salt, activity.slot.key)();
const withoutJune = (values: Reported) => values.map((value, month) => (month < june ? value : null));

/** Late reports, and figures that were corrected a month later. */
function reportedInMay(activity: Activity): Reported {
  const values = withoutJune(activity.reported);
  if (activity.slot.role !== 'regular') return values;
  if (chance('late', activity) < 0.015) values[may] = null;
  if (chance('corrected', activity) < 0.06) {
    const month = Math.floor(chance('corrected-month', activity) * june);
    const value = values[month] ?? 0;
    const factor = chance('corrected-down', activity) < 0.5 ? 0.85 : 1.15;
    if (value >= 5) values[month] = Math.round(value * factor);
  }
  return values;
}

/** Four in ten of the modified programmes were modified in June, from July on. */
function programmeInMay(activity: Activity): Activity['current'] {
  const { current, initial, slot } = activity;
  if (slot.change === 'kept' || !initial || chance('late-change', activity) > 0.4) return current;
  const months = current.months.map((value, month) => (month > june ? at(initial.months, month) : value));
  return { months, total: sum(months) };
}

function spentInMay(activity: Activity): Reported {
  const values = withoutJune(activity.money.spent);
  const revised = values[may] ?? 0;
  if (revised > 0 && chance('revised', activity) < 0.03) values[may] = Math.round(revised * 1.04);
  return values;
}

/** Adds céntimos to the months after June, in proportion; takes no month below zero. */
function moved(programme: Series, amount: number): Series {
  const later = programme.slice(june + 1);
  const total = sum(later) + amount;
  const weights = sum(later) > 0 ? later : later.map(() => 1);
  return [...programme.slice(0, june + 1), ...shareOut(Math.max(0, total), weights)];
}

/** Money that changed hands in June within a centro de costo, undone: amount to add to each activity. */
function returned(activities: readonly Activity[]): Map<Activity, number> {
  const amounts = new Map<Activity, number>();
  const add = (activity: Activity, amount: number) =>
    amounts.set(activity, (amounts.get(activity) ?? 0) + amount);
  const later = ({ money }: Activity) => sum(money.current.slice(june + 1));
  const [first, second] = [...activities].filter(({ active }) => active).sort((a, b) => later(b) - later(a));
  if (!first || !second) return amounts;
  for (const closed of activities.filter(({ slot }) => slot.role === 'deactivated')) {
    const amount = Math.round(later(first) * 0.12);
    add(closed, amount);
    add(first, -amount);
  }
  if (chance('transfer', first) < 0.5) {
    const amount = Math.round(later(second) * 0.15);
    add(first, amount);
    add(second, -amount);
  }
  const credit = first.center.story.credit ?? 0;
  if (credit > 0) add(first, -credit * 100);
  return amounts;
}

/** The same activities as the export of the month before showed them. */
export function asOfMay(activities: readonly Activity[]): Activity[] {
  const centers = new Set(activities.map(({ center }) => center));
  const amounts = new Map<Activity, number>();
  for (const center of centers) {
    const own = activities.filter(
      (activity) => activity.center === center && activity.slot.role !== 'created',
    );
    for (const [activity, amount] of returned(own)) amounts.set(activity, amount);
  }
  return activities
    .filter(({ slot }) => slot.role !== 'created')
    .map((activity) => {
      const money: Money = {
        ...activity.money,
        current: moved(activity.money.current, amounts.get(activity) ?? 0),
        spent: spentInMay(activity),
      };
      const active = activity.active || activity.slot.role === 'deactivated';
      const reported = reportedInMay(activity);
      return { ...activity, active, current: programmeInMay(activity), reported, money };
    });
}
