import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartSvg } from '@/charts/export';
import { flowChart } from '@/charts/flow';
import type { FlowInput } from '@/charts/flow-input';
import { flowLayout, flowSides, total } from '@/charts/flow-layout';
import { lineHeightOf } from '@/charts/frame';
import { whiteTheme } from '@/charts/theme';
import { frameOf } from './charts-frame';

const frame = frameOf(1160, 420);
const soles = fc.integer({ min: 1, max: 9_000_000_000 }).map((cents) => cents / 100);
const ends = (side: string) =>
  fc
    .array(fc.tuple(soles, fc.string()), { maxLength: 40 })
    .map((all) => all.map(([amount, name], i) => ({ key: `${side}${i}`, name: `${name} ${i}`, amount })));

/** What comes from outside is what makes both sides even; a pair never takes more than its ends have. */
const any: fc.Arbitrary<FlowInput> = fc.tuple(ends('a'), ends('b')).map(([givers, receivers]) => {
  const [from, to] = [givers[0], receivers[0]];
  const amount = Math.min(from?.amount ?? 0, to?.amount ?? 0);
  const pairs = from && to ? [{ from: from.key, to: to.key, amount, words: 'de uno a otro' }] : [];
  return {
    givers,
    receivers,
    between: Math.min(total(givers), total(receivers)),
    outside: Math.round((total(receivers) - total(givers)) * 100) / 100,
    pairs,
  };
});

it('both sides add up to the same, nodes keep their proportion and no two share a place', () => {
  fc.assert(
    fc.property(any, (input) => {
      const sides = flowSides(input);
      expect(total(sides.left)).toBeCloseTo(total(sides.right), 1);
      const { left, right, scale } = flowLayout(input, frame, [300, 300]);
      for (const nodes of [left, right]) {
        expect(nodes.length).toBeLessThanOrEqual(13);
        nodes.forEach((node, i) => {
          expect(node.bottom - node.top).toBeCloseTo(node.amount * scale, 6);
          expect(node.top).toBeGreaterThanOrEqual(-0.01);
          expect(node.bottom).toBeLessThanOrEqual(frame.height + 0.01);
          const next = nodes[i + 1];
          if (next) {
            const middle = (one: typeof node) => (one.top + one.bottom) / 2;
            expect(middle(next) - middle(node)).toBeGreaterThanOrEqual(lineHeightOf(frame));
          }
        });
      }
    }),
  );
});

it('the table holds every centro and what came from outside, whatever the drawing puts together', () => {
  fc.assert(
    fc.property(any, (input) => {
      const { rows } = flowChart(input).table;
      const sum = (word: string) =>
        rows
          .filter(([kind]) => kind === word)
          .reduce((all, row) => all + Math.round(Number(row[2]) * 100), 0);
      expect(rows.filter(([kind]) => kind === 'cede')).toHaveLength(input.givers.length);
      expect(rows.filter(([kind]) => kind === 'recibe')).toHaveLength(input.receivers.length);
      expect(sum('cede') + sum('entra')).toBe(sum('recibe') + sum('sale'));
    }),
  );
});

it('draws as text what stands in the names, and says the sum between centros', async () => {
  const input: FlowInput = {
    givers: [{ key: 'a', name: '<b>DGA</b>', amount: 2.61e6 }],
    receivers: [{ key: 'b', name: 'DGITDF', amount: 8.65e6 }],
    between: 2.61e6,
    outside: 6.04e6,
    pairs: [{ from: 'a', to: 'b', amount: 1e6, words: 'de DGA a DGITDF' }],
  };
  const svg = await chartSvg(flowChart(input), frame, { theme: whiteTheme });
  expect(svg).toContain('&lt;b&gt;DGA&lt;/b&gt;');
  expect(svg).toContain('2.61 entre centros y 6.04 de fuera');
  expect(svg).toContain(whiteTheme.financiero);
  expect(svg).not.toMatch(/NaN|Infinity/);
});

it('is drawn without ends, with many and with enormous differences', async () => {
  await fc.assert(
    fc.asyncProperty(any, fc.constantFrom(300, 700, 1160), async (input, width) => {
      const svg = await chartSvg(flowChart(input), frameOf(width, 300), { theme: whiteTheme });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 25 },
  );
});
