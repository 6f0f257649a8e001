import type { Gravedad } from '@/sql/rules';
import { factsOf } from '../figure-book';
import { alertTitle } from '../inversion/alert-words';
import { alertedSentence } from '../inversion/report-words';
import type { PaperBuilder } from './builder';
import type { CarteraReport } from './inversiones-read';
import { alertColumns, ruleColumns, type Alerted } from './inversiones-tables';

const POR = 'inversion_por';

const kinds: readonly { gravedad: Gravedad; titulo: string; table: string }[] = [
  { gravedad: 'error', titulo: 'Graves', table: 'Alertas graves y las inversiones que las tienen' },
  { gravedad: 'aviso', titulo: 'Avisos', table: 'Avisos y las inversiones que los tienen' },
  { gravedad: 'sugerencia', titulo: 'Sugerencias', table: 'Sugerencias y las inversiones que las tienen' },
];

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);

/** 3: what asks for attention, by gravity, with the rows that explain it. */
export function alerts(builder: PaperBuilder, { total, reglas, alertas, filas, umbrales }: CarteraReport): void {
  builder.section('3', 'Alertas', 1, 'landscape');
  builder.say(alertedSentence(total), factsOf(POR, total, ['con_alerta', 'inversiones', 'por_devengar_con_alerta', 'por_devengar']));
  const found = reglas.filter(({ inversiones }) => inversiones > 0);
  if (found.length === 0) return;
  const none = reglas.filter(({ inversiones }) => inversiones === 0);
  builder.table('Alertas, por gravedad', ruleColumns(umbrales), found);
  if (none.length > 0)
    builder.note(`Sin hallazgos: ${none.map(({ alerta }) => lower(alertTitle(alerta, umbrales))).join('; ')}.`);
  const byRow = new Map(filas.map((fila) => [fila.n, fila]));
  const rows = alertas.map((alerta): Alerted => ({ alerta, fila: byRow.get(alerta.n)! }));
  const inOrder = (gravedad: Gravedad) =>
    rows
      .filter(({ alerta }) => alerta.gravedad === gravedad)
      .sort((a, b) => a.alerta.orden - b.alerta.orden || (b.fila.por_devengar ?? -1) - (a.fila.por_devengar ?? -1) || a.fila.cui.localeCompare(b.fila.cui));
  kinds
    .map((kind) => ({ ...kind, own: inOrder(kind.gravedad) }))
    .filter(({ own }) => own.length > 0)
    .forEach(({ titulo, table, own }, i) => {
      builder.section(`3.${i + 1}`, titulo, 2, 'landscape');
      builder.table(table, alertColumns, own);
    });
} // prettier-ignore
