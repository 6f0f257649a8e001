export type EstadoModelo = 'sin_iniciar' | 'en_plazo' | 'sin_plazo' | 'vencida' | 'terminada';

/** A row of `servicio_vigente`. */
export interface Servicio {
  servicio_id: string;
  servicio: string;
  materia: string | null;
  responsable: string | null;
  niveles: string | null;
  orden: number | null;
  poi_centro_costo: string | null;
  poi_actividad: string | null;
}

/** A row of `modelo_al`: percentages 0–100, `tiempo` without a ceiling; dates `YYYY-MM-DD`. */
export interface Modelo {
  servicio_id: string;
  servicio: string;
  materia: string | null;
  responsable: string | null;
  orden: number | null;
  departamento: string;
  /** 1–6; null where it has not begun. */
  etapa: number | null;
  avance: number | null;
  inicio: string | null;
  plazo: string | null;
  fin: string | null;
  documento: string | null;
  nota: string | null;
  estado: EstadoModelo;
  vencido: boolean;
  en_implementacion: boolean;
  tiempo: number | null;
  /** Calendar days to the plazo; negative once it passed. */
  dias: number | null;
}

export type ModeloEje = 'total' | 'servicio' | 'departamento' | 'materia';

/** A row of `modelo_por`. */
export interface ModeloGrupo {
  eje: ModeloEje;
  llave: string;
  nombre: string;
  modelos: number;
  en_implementacion: number;
  porcentaje: number | null;
  en_aprobacion: number;
  sin_iniciar: number;
  vencidos: number;
  etapa_mas_alta: number | null;
}

/** A row of `modelo_etapa_vigente`: a stage of a model, begun or not. */
export interface ModeloEtapa {
  etapa: number;
  estado_etapa: 'por iniciar' | 'en curso' | 'terminada' | null;
  avance: number | null;
  inicio: string | null;
  plazo: string | null;
  fin: string | null;
  documento: string | null;
  nota: string | null;
}

export type Dimension = 'cobertura' | 'calidad' | 'satisfacción';

/** A row of `servicio_indicador_al`, in the unit of the indicator. */
export interface ServicioIndicador {
  servicio_indicador_id: string;
  servicio_id: string;
  servicio: string;
  orden: number | null;
  dimension: Dimension;
  indicador: string;
  unidad: string | null;
  sentido: 'ascendente' | 'descendente';
  linea_base: number | null;
  linea_base_anio: number | null;
  meta: number | null;
  meta_anio: number | null;
  valor: number | null;
  fecha: string | null;
  nivel: 'todos' | 'nacional' | null;
  fuente: string | null;
  /** Tipo I, %, without a ceiling. */
  avance: number | null;
  /** What is still missing to the meta; negative beyond it. */
  brecha: number | null;
  llega: boolean;
  /** Worse than its línea base and short of its meta. */
  retrocede: boolean;
  motivo: 'sin_valor' | 'sin_meta' | null;
  banda: 'rojo' | 'amarillo' | 'verde' | 'exceso' | 'nd';
}

export type NivelGobierno = 'todos' | 'nacional' | 'regional' | 'local';

/** A row of `servicio_valor_al`. */
export interface ServicioValor {
  servicio_indicador_id: string;
  nivel_gobierno: NivelGobierno;
  valor: number;
  fecha: string;
  fuente: string | null;
}

export type EstadoAcuerdoCig =
  'cumplido' | 'sin_efecto' | 'vencido' | 'vence_pronto' | 'en_plazo' | 'sin_plazo';

/** A row of `acuerdo_cig_vigente`; in the journal, tipo `acuerdo_cig`, llave acuerdo_cig_id. */
export interface AcuerdoCig {
  acuerdo_cig_id: string;
  organo: 'CIG' | 'ETTI';
  sesion_fecha: string | null;
  /** Null: of every service. */
  servicio_id: string | null;
  servicio: string | null;
  departamentos: string | null;
  /** The same, one by one; null: every department. */
  lugares: string[] | null;
  acuerdo: string;
  responsable: string | null;
  plazo: string | null;
  cumplido_en: string | null;
  documento: string | null;
  nota: string | null;
  anotado_en: string | null;
  anotado_por: string | null;
  estado: EstadoAcuerdoCig;
  /** Neither cumplido nor sin efecto. */
  pendiente: boolean;
  dias: number | null;
}

