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

/** Acuerdos de la CIG y del ETTI. Grain: carga × acuerdo. */
export interface AcuerdoCigRow {
  carga_id: string;
  acuerdo_cig_id: string;
  organo: 'CIG' | 'ETTI';
  sesion_fecha: string | null;
  servicio_id: string | null;
  departamentos: string | null;
  acuerdo: string;
  responsable: string | null;
  plazo: string | null;
  estado: 'pendiente' | 'cumplido' | 'sin efecto' | null;
  cumplido_en: string | null;
  documento: string | null;
}
