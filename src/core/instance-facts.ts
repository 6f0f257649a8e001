import type { Hecho } from './instance';

/** A row that says something of a step, whoever says it. Dates `YYYY-MM-DD`. */
export interface PasoDicho {
  /** Id of the instance. */
  instancia: string;
  /** `4`, or `4r2`. */
  paso: string;
  /** Set where it speaks of the part of one dependencia. */
  dependencia: string | null;
  hecho_en: string | null;
  documento: string | null;
  nota: string | null;
  /** Why it is left out. */
  omitido: string | null;
  /** Somebody says it is not done, whatever a file or the data say. */
  pendiente: boolean;
  quien: string | null;
}

/** A row that the data say of a step by themselves. */
export interface PasoInferido {
  instancia: string;
  paso: string;
  /** When it was done; null while parts of it are not. */
  hecho_en: string | null;
  /** That day; otherwise, by that day at the latest. */
  exacta: boolean;
  /** On that day it was not done yet; null where nothing says so. */
  no_antes: string | null;
  /** Why it counts, in words. */
  motivo: string;
  /** Of a step that several dependencias take; null where it is done as one. */
  hechas: number | null;
  total: number | null;
  faltan: readonly string[];
}

/** All that is known of the steps of an instance, by the key of the step. */
export interface InstanceFacts {
  dichos: ReadonlyMap<string, PasoDicho>;
  /** Of each dependencia, by key of the step. */
  partes: ReadonlyMap<string, readonly PasoDicho[]>;
  inferidos: ReadonlyMap<string, PasoInferido>;
}

export const noFacts: InstanceFacts = { dichos: new Map(), partes: new Map(), inferidos: new Map() };

/** The facts of each instance, by its id. */
export function factsByInstance(
  dichos: readonly PasoDicho[],
  inferidos: readonly PasoInferido[] = [],
): ReadonlyMap<string, InstanceFacts> {
  const found = new Map<string, Mutable>();
  const of = (id: string): Mutable => {
    let facts = found.get(id);
    if (!facts) found.set(id, (facts = { dichos: new Map(), partes: new Map(), inferidos: new Map() }));
    return facts;
  };
  for (const one of dichos) {
    const facts = of(one.instancia);
    if (one.dependencia === null) facts.dichos.set(one.paso, one);
    else facts.partes.set(one.paso, [...(facts.partes.get(one.paso) ?? []), one]);
  }
  for (const one of inferidos) of(one.instancia).inferidos.set(one.paso, one);
  return found;
}

interface Mutable extends InstanceFacts {
  dichos: Map<string, PasoDicho>;
  partes: Map<string, PasoDicho[]>;
  inferidos: Map<string, PasoInferido>;
}

export interface StepFact {
  hecho: Hecho | null;
  omitido: string | null;
  partes: { hechas: number; total: number; faltan: readonly string[] } | null;
  /** The date is only the latest it can be, and the latest on which it was not done yet. */
  cota?: { no_antes: string | null };
  /** Somebody says it is not done. */
  pendiente?: boolean;
}

const nothing: StepFact = { hecho: null, omitido: null, partes: null };

/** What stands of a step: what somebody wrote wins over what the data say. */
export function factOf(facts: InstanceFacts, key: string): StepFact {
  const said = facts.dichos.get(key);
  const inferred = facts.inferidos.get(key);
  const parts = facts.partes.get(key);
  if (!said && !inferred && !parts) return nothing;
  const partes = partsOf(inferred, parts);
  const omitido = said?.omitido ?? null;
  if (said?.pendiente) return { hecho: null, omitido, partes, pendiente: true };
  if (said?.hecho_en)
    return {
      hecho: {
        fecha: said.hecho_en,
        documento: said.documento,
        nota: said.nota,
        quien: said.quien,
        inferido: null,
      },
      omitido,
      partes,
    };
  const whole = inferred?.hecho_en ?? lastOf(partes, parts);
  if (!whole) return { hecho: null, omitido, partes };
  const inferido = inferred?.motivo ?? `Las ${partes!.total} dependencias lo hicieron.`;
  const hecho = {
    fecha: whole,
    documento: said?.documento ?? null,
    nota: said?.nota ?? null,
    quien: null,
    inferido,
  };
  const loose = inferred?.hecho_en != null && !inferred.exacta;
  return { hecho, omitido, partes, ...(loose ? { cota: { no_antes: inferred.no_antes } } : {}) };
}

/** What a dependencia wrote by hand is no longer missing. */
function partsOf(inferred: PasoInferido | undefined, parts: readonly PasoDicho[] = []): StepFact['partes'] {
  if (inferred?.total == null) return null;
  const written = new Set(
    parts.filter(({ hecho_en }) => hecho_en !== null).map(({ dependencia }) => dependencia),
  );
  const faltan = inferred.faltan.filter((one) => !written.has(one));
  return { hechas: inferred.total - faltan.length, total: inferred.total, faltan };
}

/** When nothing is missing, the day of the last part written by hand. */
function lastOf(partes: StepFact['partes'], parts: readonly PasoDicho[] = []): string | null {
  if (!partes || partes.faltan.length > 0) return null;
  return (
    parts
      .flatMap(({ hecho_en }) => hecho_en ?? [])
      .sort()
      .at(-1) ?? null
  );
}
