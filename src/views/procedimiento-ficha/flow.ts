import type { LaneBand, LaneLink, LaneNode, LanesInput } from '@/charts/lanes-input';
import { executorShort, outerName, withoutDoubt } from '@/core/executor-names';
import type { Activity, CalledProcess, Procedure } from '@/core/procedure';
import { procedure } from '@/core/procedure-catalog';
import { outerProcesses } from '@/core/procedure-source';

/** Lane of the processes that the manual gives no executor. */
const OTHERS = 'otros';

export function calledName({ manual, procedimiento }: CalledProcess): string {
  if (procedimiento !== null) return `${procedimiento} ${procedure(procedimiento).nombre}`;
  const outer = outerProcesses.find(({ nombres_manual }) => nombres_manual.includes(manual));
  return outer ? outerName(outer.id) : manual;
}

export const calledKey = ({ despues_de }: CalledProcess, i: number): string => `p${despues_de}-${i}`;

export function activityText({ procedimiento, numero, actividad, ejecutor, condicion }: Activity): string {
  const condition = condicion === null ? '' : ` ${condicion}.`;
  return `${numero}. ${withoutDoubt(actividad, procedimiento)}. ${executorShort(ejecutor)}.${condition}`;
}

/** The flow of a procedure by executor: a column per activity, and per process it calls. */
export function flowOf(one: Procedure): LanesInput {
  const nodes = one.actividades.flatMap((activity): LaneNode[] => [
    {
      key: String(activity.numero),
      lane: activity.ejecutor,
      kind: activity.rama === 'observado' ? 'branch' : 'step',
      mark: String(activity.numero),
      text: activityText(activity),
    },
    ...calledAfter(one, activity.numero).map(([called, key]): LaneNode => ({
      key,
      lane: called.ejecutor ?? OTHERS,
      kind: 'box',
      mark: calledName(called),
      text: `Otro proceso: ${calledName(called)}.`,
    })),
  ]);
  const lanes = [...new Set(nodes.map(({ lane }) => lane))].map((key) => ({
    key,
    label: key === OTHERS ? 'Otros procesos' : executorShort(key),
  }));
  return {
    lanes,
    nodes,
    links: one.actividades.flatMap((activity) => linksOf(one, activity)),
    bands: bandsOf(one),
  };
}

function calledAfter(one: Procedure, numero: number): [CalledProcess, string][] {
  return one.procesos_llamados
    .map((called, i): [CalledProcess, string] => [called, calledKey(called, i)])
    .filter(([{ despues_de }]) => despues_de === numero);
}

function linksOf(one: Procedure, { numero, siguiente, vuelve_a, rama }: Activity): LaneLink[] {
  const observed = (next: number) => one.actividades[next - 1]?.rama === 'observado';
  const chain = [String(numero), ...calledAfter(one, numero).map(([, key]) => key)];
  const through = chain.slice(1).map((to, i): LaneLink => ({ from: chain[i]!, to, kind: 'next' }));
  const next = siguiente.map((to): LaneLink => ({
    from: chain.at(-1)!,
    to: String(to),
    kind: rama === 'observado' || observed(to) ? 'branch' : 'next',
  }));
  const back: LaneLink[] =
    vuelve_a === null ? [] : [{ from: String(numero), to: String(vuelve_a), kind: 'back' }];
  return [...through, ...next, ...back];
}

function bandsOf({ casos, actividades }: Procedure): LaneBand[] {
  return casos.map(({ caso, desde }) => {
    const own = actividades.filter((activity) => activity.caso === caso);
    return {
      label: `Caso ${caso}, desde la ${desde}`,
      from: String(own[0]!.numero),
      to: String(own.at(-1)!.numero),
    };
  });
}
