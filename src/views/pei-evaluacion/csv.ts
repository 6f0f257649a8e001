import { csvText } from '@/core/csv';
import type { PlanEjecucion } from '@/sql/plan-ejecucion';
import type { PlanIndicador, PlanPeriodo } from '@/sql/plan-indicador';
import { whyNoQuadrant } from '@/reports/plan/cuadrante';

export function brechasCsv(
  rows: readonly PlanIndicador[],
  periodo: ReadonlyMap<string, PlanPeriodo>,
): string {
  return csvText(
    [
      ...[
        'anio',
        'objetivo',
        'indicador_id',
        'indicador',
        'unidad',
        'responsable',
        'logro_esperado',
        'valor_obtenido',
      ],
      ...[
        'brecha_logro',
        'tipo_1_real_pct',
        'semaforo',
        'trayectoria',
        'ultimo_logro',
        'brecha_ultimo_logro',
      ],
    ],
    rows.map((row) => {
      const whole = periodo.get(row.indicador_id);
      return [
        ...[
          String(row.anio),
          row.objetivo_superior_id,
          row.indicador_id,
          row.indicador,
          row.unidad,
          row.responsable,
        ],
        ...[row.logro_esperado, row.valor_obtenido, row.brecha_logro, row.tipo_1_real, row.semaforo],
        ...[row.trayectoria, row.ultimo_logro, whole?.brecha_logro ?? null],
      ];
    }),
  );
}

export function ejecucionCsv(rows: readonly PlanEjecucion[]): string {
  return csvText(
    [
      ...[
        'anio',
        'nivel',
        'codigo',
        'nombre',
        'responsable',
        'cuadrante',
        'por_que_no_se_cruza',
        'resultado_tipo_1_real_pct',
      ],
      ...[
        'indicadores',
        'con_dato',
        'ao',
        'ao_en_promedio',
        'cumplimiento_poi_pct',
        'pim_soles',
        'devengado_soles',
      ],
      ...['devengado_sobre_pim_pct', 'mes_de_corte'],
    ],
    rows.map((row) => [
      ...[String(row.anio), row.nivel, row.objetivo_id, row.nombre, row.responsable, row.cuadrante],
      ...[row.cuadrante === null ? whyNoQuadrant(row) : null, row.resultado, row.indicadores, row.con_dato],
      ...[row.ao, row.ao_en_promedio, row.cumplimiento, row.pim, row.devengado, row.avance_pim, row.corte],
    ]),
  );
}
