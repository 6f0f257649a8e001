import { formatMillions, formatPercent, joinList, numberWord, plural, sentence } from '@/core/format';
import type { Band } from '@/core/semaforo';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import type { MatrixColumn, MatrixRow } from './matrix';
import type { PlanCadena, PlanSuelto } from '@/sql/plan-articulacion';

/** A percentage below 100 never prints as 100.0. */
function below(percent: number): string {
  return percent < 100 && percent >= 99.95 ? 'casi el 100\u00a0%' : `el ${formatPercent(percent)}`;
}

/** What is told of the way of the money of an ejercicio. */
export interface Flow {
  ejercicio: number;
  cadena: PlanCadena;
  sueltos: readonly PlanSuelto[];
}

export interface ResultCounts {
  all: number;
  verde: number;
  amarillo: number;
  rojo: number;
  nd: number;
}

/** Exceso counts as verde: the logro was reached. */
export function resultCounts(resultados: readonly { semaforo: Band }[]): ResultCounts {
  const of = (...bands: Band[]) => resultados.filter(({ semaforo }) => bands.includes(semaforo)).length;
  return {
    all: resultados.length,
    verde: of('verde', 'exceso'),
    amarillo: of('amarillo'),
    rojo: of('rojo'),
    nd: of('nd'),
  };
}

/** What kept the results from being reached: «uno está en rojo y otro no se midió». */
function notReached({ all, amarillo, rojo, nd }: ResultCounts): string {
  const of = all === 1 ? '' : ` de ${numberWord(all, 'alone')}`;
  const is = (n: number) => plural(n, 'está', 'están');
  const parts = [
    ...(rojo > 0 ? [{ n: rojo, said: `${is(rojo)} en rojo` }] : []),
    ...(amarillo > 0 ? [{ n: amarillo, said: `${is(amarillo)} en amarillo` }] : []),
    ...(nd > 0 ? [{ n: nd, said: plural(nd, 'no se midió', 'no se midieron') }] : []),
  ];
  return joinList(
    parts.map(({ n, said }, i) =>
      i === 0
        ? all === 1
          ? `el único resultado ${said}`
          : `${numberWord(n, 'alone')}${of} resultados ${said}`
        : `${n === 1 ? 'otro' : `otros ${numberWord(n, 'alone')}`} ${said}`,
    ),
  );
}

/** Answers «¿Lo que hacen los pliegos mueve los resultados del sector?» */
export function headline(aporte: number | null, counts: ResultCounts): string {
  const { all, verde, nd } = counts;
  const done = aporte === null ? null : `los pliegos cumplen ${below(aporte)} de lo suyo`;
  if (all === 0)
    return done === null
      ? 'No se sabe: no hay resultados del sector ni aporte de los pliegos en este año.'
      : `No se sabe: ${done}, pero el PESEM no tiene objetivos con que compararlo.`;
  if (nd === all) {
    const none = all === 1 ? 'el resultado del sector no se midió' : 'ningún resultado del sector se midió';
    return done === null
      ? `No se sabe: ${none} ni hay aporte de los pliegos.`
      : `No se sabe: ${done}, pero ${none}.`;
  }
  if (verde === all) {
    const reached =
      all === 1
        ? 'el resultado del sector está en verde'
        : `los ${numberWord(all)} resultados del sector están en verde`;
    return done === null ? `${sentence(reached)}; el aporte de los pliegos no se conoce.` : `Sí: ${done} y ${reached}.`;
  }
  const lack = notReached(counts);
  if (done === null) return `No se conoce el aporte de los pliegos; ${lack}.`;
  return `${verde === 0 ? 'No' : 'Solo en parte'}: ${done}, pero ${lack}.`;
} // prettier-ignore

