import type { Activity, CalledProcess, Executor, Norm, Procedure, Process, Term } from './procedure';
import { documentRef, party } from './procedure-names';
import {
  executorSources,
  normSources,
  procedureSources,
  processSources,
  termSources,
  type ActivitySource,
  type CalledSource,
  type ProcedureSource,
} from './procedure-source';

/** The 16 procedures of level 2, in the order of the manual. */
export const procedures: readonly Procedure[] = procedureSources.map(procedureOf);

/** E1 and its three processes of level 1. */
export const processes: readonly Process[] = processSources.map((source) => ({
  dueno: null,
  descripcion: null,
  ...source,
}));

export const executors: readonly Executor[] = executorSources.map(({ solo_en: _, ...source }) => ({
  sigla: null,
  parte_de: null,
  integrantes: [],
  ambiguo: null,
  nota: null,
  ...source,
}));

export const norms: readonly Norm[] = normSources.map((source) => ({ nota: null, ...source }));

export const terms: readonly Term[] = termSources.map((source) => ({ sigla: null, ...source }));

export const activities: readonly Activity[] = procedures.flatMap(({ actividades }) => actividades);

/** Throws when there is none: codes come from the catalogue, never from a file. */
export function procedure(codigo: string): Procedure {
  return existing(
    procedures.find((one) => one.codigo === codigo),
    codigo,
  );
}

export function activity(codigo: string, numero: number): Activity {
  return existing(procedure(codigo).actividades[numero - 1], `${codigo} (${numero})`);
}

export function executor(id: string): Executor {
  return existing(
    executors.find((one) => one.id === id),
    id,
  );
}

export function norm(id: string): Norm {
  return existing(
    norms.find((one) => one.id === id),
    id,
  );
}

/** What an entity does by itself or as part of a group («UF / UEI»). */
export function activitiesOf(executorId: string): Activity[] {
  const names = new Set([executorId, ...groupsOf(executorId)]);
  return activities.filter(({ ejecutor }) => names.has(ejecutor));
}

function groupsOf(executorId: string): string[] {
  return executors.filter(({ integrantes }) => integrantes.includes(executorId)).map(({ id }) => id);
}

function procedureOf(source: ProcedureSource): Procedure {
  const { codigo, actividades, procesos_llamados = [] } = source;
  return {
    codigo,
    nombre: source.nombre,
    proceso: source.proceso,
    objetivo: source.objetivo,
    alcance: source.alcance,
    base_legal: source.base_legal,
    comision: source.comision ?? null,
    casos: source.casos ?? [],
    actividades: actividades.map((one) => activityOf(codigo, one, actividades.length)),
    procesos_llamados: procesos_llamados.map((one) => calledOf(codigo, one)),
    nota: source.nota ?? null,
  };
}

function activityOf(procedimiento: string, source: ActivitySource, last: number): Activity {
  return {
    procedimiento,
    numero: source.numero,
    actividad: source.actividad,
    ejecutor_manual: source.ejecutor_manual,
    ejecutor: source.ejecutor,
    ...flows(procedimiento, source),
    condicion: source.condicion ?? null,
    caso: source.caso ?? null,
    rama: source.rama ?? null,
    vuelve_a: source.vuelve_a ?? null,
    siguiente: source.siguiente ?? (source.numero < last ? [source.numero + 1] : []),
    nota: source.nota ?? null,
  };
}

function calledOf(procedimiento: string, source: CalledSource): CalledProcess {
  return {
    despues_de: source.despues_de,
    manual: source.manual,
    procedimiento: source.procedimiento ?? null,
    ejecutor: source.ejecutor ?? null,
    ...flows(procedimiento, source),
  };
}

function flows(procedimiento: string, source: ActivitySource | CalledSource) {
  const parties = (names: string[]) => names.map((name) => party(name, procedimiento));
  const documents = (names: string[]) => names.map((name) => documentRef(name, procedimiento));
  return {
    proveedores: parties(source.proveedores),
    entradas: documents(source.entradas),
    salidas: documents(source.salidas),
    destinatarios: parties(source.destinatarios),
  };
}

function existing<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`The catalogue has no ${name}`);
  return found;
}
