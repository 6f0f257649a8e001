// Written by `npm run contracts` from the Table Schemas.

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
