import { periodoCode, periodoName, periodosDe, type Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { stateOf } from '@/journal/queries';
import { analysisOf } from '../evaluacion/keys';

/** A text of a dependencia, with who wrote it and for which period. */
export interface Text {
  texto: string;
  quien: string;
  periodo: Periodo;
}

/** What people wrote, by dependencia and field. */
export class Written {
  #texts = new Map<string, Text>();

  set(llave: string, campo: string, text: Text): void {
    const key = `${llave}|${campo}`;
    if (!this.#texts.has(key)) this.#texts.set(key, text);
  }

  of(llave: string, campo: string): Text | null {
    return this.#texts.get(`${llave}|${campo}`) ?? null;
  }

  /** Every text, in the order it was read: what the verification of a paper covers. */
  all(): [string, Text][] {
    return [...this.#texts];
  }
}

/** The periods whose texts tell of a month: its quarter, then its half. */
export function periodsOf(ejercicio: number, mes: number): Periodo[] {
  return periodosDe(ejercicio).filter(({ desde, hasta }) => desde <= mes && mes <= hasta);
}

/** The texts of some dependencias; where several periods have one, that of the first. */
export async function readWritten(
  engine: Connector,
  periods: readonly Periodo[],
  llaves: readonly string[],
): Promise<Written> {
  const written = new Written();
  for (const periodo of periods) {
    const byThing = new Map(llaves.map((llave) => [analysisOf(periodo, llave).llave, llave]));
    const things = llaves.map((llave) => analysisOf(periodo, llave));
    for (const { llave, campo, valor, quien } of await stateOf(engine, things))
      if (valor.trim() !== '') written.set(byThing.get(llave)!, campo, { texto: valor, quien, periodo });
  }
  return written;
}

/** «Ana Ruiz, II trimestre»: under a text. */
export function authorship({ quien, periodo }: Text): string {
  return `${quien}, ${periodoName(periodo)} (${periodoCode(periodo)})`;
}
