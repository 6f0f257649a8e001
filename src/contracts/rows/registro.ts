// Written by `npm run contracts` from the Table Schemas.

/** Registro de anotaciones. Grain: anotación. */
export interface RegistroRow {
  id: string;
  quien: string;
  tipo: string;
  llave: string;
  campo: string;
  valor: string | null;
}
