import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries as WordSeries } from 'docx/charts';
import { cleanLine } from '../clean-text';
import type { Chart } from '../document';
import { FONT, GREY } from './styles';

const PIXELS_PER_TWIP = 96 / 1440;

/** A chart that Word draws from its own data: sharp at any size, and its numbers can be opened. */
export function wordChart(chart: Chart, width: number): Paragraph {
  const wide = Math.floor(width * PIXELS_PER_TWIP);
  const common = {
    categories: chart.categorias.map(cleanLine),
    series: chart.series.map((one) => seriesOf(one, chart)),
    font: { face: FONT, color: GREY },
    chartArea: { border: 'none' as const },
    altText: {
      name: cleanLine(chart.titulo),
      title: cleanLine(chart.titulo),
      description: cleanLine(chart.alt),
    },
  };
  const lines = chart.shape === 'lineas';
  const values = chart.series.flatMap(({ valores }) => valores.flatMap((value) => value ?? []));
  const percent = chart.unidad === undefined;
  return new Paragraph({
    keepNext: true,
    children: [
      lines
        ? new ChartRun({
            ...common,
            type: 'line',
            valueAxis: { numberFormat: '0', minimum: Math.min(0, ...values), ...(percent && Math.max(...values) <= 100 ? { maximum: 100 } : {}) },
            transformation: { width: wide, height: 280 },
          })
        : new ChartRun({
            ...common,
            type: 'bar',
            legend: false,
            gapWidth: 40,
            categoryAxis: { reverseOrder: true },
            valueAxis: { numberFormat: '0', minimum: 0, maximum: 100 },
            dataLabels: { value: true, numberFormat: '0.0' },
            transformation: { width: wide, height: 60 + 20 * chart.categorias.length },
          }),
    ],
  }); // prettier-ignore
}

function seriesOf(
  { nombre, color, dashed, colores, ...one }: Chart['series'][number],
  { shape, unidad }: Chart,
): WordSeries {
  const valores = unidad === 'dinero' ? one.valores.map((value) => value && value / 1e6) : one.valores;
  if (shape === 'barras')
    return { name: cleanLine(nombre), values: valores, color, ...(colores ? { colors: colores } : {}) };
  return {
    name: cleanLine(nombre),
    values: valores,
    color,
    line: { color, width: dashed ? 1.5 : 2.5, ...(dashed ? { dash: 'dash' as const } : {}) },
  };
}
