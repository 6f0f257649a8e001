/** The procedures of the manual MGPP-E1 as the catalogue gives them: names in the manual's words, ids in ours. */
export interface Procedure {
  /** `E1.3.5` */
  codigo: string;
  nombre: string;
  /** The process of level 1 it belongs to, `E1.3`. */
  proceso: string;
  objetivo: string;
  alcance: Alcance;
  /** Ids of norms. The manual gives one legal basis for all of E1; which belong to each procedure is ours. */
  base_legal: readonly string[];
  /** Who sits in «la Comisión», where the manual says it. */
  comision: string | null;
  casos: readonly Caso[];
  actividades: readonly Activity[];
  procesos_llamados: readonly CalledProcess[];
  nota: string | null;
}

export interface Alcance {
  inicio: string;
  fin: string;
}

/** A procedure that starts at another activity by case (E1.2.7). */
export interface Caso {
  caso: string;
  desde: number;
  explicacion: string;
}

export type Rama = 'conforme' | 'observado';

export interface Activity {
  procedimiento: string;
  numero: number;
  actividad: string;
  ejecutor_manual: string;
  /** Id of the executor. */
  ejecutor: string;
  proveedores: readonly Party[];
  entradas: readonly DocumentRef[];
  salidas: readonly DocumentRef[];
  destinatarios: readonly Party[];
  /** When it happens, in words; null when it always does. */
  condicion: string | null;
  caso: string | null;
  rama: Rama | null;
  /** The activity that is done again when observations remain. */
  vuelve_a: number | null;
  /** What follows it; of a revision, first the observed branch and then the conforme one. */
  siguiente: readonly number[];
  /** What the manual writes oddly there, and how it was read. */
  nota: string | null;
}

/** Another process, called by its name between two activities. */
export interface CalledProcess {
  despues_de: number;
  manual: string;
  /** Code of a procedure of the manual, or null when it lies outside of it. */
  procedimiento: string | null;
  ejecutor: string | null;
  proveedores: readonly Party[];
  entradas: readonly DocumentRef[];
  salidas: readonly DocumentRef[];
  destinatarios: readonly Party[];
}

/** Who gives or receives: an entity, a procedure of the manual, or a process outside of it. */
export interface Party {
  manual: string;
  clase: 'entidad' | 'procedimiento' | 'externo';
  id: string;
}

export interface DocumentRef {
  manual: string;
  /** Same document, same id, whatever the manual calls it. */
  id: string;
}

export interface Executor {
  id: string;
  nombre: string;
  sigla: string | null;
  tipo: string;
  /** The office it belongs to. */
  parte_de: string | null;
  /** The entities that a name of several stands for. */
  integrantes: readonly string[];
  /** Why its name in the manual needs care. */
  ambiguo: string | null;
  nota: string | null;
  nombres_manual: readonly string[];
}

export interface Norm {
  id: string;
  numero: string;
  nombre: string;
  fuente: string;
  nota: string | null;
}

export interface Term {
  id: string;
  termino: string;
  sigla: string | null;
  explicacion: string;
}

/** An activity by its procedure and number. */
export interface Place {
  procedimiento: string;
  actividad: number;
}

/** E1 and its three processes of level 1. */
export interface Process {
  codigo: string;
  nombre: string;
  nivel: number;
  dueno: string | null;
  objetivo: string;
  descripcion: string | null;
  alcance: Alcance;
  proveedores: readonly string[];
  entradas: readonly string[];
  salidas: readonly string[];
  destinatarios: readonly string[];
  registros: readonly string[];
  indicadores: readonly ProcessIndicator[];
}

export interface ProcessIndicator {
  id: string;
  nombre: string;
  formula: string;
  numerador: string;
  denominador: string;
  unidad: string;
  fuente: string;
  metodo: string;
  verificado: boolean;
  /** The activities that count when done. */
  cuenta: readonly Place[];
}
