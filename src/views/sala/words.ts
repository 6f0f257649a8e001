import {
  countOf,
  formatMillions,
  formatNumber,
  formatPercent,
  formatPoints,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { entityName, placeName, readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { Band } from '@/core/semaforo';
import { alertRuleOf, type InversionAlerta } from '@/sql/inversion-alerta';
import type { InversionFila, MotivoFinanciero } from '@/sql/inversion-fila';
import type { Acuerdo } from '@/sql/sesion';
import { countsOf } from '@/reports/sesion/words';

/** Letters of a name that stand in the two lines of the heading. */
const SHOWN = 120;

/** A name cut between words. */
export function shortened(name: string, most = SHOWN): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most * 0.6 ? space : most).replace(/[\s,;:.]+$/, '')}…`;
}

/** «CUI 2999014. FONDEPES, Áncash. Inicio 03/2025» */
export function placeLine({ cui, entidad, departamentos, inicio, tipo }: Pick<InversionFila, 'cui' | 'entidad' | 'departamentos' | 'inicio' | 'tipo'>): string {
  const where = departamentos.length > 3 ? countOf(departamentos.length, 'departamento', 'departamentos') : joinList(departamentos.map(placeName));
  const who = [entidad === null ? '' : entityName(entidad), where].filter((part) => part !== '').join(', ');
  const what = [tipo === null ? '' : sentence(readable(tipo)), inicio === null ? '' : `inicio ${inicio.slice(5, 7)}/${inicio.slice(0, 4)}`];
  return [`CUI ${cui}`, who, sentence(what.filter((part) => part !== '').join(', '))].filter((part) => part !== '').join('. ');
} // prettier-ignore

/** What to know of an investment, in half a sentence. */
export function finding({ avance_financiero: paid, avance_fisico: built, motivo_financiero }: Pick<InversionFila, 'avance_financiero' | 'avance_fisico' | 'motivo_financiero'>): string {
  if (paid !== null && built !== null) return `se ha pagado el ${formatPercent(paid)} y construido el ${formatPercent(built)}`;
  if (paid !== null) return `se ha pagado el ${formatPercent(paid)}; no se sabe cuánto se construyó`;
  if (built !== null) return `se construyó el ${formatPercent(built)}; ${financialReason(motivo_financiero)}`;
  return 'no se sabe cuánto se pagó ni cuánto se construyó';
} // prettier-ignore

export function financialReason(motivo: MotivoFinanciero | null): string {
  return { sin_costo: 'no se conoce su costo', costo_cero: 'su costo figura en cero', sin_devengado: 'no se conoce su devengado' }[motivo ?? 'sin_devengado'];
} // prettier-ignore

export const fisicoReason = 'ningún archivo trae su avance físico';

export function yearReason({ motivo_anio }: Pick<InversionFila, 'motivo_anio'>): string {
  return { sin_pim: 'no se conoce su PIM', pim_cero: 'su PIM es cero', sin_devengado: 'no se conoce su devengado' }[motivo_anio ?? 'sin_devengado'];
} // prettier-ignore

/** «faltan 76 días», «pasó hace 12 días»; counted in days of the calendar. */
export function endText(fin: string, hoy: string): string {
  const days = Math.round((Date.parse(`${fin}T00:00:00Z`) - Date.parse(`${hoy}T00:00:00Z`)) / 86_400_000);
  if (days === 0) return 'es hoy';
  const left = countOf(Math.abs(days), 'día', 'días');
  return days > 0 ? `${plural(days, 'falta', 'faltan')} ${left}` : `pasó hace ${left}`;
}

/** Title of the curves. */
export function curveTitle({ brecha_fisico_financiera: gap, avance_fisico: built, fisico_programado: due }: Pick<InversionFila, 'brecha_fisico_financiera' | 'avance_fisico' | 'fisico_programado'>): string {
  if (gap !== null && Math.abs(gap) >= 5)
    return gap < 0 ? `El pago adelanta a la obra en ${points(gap)}` : `La obra adelanta al pago en ${points(gap)}`;
  if (built !== null && due !== null && due - built >= 5) return `La obra está ${points(due - built)} detrás de su programa`;
  if (built !== null && due !== null) return 'La obra sigue su programa';
  if (gap !== null) return 'El pago y la obra van juntos';
  return 'Pago y obra, mes a mes';
} // prettier-ignore

const points = (value: number): string => `${formatNumber(Math.abs(value), 1)} puntos`;

export interface RoomAlert {
  key: string;
  band: Band;
  text: string;
  small: string;
}

const bands: Record<InversionAlerta['gravedad'], Band> = {
  error: 'rojo',
  aviso: 'amarillo',
  sugerencia: 'nd',
};

/** An alert in few words, to be read from afar; its whole sentence is `detalle`. */
function alertText({ alerta, valor, esperado, detalle }: InversionAlerta): { text: string; small: string } {
  const limit = (unit: string) => (esperado === null ? '' : `límite ${formatNumber(esperado)} ${unit}`);
  switch (alerta) {
    case 'pago_y_obra':
      return { text: `Brecha ${formatPoints(valor)}`, small: limit('pp') };
    case 'sobrecosto':
      return { text: `Sobrecosto ${formatPercent(valor)}`, small: limit('%') };
    case 'devengado_mayor_que_pim':
      return { text: 'Devengado mayor que el PIM', small: `${formatMillions(valor, 2)} contra ${formatMillions(esperado, 2)}` };
    case 'fin_vencido':
      return { text: 'Fin vencido y sin cierre', small: valor === null ? detalle : `hace ${countOf(valor, 'día', 'días')} al corte` };
    case 'sin_devengado':
      return { text: `Sin devengado en ${formatNumber(esperado)} meses`, small: `PIM ${formatMillions(valor, 2)}` };
    case 'f12b_sin_actualizar':
      return { text: '12-B sin actualizar', small: valor === null ? detalle : `${countOf(valor, 'mes', 'meses')} de atraso` };
    default:
      return { text: alertRuleOf(alerta).titulo, small: detalle };
  }
} // prettier-ignore

/** When the works end at their pace, where it is later than planned or never. */
function paceAlert(row: InversionFila): RoomAlert | null {
  const { fin_al_ritmo: end, ritmo_fisico: pace, avance_fisico: built, fin, motivo_fin_al_ritmo } = row;
  if (row.cerrada || built === null || built >= 100) return null;
  const small = pace === null ? '' : `${formatNumber(pace, 1)} pp por mes; faltan ${formatNumber(100 - built, 1)}`;
  if (end === null)
    return motivo_fin_al_ritmo === 'no_termina' ? { key: 'ritmo', band: 'rojo', text: 'A este ritmo no termina', small: small || 'la obra no avanza' } : null;
  if (fin !== null && end.slice(0, 7) <= fin.slice(0, 7)) return null;
  const text = `A este ritmo, ${monthName(Number(end.slice(5, 7)))} de ${end.slice(0, 4)}`;
  return { key: 'ritmo', band: 'amarillo', text, small };
} // prettier-ignore

export function roomAlerts(row: InversionFila, alerts: readonly InversionAlerta[]): RoomAlert[] {
  const found: RoomAlert[] = alerts.map((alert) => ({
    key: alert.alerta,
    band: bands[alert.gravedad],
    ...alertText(alert),
  }));
  const pace = paceAlert(row);
  return pace === null ? found : [...found, pace];
}

/** «De cuatro acuerdos previos, dos siguen vencidos» */
export function previousTitle(rows: readonly Acuerdo[]): string {
  if (rows.length === 0) return 'Sin acuerdos previos';
  const { vencido, pendientes, cumplido, total } = countsOf(rows);
  const start = total === 1 ? 'Un acuerdo previo' : `De ${numberWord(total)} acuerdos previos`;
  if (total === 1) return `${start}, ${vencido > 0 ? 'vencido' : pendientes > 0 ? 'pendiente' : cumplido > 0 ? 'cumplido' : 'sin efecto'}`;
  const many = (n: number, one: string, more: string) => `${numberWord(n, 'alone')} ${plural(n, one, more)}`;
  if (vencido > 0) return `${start}, ${many(vencido, 'sigue vencido', 'siguen vencidos')}`;
  if (pendientes > 0) return `${start}, ${many(pendientes, 'sigue pendiente', 'siguen pendientes')}`;
  return `${start}, ninguno pendiente`;
} // prettier-ignore

/** «1:02:09» of hours, minutes and seconds; «4:09» under an hour. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What the session begins with. */
export function startAnswer(rows: number, late: number): string {
  if (rows === 0) return 'Ningún acuerdo anterior queda por revisar';
  const verb = plural(rows, 'Queda', 'Quedan');
  const start = `${verb} ${numberWord(rows)} ${plural(rows, 'acuerdo', 'acuerdos')} de sesiones anteriores`;
  if (late === 0) return `${start}, ninguno vencido`;
  return late === rows && rows > 1 ? `${start}, todos vencidos` : `${start}, ${numberWord(late, 'alone')} ${plural(late, 'vencido', 'vencidos')}`;
} // prettier-ignore

export function reviewTitle(rows: number, reviewed: number): string {
  if (rows === 0) return 'Nada por revisar';
  if (reviewed === 0) return 'Antes de ver las inversiones, se revisa lo acordado';
  if (reviewed >= rows) return 'Todo lo acordado se revisó';
  return `Revisados ${formatNumber(reviewed)} de ${formatNumber(rows)}`;
}

/** What the session leaves, at its end. */
export function closingAnswer(agreed: number, seen: number, agenda: number): string {
  const what = agreed === 0 ? 'La sesión no deja acuerdos' : `La sesión deja ${numberWord(agreed)} ${plural(agreed, 'acuerdo', 'acuerdos')}`;
  if (agenda === 0) return what;
  return seen >= agenda ? `${what}; se vio toda la agenda` : `${what}; se vieron ${formatNumber(seen)} de ${formatNumber(agenda)} inversiones`;
} // prettier-ignore
