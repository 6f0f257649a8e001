import documentos from '@data/procedimientos/documentos.json';
import ejecutores from '@data/procedimientos/ejecutores.json';
import glosario from '@data/procedimientos/glosario.json';
import normas from '@data/procedimientos/normas.json';
import procesos from '@data/procedimientos/procesos.json';
import type { Alcance, Caso, Process, Rama } from './procedure';

/** The files of `data/procedimientos` as they are written: what does not apply is left out. */
export interface ActivitySource {
  numero: number;
  actividad: string;
  ejecutor_manual: string;
  ejecutor: string;
  proveedores: string[];
  entradas: string[];
  salidas: string[];
  destinatarios: string[];
  condicion?: string;
  caso?: string;
  rama?: Rama;
  vuelve_a?: number;
  siguiente?: number[];
  nota?: string;
}

export interface CalledSource {
  despues_de: number;
  manual: string;
  procedimiento?: string;
  externo?: string;
  ejecutor?: string;
  proveedores: string[];
  entradas: string[];
  salidas: string[];
  destinatarios: string[];
}

export interface ProcedureSource {
  codigo: string;
  nombre: string;
  proceso: string;
  objetivo: string;
  alcance: Alcance;
  base_legal: string[];
  nota?: string;
  /** How other fichas of the manual call it. */
  llamado_como?: string[];
  comision?: string;
  casos?: Caso[];
  actividades: ActivitySource[];
  procesos_llamados?: CalledSource[];
}

export interface ExecutorSource {
  id: string;
  nombre: string;
  sigla?: string;
  tipo: string;
  parte_de?: string;
  integrantes?: string[];
  ambiguo?: string;
  nota?: string;
  nombres_manual: string[];
  /** Names that mean this entity only in some procedures. */
  solo_en?: Record<string, string[]>;
}

export interface DocumentSource {
  id: string;
  nombre: string;
  /** Comes from outside the procedures. */
  externo?: boolean;
  nota?: string;
  nombres_manual: string[];
}

export interface NormSource {
  id: string;
  numero: string;
  nombre: string;
  fuente: string;
  nota?: string;
}

export interface TermSource {
  id: string;
  termino: string;
  sigla?: string;
  explicacion: string;
}

export interface ProcessSource extends Omit<Process, 'dueno' | 'descripcion'> {
  dueno?: string;
  descripcion?: string;
}

export interface OuterProcess {
  id: string;
  nombre: string;
  nombres_manual: string[];
}

const files = import.meta.glob<ProcedureSource>('@data/procedimientos/e1-*.json', {
  eager: true,
  import: 'default',
});

export const procedureSources: readonly ProcedureSource[] = Object.values(files).sort((a, b) =>
  a.codigo < b.codigo ? -1 : 1,
);
export const executorSources: readonly ExecutorSource[] = ejecutores as ExecutorSource[];
export const documentSources: readonly DocumentSource[] = documentos;
export const normSources: readonly NormSource[] = normas;
export const termSources: readonly TermSource[] = glosario;
export const processSources: readonly ProcessSource[] = procesos.procesos;
export const outerProcesses: readonly OuterProcess[] = procesos.externos;
