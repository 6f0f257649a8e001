import { readable } from '@/core/names';
import type { BrechaCierre } from '@/sql/brecha';
import type { InversionGrupo } from '@/sql/inversion';
import { alertRuleOf, type InversionAlerta, type InversionAlertaGrupo } from '@/sql/inversion-alerta';
import type { InversionCambio } from '@/sql/inversion-cambio';
import type { InversionFila } from '@/sql/inversion-fila';
import type { InversionMesGrupo } from '@/sql/inversion-mes';
import { alertShort, alertsOf, alertTitle } from '../inversion/alert-words';
import { closingWords } from '../inversion/gap-words';
import { departmentCodes, periodWords, pliegoName, reason } from '../inversion/reason-words';
import { ueiName } from '../sesion/words';
import type { ColumnOf } from './builder';
import { figures, noData, words, type Line } from './columns';

const POR = 'inversion_por';
const FILA = 'inversion_filas';
const MES = 'inversion_mes_por';
const CAMBIO = 'inversion_cambio';
const BRECHA = 'brecha_cierre';

const noPim = { falta: 'sin PIM' };
const zeroPim = { falta: 'PIM cero' };
const no12b = { falta: 'sin 12-B' };
const percentReason = ({ group }: Line<InversionGrupo>) =>
  group.pim === 0 ? zeroPim : group.pim === null ? noPim : noData;

/** Groups of the cartera beside one another. */
export function groupColumns(
  head: string,
  nameOf: (group: InversionGrupo) => string,
): ColumnOf<Line<InversionGrupo>>[] {
  type L = Line<InversionGrupo>;
  return [
    words<L>(head, 27, ({ kind, group }) => (kind === 'total' ? 'Total' : nameOf(group))),
    figures<L>('Inver-siones', 'entero', 7, `${POR}.inversiones`, ({ group }) => group.inversiones),
    figures<L>('Costo actualizado, S/', 'dinero', 15, `${POR}.costo_actualizado`, ({ group }) => group.costo_actualizado),
    figures<L>('PIM, S/', 'dinero', 14, `${POR}.pim`, ({ group }) => group.pim, noPim),
    figures<L>('Devengado, S/', 'dinero', 14, `${POR}.devengado_anio`, ({ group }) => group.devengado_anio),
    figures<L>('Del PIM, %', 'porcentaje', 8, `${POR}.avance_anio`, ({ group }) => group.avance_anio, percentReason),
    figures<L>('De lo programado, %', 'porcentaje', 11, `${POR}.cumplimiento_programado`, ({ group }) => group.cumplimiento_programado, no12b),
    figures<L>('Del costo, %', 'porcentaje', 8, `${POR}.avance_financiero`, ({ group }) => group.avance_financiero),
    figures<L>('Físico, %', 'porcentaje', 8, `${POR}.avance_fisico`, ({ group }) => group.avance_fisico),
    figures<L>('Con alerta', 'entero', 7, `${POR}.con_alerta`, ({ group }) => group.con_alerta),
  ];
} // prettier-ignore

/** The year month by month, accumulated. */
export const monthColumns: ColumnOf<InversionMesGrupo>[] = [
  words('Mes', 14, ({ nombre }) => nombre),
  figures('Programa inicial, S/', 'dinero', 22, `${MES}.programado_inicial_acumulado`, (row) => row.programado_inicial_acumulado, no12b),
  figures('Programa actualizado, S/', 'dinero', 22, `${MES}.programado_acumulado`, (row) => row.programado_acumulado, no12b),
  figures('Devengado, S/', 'dinero', 22, `${MES}.devengado_acumulado`, (row) => row.devengado_acumulado, { falta: 'por venir' }),
  figures('Proyección, S/', 'dinero', 22, `${MES}.proyeccion`, (row) => row.proyeccion, ({ devengado_acumulado }) => ({ falta: devengado_acumulado === null ? 'sin proyección' : 'devengado' })),
]; // prettier-ignore

/** UEI whose Formato 12-B is behind. */
export const f12bColumns: ColumnOf<InversionFila>[] = [
  words('Inversión', 44, investment),
  words('UEI', 28, ({ uei }) => (uei === null ? noData : ueiName(uei))),
  words('Último registro', 14, ({ ultimo_12b }) => (ultimo_12b === null ? { falta: 'ninguno' } : periodWords(ultimo_12b))),
  figures('Por devengar, S/', 'dinero', 16, `${FILA}.por_devengar`, (row) => row.por_devengar, noPim),
]; // prettier-ignore

export function investment({ nombre, cui }: { nombre: string; cui: string }): string {
  return `${readable(nombre)}, CUI ${cui}`;
}

/** How many investments each rule found, where it found any. */
export function ruleColumns(umbrales: ReadonlyMap<string, string>): ColumnOf<InversionAlertaGrupo>[] {
  return [
    words('Alerta', 46, ({ alerta }) => alertTitle(alerta, umbrales)),
    words('Gravedad', 14, ({ gravedad }) => (gravedad === 'error' ? 'grave' : 'aviso')),
    figures('Inversiones', 'entero', 14, 'inversion_alerta_por.inversiones', (row) => row.inversiones),
    figures('Por devengar, S/', 'dinero', 22, 'inversion_alerta_por.por_devengar', (row) => row.por_devengar),
  ];
}

