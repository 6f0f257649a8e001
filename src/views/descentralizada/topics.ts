import { formatDate, formatNumber, formatPercent } from '@/core/format';
import { stageName } from '@/core/descentralizada-deadlines';
import type { FormulaNode } from '@/ui/formula';
import type { RowsTableRow } from '@/ui/rows-table';
import type { DescentralizadaFigures } from './model.svelte';
import { agreementFile, conventionFile, indicatorFile, modelFile } from './table';
import {
  conventionEnd,
  countState,
  dueText,
  indicatorCounts,
  indicatorState,
  modelEstado,
  totalOf,
} from './words';

export type DescentralizadaTopic = 'implementacion' | 'vencidos' | 'indicadores' | 'acuerdos' | 'convenios';

export interface DescentralizadaExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  /** Mart whose own words are shown. */
  mart: string;
  source: string;
  heads: readonly string[];
  lines: RowsTableRow[];
  csv: string;
}

const n = formatNumber;

/** How a figure of the page is reached. */
export function explanation(topic: DescentralizadaTopic, figures: DescentralizadaFigures): DescentralizadaExplanation {
  const { al, modelos, indicadores, acuerdos, convenios } = figures;
  const total = totalOf(figures);
  const model = (rows: typeof modelos): Pick<DescentralizadaExplanation, 'heads' | 'lines' | 'csv'> => ({
    heads: ['Modelo', 'Etapa', 'Plazo'],
    lines: rows.map((row) => ({
      title: `${row.servicio}, ${row.departamento}: ${modelEstado(row)}`,
      cells: [`${row.departamento}, ${row.servicio}`, row.etapa === null ? '–' : `${row.etapa}`, formatDate(row.plazo)],
    })),
    csv: modelFile.csv(rows, al),
  });
  switch (topic) {
    case 'implementacion':
      return {
        title: 'Modelos en implementación o mejora',
        value: total === null ? null : n(total.en_implementacion),
        unit: total === null ? '' : `de ${n(total.modelos)}`,
        words: `Modelos Específicos que al ${formatDate(al)} están en la etapa 5, implementación, o 6, mejora. La etapa de un modelo es la más alta que había empezado ese día; el servicio que no corresponde a un departamento no cuenta.`,
        formula: { fraction: { over: 'modelos en la etapa 5 o 6', under: 'modelos que corresponden' } },
        count: [
          ...[1, 2, 3, 4, 5, 6].map((stage) => ({
            label: `${stage}, ${stageName(stage)}`,
            value: n(modelos.filter(({ etapa }) => etapa === stage).length),
          })),
          { label: 'sin iniciar', value: n(total?.sin_iniciar ?? 0) },
          { label: 'En 5 o 6', value: n(total?.en_implementacion ?? 0), total: true },
          { label: 'de los que corresponden', value: formatPercent(total?.porcentaje) },
        ],
        mart: 'modelo_al',
        source: 'Directiva 001-2016-PCM/SD, 8.6 a 8.18; plantilla modelo_etapa.',
        ...model(modelos.filter(({ en_implementacion }) => en_implementacion)),
      };
    case 'vencidos':
      return {
        title: 'Modelos con el plazo de su etapa vencido',
        value: total === null ? null : n(total.vencidos),
        unit: total === null ? '' : `de ${n(total.modelos)}`,
        words: `Modelos cuya etapa no ha terminado y cuyo plazo pasó antes del ${formatDate(al)}. Los plazos por etapa son reglas de la OPM, no verificadas: la Directiva no los fija.`,
        formula: { sequence: ['plazo de la etapa', '<', 'día que se mira', 'y la etapa no ha terminado'] },
        count: [
          ...figures.grupos
            .filter(({ eje }) => eje === 'servicio')
            .map(({ nombre, vencidos }) => ({ label: nombre, value: n(vencidos) })),
          { label: 'Con el plazo vencido', value: n(total?.vencidos ?? 0), total: true },
        ],
        mart: 'modelo_al',
        source: 'Reglas de plazo de la OPM en la plantilla modelo_etapa.',
        ...model(
          modelos
            .filter(({ vencido }) => vencido)
            .sort((a, b) => (a.plazo ?? '').localeCompare(b.plazo ?? '')),
        ),
      };
    case 'indicadores': {
      const counts = indicatorCounts(indicadores);
      return {
        title: 'Indicadores que llegan a la meta',
        value: counts.conValor === 0 ? null : n(counts.llegan),
        unit: `de ${n(counts.conValor)}`,
        words:
          'Indicadores de cobertura, calidad y satisfacción cuyo último valor alcanza su meta. El que no tiene valor no cuenta: no es cero. El que no tiene línea base se muestra y no se promedia.',
        formula: { fraction: { over: 'indicadores que alcanzan su meta', under: 'indicadores con dato' } },
        count: [
          { label: 'Indicadores', value: n(counts.todos) },
          { label: 'sin dato', value: n(-counts.sinDato) },
          { label: 'Con dato', value: n(counts.conValor), total: true },
          { label: 'alcanzan su meta', value: n(counts.llegan) },
        ],
        mart: 'servicio_indicador_al',
        source: 'Directiva 001-2016-PCM/SD, 8.17 a 8.19; plantillas servicio_indicador y servicio_valor. Semáforo: método del tablero.',
        heads: ['Indicador', 'Valor', 'Meta'],
        lines: indicadores.map((row) => ({
          title: `${row.servicio}, ${row.dimension}: ${indicatorState(row).text ?? row.banda}`,
          cells: [
            `${row.indicador}, ${row.servicio}`,
            row.valor === null ? null : n(row.valor, 1),
            row.meta === null ? null : n(row.meta, 1),
          ],
        })),
        csv: indicatorFile.csv(indicadores, al),
      };
    }
    case 'acuerdos':
      return {
        title: 'Acuerdos vencidos de la CIG y del ETTI',
        value: n(countState(acuerdos, 'vencido')),
        unit: `de ${n(acuerdos.length)}`,
        words: `Acuerdos sin cumplir cuyo plazo pasó antes del ${formatDate(al)}. Los días de atraso son hábiles y se cuentan desde el siguiente al plazo.`,
        formula: { sequence: ['plazo', '<', 'día que se mira', 'y no está cumplido ni sin efecto'] },
        count: [
          { label: 'cumplidos', value: n(countState(acuerdos, 'cumplido')) },
          { label: 'sin efecto', value: n(countState(acuerdos, 'sin_efecto')) },
          { label: 'por vencer', value: n(countState(acuerdos, 'vence_pronto')) },
          { label: 'en plazo o sin plazo', value: n(countState(acuerdos, 'en_plazo', 'sin_plazo')) },
          { label: 'Vencidos', value: n(countState(acuerdos, 'vencido')), total: true },
        ],
        mart: 'acuerdo_cig_vigente',
        source: 'Actas de la CIG y del ETTI (Directiva, 8.18) y lo anotado en Timón.',
        heads: ['Acuerdo', 'Plazo', 'Estado'],
        lines: acuerdos.map((row) => ({
          title: `${row.acuerdo_cig_id}: ${row.acuerdo}`,
          cells: [`${row.acuerdo_cig_id}, ${row.acuerdo}`, formatDate(row.plazo), dueText(row, al)],
        })),
        csv: agreementFile.csv(acuerdos, al),
      };
    case 'convenios':
      return {
        title: 'Convenios vigentes',
        value: n(countState(convenios, 'vigente', 'vence_pronto')),
        unit: `de ${n(convenios.length)}`,
        words: `Convenios marco, de gestión y de delegación cuya vigencia incluye el ${formatDate(al)}.`,
        formula: { sequence: ['inicio', '≤', 'día que se mira', '≤', 'término'] },
        count: [
          { label: 'por vencer', value: n(countState(convenios, 'vence_pronto')) },
          { label: 'vigentes con más tiempo', value: n(countState(convenios, 'vigente')) },
          { label: 'Vigentes', value: n(countState(convenios, 'vigente', 'vence_pronto')), total: true },
          { label: 'vencidos', value: n(countState(convenios, 'vencido')) },
          { label: 'por iniciar', value: n(countState(convenios, 'por_iniciar')) },
        ],
        mart: 'convenio_al',
        source: 'Directiva 001-2016-PCM/SD, 7.2.4 a 7.2.6; plantilla convenio.',
        heads: ['Convenio', 'Inicio', 'Término'],
        lines: convenios.map((row) => ({
          title: `${row.partes}: ${row.objeto}`,
          cells: [`${row.partes}: ${row.objeto}`, formatDate(row.inicio), conventionEnd(row)],
        })),
        csv: conventionFile.csv(convenios, al),
      };
  }
} // prettier-ignore
