// Written by `npm run contracts` from the Table Schemas.

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
