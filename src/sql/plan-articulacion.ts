import type { Connector, QueryOptions } from '@/engine/connector';

/** The first link that is missing, or `completa`. */
export type EstadoArticulacion =
  'completa' | 'ao_sin_aei' | 'sin_pei' | 'aei_fuera_del_pei' | 'sin_pesem' | 'aei_sin_oes';

export type CategoriaTipo = 'programa' | 'acciones_centrales' | 'sin_producto' | 'sin_categoria';

/** A row of `plan_articulacion`: PIM of the POI in S/, from the OES to the genérica; all rows add up to the PIM. */
export interface PlanArticulacion {
  estado: EstadoArticulacion;
  pesem_id: string | null;
  oes_id: string | null;
  oes: string | null;
  aes_id: string | null;
  aes: string | null;
  plan_id: string | null;
  pliego_llave: string;
  pliego: string;
  oei_id: string | null;
  aei_id: string | null;
  aei: string | null;
  categoria_tipo: CategoriaTipo;
  /** `s/c` where nothing says how the AO spends. */
  generica_id: string;
  generica: string;
  /** AO that put money in this row: one AO may stand in several genéricas. */
  ao: number;
  monto: number;
}

export const clasesSueltas = [
  'aes_sin_aei',
  'aei_sin_oes',
  'aei_sin_ao',
  'aei_fuera_del_pei',
  'ao_sin_aei',
  'pim_sin_ao',
] as const;
export type ClaseSuelta = (typeof clasesSueltas)[number];

/** A row of `plan_suelto`: what hangs loose, with its money in S/. */
export interface PlanSuelto {
  clase: ClaseSuelta;
  plan_id: string | null;
  pliego_llave: string | null;
  pliego: string | null;
  /** AES, AEI, AO, or UE/programa/producto/actividad. */
  clave: string;
  nombre: string | null;
  ao: number;
  monto: number;
}

/** The flow of an ejercicio, by code; genéricas as the POI by programación financiera or the budget tell them. */
export function articulacion(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<PlanArticulacion[]> {
  return engine.query<PlanArticulacion>(
    `SELECT * FROM plan_articulacion(?)
     ORDER BY oes_id NULLS LAST, aes_id NULLS LAST, pliego_llave, oei_id NULLS LAST, aei_id NULLS LAST, categoria_tipo, generica_id,
       estado, plan_id`,
    [String(ejercicio)],
    options,
  );
}

/** What hangs loose in an ejercicio, each class with the largest amount first. */
export function sueltos(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<PlanSuelto[]> {
  const order = clasesSueltas.map((clase) => `'${clase}'`).join(', ');
  return engine.query<PlanSuelto>(
    `SELECT * FROM plan_suelto(?)
     ORDER BY list_position([${order}], clase), monto DESC, pliego_llave, clave`,
    [String(ejercicio)],
    options,
  );
}

/** The row of `plan_cadena`: how much of the money reaches an OES; S/, counts, and % 0–100 unrounded. */
export interface PlanCadena {
  pesem: number;
  pei: number;
  aes: number;
  aei: number;
  ao: number;
  pim_poi: number;
  ao_completa: number;
  pim_completa: number;
  /** PIM of the POI that does not reach any OES. */
  pim_incompleta: number;
  aes_sin_aei: number;
  aei_sin_oes: number;
  aei_sin_ao: number;
  aei_fuera_del_pei: number;
  ao_sin_aei: number;
  pim_ao_sin_aei: number;
  /** What the budget has above the POI. */
  pim_sin_ao: number;
  /** PIM of the POI and `pim_sin_ao`. */
  pim_total: number;
  /** `pim_completa` over `pim_total`; null with no money. */
  cadena_completa: number | null;
}

export async function cadena(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<PlanCadena> {
  const [row] = await engine.query<PlanCadena>('SELECT * FROM plan_cadena(?)', [String(ejercicio)], options);
  return row!;
}
