import { formatCorte, type Corte } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { calidadPor, calidadReglas, ruleOf, type CalidadGrupo, type CalidadRegla } from '@/sql/calidad';
import { everyHallazgo, type Hallazgo } from '@/sql/calidad-hallazgo';
import type { FigureRow } from './figure-rows';

export const qualityEjes = ['total', 'centro_costo', 'regla', 'hallazgo'] as const;
export type QualityEje = (typeof qualityEjes)[number];

const ofGroups = [
  ...([
    'eje',
    'llave',
    'clave',
    'nombre',
    'sigla',
    'ao',
    'ao_con_meta',
    'ao_reportaron',
    'ao_sin_reporte',
  ] as const),
  ...(['completitud', 'ao_con_error', 'ao_con_aviso', 'errores', 'avisos', 'sugerencias'] as const),
  ...(['justificados', 'puntos', 'puntaje', 'semaforo'] as const),
] satisfies (keyof CalidadGrupo)[];

const ofRules = [
  ...(['regla', 'gravedad', 'necesita', 'revisada', 'hallazgos', 'ao', 'centros', 'justificados'] as const),
] satisfies (keyof CalidadRegla)[];

const ofFindings = [
  ...(['regla', 'gravedad', 'ue_id', 'centro_costo_llave', 'sigla', 'clave', 'nombre', 'mes'] as const),
  ...(['valor', 'esperado', 'detalle', 'justificado', 'justificacion'] as const),
] satisfies (keyof Hallazgo)[];

const when = ['ejercicio', 'corte'];

/** Columns of every row: puntaje and completitud 0–100 unrounded; values in the unit of their rule. */
export function qualityColumns(eje: QualityEje): readonly string[] {
  if (eje === 'regla') return [...when, ...ofRules, 'titulo'];
  if (eje === 'hallazgo') return [...when, ...ofFindings];
  return [...when, ...ofGroups];
}

/** The quality of what is recorded at a corte, of everything in force. `centro_costo` adds up to `total`. */
export async function qualityRows(engine: Connector, eje: QualityEje, corte: Corte): Promise<FigureRow[]> {
  const { ejercicio, mes } = corte;
  const scope = { ejercicio, carga: null, pliegos: [], ues: [], centros: [] };
  const at = { ejercicio, corte: formatCorte(corte) };
  if (eje === 'regla') {
    const rows = await calidadReglas(engine, scope, mes);
    return rows.map((row) => ({ ...at, ...only(row, ofRules), titulo: ruleOf(row.regla).titulo }));
  }
  if (eje === 'hallazgo') {
    const sides = [false, true].map((justificados) => ({ regla: null, justificados, text: '' }));
    const found = await Promise.all(sides.map((side) => everyHallazgo(engine, scope, mes, side)));
    return found.flat().map((row) => ({ ...at, ...only(row, ofFindings) }));
  }
  const rows = await calidadPor(engine, scope, mes);
  return rows
    .filter((row) => (row.eje === 'total') === (eje === 'total'))
    .map((row) => ({ ...at, ...only(row, ofGroups) }));
}

function only<Row, Name extends keyof Row & string>(row: Row, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as { [key in Name]: Row[key] };
}
