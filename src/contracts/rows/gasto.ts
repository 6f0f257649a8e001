// Written by `npm run contracts` from the Table Schemas.

/** Cadenas del presupuesto. Grain: carga × cadena. */
export interface GastoCadenaRow {
  carga_id: string;
  ejercicio: number;
  cadena_id: string;
  nivel_gobierno: string | null;
  sector_id: string | null;
  sector: string | null;
  pliego_id: string | null;
  pliego: string | null;
  ue_id: string | null;
  ejecutora_id: string | null;
  ue: string | null;
  programa_id: string | null;
  programa: string | null;
  tipo_act_proy: string | null;
  producto_id: string | null;
  producto: string | null;
  actividad_id: string | null;
  actividad: string | null;
  funcion_id: string | null;
  funcion: string | null;
  division_id: string | null;
  division: string | null;
  grupo_id: string | null;
  grupo: string | null;
  meta_id: string | null;
  meta: string | null;
  finalidad_id: string | null;
  departamento_id: string | null;
  departamento: string | null;
  fuente_id: string | null;
  fuente: string | null;
  rubro_id: string | null;
  rubro: string | null;
  tipo_recurso_id: string | null;
  tipo_recurso: string | null;
  categoria_gasto_id: string | null;
  categoria_gasto: string | null;
  generica_id: string | null;
  generica: string | null;
  subgenerica_id: string | null;
  subgenerica: string | null;
  subgenerica_det_id: string | null;
  subgenerica_det: string | null;
  especifica_id: string | null;
  especifica: string | null;
  especifica_det_id: string | null;
  especifica_det: string | null;
  pia: number | null;
  pim: number | null;
}

/** Ejecución mensual del presupuesto. Grain: carga × cadena × mes. */
export interface GastoMesRow {
  carga_id: string;
  ejercicio: number;
  cadena_id: string;
  mes: number;
  certificado: number | null;
  compromiso_anual: number | null;
  compromiso: number | null;
  devengado: number | null;
  girado: number | null;
}
