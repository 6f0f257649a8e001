// Written by `npm run contracts` from the Table Schemas.

/** Integrantes de la CIG y de los ETTI. Grain: carga × integrante. */
export interface IntegranteCigRow {
  carga_id: string;
  integrante_id: string;
  organo: 'CIG' | 'ETTI';
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
  entidad: string;
  nivel_gobierno: 'nacional' | 'regional' | 'local';
  cargo: string | null;
  persona: string | null;
  rol: 'preside' | 'miembro' | 'con voz' | null;
  condicion: 'titular' | 'alterno' | null;
  desde: string | null;
  documento: string | null;
}
