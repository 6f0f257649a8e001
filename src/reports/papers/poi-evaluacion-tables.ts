import { monthName, periodoName } from '@/core/period';
import { placeName, readable } from '@/core/names';
import type { EvaluacionAo, EvaluacionClase } from '@/sql/evaluacion-ao';
import type { EvaluacionFactor, EvaluacionRoja } from '@/sql/evaluacion-registro';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { Clase } from '@/sql/evaluacion-ao';
import { factorName } from '../evaluacion/factors';
import { states } from '../evaluacion/measure';
import type { PeriodTotal } from '../evaluacion/year-words';
import type { ColumnOf } from './builder';
import { figures, namedBy, noProgramme, physicalReason, words, type Line } from './columns';

const POR = 'poi_evaluacion_por';
const AO = 'poi_evaluacion_ao';
const ROJO = 'poi_evaluacion_rojo';
const CLASE = 'poi_evaluacion_clase';
const FACTOR = 'poi_evaluacion_factor';
const ANUAL = 'poi_evaluacion_anual';

const noInitial = { falta: 'sin inicial' };
const noBefore = { falta: 'sin anterior' };

function nameOf(head: string, { kind, group }: Line<PoiEvaluacion>): string {
  if (kind === 'total') return 'Total';
  return head === 'Departamento' ? placeName(group.nombre) : namedBy(group);
}

/** Groups at the close of the period. */
export function evaluationColumns(head: string): ColumnOf<Line<PoiEvaluacion>>[] {
  type L = Line<PoiEvaluacion>;
  const reason = ({ group }: L) => physicalReason(group);
  return [
    words<L>(head, 33, (line) => nameOf(head, line)),
    figures<L>('AO con meta', 'entero', 7, `${POR}.ao_con_meta`, ({ group }) => group.ao_con_meta),
    figures<L>('En el promedio', 'entero', 9, `${POR}.ao_en_promedio`, ({ group }) => group.ao_en_promedio),
    figures<L>('Inicial, %', 'porcentaje', 8, `${POR}.cumplimiento_inicial`, ({ group }) => group.cumplimiento_inicial, noInitial),
    figures<L>('Vigente, %', 'porcentaje', 8, `${POR}.cumplimiento`, ({ group }) => group.cumplimiento, reason),
    { titulo: 'Semáforo', type: 'semaforo', width: 10, cell: ({ group }) => group.semaforo },
    figures<L>('Cambio, pp', 'puntos', 8, `${POR}.cambio`, ({ group }) => group.cambio, noBefore),
    figures<L>('Resta, puntos', 'porcentaje', 8, `${POR}.resta`, ({ group }) => group.resta, reason),
    figures<L>('PIM, S/', 'dinero', 14, `${POR}.pim`, ({ group }) => group.pim, { falta: 'sin PIM' }),
    figures<L>('Devengado, S/', 'dinero', 13, `${POR}.devengado`, ({ group }) => group.devengado),
    figures<L>('Gasto, %', 'porcentaje', 8, `${POR}.avance_financiero`, ({ group }) => group.avance_financiero, noProgramme),
  ]; // prettier-ignore
}

const clasesInWords: Record<Clase, string> = {
  rojo_seguido: 'En rojo en este cierre y en el anterior',
  rojo: 'En rojo solo en este cierre',
  sin_reportar: 'Con meses sin reportar',
  amarillo: 'En amarillo',
  verde: 'En verde',
};

export const classColumns: ColumnOf<EvaluacionClase>[] = [
  words('Situación de las actividades', 46, ({ clase }) => clasesInWords[clase]),
  figures('AO', 'entero', 14, `${CLASE}.ao`, (row) => row.ao),
  figures('Restan, puntos', 'porcentaje', 20, `${CLASE}.resta`, (row) => row.resta),
  figures('De lo que falta, %', 'porcentaje', 20, `${CLASE}.parte`, (row) => row.parte, {
    falta: 'no falta nada',
  }),
];

