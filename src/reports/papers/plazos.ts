import { addDays } from '@/core/calendar';
import { formatDate, formatNumber, joinList, plural } from '@/core/format';
import { isoWeek } from '@/core/iso-week';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import type { Fact } from '../figure-book';
import type { SheetRow } from '../plazo/sheet';
import { shortDate } from '../plazo/words';
import { longDate } from '../sesion/acta-words';
import { PaperBuilder } from './builder';
import { dueColumns, lateColumns } from './plazos-tables';
import type { DeadlineSheet } from './plazos-read';

/** Hoja semanal de plazos: what is overdue and what is due this week and the next, of every process and the directive. */
export function writeDeadlineSheet(pedido: PaperAsk, figures: DeadlineSheet): Draft {
  const { lunes, hoy, vencidos, esta, proxima, sources } = figures;
  const builder = new PaperBuilder();
  const viernes = addDays(lunes, 4);
  const facts: Fact[] = [
    { value: vencidos.length, source: 'plazo_semana.vencidos' },
    { value: esta.length, source: 'plazo_semana.esta_semana' },
    { value: proxima.length, source: 'plazo_semana.proxima_semana' },
  ];
  builder.section('1', 'Qué está vencido y qué vence', 1);
  builder.say(summary(figures), facts);
  builder.table(`Vencidos al ${formatDate(hoy)} y sin cumplir, por quien responde`, lateColumns, vencidos);
  builder.table(`Vence del ${range(lunes, viernes)}, por quien responde`, dueColumns, esta);
  builder.table(`Vence del ${range(addDays(lunes, 7), addDays(lunes, 11))}, por quien responde`, dueColumns, proxima);
  const fichas = unverified([...vencidos, ...esta, ...proxima]);
  if (fichas.length > 0)
    builder.note(`El manual no fija días. Las reglas de plazo de ${joinList(fichas)} no están verificadas con su base legal.`);
  const { anio, semana } = isoWeek(lunes);
  return builder.finish('A', {
    pedido,
    sources,
    ejercicio: anio,
    titulo: 'Hoja semanal de plazos',
    forma: 'hoja',
    periodo: `semana del ${rangeLong(lunes, viernes)}`,
    clave: `${anio % 100}W${String(semana).padStart(2, '0')}`,
    corte: longDate(hoy),
  });
} // prettier-ignore

function summary({ vencidos, esta, proxima }: DeadlineSheet): string {
  const late =
    vencidos.length === 0
      ? 'Nada estaba vencido'
      : `${formatNumber(vencidos.length)} ${plural(vencidos.length, 'plazo estaba vencido', 'plazos estaban vencidos')}`;
  const due =
    esta.length === 0
      ? 'en la semana no vence nada más'
      : `en la semana ${plural(esta.length, 'vence', 'vencen')} ${formatNumber(esta.length)}`;
  const next =
    proxima.length === 0
      ? 'en la siguiente, nada'
      : `en la siguiente, ${formatNumber(proxima.length)}`;
  return `${late}; ${due} y ${next}. ${mostLate(vencidos)}`.trim();
} // prettier-ignore

/** Who has most overdue, where it is more than one thing. */
function mostLate(rows: readonly SheetRow[]): string {
  const count = new Map<string, number>();
  for (const { quien } of rows) count.set(quien, (count.get(quien) ?? 0) + 1);
  const most = Math.max(0, ...count.values());
  if (most < 2) return '';
  const who = [...count].filter(([, n]) => n === most).map(([name]) => name);
  return who.length > 2 ? '' : `Lo que más se acumula es de ${joinList(who)}.`;
}

const unverified = (rows: readonly SheetRow[]): string[] =>
  [
    ...new Set(rows.filter(({ sinVerificar }) => sinVerificar).map(({ donde }) => donde.split(',')[0]!)),
  ].sort();

/** «13 al 17/07» */
const range = (from: string, to: string): string =>
  `${from.slice(0, 7) === to.slice(0, 7) ? from.slice(8) : shortDate(from)} al ${shortDate(to)}`;

/** «13 al 17 de julio de 2026» */
function rangeLong(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} al ${longDate(to)}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? longDate(from).replace(/ de \d{4}$/, '') : longDate(from)} al ${longDate(to)}`;
}
