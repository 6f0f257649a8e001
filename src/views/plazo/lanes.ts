import type { LaneLink, LaneNode, LanesInput } from '@/charts/lanes-input';
import { executorShort, withoutDoubt } from '@/core/executor-names';
import { formatDate } from '@/core/format';
import type { Paso, Scheduled } from '@/core/instance';
import { procedure } from '@/core/procedure-catalog';
import { stepsOf } from '@/core/schedule-steps';
import { done, open, pasoBand, pasoText } from '@/reports/plazo/words';

/** The flow of an instance by executor, each step as it stands. */
export function instanceLanes(one: Scheduled, hoy: string): LanesInput {
  const known = new Set(one.pasos.map(({ key }) => key));
  const settled = new Map(one.pasos.map((paso) => [paso.key, !open(paso)]));
  const order = new Map(one.pasos.map(({ key }, i) => [key, i]));
  const steps = stepsOf(procedure(one.procedimiento), { days: () => 1, rounds: one.rondas, caso: one.caso });
  const links = steps
    .filter(({ key }) => known.has(key))
    .flatMap(({ key, after }) =>
      after
        .filter((from) => known.has(from))
        .map((from): LaneLink => ({
          from,
          to: key,
          kind: order.get(from)! < order.get(key)! ? 'next' : 'back',
          settled: settled.get(from)! && settled.get(key)!,
        })),
    );
  return {
    lanes: [...new Set(one.pasos.map(({ ejecutor }) => ejecutor))].map((key) => ({ key, label: executorShort(key) })),
    nodes: one.pasos.map((paso) => nodeOf(one, paso, hoy)),
    links,
    bands: [],
  };
} // prettier-ignore

function nodeOf({ procedimiento }: Scheduled, paso: Paso, hoy: string): LaneNode {
  const { key, ejecutor, actividad, ronda, numero } = paso;
  const again = ronda > 1 ? `, vez ${ronda}` : '';
  return {
    key,
    lane: ejecutor,
    kind: 'step',
    mark: String(numero),
    text: `${numero}${again}. ${withoutDoubt(actividad, procedimiento)}. ${executorShort(ejecutor)}. Para el ${formatDate(paso.vence)}: ${pasoText(paso, hoy)}.`,
    state: stateOf(paso),
  };
}

function stateOf(paso: Paso): NonNullable<LaneNode['state']> {
  if (paso.estado === 'omitido') return 'omitido';
  if (done(paso)) return 'hecho';
  const band = pasoBand(paso);
  return band === 'rojo' ? 'vencido' : band === 'amarillo' ? 'pronto' : 'falta';
}
