import type { PaperTipo } from './template';

/** A paper before any format: what it says, and where each figure comes from. */
export interface Paper {
  tipo: PaperTipo;
  /** Of the manual: «E1.3.5». */
  ficha: string;
  titulo: string;
  /** As the header of each page says it. */
  corto: string;
  entidad: string;
  oficina: string;
  lema: string | null;
  decenio: string | null;
  /** «mayo de 2026», «I semestre de 2026». */
  periodo: string;
  /** Which part of the POI it tells of. */
  alcance: string;
  /** Last month with data, in words. */
  corte: string;
  demostracion: boolean;
  /** SHA-256 of the files, parameters and bands the figures come from. */
  datos: string;
  /** Short code of the figures and the text together. */
  verificacion: string;
  sections: Section[];
  methods: Method[];
  files: SourceFile[];
}

export interface Section {
  /** «2.1»; «A» in an annex. */
  numero: string;
  titulo: string;
  nivel: 1 | 2 | 3;
  orientation: 'portrait' | 'landscape';
  blocks: Block[];
}

export type Block = Paragraph | List | Table | Chart | Note | Signatures;

export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
}

export interface List {
  kind: 'list';
  items: Run[][];
}

/** What is under a table or takes the place of what is missing. */
export interface Note {
  kind: 'note';
  runs: Run[];
}

export interface Signatures {
  kind: 'signatures';
  people: { rol: string; cargo: string }[];
}

/** Plain text, text that leads a paragraph, or a figure. */
export type Run = string | { strong: string } | FigureRun;

/** `text` is how the value is read; `source`, mart and column: «poi_avance_por.cumplimiento». */
export interface FigureRun {
  value: number;
  text: string;
  source: string;
}

export type ColumnType =
  'texto' | 'entero' | 'numero' | 'porcentaje' | 'dinero' | 'puntos' | 'fecha' | 'semaforo';

export interface Column {
  titulo: string;
  type: ColumnType;
  /** Share of the width of the table. */
  width: number;
  /** Mart and column of its figures. */
  source?: string;
}

/** A value as it is, unrounded, or why there is none. Dates, `YYYY-MM-DD`. */
export type Cell = string | number | Missing;

export interface Missing {
  falta: string;
}

export interface Row {
  kind: 'data' | 'group' | 'total';
  cells: Cell[];
}

export interface Table {
  kind: 'table';
  /** From 1, in the order of the paper. */
  numero: number;
  titulo: string;
  columns: Column[];
  rows: Row[];
}

/** Lines by month or bars by group, in percentages. */
export interface Chart {
  kind: 'chart';
  numero: number;
  titulo: string;
  /** What it shows, for who does not see it. */
  alt: string;
  shape: 'lineas' | 'barras';
  categorias: string[];
  series: ChartSeries[];
}

export interface ChartSeries {
  nombre: string;
  source: string;
  valores: (number | null)[];
  color: string;
  dashed?: boolean;
  /** Of each bar, where they are not all alike. */
  colores?: string[];
}

/** How a kind of figure is computed, as the mart itself says. */
export interface Method {
  /** «F1»: how the notes of the paper call it. */
  codigo: string;
  mart: string;
  titulo: string;
  unidades: string;
  formula: string;
  fuente: string;
  columnas: string[];
}

export interface SourceFile {
  archivo: string;
  hoja: string | null;
  ue: string;
  /** Month, 1–12, of the latest execution in it. */
  corte: number | null;
  exportado: string | null;
  huella: string;
  leidas: number;
  aceptadas: number;
  rechazadas: number;
}

export const isMissing = (cell: Cell): cell is Missing => typeof cell === 'object';

/** What stands behind a figure: how it is computed, from which files and to which month. */
export function originOf(
  paper: Paper,
  source: string,
): { method: Method; columna: string; files: SourceFile[]; corte: string } {
  const [mart, columna] = source.split('.') as [string, string];
  const method = paper.methods.find((one) => one.mart === mart && one.columnas.includes(columna));
  if (!method) throw new Error(`A figure without its method: ${source}`);
  return { method, columna, files: paper.files, corte: paper.corte };
}

/** Marts behind the figures of some runs, in their order. */
export function methodsIn(paper: Paper, runs: readonly Run[]): Method[] {
  const sources = runs.flatMap((run) => (typeof run === 'object' && 'source' in run ? [run.source] : []));
  return methodsOf(paper, sources);
}

export function methodsOf(paper: Paper, sources: readonly string[]): Method[] {
  const marts = new Set(sources.map((source) => source.split('.')[0]!));
  return paper.methods.filter(({ mart }) => marts.has(mart));
}
