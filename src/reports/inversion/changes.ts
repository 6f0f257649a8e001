import {
  formatChange,
  formatMillions,
  formatNumber,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { monthName } from '@/core/period';
import type { InversionCambio } from '@/sql/inversion-cambio';
import type { InversionCorte, InversionGrupo } from '@/sql/inversion';
import { alertShort } from './alert-words';

export interface ChangeFact {
  key: string;
  text: string;
  small?: string | undefined;
  /** CUI the fact is of, if it is of one. */
  cui: string | null;
}

/** Two cortes and the totals of a scope in each. */
export interface Compared {
  corte: InversionCorte;
  anterior: InversionCorte | null;
  ahora: InversionGrupo | null;
  antes: InversionGrupo | null;
}

const SHOWN = 4;

const of = (cambios: readonly InversionCambio[], clase: InversionCambio['clase']) =>
  cambios.filter((one) => one.clase === clase);
const count = (rows: readonly InversionCambio[]) => rows[0]?.de_la_clase ?? 0;
const money = (amount: number) => `${amount < 0 ? '' : '+'}${formatMillions(amount).replace('S/\u00a0', '')}`;

/** «Entraron dos alertas y salió una». */
export function changesFinding(cambios: readonly InversionCambio[]): string {
  const born = count(of(cambios, 'alerta_nueva'));
  const gone = count(of(cambios, 'alerta_resuelta'));
  const parts = [
    ...(born > 0
      ? [`${plural(born, 'entró', 'entraron')} ${numberWord(born, 'f')} ${plural(born, 'alerta', 'alertas')}`]
      : []),
    ...(gone > 0
      ? [
          `${plural(gone, 'salió', 'salieron')} ${numberWord(gone, 'f')}${born > 0 ? '' : ` ${plural(gone, 'alerta', 'alertas')}`}`,
        ]
      : []),
  ];
  if (parts.length > 0) return sentence(joinList(parts));
  return cambios.length === 0
    ? 'Nada cambió entre los dos cortes'
    : 'Las alertas son las mismas; cambiaron los montos';
}

/** What changed since the corte before, most telling first; each with its name. */
export function changeFacts(
  cambios: readonly InversionCambio[],
  { ahora, antes, corte, anterior }: Compared,
): ChangeFact[] {
  const facts: ChangeFact[] = [];
  const [now, before] = [ahora?.devengado_anio ?? null, antes?.devengado_anio ?? null];
  if (anterior && now !== null && before !== null && anterior.ejercicio === corte.ejercicio) {
    const [due, dueBefore] = [ahora?.programado_a_la_fecha ?? null, antes?.programado_a_la_fecha ?? null];
    const planned =
      due === null || dueBefore === null ? '' : `; se programaron ${formatMillions(due - dueBefore)}`;
    const months =
      corte.mes_ejercicio - anterior.mes_ejercicio === 1
        ? `de ${monthName(corte.mes_ejercicio)}`
        : `desde ${monthName(anterior.mes)}`;
    facts.push({ key: money(now - before), text: `Devengado ${months}${planned}.`, cui: null });
  }
  const listed = (
    clase: InversionCambio['clase'],
    key: (row: InversionCambio) => string,
    text: (row: InversionCambio) => string,
    rest: (n: number) => string,
  ) => {
    const rows = of(cambios, clase);
    for (const row of rows.slice(0, SHOWN))
      facts.push({
        key: key(row),
        text: text(row),
        small: row.detalle ?? undefined,
        cui: clase === 'desaparece' ? null : row.cui,
      });
    const left = count(rows) - Math.min(SHOWN, rows.length);
    if (left > 0) facts.push({ key: '…', text: rest(left), cui: null });
  };
  listed(
    'alerta_nueva',
    () => '+1',
    (row) => `${row.nombre}: ${alertShort(row.alerta ?? '')}.`,
    (n) => `Otras ${formatNumber(n)} alertas nuevas; el archivo las trae.`,
  );
  listed(
    'alerta_resuelta',
    () => '−1',
    (row) => `${row.nombre}: deja de tener «${alertShort(row.alerta ?? '')}».`,
    (n) => `Otras ${formatNumber(n)} alertas resueltas; el archivo las trae.`,
  );
  listed(
    'costo',
    (row) => money(row.diferencia ?? 0),
    (row) => `Costo de ${row.nombre}: de ${formatMillions(row.antes)} a ${formatMillions(row.ahora)}.`,
    (n) => `Otros ${formatNumber(n)} costos que cambian; el archivo los trae.`,
  );
  listed(
    'pim',
    (row) => money(row.diferencia ?? 0),
    (row) => `PIM de ${row.nombre}: de ${formatMillions(row.antes)} a ${formatMillions(row.ahora)}.`,
    (n) => `Otros ${formatNumber(n)} PIM que cambian; el archivo los trae.`,
  );
  listed(
    'aparece',
    () => 'nueva',
    (row) => `${row.nombre} no estaba en el corte anterior.`,
    (n) => `Otras ${formatNumber(n)} inversiones nuevas; el archivo las trae.`,
  );
  listed(
    'desaparece',
    () => 'sale',
    (row) => `${row.nombre} ya no está en el archivo.`,
    (n) => `Otras ${formatNumber(n)} inversiones que salen; el archivo las trae.`,
  );
  const down = of(cambios, 'fisico').filter(({ diferencia }) => (diferencia ?? 0) < 0);
  for (const row of down.slice(0, SHOWN))
    facts.push({
      key: `${formatChange(row.diferencia)} pp`,
      text: `${row.nombre}: el físico baja de ${formatNumber(row.antes, 1)} a ${formatNumber(row.ahora, 1)}. Se pide explicación a la UEI.`,
      cui: row.cui,
    });
  return facts;
}
