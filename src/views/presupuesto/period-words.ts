import { monthName } from '@/core/period';

interface Period {
  askedYear: number | null;
  askedMonth: number | null;
  ejercicio: number;
  lastMonth: number;
  mes: number;
}

/** Says so when the budget has not the ejercicio or the corte that the address asks for. */
export function otherPeriod({ askedYear, askedMonth, ejercicio, lastMonth, mes }: Period): string | null {
  if (askedYear !== null && askedYear !== ejercicio)
    return `No hay presupuesto cargado de ${askedYear}: se ve el de ${ejercicio}, a ${monthName(mes)}.`;
  if (askedMonth !== null && askedMonth > lastMonth && askedMonth <= 12)
    return `El presupuesto cargado de ${ejercicio} llega a ${monthName(lastMonth)}, no a ${monthName(askedMonth)}.`;
  return null;
}
