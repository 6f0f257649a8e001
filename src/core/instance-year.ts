import type { Scheduled } from './instance';
import { factsByInstance, type PasoDicho, type PasoInferido } from './instance-facts';
import { PROXIMOS, schedule, type ScheduleOptions } from './instance-schedule';
import { instancesOf, type Opening } from './instances';

/** All that is known of the opened procedures. */
export interface YearFacts {
  instancias: readonly Opening[];
  hechos: readonly PasoDicho[];
  inferidos: readonly PasoInferido[];
  /** Numbers a person may have changed, by the name of the parameter. */
  parametros: Readonly<Record<string, number>>;
}

/** Every instance of an ejercicio with its steps, on a day. */
export function scheduleYear(
  ejercicio: number,
  { instancias, hechos, inferidos, parametros }: YearFacts,
  options: Pick<ScheduleOptions, 'al' | 'calendar'>,
): Scheduled[] {
  const facts = factsByInstance(hechos, inferidos);
  const proximos = parametros['plazo_vence_pronto'] ?? PROXIMOS;
  return instancesOf(ejercicio, instancias).map((one) =>
    schedule(one, facts.get(one.id), { ...options, proximos, parameters: parametros }),
  );
}
