import { entityName, readable } from '@/core/names';
import type { PlanContribucion } from '@/sql/plan-aporte';
import { clasesSueltas, type ClaseSuelta, type PlanSuelto } from '@/sql/plan-articulacion';
import { classWords } from '../plan/articulation-words';
import { motivoWord, planName, responsableName } from '../plan/indicador';
import type { MatrixColumn, MatrixRow } from '../plan/matrix';
import type { Cell, Missing } from '../document';
import type { ColumnOf } from './builder';
import { figures, words } from './columns';

export const APORTE = 'plan_aporte';
const CONTRIBUCION = 'plan_contribucion';
const ND: Missing = { falta: 'ND' };
const NONE: Missing = { falta: '–' };

/** What each pliego puts into each OES and AES, and all of them. */
export function matrixColumns(columns: readonly MatrixColumn[]): ColumnOf<MatrixRow>[] {
  return [
    words('OES y AES', 30, ({ code, name }) => (code === '' ? name : `${code}, ${name}`)),
    ...columns.map(({ name }, i) =>
      figures<MatrixRow>(`${name}, %`, 'porcentaje', 9, `${APORTE}.aporte`, ({ cells }) => cells[i]?.aporte ?? null, ({ cells }) => (cells[i] ? ND : NONE)),
    ),
    figures<MatrixRow>('Todos, %', 'porcentaje', 8, `${APORTE}.aporte`, ({ total }) => total.aporte, ({ total }) => (total.suelta ? { falta: 'sin AEI' } : ND)),
    { titulo: 'Semáforo', type: 'semaforo', width: 10, cell: ({ total }) => total.semaforo },
    figures<MatrixRow>('Indicadores', 'entero', 9, `${APORTE}.indicadores`, ({ total }) => total.indicadores),
    figures<MatrixRow>('Con dato', 'entero', 7, `${APORTE}.con_dato`, ({ total }) => total.con_dato),
  ];
} // prettier-ignore

export type LooseLine = { kind: 'group'; clase: ClaseSuelta } | { kind: 'data'; row: PlanSuelto };

/** What hangs loose, by class; AO and budget chains are in Articulación, one by one. */
export const LISTED: readonly ClaseSuelta[] = [
  'aes_sin_aei',
  'aei_sin_oes',
  'aei_sin_ao',
  'aei_fuera_del_pei',
];

export function looseLines(rows: readonly PlanSuelto[]): LooseLine[] {
  return clasesSueltas
    .filter((clase) => LISTED.includes(clase))
    .flatMap((clase): LooseLine[] => {
      const own = rows.filter((row) => row.clase === clase);
      if (own.length === 0) return [];
      return [{ kind: 'group', clase }, ...own.map((row) => ({ kind: 'data' as const, row }))];
    });
}

const ofRow = (line: LooseLine, value: (row: PlanSuelto) => Cell): Cell =>
  line.kind === 'group' ? { falta: '' } : value(line.row);

/** The money only where some of them has any. */
export function looseColumns(rows: readonly PlanSuelto[]): ColumnOf<LooseLine>[] {
  const names: ColumnOf<LooseLine>[] = [
    words('Acción', 44, (line) => (line.kind === 'group' ? classWords[line.clase].title : planName(line.row.nombre ?? 'sin nombre'))),
    words('Código', 14, (line) => ofRow(line, ({ clave }) => clave)),
    words('Pliego', 14, (line) => ofRow(line, ({ pliego }) => (pliego === null ? 'el sector' : entityName(pliego)))),
  ];
  if (rows.every(({ ao }) => ao === 0)) return names;
  return [
    ...names,
    figures('AO', 'entero', 8, 'plan_suelto.ao', (line) => (line.kind === 'group' ? null : line.row.ao), { falta: '' }),
    figures('PIM, S/', 'dinero', 18, 'plan_suelto.monto', (line) => (line.kind === 'group' ? null : line.row.monto), { falta: '' }),
  ];
} // prettier-ignore

/** Indicators of the PEI behind each OES and AES. */
export const contributionColumns: ColumnOf<PlanContribucion>[] = [
  words('OES o AES', 10, ({ aes_id, oes_id }) => aes_id ?? oes_id ?? { falta: 'sin articular' }),
  words('Pliego', 10, ({ pliego, plan_id }) => (pliego === null ? plan_id : entityName(pliego))),
  words('Indicador', 11, ({ indicador_id }) => indicador_id),
  words('Nombre y unidad', 28, ({ indicador, unidad }) => (unidad ? `${readable(indicador)}, ${unidad}` : readable(indicador))),
  figures('Esperado', 'numero', 9, 'plan_indicador_por.logro_esperado', (row) => row.logro_esperado, { falta: 's/d' }),
  figures('Obtenido', 'numero', 9, 'plan_indicador_por.valor_obtenido', (row) => row.valor_obtenido, ND),
  figures('Tipo I, %', 'porcentaje', 8, `${CONTRIBUCION}.tipo_1`, (row) => row.tipo_1, ND),
  { titulo: 'Semáforo', type: 'semaforo', width: 10, cell: ({ semaforo }) => semaforo },
  words('Responsable o motivo', 18, ({ responsable, motivo_nd }) =>
    motivo_nd !== null ? motivoWord(motivo_nd) : responsable === null ? { falta: 'sin responsable' } : responsableName(responsable),
  ),
]; // prettier-ignore
