import { countOf, formatMillions, formatNumber, numberWord, plural } from '@/core/format';
import { addBusinessDays } from '@/core/calendar';
import type { Acuerdo, AgendaPropuesta, Sesion } from '@/sql/sesion';
import { responsableText, sesionName } from '@/reports/sesion/words';

/** Investments that an agenda is proposed with. */
export const PROPOSED = 12;

/** Why an investment is proposed: «3 alertas, 2 acuerdos pendientes, 1 vencido». */
export function reasons({ alertas, acuerdos, vencidos }: Pick<AgendaPropuesta, 'alertas' | 'acuerdos' | 'vencidos'>): string {
  const parts = [
    ...(alertas > 0 ? [countOf(alertas, 'alerta', 'alertas')] : []),
    ...(acuerdos > 0 ? [countOf(acuerdos, 'acuerdo pendiente', 'acuerdos pendientes')] : []),
    ...(vencidos > 0 ? [countOf(vencidos, 'vencido', 'vencidos')] : []),
  ];
  return parts.length === 0 ? 'sin alertas ni acuerdos pendientes' : parts.join(', ');
} // prettier-ignore

export function agendaTitle(agenda: number, proposed: number): string {
  if (agenda === 0 && proposed === 0) return 'Ninguna inversión tiene alertas ni acuerdos pendientes';
  if (agenda === 0) return 'La agenda está vacía';
  return `La agenda tiene ${numberWord(agenda, 'f')} ${plural(agenda, 'inversión', 'inversiones')}`;
}

/** «en juego S/ 9.1 M», or why it is not known. */
export function stakeText(value: number | null): string {
  if (value === null) return 'sin atraso que medir';
  return value === 0 ? 'nada en juego' : `${formatMillions(value)} en juego`;
}

export interface Owing {
  responsable: string | null;
  pendientes: Acuerdo[];
  vencidos: number;
}

/** Who answers for what is pending, those with most overdue first. */
export function owing(rows: readonly Acuerdo[]): Owing[] {
  const found = new Map<string, Owing>();
  for (const row of rows) {
    if (!row.pendiente) continue;
    const key = row.responsable ?? '';
    const one = found.get(key) ?? { responsable: row.responsable, pendientes: [], vencidos: 0 };
    one.pendientes.push(row);
    if (row.estado === 'vencido') one.vencidos += 1;
    found.set(key, one);
  }
  return [...found.values()].sort(
    (a, b) =>
      b.vencidos - a.vencidos ||
      b.pendientes.length - a.pendientes.length ||
      responsableText(a.responsable).localeCompare(responsableText(b.responsable), 'es'),
  );
}

export function owingTitle(rows: readonly Owing[]): string {
  if (rows.length === 0) return 'Nadie debe nada';
  const late = rows.filter(({ vencidos }) => vencidos > 0);
  if (late.length === 0) return `${rows.length === 1 ? 'Uno debe' : `${formatNumber(rows.length)} deben`} y ninguno está vencido`;
  const [first] = late;
  const total = late.reduce((sum, { vencidos }) => sum + vencidos, 0);
  const whose = `${responsableText(first!.responsable)} tiene ${numberWord(first!.vencidos, 'alone')}`;
  return late.length === 1 ? `Todo lo vencido es de ${responsableText(first!.responsable)}` : `De ${numberWord(total)} vencidos, ${whose}`;
} // prettier-ignore

/** «Sesión ordinaria n.º 07-2026: en preparación» */
export function nextTitle(sesiones: readonly Sesion[]): string {
  const open = sesiones.find(({ estado }) => estado === 'abierta');
  if (open) return `La ${lower(sesionName(open))} está abierta`;
  const ready = sesiones.filter(({ estado }) => estado === 'preparada');
  if (ready.length > 0) return `La ${lower(sesionName(ready.at(-1)!))} está en preparación`;
  return 'Ninguna sesión está convocada';
}

export const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);

/** Day proposed for a session: ten business days are left to call it and to receive the information. */
export const proposedDay = (hoy: string): string => addBusinessDays(hoy, 10);

/** What the state filter holds, in the order of the table. */
export const estadoOrder = [
  'vencido',
  'vence_pronto',
  'en_plazo',
  'sin_plazo',
  'cumplido',
  'sin_efecto',
] as const;

/** What stands in a list, without repetition, by name. */
export const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b, 'es'));
