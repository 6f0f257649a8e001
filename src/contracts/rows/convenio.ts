// Written by `npm run contracts` from the Table Schemas.

/** Convenios con los gobiernos descentralizados. Grain: carga × convenio. */
export interface ConvenioRow {
  carga_id: string;
  convenio_id: string;
  tipo_convenio: 'marco' | 'gestión' | 'delegación';
  partes: string;
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
  servicios: string | null;
  objeto: string;
  inicio: string;
  termino: string | null;
  documento: string | null;
}
