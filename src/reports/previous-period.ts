import { formatCorte, formatPeriodo, monthName, parseCorte, parsePeriodo, periodoName } from '@/core/period';

/** The period before one: the month, quarter, half or year before, or a week before a day. Null of what is none. */
export function previousPeriod(periodo: string): string | null {
  const month = parseCorte(periodo);
  if (month) {
    const { ejercicio, mes } = month;
    return formatCorte(mes === 1 ? { ejercicio: ejercicio - 1, mes: 12 } : { ejercicio, mes: mes - 1 });
  }
  const part = parsePeriodo(periodo);
  if (part) {
    const { ejercicio, desde, hasta } = part;
    const length = hasta - desde + 1;
    return formatPeriodo(
      desde === 1
        ? { ejercicio: ejercicio - 1, desde: 13 - length, hasta: 12 }
        : { ejercicio, desde: desde - length, hasta: hasta - length },
    );
  }
  if (/^\d{4}$/.test(periodo)) return String(Number(periodo) - 1);
  if (!/^\d{4}-\d\d-\d\d$/.test(periodo)) return null;
  const day = new Date(`${periodo}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 7);
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}

/** «mayo», «I trimestre», «II semestre de 2025»: a period as it is called beside another, of another year or not. */
export function shortPeriod(periodo: string, beside: string): string {
  const year = periodo.slice(0, 4);
  const of = year === beside.slice(0, 4) ? '' : ` de ${year}`;
  const month = parseCorte(periodo);
  if (month) return `${monthName(month.mes)}${of}`;
  const part = parsePeriodo(periodo);
  if (part) return `el ${periodoName(part)}${of}`;
  return /^\d{4}$/.test(periodo) ? periodo : 'la semana anterior';
}
