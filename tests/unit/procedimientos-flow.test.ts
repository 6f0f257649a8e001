import { describe, expect, test } from 'vitest';
import { lanesLayout, strips } from '@/charts/lanes-layout';
import { runTogether, segmentsOfPath } from '@/charts/lanes-route';
import { crosses, overlaps } from '@/charts/place';
import { procedure, procedures } from '@/core/procedure-catalog';
import { flowOf } from '@/views/procedimiento-ficha/flow';

const sizes = {
  screen: { pitch: 54, radius: 14, lane: 66, box: 176, track: 6 },
  paper: { pitch: 34, radius: 9, lane: 34, box: 216, track: 4 },
};
const box = ({ x, y, rx, ry }: { x: number; y: number; rx: number; ry: number }, margin = 0) => ({
  x: x - rx - margin,
  y: y - ry - margin,
  width: 2 * (rx + margin),
  height: 2 * (ry + margin),
});

describe.each(Object.entries(sizes))('lanes on %s', (_, size) => {
  test.each(procedures.map(({ codigo }) => codigo))('%s', (codigo) => {
    const input = flowOf(procedure(codigo));
    const { nodes, links, width, height } = lanesLayout(input, size);
    const of = (key: string) => nodes.find((one) => one.key === key)!;

    nodes.forEach((one, i) => {
      for (const other of nodes.slice(i + 1)) expect(overlaps(box(one, 2), box(other, 2))).toBe(false);
      expect(one.x - one.rx).toBeGreaterThanOrEqual(0);
      expect(one.x + one.rx).toBeLessThanOrEqual(width);
      expect(one.y + one.ry).toBeLessThanOrEqual(height);
    });
    expect(links).toHaveLength(input.links.length);
    for (const { from, to, points } of links) {
      const [a, b] = [of(from), of(to)];
      const near = (a: number, b: number) => Math.abs(a - b) < 0.001;
      const edge = ([x, y]: readonly [number, number], node: typeof a) =>
        near(Math.abs(x - node.x), node.rx)
          ? near(y, node.y)
          : near(x, node.x) && near(Math.abs(y - node.y), node.ry);
      expect(edge(points[0]!, a), `${from}-${to} leaves`).toBe(true);
      expect(edge(points.at(-1)!, b), `${from}-${to} arrives`).toBe(true);
      for (const one of segmentsOfPath(points)) {
        expect(one.x1 === one.x2 || one.y1 === one.y2).toBe(true);
        for (const node of nodes)
          if (node !== a && node !== b)
            expect(crosses(box(node), one), `${from}-${to} over ${node.key}`).toBe(false);
      }
    }
    for (const one of links)
      for (const two of links)
        if (one.from !== two.from && one.to !== two.to)
          for (const a of segmentsOfPath(one.points))
            for (const b of segmentsOfPath(two.points))
              expect(runTogether(a, b), `${one.from}-${one.to} on ${two.from}-${two.to}`).toBe(false);
  });
});

describe('the flow', () => {
  test('every activity and called process is a node, and every link is of the manual', () => {
    for (const one of procedures) {
      const { nodes, links, lanes } = flowOf(one);
      expect(nodes).toHaveLength(one.actividades.length + one.procesos_llamados.length);
      const keys = new Set(nodes.map(({ key }) => key));
      expect(keys.size).toBe(nodes.length);
      for (const { from, to } of links) expect([keys.has(from), keys.has(to)]).toEqual([true, true]);
      const followed = one.actividades.reduce((sum, { siguiente }) => sum + siguiente.length, 0);
      const back = one.actividades.filter(({ vuelve_a }) => vuelve_a !== null).length;
      expect(links).toHaveLength(followed + back + one.procesos_llamados.length);
      expect(new Set(lanes.map(({ label }) => label)).size).toBe(lanes.length);
    }
  });

  test('the monthly report: who hands to whom', () => {
    const { lanes, nodes, links } = flowOf(procedure('E1.3.5'));
    expect(lanes.map(({ label }) => label)).toEqual(['OPM', 'Dependencias de PRODUCE', 'OGPPM', 'OGTI']);
    expect(nodes[3]!.text).toBe('4. Registrar en el Aplicativo CEPLAN. Dependencias de PRODUCE.');
    expect(links.map(({ from, to, kind }) => `${from} ${to} ${kind}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n} ${n + 1} next`),
    );
  });

  test('observations are a dashed branch that goes back, and E1.2.7 has its two cases', () => {
    const { nodes, links, bands } = flowOf(procedure('E1.2.7'));
    expect(nodes.filter(({ kind }) => kind === 'branch').map(({ mark }) => mark)).toEqual(['4', '5', '6']);
    expect(links.filter(({ kind }) => kind !== 'next').map(({ from, to, kind }) => `${from} ${to} ${kind}`)).toEqual([
      '3 4 branch', '4 5 branch', '5 6 branch', '6 7 branch', '6 3 back',
    ]); // prettier-ignore
    expect(bands).toEqual([
      { label: 'Caso 6.3.2, desde la 1', from: '1', to: '8' },
      { label: 'Caso 6.3.3, desde la 9', from: '9', to: '13' },
    ]);
    const { bands: placed, width } = lanesLayout(flowOf(procedure('E1.2.7')), sizes.screen);
    expect([placed[0]!.left, placed[1]!.right]).toEqual([0, width]);
    expect(placed[0]!.right).toBe(placed[1]!.left);
  });

  test('called processes stand between the activities that the manual says', () => {
    const { links, nodes } = flowOf(procedure('E1.2.5'));
    expect(nodes.filter(({ kind }) => kind === 'box').map(({ mark }) => mark)).toEqual([
      'Sustentar y Aprobar Demanda Adicional y propuesta de artículos de Ley de Presupuesto',
      'Aprobar Ley de Presupuesto',
    ]);
    const way = links.filter(({ from, to }) => /p23/.test(from + to));
    expect(way.map(({ from, to }) => `${from} ${to}`)).toEqual(['23 p23-0', 'p23-0 p23-1', 'p23-1 24']);
  });

  test('a strip never cuts a node, and all of them make the whole', () => {
    const layout = lanesLayout(flowOf(procedure('E1.2.5')), sizes.paper);
    const cut = strips(layout, 540);
    expect(cut.length).toBeGreaterThan(1);
    expect([cut[0]![0], cut.at(-1)![1]]).toEqual([0, layout.width]);
    for (const [i, [from, to]] of cut.entries()) {
      expect(to - from).toBeLessThanOrEqual(540);
      if (i > 0) expect(from).toBe(cut[i - 1]![1]);
      for (const { x, rx } of layout.nodes) expect(x - rx >= to || x + rx <= to).toBe(true);
    }
  });
});
