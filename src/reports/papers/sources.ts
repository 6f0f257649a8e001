import { sha256Text } from '@/core/sha256';
import type { Connector, QueryOptions } from '@/engine/connector';
import { decisiones, type Archivo } from '@/sql/archivos';
import type { SourceFile } from '../document';

/** What a paper is made from. */
export interface Sources {
  files: SourceFile[];
  demostracion: boolean;
  /** SHA-256 of the files and of what was chosen by hand. */
  datos: string;
  /** Which part of what is loaded it tells of, in words. */
  alcance: string;
}

/** The files a paper stands on; `told` says what each brings and until when. */
export async function sourcesOf<A extends Archivo>(
  engine: Connector,
  rows: readonly A[],
  alcance: string,
  told: (row: A) => { de: string; corte: string },
  options: QueryOptions = {},
): Promise<Sources> {
  const chosen = await decisiones(engine, options);
  const prints = [...new Set(rows.map(({ huella }) => huella))].sort();
  return {
    files: rows.map((row) => ({
      archivo: row.archivo,
      hoja: row.hoja,
      ...told(row),
      exportado: row.exportado_en,
      huella: row.huella,
      leidas: row.filas_leidas,
      aceptadas: row.filas_aceptadas,
      rechazadas: row.filas_rechazadas,
    })),
    demostracion: rows.some(({ demostracion }) => demostracion),
    datos: await sha256Text([...prints, ...chosen].join('\n')),
    alcance,
  };
}
