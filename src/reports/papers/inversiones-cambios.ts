import {
  formatMillions,
  formatMoney,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { monthName } from '@/core/period';
import { readable } from '@/core/names';
import type { InversionCambio } from '@/sql/inversion-cambio';
import { factsOf, type Fact } from '../figure-book';
import { monthOf } from '../inversion/report-words';
import type { PaperBuilder } from './builder';
import type { CarteraReport } from './inversiones-read';
import { alertChangeColumns, valueChangeColumns } from './inversiones-tables';

const POR = 'inversion_por';
const CAMBIO = 'inversion_cambio';

const of = (cambios: readonly InversionCambio[], ...clases: InversionCambio['clase'][]) =>
  cambios.filter(({ clase }) => clases.includes(clase));

/** 4: what is not as it was in the corte before. */
export function changes(builder: PaperBuilder, figures: CarteraReport): void {
  const { cambios, anterior } = figures;
  builder.section('4', 'Qué cambió desde el corte anterior', 1);
  if (anterior === null) {
    builder.note('No hay un corte anterior cargado con qué comparar.');
    return;
  }
  if (cambios.length === 0) {
    builder.note(`Los datos son los mismos que los de ${monthOf(anterior)}.`);
    return;
  }
  builder.say(...spent(figures));
  builder.say(physical(cambios), countsOf(cambios, 'fisico'));
  builder.say(entered(cambios), countsOf(cambios, 'aparece', 'desaparece'));
  builder.table('Alertas que entraron y que salieron', alertChangeColumns, of(cambios, 'alerta_nueva', 'alerta_resuelta'));
  const down = of(cambios, 'fisico').filter(({ diferencia }) => (diferencia ?? 0) < 0);
  moved(builder, of(cambios, 'costo', 'pim'), 'Costos y PIM que cambiaron', 'dinero');
  moved(builder, down, 'Avances físicos que bajaron', 'porcentaje');
} // prettier-ignore

/** Up to so many are told in sentences. */
const TOLD = 6;

/** A few in sentences, many in a table. */
function moved(
  builder: PaperBuilder,
  rows: readonly InversionCambio[],
  titulo: string,
  type: 'dinero' | 'porcentaje',
): void {
  if (rows.length > TOLD) {
    builder.table(titulo, valueChangeColumns(type), rows);
    return;
  }
  const say = type === 'dinero' ? formatMoney : formatPercent;
  builder.list(
    rows.map((row) => {
      const { clase, nombre, antes, ahora, diferencia } = row;
      const went = (diferencia ?? 0) < 0 ? 'bajó' : 'subió';
      return builder.book.told(
        `${whats[clase] ?? clase} de ${readable(nombre)} ${went} de ${say(antes)} a ${say(ahora)}.`,
        factsOf(CAMBIO, row, ['antes', 'ahora']),
      );
    }),
  );
}

const whats: Partial<Record<InversionCambio['clase'], string>> = {
  costo: 'El costo actualizado',
  pim: 'El PIM',
  fisico: 'El avance físico',
};

/** What was devengado between the two cortes of the same year, against what was programmed. */
function spent({ total, antes, corte, anterior }: CarteraReport): [string, Fact[]] {
  if (!antes || !anterior || anterior.ejercicio !== corte.ejercicio) return ['', []];
  const done = minus(total.devengado_anio, antes.devengado_anio);
  const due = minus(total.programado_a_la_fecha, antes.programado_a_la_fecha);
  if (done === null) return ['', []];
  const planned = due === null ? '' : `, de ${formatMillions(due)} programados`;
  return [
    `Entre ${monthName(anterior.mes_ejercicio)} y ${monthOf(corte)} se devengaron ${formatMillions(done)}${planned}`,
    [
      { value: done, source: `${POR}.devengado_anio` },
      { value: due, source: `${POR}.programado_a_la_fecha` },
      ...factsOf(POR, total, ['devengado_anio']),
    ],
  ];
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

function physical(cambios: readonly InversionCambio[]): string {
  const moved = of(cambios, 'fisico');
  if (moved.length === 0) return 'Ninguna inversión cambió su avance físico';
  const down = moved.filter(({ diferencia }) => (diferencia ?? 0) < 0).length;
  const count = moved[0]!.de_la_clase;
  const fell =
    down === 0 ? '' : `; en ${numberWord(down, 'f')} bajó, lo que la UEI debe explicar`;
  return `${sentence(formatNumber(count))} ${plural(count, 'inversión cambió', 'inversiones cambiaron')} su avance físico${fell}`;
} // prettier-ignore

function entered(cambios: readonly InversionCambio[]): string {
  const [born, gone] = [of(cambios, 'aparece'), of(cambios, 'desaparece')];
  if (born.length + gone.length === 0) return 'Las inversiones de la cartera fueron las mismas';
  const parts = [
    ...(born.length > 0 ? [`${plural(born[0]!.de_la_clase, 'entró', 'entraron')} ${formatNumber(born[0]!.de_la_clase)}`] : []),
    ...(gone.length > 0 ? [`${plural(gone[0]!.de_la_clase, 'salió', 'salieron')} ${formatNumber(gone[0]!.de_la_clase)}`] : []),
  ];
  return sentence(`a la cartera ${joinList(parts)}`);
} // prettier-ignore

function countsOf(cambios: readonly InversionCambio[], ...clases: InversionCambio['clase'][]): Fact[] {
  return clases.map((clase) => ({
    value: of(cambios, clase)[0]?.de_la_clase ?? null,
    source: `${CAMBIO}.de_la_clase`,
  }));
}
