import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';
import { filtros, inversionParams, type InversionScope } from './inversion';

/** 1 to be settled, 2 ends in the year, 3 ends later, 4 with expediente técnico, 5 without; método del tablero. */
export type ClasePrelacion = 1 | 2 | 3 | 4 | 5;

export type MotivoFinanciero = 'sin_costo' | 'costo_cero' | 'sin_devengado';
export type MotivoAnio = 'sin_pim' | 'pim_cero' | 'sin_devengado';
export type MotivoProgramado = 'sin_12b' | 'programa_cero' | 'sin_devengado';
export type MotivoProyeccion = 'sin_devengado' | 'sin_meses';
export type MotivoFinAlRitmo = 'sin_fisico' | 'sin_inicio' | 'no_termina';

/** A row of `inversion_filas`: S/, percentages 0–100 unrounded, dates `YYYY-MM-DD`; a `motivo` says why the figure is null. */
export interface InversionFila {
  n: number;
  corte: string;
  cui: string;
  nombre: string;
  carga_id: string;
  fecha: string;
  ejercicio: number;
  mes: number;
  sector: string | null;
  entidad: string | null;
  uei: string | null;
  tipo: string | null;
  funcion: string | null;
  situacion: string | null;
  departamentos: string[];
  cerrada: boolean;
  en_ejecucion: boolean;
  /** Null when closed. */
  clase: ClasePrelacion | null;
  monto_viable: number | null;
  costo_actualizado: number | null;
  devengado_anterior: number | null;
  devengado_anio: number | null;
  devengado_acumulado: number | null;
  pia: number | null;
  pim: number | null;
  saldo: number | null;
  por_devengar: number | null;
  /** Programme of the 12-B: of the whole ejercicio, and to the corte; initial and updated. */
  programado_inicial_anio: number | null;
  programado_anio: number | null;
  programado_inicial: number | null;
  programado_a_la_fecha: number | null;
  /** Where the months of the devengado come from; null with none. */
  origen_devengado: 'inversiones' | 'gasto' | null;
  proyeccion: number | null;
  motivo_proyeccion: MotivoProyeccion | null;
  /** %, and what it is measured against: the 12-B or the PIM in twelve parts. */
  atraso: number | null;
  origen_atraso: '12b' | 'pim' | null;
  /** por_devengar × atraso: the order of the session. */
  en_juego: number | null;
  avance_financiero: number | null;
  motivo_financiero: MotivoFinanciero | null;
  avance_anio: number | null;
  motivo_anio: MotivoAnio | null;
  cumplimiento_programado: number | null;
  motivo_programado: MotivoProgramado | null;
  avance_fisico: number | null;
  origen_fisico: 'declarado' | '12b' | null;
  /** What the updated 12-B says should be built by now. */
  fisico_programado: number | null;
  /** Points. */
  brecha_fisico_financiera: number | null;
  sobrecosto: number | null;
  inicio: string | null;
  fin: string | null;
  /** Points a month. */
  ritmo_fisico: number | null;
  fin_al_ritmo: string | null;
  motivo_fin_al_ritmo: MotivoFinAlRitmo | null;
  /** Last month of the 12-B known, `2026-05`. */
  ultimo_12b: string | null;
  alertas: number;
  /** Alerts, the gravest first: names of `alertRules`. */
  codigos: string[];
}

/** Columns a table may be ordered by; names and places go in alphabetical order. */
export const inversionOrdenes = [
  'en_juego', 'cui', 'nombre', 'sector', 'entidad', 'uei', 'tipo', 'funcion', 'situacion', 'departamento', 'monto_viable', 'costo_actualizado',
  'pim', 'devengado_anio', 'devengado_acumulado', 'saldo', 'por_devengar', 'programado_a_la_fecha', 'proyeccion', 'atraso', 'avance_financiero',
  'avance_anio', 'cumplimiento_programado', 'avance_fisico', 'brecha_fisico_financiera', 'sobrecosto', 'fin', 'fin_al_ritmo', 'clase', 'alertas',
] as const; // prettier-ignore

export type InversionOrden = (typeof inversionOrdenes)[number];

export interface InversionTabla {
  orden: InversionOrden;
  sube: boolean;
  /** Null brings every row: only for a file. */
  limite: number | null;
}

export const tablaDeSesion: InversionTabla = { orden: 'en_juego', sube: false, limite: 1000 };

/** Investments in the order asked, those with nothing to order by last; how many there are is `inversiones` of the total. */
export function inversionFilas(
  engine: Connector,
  scope: InversionScope,
  { orden, sube, limite }: InversionTabla = tablaDeSesion,
  options: QueryOptions = {},
): Promise<InversionFila[]> {
  const rows = limite === null ? 'NULL' : String(Math.trunc(limite));
  return engine.query<InversionFila>(
    `SELECT * FROM inversion_filas(${literal(orden)}, ${sube ? 1 : -1}, ${rows}, NULL, ${filtros})`,
    inversionParams(scope),
    options,
  );
}
