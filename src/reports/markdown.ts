import { formatNumber } from '@/core/format';
import { cellText, isNumeric } from './cell-text';
import { cleanLine } from './clean-text';
import {
  isAnnex,
  methodsIn,
  methodsOf,
  type Block,
  type Chart,
  type Paper,
  type Run,
  type Table,
} from './document';
import { identityComment, identityOfPaper } from './identity';
import { DRAFT, template } from './template';

/** A paper as Markdown that any reader shows as text: nothing that comes from the data is markup. */
export function paperMarkdown(paper: Paper): string {
  const head = [
    `# ${plain(paper.titulo)}`,
    `${plain(paper.entidad)}, ${plain(paper.oficina)}`,
    ...(paper.decenio ? [plain(`«${paper.decenio}»`)] : []),
    ...(paper.lema ? [plain(`«${paper.lema}»`)] : []),
    [
      `Periodo: ${plain(paper.periodo)}`,
      `Alcance: ${plain(paper.alcance)}`,
      `Datos a: ${plain(paper.corte)}`,
      `Ficha del manual: ${paper.ficha}`,
      `Verificación: ${paper.verificacion}`,
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    identityComment(identityOfPaper(paper)),
    ...(paper.borrador ? [`**${DRAFT}**`] : []),
    ...(paper.demostracion ? ['**Datos de demostración: las cifras son inventadas.**'] : []),
  ];
  const body = paper.sections.flatMap(({ numero, titulo, nivel, blocks }) => [
    `${'#'.repeat(nivel + 1)} ${numero}${isAnnex(numero) ? '.' : ''} ${plain(titulo)}`,
    ...blocks.map((block) => blockMarkdown(paper, block)),
  ]);
  return `${[...head, ...body].join('\n\n')}\n`;
}

function blockMarkdown(paper: Paper, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `${runsMarkdown(block.runs)}${marks(paper, block.runs)}`;
    case 'note':
      return `_${runsMarkdown(block.runs)}_`;
    case 'list':
      return block.items.map((item) => `- ${runsMarkdown(item)}${marks(paper, item)}`).join('\n');
    case 'table':
      return tableMarkdown(paper, block);
    case 'chart':
      return chartMarkdown(paper, block);
    case 'signatures':
      return block.people
        .map(({ rol, cargo }) => `- ${plain(cargo === '' ? rol : `${rol}: ${cargo}`)}`)
        .join('\n');
  }
}

function runsMarkdown(runs: readonly Run[]): string {
  return runs
    .map((run) =>
      typeof run === 'string'
        ? plain(run)
        : 'strong' in run
          ? `**${plain(run.strong).trim()}** `
          : plain(run.text),
    )
    .join('')
    .trim();
}

/** The notes of the figures of a text: « [F1, F3]». */
function marks(paper: Paper, runs: readonly Run[]): string {
  const codes = methodsIn(paper, runs).map(({ codigo }) => codigo);
  return codes.length === 0 ? '' : ` \\[${codes.join(', ')}\\]`;
}

function tableMarkdown(paper: Paper, { numero, titulo, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sources = columns.flatMap(({ source }) => source ?? []);
  return [
    `**${template.rotulos.cuadro} ${numero}. ${plain(titulo)}**`,
    [
      line(columns.map((column) => plain(column.titulo))),
      line(columns.map((column) => (isNumeric(column) ? '---:' : '---'))),
      ...rows.map(({ kind, cells }) =>
        line(
          cells.map((cell, i) => {
            const text = plain(cellText(cell, columns[i]!));
            return kind !== 'data' && i === 0 ? `**${text}**` : text;
          }),
        ),
      ),
    ].join('\n'),
    ...(sources.length > 0 ? [`_${plain(sourceLine(paper, sources))}_`] : []),
  ].join('\n\n');
}

/** A chart is told by its numbers. */
function chartMarkdown(paper: Paper, { numero, titulo, alt, categorias, series, unidad }: Chart): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sources = series.map(({ source }) => source);
  return [
    `**${template.rotulos.grafico} ${numero}. ${plain(titulo)}**`,
    plain(alt),
    [
      line(['', ...series.map(({ nombre }) => plain(nombre))]),
      line(['---', ...series.map(() => '---:')]),
      ...categorias.map((name, i) =>
        line([
          plain(name),
          ...series.map(({ valores }) => formatNumber(valores[i] ?? null, unidad === 'dinero' ? 2 : 1)),
        ]),
      ),
    ].join('\n'),
    `_${plain(sourceLine(paper, sources))}_`,
  ].join('\n\n');
}

/** «Cálculo: F1 y F2. Datos a junio de 2026.»: what stands under a table or a chart. */
export function sourceLine(paper: Pick<Paper, 'methods' | 'corte'>, sources: readonly string[]): string {
  const codes = methodsOf(paper, sources).map(({ codigo }) => codigo);
  return `Cálculo: ${codes.join(', ')} (anexo de fuentes y fórmulas). Datos a ${paper.corte}.`;
}

/** Text that Markdown leaves as it is. */
function plain(text: string): string {
  return cleanLine(text)
    .replace(/[\\`*_[\]<>|~$#]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/, '$1\\$2');
}
