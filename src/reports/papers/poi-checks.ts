import { countOf, formatNumber, joinList, numberWord, plural, sentence } from '@/core/format';
import { callName } from '@/core/names';
import { monthName } from '@/core/period';
import type { EvaluacionRoja } from '@/sql/evaluacion-registro';
import type { Check } from '../maker';

interface Reporting {
  nombre: string;
  sigla: string | null;
  ao_con_meta: number;
}

const NAMED = 3;

/** Whether every dependencia reported until a month. `reported` counts the AO of one that did. */
export function reportCheck<R extends Reporting>(
  centros: readonly R[],
  mes: number,
  reported: (centro: R) => number,
): Check {
  const lacking = centros.filter((one) => reported(one) < one.ao_con_meta);
  const month = monthName(mes);
  return {
    id: 'reportes',
    que:
      lacking.length === 0
        ? `Todas las dependencias reportaron ${month}`
        : `Reporte de ${month} de ${countOf(lacking.length, 'dependencia', 'dependencias')}`,
    detalle: named(lacking.map(callName)),
    hecho: lacking.length === 0,
    ir: 'poi',
  };
}

/** Whether every AO in rojo has its motivo, and its medida with who and when. */
export function redChecks(rojas: readonly EvaluacionRoja[]): Check[] {
  const unexplained = rojas.filter(({ origen }) => origen === 'sin_motivo').length;
  const unmeasured = rojas.filter((one) => !one.medida || !one.responsable || !one.plazo).length;
  const told = (count: number, what: string, done: string) =>
    count === 0 ? done : `${what} de ${countOf(count, 'actividad', 'actividades')} en rojo`;
  return [
    {
      id: 'motivos',
      que: told(unexplained, 'Motivo', 'Toda actividad en rojo tiene motivo'),
      detalle: unexplained === 0 ? '' : `de ${formatNumber(rojas.length)} en rojo`,
      hecho: unexplained === 0,
      ir: 'poi/evaluacion',
    },
    {
      id: 'medidas',
      que: told(unmeasured, 'Medida', 'Toda actividad en rojo tiene medida'),
      detalle: unmeasured === 0 ? '' : 'con responsable y plazo',
      hecho: unmeasured === 0,
      ir: 'poi/evaluacion',
    },
  ];
}

/** Whether each centro de costo wrote its analysis. */
export function analysisCheck(unwritten: readonly { nombre: string; sigla: string | null }[]): Check {
  const count = unwritten.length;
  return {
    id: 'analisis',
    que:
      count === 0
        ? 'Análisis de todos los centros de costo'
        : `Análisis de ${countOf(count, 'centro', 'centros')} de costo`,
    detalle: named(unwritten.map(callName)),
    hecho: count === 0,
    ir: 'poi/evaluacion',
  };
}

/** Whether every row of the files was taken. */
export function rejectedCheck(files: readonly { rechazadas: number }[]): Check {
  const rejected = files.reduce((sum, { rechazadas }) => sum + rechazadas, 0);
  return {
    id: 'rechazos',
    que:
      rejected === 0
        ? 'Sin filas rechazadas'
        : `${sentence(formatNumber(rejected))} ${plural(rejected, 'fila rechazada', 'filas rechazadas')} al cargar`,
    detalle: rejected === 0 ? '' : 'Sus cifras no están en el informe',
    hecho: rejected === 0,
    ir: 'datos',
  };
}

/** The first few, and how many more. */
export function named(names: readonly string[]): string {
  if (names.length === 0) return '';
  const rest = names.length - NAMED;
  return sentence(joinList(rest > 0 ? [...names.slice(0, NAMED), `${numberWord(rest)} más`] : [...names]));
}
