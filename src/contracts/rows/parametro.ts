// Written by `npm run contracts` from the Table Schemas.

/** Parámetros del tablero. Grain: parámetro × ámbito. */
export interface ParametroRow {
  parametro: string;
  ambito: string;
  valor: string;
  descripcion: string | null;
}
