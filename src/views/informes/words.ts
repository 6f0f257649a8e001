import { formatChange, formatDate, formatPoints, numberWord, plural, sentence } from '@/core/format';
import type { Scheduled } from '@/core/instance';
import type { Band } from '@/core/semaforo';
import type { Vigente } from '@/journal/queries';
import type { Paper } from '@/reports/document';
import type { Check } from '@/reports/maker';
import type { BoundFigure } from '@/reports/paragraph';
import type { Change } from '@/reports/paragraph-bind';

/** How a paper stands, for the list: a shape and a word. */
export interface PaperState {
  band: Band;
  text: string;
}

/** What people wrote of a paper, as far as the list needs. */
export interface Writing {
  paragraphs: number;
  firma: Pick<Vigente, 'valor' | 'quien' | 'cuando'> | null;
}

export const nothingWritten: Writing = { paragraphs: 0, firma: null };

type Due = Pick<Scheduled, 'vence' | 'cumplida' | 'dias'> & {
  pasos: readonly { hecho: { inferido: string | null } | null }[];
};

/** The state of a paper from what was written of it and its procedure; `code`, its verification where it is known. */
export function stateOfPaper(
  { paragraphs, firma }: Writing,
  due: Due | null,
  hoy: string,
  code: string | null,
): PaperState {
  if (firma && code !== null && firma.valor !== code)
    return { band: 'amarillo', text: 'cambió desde la firma' };
  // What is but deduced from the data does not say that the paper went out.
  const last = due?.pasos.at(-1)?.hecho ?? null;
  if (last !== null && last.inferido === null) return { band: 'verde', text: 'publicado' };
  if (firma) return { band: 'verde', text: 'en firma' };
  if (due && due.cumplida === null && due.vence < hoy) return { band: 'rojo', text: `vencido, ${Math.abs(due.dias)} d.h.` };
  return paragraphs > 0
    ? { band: 'amarillo', text: 'en borrador' }
    : { band: 'nd', text: 'sin empezar' };
} // prettier-ignore

/** «Vence el 31/07/2026, en 7 d.h.» */
export function dueWords(due: Omit<Due, 'pasos'> | null, hoy: string): string {
  if (!due) return '';
  if (due.cumplida !== null) return `Cumplido el ${formatDate(due.cumplida)}`;
  const date = formatDate(due.vence);
  if (due.vence < hoy) return `Venció el ${date}, hace ${Math.abs(due.dias)} d.h.`;
  return due.dias === 0 ? `Vence hoy, ${date}` : `Vence el ${date}, en ${due.dias} d.h.`;
}

const lower = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);

/** The answer to «¿Está listo para firmar?». */
export function readyAnswer(
  checks: readonly Check[],
  { verificacion }: Pick<Paper, 'verificacion'>,
  firma: Writing['firma'],
): string {
  const lacking = checks.filter(({ hecho }) => !hecho);
  if (firma && firma.valor !== verificacion)
    return `Cambió desde que pasó a firma el ${formatDate(firma.cuando.slice(0, 10))}${
      lacking.length === 0 ? ': revíselo y páselo otra vez.' : `: ${lackWords(lacking)}`
    }`;
  if (firma) return `Sí: ${firma.quien} lo pasó a firma el ${formatDate(firma.cuando.slice(0, 10))}.`;
  if (lacking.length === 0) return 'Sí: no le falta nada. Puede pasar a firma.';
  return `Todavía no: ${lackWords(lacking)}`;
}

function lackWords(lacking: readonly Check[]): string {
  const [first] = lacking;
  const count = lacking.length;
  if (count === 1) return `falta una cosa. ${sentence(first!.que)}.`;
  return `faltan ${numberWord(count, 'f')} cosas. La primera, ${lower(first!.que)}.`;
}

/** «2 de 5 hechos» */
export const doneWords = (checks: readonly Check[]): string => {
  const done = checks.filter(({ hecho }) => hecho).length;
  return `${done} de ${checks.length} ${plural(checks.length, 'hecho', 'hechos')}`;
};

/** Unit that goes with a number in a text: « %» after it, «S/ » before it. */
export function unitAround(texto: string, { en, texto: number }: Pick<BoundFigure, 'en' | 'texto'>) {
  const after = /^\s?%/.test(texto.slice(en + number.length)) ? '\u00a0%' : '';
  const before = /S\/\s?$/.test(texto.slice(0, en)) ? 'S/\u00a0' : '';
  return (one: string) => `${before}${one}${after}`;
}

/** «Escrita el 13/07: 86.4 %. Hoy: 85.7 % (−0.7 pp), tras la carga del 15/07.» in its parts. */
export function changeWords(
  texto: string,
  { cifra, hoy }: Change,
  { datos, files }: Pick<Paper, 'datos' | 'files'>,
): { antes: string; hoy: string; tras: string } {
  const unit = unitAround(texto, cifra);
  const written = `Escrita el ${formatDate(cifra.fecha)}: ${unit(cifra.texto)}.`;
  if (!hoy)
    return {
      antes: written,
      hoy: '',
      tras: 'El informe ya no la calcula.',
    };
  const change = hoy.value - cifra.value;
  const decimals = cifra.texto.split('.')[1]?.length ?? 0;
  const percent = unit('').includes('%');
  const size = percent ? formatPoints(change) : formatChange(change, decimals);
  const loaded = files.flatMap(({ exportado }) => exportado?.slice(0, 10) ?? []).sort().at(-1); // prettier-ignore
  const why =
    cifra.datos === datos
      ? ', tras lo que se registró después'
      : loaded
        ? `, tras la carga del ${formatDate(loaded)}`
        : ', tras una carga nueva';
  return { antes: written, hoy: unit(hoy.texto), tras: `(${size})${why}.` };
}

/** «Dos informes» */
export const papersTitle = (count: number): string =>
  sentence(`${numberWord(count)} ${plural(count, 'informe', 'informes')}`);

/** Day of the latest of the files a paper is made of, `YYYY-MM-DD`. */
export function lastExport({ files }: Pick<Paper, 'files'>): string | undefined {
  return files
    .flatMap(({ exportado }) => exportado?.slice(0, 10) ?? [])
    .sort()
    .at(-1);
}
