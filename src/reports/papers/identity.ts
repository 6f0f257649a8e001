import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import { sha256Text } from '@/core/sha256';
import type { Connector, QueryOptions } from '@/engine/connector';
import { archivosDe, decisiones } from '@/sql/archivos';
import type { PoiScope } from '@/sql/poi';
import type { SourceFile } from '../document';

/** What a paper is made from. */
export interface Identity {
  scope: PoiScope;
  files: SourceFile[];
  cargas: string[];
  demostracion: boolean;
  /** SHA-256 of the files and of what was chosen by hand. */
  datos: string;
  /** Latest month with anything done, of the cuts in force; null where nothing is. */
  corte: number | null;
  /** Which part of the POI it is, in words. */
  alcance: string;
}

export async function readIdentity(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<Identity> {
  const [rows, chosen] = await Promise.all([archivosDe(engine, scope, options), decisiones(engine, options)]);
  const prints = [...new Set(rows.map(({ huella }) => huella))].sort();
  const cortes = rows.flatMap(({ corte }) => corte ?? []);
  const ues = new Map(rows.map(({ ue_id, ue }) => [ue_id, ue]));
  return {
    scope,
    files: rows.map((row) => ({
      archivo: row.archivo,
      hoja: row.hoja,
      ue: row.ue_id,
      corte: row.corte,
      exportado: row.exportado_en,
      huella: row.huella,
      leidas: row.filas_leidas,
      aceptadas: row.filas_aceptadas,
      rechazadas: row.filas_rechazadas,
    })),
    cargas: [...new Set(rows.map(({ carga_id }) => carga_id))],
    demostracion: rows.some(({ demostracion }) => demostracion),
    datos: await sha256Text([...prints, ...chosen].join('\n')),
    corte: cortes.length === 0 ? null : Math.max(...cortes),
    alcance: alcanceDe(scope, ues),
  };
}

function alcanceDe({ ues, centros, pliegos }: PoiScope, loaded: ReadonlyMap<string, string>): string {
  const parts = centros.length > 0 ? ` (${centros.length} de sus centros de costo)` : '';
  if (loaded.size === 1) {
    const [[id, name]] = [...loaded] as [[string, string]];
    return `Unidad ejecutora ${id}, ${readable(name)}${parts}`;
  }
  const whole = ues.length === 0 && pliegos.length === 0;
  return `${loaded.size} unidades ejecutoras${whole ? ' cargadas' : ''}${parts}`;
}

export function corteText(ejercicio: number, mes: number | null): string {
  return mes === null ? `sin ejecución registrada en ${ejercicio}` : `${monthName(mes)} de ${ejercicio}`;
}
