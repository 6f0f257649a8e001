import { csvText } from '@/core/csv';
import { formatPeriodo } from '@/core/period';
import type { EvaluacionAo } from '@/sql/evaluacion-ao';
import type { EvaluacionCentro, EvaluacionFactor, EvaluacionRoja } from '@/sql/evaluacion-registro';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';
import { factorName } from '@/reports/evaluacion/factors';
import type { PeriodTotal } from '@/reports/evaluacion/year-words';

export function aoCsv(rows: readonly EvaluacionAo[]): string {
  return csvText(
    [
      ...['codigo', 'actividad', 'centro_costo', 'siglas', 'unidad_medida', 'situacion', 'clase', 'semaforo'],
      ...['meta_inicial', 'meta_vigente', 'ejecutado', 'programado_soles', 'devengado_soles'],
      ...['cumplimiento_cierre_anterior_pct', 'cumplimiento_pct', 'cumplimiento_contra_inicial_pct'],
      ...['gasto_pct', 'resta_puntos'],
    ],
    rows.map((row) => [
      ...[row.clave, row.nombre, row.centro_costo, row.sigla, row.unidad_medida, row.situacion, row.clase],
      ...[row.semaforo, row.f_inicial_acum, row.f_vigente_acum, row.f_ejecutado_acum, row.fn_vigente_acum],
      ...[row.fn_ejecutado_acum, row.cumplimiento_anterior, row.cumplimiento_acumulado],
      ...[row.cumplimiento_inicial, row.avance_financiero, row.resta],
    ]),
  );
}

export function groupsCsv(rows: readonly PoiEvaluacion[]): string {
  return csvText(
    [
      ...[
        'grupo',
        'codigo',
        'nombre',
        'ao',
        'ao_en_promedio',
        'meta_inicial_pct',
        'meta_vigente_pct',
        'efecto_puntos',
      ],
      ...['gasto_pct', 'pim_soles', 'resta_puntos', 'semaforo', 'ao_rojo', 'ao_rojo_dos_periodos'],
    ],
    rows.map((row) => [
      ...[row.eje, row.clave, row.nombre, row.ao, row.ao_en_promedio, row.cumplimiento_inicial],
      ...[row.cumplimiento, row.efecto, row.avance_financiero, row.pim, row.resta, row.semaforo],
      ...[row.ao_rojo, row.ao_rojo_seguido],
    ]),
  );
}

export function rojasCsv(rows: readonly EvaluacionRoja[]): string {
  return csvText(
    [
      ...[
        'codigo',
        'actividad',
        'centro_costo',
        'siglas',
        'cumplimiento_cierre_anterior_pct',
        'cumplimiento_pct',
      ],
      ...['cambio_puntos', 'resta_puntos', 'rojo_dos_periodos', 'mes_del_motivo', 'motivo', 'factor'],
      ...['origen_del_factor', 'medida', 'responsable', 'plazo', 'estado'],
    ],
    rows.map((row) => [
      ...[row.clave, row.nombre, row.centro_costo, row.sigla, row.cumplimiento_anterior],
      ...[row.cumplimiento_acumulado, row.cambio, row.resta, row.rojo_seguido ? 'SI' : 'NO', row.motivo_mes],
      ...[row.motivo, row.factor, row.origen, row.medida, row.responsable, row.plazo, row.estado],
    ]),
  );
}

export function factoresCsv(rows: readonly EvaluacionFactor[]): string {
  return csvText(
    ['factor', 'ao_en_rojo', 'elegidas_por_el_analista', 'resta_puntos'],
    rows.map((row) => [factorName(row), row.ao, row.ao_elegidas, row.resta]),
  );
}

export function centrosCsv(rows: readonly EvaluacionCentro[]): string {
  return csvText(
    [
      ...['codigo', 'centro_costo', 'siglas', 'ao_con_meta', 'ao_reportaron_el_ultimo_mes', 'ao_en_rojo'],
      ...['textos_escritos', 'escrito_el', 'escrito_por'],
    ],
    rows.map((row) => [
      ...[row.clave, row.nombre, row.sigla, row.ao_con_meta, row.ao_reportaron, row.ao_rojo, row.textos],
      ...[row.escrito_cuando, row.escrito_quien],
    ]),
  );
}

export function inicialCsv(rows: readonly PoiModificacionGrupo[]): string {
  return csvText(
    [
      ...[
        'codigo',
        'centro_costo',
        'siglas',
        'inicial_cs_soles',
        'recibe_soles',
        'cede_soles',
        'vigente_re_soles',
      ],
      ...['cambio_soles', 'cambio_pct', 'metas_suben', 'metas_bajan', 'ao_creadas', 'ao_desactivadas'],
    ],
    rows.map((row) => [
      ...[row.clave, row.nombre, row.sigla, row.pim_antes, row.centro_recibe, row.centro_cede, row.pim_ahora],
      ...[
        row.pim_cambio,
        row.cambio_relativo,
        row.metas_suben,
        row.metas_bajan,
        row.ao_creadas,
        row.ao_desactivadas,
      ],
    ]),
  );
}

export function yearCsv(rows: readonly PeriodTotal[]): string {
  return csvText(
    [
      ...[
        'periodo',
        'hasta_el_mes',
        'meta_vigente_pct',
        'meta_inicial_pct',
        'solo_del_periodo_pct',
        'gasto_pct',
      ],
      ...['ao_en_promedio', 'ao_rojo', 'ao_rojo_dos_periodos'],
    ],
    rows.flatMap(({ periodo, total }) =>
      total === null
        ? []
        : [
            [
              ...[formatPeriodo(periodo), total.mes, total.cumplimiento, total.cumplimiento_inicial],
              ...[total.cumplimiento_periodo, total.avance_financiero, total.ao_en_promedio, total.ao_rojo],
              total.ao_rojo_seguido,
            ],
          ],
    ),
  );
}
