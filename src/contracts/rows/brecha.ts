// Written by `npm run contracts` from the Table Schemas.

/** Indicadores de brecha. Grain: carga × indicador. */
export interface BrechaIndicadorRow {
  carga_id: string;
  brecha_id: string;
  nombre: string;
  nombre_corto: string | null;
  servicio: string | null;
  unidad: string | null;
  tipo: 'cobertura' | 'calidad';
  responsable: string | null;
  alias: string | null;
}

/** Valores de las brechas. Grain: carga × indicador × año. */
export interface BrechaValorRow {
  carga_id: string;
  brecha_id: string;
  anio: number;
  con_brecha: number | null;
  total: number | null;
  programado: number | null;
  fuente: string | null;
}
