import { csvText } from '@/core/csv';
import { planRuleOf, type PlanObservacion } from '@/sql/plan-observacion';

export function observacionesCsv(rows: readonly PlanObservacion[]): string {
  return csvText(
    [
      ...[
        'plan',
        'pliego',
        'gravedad',
        'regla',
        'observacion',
        'codigo',
        'nombre',
        'detalle',
        'que_hacer',
        'estado',
      ],
      ...['razon', 'respuesta', 'absuelta', 'anotado_por', 'anotado_en'],
    ],
    rows.map((row) => {
      const { titulo, hacer } = planRuleOf(row.regla);
      return [
        ...[
          row.plan_id,
          row.pliego,
          row.gravedad,
          row.regla,
          titulo,
          row.clave,
          row.nombre,
          row.detalle,
          hacer,
        ],
        ...[row.estado, row.razon, row.respuesta, row.absuelta, row.anotado_por, row.anotado_en],
      ];
    }),
  );
}
