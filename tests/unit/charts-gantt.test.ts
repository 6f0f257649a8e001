import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GanttInput, GanttRow } from '@/charts/gantt-input';
import { clashes, cut, ganttLayout } from '@/charts/gantt-layout';
import { barMarks } from '@/charts/gantt-row';
import { ganttScale } from '@/charts/gantt-scale';
import { marksOf, marksSvg } from '@/charts/mark-file';
import { overlaps } from '@/charts/place';
import { addDays } from '@/core/calendar';
import { frameOf } from './charts-frame';

const row = (key: string, rest: Partial<GanttRow> = {}): GanttRow => ({
  key,
  code: 'E1.3.4',
  name: 'Validación del PEI de SANIPES',
  text: 'vencido',
  href: `#/x?id=${key}`,
  bar: null,
  markers: [],
  label: null,
  ...rest,
});

const input = (rows: GanttRow[], hoy = '2026-07-16'): GanttInput => ({
  ejercicio: 2026,
  hoy,
  groups: [
    { title: 'Vencidos', rows },
    { title: 'En curso', rows: [] },
  ],
  note: 'El manual no fija días: los plazos son reglas editables, y las no verificadas lo dicen.',
});

const day = fc.integer({ min: -200, max: 560 }).map((n) => addDays('2026-01-01', n));
const label = fc.option(
  fc.record({
    text: fc.constantFrom('12 d.h.', 'en 5 d.h.', '09/04, 5 d.h. tarde', '28/04', 'hoy'),
    tone: fc.constantFrom('rojo' as const, 'amarillo' as const, 'gris' as const),
  }),
);
const anyRow = fc
  .record({ a: day, length: fc.nat(300), fin: fc.option(day), label, marks: fc.array(day, { maxLength: 12 }), bar: fc.boolean() })
  .map(({ a, length, fin, label: said, marks, bar }) =>
    row('', {
      label: said,
      bar: bar ? { desde: a, vence: addDays(a, length), fin: fin !== null && fin >= a ? fin : null, futuro: false } : null,
      markers: bar ? [] : marks.map((fecha) => ({ fecha, band: 'verde' as const })),
    }),
  ); // prettier-ignore

describe('the layout of a year', () => {
  test('nothing leaves the drawing and no label lies over another, whatever the dates', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 8 }),
        day,
        fc.integer({ min: 420, max: 1400 }),
        (rows, hoy, width) => {
          const keyed = rows.map((one, i) => ({ ...one, key: String(i) }));
          const layout = ganttLayout(input(keyed, hoy), frameOf(width, 0));
          expect(clashes(layout)).toEqual([]);
          for (const { labelBox, box } of layout.rows) {
            if (!labelBox) continue;
            expect(labelBox.x + labelBox.width).toBeLessThanOrEqual(width);
            expect(labelBox.y).toBeGreaterThanOrEqual(box.y);
            expect(labelBox.y + labelBox.height).toBeLessThanOrEqual(box.y + box.height);
          }
          for (const mark of marksOf(layout))
            if (mark.kind === 'rect') expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.01);
          for (const [i, one] of layout.rows.entries())
            for (const other of layout.rows.slice(i + 1)) expect(overlaps(one.box, other.box)).toBe(false);
        },
      ),
    );
  });

  test('a label covers neither bar nor deadline where the year has room', () => {
    const bar = { desde: '2026-05-18', vence: '2026-06-30', fin: null, futuro: false };
    const frame = frameOf(1160, 0);
    const { labelBox } = ganttLayout(
      input([row('a', { bar, label: { text: '12 d.h.', tone: 'rojo' } })]),
      frame,
    ).rows[0]!;
    const scale = ganttScale(2026, frame);
    expect(labelBox!.x).toBeGreaterThan(scale.x('2026-07-16'));
    for (const box of barMarks(bar, '2026-07-16', 13, scale, 1).boxes)
      expect(overlaps({ ...box, y: 0, height: 20 }, { ...labelBox!, y: 0, height: 20 })).toBe(false);
  });

  test('done, delay and what is ahead are parts of one bar, without gap', () => {
    const scale = ganttScale(2026, frameOf(1160, 0));
    const parts = (fin: string | null, hoy: string) =>
      barMarks({ desde: '2026-05-18', vence: '2026-06-30', fin, futuro: false }, hoy, 13, scale, 1).marks;
    const fills = (fin: string | null, hoy: string) =>
      parts(fin, hoy).flatMap((mark) => (mark.kind === 'rect' ? [mark.stroke ? 'outline' : mark.fill] : []));
    expect(fills(null, '2026-07-16')).toEqual(['fisico', 'paper']);
    expect(fills(null, '2026-06-01')).toEqual(['fisico', 'outline']);
    expect(fills('2026-06-20', '2026-07-16')).toEqual(['atenuado']);
    expect(fills('2026-07-07', '2026-07-16')).toEqual(['atenuado', 'paper']);
    const [done, ahead] = parts(null, '2026-06-01').filter((mark) => mark.kind === 'rect');
    expect(done!.x + done!.width).toBeCloseTo(ahead!.x - 0.5, 5);
  });

  test('what is due in another year has no deadline tick; a day out of the year no line of today', () => {
    const bar = { desde: '2026-11-02', vence: '2027-01-15', fin: null, futuro: true };
    const scale = ganttScale(2026, frameOf(1160, 0));
    expect(barMarks(bar, '2026-07-16', 13, scale, 1).marks.some(({ kind }) => kind === 'line')).toBe(false);
    const out = ganttLayout(input([row('a', { bar })], '2027-02-01'), frameOf(1160, 0));
    expect(marksOf(out).some((mark) => mark.kind === 'text' && mark.text.startsWith('hoy'))).toBe(false);
  });

  test('a long name is cut where its column ends', () => {
    const frame = frameOf(700, 0);
    expect(cut('Presupuesto institucional', 80, frame)).toBe('Presupuest…');
    expect(cut('POI', 80, frame)).toBe('POI');
  });
});

test('the file has every stroke, in colours and with its words as text', () => {
  const layout = ganttLayout(
    input([row('a', { name: 'A & B <c>', markers: [{ fecha: '2026-02-13', band: 'rojo' }] })]),
    frameOf(1160, 0),
  );
  const svg = marksSvg(marksOf(layout), { ...frameOf(1160, layout.height) });
  expect(svg).toContain('A &amp; B &lt;c&gt;');
  expect(svg).not.toContain('var(');
  expect(svg.match(/<(rect|line|path|text)\b/g)).toHaveLength(marksOf(layout).length + 1);
});
