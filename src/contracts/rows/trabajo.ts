// Written by `npm run contracts` from the Table Schemas.

/** Plan de Trabajo Institucional y sus informes. Grain: carga × documento. */
export interface TrabajoInstitucionalRow {
  carga_id: string;
  trabajo_id: string;
  tipo_documento: 'plan de trabajo' | 'informe provincial' | 'informe regional';
  servicio_id: string | null;
  departamento:
    | 'Amazonas'
    | 'Áncash'
    | 'Apurímac'
    | 'Arequipa'
    | 'Ayacucho'
    | 'Cajamarca'
    | 'Callao'
    | 'Cusco'
    | 'Huancavelica'
    | 'Huánuco'
    | 'Ica'
    | 'Junín'
    | 'La Libertad'
    | 'Lambayeque'
    | 'Lima'
    | 'Loreto'
    | 'Madre de Dios'
    | 'Moquegua'
    | 'Pasco'
    | 'Piura'
    | 'Puno'
    | 'San Martín'
    | 'Tacna'
    | 'Tumbes'
    | 'Ucayali'
    | null;
  provincia: string | null;
  responsable: string;
  plazo: string | null;
  entregado_en: string | null;
  aprobado_en: string | null;
  documento: string | null;
}
