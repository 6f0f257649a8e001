import { formatDate, formatMillions, formatNumber, formatPercent, plural } from '@/core/format';
import type { InversionDatos } from '@/sql/inversion-ficha';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Acuerdo, EstadoAcuerdo } from '@/sql/sesion';
import { departmentName, monthYear, pliegoName, reason, stateWords } from '@/reports/inversion/reason-words';

/** «CUI 2999014. FONDEPES, Áncash. En ejecución, inicio 03/2025» */
export function fichaQuestion(row: InversionFila, datos: InversionDatos | null): string {
  const places =
    row.departamentos.length === 0 ? '' : `, ${row.departamentos.map(departmentName).join(', ')}`;
  const how = datos?.emergencia ? ', de emergencia' : '';
  const start = row.inicio === null ? '' : `, inicio ${monthYear(row.inicio)}`;
  const state = stateWords(row);
  return `CUI ${row.cui}. ${pliegoName(row.entidad)}${places}. ${state.charAt(0).toUpperCase()}${state.slice(1)}${how}${start}`;
}

export function fichaHeadline(row: InversionFila): string {
  const { avance_financiero: paid, avance_fisico: built, nombre } = row;
  const verb = row.cerrada ? 'se pagó' : 'se ha pagado';
  if (paid !== null && built !== null)
    return `${nombre}: ${verb} el ${formatPercent(paid)} y ${row.cerrada ? 'se construyó' : 'construido'} el ${formatPercent(built)}`;
  if (paid !== null)
    return `${nombre}: ${verb} el ${formatPercent(paid)}; no se sabe cuánto se ha construido`;
  if (built !== null)
    return `${nombre}: construido el ${formatPercent(built)}; no se sabe qué parte se ha pagado (${reason(row.motivo_financiero)})`;
  return `${nombre}: no se sabe cuánto se ha pagado ni construido`;
}

export function gapFinding(row: InversionFila): string {
  const gap = row.brecha_fisico_financiera;
  if (gap === null) return 'Curva S de toda su vida';
  if (Math.abs(gap) < 0.5) return 'El pago y la obra van a la par';
  const points = `${formatNumber(Math.abs(gap), 1)} puntos`;
  return gap < 0 ? `El pago adelanta a la obra en ${points}` : `La obra adelanta al pago en ${points}`;
}

export function alertsFinding(count: number): string {
  if (count === 0) return 'Sin alertas en este corte';
  return `${formatNumber(count)} ${plural(count, 'alerta', 'alertas')}: por qué importa y qué hacer`;
}

export function monthsFinding(row: InversionFila): string {
  const { devengado_anio: done, programado_a_la_fecha: due } = row;
  if (done === null && due === null) return `Sin meses de ${row.ejercicio}`;
  if (due === null) return `Devengado de ${row.ejercicio}: ${formatMillions(done)}, sin programa`;
  if (done === null) return `Programado a la fecha: ${formatMillions(due)}; sin devengado`;
  const gap = due - done;
  if (Math.abs(gap) < 1) return `Se devengó lo programado: ${formatMillions(done)}`;
  return gap > 0
    ? `Faltan ${formatMillions(gap)} para llegar a lo programado`
    : `Se devengaron ${formatMillions(-gap)} más que lo programado`;
}

export function historyFinding(history: readonly InversionFila[]): string {
  const [last, before] = history;
  if (!last || !before) return 'Un solo corte cargado';
  const change = (now: number | null, then: number | null) =>
    now === null || then === null ? null : now - then;
  const built = change(last.avance_fisico, before.avance_fisico);
  const paid = change(last.devengado_acumulado, before.devengado_acumulado);
  const parts = [
    ...(built === null
      ? []
      : [
          Math.abs(built) < 0.05
            ? 'el físico no se movió'
            : `el físico ${built > 0 ? 'subió' : 'bajó'} ${formatNumber(Math.abs(built), 1)} puntos`,
        ]),
    ...(paid === null
      ? []
      : [
          Math.abs(paid) < 1
            ? 'no se devengó nada'
            : `${paid > 0 ? 'se devengaron' : 'el devengado bajó'} ${formatMillions(Math.abs(paid))}`,
        ]),
  ];
  return parts.length === 0 ? 'De un corte al otro' : `Desde el corte anterior ${parts.join(' y ')}`;
}

/** «a este ritmo, 04/2028: 2.9 pp por mes» */
export function paceWords(row: InversionFila): string {
  if (row.cerrada) return 'cerrada';
  if (row.fin_al_ritmo === null) return reason(row.motivo_fin_al_ritmo);
  const pace = row.ritmo_fisico === null ? '' : `, ${formatNumber(row.ritmo_fisico, 1)} pp por mes`;
  return `a este ritmo, ${monthYear(row.fin_al_ritmo)}${pace}`;
}

export function acuerdosFinding(rows: readonly Acuerdo[]): string {
  if (rows.length === 0) return 'Ningún acuerdo de las sesiones es de esta inversión';
  const late = rows.filter(({ estado }) => estado === 'vencido').length;
  const open = rows.filter(({ pendiente }) => pendiente).length;
  const all = `De ${formatNumber(rows.length)} ${plural(rows.length, 'acuerdo', 'acuerdos')}`;
  if (late > 0) return `${all}, ${formatNumber(late)} ${plural(late, 'sigue vencido', 'siguen vencidos')}`;
  return open > 0 ? `${all}, ${formatNumber(open)} en plazo` : `${all}, ninguno pendiente`;
}

export const estadoAcuerdoWords: Record<EstadoAcuerdo, string> = {
  cumplido: 'cumplido',
  sin_efecto: 'sin efecto',
  vencido: 'vencido',
  vence_pronto: 'vence pronto',
  en_plazo: 'en plazo',
  sin_plazo: 'sin plazo',
};

export const dateOr = (date: string | null, none = 's/d'): string =>
  date === null ? none : formatDate(date);
