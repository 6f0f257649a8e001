import { callName } from '@/core/names';
import { bandShape } from '../cell-text';
import { bandColour } from '../colours';
import type { PaperBuilder } from './builder';

interface Barred {
  nombre: string;
  sigla: string | null;
  cumplimiento: number | null;
  semaforo: keyof typeof bandColour;
}

const BARS = 24;

/** Bars of the cumplimiento of some groups, the furthest behind first, as many as can be read. None of a single one. */
export function cumplimientoChart(
  builder: PaperBuilder,
  groups: readonly Barred[],
  { of, each, some, source }: { of: string; each: string; some: (count: number) => string; source: string },
): void {
  const known = groups
    .filter(({ cumplimiento }) => cumplimiento !== null)
    .sort((a, b) => a.cumplimiento! - b.cumplimiento!)
    .slice(0, BARS);
  if (known.length < 2) return;
  builder.chart({
    titulo: `Cumplimiento por ${of}, %${known.length === groups.length ? '' : `: ${some(known.length)}`}`,
    alt: `Barras del cumplimiento físico de ${each}, en orden del más bajo al más alto, con la forma y el color de su semáforo. Sus valores están en el cuadro que sigue.`,
    shape: 'barras',
    categorias: known.map((one) => `${bandShape(one.semaforo)} ${callName(one)}`),
    series: [
      {
        nombre: 'Cumplimiento, %',
        source,
        valores: known.map(({ cumplimiento }) => cumplimiento),
        color: bandColour.nd,
        colores: known.map(({ semaforo }) => bandColour[semaforo]),
      },
    ],
  });
}
