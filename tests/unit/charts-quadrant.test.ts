import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '@/charts/place';
import { quadrantChart } from '@/charts/quadrant';
import type { QuadrantInput, QuadrantPoint } from '@/charts/quadrant-input';
import { quadrantLabels } from '@/charts/quadrant-labels';
import { quadrantScale, ticksOf } from '@/charts/quadrant-scale';
import { frameOf } from './charts-frame';

const frame = frameOf(448, 376);

const point = (label: string, x: number | null, y: number | null, unreported = false): QuadrantPoint => ({
  key: `k-${label}`,
  label,
  x,
  y,
  unreported,
});

const mockup = [
  ...[point('OGA', 89.7, 98.1), point('DGPARPA', 94.9, 95.7), point('DGAAMPA', 91.9, 97.2)],
  ...[point('OGPPM', 97.3, 99.4), point('DGSFS-PA', 96.2, 99.4), point('DGPCHDI', 97.5, 98)],
  ...[point('DGDE', 86.7, 90.8), point('DGPA', 79.3, 73.5), point('DGA', 54.6, 66.2)],
  ...[point('OGACI', 94.5, 55.9, true), point('OGEIEE', 73, 99.3), point('OGTI', 96.4, 64.2)],
];

function input(points: readonly QuadrantPoint[]): QuadrantInput {
  return {
    points,
    cross: 75,
    xTitle: 'financiero, %',
    yTitle: 'físico, %',
    names: {
      topLeft: 'Avanza sin gastar',
      topRight: 'Avanza y gasta',
      bottomLeft: 'Atraso en ambos',
      bottomRight: 'Gasta sin avanzar',
    },
  };
}

function labelsOf(points: readonly QuadrantPoint[]) {
  const scale = quadrantScale(input(points), frame);
  return { scale, ...quadrantLabels(input(points), frame, scale) };
}

const said = (labels: { lines: { text: string }[] }[]) => labels.map((label) => label.lines[0]?.text);

describe('quadrant chart', () => {
  it('names who stands apart and counts the crowd', () => {
    const { labels, counted } = labelsOf(mockup);
    expect(said(labels).sort()).toEqual(['DGA', 'DGDE', 'DGPA', 'OGACI', 'OGEIEE', 'OGTI']);
    expect(said(counted.map((group) => group.label))).toEqual(['otras 6']);
    expect(counted[0]?.keys).toHaveLength(6);
  });

  it('has the cross, 50 and 100 on both axes for usual figures', () => {
    const { scale } = labelsOf(mockup);
    expect(ticksOf(scale.spanX)).toEqual([50, 75, 100]);
    expect(ticksOf(scale.spanY)).toEqual([50, 75, 100]);
    expect(ticksOf(labelsOf([]).scale.spanX)).toEqual([50, 75, 100]);
  });

  it('draws no point that lacks a figure, and says which', () => {
    const points = [point('A', null, 80), point('B', 80, null, true), point('C', 0, 0)];
    const { scale } = labelsOf(points);
    expect(scale.dots.map((dot) => dot.point.label)).toEqual(['C']);
    expect(scale.x(0)).toBeGreaterThan(scale.plot.x);
    const chart = quadrantChart(input(points));
    expect(chart.note).toBe('Sin dato para dibujarse: A, B.');
    expect(chart.table.rows).toEqual([
      ['A', 80, 'sin dato', 'con reporte'],
      ['B', 'sin dato', 80, 'sin reporte'],
      ['C', 0, 0, 'con reporte'],
    ]);
    expect(chart.table.keys).toEqual(['k-A', 'k-B', 'k-C']);
  });

  it('says of each point what its caller says, in place of its report', () => {
    const points = [{ ...point('A', 80, 90), note: 'logra y ejecuta' }];
    const chart = quadrantChart({ ...input(points), pointTitle: 'acción', noteTitle: 'situación' });
    expect(chart.table.columns.map(({ title }) => title)).toEqual([
      'acción',
      'físico, %',
      'financiero, %',
      'situación',
    ]);
    expect(chart.table.rows[0]![3]).toBe('logra y ejecuta');
    expect(chart.description).not.toContain('reporte');
  });

  it('holds an extreme at the edge with its true figure', () => {
    const { scale, labels } = labelsOf([...mockup, point('DGX', 312, 60)]);
    const dot = scale.dots.find((candidate) => candidate.point.label === 'DGX');
    expect(dot?.x).toBe(scale.spanX.max);
    expect(scale.spanX.max).toBeLessThan(150);
    expect(said(labels)).toContain('DGX 312.0');
  });

  it('keeps labels apart, off the dots and inside for any points', () => {
    const figure = fc.double({ min: 0, max: 250, noNaN: true });
    const dot = fc.record({ x: fc.option(figure), y: fc.option(figure), unreported: fc.boolean() });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 40 }), fc.integer({ min: 300, max: 900 }), (dots, width) => {
        const place = frameOf(width, 376);
        const chosen = input(dots.map((each, i) => ({ ...each, key: String(i), label: `DEP${i}` })));
        const scale = quadrantScale(chosen, place);
        const { names, labels, counted } = quadrantLabels(chosen, place, scale);
        const boxes = [...names, ...labels, ...counted.map((group) => group.label)].map((label) => label.box);
        const centres = scale.dots.map((each) => ({
          x: scale.x(each.x),
          y: scale.y(each.y),
          width: 1,
          height: 1,
        }));
        for (const [i, box] of boxes.entries()) {
          expect(contains(scale.plot, box)).toBe(true);
          for (const other of [...boxes.slice(i + 1), ...centres]) expect(overlaps(box, other)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
