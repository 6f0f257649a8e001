import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PoiGrupo } from '@/sql/poi';
import {
  groupFinding,
  headline,
  heatFinding,
  quadrantFinding,
  tableFinding,
  yearFinding,
} from '@/reports/poi/words';
import { mailLink } from '@/views/frame/message';
import { reminder } from '@/views/poi/reminder';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const grupo = (fields: Partial<PoiGrupo>): PoiGrupo =>
  ({
    llave: 'x',
    clave: '01',
    nombre: 'DIRECCIÓN GENERAL DE ACUICULTURA',
    sigla: 'DGA',
    mes: 6,
    ao_con_meta: 10,
    ao_reportaron_mes: 10,
    cumplimiento: 80,
    avance_financiero: 80,
    semaforo: 'amarillo',
    ...fields,
  }) as PoiGrupo;

describe('headline', () => {
  const facts = { mes: 6, value: 85.66, before: 90.24, reportsPart: 69, aoConMeta: 192 };

  test('says how far, since when, and how much of the fall is missing reports', () => {
    expect(plain(headline(facts))).toBe(
      'A junio se cumplió el 85.7 % de lo programado; en mayo era el 90.2 %. El 69 % de la caída son reportes de junio que faltan.',
    );
  });
  test('does not blame reports for a rise, nor for a fall they did not cause', () => {
    expect(headline({ ...facts, before: 80 })).not.toContain('caída');
    expect(headline({ ...facts, reportsPart: null })).not.toContain('caída');
  });
  test('a fall smaller than what the missing reports took away would have been a rise', () => {
    expect(headline({ ...facts, reportsPart: 196 })).toContain('habría subido');
  });
  test('January has no month before', () => {
    expect(plain(headline({ ...facts, mes: 1, before: null }))).toBe(
      'A enero se cumplió el 85.7 % de lo programado.',
    );
  });
  test('nothing reported is not zero', () => {
    expect(headline({ ...facts, value: null })).toBe('A junio ninguna actividad con meta tiene reporte.');
    expect(headline({ ...facts, value: null, aoConMeta: 0 })).toBe(
      'A junio no hay metas físicas programadas.',
    );
  });
});

describe('the year', () => {
  const pair = (programado: number | null, ejecutado: number | null) => ({ programado, ejecutado });
  test.each([
    [
      pair(44.8, 36.5),
      pair(44.1, 37.6),
      'La meta física va 8.3 puntos por debajo del programa anual y el gasto, 6.5',
    ],
    [
      pair(40, 42),
      pair(44.1, 37.6),
      'La meta física va 2.0 puntos por encima del programa anual; el gasto, 6.5 puntos por debajo',
    ],
    [
      pair(40, 40),
      pair(44, 37),
      'La meta física va al ritmo del programa anual; el gasto, 7.0 puntos por debajo',
    ],
    [pair(null, null), pair(44, 37), 'El gasto va 7.0 puntos por debajo del programa anual'],
    [pair(44, 37), pair(44, null), 'La meta física va 7.0 puntos por debajo del programa anual'],
    [pair(null, 1), pair(1, null), 'No hay metas anuales con qué comparar lo ejecutado'],
  ])('%j %j', (fisico, financiero, expected) => {
    expect(plain(yearFinding({ fisico, financiero }))).toBe(expected);
  });
});

test('the heat map names the largest fall and the largest rise', () => {
  const changes = [
    { grupo: grupo({ sigla: 'A' }), change: -18.9 },
    { grupo: grupo({ sigla: 'B' }), change: 4.3 },
    { grupo: grupo({ sigla: 'C' }), change: null },
  ];
  expect(heatFinding(changes, 6)).toBe('A pierde 18.9 puntos en junio; B gana 4.3');
  expect(heatFinding([{ grupo: grupo({ semaforo: 'rojo' }), change: 0 }], 6)).toBe(
    '1 dependencia está en rojo a junio',
  );
  expect(heatFinding([], 6)).toBe('Ninguna dependencia está en rojo a junio');
});

test('the quadrants leave out who did not report', () => {
  const spends = grupo({ sigla: 'A', cumplimiento: 60, avance_financiero: 90 });
  const behind = grupo({ sigla: 'B', cumplimiento: 60, avance_financiero: 50 });
  const silent = grupo({ sigla: 'C', cumplimiento: 60, avance_financiero: 90, ao_reportaron_mes: 0 });
  expect(quadrantFinding([spends, behind, silent], 75)).toBe('A gasta sin avanzar; B va atrasada en ambos');
  expect(quadrantFinding([grupo({})], 75)).toContain('Ninguna dependencia gasta sin avanzar');
  expect(quadrantFinding([silent], 75)).toContain('Ninguna dependencia tiene avance');
});

test('the table counts only what has meta and report', () => {
  expect(plain(tableFinding({ ao: 50, en_promedio: 47, bajo_meta: 39 }, 75))).toBe(
    '39 de 47 actividades con reporte no llegan al 75 % de su meta',
  );
  expect(tableFinding({ ao: 0, en_promedio: 0, bajo_meta: 0 }, 75)).toBe(
    'Ninguna actividad cumple los filtros',
  );
});

test('no sentence ever shows a hole', () => {
  const amount = fc.option(fc.double({ min: -50, max: 150, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      amount,
      amount,
      amount,
      fc.nat(300),
      (mes, value, before, missing, ao) => {
        const said = [
          headline({ mes, value, before, reportsPart: missing, aoConMeta: ao }),
          yearFinding({
            fisico: { programado: value, ejecutado: before },
            financiero: { programado: missing, ejecutado: value },
          }),
          heatFinding([{ grupo: grupo({}), change: value }], mes),
        ].join(' ');
        expect(said).not.toMatch(/NaN|null|undefined|–/);
      },
    ),
  );
});

test('the reminder names every activity and travels in a mail link', () => {
  const pending = { grupo: grupo({}), missing: 2, since: 6, whole: true, late: 2 };
  const activities = [
    { clave: 'AOI00099900044', nombre: 'MONITOREO & CONTROL', unidad_medida: 'INFORME', f_vigente_acum: 12 },
    { clave: 'AOI00099900045', nombre: 'Otra', unidad_medida: null, f_vigente_acum: 1 },
  ];
  const message = reminder(pending, activities, { ejercicio: 2026, mes: 6, due: '2026-07-14' });
  expect(message.subject).toBe('POI 2026: falta el seguimiento de junio, DGA');
  expect(message.body).toContain('venció el 14/07/2026, hace 2 días hábiles');
  expect(message.body).toContain('- AOI00099900044, Monitoreo & control (informe)');
  expect(decodeURIComponent(mailLink(message).split('&body=')[1]!)).toContain('AOI00099900045');
});

test('the groups name the one furthest behind, leaving out those without a figure', () => {
  const group = (name: string, value: number | null) => ({ name, value });
  expect(
    plain(groupFinding('departamento', [group('Puno', 50), group('Ica', null), group('Lima', 90)])),
  ).toBe('Puno es el departamento más atrasado: 50.0 %');
  expect(plain(groupFinding('pliego', [group('PRODUCE', 86.2)]))).toBe('PRODUCE cumplió el 86.2 %');
  expect(groupFinding('oei', [group('OEI.01', null)])).toBe(
    'Ningún objetivo tiene actividades con meta y reporte',
  );
});