/** The AES that most pliegos have in rojo, and those nobody serves. */
export function matrixFinding(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): string {
  const actions = rows.filter(({ nivel }) => nivel === 'AES');
  const redIn = ({ cells }: MatrixRow) =>
    columns.filter((_, i) => cells[i]?.semaforo === 'rojo').map(({ name }) => name);
  const [worst] = actions
    .filter((row) => redIn(row).length > 0)
    .sort(
      (a, b) => redIn(b).length - redIn(a).length || (a.total.aporte ?? Infinity) - (b.total.aporte ?? Infinity),
    ); // prettier-ignore
  const loose = actions.filter(({ total }) => total.suelta);
  const reds = worst
    ? `${worst.name} (${worst.code}) está en rojo en ${joinList(redIn(worst))}`
    : actions.some(({ total }) => total.aporte !== null)
      ? 'Ninguna acción del sector está en rojo en ningún pliego'
      : 'Ningún pliego tiene todavía un valor con que medir su aporte';
  const nobody =
    loose.length === 0
      ? ''
      : loose.length === 1
        ? `; nadie sirve a ${loose[0]!.code}, ${lowered(loose[0]!.name)}`
        : `; nadie sirve a ${numberWord(loose.length, 'f')} AES: ${joinList(loose.map(({ code }) => code))}`;
  return `${reds}${nobody}`;
}

/** In the middle of a sentence; siglas stay as they are. */
function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('es') + name.slice(1) : name;
}

/** Distinct AEI and AES with something missing. */
export function looseCounts({ sueltos }: Pick<Flow, 'sueltos'>): { aei: number; aes: number; ao: number } {
  const count = (clases: readonly string[]) =>
    new Set(sueltos.filter(({ clase }) => clases.includes(clase)).map(({ plan_id, clave }) => `${plan_id} ${clave}`))
      .size; // prettier-ignore
  return {
    aei: count(['aei_sin_oes', 'aei_sin_ao', 'aei_fuera_del_pei']),
    aes: count(['aes_sin_aei']),
    ao: sueltos.filter(({ clase }) => clase === 'ao_sin_aei').length,
  };
}

export function flowFinding(money: Flow): string {
  const { cadena } = money;
  if (cadena.cadena_completa === null) return `No hay PIM que seguir en el POI de ${money.ejercicio}`;
  if (cadena.pesem === 0)
    return cadena.pei === 0
      ? 'No se sabe a qué objetivo del sector sirve el PIM: ningún PEI ni PESEM rige ese año'
      : 'No se sabe a qué objetivo del sector sirve el PIM: ningún PESEM rige ese año';
  const { aei, aes } = looseCounts(money);
  const loose = cadena.pim_total - cadena.pim_completa;
  const parts = [
    ...(loose > 0.005 ? [formatMillions(loose)] : []),
    ...(aei > 0 ? [`${numberWord(aei, 'f')} AEI`] : []),
    ...(aes > 0 ? [`${numberWord(aes, 'f')} AES`] : []),
  ];
  const start =
    cadena.cadena_completa === 100
      ? 'Todo el PIM llega hasta un objetivo del sector'
      : cadena.pim_completa <= 0
        ? 'Nada del PIM llega hasta un objetivo del sector'
        : `${sentence(below(cadena.cadena_completa))} del PIM llega hasta un objetivo del sector`;
  if (parts.length === 0) return `${start} y nada queda suelto`;
  const single = parts.length === 1 && loose <= 0.005 && aei + aes === 1;
  return `${start}; ${joinList(parts)} no se ${single ? 'une' : 'unen'} con nada`;
}

/** Codes of the results in rojo or without data: «OES.02 y OES.03». */
export function pendingResults(
  resultados: readonly Pick<PlanObjetivo, 'semaforo' | 'objetivo_id'>[],
): string {
  return joinList(
    resultados.flatMap(({ semaforo, objetivo_id }) =>
      (semaforo === 'rojo' || semaforo === 'nd') && objetivo_id !== null ? [objetivo_id] : [],
    ),
  );
}
