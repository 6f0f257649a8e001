import type { Connector, QueryOptions } from '@/engine/connector';
import { filtros, inversionParams, type InversionScope } from './inversion';

export type EstadoSesion = 'preparada' | 'abierta' | 'cerrada';

/** A row of `sesion_vigente`; in the journal, tipo `sesion`, llave sesion_id. Dates `YYYY-MM-DD`. */
export interface Sesion {
  sesion_id: string;
  numero: string | null;
  tipo: string | null;
  fecha: string | null;
  hora_inicio: string | null;
  hora_fin: string | null;
  lugar: string | null;
  presidente: string | null;
  /** CUI in the order they are seen. */
  agenda: string[];
  estado: EstadoSesion;
  corte: string | null;
  /** Some loaded file brings acuerdos of it. */
  en_archivo: boolean;
  anotado_en: string | null;
  anotado_por: string | null;
}

/** A row of `asistente_vigente`; tipo `asistente`, llave `sesion_id|asistente_id`. */
export interface Asistente {
  sesion_id: string;
  asistente_id: string;
  nombre: string;
  cargo: string | null;
  entidad: string | null;
  /** Null where nobody has said yet. */
  asiste: boolean | null;
  orden: number | null;
}

/** A row of `exposicion_vigente`; tipo `exposicion`, llave `sesion_id|cui`. */
export interface Exposicion {
  sesion_id: string;
  cui: string;
  /** ISO instant. */
  visto: string | null;
  sin_acuerdo: boolean;
  nota: string | null;
  /** Who wrote the note. */
  anotado_por: string | null;
}

export type EstadoAcuerdo = 'cumplido' | 'sin_efecto' | 'vencido' | 'vence_pronto' | 'en_plazo' | 'sin_plazo';

/** A row of `acuerdo_vigente` on a day; in the journal, tipo `acuerdo`, llave `acuerdoLlave(…)`. */
export interface Acuerdo {
  /** `2026-05-4`: session and number. */
  acuerdo_id: string;
  sesion_id: string;
  acuerdo: string;
  responsable: string | null;
  plazo: string | null;
  /** Business days, as they were asked. */
  plazo_dias: number | null;
  /** Null: of the whole cartera. */
  cui: string | null;
  cumplido_en: string | null;
  documento: string | null;
  nota: string | null;
  en_archivo: boolean;
  anotado_en: string | null;
  anotado_por: string | null;
  sesion_fecha: string | null;
  estado: EstadoAcuerdo;
  /** Neither cumplido nor sin efecto. */
  pendiente: boolean;
  /** Calendar days to the plazo; negative once it passed. */
  dias: number | null;
}

/** A row of `agenda_propuesta`, S/. */
export interface AgendaPropuesta {
  orden: number;
  n: number;
  cui: string;
  nombre: string;
  entidad: string | null;
  en_juego: number | null;
  por_devengar: number | null;
  pim: number | null;
  alertas: number;
  codigos: string[];
  /** Pending acuerdos about it, how many are overdue, and which, the earliest plazo first. */
  acuerdos: number;
  vencidos: number;
  acuerdo_ids: string[];
}

/** Llave in the journal of an acuerdo, known by its code `sesion_id-n`. */
export const acuerdoLlave = ({ acuerdo_id, sesion_id }: Pick<Acuerdo, 'acuerdo_id' | 'sesion_id'>): string =>
  `${sesion_id}|${acuerdo_id.slice(sesion_id.length + 1)}`;

/** Every session, the latest first. */
export function sesiones(engine: Connector, options: QueryOptions = {}): Promise<Sesion[]> {
  return engine.query<Sesion>('SELECT * FROM sesion_vigente ORDER BY sesion_id DESC', [], options);
}

export function asistentes(
  engine: Connector,
  sesion_id: string,
  options: QueryOptions = {},
): Promise<Asistente[]> {
  return engine.query<Asistente>(
    'SELECT * FROM asistente_vigente WHERE sesion_id = ? ORDER BY orden NULLS LAST, asistente_id',
    [sesion_id],
    options,
  );
}

/** A row of `sesion_conteo`. */
export interface SesionConteo {
  sesion_id: string;
  convocados: number;
  asistieron: number;
  sin_anotar: number;
  en_agenda: number;
  expuestas: number;
}

/** How many were called and came, and how much of the agenda was seen; null of a session nobody knows. */
export async function sesionConteo(
  engine: Connector,
  sesion_id: string,
  options: QueryOptions = {},
): Promise<SesionConteo | null> {
  const [row] = await engine.query<SesionConteo>(
    'SELECT * FROM sesion_conteo WHERE sesion_id = ?',
    [sesion_id],
    options,
  );
  return row ?? null;
}

export function exposiciones(
  engine: Connector,
  sesion_id: string,
  options: QueryOptions = {},
): Promise<Exposicion[]> {
  return engine.query<Exposicion>(
    'SELECT * FROM exposicion_vigente WHERE sesion_id = ? ORDER BY visto NULLS LAST, cui',
    [sesion_id],
    options,
  );
}

/** Every acuerdo as it stands on a day (`YYYY-MM-DD`): overdue first, then by plazo; settled ones last. */
export function acuerdos(engine: Connector, hoy: string, options: QueryOptions = {}): Promise<Acuerdo[]> {
  return engine.query<Acuerdo>(
    `SELECT * FROM acuerdo_vigente(?)
     ORDER BY list_position(['vencido', 'vence_pronto', 'en_plazo', 'sin_plazo', 'cumplido', 'sin_efecto'], estado),
       plazo NULLS LAST, sesion_id, try_cast(split_part(acuerdo_id, '-', 3) AS INTEGER), acuerdo_id`,
    [hoy],
    options,
  );
}

/** The row of `acuerdo_por`: how many acuerdos stand in each state on a day. */
export interface AcuerdoConteo {
  acuerdos: number;
  pendientes: number;
  vencidos: number;
  vencen_pronto: number;
  en_plazo: number;
  sin_plazo: number;
  cumplidos: number;
  sin_efecto: number;
}

export async function acuerdosPor(
  engine: Connector,
  hoy: string,
  options: QueryOptions = {},
): Promise<AcuerdoConteo> {
  const [row] = await engine.query<AcuerdoConteo>('SELECT * FROM acuerdo_por(?)', [hoy], options);
  return row!;
}

/** The acuerdos about an investment on a day, the latest session first. */
export function acuerdosDe(
  engine: Connector,
  cui: string,
  hoy: string,
  options: QueryOptions = {},
): Promise<Acuerdo[]> {
  return engine.query<Acuerdo>(
    `SELECT * FROM acuerdo_vigente(?) WHERE cui = ?
     ORDER BY sesion_id DESC, try_cast(split_part(acuerdo_id, '-', 3) AS INTEGER), acuerdo_id`,
    [hoy, cui],
    options,
  );
}

/** What the session should see, in order; at most `limite`. */
export function agendaPropuesta(
  engine: Connector,
  hoy: string,
  scope: InversionScope,
  limite = 1000,
  options: QueryOptions = {},
): Promise<AgendaPropuesta[]> {
  return engine.query<AgendaPropuesta>(
    `SELECT * FROM agenda_propuesta(${Math.trunc(limite)}, ?, ${filtros}) ORDER BY orden`,
    [hoy, ...inversionParams(scope)],
    options,
  );
}
