import type { Connector, QueryOptions } from '@/engine/connector';
import type { ClasePrelacion } from './inversion-fila';

export type ListaTipo = 'PMI' | 'IMIAPP' | 'OXI';

/** A row of `lista_vigente`. */
export interface Lista {
  lista_id: string;
  /** Null where a file brings its investments and none its ficha. */
  tipo: ListaTipo | null;
  nombre: string;
  desde: number | null;
  hasta: number | null;
  resolucion: string | null;
  aprobada_en: string | null;
  anterior: string | null;
  inversiones: number;
  monto: number | null;
  demostracion: boolean;
}

/**
 * A row of `lista_criterio_vigente`; parte is 0–1 of the weights of its list. In the journal, tipo `lista_criterio`, llave
 * `listaLlave(lista_id, criterio_id)`, campo `peso`.
 */
export interface ListaCriterio {
  lista_id: string;
  criterio_id: string;
  criterio: string;
  peso: number;
  /** What the file says; null when it was written in Timón. */
  peso_archivo: number | null;
  explicacion: string | null;
  anotado_en: string | null;
  anotado_por: string | null;
  parte: number | null;
}

/** A row of `lista_puntaje_vigente`, 0–1; tipo `lista_puntaje`, llave `listaLlave(lista_id, cui, criterio_id)`, campo `puntaje`. */
export interface ListaPuntaje {
  lista_id: string;
  cui: string;
  criterio_id: string;
  puntaje: number;
  puntaje_archivo: number | null;
  sustento: string | null;
  anotado_en: string | null;
  anotado_por: string | null;
}

/** Which step put an investment after the one before it (the first, before the second). */
export type PasoDePrelacion = 'clase' | 'puntaje' | 'saldo' | 'codigo' | 'unica';

/** A row of `lista_orden`: puntaje 0–1, S/, percentages 0–100; changes in places, positive goes up. */
export interface ListaPuesto {
  orden: number;
  cui: string;
  nombre: string | null;
  /** Only of a PMI; null also when it is not in the cartera of the corte. */
  clase: ClasePrelacion | null;
  /** Null where no criterion has been scored. */
  puntaje: number | null;
  sin_puntaje: number;
  saldo: number | null;
  decide: PasoDePrelacion;
  orden_aprobado: number | null;
  cambio_aprobado: number | null;
  puntaje_aprobado: number | null;
  orden_anterior: number | null;
  cambio_anterior: number | null;
  /** There is a list before and it does not have it. */
  nueva: boolean;
  monto: number | null;
  situacion: string | null;
  observacion: string | null;
  en_cartera: boolean;
  costo_actualizado: number | null;
  pim: number | null;
  avance_fisico: number | null;
  avance_financiero: number | null;
}

/** A row of `lista_fuera`: in the list before and not in this one. */
export interface ListaFuera {
  cui: string;
  nombre: string | null;
  orden_anterior: number | null;
  monto: number | null;
  situacion: string | null;
}

/** The row of `lista_total`. */
export interface ListaTotal {
  inversiones: number;
  en_cartera: number;
  monto: number | null;
  costo_actualizado: number | null;
  saldo: number | null;
  pim: number | null;
  con_puntajes_que_faltan: number;
  cambian: number;
  entran: number;
  salen: number;
}

/** Llave of a weight or a score in the journal. */
export const listaLlave = (...parts: string[]): string => parts.join('|');

/** Every list, by tipo and latest first. */
export function listas(engine: Connector, options: QueryOptions = {}): Promise<Lista[]> {
  return engine.query<Lista>(
    "SELECT * FROM lista_vigente ORDER BY list_position(['PMI', 'IMIAPP', 'OXI'], tipo) NULLS LAST, desde DESC NULLS LAST, lista_id DESC",
    [],
    options,
  );
}

export function listaCriterios(
  engine: Connector,
  lista_id: string,
  options: QueryOptions = {},
): Promise<ListaCriterio[]> {
  return engine.query<ListaCriterio>(
    'SELECT * FROM lista_criterio_vigente WHERE lista_id = ? ORDER BY criterio_id',
    [lista_id],
    options,
  );
}

export function listaPuntajes(
  engine: Connector,
  lista_id: string,
  options: QueryOptions = {},
): Promise<ListaPuntaje[]> {
  return engine.query<ListaPuntaje>(
    'SELECT * FROM lista_puntaje_vigente WHERE lista_id = ? ORDER BY cui, criterio_id',
    [lista_id],
    options,
  );
}

/** The list in its computed order, with the figures of a corte. */
export function listaOrden(
  engine: Connector,
  lista_id: string,
  corte: string | null,
  options: QueryOptions = {},
): Promise<ListaPuesto[]> {
  return engine.query<ListaPuesto>(
    'SELECT * FROM lista_orden(?, ?) ORDER BY orden',
    [lista_id, corte],
    options,
  );
}

export function listaFuera(
  engine: Connector,
  lista_id: string,
  options: QueryOptions = {},
): Promise<ListaFuera[]> {
  return engine.query<ListaFuera>(
    'SELECT * FROM lista_fuera(?) ORDER BY orden_anterior NULLS LAST, cui',
    [lista_id],
    options,
  );
}

export async function listaTotal(
  engine: Connector,
  lista_id: string,
  corte: string | null,
  options: QueryOptions = {},
): Promise<ListaTotal | null> {
  const [row] = await engine.query<ListaTotal>('SELECT * FROM lista_total(?, ?)', [lista_id, corte], options);
  return row ?? null;
}
