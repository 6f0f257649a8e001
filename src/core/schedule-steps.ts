import type { Activity, Procedure } from './procedure';

/** An activity placed in an instance: it starts when those before it have ended. */
export interface Step {
  /** `12`, or `12r2` when it is done a second time. */
  key: string;
  numero: number;
  /** 1 the first time. */
  round: number;
  /** Días hábiles it takes, at least 1. */
  days: number;
  /** Keys of the steps it waits for. */
  after: readonly string[];
}

export interface StepOptions {
  /** Días hábiles of an activity. */
  days: (numero: number) => number;
  /** Times the observations were returned; 0, the default, skips that branch. */
  rounds?: number;
  /** The case, for a procedure that has them; without it, from its first activity. */
  caso?: string | null;
}

/** The steps of an instance, each after those it waits for. */
export function stepsOf(procedure: Procedure, { days, rounds = 0, caso = null }: StepOptions): Step[] {
  const path = pathOf(procedure, caso);
  const revision = path.find((one) => observedAfter(procedure, one) !== null);
  const loop = revision && rounds > 0 ? loopOf(procedure, path, revision, rounds) : [];
  const lastOfLoop = loop.at(-1);
  return path
    .flatMap((one) => {
      const waits = path
        .filter(({ siguiente }) => siguiente.includes(one.numero))
        .map((before) => (before === revision && lastOfLoop ? lastOfLoop.key : String(before.numero)));
      const step = { key: String(one.numero), numero: one.numero, round: 1, after: waits };
      return one === revision ? [step, ...loop] : [step];
    })
    .map((step) => ({ ...step, days: Math.max(1, days(step.numero)) }));
}

type Undated = Omit<Step, 'days'>;

/** What is done when nothing is observed, in order; a case leaves out what comes before its start. */
function pathOf({ actividades, casos }: Procedure, caso: string | null): Activity[] {
  const usual = actividades.filter(({ rama }) => rama !== 'observado');
  const start = casos.find((one) => one.caso === caso)?.desde;
  if (start === undefined) return usual;
  const reached = new Set([start]);
  for (const { numero, siguiente } of usual)
    if (reached.has(numero)) for (const next of siguiente) reached.add(next);
  return usual.filter(({ numero }) => reached.has(numero));
}

/** The observed branch that leaves a revision, in order, or null when it is no revision. */
function observedAfter({ actividades }: Procedure, revision: Activity): Activity[] | null {
  const first = actividades.find(
    ({ numero, rama }) => rama === 'observado' && revision.siguiente.includes(numero),
  );
  if (!first || revision.rama === 'observado') return null;
  const branch = [first];
  for (let next = following(first); next; next = following(next)) branch.push(next);
  return branch;

  function following({ siguiente }: Activity): Activity | undefined {
    return actividades.find(({ numero, rama }) => rama === 'observado' && siguiente.includes(numero));
  }
}

/**
 * What the rounds of observations add after a revision: the observed branch, then all that is done again up to
 * the revision. After the last round what was absolved goes on by itself, unless the branch leads nowhere else.
 */
function loopOf(
  procedure: Procedure,
  path: readonly Activity[],
  revision: Activity,
  rounds: number,
): Undated[] {
  const branch = observedAfter(procedure, revision)!;
  const last = branch.at(-1)!;
  const back = last.vuelve_a ?? revision.numero;
  const again = path.filter(({ numero }) => numero >= back && numero <= revision.numero);
  const steps: Undated[] = [];
  let previous = String(revision.numero);
  const add = (numero: number, round: number) => {
    const key = round === 1 ? String(numero) : `${numero}r${round}`;
    steps.push({ key, numero, round, after: [previous] });
    previous = key;
  };
  for (let round = 1; round <= rounds; round++) {
    for (const { numero } of branch) add(numero, round);
    if (round < rounds || last.siguiente.length === 0) for (const { numero } of again) add(numero, round + 1);
  }
  return steps;
}
