import { formatMillions, formatNumber, formatPercent, numberWord, plural, sentence } from '@/core/format';
import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { GastoGrupo, GastoMes } from '@/sql/gasto';
import type { GastoCuadre } from '@/sql/gasto-cuadre';

/** The month of the largest devengado; null when no month has any. */
export function bestMonth(months: readonly GastoMes[]): { mes: number; devengado: number } | null {
  return months.reduce<{ mes: number; devengado: number } | null>(
    (best, { mes, devengado }) =>
      devengado !== null && devengado > (best?.devengado ?? 0) ? { mes, devengado } : best,
    null,
  );
}

/** A percentage that never prints as 100.0 without being it. */
function below(percent: number): string {
  return percent < 100 && percent >= 99.95 ? 'casi el 100\u00a0%' : `el ${formatPercent(percent)}`;
}

/** Answers «¿Se gastará el presupuesto antes de diciembre?» */
export function headline(total: GastoGrupo, months: readonly GastoMes[]): string {
  const { pim, devengado, mes, saldo, ritmo_necesario: need, ritmo_reciente: recent } = total;
  const end = total.proyeccion_avance;
  if (pim === null) return 'No se sabe: lo cargado no trae el PIM.';
  if (pim <= 0) return 'No hay presupuesto que gastar: el PIM es cero.';
  if (devengado === null || mes === null || saldo === null)
    return `Todavía no hay devengado: falta gastar ${formatMillions(pim)}.`;
  if (saldo < 0) return `Se devengó más que el PIM: ${formatMillions(-saldo)} por encima.`;
  const done = total.avance ?? 0;
  if (mes === 12)
    return saldo === 0
      ? 'Sí: se devengó todo el PIM.'
      : `No: se devengó ${below(done)} del PIM y quedaron ${formatMillions(saldo)} sin gastar.`;
  if (end === null || need === null || recent === null)
    return `Se devengó ${below(done)} del PIM a ${monthName(mes)}.`;
  if (end >= 100)
    return `Sí, al ritmo actual: hacen falta ${formatMillions(need)} por mes y se devengan ${formatMillions(recent)}.`;
  const best = bestMonth(months);
  const record = best
    ? `; el mejor mes fue ${monthName(best.mes)}, con ${formatMillions(best.devengado)}`
    : '';
  return `No al ritmo actual: se devengaría ${below(end)} del PIM. Para llegar al 100\u00a0% hacen falta ${formatMillions(need)} por mes${record}.`;
}

/** The last three months, or fewer at the start of the year: «abril a junio». */
export function recentSpan(mes: number): string {
  const from = Math.max(1, mes - 2);
  return from === mes ? monthName(mes) : `${monthName(from)} a ${monthName(mes)}`;
}

export function paceFinding(total: GastoGrupo): string {
  const { saldo, mes, ritmo_necesario: need, ritmo_reciente: recent } = total;
  if (mes === null || saldo === null)
    return 'No se sabe cuánto falta: lo cargado no trae el PIM o el devengado';
  if (mes === 12 || need === null) return `El año cerró con ${formatMillions(saldo)} sin devengar`;
  if (saldo <= 0) return 'No falta nada por devengar';
  const left = 12 - mes;
  const lack = `${plural(left, 'Falta', 'Faltan')} ${formatMillions(saldo)} en ${numberWord(left)} ${plural(left, 'mes', 'meses')}`;
  if (recent === null) return lack;
  const gap = need - recent;
  const when = mes === 1 ? 'en enero' : `de ${recentSpan(mes)}`;
  return gap > 0
    ? `${lack}: ${formatMillions(gap)} más por mes que ${when}`
    : `${lack}: ${formatMillions(-gap)} menos por mes que ${when}`;
}

type Stop = 'sin_certificar' | 'sin_comprometer' | 'sin_devengar' | 'sin_girar';

const stopWords: Record<Stop, string> = {
  sin_certificar: 'sin certificar',
  sin_comprometer: 'certificados y sin comprometer',
  sin_devengar: 'comprometidos y sin devengar',
  sin_girar: 'devengados y sin girar',
};

