// Written by `npm run contracts` from the Table Schemas.

/** Listas priorizadas. Grain: carga × lista. */
export interface ListaRow {
  carga_id: string;
  lista_id: string;
  tipo: 'PMI' | 'IMIAPP' | 'OXI';
  nombre: string;
  desde: number | null;
  hasta: number | null;
  resolucion: string | null;
  aprobada_en: string | null;
  anterior: string | null;
}

/** Criterios de priorización. Grain: carga × lista × criterio. */
export interface ListaCriterioRow {
  carga_id: string;
  lista_id: string;
  criterio_id: string;
  criterio: string;
  peso: number;
  explicacion: string | null;
}

/** Inversiones de las listas. Grain: carga × lista × CUI. */
export interface ListaInversionRow {
  carga_id: string;
  lista_id: string;
  cui: string;
  nombre: string | null;
  orden: number | null;
  puntaje: number | null;
  monto: number | null;
  situacion: string | null;
  observacion: string | null;
}

/** Puntajes de la priorización. Grain: carga × lista × CUI × criterio. */
export interface ListaPuntajeRow {
  carga_id: string;
  lista_id: string;
  cui: string;
  criterio_id: string;
  puntaje: number;
  sustento: string | null;
}
