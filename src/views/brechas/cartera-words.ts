import { formatMillions, formatNumber, formatPercent, joinList, numberWord, plural, sentence } from '@/core/format'; // prettier-ignore
import type { BrechaInversion, BrechaSinInversion, InversionSinBrecha } from '@/sql/brecha';

type Closing = Pick<BrechaInversion, 'anio_plan' | 'anio_ritmo' | 'alertas' | 'cerrada' | 'en_cartera'>;

/** It ends within the horizon at its pace. */
export const arrives = ({ anio_ritmo }: Pick<BrechaInversion, 'anio_ritmo'>, horizonte: number): boolean =>
  anio_ritmo !== null && anio_ritmo <= horizonte;

export function whoFinding(rows: readonly Closing[], horizonte: number): string {
  if (rows.length === 0) return 'Ninguna inversión de la cartera dice qué brecha cierra';
  const late = rows.filter((row) => !arrives(row, horizonte));
  if (late.length === 0)
    return `${plural(rows.length, 'La única inversión llega', `Las ${formatNumber(rows.length)} inversiones llegan`)} a ${horizonte} a su ritmo`;
  const quiet = late.filter(({ alertas }) => alertas === 0).length;
  const start = `${sentence(numberWord(late.length, 'f'))} ${plural(late.length, 'inversión termina', 'inversiones terminan')} después de ${horizonte} o sin fecha`;
  if (quiet === 0) return `${start}; ${plural(late.length, 'tiene alerta', 'todas tienen alerta')}`;
  if (late.length === 1) return `${start}; no tiene alerta`;
  return `${start}; ${quiet === late.length ? 'ninguna tiene' : `${numberWord(quiet, 'f')} de ellas no ${plural(quiet, 'tiene', 'tienen')}`} alerta`;
}

/** «2027 a 2029»: planned, and at its pace. */
export function yearsWords({
  anio_plan,
  anio_ritmo,
  cerrada,
  en_cartera,
}: Pick<BrechaInversion, 'anio_plan' | 'anio_ritmo' | 'cerrada' | 'en_cartera'>): string {
  if (!en_cartera) return 'no está en la cartera';
  if (cerrada) return anio_plan === null ? 'cerrada' : `cerrada en ${anio_plan}`;
  const plan = anio_plan === null ? 'sin fecha prevista' : String(anio_plan);
  if (anio_ritmo === null) return anio_plan === null ? 'sin fecha' : `${plan}, sin fecha al ritmo`;
  return anio_plan === anio_ritmo ? plan : `${plan} a ${anio_ritmo}`;
}

const motivos = {
  sin_fisico: 'no se conoce su avance físico',
  sin_inicio: 'no se sabe cuándo empezó',
  no_termina: 'a este ritmo no termina',
  sin_inversion: 'no está en la cartera del corte',
} as const;

export const motivoRitmo = (motivo: BrechaInversion['motivo_ritmo']): string =>
  motivo === null ? '' : motivos[motivo];

export function unbackedFinding(rows: readonly BrechaSinInversion[]): string {
  const count = (falta: BrechaSinInversion['falta']) => rows.filter((row) => row.falta === falta).length;
  const n = count('sin_inversion');
  const zero = count('pim_cero');
  const unmeasured = rows.length - n - zero;
  if (rows.length === 0) return 'Todos los indicadores tienen valor e inversión con PIM';
  const indicator = (k: number) => `${numberWord(k)} ${plural(k, 'indicador', 'indicadores')}`;
  const parts = [
    ...(n > 0 ? [`${indicator(n)} sin inversión`] : []),
    ...(zero > 0 ? [`${n > 0 ? (zero === 1 ? 'otro' : `otros ${numberWord(zero)}`) : indicator(zero)} con PIM cero`] : []), // prettier-ignore
    ...(unmeasured > 0
      ? [`${n + zero > 0 ? numberWord(unmeasured, 'alone') : indicator(unmeasured)} sin medida`]
      : []),
  ];
  return sentence(joinList(parts));
}

/** What to do with an indicator that nothing backs. */
export function unbackedWords({ falta, motivo, inversiones }: BrechaSinInversion): string {
  if (falta === 'sin_inversion')
    return motivo === 'sin_valor'
      ? 'Sin valor y sin inversión. Medir y formular, OPMI'
      : 'Sin inversión que la cierre. Formular, UF con la OPMI';
  if (falta === 'pim_cero')
    return `${inversiones === 1 ? 'Su única inversión no tiene' : `Ninguna de sus ${formatNumber(inversiones)} inversiones tiene`} PIM. Asignar o reprogramar`;
  return `${sentence(numberWord(inversiones, 'f'))} ${plural(inversiones, 'inversión que no puede', 'inversiones que no pueden')} mostrar lo que ${plural(inversiones, 'cierra', 'cierran')}. Medir y publicar el valor, OPMI`;
}

export const unbackedKey = ({ falta }: Pick<BrechaSinInversion, 'falta'>): string =>
  falta === 'sin_inversion' ? '0 inv.' : falta === 'pim_cero' ? 'PIM 0' : 'sin valor';

export function closesNothingFinding(rows: readonly InversionSinBrecha[]): string {
  const n = rows[0]?.cuantas ?? 0;
  if (n === 0) return 'Todas las inversiones abiertas contribuyen a algún indicador';
  return `${sentence(numberWord(n, 'f'))} ${plural(n, 'inversión no contribuye', 'inversiones no contribuyen')} a ningún indicador`;
}

/** Their part of the PIM of the cartera, and what to do. */
export function closesNothingShare(
  rows: readonly InversionSinBrecha[],
  pim: number | null,
): { key: string; text: string } | null {
  const part = rows[0]?.pim_total ?? null;
  if (part === null || pim === null || pim === 0) return null;
  return {
    key: formatPercent((part / pim) * 100),
    text: `del PIM de la cartera (${formatMillions(part, 2)} de ${formatMillions(pim)}). Revisar su lugar en el orden de prelación del PMI.`,
  };
}
