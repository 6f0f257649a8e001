import { formatNumber, formatPercent } from '@/core/format';
import { monthName } from '@/core/period';

type Value = number | null | undefined;

export function physicalYearTitle(mes: number, planned: Value, done: Value): string {
  return yearTitle(mes, planned, done, {
    subject: 'La meta física del año',
    none: 'Ninguna actividad tiene meta física anual',
    silent: 'Ninguna actividad con meta tiene reporte de avance físico',
  });
}

export function moneyYearTitle(mes: number, planned: Value, done: Value): string {
  return yearTitle(mes, planned, done, {
    subject: 'El gasto del año',
    none: 'El POI cargado no trae gasto programado',
    silent: 'El POI cargado no trae devengado',
  });
}

function yearTitle(
  mes: number,
  planned: Value,
  done: Value,
  { subject, none, silent }: { subject: string; none: string; silent: string },
): string {
  if (done === null || done === undefined) return planned === null || planned === undefined ? none : silent;
  const reached = `${subject} ${mes === 12 ? 'cerró' : 'va'} en ${formatPercent(done)}`;
  if (planned === null || planned === undefined) return reached;
  const points = Math.round((planned - done) * 10) / 10;
  if (points === 0) return `${reached}, igual que lo programado a ${monthName(mes)}`;
  const distance = formatNumber(Math.abs(points), 1);
  return `${reached}, ${distance} ${distance === '1.0' ? 'punto' : 'puntos'} por ${points > 0 ? 'debajo' : 'encima'} de lo programado`;
}
