import { monthName } from '@/core/period';
import { readable } from '@/core/names';
import type { EvaluacionRoja } from '@/sql/evaluacion-registro';
import type { PoiGrupo, PoiMes } from '@/sql/poi';
import type { PoiAo } from '@/sql/poi-ao';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';
import { situacionWords } from '../poi-ao-table';
import type { ColumnOf } from './builder';
import { figures, namedBy, noProgramme, physicalReason, words, type Line } from './columns';

const MES = 'poi_avance_grupo';
const POR = 'poi_avance_por';
const MOD = 'poi_modificacion_por';
const AO = 'poi_avance_ao';

/** The whole at each month. */
export const monthColumns: ColumnOf<PoiMes>[] = [
  words('Mes', 10, ({ mes }) => monthName(mes)),
  figures('AO con meta', 'entero', 9, `${MES}.ao_con_meta`, (row) => row.ao_con_meta),
  figures('Reportaron', 'entero', 12, `${MES}.ao_reportaron_mes`, (row) => row.ao_reportaron_mes),
  figures(
    'Cumplimiento, %',
    'porcentaje',
    13,
    `${MES}.cumplimiento`,
    (row) => row.cumplimiento,
    physicalReason,
  ),
  { titulo: 'Semáforo', type: 'semaforo', width: 12, cell: (row) => row.semaforo },
  figures('En rojo', 'entero', 8, `${MES}.ao_rojo`, (row) => row.ao_rojo),
  figures(
    'Ponderado, %',
    'porcentaje',
    12,
    `${MES}.cumplimiento_ponderado`,
    (row) => row.cumplimiento_ponderado,
    physicalReason,
  ),
  figures(
    'Gasto, %',
    'porcentaje',
    10,
    `${MES}.avance_financiero`,
    (row) => row.avance_financiero,
    noProgramme,
  ),
  figures('Del PIM, %', 'porcentaje', 10, `${MES}.avance_pim`, (row) => row.avance_pim),
];

/** Groups at the month, beside what they had the month before. */
export function groupColumns(head: string, before: readonly PoiGrupo[]): ColumnOf<Line<PoiGrupo>>[] {
  const past = new Map(before.map((one) => [`${one.eje}|${one.llave}`, one.cumplimiento]));
  const columns: ColumnOf<Line<PoiGrupo>>[] = [
    words(head, 30, ({ kind, group }) => (kind === 'total' ? 'Total' : namedBy(group))),
    figures('AO con meta', 'entero', 7, `${POR}.ao_con_meta`, ({ group }) => group.ao_con_meta),
    figures('Reportaron', 'entero', 9, `${POR}.ao_reportaron_mes`, ({ group }) => group.ao_reportaron_mes),
  ];
  const cumplimiento = figures<Line<PoiGrupo>>(
    'Cumple, %',
    'porcentaje',
    9,
    `${POR}.cumplimiento`,
    ({ group }) => group.cumplimiento,
    ({ group }) => physicalReason(group),
  );
  const earlier = figures<Line<PoiGrupo>>(
    'Mes anterior, %',
    'porcentaje',
    9,
    `${POR}.cumplimiento`,
    ({ group }) => past.get(`${group.eje}|${group.llave}`) ?? null,
    { falta: 'sin dato' },
  );
  return [
    ...columns,
    ...(before.length > 0 ? [earlier] : []),
    cumplimiento,
    { titulo: 'Semáforo', type: 'semaforo', width: 10, cell: ({ group }) => group.semaforo },
    figures('En rojo', 'entero', 6, `${POR}.ao_rojo`, ({ group }) => group.ao_rojo),
    figures('PIM, S/', 'dinero', 14, `${POR}.pim`, ({ group }) => group.pim, { falta: 'sin PIM' }),
    figures('Devengado, S/', 'dinero', 13, `${POR}.devengado`, ({ group }) => group.devengado, {
      falta: 'sin dato',
    }),
    figures(
      'Gasto, %',
      'porcentaje',
      8,
      `${POR}.avance_financiero`,
      ({ group }) => group.avance_financiero,
      noProgramme,
    ),
  ];
}

