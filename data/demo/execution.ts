import { at, between, type Random } from './random';
import type { Programme } from './programme';
import type { Slot } from './slots';

/** One activity on its way through the year. */
interface Runner {
  slot: Slot;
  programme: Programme;
  /** Share of the distance to 100 % that this activity bears, 1 on average. */
  burden: number;
  /** Monthly execution over programme, for those that go beyond it. */
  excess: number;
  planned: number;
  done: number;
  reported: (number | null)[];
}

export interface Course {
  /** Cumplimiento acumulado wanted for the mean of the centro de costo at each month, %. */
  path: readonly number[];
  /** Last month with reports, 1–12. */
  corte: number;
  /** First month without any report. */
  silentFrom: number;
}

function isSilent({ slot }: Runner, month: number, course: Course): boolean {
  const { role } = slot;
  if (role === 'deactivated' && month + 1 >= course.corte) return true;
  if (month >= course.corte || month + 1 >= course.silentFrom) return true;
  if (role === 'never-reported' || role === 'created') return true;
  return role === 'last-missing' && month + 1 === course.corte;
}

/** Roles that do not follow the path: what they execute is decided by the role alone. */
function ownPace(runner: Runner, month: number, random: Random): number | null {
  const programmed = at(runner.programme.months, month);
  switch (runner.slot.role) {
    case 'running-total':
      return programmed;
    case 'exceeding':
      return Math.max(programmed, Math.round(programmed * runner.excess * between(random, 0.96, 1.06)));
    case 'unplanned':
      return month === 3 || month === 4 ? Math.max(1, Math.round(runner.programme.total / 40)) : programmed;
    case 'unscheduled':
      return programmed;
    case 'deactivated':
      return programmed;
    case 'inactive':
      return month < 3 ? programmed : 0;
    default:
      return null;
  }
}

const counted = (runner: Runner) =>
  runner.planned > 0 && !['never-reported', 'inactive', 'deactivated'].includes(runner.slot.role);
const achieved = (runner: Runner) => Math.min(1, runner.done / runner.planned);

/** Moves every follower to where the mean of the centro de costo meets the path, coarse programmes first. */
function follow(followers: Runner[], wanted: number): void {
  const gap = 1 - wanted;
  const burden = followers.reduce((total, { burden }) => total + burden, 0) / followers.length;
  let owed = 0;
  for (const runner of followers) {
    const goal = Math.min(1.2, Math.max(0.2, 1 - (gap * runner.burden) / (burden || 1)) + owed);
    const before = runner.done;
    runner.done = Math.max(before, Math.round(Math.min(1, goal) * runner.planned));
    runner.reported.push(runner.done - before);
    owed = goal - achieved(runner);
  }
}

/** F(SE) of every activity of a centro de costo; null where nothing is reported. */
export function execute(
  items: readonly { slot: Slot; programme: Programme }[],
  course: Course,
  random: Random,
): (number | null)[][] {
  const even = at(course.path, course.path.length - 1) < 85;
  const runners = items.map<Runner>(({ slot, programme }, index) => ({
    slot,
    programme,
    burden: even ? between(random, 0.55, 1.4) : between(random, 0, 1) ** 3,
    excess: index % 9 === 4 ? 2.9 : between(random, 1.04, 1.35),
    planned: 0,
    done: 0,
    reported: [],
  }));
  for (let month = 0; month < 12; month++) {
    const followers: Runner[] = [];
    for (const runner of runners) {
      runner.planned += at(runner.programme.months, month);
      const own = ownPace(runner, month, random);
      if (isSilent(runner, month, course)) runner.reported.push(null);
      else if (own !== null) {
        runner.done += own;
        runner.reported.push(own);
      } else if (runner.planned === 0) runner.reported.push(0);
      else followers.push(runner);
    }
    if (followers.length === 0) continue;
    const others = runners.filter((runner) => counted(runner) && !followers.includes(runner));
    const wanted = at(course.path, Math.min(month, course.path.length - 1)) / 100;
    const all = wanted * (others.length + followers.length);
    const rest = others.reduce((total, runner) => total + achieved(runner), 0);
    follow(
      followers.sort((a, b) => a.planned - b.planned),
      (all - rest) / followers.length,
    );
  }
  return runners.map(({ reported }) => reported);
}
