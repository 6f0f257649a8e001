import { csvText } from '@/core/csv';
import { executorShort, withoutDoubt } from '@/core/executor-names';
import type { Deadline } from '@/core/deadline-list';
import type { Scheduled } from '@/core/instance';
import { estadoWords } from '@/reports/plazo/words';

const heads = [
  ...[
    'instancia',
    'procedimiento',
    'nombre',
    'periodo',
    'alcance',
    'paso',
    'numero',
    'actividad',
    'ejecutor',
  ],
  ...[
    'inicio',
    'vence',
    'hecho_en',
    'documento',
    'nota',
    'quien',
    'inferido',
    'estado',
    'dias_habiles',
    'holgura',
  ],
  ...['partes_hechas', 'partes_total', 'faltan', 'omitido', 'regla', 'base_legal', 'verificado'],
];

/** A row per step. */
export function pasosCsv(items: readonly Deadline[]): string {
  return csvText(
    heads,
    items.map(({ paso, instancia }) => [
      ...[instancia.id, instancia.procedimiento, instancia.nombre, instancia.periodo, instancia.alcance, paso.key, paso.numero],
      ...[withoutDoubt(paso.actividad, instancia.procedimiento), executorShort(paso.ejecutor), paso.inicio, paso.vence],
      ...[paso.hecho?.fecha ?? null, paso.hecho?.documento ?? null, paso.hecho?.nota ?? null, paso.hecho?.quien ?? null, paso.hecho?.inferido ?? null],
      ...[estadoWords[paso.estado], paso.dias, paso.holgura, paso.partes?.hechas ?? null, paso.partes?.total ?? null],
      ...[paso.partes?.faltan.join('; ') ?? null, paso.omitido],
      ...[paso.plazo?.palabras ?? null, paso.plazo?.base_legal ?? null, paso.plazo ? (paso.plazo.verificado ? 'sí' : 'no') : null],
    ]),
  );
} // prettier-ignore

export const pasosOf = (all: readonly Scheduled[]): Deadline[] =>
  all.flatMap((instancia) => instancia.pasos.map((paso) => ({ paso, instancia })));
