import { countOf, formatNumber, joinList, numberWord, plural, sentence } from '@/core/format';
import type { PlanVigente, Trayectoria } from '@/sql/plan';
import type { PlanEjecucion } from '@/sql/plan-ejecucion';
import type { PlanIndicador, PlanPendiente } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { planName } from './indicador';

/** «PEI 2024–2028» */
export const period = ({ desde, hasta }: Pick<PlanVigente, 'desde' | 'hasta'>): string => `${desde}–${hasta}`;

const indicators = (n: number) => countOf(n, 'indicador', 'indicadores');

/** Answers «¿Logramos lo esperado?» */
export function headline(total: PlanObjetivo, { hasta }: Pick<PlanVigente, 'hasta'>): string {
  const { con_dato, con_valor, alcanzan, en_ruta, indicadores, anio } = total;
  if (indicadores === 0) return 'El plan no tiene indicadores con los filtros elegidos.';
  if (con_valor === 0)
    return `Todavía no se sabe: ${plural(indicadores, 'el único indicador no tiene', `ninguno de los ${formatNumber(indicadores)} indicadores tiene`)} valor obtenido de ${anio}.`;
  if (con_dato === 0)
    return `Todavía no se sabe: ${plural(con_valor, 'hay un valor obtenido', `hay ${formatNumber(con_valor)} valores obtenidos`)} de ${anio}, pero falta con qué compararlos.`;
  const start =
    alcanzan === con_dato
      ? con_dato === indicadores
        ? 'Sí'
        : 'Hasta donde se sabe, sí'
      : alcanzan / con_dato >= 0.5
        ? 'A medias'
        : 'No';
  const reach =
    con_dato === 1
      ? `el único indicador con dato ${alcanzan === 1 ? 'alcanza' : 'no alcanza'} su logro esperado`
      : alcanzan === 0
        ? `ninguno de los ${formatNumber(con_dato)} indicadores con dato alcanza su logro esperado`
        : `${formatNumber(alcanzan)} de ${formatNumber(con_dato)} indicadores con dato ${plural(alcanzan, 'alcanza', 'alcanzan')} su logro esperado`;
  return `${start}: ${reach}, ${route(en_ruta, alcanzan, total, hasta)}.`;
}

function route(enRuta: number, alcanzan: number, total: PlanObjetivo, hasta: number): string {
  const known = withPace(total);
  const asked = `al ritmo que pide ${hasta}`;
  if (known === 0) return 'y de ninguno se conoce el ritmo';
  if (enRuta === 0) return `${alcanzan > 0 ? 'pero' : 'y'} ninguno va ${asked}`;
  const go = `${formatNumber(enRuta)} ${plural(enRuta, 'va', 'van')} ${asked}`;
  return enRuta < alcanzan ? `pero solo ${go}` : `y ${go}`;
}

/** Indicators whose pace is known. */
export const withPace = ({
  en_ruta,
  requiere_aceleracion,
  avance_limitado,
  retroceso,
}: Pick<PlanObjetivo, Trayectoria>): number => en_ruta + requiere_aceleracion + avance_limitado + retroceso;

/** The worst first; those without data at the end. */
export function worstFirst<T extends { tipo_1: number | null; objetivo_id: string | null }>(
  rows: readonly T[],
): T[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.tipo_1 === null) - Number(b.tipo_1 === null) ||
      (a.tipo_1 ?? 0) - (b.tipo_1 ?? 0) ||
      (a.objetivo_id ?? '').localeCompare(b.objetivo_id ?? ''),
  );
}

/** Finding of «Dónde no»: how many objectives stand below, and the lowest. */
export function whereFinding(oei: readonly PlanObjetivo[]): string {
  const known = oei.filter(({ tipo_1 }) => tipo_1 !== null);
  if (oei.length === 0) return 'El plan no tiene objetivos';
  if (known.length === 0) return 'Ningún objetivo tiene indicadores con dato';
  const lowest = worstFirst(known)[0]!;
  const red = known.filter(({ semaforo }) => semaforo === 'rojo').length;
  const yellow = known.filter(({ semaforo }) => semaforo === 'amarillo').length;
  const missing = lowest.indicadores - lowest.con_dato;
  const low = `el más bajo, ${lowest.objetivo_id}, ${withoutStop(planName(lowest.nombre))}${missing === 0 ? '' : `, con ${missing === 1 ? 'un dato que falta' : `${numberWord(missing)} datos que faltan`}`}`;
  if (known.length === 1) return `El único objetivo con dato está en ${formatNumber(lowest.tipo_1, 1)} %`;
  if (red + yellow === 0) return `Los ${numberWord(known.length)} objetivos con dato están en verde; ${low}`;
  const of = `de ${numberWord(known.length)} objetivos`;
  const parts = [
    ...(red > 0 ? [`${numberWord(red, 'alone')} ${of} ${plural(red, 'queda', 'quedan')} en rojo`] : []),
    ...(yellow > 0
      ? [
          red > 0
            ? `${numberWord(yellow, 'alone')} en amarillo`
            : `${numberWord(yellow, 'alone')} ${of} ${plural(yellow, 'queda', 'quedan')} en amarillo`,
        ]
      : []),
  ];
  return `${sentence(joinList(parts))}; ${low}`;
}

const withoutStop = (text: string) => text.replace(/[.;,\s]+$/, '');

