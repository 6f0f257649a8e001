import {
  formatMillions,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { entityName, readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { BrechaCierre } from '@/sql/brecha';
import type { InversionCorte, InversionGrupo } from '@/sql/inversion';
import type { InversionFila } from '@/sql/inversion-fila';
import { ueiName } from '../sesion/words';
import { departmentName } from './reason-words';
import { curveFinding, headline, inversionesOf } from './words';

/** «junio de 2026» */
export const monthOf = ({ ejercicio, mes_ejercicio }: InversionCorte): string =>
  `${monthName(mes_ejercicio)} de ${ejercicio}`;

/** What the headline answers, told of a period that is over. */
export function verdictSentence(total: InversionGrupo, corte: InversionCorte): string {
  const told = headline(total, corte).replace(/^(No a este ritmo|Sí, al ritmo actual|No|Sí): /, '');
  return sentence(told.replace(' y a diciembre ', '; al ritmo actual, a diciembre '));
}

/** What the curve shows, told of a period that is over. */
export const curveSentence = (total: InversionGrupo, corte: InversionCorte): string =>
  curveFinding(total, corte).replace(/^La cartera va /, 'La cartera iba ');

/** Which group holds most of what is left to spend, and what it kept of its programme; they come in that order. */
export function mostLeftSentence([first, ...rest]: readonly InversionGrupo[], name: string): string {
  const left = first?.por_devengar ?? 0;
  if (!first || rest.length === 0 || left <= 0) return '';
  const kept =
    first.cumplimiento_programado === null
      ? ''
      : `; devengó el ${formatPercent(first.cumplimiento_programado)} de lo programado`;
  return `${name} concentró lo que más faltaba devengar: ${formatMillions(left)}${kept}`;
}

/** How many investments, what they cost and how far they have gone since they began. */
export function portfolioSentence(total: InversionGrupo): string {
  const { inversiones, en_ejecucion, cerradas, costo_actualizado, devengado_acumulado, avance_financiero } = total;
  const running =
    en_ejecucion === inversiones
      ? `, ${plural(inversiones, 'en ejecución', 'todas en ejecución')}`
      : `, ${en_ejecucion === 0 ? 'ninguna' : numberWord(en_ejecucion, 'f')} en ejecución`;
  const closed = cerradas > 0 ? ` y ${numberWord(cerradas, 'f')} ${plural(cerradas, 'cerrada', 'cerradas')}` : '';
  const cost = costo_actualizado === null ? '; ningún archivo trajo su costo' : `, con un costo actualizado de ${formatMillions(costo_actualizado)}`;
  const life =
    devengado_acumulado === null
      ? 'No se conoce lo devengado desde su inicio'
      : `Desde su inicio se devengaron ${formatMillions(devengado_acumulado)}${avance_financiero === null ? '' : `, el ${formatPercent(avance_financiero)} de ese costo`}`;
  return `La cartera tenía ${inversionesOf(inversiones)}${running}${closed}${cost}. ${life}${physical(total)}.`;
} // prettier-ignore

function physical({ avance_fisico, con_fisico, inversiones }: InversionGrupo): string {
  if (avance_fisico === null) return '; ninguna declaró su avance físico';
  const of = con_fisico === inversiones ? '' : ` de las ${formatNumber(con_fisico)} que lo declararon`;
  return `; el avance físico${of}, ponderado por el costo, llegó al ${formatPercent(avance_fisico)}`;
}

/** What was devengado of the budget of the year. */
export function yearSentence(
  { pim, devengado_anio, avance_anio, por_devengar, pim_cero }: InversionGrupo,
  corte: InversionCorte,
): string {
  if (devengado_anio === null)
    return `No se conoce el devengado de ${corte.ejercicio}: los archivos no lo traen`;
  if (pim === null || avance_anio === null)
    return `En ${corte.ejercicio} se devengaron ${formatMillions(devengado_anio)} hasta ${monthName(corte.mes_ejercicio)}, sin PIM con qué comparar`;
  const left = por_devengar === null ? '' : ` y faltaban devengar ${formatMillions(por_devengar)}`;
  const zero =
    pim_cero > 0
      ? `. ${sentence(numberWord(pim_cero, 'f'))} ${plural(pim_cero, 'inversión tenía', 'inversiones tenían')} PIM cero`
      : '';
  return `Hasta ${monthOf(corte)} se devengaron ${formatMillions(devengado_anio)} de un PIM de ${formatMillions(pim)} (${formatPercent(avance_anio)})${left}${zero}`;
}

/** The three with most at stake: what they have left to devengar and how far behind they are. */
export const mostAtStake = <F extends Pick<InversionFila, 'en_juego'>>(filas: readonly F[]): F[] =>
  filas
    .filter(({ en_juego }) => (en_juego ?? 0) > 0)
    .sort((a, b) => b.en_juego! - a.en_juego!)
    .slice(0, 3);

export function atStakeSentence(filas: readonly Pick<InversionFila, 'nombre' | 'en_juego'>[]): string {
  if (filas.length === 0) return '';
  const named = filas.map(({ nombre, en_juego }) => `${readable(nombre)} (${formatMillions(en_juego)})`);
  const list = named.some((name) => name.includes(',')) ? named.join('; ') : joinList(named);
  return `Por lo que les faltaba devengar y su atraso, ${plural(filas.length, 'la que más lo explica es', 'las que más lo explican son')} ${list}`;
}

/** Which investments in execution kept their Formato 12-B up to date. */
export function f12bSentence(
  { en_ejecucion, con_12b_conocido, sin_12b }: InversionGrupo,
  corte: InversionCorte,
): string {
  if (en_ejecucion === 0) return 'Ninguna inversión estaba en ejecución: no correspondía el Formato 12-B';
  if (con_12b_conocido === 0) return 'Los archivos no dicen hasta qué mes se registró el Formato 12-B de ninguna inversión en ejecución'; // prettier-ignore
  const month = monthOf(corte);
  const known = `${formatNumber(con_12b_conocido)} ${plural(con_12b_conocido, 'inversión', 'inversiones')} en ejecución con Formato 12-B`;
  if (sin_12b === 0) return `${plural(con_12b_conocido, 'La', 'Las')} ${known} lo ${plural(con_12b_conocido, 'tenía', 'tenían')} registrado hasta ${month}`; // prettier-ignore
  return `De ${known}, ${formatNumber(sin_12b)} no lo ${plural(sin_12b, 'tenía', 'tenían')} registrado hasta ${month}`;
}

/** What the year would close with at the pace of the last months. */
export function projectionSentence(
  { proyeccion, con_proyeccion, pim_con_proyeccion, inversiones }: InversionGrupo,
  { ejercicio, mes_ejercicio }: InversionCorte,
): string {
  if (mes_ejercicio === 12) return '';
  if (proyeccion === null || pim_con_proyeccion === null)
    return `No se puede proyectar el cierre de ${ejercicio}: faltan los meses del devengado o el PIM`;
  const of =
    con_proyeccion === inversiones
      ? ''
      : `, de las ${inversionesOf(con_proyeccion)} en que se puede calcular,`;
  return `Si cada inversión mantiene el promedio de sus tres últimos meses, el devengado${of} llegaría a ${formatMillions(proyeccion)} en diciembre de ${ejercicio}, de un PIM de ${formatMillions(pim_con_proyeccion)}`;
}

/** What those with some alert hold of what is left to spend. */
export function alertedSentence({ con_alerta, inversiones, por_devengar, por_devengar_con_alerta }: InversionGrupo): string {
  if (con_alerta === 0) return 'Ninguna inversión tuvo alertas';
  const left = por_devengar === null ? '' : `; en ${plural(con_alerta, 'ella', 'ellas')} estaban ${formatMillions(por_devengar_con_alerta)} de los ${formatMillions(por_devengar)} por devengar`;
  return `${formatNumber(con_alerta)} de las ${inversionesOf(inversiones)} ${plural(con_alerta, 'tuvo', 'tuvieron')} alguna alerta${left}`;
} // prettier-ignore

/** «Mercado Santa Rosa, Los Olivares y tres más» */
export function someNames(names: readonly string[], most = 4): string {
  const rest = names.length - most;
  const told = rest > 0 ? [...names.slice(0, most), `${numberWord(rest, 'f')} más`] : names;
  return told.some((name) => name.includes(',')) ? told.join('; ') : joinList(told);
}

/** The three departamentos with most PIM, of several. */
export const heaviest = (departamentos: readonly InversionGrupo[]): InversionGrupo[] =>
  departamentos.length < 4
    ? []
    : departamentos.filter(({ llave, pim }) => llave !== 's/d' && (pim ?? 0) > 0).slice(0, 3);

export function heavySentence(heavy: readonly InversionGrupo[]): string {
  if (heavy.length < 2) return '';
  const named = heavy.map((one) => `${groupName('departamento', one)} (${formatMillions(one.pim)})`);
  return `Los departamentos con más PIM fueron ${joinList(named)}`;
}

/** How a group of the cartera is called. */
export function groupName(
  nivel: 'pliego' | 'uei' | 'funcion' | 'departamento',
  { llave, nombre }: { llave: string; nombre: string },
): string {
  if (llave === 's/d') return 'Sin dato';
  if (nivel === 'pliego') return entityName(nombre);
  if (nivel === 'uei') return ueiName(nombre);
  return nivel === 'departamento' ? departmentName(nombre) : readable(nombre);
}

/** Which indicators the cartera reaches, and which it leaves without any investment. */
export function gapsSentence(rows: readonly BrechaCierre[], horizonte: number): string {
  if (rows.length === 0) return '';
  const helped = rows.filter(({ inversiones }) => inversiones > 0);
  const closing = helped.filter(({ con_brecha, cierra_ritmo }) => con_brecha !== null && cierra_ritmo > 0);
  const start = `La cartera tuvo inversiones en ${helped.length === rows.length ? '' : `${numberWord(helped.length)} de `}los ${numberWord(rows.length)} indicadores de brecha`;
  if (helped.length === 0)
    return `Ninguna inversión de la cartera dijo contribuir a los ${numberWord(rows.length)} indicadores de brecha`;
  if (closing.length === 0) return `${start}; al ritmo de cada una, ninguna cerraría unidades hasta ${horizonte}`;
  return `${start}; al ritmo de cada una, hasta ${horizonte} cerrarían unidades en ${numberWord(closing.length)}`;
} // prettier-ignore