export const factorColumns: ColumnOf<EvaluacionFactor>[] = [
  words('Factor', 50, (row) => factorName(row)),
  figures('AO en rojo', 'entero', 16, `${FACTOR}.ao`, (row) => row.ao),
  figures('Elegidas por el analista', 'entero', 18, `${FACTOR}.ao_elegidas`, (row) => row.ao_elegidas),
  figures('Restan, puntos', 'porcentaje', 16, `${FACTOR}.resta`, (row) => row.resta, { falta: 'sin dato' }),
];

export const yearColumns: ColumnOf<PeriodTotal>[] = [
  words('Trimestre', 24, ({ periodo, total }) =>
    total !== null && total.mes < periodo.hasta
      ? `${periodoName(periodo)}, hasta ${monthName(total.mes)}`
      : periodoName(periodo),
  ),
  figures('AO en el promedio', 'entero', 16, `${ANUAL}.ao_en_promedio`, ({ total }) => total?.ao_en_promedio ?? null),
  figures('Inicial, %', 'porcentaje', 15, `${ANUAL}.cumplimiento_inicial`, ({ total }) => total?.cumplimiento_inicial ?? null, noInitial),
  figures('Vigente, %', 'porcentaje', 15, `${ANUAL}.cumplimiento`, ({ total }) => total?.cumplimiento ?? null),
  figures('Gasto, %', 'porcentaje', 15, `${ANUAL}.avance_financiero`, ({ total }) => total?.avance_financiero ?? null, noProgramme),
  figures('En rojo', 'entero', 12, `${ANUAL}.ao_rojo`, ({ total }) => total?.ao_rojo ?? null),
]; // prettier-ignore

/** AO in rojo: why, and what is done about it. */
export const redColumns: ColumnOf<EvaluacionRoja>[] = [
  words('Actividad', 34, ({ clave, nombre }) => `${clave}, ${readable(nombre)}`),
  words('Dependencia', 13, ({ sigla, centro_costo }) => sigla ?? readable(centro_costo)),
  figures('Anterior, %', 'porcentaje', 9, `${ROJO}.cumplimiento_anterior`, (row) => row.cumplimiento_anterior, noBefore),
  figures('Cumple, %', 'porcentaje', 8, `${ROJO}.cumplimiento_acumulado`, (row) => row.cumplimiento_acumulado),
  words('Factor', 18, ({ factor, origen }) =>
    factor === null
      ? { falta: origen === 'sin_motivo' ? 'sin motivo registrado' : 'con motivo, por clasificar' }
      : origen === 'sugerido'
        ? `${factor} (sugerido)`
        : factor,
  ),
  words('Motivo registrado', 24, ({ motivo }) => motivo ?? { falta: 'sin motivo registrado' }),
  words('Medida adoptada', 22, ({ medida, responsable }) =>
    medida === null ? { falta: 'sin medida registrada' } : responsable ? `${medida} (${responsable})` : medida,
  ),
  { titulo: 'Plazo', type: 'fecha', width: 9, cell: ({ plazo }) => plazo ?? { falta: 'sin plazo' } },
  words('Estado', 9, ({ estado }) => states.find(({ value }) => value === estado)?.label ?? { falta: 'sin estado' }),
]; // prettier-ignore

/** Every AO of the average. */
export const aoColumns: ColumnOf<EvaluacionAo>[] = [
  words('Código', 15, ({ clave }) => clave),
  words('Actividad operativa', 36, ({ nombre }) => readable(nombre)),
  words('Dependencia', 13, ({ sigla, centro_costo }) => sigla ?? readable(centro_costo)),
  words('Unidad de medida', 14, ({ unidad_medida }) => unidad_medida ?? { falta: 'no la dice' }),
  figures('Programado', 'numero', 10, `${AO}.f_vigente_acum`, (row) => row.f_vigente_acum),
  figures('Ejecutado', 'numero', 10, `${AO}.f_ejecutado_acum`, (row) => row.f_ejecutado_acum),
  figures('Cumple, %', 'porcentaje', 8, `${AO}.cumplimiento_acumulado`, (row) => row.cumplimiento_acumulado),
  { titulo: 'Semáforo', type: 'semaforo', width: 11, cell: ({ semaforo }) => semaforo },
  figures(
    'Gasto, %',
    'porcentaje',
    8,
    `${AO}.avance_financiero`,
    (row) => row.avance_financiero,
    noProgramme,
  ),
];
