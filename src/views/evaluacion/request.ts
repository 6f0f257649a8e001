import { countOf, formatDate, formatPercent } from '@/core/format';
import { readable } from '@/core/names';
import { monthName, periodoName } from '@/core/period';
import type { EvaluacionRoja, Mirada } from '@/sql/evaluacion-registro';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { Message } from '../frame/message';

export interface RequestFacts {
  mirada: Mirada;
  /** `YYYY-MM-DD` */
  due: string;
  grupo: Pick<PoiEvaluacion, 'nombre' | 'sigla' | 'cumplimiento' | 'ao_con_meta'>;
  /** In rojo, without a motive. */
  silent: readonly Pick<EvaluacionRoja, 'clave' | 'nombre' | 'cumplimiento_acumulado'>[];
  /** With meta and no report of the last month. */
  unreported: readonly { clave: string; nombre: string }[];
}

/** What is asked of a dependencia for the evaluation of a period (E1.3.6, activity 1), ready to copy or to mail. */
export function requestMessage({ mirada, due, grupo, silent, unreported }: RequestFacts): Message {
  const { periodo, hasta } = mirada;
  const name = readable(grupo.nombre);
  const when = `${periodoName(periodo)} de ${periodo.ejercicio}`;
  const parts = [
    grupo.cumplimiento === null
      ? `De sus ${countOf(grupo.ao_con_meta, 'actividad', 'actividades')} con meta ninguna tiene reporte hasta ${monthName(hasta)}.`
      : `De enero a ${monthName(hasta)} cumplieron el ${formatPercent(grupo.cumplimiento)} de lo programado.`,
    list(
      silent,
      `En rojo y sin motivo registrado (${countOf(silent.length, 'actividad', 'actividades')}). Regístrenlo en el Aplicativo CEPLAN y digan qué se hará:`,
      ({ clave, nombre, cumplimiento_acumulado }) =>
        `- ${clave}, ${readable(nombre)}: ${formatPercent(cumplimiento_acumulado)}`,
    ),
    list(
      unreported,
      `Sin reporte de ${monthName(hasta)} (${countOf(unreported.length, 'actividad', 'actividades')}). Si no hubo ejecución, regístrenla con cero y su motivo: un dato vacío se lee como falta de reporte:`,
      ({ clave, nombre }) => `- ${clave}, ${readable(nombre)}`,
    ),
  ];
  return {
    subject: `POI ${periodo.ejercicio}: información para la evaluación del ${periodoName(periodo)}, ${grupo.sigla ?? name}`,
    body: `Señores
${name}${grupo.sigla ? ` (${grupo.sigla})` : ''}

Para la Evaluación de Implementación del POI Anual del ${when} (ficha E1.3.6) les pedimos remitir el Formato Reporte de Evaluación de Implementación con lo ejecutado por sus actividades operativas: logros, limitaciones, medidas adoptadas y medidas de mejora. El informe se presenta hasta el ${formatDate(due)}.

${parts.filter((part) => part !== '').join('\n\n')}

Oficina de Planeamiento y Modernización`,
  };
}

function list<T>(rows: readonly T[], title: string, line: (row: T) => string): string {
  return rows.length === 0 ? '' : `${title}\n${rows.map(line).join('\n')}`;
}
