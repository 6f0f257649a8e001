// Written by `npm run contracts` from the Table Schemas.

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
