// Written by `npm run contracts` from the Table Schemas.

/** Procedimientos abiertos. Grain: carga × procedimiento × periodo × alcance. */
export interface InstanciaRow {
  carga_id: string;
  procedimiento: string;
  periodo: string;
  alcance: string;
  nombre: string | null;
  inicio: string | null;
  caso: string | null;
  rondas: number | null;
  anulada: string | null;
}

/** Pasos de los procedimientos abiertos. Grain: carga × procedimiento × periodo × alcance × paso × dependencia. */
export interface InstanciaPasoRow {
  carga_id: string;
  procedimiento: string;
  periodo: string;
  alcance: string;
  numero: number;
  ronda: number;
  dependencia: string;
  hecho_en: string | null;
  documento: string | null;
  nota: string | null;
  omitido: string | null;
}
