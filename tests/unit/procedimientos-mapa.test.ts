import { describe, expect, test } from 'vitest';
import { crosses, overlaps } from '@/charts/place';
import { segmentsOfPath } from '@/charts/lanes-route';
import { procedures } from '@/core/procedure-catalog';
import { enlaces } from '@/core/procedure-links';
import { dealings, edgeEntities, edgesOf } from '@/views/procedimiento-mapa/entities';
import { buses, neighbours, outerCalls } from '@/views/procedimiento-mapa/joins';
import { mapCsv } from '@/views/procedimiento-mapa/csv';
import { LEAST, mapLayout } from '@/views/procedimiento-mapa/map-layout';
import { groupsOf, isNode, mapAnswer, nodeTitle, tagOf } from '@/views/procedimiento-mapa/words';

describe.each([900, 880, 746, 320])('the map in %i px', (room) => {
  const { boxes, links, width, height, heads } = mapLayout(room);
  const of = (key: string) => boxes.find((one) => one.key === key)!;

  test('draws everything once, and nothing over anything', () => {
    expect(width).toBe(Math.max(LEAST, room));
    expect(boxes).toHaveLength(procedures.length + 3 + edgeEntities.length);
    expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length);
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1))
        expect(overlaps(one, other), `${one.key} ${other.key}`).toBe(false);
      expect(one.x >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
    });
    const below = heads.find(({ key }) => key === 'fuera')!;
    for (const box of boxes) expect(overlaps(box, { ...below, height: 36 }), box.key).toBe(false);
  });

  test('each line goes from a box to another and over none', () => {
    const pairs = new Set(
      enlaces.map(({ documento, de, a }) => `${de.procedimiento} ${documento} ${a.procedimiento}`),
    );
    expect(links).toHaveLength(pairs.size + outerCalls.length);
    for (const { key, from, to, points } of links) {
      const [a, b] = [of(from), of(to)];
      const onSide = ([x, y]: readonly [number, number], box: typeof a) =>
        (x === box.x || x === box.x + box.width) && y > box.y && y < box.y + box.height;
      expect([onSide(points[0]!, a), onSide(points.at(-1)!, b)], key).toEqual([true, true]);
      for (const segment of segmentsOfPath(points))
        for (const box of boxes)
          if (box !== a && box !== b) expect(crosses(box, segment), `${key} ${box.key}`).toBe(false);
    }
  });

  test('two documents never share an upright line', () => {
    const uprights = links.flatMap(({ key, points }) =>
      segmentsOfPath(points)
        .filter(({ x1, x2 }) => x1 === x2)
        .map((one) => ({ ...one, wire: key.slice(0, key.lastIndexOf(' ')) })),
    );
    for (const one of uprights)
      for (const two of uprights) {
        const apart =
          Math.min(one.y1, one.y2) >= Math.max(two.y1, two.y2) ||
          Math.min(two.y1, two.y2) >= Math.max(one.y1, one.y2);
        if (one.wire !== two.wire && !apart)
          expect(Math.abs(one.x1 - two.x1), `${one.wire} ${two.wire}`).toBeGreaterThan(3);
      }
  });
});

describe('what the map says', () => {
  test('the answer counts documents and procedures', () => {
    expect(mapAnswer()).toBe(
      '10 documentos unen 14 de los 16 procedimientos; el PESEM y el POI Anual llegan a tres cada uno.',
    );
    expect(buses.flatMap(({ to }) => to).length).toBe(15);
  });

  test('groups stand for their members, and the MEF for its directions', () => {
    expect(edgesOf('uf_uei_pliegos')).toEqual(['uf', 'uei', 'organismos_publicos']);
    expect(edgesOf('dgpp')).toEqual(['mef']);
    expect(edgesOf('opmi_gr_gl')).toEqual(['gr_gl']);
    expect(edgesOf('opm')).toEqual([]);
    expect([...edgeEntities].sort()).toEqual([
      'ceplan',
      'dependencias',
      'empresa_privada',
      'gr_gl',
      'mef',
      'organismos_publicos',
      'pcm',
      'uei',
      'uf',
    ]);
  });

  test('of a node stay those that the list names, and no other', () => {
    for (const key of [
      ...procedures.map(({ codigo }) => codigo),
      ...edgeEntities,
      ...outerCalls.map(({ outer }) => outer),
    ]) {
      expect(isNode(key)).toBe(true);
      const named = new Set(groupsOf(key).flatMap(({ lines }) => lines.map(({ node }) => node)));
      expect(new Set([key, ...named])).toEqual(neighbours(key));
    }
    expect(isNode('opm')).toBe(false);
  });

  test('in words', () => {
    expect(groupsOf('E1.2.6').slice(0, 2)).toEqual([
      { title: 'Toma de otros procedimientos', lines: [
        { text: 'POI Multianual aprobado, de E1.2.1 Formular y Aprobar el POI Multianual', node: 'E1.2.1' },
        { text: 'PIA aprobado, de E1.2.5 Programar, Formular y Aprobar el Presupuesto Institucional de Apertura (PIA)', node: 'E1.2.5' },
      ] },
      { title: 'Produce para otros', lines: [
        { text: 'POI Anual aprobado, para E1.2.7 Realizar la Modificación del POI Anual', node: 'E1.2.7' },
        { text: 'POI Anual aprobado, para E1.3.5 Realizar el Seguimiento Mensual del POI Anual', node: 'E1.3.5' },
        { text: 'POI Anual aprobado, para E1.3.6 Realizar la Evaluación de Implementación del POI Anual', node: 'E1.3.6' },
      ] },
    ]); // prettier-ignore
    expect(groupsOf('aprobar_ley_presupuesto')[0]!.lines[0]!.text).toMatch(
      /después de la actividad 23; lo que resulta vuelve a él$/,
    );
    expect(nodeTitle('organismos_publicos')).toBe('Organismos Públicos adscritos al Sector Producción');
    expect(tagOf('dependencias', 'E1.3.5')).toBe('actúa, da y recibe');
    expect(tagOf('pcm', 'E1.3.5')).toBeNull();
    expect(
      dealings.find(({ entidad, procedimiento }) => entidad === 'ceplan' && procedimiento === 'E1.1.1')!.hace,
    ).toEqual([12, 13, 15]);
  });

  test('the file has a row per join', () => {
    const rows = mapCsv().trim().split('\r\n');
    expect(rows.filter((row) => row.startsWith('documento,'))).toHaveLength(enlaces.length);
    expect(rows.filter((row) => row.startsWith('proceso llamado,'))).toHaveLength(3);
  });
});
