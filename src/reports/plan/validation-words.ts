import { countOf, formatNumber, joinList, numberWord, sentence } from '@/core/format';
import { readable } from '@/core/names';
import type { PlanVigente } from '@/sql/plan';
import type { EstadoObservacion, PlanObservacion } from '@/sql/plan-observacion';
import type { Rule } from '@/sql/rules';
import { planName } from './indicador';
import { period } from './pei-words';

export const estados: readonly EstadoObservacion[] = ['pendiente', 'aceptada', 'absuelta', 'descartada'];

export const estadoWords: Record<EstadoObservacion, string> = {
  pendiente: 'por decidir',
  aceptada: 'por absolver',
  absuelta: 'absuelta',
  descartada: 'descartada',
};

/** The same of several. */
export const estadoPlurals: Record<EstadoObservacion, string> = {
  pendiente: 'por decidir',
  aceptada: 'por absolver',
  absuelta: 'absueltas',
  descartada: 'descartadas',
};

/** How many observations stand in each state. */
export function countsOf(
  rows: readonly Pick<PlanObservacion, 'estado'>[],
): Record<EstadoObservacion, number> {
  const count = { pendiente: 0, aceptada: 0, absuelta: 0, descartada: 0 };
  for (const { estado } of rows) count[estado] += 1;
  return count;
}

/** «el PEI 2024–2028 de IMARPE» */
export function planWords({ desde, hasta, pliego }: Pick<PlanVigente, 'desde' | 'hasta' | 'pliego'>): string {
  const name = pliego === null ? null : (/ - ([A-Z]{3,})$/.exec(pliego)?.[1] ?? readable(pliego));
  const of = name === null ? '' : /^\d+$/.test(name) ? ` del pliego ${name}` : ` de ${name}`;
  return `el PEI ${period({ desde, hasta })}${of}`;
}

/** Answers «¿Está listo para validarse?» */
export function headline(rows: readonly PlanObservacion[], plan: PlanVigente): string {
  const { pendiente, aceptada, absuelta, descartada } = countsOf(rows);
  const name = planWords(plan);
  if (rows.length === 0) return `Ninguna regla observa ${name}.`;
  const waiting = `${countOf(aceptada, 'observación', 'observaciones')} por absolver`;
  if (pendiente > 0) {
    const errors = rows.filter(
      ({ estado, gravedad }) => estado === 'pendiente' && gravedad === 'error',
    ).length;
    return `${sentence(name)} tiene ${countOf(pendiente, 'observación', 'observaciones')} por decidir${errors === 0 ? '' : `, ${formatNumber(errors)} con gravedad «error»`}${aceptada > 0 ? `, y ${formatNumber(aceptada)} por absolver` : ''}.`;
  }
  if (aceptada > 0)
    return `${sentence(name)} no se puede validar todavía: quedan ${waiting}.`.replace(
      'quedan 1 ',
      'queda 1 ',
    );
  const parts = [
    ...(absuelta > 0 ? [countOf(absuelta, 'absuelta', 'absueltas')] : []),
    ...(descartada > 0 ? [countOf(descartada, 'descartada', 'descartadas')] : []),
  ];
  return `${sentence(name)} ya no tiene observaciones abiertas: ${joinList(parts)}.`;
}

/** Finding over the list: the rule with most open observations. */
export function listFinding(rows: readonly PlanObservacion[], titleOf: (regla: string) => string): string {
  const open = rows.filter(({ estado }) => estado === 'pendiente' || estado === 'aceptada');
  if (rows.length === 0) return 'Ninguna regla encuentra nada que observar';
  if (open.length === 0)
    return `Las ${numberWord(rows.length, 'f')} observaciones están cerradas`.replace(
      'Las una observaciones están cerradas',
      'La única observación está cerrada',
    );
  const count = new Map<string, number>();
  for (const { regla } of open) count.set(regla, (count.get(regla) ?? 0) + 1);
  const [regla, most] = [...count].reduce((high, one) => (one[1] > high[1] ? one : high));
  return open.length === most
    ? `${countOf(most, 'observación abierta', 'observaciones abiertas')}: ${inSentence(titleOf(regla))}`
    : `${formatNumber(most)} de ${formatNumber(open.length)} observaciones abiertas dicen lo mismo: ${inSentence(titleOf(regla))}`;
}

/** Why what a rule observes matters, and what it asks to be done. */
export const ruleAsks = ({ porque, hacer }: Pick<Rule, 'porque' | 'hacer'>): string =>
  `${sentence(porque)}. Qué hacer: ${hacer}.`;

/** A rule with how many cases it found. */
export const ruleLine = (rule: Pick<Rule, 'titulo' | 'porque' | 'hacer'>, cases: number): string =>
  `${rule.titulo} (${countOf(cases, 'caso', 'casos')}). ${ruleAsks(rule)}`;

/** «OEI.03, Gestión moderna: Ningún indicador lo mide.» */
export const observationLine = ({
  clave,
  nombre,
  detalle,
}: Pick<PlanObservacion, 'clave' | 'nombre' | 'detalle'>): string =>
  `${clave}, ${planName(nombre)}: ${detalle.replace(/\.$/, '')}.`;

export const inSentence = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);

/** What could not be checked, and what to load; empty where all was. */
export function unchecked(
  rules: readonly Rule[],
  plan: Pick<PlanVigente, 'sector_id'>,
  hasPesem: boolean,
  otherPlans: number,
): string[] {
  const lines: string[] = [];
  if (!hasPesem) {
    const blind = rules.filter(({ necesita }) => necesita !== null).map(({ titulo }) => inSentence(titulo));
    const why =
      plan.sector_id === null
        ? 'falta decir de qué pliego es el plan, en la página PEI'
        : 'falta cargar el PESEM de su sector';
    if (blind.length > 0) lines.push(`Sin revisar, porque ${why}: ${joinList(blind)}.`);
    lines.push(
      `La articulación se revisó a medias: se ve si dice a qué OES contribuye, no si esa OES existe, porque ${why}.`,
    );
  }
  if (otherPlans === 0)
    lines.push('No hay otro plan cargado con que comparar sus indicadores: no se sabe si repite alguno.');
  return lines;
}
