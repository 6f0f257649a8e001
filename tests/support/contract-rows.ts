import type { Connector } from '@/engine/connector';
import type { Archivo } from './poi-fixture';

type Cell = string | number | boolean | null | undefined;

const written = (value: Cell) =>
  value === null || value === undefined
    ? 'NULL'
    : typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value);

/** Replaces what some contract tables hold, and the files named by a prefix; the marts still have to be refreshed. */
export async function writeContractRows(
  engine: Connector,
  rowsOf: Readonly<Record<string, readonly object[]>>,
  archivos: readonly Archivo[],
  prefix: string,
): Promise<void> {
  const files = archivos.map(
    ({ carga_id, exportado_en, cargado_en, demostracion }, i) =>
      `(${[carga_id, `${prefix}${i}`, `${prefix}${i}.csv`, 'x', 'prueba', 0, 0, 0, 0, exportado_en, cargado_en, demostracion].map(written).join(', ')})`,
  );
  await engine.run([
    ...Object.entries(rowsOf).flatMap(([table, rows]) => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const values = rows.map(
        (row) => `(${names.map((name) => written((row as Record<string, Cell>)[name])).join(', ')})`,
      );
      return [
        `DELETE FROM ${table}`,
        ...(rows.length === 0
          ? []
          : [`INSERT INTO ${table} (${names.join(', ')}) VALUES ${values.join(', ')}`]),
      ];
    }),
    `DELETE FROM archivo WHERE archivo_id LIKE '${prefix}%'`,
    ...(files.length === 0
      ? []
      : [
          `INSERT INTO archivo (carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas, filas_rechazadas, exportado_en, cargado_en, demostracion)
           VALUES ${files.join(', ')}`,
        ]),
  ]);
}
