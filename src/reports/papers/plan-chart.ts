import type { Band } from '@/core/semaforo';
import { bandShape } from '../cell-text';
import { bandColour } from '../colours';
import type { PaperBuilder } from './builder';

interface Barred {
  name: string;
  value: number | null;
  semaforo: Band;
}

const BARS = 24;

/** Bars of the results of some groups, the lowest first. None of a single one. */
export function resultChart(
  builder: PaperBuilder,
  groups: readonly Barred[],
  { titulo, of, source }: { titulo: string; of: string; source: string },
): void {
  const known = groups
    .filter(({ value }) => value !== null)
    .sort((a, b) => a.value! - b.value!)
    .slice(0, BARS);
  if (known.length < 2) return;
  builder.chart({
    titulo,
    alt: `Barras ${of}, del más bajo al más alto, con la forma y el color de su semáforo. Sus valores están en el cuadro que sigue.`,
    shape: 'barras',
    categorias: known.map(({ name, semaforo }) => `${bandShape(semaforo)} ${name}`),
    series: [
      {
        nombre: 'Avance, %',
        source,
        valores: known.map(({ value }) => value),
        color: bandColour.nd,
        colores: known.map(({ semaforo }) => bandColour[semaforo]),
      },
    ],
  });
}
