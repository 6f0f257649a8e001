import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';
import { listParam } from './plan';

/** What part of the cartera a screen looks at. Empty lists and null mean «todos»; the lists hold llaves of `InversionOpcion`. */
export interface InversionScope {
  /** `2026-06`. */
  corte: string;
  sectores: readonly string[];
  /** Pliegos or entidades. */
  entidades: readonly string[];
  ueis: readonly string[];
  departamentos: readonly string[];
  tipos: readonly string[];
  funciones: readonly string[];
  /** lista_id of a prioritised list: only its investments. */
  cartera: string | null;
  /** Looked for in CUI, name, pliego and UEI. */
  texto: string | null;
}

/** A row of `inversion_corte`; dates `YYYY-MM-DD`. */
export interface InversionCorte {
  corte: string;
  ejercicio: number;
  anio: number;
  mes: number;
  /** Month of the ejercicio the figures are at: that of the corte, or 12 when the ejercicio is over. */
  mes_ejercicio: number;
  fecha: string;
  limite: string;
  cargas: number;
  inversiones: number;
  demostracion: boolean;
  /** The corte before it; null of the first. */
  anterior: string | null;
}

export const inversionNiveles = [
  'total',
  'cui',
  'uei',
  'pliego',
  'departamento',
  'tipo',
  'funcion',
  'situacion',
  'sector',
] as const;

export type InversionNivel = (typeof inversionNiveles)[number];

/**
 * A row of `inversion_por`: money in S/, once per CUI; percentages 0–100 unrounded, sums over sums of those that have both.
 * Of nivel `departamento`, an investment in several counts whole in each.
 */
export interface InversionGrupo {
  corte: string;
  llave: string;
  clave: string;
  nombre: string;
  inversiones: number;
  en_ejecucion: number;
  cerradas: number;
  con_pim: number;
  pim_cero: number;
  monto_viable: number | null;
  costo_actualizado: number | null;
  pia: number | null;
  pim: number | null;
  devengado_anterior: number | null;
  devengado_anio: number | null;
  devengado_acumulado: number | null;
  saldo: number | null;
  por_devengar: number | null;
  /** Initial programme of the 12-B to the corte. */
  programado_inicial: number | null;
  programado_a_la_fecha: number | null;
  /** Devengado of those with a programme: what `cumplimiento_programado` divides. */
  devengado_con_programa: number | null;
  con_programa: number;
  /** Devengado expected in December of those where it can be reckoned, how many they are, their PIM and their devengado. */
  proyeccion: number | null;
  con_proyeccion: number;
  pim_con_proyeccion: number | null;
  devengado_con_proyeccion: number | null;
  avance_financiero: number | null;
  avance_anio: number | null;
  cumplimiento_programado: number | null;
  /** Mean weighted by costo_actualizado of the `con_fisico` that have it. */
  avance_fisico: number | null;
  con_fisico: number;
  sobrecosto: number | null;
  en_juego: number | null;
  /** Investments with any alert, and alerts. */
  con_alerta: number;
  alertas: number;
  por_devengar_con_alerta: number;
  /** In execution and with some month of 12-B known; of these, those behind are `sin_12b`. */
  con_12b_conocido: number;
  sin_12b: number;
  brecha_fisico_financiera: number | null;
}

export type InversionEje = 'sector' | 'entidad' | 'uei' | 'departamento' | 'tipo' | 'funcion' | 'situacion';

/** A row of `inversion_opcion`: what a filter may hold. */
export interface InversionOpcion {
  eje: InversionEje;
  /** What the address holds; `s/d` is «sin dato». */
  llave: string;
  nombre: string;
  inversiones: number;
}

/** A row of `inversion_mapa`. */
export interface InversionDepartamento {
  llave: string;
  nombre: string;
  inversiones: number;
  pim: number | null;
  costo_actualizado: number | null;
  por_devengar: number | null;
  con_alerta: number;
}

/** A row of `inversion_punto`: a credible coordinate, in degrees. */
export interface InversionPunto {
  cui: string;
  latitud: number;
  longitud: number;
  pim: number | null;
  por_devengar: number | null;
  alertas: number;
}

/** Cortes and filters as text, as `inversion_filtro` reads them; with `anterior`, both cortes. */
export function inversionParams(scope: InversionScope, anterior: string | null = null): (string | null)[] {
  return [
    anterior === null ? scope.corte : `${scope.corte}\u001f${anterior}`,
    listParam(scope.sectores),
    listParam(scope.entidades),
    listParam(scope.ueis),
    listParam(scope.departamentos),
    listParam(scope.tipos),
    listParam(scope.funciones),
    scope.cartera,
    scope.texto === null || scope.texto.trim() === '' ? null : scope.texto,
  ];
}

