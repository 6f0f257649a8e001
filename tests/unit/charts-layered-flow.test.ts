import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartSvg } from '@/charts/export';
import { lineHeightOf } from '@/charts/frame';
import { layeredFlowChart } from '@/charts/layered-flow';
import type { LayeredFlowInput, LayerLink, LayerNode } from '@/charts/layered-flow-input';
import { layeredFlowLayout } from '@/charts/layered-flow-layout';
import { whiteTheme } from '@/charts/theme';
import { frameOf } from './charts-frame';

const columns = ['PESEM', 'PEI', 'POI', 'Dinero'].map((title) => ({ title, sub: `lo de ${title}` }));
const cents = fc.integer({ min: 1, max: 90_000_000_000 });

/** Paths of money: each begins at some column and goes on to the last. What a node has is the sum of its paths. */
const any: fc.Arbitrary<LayeredFlowInput> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(3), fc.tuple(fc.nat(6), fc.nat(8), fc.nat(3), fc.nat(5)), cents), { maxLength: 60 }),
    fc.array(fc.record({ column: fc.nat(3), name: fc.string(), detail: fc.string() }), { maxLength: 4 }),
  )
  .map(([paths, ends]) => {
    const nodes = new Map<string, LayerNode>();
    const links = new Map<string, LayerLink>();
    for (const [start, steps, amount] of paths) {
      const keys = steps.map((step, column) => (column === start && start > 0 ? `${column}-suelto` : `${column}-${step}`));
      for (let column = start; column < 4; column += 1) {
        const key = keys[column]!;
        const loose = key.endsWith('suelto');
        const node = nodes.get(key) ?? { key, column, name: `Nodo ${key}`, short: key, amount: 0, loose };
        nodes.set(key, { ...node, amount: Math.round(node.amount * 100 + amount) / 100 });
        if (column === start) continue;
        const from = keys[column - 1]!;
        const link = links.get(`${from}>${key}`) ?? { from, to: key, amount: 0, loose: from.endsWith('suelto') };
        links.set(`${from}>${key}`, { ...link, amount: Math.round(link.amount * 100 + amount) / 100 });
      }
    }
    return { columns, nodes: [...nodes.values()], links: [...links.values()], ends };
  }); // prettier-ignore

it('keeps nodes in proportion and apart, and bands inside their nodes without one over another', () => {
  fc.assert(
    fc.property(any, (input) => {
      const frame = frameOf(1160, 520);
      const { nodes, links, scale, below } = layeredFlowLayout(input, frame, 200);
      for (const column of [0, 1, 2, 3]) {
        const here = nodes.filter((node) => node.column === column);
        here.forEach((node, i) => {
          expect(node.bottom - node.top).toBeCloseTo(node.amount * scale, 5);
          expect(node.bottom).toBeLessThanOrEqual(below + 0.01);
          const next = here[i + 1];
          if (next)
            expect(next.top + next.bottom - node.top - node.bottom).toBeGreaterThanOrEqual(
              2 * lineHeightOf(frame),
            );
        });
      }
      for (const node of nodes)
        for (const [end, side] of [
          ['from', 'leaves'],
          ['to', 'arrives'],
        ] as const) {
          const bands = links.filter((link) => link[end] === node.key).map((link) => link[side]); // prettier-ignore
          const sorted = bands.sort((a, b) => a[0] - b[0]);
          for (const [top, bottom] of sorted) {
            expect(top).toBeGreaterThanOrEqual(node.top - 0.01);
            expect(bottom).toBeLessThanOrEqual(node.bottom + 0.01);
          }
          sorted.slice(1).forEach(([top], i) => expect(top).toBeGreaterThanOrEqual(sorted[i]![1] - 0.01));
        }
    }),
  );
});

it('the table holds every step of the money, and what reaches the last column adds up to its nodes', () => {
  fc.assert(
    fc.property(any, (input) => {
      const { rows } = layeredFlowChart(input).table;
      const last = input.nodes.filter(({ column }) => column === 3);
      const sum = rows
        .filter(([step, , to]) => step === 'POI a Dinero' || to === 'no se une con nada')
        .reduce((all, row) => all + Math.round(Number(row[3]) * 100), 0);
      expect(sum).toBe(last.reduce((all, { amount }) => all + Math.round(amount * 100), 0));
      expect(rows.filter((row) => row[3] === 'sin dinero')).toHaveLength(input.ends.length);
    }),
  );
});

const small: LayeredFlowInput = {
  columns,
  nodes: [
    { key: 'o', column: 0, name: '<b>OES.01</b> Productividad', short: 'OES.01', amount: 180.7e6, loose: false },
    { key: 'p', column: 1, name: 'PRODUCE', short: 'PRODUCE', amount: 180.7e6, loose: false },
    { key: 'c', column: 2, name: 'Programas', short: 'Programas', amount: 180.7e6, loose: false },
    { key: 'g', column: 3, name: 'Bienes y servicios', short: 'Bienes', amount: 180.7e6, loose: false },
    { key: 's', column: 3, name: 'PIM sin AO', short: 'PIM sin AO', amount: 6.3e6, loose: true },
  ],
  links: [
    { from: 'o', to: 'p', amount: 180.7e6, loose: false },
    { from: 'p', to: 'c', amount: 180.7e6, loose: false },
    { from: 'c', to: 'g', amount: 180.7e6, loose: false },
  ],
  ends: [{ column: 0, name: 'AES.04.03 sin AEI', detail: 'Articulación con las regiones' }],
}; // prettier-ignore

it('draws names as text, what hangs loose in red, and says it all in words', async () => {
  const spec = layeredFlowChart(small);
  const svg = await chartSvg(spec, frameOf(1160, 420), { theme: whiteTheme });
  expect(svg).toContain('&lt;b&gt;OES.01&lt;/b&gt; Productividad');
  expect(svg).toContain('AES.04.03 sin AEI');
  expect(svg).toContain(whiteTheme.rojo);
  expect(spec.description).toContain('Dinero: Bienes y servicios 180.7, PIM sin AO 6.3.');
  expect(spec.description).toContain('Suma de la última columna: 187.0 millones de soles.');
  expect(spec.table.rows).toContainEqual(['Dinero', 'PIM sin AO', 'no se une con nada', 6.3e6]);
});

it('uses the short names where there is little room', async () => {
  const svg = await chartSvg(layeredFlowChart(small), frameOf(350, 420), { theme: whiteTheme });
  expect(svg).toContain('>OES.01<');
  expect(svg).not.toContain('Productividad');
});

it('is drawn with nothing, with much and with enormous differences', async () => {
  await fc.assert(
    fc.asyncProperty(any, fc.constantFrom(300, 700, 1160), async (input, width) => {
      const svg = await chartSvg(layeredFlowChart(input), frameOf(width, 300), { theme: whiteTheme });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 25 },
  );
});
