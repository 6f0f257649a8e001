// Written by `npm run contracts` from the Table Schemas.

/** Actividades operativas del POI. Grain: carga × actividad operativa. */
export interface PoiActividadRow {
  carga_id: string;
  ejercicio: number;
  ao_id: string;
  ao: string;
  registro_poi: string | null;
  etapa: string | null;
  activo: boolean | null;
  nivel_gobierno: string | null;
  sector_id: string | null;
  sector: string | null;
  pliego_id: string;
  pliego: string | null;
  ue_id: string;
  ue: string | null;
  responsable_id: string | null;
  responsable: string | null;
  centro_costo_id: string | null;
  centro_costo: string | null;
  sigla: string | null;
  oes_id: string | null;
  oes: string | null;
  aes_id: string | null;
  aes: string | null;
  oei_id: string | null;
  oei: string | null;
  oei_prioridad: number | null;
  aei_id: string | null;
  aei: string | null;
  aei_prioridad: number | null;
  categoria_id: string | null;
  categoria: string | null;
  producto_id: string | null;
  producto: string | null;
  funcion_id: string | null;
  funcion: string | null;
  actividad_presupuestal_id: string | null;
  actividad_presupuestal: string | null;
  prioridad: string | null;
  unidad_medida_id: string | null;
  unidad_medida: string | null;
  acumulado: boolean | null;
  tipo_acumulacion: 'suma' | 'ultimo' | null;
  ubigeo: string | null;
  departamento: string | null;
  provincia: string | null;
  distrito: string | null;
  f_inicial_total: number | null;
  f_vigente_total: number | null;
  f_ejecutado_total: number | null;
  fn_inicial_total: number | null;
  fn_vigente_total: number | null;
  fn_ejecutado_total: number | null;
}

/** Programación financiera del POI. Grain: carga × actividad operativa × fuente × rubro × genérica × mes. */
export interface PoiFinancieraRow {
  carga_id: string;
  ejercicio: number;
  ao_id: string;
  fuente_id: string;
  fuente: string | null;
  rubro_id: string;
  rubro: string | null;
  generica_id: string;
  generica: string | null;
  mes: number;
  fn_inicial: number | null;
  fn_vigente: number | null;
}

/** Programación y seguimiento mensual del POI. Grain: carga × actividad operativa × mes. */
export interface PoiMesRow {
  carga_id: string;
  ejercicio: number;
  ao_id: string;
  mes: number;
  f_inicial: number | null;
  f_vigente: number | null;
  f_ejecutado: number | null;
  fn_inicial: number | null;
  fn_vigente: number | null;
  fn_ejecutado: number | null;
  motivo: string | null;
}
