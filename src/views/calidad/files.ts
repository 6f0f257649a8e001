import { csvText } from '@/core/csv';
import { ruleOf, type CalidadCambio, type CalidadGrupo, type CalidadRegla } from '@/sql/calidad';
import type { Hallazgo } from '@/sql/calidad-hallazgo';

/** Findings as a file, numbers unrounded. */
export function findingsCsv(rows: readonly Hallazgo[]): string {
  return csvText(
    [
      ...[
        'gravedad',
        'regla',
        'ue_id',
        'centro_costo',
        'siglas',
        'codigo',
        'nombre',
        'mes',
        'valor',
        'esperado',
      ],
      ...['detalle', 'que_hacer', 'justificacion', 'justificado_por'],
    ],
    rows.map((row) => [
      ...[
        row.gravedad,
        ruleOf(row.regla).titulo,
        row.ue_id,
        row.centro_costo,
        row.sigla,
        row.clave,
        row.nombre,
      ],
      ...[row.mes, row.valor, row.esperado, row.detalle, ruleOf(row.regla).hacer],
      ...[row.justificacion, row.justificado_por],
    ]),
  );
}

export function rulesCsv(rows: readonly CalidadRegla[]): string {
  return csvText(
    [
      'gravedad',
      'regla',
      'revisada',
      'hallazgos',
      'ao',
      'centros',
      'justificados',
      'por_que_importa',
      'que_hacer',
    ],
    rows.map((row) => {
      const { titulo, porque, hacer } = ruleOf(row.regla);
      const counts = row.revisada
        ? [row.hallazgos, row.ao, row.centros, row.justificados]
        : [null, null, null, null];
      return [
        row.gravedad,
        titulo,
        row.revisada ? 'sí' : `no: falta ${row.necesita}`,
        ...counts,
        porque,
        hacer,
      ];
    }),
  );
}

export function groupsCsv(rows: readonly CalidadGrupo[]): string {
  const columns = [
    ...(['eje', 'clave', 'nombre', 'sigla', 'ao', 'ao_con_meta', 'ao_reportaron', 'completitud'] as const),
    ...([
      'ao_con_error',
      'ao_con_aviso',
      'errores',
      'avisos',
      'sugerencias',
      'justificados',
      'puntaje',
    ] as const),
  ];
  return csvText(
    columns,
    rows.map((row) => columns.map((name) => row[name])),
  );
}

export function changesCsv(rows: readonly CalidadCambio[]): string {
  return csvText(
    ['estado', 'gravedad', 'regla', 'ue_id', 'codigo', 'nombre', 'mes', 'detalle'],
    rows.map((row) => [
      ...[
        row.estado,
        row.gravedad,
        ruleOf(row.regla).titulo,
        row.ue_id,
        row.clave,
        row.nombre,
        row.mes,
        row.detalle,
      ],
    ]),
  );
}
