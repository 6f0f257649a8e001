import { formatDate, formatMillions, formatNumber, formatPercent, plural } from '@/core/format';
import { monthName } from '@/core/period';
import type { PoiGrupo } from '@/sql/poi';
import type { Fact } from '@/ui/Facts.svelte';

export interface NextFacts {
  ejercicio: number;
  mes: number;
  total: PoiGrupo;
  /** Of the report of this month and of the next one, `YYYY-MM-DD`. */
  due: string;
  nextDue: string;
  dataDate: string;
  /** Dependencias whose report is missing, whole or in part. */
  owing: number;
}

/** Where the year ends at the present pace. */
export function nextTitle({ mes, ejercicio, total }: NextFacts): string {
  if (mes === 12) return `El ejercicio ${ejercicio} está cerrado`;
  const { proyeccion_anual: fisico, proyeccion_pim: money } = total;
  const parts = [
    fisico === null || fisico < 0.5 ? null : `el ${formatPercent(fisico, 0)} de las metas`,
    money === null || money < 0.5 ? null : `el ${formatPercent(money, 0)} del PIM`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Aún no hay ritmo con qué proyectar diciembre';
  return `A este ritmo el año cierra con ${parts.join(' y ')}`;
}

export function nextList(facts: NextFacts): Fact[] {
  const { mes, due, nextDue, dataDate, owing } = facts;
  const list: Fact[] = [];
  if (owing > 0)
    list.push({
      key: formatDate(due),
      band: due < dataDate ? 'rojo' : 'amarillo',
      text: `Seguimiento de ${monthName(mes)}: ${due < dataDate ? 'venció y falta' : 'falta'} el reporte, completo o en parte, de ${formatNumber(owing)} ${plural(owing, 'dependencia', 'dependencias')}.`,
    });
  const next = mes === 12 ? `enero de ${facts.ejercicio + 1}` : monthName(mes + 1);
  list.push({
    key: formatDate(nextDue),
    text: `${nextDue < dataDate ? 'Venció' : 'Vence'} el seguimiento de ${next}.`,
  });
  const pace = moneyPace(facts);
  if (pace) list.push(pace);
  return list;
}

/** Money a month needed to spend the whole PIM, against the mean so far. */
function moneyPace({ mes, total: { pim, devengado } }: NextFacts): Fact | null {
  if (mes === 12 || pim === null || devengado === null) return null;
  if (devengado >= pim) return pim > 0 ? { key: 'PIM', text: 'Ya se devengó todo el PIM del POI.' } : null;
  const left = 12 - mes;
  return {
    key: formatMillions(pim - devengado),
    text: `Por devengar en ${formatNumber(left)} ${plural(left, 'mes', 'meses')}: ${formatMillions((pim - devengado) / left)} al mes; hasta ${monthName(mes)} el promedio es ${formatMillions(devengado / mes)}.`,
  };
}
