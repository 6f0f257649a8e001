import type { InversionFila } from '@/sql/inversion-fila';
import { alertRules } from '@/sql/inversion-alerta';
import type { Rule } from '@/sql/rules';

/** How a rule is called in a cell, and inside a sentence. A rule without its words is called by its title. */
const words: Record<string, { short: string; inSentence: string }> = {
  f12b_sin_actualizar: { short: '12-B', inSentence: 'el 12-\u2060B atrasado' },
  sin_devengado: { short: 'sin devengado', inSentence: 'la falta de devengado' },
  pago_y_obra: { short: 'pago y obra', inSentence: 'la distancia entre pago y obra' },
  sobrecosto: { short: 'sobrecosto', inSentence: 'el sobrecosto' },
  pim_cero: { short: 'PIM cero', inSentence: 'el PIM cero' },
  fin_vencido: { short: 'fin vencido', inSentence: 'el fin vencido' },
  devengado_mayor_que_pim: { short: 'devengado sobre PIM', inSentence: 'el devengado mayor que el PIM' },
  fisico_baja: { short: 'físico baja', inSentence: 'el avance físico que baja' },
};

const ruleOf = (alerta: string): Rule | null => alertRules.find(({ regla }) => regla === alerta) ?? null;

export const alertShort = (alerta: string): string =>
  words[alerta]?.short ?? ruleOf(alerta)?.titulo.toLowerCase() ?? alerta;

export const alertInSentence = (alerta: string): string =>
  words[alerta]?.inSentence ?? `«${ruleOf(alerta)?.titulo ?? alerta}»`;

/** Title of a rule with the limit in force: «Sobrecosto de más de 20 %». */
export function alertTitle(alerta: string, umbrales: ReadonlyMap<string, string>): string {
  const rule = ruleOf(alerta);
  if (!rule) return alerta;
  const limit = rule.umbral === null ? undefined : umbrales.get(rule.umbral);
  if (limit === undefined) return rule.titulo;
  switch (alerta) {
    case 'sobrecosto':
      return `Sobrecosto de más de ${limit}\u00a0%`;
    case 'pago_y_obra':
      return `Más de ${limit} pp entre pago y obra`;
    case 'sin_devengado':
      return limit === '1'
        ? 'Sin devengado en el último mes, con PIM'
        : `Sin devengado en los últimos ${limit} meses, con PIM`;
    default:
      return `${rule.titulo} (límite ${limit})`;
  }
}

/** «12-B, sobrecosto» */
export const alertsOf = ({ codigos }: Pick<InversionFila, 'codigos'>): string =>
  codigos.map(alertShort).join(', ');
