import { addDays } from '@/core/calendar';
import { countOf, formatDate } from '@/core/format';
import type { Paso, Scheduled } from '@/core/instance';
import type { Moved } from '@/core/instance-delay';
import { slackText } from '@/reports/plazo/words';

/** Where an instance stands, in a sentence. */
export function instanceAnswer({ nombre, estado, dias, vence, cumplida, anulada, detenida }: Scheduled, hoy: string): string {
  const days = (n: number) => countOf(Math.abs(n), 'día hábil', 'días hábiles');
  if (anulada !== null) return `${nombre}: sin efecto.`;
  if (cumplida !== null)
    return estado === 'cumplida_tarde'
      ? `${nombre}: cumplido el ${formatDate(cumplida)}, ${days(dias)} tarde.`
      : `${nombre}: cumplido a tiempo, el ${formatDate(cumplida)}.`;
  const at = detenida === null ? '' : ` en el paso ${detenida.key}`;
  if (estado === 'vencida') return `${nombre}: vencido hace ${days(dias)}, detenido${at}.`;
  if (estado === 'por_venir') return `${nombre}: todavía no empieza; vence el ${formatDate(vence)}.`;
  if (vence === hoy) return `${nombre}: vence hoy y va${at}.`;
  return `${nombre}: vence en ${days(dias)} y va${at}.`;
} // prettier-ignore

/** Why a date cannot be when a step was done; undefined when it can. */
export function dateFault(fecha: string, hoy: string): string | undefined {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(fecha) && addDays(fecha, 0) === fecha;
  if (!real) return 'Ponga el día en que se hizo.';
  return fecha > hoy
    ? `El ${formatDate(fecha)} todavía no llega: se mira al ${formatDate(hoy)}. Ponga ese día o uno anterior.`
    : undefined;
}

/** Where the fact comes from. */
export function originText({ hecho }: Paso): string {
  if (hecho === null) return '';
  if (hecho.inferido !== null) return `Deducido de los datos: ${hecho.inferido}`;
  return hecho.quien === null ? 'Anotado en un archivo cargado.' : `Anotado por ${hecho.quien}.`;
}

/** What a delay of so many días hábiles does; null days: nothing was typed. */
export function delayFinding({ vence }: Scheduled, paso: Paso, days: number | null, moved: readonly Moved[]): string {
  if (days === null || days === 0) return 'Escriba cuántos días hábiles.';
  const others = moved.length === 0 ? null : countOf(moved.length, 'paso se mueve', 'pasos se mueven');
  const missed = paso.plazo === null ? moved.find(({ incumple }) => incumple)?.dias : days;
  if (missed !== undefined)
    return `El plazo del ${formatDate(vence)} se incumple por ${countOf(missed, 'día hábil', 'días hábiles')}${others === null ? '' : `; ${others}`}.`;
  if (others === null) return `No mueve a ningún otro: ${slackText(paso)}.`;
  return `${others}; el plazo del ${formatDate(vence)} no cambia.`;
} // prettier-ignore
