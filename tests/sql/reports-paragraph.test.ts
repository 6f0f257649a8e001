import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { Journal } from '@/journal/journal';
import { isFigure, originOf } from '@/reports/document';
import { makePaper } from '@/reports/make';
import { paperMarkdown } from '@/reports/markdown';
import { serialiseParrafo } from '@/reports/paragraph';
import { bound, figuresOf } from '@/reports/paragraph-bind';
import { paperSobre } from '@/reports/paragraphs';
import { runsOf } from '../support/paper-harness';
import { demonstration, papersAsked } from '../support/report-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await demonstration();
}, 120_000);
afterAll(() => engine.close());

test('what the OPM writes is in its section, before who signs, tied to the data and sealed with them', async () => {
  const ask = papersAsked['poi-evaluacion'];
  const { paper } = await makePaper(engine, ask);
  const [summary, last] = [paper.sections[0]!, paper.sections.find(({ numero }) => numero === '3.2')!];
  const [told] = figuresOf(summary);
  const stamp = { corte: paper.corte, fecha: '2026-07-16', datos: paper.datos };
  const parrafo = bound(`El ${told!.text} % no basta; antes se dijo 99.9 %.`, { texto: '', cifras: [] }, [told!], stamp);
  const stale = { ...parrafo, cifras: [...parrafo.cifras, { ...parrafo.cifras[0]!, texto: '99.9', value: 99.9, en: parrafo.texto.indexOf('99.9') }] };
  const journal = await Journal.open(engine, null);
  const sobre = paperSobre(paper.pedido);
  await journal.append(
    [
      { sobre, campo: '1', valor: serialiseParrafo(stale) },
      { sobre, campo: last.numero, valor: '=1+1 <w:p/> | no es fórmula' },
      { sobre, campo: 'A', valor: 'En un anexo no se escribe.' },
    ],
    'Ana Ruiz',
  );
  const again = await makePaper(engine, ask);
  expect(again.paper.verificacion).not.toBe(paper.verificacion);
  expect(again.paper.datos).toBe(paper.datos);
  const written = again.paper.sections[0]!.blocks.slice(-2);
  expect(written[0]).toMatchObject({ kind: 'paragraph', runs: ['El ', { text: told!.text, source: told!.source, value: told!.value }, ' % no basta; antes se dijo ', '99.9', ' %.'] });
  expect(written[1]).toEqual({ kind: 'note', runs: ['Párrafo de la OPM, escrito por Ana Ruiz.'] });
  for (const run of runsOf(again.paper).filter(isFigure)) expect(() => originOf(again.paper, run.source)).not.toThrow();
  const close = again.paper.sections.find(({ numero }) => numero === '3.2')!;
  expect(close.blocks.at(-1)!.kind).toBe('signatures');
  const text = paperMarkdown(again.paper);
  expect(text).toContain('=1+1 \\<w:p/\\> \\| no es fórmula');
  expect(text).not.toContain('En un anexo no se escribe');
  expect(again.checks[0]).toEqual({
    id: 'cifras',
    que: '1 cifra cambió desde que se escribió',
    detalle: 'Sección 1',
    hecho: false,
    ir: 'informes?seccion=1',
  });
  expect(again.paper.borrador).toBe(true);
}); // prettier-ignore

test('figures of different rows and of different months of a row are told apart', async () => {
  const { paper } = await makePaper(engine, papersAsked['poi-mensual']);
  const figures = runsOf(paper).filter(isFigure);
  const known = figures.filter(({ de }) => de !== undefined);
  expect(known.length / figures.length).toBeGreaterThan(0.85);
  const values = new Map<string, Set<number>>();
  for (const { source, de, value } of known) {
    const key = `${source} ${de}`;
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  expect([...values].filter(([, some]) => some.size > 1)).toEqual([]);
});
