import { csvText } from '@/core/csv';
import { businessDaysLate } from '@/core/deadline';
import type { PlanFactor, PlanRecomendacion } from '@/sql/plan-registro';
import type { Sheet } from '@/ui/spreadsheet-file';
import { numberOf } from '@/reports/plan/registro-words';

const origin = ({ en_archivo, anotado_en }: Pick<PlanFactor, 'en_archivo' | 'anotado_en'>) =>
  en_archivo ? (anotado_en === null ? 'archivo' : 'archivo y Timón') : 'Timón';

export function factoresCsv(rows: readonly PlanFactor[]): string {
  return csvText(
    [
      ...['plan_id', 'anio', 'factor_id', 'factor', 'origen', 'efecto', 'grado', 'objetivo_id', 'sustento'],
      ...['procedencia', 'anotado_en', 'anotado_por'],
    ],
    rows.map((row) => [
      ...[
        row.plan_id,
        row.anio,
        row.factor_id,
        row.factor,
        row.origen,
        row.efecto,
        row.grado,
        row.objetivo_id,
      ],
      ...[row.sustento, origin(row), row.anotado_en, row.anotado_por],
    ]),
  );
}

const lateness = ({ estado, plazo }: PlanRecomendacion, hoy: string) =>
  estado === 'vencida' && plazo !== null ? businessDaysLate(plazo, hoy) : null;

export function recomendacionesCsv(rows: readonly PlanRecomendacion[], hoy: string): string {
  return csvText(
    [
      ...['plan_id', 'anio', 'recomendacion_id', 'recomendacion', 'responsable', 'plazo', 'avance', 'cumplida_en'],
      ...['estado', 'dias_habiles_de_atraso', 'al', 'procedencia', 'anotado_en', 'anotado_por'],
    ],
    rows.map((row) => [
      ...[row.plan_id, row.anio, row.recomendacion_id, row.recomendacion, row.responsable, row.plazo],
      ...[row.avance, row.cumplida_en, row.estado, lateness(row, hoy), hoy, origin(row)],
      ...[row.anotado_en, row.anotado_por],
    ]),
  ); // prettier-ignore
}

export function recomendacionesSheet(rows: readonly PlanRecomendacion[], hoy: string): Sheet {
  return {
    name: 'Recomendaciones',
    columns: [
      { title: 'N.º' },
      { title: 'Recomendación', width: 60 },
      { title: 'Responsable', width: 24 },
      { title: 'Plazo', format: 'fecha' },
      { title: 'Avance', width: 40 },
      { title: 'Cumplida', format: 'fecha' },
      { title: 'Estado' },
      { title: 'Días hábiles de atraso', format: 'entero' },
    ],
    rows: rows.map((row) => [
      ...[numberOf(row.recomendacion_id), row.recomendacion, row.responsable, row.plazo, row.avance],
      ...[row.cumplida_en, row.estado.replace('_', ' '), lateness(row, hoy)],
    ]),
  };
}
