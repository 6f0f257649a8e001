import {
  formatMillions,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { monthName } from '@/core/period';
import type { InversionCorte, InversionDepartamento, InversionGrupo } from '@/sql/inversion';
import type { InversionAlertaGrupo } from '@/sql/inversion-alerta';
import type { InversionFila } from '@/sql/inversion-fila';
import type { InversionSinAlerta } from '@/sql/inversion-tabla';
import { alertInSentence } from './alert-words';
import { departmentName } from './reason-words';

export const inversionesOf = (n: number): string =>
  `${formatNumber(n)} ${plural(n, 'inversión', 'inversiones')}`;

/** Answers «¿Se va a gastar y construir lo previsto?» */
export function headline(total: InversionGrupo, { ejercicio, mes_ejercicio: mes }: InversionCorte): string {
  const { pim, devengado_anio: done, avance_anio, cumplimiento_programado: kept } = total;
  if (total.cerradas === total.inversiones)
    return `No queda nada que gastar: ${total.inversiones === 1 ? 'la inversión está cerrada' : `las ${inversionesOf(total.inversiones)} están cerradas`}.`;
  if (total.con_pim === 0 || pim === null)
    return done === null
      ? `No se sabe: lo cargado no trae el PIM ni el devengado de ${ejercicio}.`
      : `No se sabe: lo cargado no trae el PIM. Se devengaron ${formatMillions(done)} en ${ejercicio}.`;
  if (pim <= 0) return `No hay presupuesto que gastar en ${ejercicio}: el PIM es cero.`;
  if (done === null || avance_anio === null)
    return `No se sabe cuánto se gastó de ${formatMillions(pim)}: lo cargado no trae el devengado.`;
  const so =
    kept === null
      ? `se devengó ${theShare(avance_anio)} del PIM`
      : `se ejecutó ${theShare(kept)} de lo programado`;
  if (mes === 12)
    return done >= pim
      ? `Sí: en ${ejercicio} se devengó todo el PIM.`
      : `No: en ${ejercicio} se devengó ${theShare(avance_anio)} del PIM y quedaron ${formatMillions(pim - done)} sin gastar.`;
  const { proyeccion, pim_con_proyeccion: base } = total;
  if (proyeccion === null || base === null) return `${sentence(so)} a ${monthName(mes)} de ${ejercicio}.`;
  const left = base - proyeccion;
  return left < base * 0.005
    ? `Sí, al ritmo actual: ${so} y a diciembre se gastaría todo el PIM.`
    : `No a este ritmo: ${so} y a diciembre quedarían ${formatMillions(left)} sin gastar de ${formatMillions(base)}.`;
}

/** «el 74.2 %»; never 100.0 without being it. */
function theShare(percent: number): string {
  return percent < 100 && percent >= 99.95 ? 'casi el 100\u00a0%' : `el ${formatPercent(percent)}`;
}

export function curveFinding(total: InversionGrupo, { mes_ejercicio: mes }: InversionCorte): string {
  const { programado_a_la_fecha: due, devengado_con_programa: done, programado_inicial: first } = total;
  if (due === null || total.con_programa === 0)
    return total.devengado_anio === null
      ? 'Sin programa ni devengado que comparar'
      : `Sin Formato 12-B no hay programa: se devengaron ${formatMillions(total.devengado_anio)} a ${monthName(mes)}`;
  if (done === null)
    return `Se programaron ${formatMillions(due)} a ${monthName(mes)}; no se sabe cuánto se devengó`;
  const gap = due - done;
  const cut = first !== null && first > due;
  if (Math.abs(gap) < Math.max(1, due * 0.0005))
    return `La cartera va como su programa: ${formatMillions(done)}`;
  return gap > 0
    ? `La cartera va ${formatMillions(gap)} detrás de ${cut ? 'un programa que ya se había recortado' : 'su programa'}`
    : `La cartera va ${formatMillions(-gap)} delante de su programa`;
}

export function alertsFinding(total: InversionGrupo, alertas: readonly InversionAlertaGrupo[]): string {
  if (total.alertas === 0) return 'Ninguna inversión tiene alerta';
  const most = [...alertas].sort((a, b) => b.inversiones - a.inversiones)[0];
  const count = `${formatNumber(total.alertas)} ${plural(total.alertas, 'alerta', 'alertas')} en ${inversionesOf(total.con_alerta)}`;
  return most && total.alertas > 1 ? `${count}; la más frecuente es ${alertInSentence(most.alerta)}` : count;
}

/** Share of a whole, %, for a sentence. */
const share = (part: number, whole: number): number => (whole > 0 ? (part / whole) * 100 : 0);

/** How many of the rows with most left to spend hold most of it. */
export function rankingFinding(filas: readonly InversionFila[], total: InversionGrupo): string {
  const whole = total.por_devengar ?? 0;
  if (whole <= 0)
    return total.con_pim === 0 ? 'Sin PIM no se sabe qué falta gastar' : 'No falta gastar nada del PIM';
  const amounts = filas.map(({ por_devengar }) => por_devengar ?? 0).sort((a, b) => b - a);
  let sum = 0;
  for (const [i, amount] of amounts.entries()) {
    sum += amount;
    if (share(sum, whole) < 60 && i < 4) continue;
    const n = i + 1;
    return n === 1
      ? `Una sola inversión concentra el ${formatNumber(share(sum, whole))}\u00a0% de lo que falta gastar`
      : `${sentence(numberWord(n, 'f'))} inversiones concentran el ${formatNumber(share(sum, whole))}\u00a0% de lo que falta gastar`;
  }
  return `Faltan gastar ${formatMillions(whole)}`;
}

export function mapFinding(mapa: readonly InversionDepartamento[]): string {
  const known = mapa.filter(({ llave }) => llave !== 's/d');
  if (known.length === 0) return 'Ningún archivo dice dónde están las inversiones';
  const by = known.some(({ pim }) => pim !== null) ? 'pim' : 'costo_actualizado';
  const weight = (one: InversionDepartamento) => one[by] ?? 0;
  const heavy = known
    .filter((one) => weight(one) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 3);
  const count = `${formatNumber(known.length)} ${plural(known.length, 'departamento', 'departamentos')} con inversión`;
  if (heavy.length === 0 || known.length <= 3) return count;
  return `${count}; ${joinList(heavy.map(({ nombre }) => departmentName(nombre)))} pesan más`;
}

export function tableFinding(total: InversionGrupo, rest: InversionSinAlerta): string {
  if (rest.inversiones === 0) return 'Todas las inversiones tienen alguna alerta';
  if (rest.cumplimiento_programado === null)
    return total.con_alerta === 0
      ? 'Las inversiones, una por una'
      : `${sentence(numberWord(rest.inversiones, 'f'))} inversiones sin alerta`;
  const they = total.con_alerta === 0 ? 'todas van' : `las ${formatNumber(rest.inversiones)} restantes van`;
  const at = `al ${formatNumber(rest.cumplimiento_programado)}\u00a0% de su programa`;
  return rest.cumplimiento_programado >= 90
    ? `Donde no hay alerta se avanza: ${they} ${at}`
    : `Tampoco donde no hay alerta se avanza lo previsto: ${they} ${at}`;
}
