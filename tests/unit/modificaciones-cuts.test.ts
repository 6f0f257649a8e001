import { expect, test } from 'vitest';
import type { Cut } from '@/state/filters.svelte';
import { before, comparedUes, cutGroups, lastTwo, sideName } from '@/views/modificaciones/cut-groups';

const cut = (carga_id: string, ue_id: string, corte: number | null, exportado_en: string | null): Cut => ({
  carga_id,
  ejercicio: 2026,
  pliego_llave: '38.038',
  pliego: 'P',
  ue_id,
  ue: 'UE',
  corte,
  vigente: false,
  demostracion: false,
  ao_activas: 1,
  exportado_en,
  cargado_en: '2026-07-20 10:00:00',
});

const cuts = [
  cut('a-mayo', '1', 5, '2026-06-15 12:00:00'),
  cut('a-junio', '1', 6, '2026-07-15 08:00:00'),
  cut('a-plan', '1', null, '2026-07-15 11:00:00'),
  cut('b-mayo', '2', 5, '2026-06-15 16:00:00'),
  cut('b-junio', '2', 6, '2026-07-15 10:00:00'),
  cut('b-junio-2', '2', 6, '2026-07-15 17:30:00'),
  cut('c-junio', '3', 6, null),
];

test('cuts of several UE of one day are one choice, and none is out of reach', () => {
  const groups = cutGroups(cuts);
  expect(groups.map(({ key, label, cargas }) => [key, label, cargas])).toEqual([
    ['06-2026-07-15', 'junio, 15/07/2026', ['b-junio-2', 'a-junio']],
    ['06-2026-07-15-2', 'junio, 15/07/2026, 10:00', ['b-junio']],
    ['06-2026-07-20', 'junio, 20/07/2026', ['c-junio']],
    ['05-2026-06-15', 'mayo, 15/06/2026', ['b-mayo', 'a-mayo']],
    ['00-2026-07-15', 'sin seguimiento, 15/07/2026', ['a-plan']],
  ]);
  expect(groups.flatMap(({ cargas }) => cargas).sort()).toEqual(cuts.map(({ carga_id }) => carga_id).sort());
});

test('the newest is compared with the one before it, UE by UE', () => {
  const { now, before: then } = lastTwo(cuts);
  expect(now.map(({ carga_id }) => carga_id).sort()).toEqual(['a-junio', 'b-junio-2']);
  expect(then.map(({ carga_id }) => carga_id).sort()).toEqual(['a-mayo', 'b-junio']);
  expect(before(cuts, ['a-mayo', 'b-mayo']).map(({ carga_id }) => carga_id)).toEqual(['a-plan']);
  expect(comparedUes(cuts, ['a-junio', 'b-junio', 'c-junio'], ['a-mayo', 'b-mayo'])).toEqual({
    compared: 2,
    all: 3,
  });
});

test('a side is called by what all its cuts share', () => {
  expect(sideName(cuts, ['a-mayo', 'b-mayo'])).toEqual({ month: 'mayo', date: '15/06/2026' });
  expect(sideName(cuts, ['a-junio', 'b-mayo'])).toEqual({ month: '', date: '' });
  expect(sideName(cuts, ['a-junio', 'c-junio'])).toEqual({ month: 'junio', date: '' });
});
