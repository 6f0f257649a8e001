import { formatNumber, formatPercent, numberWord, plural, sentence } from '@/core/format';
import { monthName } from '@/core/period';
import type { PoiGrupo } from '@/sql/poi';
import type { Pending } from '@/state/poi.svelte';
import type { Fact } from '@/ui/Facts.svelte';
import { someNames, type Namer } from './names';

export interface MissingFacts {
  mes: number;
  total: PoiGrupo;
  pending: readonly Pending[];
}

export function missingTitle({ mes, total }: MissingFacts): string {
  const month = monthName(mes);
  const { ao_con_meta: due, ao_reportaron_mes: reported } = total;
  if (due === 0) return `Ninguna actividad tiene meta a ${month}`;
  if (reported >= due)
    return due === 1
      ? `La única actividad con meta reportó ${month}`
      : `Las ${formatNumber(due)} actividades con meta reportaron ${month}`;
  if (reported === 0)
    return due === 1
      ? `La única actividad con meta no reportó ${month}`
      : `Ninguna de las ${formatNumber(due)} actividades con meta reportó ${month}`;
  return `${formatNumber(due - reported)} de ${formatNumber(due)} actividades sin reporte de ${month}`;
}

/** What is not known, and what each lack does to the figures. */
export function missingList({ mes, total, pending }: MissingFacts, name: Namer): Fact[] {
  const list: Fact[] = [];
  const ao = (n: number) => `${formatNumber(n)} AO`;
  const add = (n: number, text: string, small?: string) => {
    if (n > 0) list.push({ key: ao(n), text, small });
  };
  const count = (rows: readonly Pending[]) => rows.reduce((sum, { missing }) => sum + missing, 0);
  const whole = pending.filter((one) => one.whole);
  const partial = pending.filter((one) => !one.whole);
  const longer = whole.filter(({ since }) => since < mes);
  add(
    count(whole),
    `${sentence(numberWord(whole.length, 'f'))} ${plural(whole.length, 'dependencia completa', 'dependencias completas')}: ${someNames(
      whole.map(({ grupo }) => name(grupo)),
      4,
    )}.`,
    longer.length === 0
      ? undefined
      : `No reportan desde antes de ${monthName(mes)}: ${someNames(
          longer.map(({ grupo, since }) => `${name(grupo)} (desde ${monthName(since)})`),
          3,
        )}.`,
  );
  add(
    count(partial),
    `Reportes parciales en ${numberWord(partial.length, 'f')} ${plural(partial.length, 'dependencia', 'dependencias')}${
      partial.length <= 3
        ? `: ${someNames(
            partial.map(({ grupo }) => name(grupo)),
            3,
          )}`
        : ''
    }.`,
  );
  const never = total.ao_sin_reporte;
  add(never, 'Entre ellas, sin ningún reporte en el año: fuera del promedio.');
  const bare = total.ao_sin_meta;
  add(bare, `Sin meta a ${monthName(mes)}: no ${plural(bare, 'entra', 'entran')} en el promedio.`);
  const unplanned = total.ao_sin_programacion;
  add(
    unplanned,
    `${plural(unplanned, 'Ejecuta', 'Ejecutan')} sin tener meta programada a ${monthName(mes)}.`,
  );
  return list;
}

/** How much of what is due is known. */
export function missingFoot({ total }: MissingFacts): string {
  if (total.ao_con_meta === 0 || total.completitud === null) return 'Lo que falta no cuenta como cero.';
  return `Completitud: ${formatPercent(total.completitud)}. Lo que falta no cuenta como cero.`;
}
