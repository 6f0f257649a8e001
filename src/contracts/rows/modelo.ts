// Written by `npm run contracts` from the Table Schemas.

/** Modelos Específicos y sus etapas. Grain: carga × servicio × departamento × etapa. */
export interface ModeloEtapaRow {
  carga_id: string;
  servicio_id: string;
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
    | 'Ucayali';
  etapa: number;
  estado_etapa: 'por iniciar' | 'en curso' | 'terminada' | null;
  avance: number | null;
  inicio: string | null;
  plazo: string | null;
  fin: string | null;
  documento: string | null;
  nota: string | null;
}
