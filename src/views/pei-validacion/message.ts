import { countOf } from '@/core/format';
import { readable } from '@/core/names';
import type { PlanVigente } from '@/sql/plan';
import { planRules, type PlanObservacion } from '@/sql/plan-observacion';
import type { Message } from '../frame/message';
import { period } from '@/reports/plan/pei-words';
import { observationLine, ruleLine } from '@/reports/plan/validation-words';

/** The accepted observations, as they go back to the pliego (E1.3.4, activity 3). */
export function observationsMessage(
  plan: Pick<PlanVigente, 'desde' | 'hasta' | 'pliego'>,
  accepted: readonly PlanObservacion[],
): Message {
  const parts = planRules
    .map((rule) => ({ rule, rows: accepted.filter(({ regla }) => regla === rule.regla) }))
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ rule, rows }, i) =>
        `${i + 1}. ${ruleLine(rule, rows.length)}\n${rows.map((row) => `- ${observationLine(row)}`).join('\n')}`,
    );
  const name = plan.pliego === null ? null : readable(plan.pliego);
  return {
    subject: `Proyecto de PEI ${period(plan)}${name === null ? '' : ` de ${name}`}: ${countOf(accepted.length, 'observación', 'observaciones')}`,
    body: `Señores
${name ?? 'Pliego que presenta el proyecto de PEI'}

Al evaluar la consistencia y coherencia del proyecto de PEI ${period(plan)} con las políticas y planes del Sector (ficha E1.3.4) encontramos ${countOf(accepted.length, 'observación', 'observaciones')}. Les pedimos absolverlas para emitir el Informe de validación.

${parts.join('\n\n')}

Por cada una indiquen qué se corrigió y en qué página o ficha, o por qué se mantiene.

Oficina General de Planeamiento, Presupuesto y Modernización`,
  };
}