/** The whole cartera of a corte. */
export const wholeCartera = (corte: string): InversionScope => ({
  corte,
  sectores: [],
  entidades: [],
  ueis: [],
  departamentos: [],
  tipos: [],
  funciones: [],
  cartera: null,
  texto: null,
});

export const filtros = '?, ?, ?, ?, ?, ?, ?, ?, ?';

/** Whether the sums by combination are enough: only a text or a list asks investment by investment. */
export const dePiezas = ({ cartera, texto }: InversionScope): boolean =>
  cartera === null && (texto ?? '').trim() === '';

/** Cortes loaded, the latest first. */
export function inversionCortes(engine: Connector, options: QueryOptions = {}): Promise<InversionCorte[]> {
  return engine.query<InversionCorte>('SELECT * FROM inversion_corte ORDER BY corte DESC', [], options);
}

/** A sector with investments in a corte. */
export interface InversionSector {
  corte: string;
  llave: string;
}

/** Among several sectors of a corte, that of this ministry: what is looked at until another is chosen. */
export function ownSectors(rows: readonly InversionSector[], corte: string | null): string[] {
  const here = rows.filter((row) => row.corte === corte);
  const own = here.find(({ llave }) => /^producci[oó]n$/i.test(llave));
  return own && here.length > 1 ? [own.llave] : [];
}

export function inversionSectores(engine: Connector, options: QueryOptions = {}): Promise<InversionSector[]> {
  return engine.query<InversionSector>(
    `SELECT i.corte, s.llave FROM (SELECT DISTINCT corte, sector_id FROM inversion_ficha_corte) i
     JOIN inversion_nombre s ON s.eje = 'sector' AND s.id = i.sector_id ORDER BY ALL`,
    [],
    options,
  );
}

/** Groups of one level by llave; with `anterior`, those of both cortes, the later first. */
export function inversionPor(
  engine: Connector,
  nivel: InversionNivel,
  scope: InversionScope,
  anterior: string | null = null,
  options: QueryOptions = {},
): Promise<InversionGrupo[]> {
  return engine.query<InversionGrupo>(
    `SELECT * FROM inversion_por(${literal(nivel)}, ${nivel !== 'cui' && dePiezas(scope)}, ${filtros}) ORDER BY corte DESC, llave`,
    inversionParams(scope, anterior),
    options,
  );
}

/** The total of the scope in its corte and, where asked, in the one before: null where no investment is in it. */
export async function inversionTotal(
  engine: Connector,
  scope: InversionScope,
  anterior: string | null = null,
  options: QueryOptions = {},
): Promise<{ ahora: InversionGrupo | null; antes: InversionGrupo | null }> {
  const rows = await inversionPor(engine, 'total', scope, anterior, options);
  const at = (corte: string | null) => rows.find((row) => row.corte === corte) ?? null;
  return { ahora: at(scope.corte), antes: at(anterior) };
}

/** What the filters may hold in a corte, by eje and name. */
export function inversionOpciones(
  engine: Connector,
  corte: string,
  options: QueryOptions = {},
): Promise<InversionOpcion[]> {
  return engine.query<InversionOpcion>(
    'SELECT * EXCLUDE (corte) FROM inversion_opcion WHERE corte = ? ORDER BY eje, llave',
    [corte],
    options,
  );
}

export function inversionMapa(
  engine: Connector,
  scope: InversionScope,
  options: QueryOptions = {},
): Promise<InversionDepartamento[]> {
  return engine.query<InversionDepartamento>(
    `SELECT * EXCLUDE (corte) FROM inversion_mapa(${dePiezas(scope)}, ${filtros}) ORDER BY llave`,
    inversionParams(scope),
    options,
  );
}

/** The points of at most `limite` investments, those with most to devengar first. */
export function inversionPuntos(
  engine: Connector,
  scope: InversionScope,
  limite = 1000,
  options: QueryOptions = {},
): Promise<InversionPunto[]> {
  return engine.query<InversionPunto>(
    `SELECT * EXCLUDE (n) FROM inversion_punto(${Math.trunc(limite)}, ${filtros})
     ORDER BY por_devengar DESC NULLS LAST, cui, latitud, longitud`,
    inversionParams(scope),
    options,
  );
}
