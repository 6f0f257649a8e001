import { countOf, formatNumber, joinList, numberWord, plural, sentence } from '@/core/format';
import { callName } from '@/core/names';
import { monthName } from '@/core/period';
import {
  ruleOf,
  type CalidadCambio,
  type CalidadGrupo,
  type CalidadRegla,
  type Comparacion,
} from '@/sql/calidad';

/** Inside a sentence: only its first letter changes, so that PEI and PIM stay. */
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const activities = (n: number) => countOf(n, 'actividad', 'actividades');

/** The answer at the head of the screen. */
export function headline(total: CalidadGrupo, mes: number): string {
  const month = monthName(mes);
  const { ao_con_error, ao_con_aviso, semaforo } = total;
  const silent = total.ao_sin_reporte;
  const faults = [
    ao_con_error > 0
      ? `${activities(ao_con_error)} ${plural(ao_con_error, 'tiene', 'tienen')} errores`
      : null,
    silent > 0
      ? `${ao_con_error > 0 ? formatNumber(silent) : activities(silent)} no ${plural(silent, 'reportó', 'reportaron')} ${month}`
      : null,
    ao_con_error === 0 && silent === 0 && ao_con_aviso > 0
      ? `${activities(ao_con_aviso)} ${plural(ao_con_aviso, 'tiene', 'tienen')} algo que explicar`
      : null,
  ].filter((fault) => fault !== null);
  if (faults.length === 0)
    return `Sí: ninguna actividad tiene errores y todas las que tenían meta reportaron ${month}.`;
  const opening = {
    verde: 'Casi todo',
    exceso: 'Casi todo',
    amarillo: 'En parte',
    rojo: 'Todavía no',
    nd: 'No se sabe',
  }[semaforo];
  return `${opening}: ${joinList(faults)}, de ${formatNumber(total.ao)}.`;
}

/** Finding of the table of rules. */
export function rulesFinding(rows: readonly CalidadRegla[]): string {
  const broken = rows.filter(({ hallazgos }) => hallazgos > 0);
  const revised = rows.filter(({ revisada }) => revisada);
  if (broken.length === 0)
    return `Ninguna de las ${formatNumber(revised.length)} reglas revisadas encuentra algo`;
  const most = broken.reduce((a, b) => (b.hallazgos > a.hallazgos ? b : a));
  return `${sentence(numberWord(broken.length, 'f'))} de ${formatNumber(revised.length)} reglas ${plural(broken.length, 'encuentra', 'encuentran')} algo; la que más: «${inSentence(ruleOf(most.regla).titulo)}», ${formatNumber(most.hallazgos)}`;
}

/** Finding of the table of findings. */
export function rowsFinding(n: number, regla: string | null, justificados: boolean): string {
  const rule = regla === null ? '' : `: ${inSentence(ruleOf(regla).titulo)}`;
  if (justificados)
    return n === 0
      ? `Ningún hallazgo está justificado${rule}`
      : `${countOf(n, 'hallazgo justificado', 'hallazgos justificados')}, fuera del puntaje y de los pedidos${rule}`;
  return n === 0
    ? `Ningún hallazgo por atender${rule}`
    : `${countOf(n, 'hallazgo', 'hallazgos')} por atender${rule}`;
}

/** Finding over the dependencias. */
export function groupsFinding(groups: readonly CalidadGrupo[]): string {
  const known = groups.filter((one) => one.eje === 'centro_costo' && one.ao > 0);
  const bad = known.filter(({ semaforo }) => semaforo === 'rojo');
  if (known.length === 0) return 'Ninguna dependencia tiene actividades que revisar';
  if (bad.length === 0) {
    const whole = known.filter(({ puntaje }) => puntaje === 100).length;
    return whole === known.length
      ? 'Todas las dependencias están limpias'
      : `${countOf(whole, 'dependencia está limpia', 'dependencias están limpias')}, de ${formatNumber(known.length)}`;
  }
  const names =
    bad.length <= 4 ? joinList(bad.map(callName)) : countOf(bad.length, 'dependencia', 'dependencias');
  return `${names} ${plural(bad.length, 'está', 'están')} en rojo: conviene no aprobar todavía lo que ${plural(bad.length, 'registró', 'registraron')}`;
}

/** Finding of the heat: who did not report the month at all. */
export function heatFinding(
  silent: readonly { sigla: string | null; nombre: string }[],
  total: CalidadGrupo,
  mes: number,
): string {
  const month = monthName(mes);
  const missing = total.ao_sin_reporte;
  if (missing === 0) return `Todas las dependencias con meta reportaron ${month}`;
  if (silent.length === 0)
    return `Todas las dependencias reportaron algo de ${month}; ${plural(missing, 'falta', 'faltan')} ${activities(missing)}`;
  const names =
    silent.length <= 4
      ? joinList(silent.map(callName))
      : countOf(silent.length, 'dependencia', 'dependencias');
  return `${names} no ${plural(silent.length, 'reportó', 'reportaron')} nada de ${month}`;
}

export interface ChangeCounts {
  nuevos: number;
  resueltos: number;
  persisten: number;
}

export function changeCounts(changes: readonly CalidadCambio[]): ChangeCounts {
  const of = (estado: CalidadCambio['estado']) => changes.filter((one) => one.estado === estado).length;
  return { nuevos: of('nuevo'), resueltos: of('resuelto'), persisten: of('persiste') };
}

/** Finding of the comparison with the cut before. */
export function changeFinding(changes: readonly CalidadCambio[], comparison: Comparacion | null): string {
  if (comparison === null) return 'No hay un corte anterior con qué comparar';
  const { nuevos, resueltos, persisten } = changeCounts(changes);
  const since = `desde el corte de ${monthName(comparison.corte)}`;
  if (nuevos + resueltos === 0)
    return persisten === 0
      ? `Nada que corregir ni ahora ni en el corte de ${monthName(comparison.corte)}`
      : `Nada cambió ${since}: ${plural(persisten, 'persiste', 'persisten')} ${countOf(persisten, 'hallazgo', 'hallazgos')}`;
  return `${sentence(since)}: ${countOf(nuevos, 'hallazgo nuevo', 'hallazgos nuevos')}, ${countOf(resueltos, 'resuelto', 'resueltos')} y ${countOf(persisten, 'que persiste', 'que persisten')}`;
}
