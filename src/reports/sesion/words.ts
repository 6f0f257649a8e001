import { businessDaysLate, businessDaysLeft } from '@/core/deadline';
import { countOf, formatDate, formatNumber, joinList, numberWord, plural } from '@/core/format';
import { readable } from '@/core/names';
import type { Band } from '@/core/semaforo';
import type { Acuerdo, EstadoAcuerdo, EstadoSesion, Sesion } from '@/sql/sesion';
import { acuerdoNumber, sesionNumber } from './keys';

export const estadoBand: Record<EstadoAcuerdo, Band> = {
  vencido: 'rojo',
  vence_pronto: 'amarillo',
  en_plazo: 'nd',
  sin_plazo: 'nd',
  cumplido: 'verde',
  sin_efecto: 'nd',
};

export const estadoWords: Record<EstadoAcuerdo, string> = {
  vencido: 'vencido',
  vence_pronto: 'vence pronto',
  en_plazo: 'en plazo',
  sin_plazo: 'sin plazo',
  cumplido: 'cumplido',
  sin_efecto: 'sin efecto',
};

type Due = Pick<Acuerdo, 'estado' | 'plazo' | 'cumplido_en'>;

/** «23 d.h.» late, «en 7» business days, else the word of the state. */
export function dueText({ estado, plazo }: Due, hoy: string): string {
  if (plazo === null || estado === 'cumplido' || estado === 'sin_efecto' || estado === 'sin_plazo') return estadoWords[estado];
  if (estado === 'vencido') {
    const late = businessDaysLate(plazo, hoy);
    return late > 0 ? `${formatNumber(late)}\u00a0d.h.` : 'vencido';
  }
  const left = businessDaysLeft(plazo, hoy);
  return left === 0 ? 'hoy' : `en ${formatNumber(left)}`;
} // prettier-ignore

/** The same said in full. */
export function dueSaid(row: Due, hoy: string): string {
  const { estado, plazo, cumplido_en } = row;
  if (estado === 'cumplido') return cumplido_en === null ? 'cumplido' : `cumplido el ${formatDate(cumplido_en)}`;
  if (plazo === null || estado === 'sin_efecto' || estado === 'sin_plazo') return estadoWords[estado];
  if (estado === 'vencido') {
    const late = businessDaysLate(plazo, hoy);
    return late > 0 ? `vencido hace ${countOf(late, 'día hábil', 'días hábiles')}` : `venció el ${formatDate(plazo)}`;
  }
  const left = businessDaysLeft(plazo, hoy);
  return left === 0 ? 'vence hoy' : `vence en ${countOf(left, 'día hábil', 'días hábiles')}`;
} // prettier-ignore

export type AcuerdoCounts = Record<EstadoAcuerdo, number> & { total: number; pendientes: number };

export function countsOf(rows: readonly Pick<Acuerdo, 'estado' | 'pendiente'>[]): AcuerdoCounts {
  const counts: AcuerdoCounts = {
    ...{ vencido: 0, vence_pronto: 0, en_plazo: 0, sin_plazo: 0, cumplido: 0, sin_efecto: 0 },
    total: rows.length,
    pendientes: 0,
  };
  for (const { estado, pendiente } of rows) {
    counts[estado] += 1;
    if (pendiente) counts.pendientes += 1;
  }
  return counts;
}

/** «De nueve acuerdos, seis siguen vencidos y dos se cumplieron» */
export function acuerdosFinding(rows: readonly Pick<Acuerdo, 'estado' | 'pendiente'>[]): string {
  const { total, vencido, cumplido, pendientes, vence_pronto } = countsOf(rows);
  if (total === 0) return 'Todavía no hay acuerdos registrados';
  const alone = (n: number) => numberWord(n, 'alone');
  if (cumplido === total) return total === 1 ? 'El único acuerdo se cumplió' : `Los ${formatNumber(total)} acuerdos se cumplieron`;
  const parts = [
    ...(vencido > 0 ? [`${alone(vencido)} ${plural(vencido, 'sigue vencido', 'siguen vencidos')}`] : []),
    ...(vencido === 0 && vence_pronto > 0 ? [`${alone(vence_pronto)} ${plural(vence_pronto, 'vence', 'vencen')} pronto`] : []),
    ...(cumplido > 0 ? [`${alone(cumplido)} se ${plural(cumplido, 'cumplió', 'cumplieron')}`] : []),
  ];
  if (parts.length === 0) parts.push(pendientes > 0 ? `${alone(pendientes)} ${plural(pendientes, 'sigue', 'siguen')} en plazo o sin plazo` : 'ninguno está pendiente');
  return total === 1 ? `El único acuerdo ${vencido > 0 ? 'sigue vencido' : 'está pendiente'}` : `De ${numberWord(total)} acuerdos, ${joinList(parts)}`;
} // prettier-ignore

export const tipoWord = (tipo: string | null): string =>
  /^extraordinaria$/i.test(tipo?.trim() ?? '') ? 'extraordinaria' : 'ordinaria';

/** «Sesión ordinaria n.º 07-2026» */
export const sesionName = ({
  sesion_id,
  tipo,
  numero,
}: Pick<Sesion, 'sesion_id' | 'tipo' | 'numero'>): string =>
  `Sesión ${tipo === null ? '' : `${tipoWord(tipo)} `}n.º ${numero ?? sesionNumber(sesion_id)}`;

export const sesionEstadoWords: Record<EstadoSesion, string> = {
  preparada: 'en preparación',
  abierta: 'abierta',
  cerrada: 'cerrada',
};

/** Who answers, or that nobody does. */
export const responsableText = (responsable: string | null): string => responsable ?? 'sin responsable';

/** Where a row comes from and who changed it last. */
export function acuerdoOrigin({ en_archivo, anotado_por }: Pick<Acuerdo, 'en_archivo' | 'anotado_por'>): string {
  if (!en_archivo) return anotado_por === null ? 'registrado en Timón' : `registrado en Timón por ${anotado_por}`;
  return anotado_por === null ? 'del archivo cargado' : `del archivo cargado; lo cambió ${anotado_por}`;
} // prettier-ignore

/** The oldest that is overdue, else the next to be due. */
export function latestDue(rows: readonly Acuerdo[], hoy: string): string {
  const dated = rows
    .filter(({ pendiente, plazo }) => pendiente && plazo !== null)
    .sort((a, b) => a.plazo!.localeCompare(b.plazo!));
  const first = dated[0];
  if (first === undefined)
    return rows.some(({ pendiente }) => pendiente) ? 'Ningún acuerdo pendiente tiene plazo' : 'Ningún acuerdo está pendiente';
  const number = acuerdoNumber(first.acuerdo_id);
  if (first.estado !== 'vencido') return `El próximo en vencer es el ${number}, el ${formatDate(first.plazo)}`;
  return `El más antiguo sin cumplir es el ${number}, ${dueSaid(first, hoy)}`;
} // prettier-ignore

/** «UEI DE FONDEPES», as the MEF writes it, in sentence case but for its siglas. */
export const ueiName = (name: string): string => readable(name).replace(/^Uei\b/, 'UEI');
