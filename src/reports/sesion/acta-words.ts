import { countOf, formatDate, formatPeruTime, formatNumber, joinList, plural, sentence } from '@/core/format'; // prettier-ignore
import { entityName } from '@/core/names';
import { monthName } from '@/core/period';
import type { InversionCorte } from '@/sql/inversion';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Acuerdo, Asistente, Exposicion, Sesion } from '@/sql/sesion';
import type { Revision, SesionCambio } from '@/sql/sesion-registro';
import { acuerdoNumber, sesionNumber } from './keys';
import { dueSaid, tipoWord } from './words';

/** «16 de julio de 2026» */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} de ${monthName(month ?? 0)} de ${year}`;
}

export function actaTitle({ sesion_id, numero, tipo }: Pick<Sesion, 'sesion_id' | 'numero' | 'tipo'>): string {
  return `Acta de la sesión ${tipo === null ? '' : `${tipoWord(tipo)} `}n.º ${numero ?? sesionNumber(sesion_id)}`;
} // prettier-ignore

/** Where, when and who presided; what nobody wrote is said as such. */
export function openingWords({ lugar, hora_inicio, fecha, presidente }: Pick<Sesion, 'lugar' | 'hora_inicio' | 'fecha' | 'presidente'>): string {
  const where = lugar === null ? 'En lugar no anotado' : `En ${lugar}`;
  const at = hora_inicio === null ? 'en hora no anotada' : `siendo las ${hora_inicio} horas`;
  const day = fecha === null ? 'en fecha no anotada' : `del ${longDate(fecha)}`;
  const who = presidente === null ? '' : `, bajo la presidencia de ${presidente}`;
  return `${where}, ${at} ${day}, se reunieron los miembros de la Comisión de Seguimiento de la Inversión del Sector Producción${who}, con la finalidad de revisar el avance de la ejecución física y financiera de las inversiones de su cartera.`;
} // prettier-ignore

/** How many came, without saying whether they were enough: the regulation of the Comisión says it. */
export function attendanceWords(people: readonly Pick<Asistente, 'asiste'>[]): string {
  if (people.length === 0) return 'No se anotó la lista de asistencia.';
  const present = people.filter(({ asiste }) => asiste === true).length;
  const unsaid = people.filter(({ asiste }) => asiste === null).length;
  const start =
    present === 0
      ? 'No se anotó la asistencia de ningún convocado'
      : `${plural(present, 'Asistió', 'Asistieron')} ${formatNumber(present)} de ${formatNumber(people.length)} convocados`;
  const rest = present > 0 && unsaid > 0 ? `; de ${formatNumber(unsaid)} no se anotó` : '';
  return `${start}${rest}. El quórum se verifica según el reglamento de la Comisión.`;
} // prettier-ignore

/** `whole`: every investment of the agenda was seen. */
export function closingWords(
  { hora_fin, estado }: Pick<Sesion, 'hora_fin' | 'estado'>,
  whole: boolean,
): string {
  if (estado !== 'cerrada') return 'La sesión no se ha cerrado: esta acta es un borrador.';
  const at = [
    ...(hora_fin === null ? [] : [`siendo las ${hora_fin} horas`]),
    ...(whole ? ['concluida la agenda'] : []),
  ].join(' y ');
  return `${sentence(`${at === '' ? '' : `${at}, `}se levantó la sesión`)} y los asistentes firman en señal de conformidad.`;
}

/** What became of an investment of the agenda: its acuerdos, that there was none, or that it was not seen. */
export function outcome(cui: string, acuerdos: readonly Acuerdo[], seen: readonly Exposicion[]): string {
  const own = acuerdos.filter((row) => row.cui === cui);
  if (own.length > 0) return `${plural(own.length, 'Acuerdo', 'Acuerdos')} ${joinList(own.map(({ acuerdo_id }) => acuerdoNumber(acuerdo_id)))}`;
  const one = seen.find((row) => row.cui === cui);
  if (one?.sin_acuerdo) return 'Sin acuerdo';
  return one?.visto ? 'Se expuso, sin acuerdo' : 'No se expuso';
} // prettier-ignore

export interface Exhibit {
  entidad: string;
  uei: string | null;
  rows: { cui: string; fila: InversionFila | null }[];
}

/** The agenda by pliego and UEI, in the order each is first seen; those that no file brings stand last. */
export function exhibits(agenda: readonly string[], filas: readonly InversionFila[]): Exhibit[] {
  const found = new Map<string, Exhibit>();
  const byCui = new Map(filas.map((fila) => [fila.cui, fila]));
  for (const cui of agenda) {
    const fila = byCui.get(cui) ?? null;
    const entidad = fila?.entidad == null ? 'Sin entidad conocida' : entityName(fila.entidad);
    const uei = fila?.uei ?? null;
    const key = `${entidad}|${uei ?? ''}`;
    const one = found.get(key) ?? { entidad, uei, rows: [] };
    one.rows.push({ cui, fila });
    found.set(key, one);
  }
  return [...found.values()].sort((a, b) => Number(a.rows[0]!.fila === null) - Number(b.rows[0]!.fila === null));
} // prettier-ignore

/** What a session said of an acuerdo made before. */
export const resultWords: Record<Revision, string> = {
  cumplido: 'Cumplido',
  sigue: 'Sigue pendiente',
  'sin efecto': 'Sin efecto',
};

/** «Sigue pendiente, vencido hace 3 días hábiles» */
export function reviewWords(resultado: Revision, row: Acuerdo | undefined, hoy: string): string {
  return `${resultWords[resultado]}${row?.pendiente ? `, ${dueSaid(row, hoy)}` : ''}`;
}

/** Where the figures that were told come from. */
export function figuresWords({ mes, anio, fecha }: Pick<InversionCorte, 'mes' | 'anio' | 'fecha'>): string {
  return `Los pliegos y las UEI expusieron el avance de sus inversiones con las cifras del corte de ${monthName(mes)} de ${anio} (MEF, al ${formatDate(fecha)}).`;
}

/** «05/08/2026 (10 días hábiles)» */
export function plazoText({ plazo, plazo_dias }: Pick<Acuerdo, 'plazo' | 'plazo_dias'>): string {
  if (plazo === null) return 'sin plazo';
  return `${formatDate(plazo)}${plazo_dias === null ? '' : ` (${countOf(plazo_dias, 'día hábil', 'días hábiles')})`}`;
}

export interface Signer {
  nombre: string;
  cargo: string | null;
  entidad: string | null;
}

/** Who signs: whoever presided, where they are not in the list, and those who came. */
export function signersOf(people: readonly Asistente[], presidente: string | null): Signer[] {
  const present = people.filter(({ asiste }) => asiste === true);
  const alone = presidente !== null && !present.some(({ nombre }) => presidente.includes(nombre));
  return [
    ...(alone ? [{ nombre: presidente, cargo: 'Preside la Comisión', entidad: null }] : []),
    ...present,
  ];
}

/** «Jefa de la OPMI, PRODUCE» */
export const postOf = ({ cargo, entidad }: Pick<Signer, 'cargo' | 'entidad'>): string =>
  [cargo, entidad].filter(Boolean).join(', ');

/** Every time it was closed or opened again, for the foot. */
export function historyWords(changes: readonly SesionCambio[]): string {
  const closed = changes.findIndex(({ estado }) => estado === 'cerrada');
  if (closed < 0) return '';
  return changes
    .slice(closed)
    .filter(({ estado }) => estado !== 'preparada')
    .map(({ estado, quien, cuando }) => `${estado === 'cerrada' ? 'Cerrada' : 'Reabierta'} el ${formatPeruTime(cuando)} por ${quien}`)
    .join('. ')
    .concat('.');
} // prettier-ignore
