// Written by `npm run contracts` from the Table Schemas.

/** Acuerdos de la Comisión. Grain: carga × acuerdo. */
export interface AcuerdoRow {
  carga_id: string;
  acuerdo_id: string;
  sesion_id: string;
  sesion_fecha: string | null;
  cui: string | null;
  acuerdo: string;
  responsable: string | null;
  plazo: string | null;
  estado: 'pendiente' | 'cumplido' | 'sin efecto' | null;
  cumplido_en: string | null;
  documento: string | null;
}
