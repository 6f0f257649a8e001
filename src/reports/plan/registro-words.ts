import { businessDaysLate } from '@/core/deadline';
import {
  formatDate,
  formatDateTime,
  formatNumber,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import type { Band } from '@/core/semaforo';
import type { EstadoRecomendacion, PlanFactor, PlanRecomendacion } from '@/sql/plan-registro';

type Effect = Pick<PlanFactor, 'origen' | 'efecto' | 'grado'>;

/** What is shown of an id: what follows the dot only keeps two people's entries apart. */
export const numberOf = (id: string): string => id.replace(/\..*$/, '');

export const degreeWords: Record<number, string> = { 1: 'bajo', 2: 'medio', 3: 'alto' };
export const originWords = { externo: 'externo', interno: 'interno' } as const;
export const effectWords = { afecto: 'afectó', favorecio: 'favoreció' } as const;

/** «afectó en grado alto» */
export function effectText({ efecto, grado }: Pick<PlanFactor, 'efecto' | 'grado'>): string {
  const verb = efecto === null ? 'efecto sin decir' : effectWords[efecto];
  return grado === null ? `${verb}, sin grado` : `${verb} en grado ${degreeWords[grado] ?? String(grado)}`;
}

export function factorsFinding(factores: readonly Effect[]): string {
  if (factores.length === 0) return 'Todavía no se registra ningún factor';
  const against = factores.filter(({ efecto }) => efecto === 'afecto');
  const strong = against.filter(({ grado }) => grado === 3);
  if (strong.length > 0) {
    const own = strong.filter(({ origen }) => origen === 'interno').length;
    const whose =
      own === 0
        ? plural(strong.length, 'no dependía de la gestión propia', 'ninguno dependía de la gestión propia')
        : own === strong.length
          ? plural(own, 'dependía de la gestión propia', 'todos dependían de la gestión propia')
          : `${numberWord(own, 'alone')} ${plural(own, 'dependía', 'dependían')} de la gestión propia`;
    return `${sentence(numberWord(strong.length))} ${plural(strong.length, 'factor pesó', 'factores pesaron')} mucho; ${whose}`;
  }
  if (against.length === 0) return 'Ningún factor afectó los resultados';
  return `${sentence(numberWord(against.length))} ${plural(against.length, 'factor afectó', 'factores afectaron')}, ninguno en grado alto`;
}

/** «dos externos y uno interno» of those given; nothing where none says its origin. */
export function origins(factores: readonly Pick<PlanFactor, 'origen'>[]): string {
  const count = (origen: 'externo' | 'interno') => factores.filter((one) => one.origen === origen).length;
  const [out, own] = [count('externo'), count('interno')];
  return joinList([
    ...(out > 0 ? [`${formatNumber(out)} ${plural(out, 'externo', 'externos')}`] : []),
    ...(own > 0 ? [`${formatNumber(own)} ${plural(own, 'interno', 'internos')}`] : []),
  ]);
}

export type StateCounts = Record<EstadoRecomendacion, number>;

export function stateCounts(rows: readonly Pick<PlanRecomendacion, 'estado'>[]): StateCounts {
  const counts: StateCounts = { cumplida: 0, vencida: 0, vence_pronto: 0, en_plazo: 0, sin_plazo: 0 };
  for (const { estado } of rows) counts[estado] += 1;
  return counts;
}

export const stateBand: Record<EstadoRecomendacion, Band> = {
  cumplida: 'verde',
  vencida: 'rojo',
  vence_pronto: 'amarillo',
  en_plazo: 'nd',
  sin_plazo: 'nd',
};

/** «33 d.h.» late, or the word of the state. */
export function stateText({ estado, plazo }: Pick<PlanRecomendacion, 'estado' | 'plazo'>, hoy: string): string {
  if (estado === 'vencida' && plazo !== null) {
    const late = businessDaysLate(plazo, hoy);
    return late > 0 ? `${formatNumber(late)}\u00a0d.h.` : 'vencida';
  }
  return { cumplida: 'cumplida', vencida: 'vencida', vence_pronto: 'vence pronto', en_plazo: 'en plazo', sin_plazo: 'sin plazo' }[estado];
} // prettier-ignore

/** The same said in full, for who does not see the column. */
export function stateSaid(row: Pick<PlanRecomendacion, 'estado' | 'plazo' | 'cumplida_en'>, hoy: string): string {
  if (row.estado === 'cumplida') return `cumplida el ${formatDate(row.cumplida_en)}`;
  if (row.estado === 'vencida' && row.plazo !== null) {
    const late = businessDaysLate(row.plazo, hoy);
    return late > 0 ? `vencida hace ${formatNumber(late)} ${plural(late, 'día hábil', 'días hábiles')}` : 'vencida';
  }
  return stateText(row, hoy);
} // prettier-ignore

export function recommendationsFinding(rows: readonly Pick<PlanRecomendacion, 'estado'>[]): string {
  const all = rows.length;
  if (all === 0) return 'Todavía no se registra ninguna recomendación';
  const { cumplida, vencida, vence_pronto: soon } = stateCounts(rows);
  if (cumplida === all) return all === 1 ? 'La recomendación se cumplió' : `Las ${formatNumber(all)} recomendaciones se cumplieron`;
  const many = (n: number, one: string, others: string) => `${n === 0 ? 'ninguna' : numberWord(n, 'f')} ${plural(n === 0 ? 1 : n, one, others)}`;
  const parts = [
    many(cumplida, 'cumplida', 'cumplidas'),
    ...(vencida > 0 ? [many(vencida, 'vencida', 'vencidas')] : []),
    ...(vencida === 0 && soon > 0 ? [many(soon, 'por vencer pronto', 'por vencer pronto')] : []),
    ...(vencida === 0 && soon === 0 ? ['ninguna vencida'] : []),
  ];
  return `De ${numberWord(all, 'f')} ${plural(all, 'recomendación', 'recomendaciones')}, ${joinList(parts)}`;
} // prettier-ignore

/** Where a row comes from, and who changed it last. */
export function provenance({
  en_archivo,
  anotado_en,
  anotado_por,
}: Pick<PlanFactor, 'en_archivo' | 'anotado_en' | 'anotado_por'>): string {
  const noted = anotado_en === null ? '' : `${anotado_por ?? 'alguien'}, ${formatDateTime(anotado_en)}`;
  if (!en_archivo) return noted === '' ? 'Anotado en Timón.' : `Anotado en Timón: ${noted}.`;
  return noted === ''
    ? 'Viene del archivo cargado.'
    : `Viene del archivo cargado; cambiado en Timón: ${noted}.`;
}