export const unreportedColumns: ColumnOf<PoiGrupo>[] = [
  words('Dependencia', 44, (row) => namedBy(row)),
  words('UE', 12, ({ dentro_de }) => dentro_de ?? ''),
  figures('AO con meta', 'entero', 14, `${POR}.ao_con_meta`, (row) => row.ao_con_meta),
  figures('Reportaron', 'entero', 14, `${POR}.ao_reportaron_mes`, (row) => row.ao_reportaron_mes),
  figures('Reportado, %', 'porcentaje', 16, `${POR}.completitud`, (row) => row.completitud),
];

export const modificationColumns: ColumnOf<PoiModificacionGrupo>[] = [
  words('Dependencia', 30, (row) => (row.eje === 'total' ? 'Total' : namedBy(row))),
  figures('Inicial, S/', 'dinero', 14, `${MOD}.pim_antes`, (row) => row.pim_antes),
  figures('Vigente, S/', 'dinero', 14, `${MOD}.pim_ahora`, (row) => row.pim_ahora),
  figures('Cambio, S/', 'dinero', 13, `${MOD}.pim_cambio`, (row) => row.pim_cambio),
  figures('Cambio, %', 'puntos', 8, `${MOD}.cambio_relativo`, (row) => row.cambio_relativo, {
    falta: 'sin inicial',
  }),
  figures('AO creadas', 'entero', 8, `${MOD}.ao_creadas`, (row) => row.ao_creadas),
  figures('Desactivadas', 'entero', 9, `${MOD}.ao_desactivadas`, (row) => row.ao_desactivadas),
  figures('Metas suben', 'entero', 8, `${MOD}.metas_suben`, (row) => row.metas_suben),
  figures('Metas bajan', 'entero', 8, `${MOD}.metas_bajan`, (row) => row.metas_bajan),
];

export const silentColumns: ColumnOf<PoiAo>[] = [
  words('Código', 15, ({ clave }) => clave),
  words('Actividad operativa', 40, ({ nombre }) => readable(nombre)),
  words('Dependencia', 14, ({ sigla, centro_costo }) => sigla ?? readable(centro_costo)),
  words('Situación', 14, ({ situacion }) => situacionWords[situacion]),
  figures('Programado a la fecha', 'numero', 11, `${AO}.f_vigente_acum`, (row) => row.f_vigente_acum),
  figures('Ejecutado a la fecha', 'numero', 11, `${AO}.f_ejecutado_acum`, (row) => row.f_ejecutado_acum, {
    falta: 'sin reporte',
  }),
  words('Unidad de medida', 13, ({ unidad_medida }) => unidad_medida ?? { falta: 'no la dice' }),
];

/** AO in rojo of a dependencia: what keeps them there and what is being done. */
export const redColumns: ColumnOf<EvaluacionRoja>[] = [
  words('Actividad en rojo', 34, ({ clave, nombre }) => `${clave}, ${readable(nombre)}`),
  figures(
    'Cumple, %',
    'porcentaje',
    9,
    'poi_evaluacion_rojo.cumplimiento_acumulado',
    (row) => row.cumplimiento_acumulado,
  ),
  words('Motivo registrado', 30, ({ motivo }) => motivo ?? { falta: 'sin motivo registrado' }),
  words('Medida adoptada', 27, ({ medida, responsable }) =>
    medida === null
      ? { falta: 'sin medida registrada' }
      : responsable === null
        ? medida
        : `${medida} (${responsable})`,
  ),
  {
    titulo: 'Plazo',
    type: 'fecha',
    width: 11,
    cell: ({ plazo }) => plazo ?? { falta: 'sin plazo' },
  },
];