/** Step of the chain that holds most money; null when none holds any. */
export function largestStop(total: GastoGrupo): Stop | null {
  let most: Stop | null = null;
  for (const stop of Object.keys(stopWords) as Stop[])
    if ((total[stop] ?? 0) > (most === null ? 0 : (total[most] ?? 0))) most = stop;
  return most;
}

export function chainFinding(total: GastoGrupo): string {
  const stop = largestStop(total);
  return stop === null
    ? 'Nada se detiene entre el PIM y el giro'
    : `${formatMillions(total[stop])} siguen ${stopWords[stop]}: es el mayor freno`;
}

/** In which genéricas the largest stop is. */
export function chainNote(total: GastoGrupo, genericas: readonly GastoGrupo[]): string | null {
  const stop = largestStop(total);
  if (stop === null || genericas.length < 2) return null;
  const [first, second] = genericas
    .filter((grupo) => (grupo[stop] ?? 0) > 0)
    .sort((a, b) => (b[stop] ?? 0) - (a[stop] ?? 0));
  if (!first) return null;
  const name = (grupo: GastoGrupo) => inSentence(readable(grupo.nombre));
  const rest = second ? ` y ${formatMillions(second[stop])}, ${name(second)}` : '';
  return `De lo que está ${{ sin_certificar: 'sin certificar', sin_comprometer: 'sin comprometer', sin_devengar: 'sin devengar', sin_girar: 'sin girar' }[stop]}, ${formatMillions(first[stop])} son ${name(first)}${rest}.`;
}

/** From so many times the present pace a group is set in bold, and named if it is a large one. */
export const manyTimes = 2.5;

export function groupsFinding(grupos: readonly GastoGrupo[]): string {
  const late = grupos
    .filter(
      ({ veces_ritmo, saldo, avance }) =>
        avance !== null && veces_ritmo !== null && veces_ritmo > 1 && (saldo ?? 0) > 0,
    )
    .sort((a, b) => (b.veces_ritmo ?? 0) - (a.veces_ritmo ?? 0));
  const still = grupos.filter(({ devengado, pim }) => (pim ?? 0) > 0 && (devengado ?? 0) === 0);
  const [first, second] = late;
  if (!first)
    return still.length > 0
      ? `${sentence(numberWord(still.length))} ${plural(still.length, 'grupo', 'grupos')} con PIM y sin ningún devengado`
      : 'Ningún grupo tiene que acelerar para gastar su PIM';
  const times = (grupo: GastoGrupo) => formatNumber(grupo.veces_ritmo, 1);
  const rest = second ? `; ${inSentence(readable(second.nombre))}, por ${times(second)}` : '';
  return `${readable(first.nombre)}: ${formatPercent(first.avance)} devengado, tendría que multiplicar su ritmo por ${times(first)}${rest}`;
}

/** A name in the middle of a sentence; siglas stay as they are. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('es') + name.slice(1) : name;
}

export function matchFinding(cuadre: GastoCuadre): string {
  if (cuadre.ues_con_poi === 0)
    return 'No se puede comparar: no hay POI cargado de estas unidades ejecutoras';
  if (cuadre.cadenas_cuadran === cuadre.cadenas)
    return 'El POI y el presupuesto coinciden en todas las cadenas';
  const even = Math.abs(cuadre.diferencia ?? 0) <= 1;
  const parts = [
    ...(cuadre.cadenas_poi_sin_dinero > 0
      ? [`${formatMillions(cuadre.poi_sin_dinero, 2)} del POI no tienen dinero`]
      : []),
    ...(cuadre.cadenas_dinero_sin_poi > 0
      ? [`${formatMillions(cuadre.dinero_sin_poi, 2)} del PIM no están en el POI`]
      : []),
  ].join(' y ');
  if (parts === '') return 'Ninguna cadena tiene dinero que comparar';
  return even ? `El total cuadra y el detalle no: ${parts}` : sentence(parts);
}
