// Written by `npm run contracts` from the Table Schemas.

/** Inversiones. Grain: carga × CUI. */
export interface InversionRow {
  carga_id: string;
  cui: string;
  corte: string | null;
  ejercicio: number | null;
  nombre: string;
  snip: string | null;
  nivel: string | null;
  sector: string | null;
  entidad: string | null;
  opmi: string | null;
  uf: string | null;
  uei: string | null;
  sec_ejec: string | null;
  uep: string | null;
  estado: string | null;
  situacion: string | null;
  marco: string | null;
  tipo: string | null;
  modalidad: string | null;
  tipologia: string | null;
  emergencia: boolean | null;
  funcion: string | null;
  programa: string | null;
  subprograma: string | null;
  alternativa: string | null;
  monto_viable: number | null;
  costo_actualizado: number | null;
  control_concurrente: number | null;
  monto_laudo: number | null;
  monto_fianza: number | null;
  devengado_anterior: number | null;
  devengado_anio: number | null;
  pia: number | null;
  pim: number | null;
  certificado: number | null;
  compromiso_anual: number | null;
  saldo_declarado: number | null;
  avance_fisico: number | null;
  avance_declarado: number | null;
  tiene_f8: boolean | null;
  etapa_f8: string | null;
  expediente_tecnico: boolean | null;
  tiene_f12b: boolean | null;
  f12b_actualizado_en: string | null;
  f12b_periodo: string | null;
  declarado_en: string | null;
  tiene_f9: boolean | null;
  f9_registrado_en: string | null;
  informe_cierre: boolean | null;
  primer_devengado: string | null;
  ultimo_devengado: string | null;
  en_pmi: boolean | null;
  pmi_anio_1: number | null;
  pmi_anio_2: number | null;
  pmi_anio_3: number | null;
  pmi_anio_4: number | null;
  registrada_en: string | null;
  viable_en: string | null;
  inicio: string | null;
  fin: string | null;
  inicio_fisico: string | null;
  fin_fisico: string | null;
  cerrada_en: string | null;
  beneficiarios: number | null;
}

/** Contribución de las inversiones al cierre de brechas. Grain: carga × CUI × indicador × espacio × año. */
export interface InversionBrechaRow {
  carga_id: string;
  cui: string;
  brecha: string;
  servicio: string | null;
  unidad: string | null;
  espacio: string;
  anio: number;
  valor: number | null;
  contribucion: number | null;
}

/** Hitos de las inversiones. Grain: carga × CUI × factor × hito × versión. */
export interface InversionHitoRow {
  carga_id: string;
  cui: string;
  factor: string;
  hito: string;
  version: 'programada' | 'actualizada' | 'real';
  numero: number;
  fecha: string | null;
}

/** Lugares de las inversiones. Grain: carga × CUI × lugar. */
export interface InversionLugarRow {
  carga_id: string;
  cui: string;
  lugar: number;
  ubigeo: string | null;
  departamento: string | null;
  provincia: string | null;
  distrito: string | null;
  latitud: number | null;
  longitud: number | null;
}

/** Meses de las inversiones. Grain: carga × CUI × año × mes. */
export interface InversionMesRow {
  carga_id: string;
  cui: string;
  corte: string | null;
  anio: number;
  mes: number;
  programado_financiero: number | null;
  actualizado_financiero: number | null;
  programado_fisico: number | null;
  actualizado_fisico: number | null;
  ejecutado_fisico: number | null;
  devengado: number | null;
}

/** Estado situacional. Grain: carga × CUI × número. */
export interface InversionSituacionRow {
  carga_id: string;
  cui: string;
  numero: number;
  fecha: string | null;
  periodo: string | null;
  producto: string | null;
  factor: string | null;
  situacion: string | null;
  problema: string | null;
  acciones: string | null;
  avance: number | null;
}
