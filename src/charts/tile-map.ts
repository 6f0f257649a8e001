import type { ScatterSeriesOption } from 'echarts/charts';
import { country, departmentOf, departments, mapColumns, mapRows, type Department } from '@/core/departments';
import { unitOf, type Frame } from './frame';
import { picked, pixelAxes, rectOf } from './pixel-plane';
import type { ChartCell, ChartOption, ChartSpec, ChartTable } from './spec';
import { textAt } from './text-graphic';
import type { MapPoint, TileMapInput, TileValue } from './tile-map-input';
import { tooltipBox, tooltipNode } from './tooltip';
import { decimalText, missing } from './words';

/** Most of the width a tile map takes, pixels of a 16 px page. */
const WIDEST = 400;

interface Plane {
  tile: { width: number; height: number };
  left: (one: Department) => number;
  top: (one: Department) => number;
}

function planeOf(frame: Frame): Plane {
  const u = unitOf(frame);
  const width = Math.min(frame.width, WIDEST * u);
  const column = width / mapColumns;
  const row = frame.height / mapRows;
  return {
    tile: { width: column - 4 * u, height: row - 4 * u },
    left: (one) => one.column * column + 0.5,
    top: (one) => one.row * row + 0.5,
  };
}

/** 0 for none, then 1 to 3. */
export function tileClass(value: TileValue | undefined, [first, second]: TileMapInput['limits']): number {
  if (!value) return 0;
  const amount = value.amount ?? 0;
  return amount <= first ? 1 : amount <= second ? 2 : 3;
}

function tileShapes(input: TileMapInput, frame: Frame, plane: Plane) {
  const { theme } = frame;
  const u = unitOf(frame);
  const values = new Map(input.values.map((value) => [value.key, value]));
  return departments.flatMap((one) => {
    const value = input.points === null ? values.get(one.key) : undefined;
    const left = plane.left(one);
    const top = plane.top(one);
    const { width, height } = plane.tile;
    const level = tileClass(value, input.limits);
    const faint = input.chosen.length > 0 && !input.chosen.includes(one.key);
    const fill = [theme.paper, theme.select, theme.financiero, theme.fisico][level] ?? theme.paper;
    const ink = level === 3 ? theme.onAccent : level === 0 ? theme.ink3 : theme.ink;
    const box = rectOf(left, top, width, height, fill, theme.line);
    const opacity = faint ? 0.35 : level === 2 ? 0.55 : 1;
    const tall = height >= 38 * u;
    return [
      { ...box, style: { ...box.style, opacity } },
      ...(input.points !== null && tall
        ? [textAt(frame, [left + 6 * u, top + 12 * u], one.code, theme.ink3)]
        : [
            textAt(frame, [left + 6 * u, top + (tall ? 14 * u : height / 2)], one.code, ink, {
              look: value ? 'bold' : 'normal',
            }),
          ]),
      ...(value && tall ? [textAt(frame, [left + 6 * u, top + 33 * u], amountOf(value), ink)] : []),
      ...(value && value.alerts > 0
        ? [rectOf(left + width - 17 * u, top + 6 * u, 11 * u, 11 * u, theme.rojo, theme.paper)]
        : []),
      ...(input.chosen.includes(one.key)
        ? [
            {
              ...rectOf(left, top, width, height, 'transparent', theme.ink),
              style: { fill: 'transparent', stroke: theme.ink, lineWidth: 2 * u },
            },
          ]
        : []),
    ];
  });
}

const amountOf = ({ amount }: { amount: number | null }): string =>
  amount === null ? missing.value : decimalText(amount / 1e6, 1);

