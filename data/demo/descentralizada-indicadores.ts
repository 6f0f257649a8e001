import type { Cell } from './investment-csv';

type Cells = Record<string, Cell>;
type Row = readonly [
  dimension: 'cobertura' | 'calidad' | 'satisfacción',
  name: string,
  base: readonly [number, number] | null,
  value: number | null,
  goal: number,
];

const indicators: Readonly<Record<string, readonly Row[]>> = {
  'formalizacion-artesanal': [
    ['cobertura', 'Embarcaciones formalizadas', [41.2, 2023], 58.6, 70],
    ['calidad', 'Trámites dentro del plazo', [52, 2023], 66.4, 80],
    ['satisfacción', 'Usuarios satisfechos', [61, 2024], 63.5, 75],
  ],
  'derechos-acuicolas': [
    ['cobertura', 'Centros con derecho vigente', [38.4, 2022], 49.1, 60],
    ['calidad', 'Resoluciones sin observación', [71.5, 2022], 84.9, 85],
    ['satisfacción', 'Usuarios satisfechos', null, 57.2, 70],
  ],
  'desarrollo-mype': [
    ['cobertura', 'MYPE atendidas del padrón', [12.6, 2023], 19.8, 20],
    ['calidad', 'Planes de mejora cumplidos', [44, 2023], 41.3, 60],
    ['satisfacción', 'Usuarios satisfechos', [68.2, 2023], 79.6, 78],
  ],
  'vigilancia-pesca': [
    ['cobertura', 'Puntos de desembarque vigilados', [33.3, 2024], 46.7, 60],
    ['calidad', 'Actas con sanción firme', null, null, 50],
    ['satisfacción', 'Gremios conformes', null, null, 60],
  ],
};

/** What each level of government shows, in points around the value of the whole service. */
const levels = [
  ['todos', 0],
  ['nacional', 6.4],
  ['regional', 1.2],
  ['local', -8.3],
] as const;

const idOf = (service: string, dimension: string): string => `${service}-${dimension.replace('ó', 'o')}`;

const each = Object.entries(indicators).flatMap(([service, rows]) => rows.map((row) => ({ service, row })));

export const indicatorRows = (): Cells[] =>
  each.map(({ service, row: [dimension, name, base, , goal] }) => ({
    servicio_indicador_id: idOf(service, dimension),
    servicio_id: service,
    dimension,
    indicador: name,
    unidad: '%',
    sentido: 'ascendente',
    linea_base: base?.[0],
    linea_base_anio: base?.[1],
    meta: goal,
    meta_anio: 2026,
    fuente: 'Registro del servicio, inventado para la demostración',
  }));

export const valueRows = (): Cells[] =>
  each.flatMap(({ service, row: [dimension, , base, value] }) => {
    const servicio_indicador_id = idOf(service, dimension);
    if (value === null) return [];
    const tenth = (n: number) => (Math.round(n * 10) / 10).toFixed(1);
    const before = base === null ? value - 2.4 : base[0] + (value - base[0]) * 0.7;
    return [
      { servicio_indicador_id, fecha: '2025-12-31', nivel_gobierno: 'todos', valor_obtenido: tenth(before) },
      ...levels.map(([nivel_gobierno, apart]) => ({
        servicio_indicador_id,
        fecha: '2026-06-30',
        nivel_gobierno,
        valor_obtenido: tenth(value + apart),
      })),
    ];
  });
