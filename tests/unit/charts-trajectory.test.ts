import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trajectoryChart } from '@/charts/trajectory';
import type { TrajectoryInput, TrajectoryPoint } from '@/charts/trajectory-input';
import { trajectoryScale } from '@/charts/trajectory-scale';
import { zones } from '@/charts/trajectory-zones';
import { frameOf } from './charts-frame';

const zoneOf = (pace: number) => zones.findLast(({ from }) => pace >= from)!.key;
const point = (label: string, pace: number | null, reason: string | null = null): TrajectoryPoint => ({
  key: label,
  label,
  pace,
  zone: pace === null ? null : zoneOf(pace),
  reason,
});
const input = (points: readonly TrajectoryPoint[]): TrajectoryInput => ({
  points,
  title: 'ritmo observado, % del requerido para 2028',
  pointTitle: 'indicador',
});
const textsOf = (points: readonly TrajectoryPoint[], width = 462) => {
  const { elements } = trajectoryChart(input(points)).option(frameOf(width, 232)).graphic as {
    elements: { style: { text?: string } }[];
  };
  return elements.flatMap(({ style }) => style.text ?? []);
};

const some = [point('A', -4.2), point('B', 8.6), point('C', 61.7), point('D', 94.9), point('E', 95)];

describe('trajectory chart', () => {
  it('counts each zone and names it', () => {
    const texts = textsOf(some);
    expect(texts.filter((text) => /^\d$/.test(text)).slice(0, 4)).toEqual(['1', '1', '2', '1']);
    for (const word of ['retroceso', 'avance limitado', 'en ruta']) expect(texts).toContain(word);
  });

  it('orders its table from the worst pace, and says why one has none', () => {
    const chart = trajectoryChart(input([point('Z', null, 'sin valor de 2025'), ...some]));
    expect(chart.table.rows[0]).toEqual(['A', -4.2, 'retroceso']);
    expect(chart.table.rows.at(-1)).toEqual(['Z', 'sin dato', 'sin valor de 2025']);
    expect(chart.note).toBe('Sin ritmo que dibujar: 1 indicador; la tabla dice por qué.');
    expect(chart.description).toBe(
      '5 de 6 indicadores con ritmo: 1 retroceso; 1 avance limitado; 2 requiere aceleración; 1 en ruta.',
    );
  });

  it('keeps every dot in its zone and in the plot, none twice in a place, for any figures', () => {
    const pace = fc.option(fc.double({ min: -900, max: 900, noNaN: true }));
    fc.assert(
      fc.property(fc.array(pace, { maxLength: 60 }), fc.integer({ min: 280, max: 900 }), (paces, width) => {
        const points = paces.map((value, i) => point(String(i), value));
        const scale = trajectoryScale(input(points), frameOf(width, 232));
        expect(scale.dots).toHaveLength(paces.filter((value) => value !== null).length);
        for (const { point: of, px, py } of scale.dots) {
          const place = scale.zones.find(({ key }) => key === of.zone)!;
          expect(px).toBeGreaterThanOrEqual(place.left);
          expect(px).toBeLessThanOrEqual(place.right);
          expect(py).toBeGreaterThan(scale.plot.y + 56);
          expect(py).toBeLessThan(scale.ground);
        }
        const places = scale.dots.map(({ px, py }) => `${px.toFixed(3)} ${py.toFixed(3)}`);
        expect(new Set(places).size).toBe(places.length);
        for (const zone of scale.zones)
          for (const line of zone.lines) expect(line.length * 7).toBeLessThanOrEqual(zone.right - zone.left);
      }),
    );
  });
});
