// Written by `npm run contracts` from the Table Schemas.

/** Metas en el POI de los gobiernos. Grain: carga × servicio × nivel de gobierno × ejercicio. */
export interface MetaGobiernoRow {
  carga_id: string;
  servicio_id: string;
  nivel_gobierno: 'regional' | 'local';
  ejercicio: number;
  gobiernos: number;
  con_meta: number;
  fecha: string | null;
  fuente: string | null;
}
