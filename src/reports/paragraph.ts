/** A figure of a text, tied to the one of the marts that it told when it was written. */
export interface BoundFigure {
  /** As it stands in the text, from the character `en`. */
  texto: string;
  en: number;
  /** Mart and column, and row: as in `FigureRun`. */
  source: string;
  de: string;
  /** When it was written, unrounded. */
  value: number;
  /** Until when the data went, in words, and the day it was written, `YYYY-MM-DD`. */
  corte: string;
  fecha: string;
  /** SHA-256 of the data it was written on. */
  datos: string;
  /** How it read later, when who wrote saw that and left it as it was. */
  vista?: string;
}

/** What the OPM writes in a section of a paper. */
export interface Parrafo {
  texto: string;
  /** In the order of the text. */
  cifras: BoundFigure[];
}

const HEAD = '{"texto":';
/** What the journal does not keep as it is. */
const UNKEPT = /[\0\ufeff]|\p{Cs}/u;

/** As the journal keeps it: the text alone where nothing of it is bound. Empty: nothing written. */
export function serialiseParrafo({ texto, cifras }: Parrafo): string {
  if (texto.trim() === '') return '';
  if (cifras.length === 0 && !texto.startsWith(HEAD) && !UNKEPT.test(texto)) return texto;
  return JSON.stringify({ texto, cifras });
}

/** Reads what the journal keeps, whoever wrote it: what is not understood is text. */
export function parseParrafo(valor: string): Parrafo {
  if (!valor.startsWith(HEAD)) return { texto: valor, cifras: [] };
  try {
    const { texto, cifras } = JSON.parse(valor) as { texto?: unknown; cifras?: unknown };
    if (typeof texto !== 'string') return { texto: valor, cifras: [] };
    return { texto, cifras: standing(texto, Array.isArray(cifras) ? cifras : []) };
  } catch {
    return { texto: valor, cifras: [] };
  }
}

/** Those that do stand in the text where they say, one after the other. */
function standing(texto: string, cifras: readonly unknown[]): BoundFigure[] {
  let end = 0;
  return cifras.filter(isBound).filter((one) => {
    const holds = one.en >= end && one.texto !== '' && texto.startsWith(one.texto, one.en);
    if (holds) end = one.en + one.texto.length;
    return holds;
  });
}

function isBound(value: unknown): value is BoundFigure {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Partial<Record<keyof BoundFigure, unknown>>;
  return (
    ['texto', 'source', 'de', 'corte', 'fecha', 'datos'].every(
      (name) => typeof one[name as keyof BoundFigure] === 'string',
    ) &&
    Number.isInteger(one.en) &&
    typeof one.value === 'number' &&
    (one.vista === undefined || typeof one.vista === 'string')
  );
}
