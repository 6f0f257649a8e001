import { countOf, formatNumber, plural } from '@/core/format';
import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import { rules, type CalidadGrupo, type Gravedad } from '@/sql/calidad';
import type { Hallazgo } from '@/sql/calidad-hallazgo';
import type { Message } from '../frame/message';

interface UnreportedAo {
  clave: string;
  nombre: string;
}

const headings: Record<Gravedad, string> = {
  error: 'Hay que corregir',
  aviso: 'Hay que corregir o explicar',
  sugerencia: 'Conviene revisar',
};

/** What a dependencia has to correct before its month is approved (E1.3.5, steps 3 and 5), ready to copy or to mail. */
export function reviewMessage(
  grupo: Pick<CalidadGrupo, 'nombre' | 'sigla'>,
  findings: readonly Hallazgo[],
  unreported: readonly UnreportedAo[],
  { ejercicio, mes }: { ejercicio: number; mes: number },
): Message {
  const name = readable(grupo.nombre);
  const month = `${monthName(mes)} de ${ejercicio}`;
  const parts = rules
    .map((rule) => ({ rule, rows: findings.filter(({ regla }) => regla === rule.regla) }))
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ rule, rows }, i) =>
        `${i + 1}. ${rule.titulo} (${countOf(rows.length, 'caso', 'casos')}). ${headings[rule.gravedad]}: ${rule.hacer}.\n${rows.map(line).join('\n')}`,
    );
  const silent =
    unreported.length === 0
      ? ''
      : `Sin reporte de ${monthName(mes)} (${countOf(unreported.length, 'actividad', 'actividades')}). Si no hubo ejecución, regístrenla con cero y su motivo: un dato vacío se lee como falta de reporte.\n${unreported.map(({ clave, nombre }) => `- ${clave}, ${readable(nombre)}`).join('\n')}`;
  const total = findings.length + unreported.length;
  return {
    subject: `POI ${ejercicio}: observaciones al registro de ${monthName(mes)}, ${grupo.sigla ?? name}`,
    body: `Señores
${name}${grupo.sigla ? ` (${grupo.sigla})` : ''}

Al revisar lo registrado en el Aplicativo CEPLAN a ${month} (ficha E1.3.5) encontramos ${formatNumber(total)} ${plural(total, 'observación', 'observaciones')} en las actividades de su dependencia. Para aprobar el registro les pedimos corregirlas o explicarnos por qué están bien.

${[...parts, silent].filter((part) => part !== '').join('\n\n')}

Oficina de Planeamiento y Modernización`,
  };
}

function line({ clave, nombre, detalle }: Hallazgo): string {
  return `- ${clave}, ${readable(nombre)}: ${detalle}.`;
}
