import { businessDays, type BusinessDays } from './business-days';
import type { CalendarOptions } from './calendar';
import { dueDate } from './deadline-rule';
import { factOf, noFacts, type InstanceFacts, type StepFact } from './instance-facts';
import { pathOf, type InstancePath } from './instance-path';
import { stateOfInstance, stateOfStep } from './instance-state';
import { ruledPeriod } from './instances';
import type { Instance, Paso, Scheduled } from './instance';

export interface ScheduleOptions {
  /** The day it is told, `YYYY-MM-DD`. It never moves a date, it only says how they stand. */
  al: string;
  calendar?: CalendarOptions;
  /** Values that a person may have changed, by the name in the rule. */
  parameters?: Readonly<Record<string, number>>;
  /** Días hábiles within which something is about to be due. */
  proximos?: number;
}

export const PROXIMOS = 10;

/**
 * The steps of an instance with their dates. With a rule, back from its deadline; from `inicio`, where it was written or
 * there is no rule, forward. What was done late pushes what follows; early, it brings nothing forward.
 */
export function schedule(
  instance: Instance,
  facts: InstanceFacts = noFacts,
  options: ScheduleOptions,
): Scheduled {
  const { al, proximos = PROXIMOS } = options;
  const path = pathOf(instance);
  const days = businessDays(options.calendar);
  const own = path.steps.map(({ key }) => factOf(facts, key));
  const { starts, ends, due } = programmed(instance, path, own, days, options);
  const dated = own.map((fact, i) => withinReach(fact, days.date(ends[i]!)));
  const known = seen(withImplied(path, dated, ends, days), al);
  const today = days.ordinal(al);
  const pasos = path.steps.map(({ key, numero, round }, i): Paso => {
    const { hecho, omitido, partes } = known[i]!;
    const vence = days.date(ends[i]!);
    const at = hecho === null ? today : days.ordinal(hecho.fecha);
    const left = ends[i]! - at;
    return {
      instancia: instance.id,
      key,
      numero,
      ronda: round,
      actividad: path.activities[i]!.actividad,
      ejecutor: path.activities[i]!.ejecutor,
      inicio: days.date(starts[i]!),
      vence,
      plazo: i === path.target ? instance.plazo : null,
      hecho,
      omitido,
      partes,
      holgura: margin(path, ends, due, i),
      estado: stateOfStep({ hecho, omitido, vence, dias: left }, al, proximos),
      dias: left,
    };
  });
  const desde = pasos.reduce((first, { inicio }) => (inicio < first ? inicio : first), pasos[0]!.inicio);
  const vence = days.date(due);
  const needed = pasos.filter((one, i) => path.needed[i] && one.omitido === null);
  const cumplida = needed.every(({ hecho }) => hecho !== null)
    ? needed.reduce((last, { hecho }) => (hecho!.fecha > last ? hecho!.fecha : last), '')
    : null;
  const done = cumplida === null || cumplida === '' ? null : cumplida;
  const dias = due - (done === null ? today : days.ordinal(done));
  const started = pasos.some(({ hecho }) => hecho !== null);
  return {
    ...instance,
    pasos,
    desde,
    vence,
    cumplida: done,
    detenida: pasos.find(({ hecho, omitido }) => hecho === null && omitido === null) ?? null,
    estado: stateOfInstance(
      { anulada: instance.anulada, cumplida: done, desde, vence, dias, started },
      al,
      proximos,
    ),
    dias,
  };
}

interface Programmed {
  /** Numbers of días hábiles, step by step. */
  starts: number[];
  ends: number[];
  due: number;
}

