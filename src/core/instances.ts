import type { Instance } from './instance';
import { instanceId } from './instance-id';
import { instanceName } from './instance-names';
import { parseInstancePeriod, type InstancePeriod } from './instance-period';
import { procedures } from './procedure-catalog';
import { plazos, plazosOf, type Periodicidad, type Plazo } from './procedure-deadlines';

export { instanceId };

/** What is said of an instance: to open it, or to change one that opens by itself. Dates `YYYY-MM-DD`. */
export interface Opening {
  procedimiento: string;
  periodo: string;
  alcance?: string | null;
  nombre?: string | null;
  inicio?: string | null;
  caso?: string | null;
  rondas?: number | null;
  anulada?: string | null;
}

/**
 * Those that open by themselves for an ejercicio: its 12 months, 4 quarters and 2 halves, also those due in January of
 * the next year, and what is due once within it (PIA and POI Anual of the next year, evaluations of the one before).
 */
export function recurrentInstances(ejercicio: number): Instance[] {
  return plazos
    .filter((plazo) => plazo.periodicidad !== 'por_plan' && !followedElsewhere(plazo))
    .flatMap((plazo) => periodsOf(plazo, ejercicio).map((periodo) => instanceOf(plazo, periodo)))
    .sort((a, b) => order(a.procedimiento) - order(b.procedimiento));
}

/**
 * One that a person opens. Null when there is no such procedure or its period says nothing: the codes may come from a
 * file or from the journal of somebody else.
 */
export function openInstance(opening: Opening): Instance | null {
  const { procedimiento, periodo, caso = null } = opening;
  const period = parseInstancePeriod(periodo);
  const found = procedures.find(({ codigo }) => codigo === procedimiento);
  if (!period || !found) return null;
  const plazo = plazoOf(procedimiento, periodo, period);
  const alcance = opening.alcance || null;
  const inicio = opening.inicio || null;
  return {
    id: instanceId({ procedimiento, periodo, alcance }),
    procedimiento,
    periodo,
    alcance,
    nombre: opening.nombre || instanceName(procedimiento, shown(plazo, period), alcance, plazo),
    ejercicio: ejercicioOf(plazo, period, inicio),
    periodicidad: plazo?.periodicidad ?? 'por_plan',
    recurrente: alcance === null && plazo !== null && plazo.periodicidad !== 'por_plan',
    plazo,
    inicio,
    caso: found.casos.find((one) => one.caso === caso)?.caso ?? found.casos[0]?.caso ?? null,
    rondas: Math.max(0, Math.min(20, Math.trunc(opening.rondas ?? 0))),
    anulada: opening.anulada || null,
  };
}

/** Those of an ejercicio: what opens by itself, with what is said of it, and what was opened; in the order of the manual. */
export function instancesOf(ejercicio: number, said: readonly Opening[]): Instance[] {
  const found = new Map(recurrentInstances(ejercicio).map((one) => [one.id, one]));
  for (const opening of said) {
    const one = openInstance(opening);
    if (one && one.ejercicio === ejercicio) found.set(one.id, one);
  }
  return [...found.values()].sort((a, b) => order(a.procedimiento) - order(b.procedimiento));
}

/** The period of the next one a year opens of a procedure that is opened by number: `2026-n5`. */
export function nextNumbered(
  procedimiento: string,
  ejercicio: number,
  known: readonly Pick<Instance, 'procedimiento' | 'periodo'>[],
): string {
  const numbers = known.flatMap((one) => {
    const period = one.procedimiento === procedimiento ? parseInstancePeriod(one.periodo) : null;
    return period?.clase === 'numero' && period.periodo.ejercicio === ejercicio ? [period.numero] : [];
  });
  return `${ejercicio}-n${Math.max(0, ...numbers) + 1}`;
}

