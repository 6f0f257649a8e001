import { dirname, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { cellText } from '@/reports/cell-text';
import { cleanLine } from '@/reports/clean-text';
import { isMissing, originOf, type FigureRun, type Paper, type Run, type Table } from '@/reports/document';
import { paperDocx } from '@/reports/docx/write';
import { paperMarkdown } from '@/reports/markdown';
import type { PaperTipo } from '@/reports/template';
import { paperXlsx } from '@/reports/xlsx/write';
import { wordParagraphs, wordTables, xmlFault, xmlParts } from './read-docx';

export interface PaperSample {
  /** The engine and the paper made in it. */
  sample: () => Promise<{ engine: Connector; paper: Paper }>;
  /** Every mart of the paper with the arguments of its scope, by name: its values are asked anew. */
  asked: Record<string, string>;
  /** As the paper says until when its data go. */
  corte: string;
  /** Figures and cells with a source it has at least. */
  least: { figures: number; cells: number };
  /** What people wrote in it: its numbers need no source. */
  written?: readonly string[];
  /** Digits of its text that are names and not figures: codes, dates, hours. */
  codes?: RegExp;
  /** Other figures of its mart that a figure may be the sum or the difference with. */
  beside?: Record<string, readonly string[]>;
}

const blocksOf = (paper: Paper) => paper.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (paper: Paper) => blocksOf(paper).filter((block): block is Table => block.kind === 'table');
export const runsOf = (paper: Paper): Run[] =>
  blocksOf(paper).flatMap((block) =>
    block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flat() : [],
  );
const figuresOf = (paper: Paper) =>
  runsOf(paper).filter((run): run is FigureRun => typeof run === 'object' && 'source' in run);
/** A number as it is read, in its own unit. */
const parsed = (text: string) => Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** What every paper must hold: its numbers are those of the marts, and every format says the same. */
export function describePaper(
  tipo: PaperTipo,
  { asked, corte, least, written = [], codes = /(?!)/g, beside = {}, sample }: PaperSample,
): void {
  describe(tipo, () => {
    let engine: Connector;
    let paper: Paper;
    beforeAll(async () => {
      ({ engine, paper } = await sample());
    }, 240_000);
    const known = new Map<string, number[]>();
    async function valuesOf(source: string): Promise<number[]> {
      const found = known.get(source);
      if (found) return found;
      const [mart, column] = source.split('.') as [string, string];
      const rows = await engine.query<{ v: number | null }>(
        `SELECT DISTINCT ${column}::DOUBLE AS v FROM ${asked[mart]!} WHERE ${column} IS NOT NULL`,
      );
      const values = rows.flatMap(({ v }) => v ?? []);
      known.set(source, values);
      return values;
    }

    test('reads as it should', async () => {
      await expect(paperMarkdown(paper)).toMatchFileSnapshot(`../fixtures/informes/${tipo}.md`);
    });

    test('every number of its tables is the value of its mart', async () => {
    let checked = 0;
    for (const { columns, rows, titulo } of tablesOf(paper))
      for (const [c, { source, titulo: head }] of columns.entries()) {
        if (!source) continue;
        const values = await valuesOf(source);
        for (const { cells } of rows) {
          const cell = cells[c]!;
          if (isMissing(cell)) continue;
          expect(values.some((value) => near(value, cell as number)), `${titulo}, ${head}: ${String(cell)}`).toBe(true);
          checked++;
        }
      }
    expect(checked).toBeGreaterThan(least.cells);
  }); // prettier-ignore

    test('every figure of its text has its source, and reads as its value', () => {
      const figures = figuresOf(paper);
      expect(figures.length).toBeGreaterThan(least.figures);
      for (const { text, value, source } of figures) {
        expect(originOf(paper, source)).toMatchObject({
          corte,
          columna: source.split('.')[1],
        });
        const step = 10 ** -(text.split('.')[1]?.length ?? 0) / 2 + 1e-9;
        const read = Math.abs(parsed(text));
        const off = Math.min(Math.abs(read - Math.abs(value)), Math.abs(read - Math.abs(value) / 1e6));
        expect(off, `${text} of ${value} (${source})`).toBeLessThanOrEqual(step);
      }
    });

    test('a figure that is not the sum or the difference of two is the value of its mart', async () => {
    const told = figuresOf(paper);
    const counts = /^poi_evaluacion_(rojo|centro)\.|\.(semaforo|cuadrante|origen|estado)$/;
    for (const { value, source, text } of told.filter((one) => !counts.test(one.source))) {
      const values = await valuesOf(source);
      const [mart] = source.split('.') as [string];
      const others = await Promise.all((beside[source] ?? []).map(valuesOf));
      const wide = others.length > 0 ? [...values, ...others.flat()] : mart === 'poi_avance_grupo' ? [...(await valuesOf(`${mart}.programado_anual`)), ...(await valuesOf(`${mart}.programado_pim`)), ...values] : /^poi_.*\.pim$/.test(source) ? [...values, ...(await valuesOf(`${mart}.pia_poi`))] : values;
      const slack = mart === 'poi_avance_grupo' ? 0.051 : 1e-6 * Math.max(1, Math.abs(value));
      const fits = (one: number) => Math.abs(one - value) <= slack;
      const direct = values.some(fits);
      const derived = () => wide.some((a) => wide.some((b) => fits(a - b) || fits(a + b)));
      expect(direct || derived(), `${text} (${source})`).toBe(true);
    }
    const direct = await Promise.all(told.map(async ({ value, source }) => counts.test(source) || (await valuesOf(source)).some((one) => near(one, value))));
    expect(direct.filter(Boolean).length / told.length).toBeGreaterThan(0.8);
  }); // prettier-ignore

    test('no number of a computed sentence is without a source', () => {
      const text = runsOf(paper).filter((run): run is string => typeof run === 'string');
      const own = new Set(written.map((one) => cleanLine(one)));
      const bare = text.filter(
        (run) =>
          ![...own].some((one) => one.includes(cleanLine(run).trim())) &&
          /(?<![\p{L}\d.,])\d+(?![\d\p{L}])/u.test(
            run.replace(codes, '').replace(/\b20\d\d\b|(OEI|AEI)[.\d]+|E1\.3\.\d|[0-9a-f]{64}|para 100/g, ''),
          ),
      );
      expect(bare).toEqual([]);
    });

    test('Word: parts are well formed, relationships resolve, tables and figures are those of the paper', async () => {
    const bytes = await paperDocx(paper);
    const parts = xmlParts(bytes);
    for (const [name, xml] of parts) expect(xmlFault(xml), name).toBeNull();
    const names = new Set(Object.keys(unzipSync(bytes)));
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels')) continue;
      for (const [relation] of xml.matchAll(/<Relationship [^>]*>/g)) {
        if (relation.includes('TargetMode="External"')) throw new Error(`external: ${relation}`);
        const target = /Target="([^"]+)"/.exec(relation)![1]!;
        const from = dirname(dirname(name));
        const path = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(from, target));
        expect(names.has(path), `${name} → ${target}`).toBe(true);
      }
    }
    const types = parts.get('[Content_Types].xml')!;
    for (const name of names)
      expect(types.includes(`"/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`), name).toBe(true);

    const document = parts.get('word/document.xml')!;
    const written = tablesOf(paper).map(({ columns, rows }) => [
      columns.map(({ titulo }) => cleanLine(titulo)),
      ...rows.map(({ cells }) => cells.map((cell, i) => cellText(cell, columns[i]!))),
    ]);
    expect(wordTables(document)).toEqual(written);
    const paragraphs = wordParagraphs(document).join('\n');
    for (const block of blocksOf(paper))
      if (block.kind === 'paragraph') {
        const whole = block.runs.map((run) => cleanLine(typeof run === 'string' ? run : 'strong' in run ? run.strong : run.text)).join('');
        expect(paragraphs).toContain(whole);
      }
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tablesOf(paper).length);
    const charts = blocksOf(paper).filter(({ kind }) => kind === 'chart');
    expect(document.match(/descr="[^"]+"/g) ?? []).toHaveLength(charts.length);
    expect([...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(charts.length);
    expect(document).toContain('w:orient="landscape"');
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="es-PE"');
    expect([...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).every(([, xml]) => xml.includes('NUMPAGES'))).toBe(true);
    for (const [, field] of document.matchAll(/w:instr="([^"]*)"/g)) expect(field).toMatch(/^SEQ (Cuadro|Gráfico) /);
  }); // prettier-ignore

    test('Excel: numbers are numbers and equal, unrounded; nothing is a formula', async () => {
      const bytes = await paperXlsx(paper);
      for (const [name, xml] of xmlParts(bytes)) {
        expect(xmlFault(xml), name).toBeNull();
        expect(xml, name).not.toMatch(/<f[ >]/);
      }
      const { sheets } = await readXlsx(bytes);
      expect(sheets.at(-2)!.name).toBe('Fuentes');
      expect(sheets.at(-1)!.name).toBe('Fórmulas');
      const own = tablesOf({ ...paper, sections: paper.sections.slice(0, -1) });
      const theirs = sheets.filter(({ name }) => name.startsWith('Cuadro'));
      expect(theirs).toHaveLength(own.length);
      own.forEach(({ rows, columns }, i) =>
        rows.forEach(({ cells }, r) =>
          cells.forEach((cell, c) => {
            const read = theirs[i]!.rows[r + 1]![c];
            if (typeof cell === 'number') expect(read, `${columns[c]!.titulo}, fila ${r + 2}`).toBe(cell);
            else if (isMissing(cell)) expect(read).toBe(cell.falta);
          }),
        ),
      );
    });
  });
}
