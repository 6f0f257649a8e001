// Written by `npm run contracts` from the Table Schemas.

/** Indicadores de los servicios públicos. Grain: carga × indicador. */
export interface ServicioIndicadorRow {
  carga_id: string;
  servicio_indicador_id: string;
  servicio_id: string;
  dimension: 'cobertura' | 'calidad' | 'satisfacción';
  indicador: string;
  unidad: string | null;
  sentido: 'ascendente' | 'descendente' | null;
  linea_base: number | null;
  linea_base_anio: number | null;
  meta: number | null;
  meta_anio: number | null;
  fuente: string | null;
}

/** Servicios públicos descentralizados. Grain: carga × servicio. */
export interface ServicioPublicoRow {
  carga_id: string;
  servicio_id: string;
  servicio: string;
  materia: string | null;
  responsable: string | null;
  niveles: string | null;
  orden: number | null;
  poi_centro_costo: string | null;
  poi_actividad: string | null;
}

/** Valores de los indicadores de los servicios. Grain: carga × indicador × fecha × nivel de gobierno. */
export interface ServicioValorRow {
  carga_id: string;
  servicio_indicador_id: string;
  fecha: string;
  nivel_gobierno: 'todos' | 'nacional' | 'regional' | 'local';
  valor_obtenido: number;
  fuente: string | null;
}