/** Points in the frame of the country; area by money. */
function pointSeries(points: readonly MapPoint[], frame: Frame): ScatterSeriesOption {
  const { theme } = frame;
  const u = unitOf(frame);
  const most = Math.max(1, ...points.map(({ amount }) => amount ?? 0));
  const width = Math.min(frame.width, WIDEST * u);
  const x = (longitude: number) => (width * (longitude - country.west)) / (country.east - country.west);
  const y = (latitude: number) =>
    (frame.height * (country.north - latitude)) / (country.north - country.south);
  return {
    id: 'puntos',
    type: 'scatter',
    z: 7,
    clip: false,
    symbol: 'circle',
    emphasis: { disabled: true },
    data: points.map((point) => ({
      name: point.key,
      value: [x(point.longitude), y(point.latitude)],
      symbolSize: (7 + 15 * Math.sqrt(Math.max(0, point.amount ?? 0) / most)) * u,
      itemStyle: {
        color: point.alerts > 0 ? theme.rojo : theme.fisico,
        opacity: 0.85,
        borderColor: theme.paper,
        borderWidth: u,
      },
    })),
  };
}

function option(input: TileMapInput, frame: Frame): ChartOption {
  const plane = planeOf(frame);
  const { width, height } = plane.tile;
  const drawn = departments.filter((one) => input.values.some(({ key }) => key === one.key));
  const tiles = picked(
    drawn.map((one) => ({ key: one.key, x: plane.left(one) + width / 2, y: plane.top(one) + height / 2 })),
    [width, height],
  );
  const { points } = input;
  return {
    ...pixelAxes(frame),
    tooltip: {
      ...tooltipBox(frame),
      trigger: 'item',
      formatter: (params) => {
        const key = Array.isArray(params) ? undefined : params.name;
        const point = points?.find((one) => one.key === key);
        const value = input.values.find((one) => one.key === key);
        const amount = (one: { amount: number | null }) => ({
          name: input.words.amount,
          value: one.amount === null ? missing.value : `S/ ${decimalText(one.amount, 2)}`,
        });
        if (point)
          return tooltipNode(point.name, [
            amount(point),
            { name: input.words.alerts, value: String(point.alerts) },
          ]);
        if (!value || key === undefined) return tooltipNode('', []);
        return tooltipNode(departmentOf(key)?.name ?? key, [
          amount(value),
          { name: input.words.count, value: String(value.count) },
          { name: input.words.alerts, value: String(value.alerts) },
        ]);
      },
    },
    series: [points === null ? tiles : pointSeries(points, frame)],
    graphic: { elements: tileShapes(input, frame, plane) },
  };
}

function table({ values, points, words }: TileMapInput): ChartTable {
  const money = (amount: number | null): ChartCell => (amount === null ? missing.value : amount / 1e6);
  if (points !== null)
    return {
      columns: [
        { title: 'inversión' },
        { title: 'latitud', decimals: 4 },
        { title: 'longitud', decimals: 4 },
        { title: `${words.amount}, S/ M`, decimals: 2 },
        { title: words.alerts, decimals: 0 },
      ],
      rows: points.map((one) => [one.name, one.latitude, one.longitude, money(one.amount), one.alerts]),
      keys: points.map(({ key }, i) =>
        points.findIndex((one) => one.key === key) === i ? key : `${key}#${i}`,
      ),
    };
  const ordered = [...values].sort(
    (a, b) => (b.amount ?? -1) - (a.amount ?? -1) || a.key.localeCompare(b.key),
  );
  return {
    columns: [
      { title: 'departamento' },
      { title: words.count, decimals: 0 },
      { title: `${words.amount}, S/ M`, decimals: 2 },
      { title: words.alerts, decimals: 0 },
    ],
    rows: ordered.map((value) => [
      departmentOf(value.key)?.name ?? value.key,
      value.count,
      money(value.amount),
      value.alerts,
    ]),
    keys: ordered.map(({ key }) => key),
  };
}

/** Money of each department on a schematic map, or where each thing is; the table has what falls outside it. */
export function tileMapChart(input: TileMapInput): ChartSpec {
  const outside = input.values.filter(({ key }) => departmentOf(key) === null);
  const count = outside.reduce((sum, value) => sum + value.count, 0);
  return {
    option: (frame) => option(input, frame),
    table: table(input),
    description:
      input.points === null
        ? `${input.values.length - outside.length} de ${departments.length} departamentos con ${input.words.count}.`
        : `${input.points.length} puntos en el país.`,
    note:
      count === 0
        ? null
        : `Fuera del mapa: ${decimalText(count, 0)}, sin departamento o con otro lugar; la tabla las tiene.`,
  };
}