function programmed(
  instance: Instance,
  path: InstancePath,
  facts: readonly StepFact[],
  days: BusinessDays,
  options: ScheduleOptions,
): Programmed {
  const { steps, before, target, needed, early, tail } = path;
  const from = instance.inicio ?? firstFact(facts) ?? `${instance.ejercicio}-01-01`;
  const forward = days.ordinal(from) + (days.date(days.ordinal(from)) === from ? -1 : 0);
  const ruled = ruledDue(instance, path, facts, forward, days, options);
  const due = ruled ?? forward + (target === null ? Math.max(...early) : early[target]!);
  const backward =
    ruled !== null && instance.inicio === null && instance.plazo?.regla.tipo !== 'dias_habiles_desde';
  const origin = backward
    ? Math.min(...steps.map(({ days: length }, i) => (needed[i] ? due - tail[i]! - length : due)))
    : forward;
  const starts: number[] = [];
  const ends: number[] = [];
  /** When what waits for each step may go on, as programmed and as it went. */
  const free: number[] = [];
  const went: number[] = [];
  for (let i = 0; i < steps.length; i++) {
    const length = steps[i]!.days;
    const { hecho, omitido, cota } = facts[i]!;
    const latest = ruled !== null && needed[i] ? due - tail[i]! - length : Infinity;
    const next = Math.max(origin, ...before[i]!.map((j) => free[j]!));
    const planned = backward && needed[i] ? latest : Math.min(next, latest);
    const ready = Math.max(origin, ...before[i]!.map((j) => went[j]!));
    let start = Math.max(planned, ready) + 1;
    let end = start + length - 1;
    if (i === target) [start, end] = [Math.min(start, due), due];
    starts.push(start);
    ends.push(end);
    free.push(omitido !== null ? next : i === target ? due : planned + length);
    went.push(
      omitido !== null ? ready : hecho === null || cota ? end : Math.max(end, days.ordinal(hecho.fecha)),
    );
  }
  return { starts, ends, due };
}

/** The número of the día hábil on which the rule makes it due; null where there is no rule. */
function ruledDue(
  { plazo, periodo }: Instance,
  { places, early }: InstancePath,
  facts: readonly StepFact[],
  forward: number,
  days: BusinessDays,
  { calendar, parameters }: ScheduleOptions,
): number | null {
  if (plazo === null) return null;
  const found = dueDate(plazo.regla, ruledPeriod(plazo, periodo), {
    ...(calendar ? { calendar } : {}),
    ...(parameters ? { parameters } : {}),
    done: (actividad) => {
      const place = places.get(String(actividad));
      return place === undefined ? null : (facts[place]!.hecho?.fecha ?? days.date(forward + early[place]!));
    },
  });
  return found === null ? null : days.ordinal(found.vence);
}

/** A date that is only the latest it can be does not make it late, unless it was seen undone once it was due. */
function withinReach(fact: StepFact, vence: string): StepFact {
  if (!fact.cota || fact.hecho === null || fact.hecho.fecha <= vence) return fact;
  const late = fact.cota.no_antes !== null && fact.cota.no_antes >= vence;
  return late ? fact : { ...fact, hecho: { ...fact.hecho, fecha: vence } };
}

function firstFact(facts: readonly StepFact[]): string | null {
  return facts.flatMap(({ hecho }) => hecho?.fecha ?? []).sort()[0] ?? null;
}

/** Days a step can slip: what lies between its end and the latest that its deadline allows. */
function margin(
  { needed, tail, slack, target }: InstancePath,
  ends: readonly number[],
  due: number,
  i: number,
): number {
  if (!needed[i]) return slack[i]!;
  const spare = Math.max(0, due - tail[i]! - ends[i]!);
  return i === target ? 0 : Math.max(spare, slack[i]!);
}

/** A step that a done one waited for was done too, though nobody wrote when: by its own date, at the latest by that one's. */
function withImplied(
  { steps, before }: InstancePath,
  facts: readonly StepFact[],
  ends: readonly number[],
  days: BusinessDays,
): StepFact[] {
  const found = [...facts];
  const source: ({ fecha: string; paso: string } | null)[] = facts.map(() => null);
  for (let i = steps.length - 1; i >= 0; i--) {
    const fact = facts[i]!;
    const after = source[i]!;
    if (fact.hecho === null && fact.omitido === null && !fact.pendiente && after) {
      const vence = days.date(ends[i]!);
      const fecha = after.fecha < vence ? after.fecha : vence;
      const inferido = `No consta su fecha: el paso ${after.paso}, que viene después, se hizo el ${shortDate(after.fecha)}.`;
      found[i] = { ...fact, hecho: { fecha, documento: null, nota: null, quien: null, inferido } };
    }
    const own = fact.hecho ? { fecha: fact.hecho.fecha, paso: steps[i]!.key } : after;
    if (own) for (const j of before[i]!) if (!source[j] || own.fecha < source[j].fecha) source[j] = own;
  }
  return found;
}

/** What had been done by a day. */
function seen(facts: readonly StepFact[], al: string): StepFact[] {
  return facts.map((one) => (one.hecho !== null && one.hecho.fecha > al ? { ...one, hecho: null } : one));
}

function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
