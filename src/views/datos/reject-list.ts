import type { LoadedTable, LoadReport, Reject } from '@/ingest/report';

/** The rejected rows of a table, those of the whole table left out. */
export function rejectsOfTable(report: LoadReport | null, table: LoadedTable): Reject[] {
  return (report?.rejects ?? []).filter(
    ({ file, sheet, row }) => row !== null && file === table.file && sheet === table.sheet,
  );
}

/** The row of a reject and the earlier one its message speaks of, to be compared. */
export function rowsNamed({ row, message }: Reject): number[] {
  if (row === null) return [];
  const other = /\b(?:en|de) la fila (\d+)/.exec(message)?.[1];
  return other === undefined ? [row] : [Number(other), row];
}

const ruleWords: Record<string, string> = {
  no_es_numero: 'no es un número',
  no_es_entero: 'no es un número entero',
  no_es_indicador: 'no es SI ni NO',
  no_es_fecha: 'no es una fecha',
  vacio: 'está vacío',
  fuera_de_rango: 'está fuera de rango',
  valor_no_admitido: 'no es uno de los valores admitidos',
  fila_repetida: 'código repetido',
  llave_repetida: 'llave repetida',
  llave_ya_cargada: 'llave ya cargada por otro archivo',
  codigo_desconocido: 'código que no está en su tabla',
  codigo_ilegible: 'código que no se puede leer',
  codigos_distintos: 'dos códigos que no concuerdan',
  indicador_repetido: 'indicador repetido',
  indicador_ya_cargado: 'indicador que otra hoja ya trajo',
  palabra_desconocida: 'palabra que no se admite',
  sin_anios: 'no se sabe de qué año es',
};

export function ruleWord(rule: string): string {
  return ruleWords[rule] ?? rule.replaceAll('_', ' ');
}

export interface CommonReason {
  column: string | null;
  rule: string;
  rows: number;
}

/** The reasons that reject most rows, the first five. */
export function commonReasons(rejects: readonly Reject[]): CommonReason[] {
  const found = new Map<string, CommonReason>();
  for (const { column, rule } of rejects) {
    const key = `${column} ${rule}`;
    const reason = found.get(key) ?? { column, rule: ruleWord(rule), rows: 0 };
    reason.rows++;
    found.set(key, reason);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows).slice(0, 5);
}