/** An alert with the investment it is of. */
export interface Alerted {
  alerta: InversionAlerta;
  fila: InversionFila;
}

export const alertColumns: ColumnOf<Alerted>[] = [
  words('Alerta', 20, ({ alerta }) => alertRuleOf(alerta.alerta).titulo),
  words('Inversión', 26, ({ fila }) => investment(fila)),
  words('UEI', 20, ({ fila }) => (fila.uei === null ? noData : ueiName(fila.uei))),
  words('Qué muestran los datos', 32, ({ alerta }) => alerta.detalle),
  figures('Por devengar, S/', 'dinero', 14, `${FILA}.por_devengar`, ({ fila }) => fila.por_devengar, noPim),
];

export const alertChangeColumns: ColumnOf<InversionCambio>[] = [
  words('Cambio', 14, ({ clase }) => (clase === 'alerta_nueva' ? 'alerta nueva' : 'alerta resuelta')),
  words('Alerta', 22, ({ alerta }) => alertShort(alerta ?? '')),
  words('Inversión', 34, investment),
  words('Qué muestran los datos', 40, ({ clase, detalle }) => detalle ?? (clase === 'alerta_resuelta' ? 'ya no la tiene' : noData)),
]; // prettier-ignore

const changeNames: Partial<Record<InversionCambio['clase'], string>> = {
  costo: 'Costo actualizado, S/',
  pim: 'PIM, S/',
  fisico: 'Avance físico, %',
};

export const valueChangeColumns = (type: 'dinero' | 'porcentaje'): ColumnOf<InversionCambio>[] => [
  words('Dato', 20, ({ clase }) => changeNames[clase] ?? clase),
  words('Inversión', 38, investment),
  figures('Antes', type, 17, `${CAMBIO}.antes`, (row) => row.antes),
  figures('Ahora', type, 17, `${CAMBIO}.ahora`, (row) => row.ahora),
  figures(
    'Diferencia',
    type === 'dinero' ? type : 'puntos',
    17,
    `${CAMBIO}.diferencia`,
    (row) => row.diferencia,
  ),
];

const noValue = ({ motivo }: BrechaCierre) => ({
  falta: motivo === 'total_cero' ? 'el total es cero' : 'sin valor',
});

export function gapColumns(horizonte: number): ColumnOf<BrechaCierre>[] {
  return [
    words('Indicador', 36, ({ nombre_corto }) => nombre_corto),
    figures('Con brecha', 'numero', 10, `${BRECHA}.con_brecha`, (row) => row.con_brecha, noValue),
    figures('De', 'numero', 8, `${BRECHA}.total`, (row) => row.total, noValue),
    figures('Brecha, %', 'porcentaje', 9, `${BRECHA}.porcentaje`, (row) => row.porcentaje, noValue),
    figures('Inver-siones', 'entero', 8, `${BRECHA}.inversiones`, (row) => row.inversiones),
    figures(`Cierra a ${horizonte}, plan`, 'numero', 12, `${BRECHA}.cierra_plan`, (row) => row.cierra_plan),
    figures(
      `Cierra a ${horizonte}, ritmo`,
      'numero',
      12,
      `${BRECHA}.cierra_ritmo`,
      (row) => row.cierra_ritmo,
    ),
    words('Se cerraría', 16, (row) => closingWords({ con_brecha: row.con_brecha, cartera: row })),
  ];
}

/** Every investment. */
export const rowColumns: ColumnOf<InversionFila>[] = [
  words('CUI', 9, ({ cui }) => cui),
  words('Inversión', 24, ({ nombre }) => readable(nombre)),
  words('Pliego', 11, ({ entidad }) => pliegoName(entidad)),
  words('Lugar', 8, ({ departamentos }) => departmentCodes(departamentos)),
  figures('Costo actualizado, S/', 'dinero', 15, `${FILA}.costo_actualizado`, (row) => row.costo_actualizado),
  figures('PIM, S/', 'dinero', 14, `${FILA}.pim`, (row) => row.pim, noPim),
  figures('Devengado, S/', 'dinero', 14, `${FILA}.devengado_anio`, (row) => row.devengado_anio),
  figures('Del PIM, %', 'porcentaje', 8, `${FILA}.avance_anio`, (row) => row.avance_anio, ({ motivo_anio }) => ({ falta: reason(motivo_anio) })),
  figures('Del costo, %', 'porcentaje', 8, `${FILA}.avance_financiero`, (row) => row.avance_financiero, ({ motivo_financiero }) => ({ falta: reason(motivo_financiero) })),
  figures('Físico, %', 'porcentaje', 8, `${FILA}.avance_fisico`, (row) => row.avance_fisico),
  words('Alertas', 16, (row) => alertsOf(row) || 'ninguna'),
]; // prettier-ignore
