// Written by `npm run contracts` from the Table Schemas.

/** Bandas del semáforo. Grain: banda. */
export interface SemaforoBandaRow {
  banda: 'rojo' | 'amarillo' | 'verde' | 'exceso';
  desde: number;
  palabra: string;
}
