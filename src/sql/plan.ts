import type { Connector, QueryOptions } from '@/engine/connector';

export type PlanTipo = 'PESEM' | 'PEI';
export type PlanNivel = 'OES' | 'AES' | 'OEI' | 'AEI';
export type Sentido = 'ascendente' | 'descendente' | 'maximo' | 'minimo';
export type Agregacion = 'agregable' | 'no_agregable';
export type OrigenSentido = 'ficha' | 'parametro' | 'serie';
export type Trayectoria = 'en_ruta' | 'requiere_aceleracion' | 'avance_limitado' | 'retroceso';

/** Why an indicator has no avance (ND). The last two are only of Tipo II. */
export type MotivoNd =
  | 'sin_valor'
  | 'sin_logro_esperado'
  | 'sentido_por_confirmar'
  | 'division_por_cero'
  | 'valor_negativo'
  | 'sin_linea_base'
  | 'linea_base_igual_al_logro';

/** What part of the plans a screen looks at. Empty lists mean «todos». */
export interface PlanScope {
  anio: number;
  planes: readonly string[];
  /** '1', '2', '3', or 's/r' for indicators without relevancia. */
  relevancias: readonly string[];
}

/** A row of `plan_vigente`: a plan loaded, as it holds now. */
export interface PlanVigente {
  plan_id: string;
  tipo: PlanTipo;
  nombre: string;
  sector_id: string | null;
  sector: string | null;
  /** `sector.pliego`, as in the POI; null in a PESEM and where nobody has said which pliego it is. */
  pliego_llave: string | null;
  pliego_id: string | null;
  pliego: string | null;
  /** The pliego was named in Timón (parameter `plan_pliego`). */
  pliego_indicado: boolean;
  desde: number;
  hasta: number;
  norma: string | null;
  objetivos: number;
  acciones: number;
  indicadores: number;
  /** Indicators whose sentido has to be confirmed. */
  sin_sentido: number;
  /** Latest year with any value obtained; null with none. */
  ultimo_anio_con_valor: number | null;
  /** The latest carga that brings anything of the plan, and how many do. */
  carga_id: string;
  cargas: number;
  demostracion: boolean;
  exportado_en: string | null;
  cargado_en: string | null;
}

/** A row of `plan_sugerencia_sentido`: an indicator whose sentido the reader has to say. */
export interface SugerenciaSentido {
  plan_id: string;
  indicador_id: string;
  objetivo_id: string;
  indicador: string;
  unidad: string | null;
  linea_base_anio: number | null;
  linea_base: number | null;
  /** Years with a logro esperado, and these; null with none. */
  anios: number[] | null;
  logros: number[] | null;
  /** Null where the path goes up and down: nothing to propose. */
  propuesta: 'descendente' | null;
}

/** The unit separator joins a list into one parameter, as the macro `lista` expects. */
export const listParam = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.join('\u001f');

/** Year, plans and relevancias as text, as `plan_filtro` reads them. */
export const planParams = ({ anio, planes, relevancias }: PlanScope): (string | null)[] => [
  String(anio),
  listParam(planes),
  listParam(relevancias),
];

/** Ámbito of the parameter `plan_sentido`; that of `plan_pliego` is the plan_id alone. */
export const sentidoAmbito = (plan_id: string, indicador_id: string): string => `${plan_id}|${indicador_id}`;

/** Every plan loaded: PESEM first, then by pliego, the latest period first. */
export function planesVigentes(engine: Connector, options: QueryOptions = {}): Promise<PlanVigente[]> {
  return engine.query<PlanVigente>(
    'SELECT * FROM plan_vigente ORDER BY tipo DESC, pliego_llave NULLS LAST, desde DESC, plan_id',
    [],
    options,
  );
}

/** Of several plans, the one looked at where nobody says which: that with most indicators, the latest to end of two alike. */
export function mainPlan(planes: readonly PlanVigente[]): PlanVigente | null {
  return [...planes].sort((a, b) => b.indicadores - a.indicadores || b.hasta - a.hasta)[0] ?? null;
}

/** Indicators whose sentido has to be confirmed, by plan and code. */
export function sugerenciasDeSentido(
  engine: Connector,
  options: QueryOptions = {},
): Promise<SugerenciaSentido[]> {
  return engine.query<SugerenciaSentido>(
    'SELECT * FROM plan_sugerencia_sentido ORDER BY plan_id, indicador_id',
    [],
    options,
  );
}

/** Ids of the plans that rule in a year: the PESEM of each sector and the PEI of each pliego. */
export async function planesDelAnio(
  engine: Connector,
  anio: number,
  options: QueryOptions = {},
): Promise<string[]> {
  const rows = await engine.query<{ plan_id: string }>(
    'SELECT plan_id FROM plan_del_anio(?) ORDER BY plan_id',
    [String(anio)],
    options,
  );
  return rows.map(({ plan_id }) => plan_id);
}

/** The cargas that bring anything of these plans, the latest first. */
export async function cargasDePlanes(
  engine: Connector,
  planes: readonly string[],
  options: QueryOptions = {},
): Promise<string[]> {
  const rows = await engine.query<{ carga_id: string }>(
    `SELECT c.carga_id FROM plan_carga c CROSS JOIN plan_filtro(NULL, ?, NULL) f
     WHERE f.planes_f IS NULL OR list_contains(f.planes_f, c.plan_id)
     GROUP BY c.carga_id ORDER BY min(c.orden), c.carga_id`,
    [listParam(planes)],
    options,
  );
  return rows.map(({ carga_id }) => carga_id);
}

/** A row of `plan_marco`: the PESEM a PEI is checked against. */
export interface PlanMarco {
  plan_id: string;
  pesem_id: string;
}

/** The PEI whose sector has a PESEM loaded; rules that need it say nothing of the others. */
export function marcos(engine: Connector, options: QueryOptions = {}): Promise<PlanMarco[]> {
  return engine.query<PlanMarco>('SELECT plan_id, pesem_id FROM plan_marco ORDER BY plan_id', [], options);
}
