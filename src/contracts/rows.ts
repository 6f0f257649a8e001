// Written by `npm run contracts` from the Table Schemas beside it.

/** Archivos cargados. Grain: archivo × hoja. */
export interface ArchivoRow {
  carga_id: string;
  archivo_id: string;
  archivo: string;
  hoja: string | null;
  huella: string;
  bytes: number | null;
  layout: string;
  formato: string | null;
  codificacion: string | null;
  delimitador: string | null;
  fila_encabezado: number | null;
  filas_leidas: number;
  filas_blancas: number;
  filas_aceptadas: number;
  filas_rechazadas: number;
  ejercicio: number | null;
  exportado_en: string | null;
  cargado_en: string;
  demostracion: boolean;
}

/** Dependencias y centros de costo. Grain: carga × centro de costo. */
export interface DependenciaRow {
  carga_id: string;
  ejercicio: number;
  nivel_gobierno: string | null;
  sector_id: string | null;
  sector: string | null;
  pliego_id: string;
  pliego: string | null;
  ue_id: string;
  ue: string | null;
  responsable_id: string | null;
  responsable: string | null;
  centro_costo_id: string;
  centro_costo: string | null;
  sigla: string | null;
}

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

/** Parámetros del tablero. Grain: parámetro × ámbito. */
export interface ParametroRow {
  parametro: string;
  ambito: string;
  valor: string;
  descripcion: string | null;
}

/** Planes estratégicos. Grain: carga × plan. */
export interface PlanRow {
  carga_id: string;
  plan_id: string;
  tipo: 'PESEM' | 'PEI';
  nombre: string | null;
  sector_id: string | null;
  sector: string | null;
  pliego_id: string | null;
  pliego: string | null;
  desde: number;
  hasta: number;
  norma: string | null;
}

/** Factores que afectaron o favorecieron. Grain: carga × plan × año × factor. */
export interface PlanFactorRow {
  carga_id: string;
  plan_id: string;
  anio: number;
  factor_id: string;
  factor: string;
  origen: 'externo' | 'interno';
  efecto: 'afecto' | 'favorecio';
  grado: number;
  objetivo_id: string | null;
  sustento: string | null;
}

/** Indicadores de los planes. Grain: carga × plan × indicador. */
export interface PlanIndicadorRow {
  carga_id: string;
  plan_id: string;
  indicador_id: string;
  codigo_origen: string | null;
  objetivo_id: string;
  indicador: string;
  justificacion: string | null;
  metodo_calculo: string | null;
  especificaciones: string | null;
  limitaciones: string | null;
  sentido: 'ascendente' | 'descendente' | 'maximo' | 'minimo' | null;
  agregacion: 'agregable' | 'no_agregable' | null;
  relevancia: number | null;
  unidad: string | null;
  linea_base_anio: number | null;
  linea_base: number | null;
  fuente: string | null;
  base_datos: string | null;
  responsable: string | null;
}

/** Objetivos y acciones estratégicas. Grain: carga × plan × objetivo o acción. */
export interface PlanObjetivoRow {
  carga_id: string;
  plan_id: string;
  objetivo_id: string;
  codigo_origen: string | null;
  nivel: 'OES' | 'AES' | 'OEI' | 'AEI';
  objetivo: string;
  dentro_de: string | null;
  oes_id: string | null;
  aes_id: string | null;
  pedn: string | null;
  ods: string | null;
  pgg: string | null;
  prioridad: number | null;
  responsable: string | null;
}

/** Recomendaciones de la evaluación. Grain: carga × plan × año × recomendación. */
export interface PlanRecomendacionRow {
  carga_id: string;
  plan_id: string;
  anio: number;
  recomendacion_id: string;
  recomendacion: string;
  responsable: string | null;
  plazo: string | null;
  avance: string | null;
  cumplida_en: string | null;
}

/** Logros esperados y valores obtenidos. Grain: carga × plan × indicador × año × periodo. */
export interface PlanValorRow {
  carga_id: string;
  plan_id: string;
  indicador_id: string;
  anio: number;
  periodo: 'S1' | 'anual';
  logro_esperado: number | null;
  valor_obtenido: number | null;
  motivo_nd: string | null;
  enviado_en: string | null;
}

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

/** Filas rechazadas. Grain: archivo × fila × columna × regla. */
export interface RechazoRow {
  carga_id: string;
  archivo_id: string;
  fila: number;
  columna: string | null;
  valor: string | null;
  regla: string;
  mensaje: string;
}

/** Registro de anotaciones. Grain: anotación. */
export interface RegistroRow {
  id: string;
  quien: string;
  tipo: string;
  llave: string;
  campo: string;
  valor: string | null;
}

/** Bandas del semáforo. Grain: banda. */
export interface SemaforoBandaRow {
  banda: 'rojo' | 'amarillo' | 'verde' | 'exceso';
  desde: number;
  palabra: string;
}
