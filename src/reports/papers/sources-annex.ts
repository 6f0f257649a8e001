import type { Block, Column, Method, Row, Section } from '../document';
import type { Sources } from './sources';

const fileColumns: Column[] = [
  { titulo: 'Archivo', type: 'texto', width: 32 },
  { titulo: 'Trae', type: 'texto', width: 10 },
  { titulo: 'Con datos a', type: 'texto', width: 10 },
  { titulo: 'Exportado', type: 'fecha', width: 11 },
  { titulo: 'Filas leídas', type: 'entero', width: 8 },
  { titulo: 'Aceptadas', type: 'entero', width: 9 },
  { titulo: 'Rechazadas', type: 'entero', width: 10 },
  { titulo: 'Huella SHA-256', type: 'texto', width: 20 },
];

const methodColumns: Column[] = [
  { titulo: 'Nota', type: 'texto', width: 5 },
  { titulo: 'Qué es', type: 'texto', width: 17 },
  { titulo: 'Fórmula', type: 'texto', width: 42 },
  { titulo: 'Unidades', type: 'texto', width: 14 },
  { titulo: 'Fuente', type: 'texto', width: 22 },
];

/** The annex every paper ends with: its files and how each figure was computed. `before`, tables numbered so far. */
export function sourceSections(
  letter: string,
  methods: readonly Method[],
  sources: Sources,
  before: number,
): Section[] {
  const fileRows = sources.files.map((file): Row => ({
    kind: 'data',
    cells: [
      file.hoja === null ? file.archivo : `${file.archivo}, hoja ${file.hoja}`,
      file.de,
      file.corte,
      file.exportado?.slice(0, 10) ?? { falta: 'no lo dice' },
      file.leidas,
      file.aceptadas,
      file.rechazadas,
      `${file.huella.slice(0, 16)}…`,
    ],
  }));
  const methodRows = methods.map(({ codigo, titulo, mart, formula, unidades, fuente }): Row => ({
    kind: 'data',
    cells: [codigo, `${titulo} (${mart})`, formula, unidades, fuente],
  }));
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: [
        'Cada cifra de este documento sale de los archivos del primer cuadro y se calculó como dice el segundo; las notas F remiten a él. Quien tenga los mismos archivos obtiene las mismas cifras.',
      ],
    },
    { kind: 'paragraph', runs: [{ strong: 'Huella de los datos (SHA-256). ' }, sources.datos] },
    { kind: 'table', numero: before + 1, titulo: 'Archivos', columns: fileColumns, rows: fileRows },
    {
      kind: 'table',
      numero: before + 2,
      titulo: 'Cómo se calcula cada cifra',
      columns: methodColumns,
      rows: methodRows,
    },
  ];
  return [
    {
      ...{ numero: letter, titulo: 'Fuentes y fórmulas', nivel: 1, orientation: 'landscape' },
      blocks: blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0),
    },
  ];
}