/** A row of `integrante_cig_vigente`. */
export interface IntegranteCig {
  integrante_id: string;
  organo: 'CIG' | 'ETTI';
  /** Of an ETTI. */
  departamento: string | null;
  entidad: string;
  nivel_gobierno: 'nacional' | 'regional' | 'local';
  cargo: string | null;
  persona: string | null;
  rol: 'preside' | 'miembro' | 'con voz' | null;
  condicion: 'titular' | 'alterno' | null;
  desde: string | null;
  documento: string | null;
}

/** A row of `etti_composicion`: titulares of a department against those the directive asks for (8.10). */
export interface Etti {
  departamento: string;
  preside: string | null;
  nacionales: number;
  regionales: number;
  locales: number;
  /** Seats still empty: of 3 nacionales, 1 regional and 2 locales. */
  faltan_nacionales: number;
  faltan_regionales: number;
  faltan_locales: number;
  faltan: number;
  completo: boolean;
}

export type EstadoTrabajo = 'aprobado' | 'entregado' | 'vencido' | 'vence_pronto' | 'en_plazo' | 'sin_plazo';

/** A row of `trabajo_al`. */
export interface TrabajoInstitucional {
  trabajo_id: string;
  tipo_documento: 'plan de trabajo' | 'informe provincial' | 'informe regional';
  servicio_id: string | null;
  servicio: string | null;
  departamento: string | null;
  provincia: string | null;
  responsable: string;
  plazo: string | null;
  entregado_en: string | null;
  aprobado_en: string | null;
  documento: string | null;
  estado: EstadoTrabajo;
  dias: number | null;
}

export type EstadoConvenio = 'por_iniciar' | 'vigente' | 'vence_pronto' | 'vencido';

/** A row of `convenio_al`. */
export interface Convenio {
  convenio_id: string;
  tipo_convenio: 'marco' | 'gestión' | 'delegación';
  partes: string;
  departamento: string | null;
  servicios: string[] | null;
  objeto: string;
  inicio: string;
  /** Null: it has no end. */
  termino: string | null;
  documento: string | null;
  estado: EstadoConvenio;
  dias: number | null;
  /** Models that it holds up, and how many have their stage overdue. */
  modelos: number;
  atrasados: number;
}

/** A row of `meta_gobierno_por`; the total has no servicio_id. */
export interface MetaGobierno {
  servicio_id: string | null;
  servicio: string;
  orden: number | null;
  regionales: number | null;
  regionales_con_meta: number | null;
  regionales_porcentaje: number | null;
  locales: number | null;
  locales_con_meta: number | null;
  locales_porcentaje: number | null;
  fecha: string | null;
  fuente: string | null;
}

export type EstadoMetaProduce =
  'con_meta' | 'sin_meta' | 'sin_actividad' | 'sin_centro' | 'sin_mapeo' | 'sin_poi';

/** A row of `meta_produce`: what was looked for in the loaded POI and what was found. */
export interface MetaProduce {
  servicio_id: string;
  servicio: string;
  orden: number | null;
  centro_costo: string | null;
  buscado: string | null;
  actividades_del_centro: number;
  encontradas: number;
  /** At most twenty. */
  ao_ids: string[] | null;
  ao_nombres: string[] | null;
  estado: EstadoMetaProduce;
}

/** A row of `descentralizada_carga`. */
export interface DescentralizadaCarga {
  carga_id: string;
  servicios: number;
  etapas: number;
  indicadores: number;
  acuerdos: number;
  convenios: number;
  otras: number;
  exportado_en: string | null;
  cargado_en: string | null;
  fecha: string | null;
  demostracion: boolean;
  orden: number;
}