/** Finding of the paces. */
export function trajectoryFinding(total: PlanObjetivo, { hasta }: Pick<PlanVigente, 'hasta'>): string {
  const known = withPace(total);
  if (known === 0) return `De ningún indicador se conoce el ritmo hacia ${hasta}`;
  const slow = total.avance_limitado + total.retroceso;
  if (slow > 0)
    return `${sentence(numberWord(slow))} ${plural(slow, 'indicador no llega', 'indicadores no llegan')} ni al 60\u00a0% del ritmo necesario`;
  if (total.en_ruta === known)
    return known === 1
      ? `El único indicador con ritmo conocido va en ruta a ${hasta}`
      : `Los ${numberWord(known)} indicadores con ritmo conocido van en ruta a ${hasta}`;
  return `${sentence(numberWord(total.requiere_aceleracion))} ${plural(total.requiere_aceleracion, 'indicador requiere', 'indicadores requieren')} acelerar para llegar a ${hasta}`;
}

/** Finding over the table: those that reached the year and still go too slowly. */
export function tableFinding(rows: readonly PlanIndicador[], { hasta }: Pick<PlanVigente, 'hasta'>): string {
  const green = rows.filter(({ semaforo }) => semaforo === 'verde' || semaforo === 'exceso');
  const slow = green.filter(({ trayectoria }) => trayectoria !== null && trayectoria !== 'en_ruta').length;
  const known = rows.filter(({ tipo_1 }) => tipo_1 !== null).length;
  if (rows.length === 0) return 'Ningún indicador cumple los filtros';
  if (known === 0) return `${sentence(indicators(rows.length))}, ninguno con avance calculado`;
  if (slow > 0)
    return `Llegar en el año no basta: ${numberWord(slow)} ${plural(slow, 'indicador que alcanza su logro debe', 'indicadores que alcanzan su logro deben')} acelerar para llegar a ${hasta}`;
  const short = known - green.length;
  if (short > 0)
    return `${sentence(numberWord(short))} de ${formatNumber(known)} ${plural(known, 'indicador', 'indicadores')} con dato no ${plural(short, 'alcanza', 'alcanzan')} su logro esperado`;
  return known === 1
    ? 'El único indicador con dato alcanza su logro esperado'
    : `Los ${numberWord(known)} indicadores con dato alcanzan su logro esperado`;
}

/** Finding of the crossing: which actions execute without achieving. */
export function quadrantFinding(rows: readonly PlanEjecucion[]): string {
  const placed = rows.filter(({ cuadrante }) => cuadrante !== null);
  if (placed.length === 0) return 'Ninguna acción tiene resultado y ejecución que comparar';
  const named = (group: readonly PlanEjecucion[]) =>
    group.length <= 3
      ? joinList(group.map(({ objetivo_id }) => objetivo_id))
      : `${sentence(numberWord(group.length, 'f'))} acciones`;
  const spend = placed.filter(({ cuadrante }) => cuadrante === 'ejecuta_sin_lograr');
  const neither = placed.filter(({ cuadrante }) => cuadrante === 'ni_ejecuta_ni_logra');
  const without = placed.filter(({ cuadrante }) => cuadrante === 'logra_sin_ejecutar');
  if (spend.length > 0)
    return `${named(spend)} ${plural(spend.length, 'ejecuta su POI y no logra', 'ejecutan su POI y no logran')} su resultado`;
  if (neither.length > 0)
    return `${named(neither)} ${plural(neither.length, 'no ejecuta su POI ni logra', 'no ejecutan su POI ni logran')} su resultado`;
  if (without.length > 0)
    return `${named(without)} ${plural(without.length, 'logra', 'logran')} su resultado con poca ejecución de su POI`;
  return placed.length === 1
    ? `${placed[0]!.objetivo_id} ejecuta su POI y logra su resultado`
    : `Las ${numberWord(placed.length)} acciones que se comparan ejecutan su POI y logran su resultado`;
}

/** Finding of who owes values; before the deadline nobody does. */
export function owedFinding(rows: readonly PlanPendiente[], anio: number, late = true): string {
  const asked = rows.reduce((sum, { pedidos }) => sum + pedidos, 0);
  const owing = rows.filter(({ debidos }) => debidos > 0);
  const owed = owing.reduce((sum, { debidos }) => sum + debidos, 0);
  if (asked === 0) return `El plan no pide valores de ${anio}`;
  if (owing.length === 0)
    return asked === 1
      ? `Se envió el único valor de ${anio}`
      : `Se enviaron los ${formatNumber(asked)} valores de ${anio}`;
  if (!late)
    return owed === asked
      ? `Todavía no vence el envío de ${anio}: no se recibió ningún valor`
      : `Todavía no vence el envío de ${anio}: ${formatNumber(asked - owed)} de ${formatNumber(asked)} valores recibidos`;
  const values = (n: number) => (n === 1 ? 'un valor' : `${formatNumber(n)} valores`);
  const named = owing.filter(({ responsable }) => responsable !== NOBODY);
  const loose = owed - named.reduce((sum, { debidos }) => sum + debidos, 0);
  if (named.length === 0)
    return `${plural(owed, 'Falta un valor', `Faltan ${formatNumber(owed)} valores`)} de ${anio} y el plan no dice quién responde`;
  const start = `${sentence(numberWord(named.length, 'f'))} ${plural(named.length, 'dependencia debe', 'dependencias deben')} ${values(owed - loose)} de ${anio}`;
  return loose === 0 ? start : `${start}; de ${values(loose)} más el plan no dice quién responde`;
}

/** What the mart calls who is not named. */
export const NOBODY = 'Sin responsable';
