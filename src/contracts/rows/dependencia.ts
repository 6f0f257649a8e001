// Written by `npm run contracts` from the Table Schemas.

/** Dependencias y centros de costo. Grain: carga × centro de costo. */
export interface DependenciaRow {
  carga_id: string;
  ejercicio: number;
  nivel_gobierno: string | null;
  sector_id: string | null;
  sector: string | null;
  pliego_id: string;
  pliego: string | null;
  ue_id: string;
  ue: string | null;
  responsable_id: string | null;
  responsable: string | null;
  centro_costo_id: string;
  centro_costo: string | null;
  sigla: string | null;
}
