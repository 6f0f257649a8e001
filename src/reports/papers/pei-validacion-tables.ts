import { formatDate } from '@/core/format';
import { readable } from '@/core/names';
import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanObservacion, PlanObservacionConteo } from '@/sql/plan-observacion';
import { planRuleOf } from '@/sql/plan-observacion';
import { planName, sentidos } from '../plan/indicador';
import { estadoWords } from '../plan/validation-words';
import type { Cell } from '../document';
import type { ColumnOf } from './builder';
import { figures, words } from './columns';

export const CONTEO = 'plan_observacion_conteo';

/** What each rule found and what became of it. */
export const ruleColumns: ColumnOf<PlanObservacionConteo>[] = [
  words('Regla', 34, ({ regla }) => (regla === null ? 'Todas las reglas' : planRuleOf(regla).titulo)),
  words('Gravedad', 11, ({ gravedad }) => gravedad ?? ''),
  figures('Observaciones', 'entero', 16, `${CONTEO}.observaciones`, (row) => row.observaciones),
  figures('Por decidir', 'entero', 9, `${CONTEO}.pendientes`, (row) => row.pendientes),
  figures('Por absolver', 'entero', 10, `${CONTEO}.aceptadas`, (row) => row.aceptadas),
  figures('Absueltas', 'entero', 12, `${CONTEO}.absueltas`, (row) => row.absueltas),
  figures('Descartadas', 'entero', 14, `${CONTEO}.descartadas`, (row) => row.descartadas),
];

/** An observation, or the rule that makes it. */
export type ObservationLine = { kind: 'group'; regla: string } | { kind: 'data'; row: PlanObservacion };

/** By rule, the gravest first. */
export function observationLines(rows: readonly PlanObservacion[]): ObservationLine[] {
  const reglas = [...new Set(rows.map(({ regla }) => regla))];
  return reglas.flatMap((regla): ObservationLine[] => [
    { kind: 'group', regla },
    ...rows.filter((row) => row.regla === regla).map((row) => ({ kind: 'data' as const, row })),
  ]);
}

const ofRow =
  (value: (row: PlanObservacion) => Cell) =>
  (line: ObservationLine): Cell =>
    line.kind === 'group' ? { falta: '' } : value(line.row);

/** What was observed, decided and answered. */
export const observationColumns: ColumnOf<ObservationLine>[] = [
  words('Objetivo, acción o indicador', 32, (line) =>
    line.kind === 'group' ? planRuleOf(line.regla).titulo : `${line.row.clave}, ${planName(line.row.nombre)}`,
  ),
  words(
    'Lo observado',
    34,
    ofRow(({ detalle }) => detalle),
  ),
  words(
    'Estado',
    11,
    ofRow(({ estado }) => estadoWords[estado]),
  ),
  words('Respuesta del OP o razón', 28, ofRow(answer)),
  words(
    'Anotado por',
    11,
    ofRow(({ anotado_por }) => anotado_por ?? { falta: 'nadie' }),
  ),
];

function answer({ estado, razon, respuesta, absuelta }: PlanObservacion): Cell {
  if (estado === 'descartada') return razon ?? { falta: 'sin razón escrita' };
  const date =
    absuelta !== null && /^\d{4}-\d\d-\d\d/.test(absuelta) ? ` (absuelta el ${formatDate(absuelta)})` : '';
  if (respuesta !== null) return `${respuesta}${date}`;
  return { falta: estado === 'pendiente' ? 'por comunicar' : 'sin respuesta' };
}

/** The indicators of the draft, as they were checked. */
export const draftColumns = (codes: ReadonlyMap<string, string>): ColumnOf<PlanIndicador>[] => [
  words('Código', 11, ({ indicador_id }) => codes.get(indicador_id) ?? indicador_id),
  words('Indicador y unidad', 32, ({ indicador, unidad }) => (unidad ? `${readable(indicador)}, ${unidad}` : readable(indicador))),
  words('Sentido', 12, ({ sentido }) => sentidos.find(({ value }) => value === sentido)?.label.split(':')[0] ?? { falta: 'sin definir' }),
  words('OES y AES', 17, ({ oes_id, aes_id }) => [oes_id, aes_id].filter((id) => id !== null).join(', ') || { falta: 'sin articular' }),
  figures('Línea base', 'numero', 9, 'plan_indicador_por.linea_base', (row) => row.linea_base, { falta: 's/d' }),
  figures('Primer logro', 'numero', 9, 'plan_indicador_por.logro_esperado', (row) => row.logro_esperado, { falta: 's/d' }),
  figures('Último logro', 'numero', 9, 'plan_indicador_por.ultimo_logro', (row) => row.ultimo_logro, { falta: 's/d' }),
  words('Responsable', 13, ({ responsable }) => responsable ?? { falta: 'sin responsable' }),
]; // prettier-ignore