/** The months a rule counts from. Of one activity's date in a year, the year it is relative to. */
export function ruledPeriod(plazo: Plazo | null, periodo: string) {
  const period = parseInstancePeriod(periodo)!;
  return shown(plazo, period).periodo;
}

/** The Formato 12-B is no activity of the manual and is followed investment by investment: it opens when somebody asks. */
function followedElsewhere({ solo_actividad, periodicidad }: Plazo): boolean {
  return solo_actividad && periodicidad === 'mensual';
}

function instanceOf(plazo: Plazo, periodo: string): Instance {
  return openInstance({ procedimiento: plazo.procedimiento, periodo })!;
}

function periodsOf(plazo: Plazo, ejercicio: number): string[] {
  const { periodicidad, regla, solo_actividad } = plazo;
  if (periodicidad === 'mensual') return counted(12, (n) => `${ejercicio}-${String(n).padStart(2, '0')}`);
  if (periodicidad === 'trimestral') return counted(4, (n) => `${ejercicio}-T${n}`);
  if (periodicidad === 'semestral') return counted(2, (n) => `${ejercicio}-S${n}`);
  if (regla.tipo === 'fecha_fija' && solo_actividad)
    return [`${ejercicio}-${String(regla.mes).padStart(2, '0')}`];
  const first = ejercicio - yearsLater(plazo);
  return [spans(plazo.procedimiento) ? `${first}-${first + 2}` : String(first)];
}

/** Years from the one an annual rule counts from to the one it is due in. */
function yearsLater({ regla }: Plazo): number {
  if (regla.tipo === 'fecha_fija') return regla.anio_relativo;
  return regla.tipo === 'dias_habiles_desde' ? 0 : Math.floor((11 + regla.mes_relativo) / 12);
}

/** Plans of three years. */
function spans(procedimiento: string): boolean {
  return procedimiento === 'E1.2.1' || procedimiento === 'E1.2.2';
}

function plazoOf(procedimiento: string, periodo: string, period: InstancePeriod): Plazo | null {
  const own = plazosOf(procedimiento);
  const yearly = own.find(
    ({ regla, periodicidad, solo_actividad }) =>
      solo_actividad &&
      periodicidad === 'anual' &&
      regla.tipo === 'fecha_fija' &&
      regla.mes === Number(periodo.slice(5)),
  );
  if (period.clase === 'mensual' && yearly) return yearly;
  const wanted: readonly Periodicidad[] =
    period.clase === 'plan'
      ? ['anual', 'por_plan']
      : period.clase === 'numero'
        ? ['por_plan']
        : [period.clase, 'por_plan'];
  for (const periodicidad of wanted) {
    const found = own.find(
      (one) => one.periodicidad === periodicidad && (one.principal || one.periodicidad !== 'anual'),
    );
    if (found) return found;
  }
  return null;
}

/** Of one activity's date in a year, the years of the plan it is about; else the period itself. */
function shown(plazo: Plazo | null, period: InstancePeriod): InstancePeriod {
  if (!plazo?.solo_actividad || plazo.periodicidad !== 'anual') return period;
  const ejercicio = period.periodo.ejercicio - yearsLater(plazo);
  return { clase: 'plan', periodo: { ejercicio, desde: 1, hasta: 12 }, hasta: ejercicio + 2 };
}

function ejercicioOf(plazo: Plazo | null, period: InstancePeriod, inicio: string | null): number {
  const year = period.periodo.ejercicio;
  if (plazo === null || plazo.regla.tipo === 'dias_habiles_desde')
    return inicio === null ? year : Number(inicio.slice(0, 4));
  return plazo.periodicidad === 'anual' && !plazo.solo_actividad ? year + yearsLater(plazo) : year;
}

function counted(n: number, text: (n: number) => string): string[] {
  return Array.from({ length: n }, (_, i) => text(i + 1));
}

const places = new Map(procedures.map(({ codigo }, i) => [codigo, i]));

function order(procedimiento: string): number {
  return places.get(procedimiento) ?? places.size;
}
