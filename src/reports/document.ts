import type { PaperAsk } from './ask';
import type { PaperTipo } from './template';

/** A paper before any format: what it says, and where each figure comes from. */
export interface Paper {
  tipo: PaperTipo;
  /** As it was asked, with its period resolved: enough to make it again. */
  pedido: PaperAsk;
  /** Of the manual: «E1.3.5». */
  ficha: string;
  titulo: string;
  /** As the header of each page says it. */
  corto: string;
  /** An informe has a cover and an index; the others begin with their title, and a hoja fills its page. */
  forma: 'informe' | 'acta' | 'hoja';
  entidad: string;
  oficina: string;
  lema: string | null;
  decenio: string | null;
  /** «mayo de 2026», «I semestre de 2026». */
  periodo: string;
  /** The period as the verification code writes it: «2605», «26S1». */
  clave: string;
  /** Which part of what is loaded it tells of. */
  alcance: string;
  /** Until when the data go, in words. */
  corte: string;
  demostracion: boolean;
  /** SHA-256 of the files, parameters and bands the figures come from. */
  datos: string;
  /** Short code of the figures and the text together. */
  verificacion: string;
  /** It lacks something to be signed: every format says so. */
  borrador?: boolean;
  sections: Section[];
  methods: Method[];
  files: SourceFile[];
}

/** A paper before what it says is given a code. */
export type Draft = Omit<Paper, 'verificacion' | 'borrador'>;

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
  /** Row of the mart it is of, the same after a new load; absent where it is of none. */
  de?: string;
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

/** Lines by month or bars by group. */
export interface Chart {
  kind: 'chart';
  numero: number;
  titulo: string;
  /** What it shows, for who does not see it. */
  alt: string;
  shape: 'lineas' | 'barras';
  /** Without it, percentages; `dinero` is S/, drawn in millions. */
  unidad?: 'dinero';
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

/** How a kind of figure is computed, as the mart itself, or the calculation, says. */
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
  /** What it brings: «UE 000999», «PEI 2026-2030». */
  de: string;
  /** Until when its data go, or why that is not known. */
  corte: string;
  exportado: string | null;
  huella: string;
  leidas: number;
  aceptadas: number;
  rechazadas: number;
}

/** Annexes are lettered from A; I and V number the parts of some reports. */
export const isAnnex = (numero: string): boolean => /^[A-H]$/.test(numero);

export const isFigure = (run: Run): run is FigureRun => typeof run === 'object' && 'source' in run;

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
export function methodsIn(paper: Pick<Paper, 'methods'>, runs: readonly Run[]): Method[] {
  return methodsOf(
    paper,
    runs.filter(isFigure).map(({ source }) => source),
  );
}

export function methodsOf(paper: Pick<Paper, 'methods'>, sources: readonly string[]): Method[] {
  const marts = new Set(sources.map((source) => source.split('.')[0]!));
  return paper.methods.filter(({ mart }) => marts.has(mart));
}
