import { addDays } from '@/core/calendar';
import { executorShort } from '@/core/executor-names';
import { countOf, formatDate, joinList } from '@/core/format';
import type { EstadoInstancia, EstadoPaso, Instance, Paso, Scheduled } from '@/core/instance';
import { instancePeriodName, parseInstancePeriod } from '@/core/instance-period';
import type { Plazo } from '@/core/procedure-deadlines';
import type { Band } from '@/core/semaforo';

/** `16/07` */
export const shortDate = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`;

export const done = ({ estado }: Pick<Paso, 'estado'>): boolean =>
  estado === 'cumplido' || estado === 'cumplido_tarde';

/** It still asks for something. */
export const open = (paso: Pick<Paso, 'estado'>): boolean => !done(paso) && paso.estado !== 'omitido';

export const estadoWords: Record<EstadoPaso, string> = {
  vencido: 'vencido',
  vence_pronto: 'vence pronto',
  en_plazo: 'en plazo',
  cumplido: 'cumplido',
  cumplido_tarde: 'cumplido tarde',
  omitido: 'no corresponde',
};

export const instanciaWords: Record<EstadoInstancia, string> = {
  vencida: 'vencido',
  vence_pronto: 'vence pronto',
  en_plazo: 'en plazo',
  por_venir: 'por venir',
  cumplida: 'cumplido a tiempo',
  cumplida_tarde: 'cumplido tarde',
  anulada: 'sin efecto',
};

/** How a step stands: amber asks for something today, or is near a deadline that a rule fixes. */
export function pasoBand({ estado, dias, plazo }: Pick<Paso, 'estado' | 'dias' | 'plazo'>): Band {
  if (estado === 'vencido') return 'rojo';
  if (estado === 'cumplido') return 'verde';
  if (estado === 'cumplido_tarde') return 'amarillo';
  return estado === 'vence_pronto' && (dias === 0 || plazo !== null) ? 'amarillo' : 'nd';
}

export const instanciaBand: Record<EstadoInstancia, Band> = {
  vencida: 'rojo',
  vence_pronto: 'amarillo',
  en_plazo: 'nd',
  por_venir: 'nd',
  cumplida: 'verde',
  cumplida_tarde: 'amarillo',
  anulada: 'nd',
};

/** «hoy», «mañana», «en 5 d.h.», «2 d.h.» of delay. */
export function daysText(dias: number, vence: string, hoy: string): string {
  if (dias < 0) return `${-dias} d.h.`;
  if (vence === hoy) return 'hoy';
  return vence === addDays(hoy, 1) ? 'mañana' : `en ${dias} d.h.`;
}

/** What a list says of a step in few words. */
export function pasoText({ estado, dias, vence }: Paso, hoy: string): string {
  if (estado === 'cumplido') return 'cumplido';
  if (estado === 'cumplido_tarde') return `cumplido, ${-dias} d.h. tarde`;
  if (estado === 'omitido') return 'no corresponde';
  return estado === 'vencido' ? `vencido, ${daysText(dias, vence, hoy)}` : daysText(dias, vence, hoy);
}

/** The same in the table of an instance, where the dates stand beside it. */
export function pasoState(paso: Paso, hoy: string): string {
  const { estado, dias, partes, vence } = paso;
  if (!open(paso)) return pasoText(paso, hoy);
  if (partes && partes.total > 0) return `${partes.hechas} de ${partes.total}`;
  if (estado === 'vencido') return pasoText(paso, hoy);
  return vence === hoy || dias === 0 ? 'hoy' : 'falta';
}

/** Of an instance: «2 d.h.», «en 7 d.h.», «30/09», «09/04, 5 d.h. tarde». */
export function instanciaText({ estado, dias, vence, cumplida }: Scheduled, hoy: string): string {
  if (estado === 'anulada') return 'sin efecto';
  if (cumplida !== null) return `${shortDate(cumplida)}${dias < 0 ? `, ${-dias} d.h. tarde` : ''}`;
  if (estado === 'vencida' || estado === 'vence_pronto') return daysText(dias, vence, hoy);
  return vence.slice(0, 4) === hoy.slice(0, 4) ? shortDate(vence) : formatDate(vence);
}

/** «la validación del PEI de SANIPES»: a name inside a sentence. */
export function theName(nombre: string): string {
  const [first = ''] = nombre.split(/[\s,]/, 1);
  const article = /(ción|sión)$|^(Cartera|Política)/.test(first) ? 'la' : 'el';
  const acronym = first.slice(1) !== first.slice(1).toLowerCase();
  return `${article} ${acronym ? nombre : nombre.charAt(0).toLowerCase() + nombre.slice(1)}`;
}

/** What comes back each month is called without the month. */
export const seriesName = ({ nombre }: Pick<Instance, 'nombre'>): string => nombre.replace(/,[^,]*$/, '');

/** «junio», «I semestre», «n.º 3», «2027-2029»; with its year where it is not this one. */
export function periodText(periodo: string, hoy: string): string {
  const period = parseInstancePeriod(periodo);
  if (period === null) return periodo;
  return instancePeriodName(period).replace(` de ${hoy.slice(0, 4)}`, '');
}

/** Who does it, and which of them are missing. */
export function whoText({ ejecutor, partes }: Pick<Paso, 'ejecutor' | 'partes'>): string {
  const missing = partes?.faltan ?? [];
  if (missing.length === 0) return executorShort(ejecutor);
  return missing.length <= 4
    ? joinList(missing)
    : `${missing.slice(0, 3).join(', ')} y ${countOf(missing.length - 3, 'dependencia', 'dependencias')} más`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** «el décimo día hábil del mes siguiente. Directiva …, sin verificar»; null where no rule fixes the date. */
export function ruleText(plazo: Plazo | null): string | null {
  if (plazo === null) return null;
  return `${lower(plazo.palabras)}. ${plazo.base_legal}, ${plazo.verificado ? 'verificada' : 'sin verificar'}`;
}

/** «Plazo 14/07/2026, el décimo día hábil …» */
export function deadlineText({ plazo, vence }: Pick<Scheduled, 'plazo' | 'vence'>): string {
  const rule = ruleText(plazo);
  return rule === null
    ? `Termina el ${formatDate(vence)} según su inicio y la duración de sus pasos; ninguna regla fija la fecha`
    : `Plazo ${formatDate(vence)}, ${rule}`;
}

/** What a step can slip. */
export const slackText = ({ holgura }: Pick<Paso, 'holgura'>): string =>
  holgura <= 0 ? 'crítico' : `puede correrse ${holgura} d.h.`;
