import { businessDaysLate, businessDaysLeft } from '@/core/deadline';
import { stageName } from '@/core/descentralizada-deadlines';
import {
  countOf,
  formatDate,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import type { Band } from '@/core/semaforo';
import type {
  AcuerdoCig,
  Convenio,
  EstadoAcuerdoCig,
  EstadoMetaProduce,
  EstadoTrabajo,
  Etti,
  MetaGobierno,
  Modelo,
  ModeloGrupo,
  ServicioIndicador,
  TrabajoInstitucional,
} from '@/sql/descentralizada';
import type { DescentralizadaFigures } from './model.svelte';

const n = formatNumber;

export const groupsOf = ({ grupos }: DescentralizadaFigures, eje: ModeloGrupo['eje']): ModeloGrupo[] =>
  grupos.filter((one) => one.eje === eje);

export const totalOf = (figures: DescentralizadaFigures): ModeloGrupo | null =>
  groupsOf(figures, 'total')[0] ?? null;

/** «35 de 136 modelos ya se implementan; 8 tienen el plazo de su etapa vencido: 4 en acuicultura y 4 en pesca.» */
export function headline(figures: DescentralizadaFigures): string {
  const total = totalOf(figures);
  if (total === null) return 'Ningún modelo específico cumple los filtros.';
  const { modelos, en_implementacion: done, vencidos } = total;
  const begun = `${done === 0 ? 'Ninguno' : n(done)} de ${n(modelos)} ${plural(modelos, 'modelo', 'modelos')} ya se ${plural(Math.max(1, done), 'implementa', 'implementan')}`;
  if (vencidos === 0) return `${begun}; ninguno tiene vencido el plazo de su etapa.`;
  return `${begun}; ${n(vencidos)} ${plural(vencidos, 'tiene', 'tienen')} el plazo de su etapa vencido${lateByMatter(figures, vencidos)}.`;
}

function lateByMatter(figures: DescentralizadaFigures, all: number): string {
  const late = groupsOf(figures, 'materia')
    .filter(({ vencidos }) => vencidos > 0)
    .sort((a, b) => b.vencidos - a.vencidos || a.nombre.localeCompare(b.nombre, 'es'));
  const [first] = late;
  if (first === undefined || first.llave === 'sin materia') return '';
  if (late.length === 1) return all === 1 ? `, en ${first.nombre}` : `, todos en ${first.nombre}`;
  if (late.length === 2) return `: ${joinList(late.map((one) => `${n(one.vencidos)} en ${one.nombre}`))}`;
  return `, ${n(first.vencidos)} de ellos en ${first.nombre}`;
}

const notPast = ['la etapa preparatoria', 'el diagnóstico', 'el diseño', 'la aprobación'] as const;

/** The service furthest on, and the one that has gone least far. */
export function matrixFinding(figures: DescentralizadaFigures): string {
  const groups = groupsOf(figures, 'servicio');
  const ahead = [...groups].sort((a, b) => (b.porcentaje ?? 0) - (a.porcentaje ?? 0) || b.modelos - a.modelos)[0];
  if (ahead === undefined) return 'Ningún modelo específico cumple los filtros';
  const behind = [...groups].sort((a, b) => (a.etapa_mas_alta ?? 0) - (b.etapa_mas_alta ?? 0) || b.modelos - a.modelos)[0]!;
  const first =
    ahead.en_implementacion === 0
      ? 'Ningún servicio llegó todavía a la implementación'
      : `${ahead.nombre} ya se implementa en ${n(ahead.en_implementacion)} de ${n(ahead.modelos)} departamentos`;
  if (behind.llave === ahead.llave || (behind.etapa_mas_alta ?? 0) >= 5) return first;
  const furthest = notPast[(behind.etapa_mas_alta ?? 0) - 1];
  const least = furthest === undefined ? 'no ha empezado' : `no pasa de ${furthest}`.replace('de el ', 'del ');
  return `${first}; ${behind.nombre} ${least}`;
} // prettier-ignore

export const modelEstado = ({ etapa, estado, plazo }: Pick<Modelo, 'etapa' | 'estado' | 'plazo'>): string => {
  if (etapa === null) return 'sin iniciar';
  if (estado === 'vencida') return `plazo vencido el ${formatDate(plazo)}`;
  if (estado === 'terminada') return 'etapa terminada';
  return estado === 'sin_plazo' ? 'sin plazo' : `plazo ${formatDate(plazo)}`;
};

/** «Puno: 5, implementación, plazo vencido el 30/06/2026» */
export function cellWords(row: Modelo): string {
  const stage =
    row.etapa === null ? 'sin iniciar' : `${row.etapa}, ${stageName(row.etapa)}, ${modelEstado(row)}`;
  return `${row.servicio}, ${row.departamento}: ${stage}`;
}

export interface IndicatorCounts {
  todos: number;
  conValor: number;
  llegan: number;
  sinDato: number;
  sinLineaBase: number;
}

export function indicatorCounts(rows: readonly ServicioIndicador[]): IndicatorCounts {
  const known = rows.filter(({ valor }) => valor !== null);
  return {
    todos: rows.length,
    conValor: known.length,
    llegan: known.filter(({ llega }) => llega).length,
    sinDato: rows.length - known.length,
    sinLineaBase: rows.filter(({ linea_base }) => linea_base === null).length,
  };
}

export function indicatorsFinding(rows: readonly ServicioIndicador[]): string {
  const { conValor, llegan } = indicatorCounts(rows);
  if (rows.length === 0) return 'Los servicios elegidos no tienen indicadores cargados';
  if (conValor === 0) return 'Ningún indicador tiene valor todavía';
  if (rows.length === 1) return `El único indicador ${llegan === 1 ? 'alcanza' : 'no alcanza'} su meta`;
  const years = [...new Set(rows.map(({ meta_anio }) => meta_anio).filter((year) => year !== null))];
  const goal = years.length === 1 ? `su meta ${years[0]}` : 'su meta';
  const reached = `${llegan === 0 ? 'Ninguno' : sentence(numberWord(llegan, 'alone'))} de ${n(conValor)} ${plural(conValor, 'indicador', 'indicadores')} con dato ${plural(Math.max(1, llegan), 'alcanza', 'alcanzan')} ${goal}`;
  const back = rows.filter(({ retrocede }) => retrocede);
  const [first] = back;
  if (first === undefined) return reached;
  return back.length === 1
    ? `${reached}; «${first.indicador}» retrocede desde su línea base`
    : `${reached}; ${numberWord(back.length)} retroceden desde su línea base`;
} // prettier-ignore

/** The word beside the mark: «retrocede», «superada», or that of its band. */
export function indicatorState({ retrocede, banda, motivo }: ServicioIndicador): { band: Band; text?: string } {
  if (motivo === 'sin_valor') return { band: 'nd', text: 'sin dato' };
  if (motivo === 'sin_meta') return { band: 'nd', text: 'sin meta' };
  if (retrocede) return { band: 'rojo', text: 'retrocede' };
  return banda === 'exceso' ? { band: 'exceso', text: 'superada' } : { band: banda };
} // prettier-ignore

export const agreementBand: Record<EstadoAcuerdoCig | EstadoTrabajo, Band> = {
  vencido: 'rojo',
  vence_pronto: 'amarillo',
  en_plazo: 'nd',
  sin_plazo: 'nd',
  cumplido: 'verde',
  sin_efecto: 'nd',
  aprobado: 'verde',
  entregado: 'verde',
};

const stateWords: Record<EstadoAcuerdoCig | EstadoTrabajo, string> = {
  vencido: 'vencido',
  vence_pronto: 'vence pronto',
  en_plazo: 'en plazo',
  sin_plazo: 'sin plazo',
  cumplido: 'cumplido',
  sin_efecto: 'sin efecto',
  aprobado: 'aprobado',
  entregado: 'entregado',
};

export const stateWord = (estado: EstadoAcuerdoCig | EstadoTrabajo): string => stateWords[estado];

/** «12 d.h.» late, «en 5 d.h.», else the word of the state. */
export function dueText({ estado, plazo }: Pick<AcuerdoCig | TrabajoInstitucional, 'estado' | 'plazo'>, al: string): string {
  if (plazo !== null && estado === 'vencido') {
    const late = businessDaysLate(plazo, al);
    return late > 0 ? `${n(late)}\u00a0d.h.` : 'vencido';
  }
  if (plazo !== null && estado === 'vence_pronto') {
    const left = businessDaysLeft(plazo, al);
    return left <= 0 ? 'hoy' : `en\u00a0${n(left)}\u00a0d.h.`;
  }
  return stateWords[estado];
} // prettier-ignore

export const countState = <Row extends { estado: string }>(rows: readonly Row[], ...states: Row['estado'][]): number =>
  rows.filter(({ estado }) => states.includes(estado)).length; // prettier-ignore

export function agreementsFinding(rows: readonly AcuerdoCig[]): string {
  if (rows.length === 0) return 'No hay acuerdos que cumplan los filtros';
  const done = countState(rows, 'cumplido');
  const late = countState(rows, 'vencido');
  const end = late === 0 ? 'ninguno está vencido' : `${n(late)} ${plural(late, 'vencido', 'vencidos')}`;
  return `De ${countOf(rows.length, 'acuerdo', 'acuerdos')}, ${n(done)} ${plural(done, 'está cumplido', 'están cumplidos')} y ${end}`;
}

/** «El de Cajamarca venció y el de Puno vence en 29 días: juntos sostienen dos modelos ya atrasados» */
export function conventionsFinding(rows: readonly Convenio[]): string {
  if (rows.length === 0) return 'No hay convenios que cumplan los filtros';
  const place = ({ departamento, partes }: Convenio) => departamento ?? partes;
  const over = rows.filter(({ estado }) => estado === 'vencido').sort((a, b) => (b.dias ?? 0) - (a.dias ?? 0));
  const soon = rows.filter(({ estado }) => estado === 'vence_pronto').sort((a, b) => (a.dias ?? 0) - (b.dias ?? 0));
  const told = [...over.slice(0, 2), ...soon.slice(0, over.length > 0 ? 1 : 2)];
  if (told.length === 0)
    return rows.length === 1
      ? 'El único convenio sigue vigente y no vence pronto'
      : `Los ${n(rows.length)} convenios siguen vigentes y ninguno vence pronto`;
  const parts = told.map((one) =>
    one.estado === 'vencido'
      ? `el de ${place(one)} venció`
      : `el de ${place(one)} vence ${one.dias === 0 ? 'hoy' : `en ${countOf(one.dias, 'día', 'días')}`}`,
  );
  const late = told.reduce((sum, { atrasados }) => sum + atrasados, 0);
  const holds = late === 0 ? '' : `: ${told.length === 1 ? 'sostiene' : 'juntos sostienen'} ${numberWord(late)} ${plural(late, 'modelo ya atrasado', 'modelos ya atrasados')}`;
  return `${sentence(joinList(parts))}${holds}`;
} // prettier-ignore

/** Beside the end of its bar. */
export function conventionEnd({ estado, termino }: Pick<Convenio, 'estado' | 'termino'>): string {
  if (termino === null) return 'sin término';
  if (estado === 'vencido') return `venció ${formatDate(termino)}`;
  return estado === 'vence_pronto' ? `vence ${formatDate(termino)}` : formatDate(termino);
}

const outOf = (share: number): string => {
  if (share >= 97.5) return 'casi todos';
  for (const [parts, of, words] of [[1, 2, 'la mitad'], [1, 3, 'uno de cada tres'], [2, 3, 'dos de cada tres'], [1, 4, 'uno de cada cuatro'], [3, 4, 'tres de cada cuatro'], [1, 5, 'uno de cada cinco']] as const)
    if (Math.abs(share - (100 * parts) / of) <= 2) return words;
  return `el ${formatPercent(share, 0)}`;
}; // prettier-ignore

/** «El Ministerio, sí; los gobiernos locales, uno de cada tres» */
export function goalsFinding({ gobiernos, produce }: Pick<DescentralizadaFigures, 'gobiernos' | 'produce'>): string {
  const total = gobiernos.find(({ servicio_id }) => servicio_id === null);
  const checked = produce.filter(({ estado }) => estado !== 'sin_mapeo' && estado !== 'sin_poi');
  const own = checked.filter(({ estado }) => estado === 'con_meta').length;
  const ministry =
    checked.length === 0
      ? 'Del Ministerio no se puede comprobar'
      : own === checked.length
        ? 'El Ministerio, sí'
        : own === 0
          ? 'El Ministerio, no'
          : `El Ministerio, en ${n(own)} de ${countOf(checked.length, 'servicio', 'servicios')}`;
  if (total?.locales_porcentaje == null) return ministry;
  return `${ministry}; los gobiernos locales, ${outOf(total.locales_porcentaje)}`;
} // prettier-ignore

export const produceWords: Record<EstadoMetaProduce, string> = {
  con_meta: 'la lleva',
  sin_meta: 'sin meta física',
  sin_actividad: 'no se halló',
  sin_centro: 'sin centro de costo',
  sin_mapeo: 'por indicar',
  sin_poi: 'sin POI cargado',
};

export const produceBand: Record<EstadoMetaProduce, Band> = {
  con_meta: 'verde',
  sin_meta: 'rojo',
  sin_actividad: 'rojo',
  sin_centro: 'amarillo',
  sin_mapeo: 'nd',
  sin_poi: 'nd',
};

/** Services that no government has to carry yet. */
export function withoutGoals(figures: Pick<DescentralizadaFigures, 'gobiernos' | 'produce'>): string[] {
  const told = new Set(figures.gobiernos.map(({ servicio_id }: MetaGobierno) => servicio_id));
  return figures.produce.filter(({ servicio_id }) => !told.has(servicio_id)).map(({ servicio }) => servicio);
}

export function teamsFinding(rows: readonly Etti[]): string {
  if (rows.length === 0) return 'No hay equipos técnicos que mostrar';
  const whole = rows.filter(({ completo }) => completo).length;
  const lacking = rows.filter(({ completo }) => !completo);
  if (lacking.length === 0) return `${plural(whole, 'El equipo técnico está completo', `Los ${n(whole)} equipos técnicos están completos`)}`;
  const names = joinList(lacking.slice(0, 3).map(({ departamento }) => departamento));
  return `${whole === 0 ? 'Ninguno' : sentence(numberWord(whole, 'alone'))} de ${n(rows.length)} equipos técnicos ${plural(Math.max(1, whole), 'está completo', 'están completos')}; faltan integrantes en ${lacking.length > 3 ? `${n(lacking.length)} departamentos` : names}`;
} // prettier-ignore

/** «2 gerentes municipales» */
export function seatsLacking({ faltan_nacionales, faltan_regionales, faltan_locales }: Etti): string {
  return joinList([
    ...(faltan_nacionales > 0 ? [countOf(faltan_nacionales, 'del Ministerio', 'del Ministerio')] : []),
    ...(faltan_regionales > 0 ? [countOf(faltan_regionales, 'gerente regional', 'gerentes regionales')] : []),
    ...(faltan_locales > 0 ? [countOf(faltan_locales, 'gerente municipal', 'gerentes municipales')] : []),
  ]);
}

export function worksFinding(rows: readonly TrabajoInstitucional[]): string {
  if (rows.length === 0) return 'No hay Plan de Trabajo Institucional cargado';
  const reports = rows.filter(({ tipo_documento }) => tipo_documento !== 'plan de trabajo');
  const plans = rows.filter(({ tipo_documento }) => tipo_documento === 'plan de trabajo');
  const handed = countState(reports, 'aprobado', 'entregado');
  const late = countState(reports, 'vencido');
  const approved = countState(plans, 'aprobado');
  const head = plans.length === 0 ? 'Sin Plan de Trabajo Institucional' : `${n(approved)} de ${countOf(plans.length, 'plan de trabajo aprobado', 'planes de trabajo aprobados')}`;
  if (reports.length === 0) return head;
  return `${head}; ${n(handed)} de ${countOf(reports.length, 'informe entregado', 'informes entregados')} y ${late === 0 ? 'ninguno vencido' : `${n(late)} ${plural(late, 'vencido', 'vencidos')}`}`;
} // prettier-ignore
