import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import { parsePeriodo, periodoName } from '@/core/period';
import { readable } from '@/core/names';
import { cellText } from '@/reports/cell-text';
import { distinct, ownSigla } from '@/reports/papers/distinct';
import { FigureBook, factsOf } from '@/reports/figure-book';
import {
  centroSentence,
  modificationSentence,
  moneySentence,
  reportingSentence,
} from '@/reports/poi/monthly-words';
import type { PoiGrupo } from '@/sql/poi';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const dga = {
  nombre: 'DIRECCIÓN GENERAL DE ACUICULTURA', sigla: 'DGA', mes: 6, cumplimiento: 66.2, ao_con_meta: 12, ao_reportaron_mes: 11,
  completitud: 91.7, ao_rojo: 10, pim: 31_203_000, programado_acumulado: 13_760_000, devengado: 7_513_245.56, avance_financiero: 54.6, avance_pim: 24.1,
} as PoiGrupo; // prettier-ignore
const change = {
  pim_antes: 100, pim_ahora: 250.5, pim_cambio: 150.5, ao_creadas: 1, ao_desactivadas: 0, ao_modificadas: 2, ao_reprogramadas: 0,
  metas_suben: 2, metas_bajan: 1,
} as PoiModificacionGrupo; // prettier-ignore

describe('who reported', () => {
  it('counts, names those that sent nothing and counts those that sent a part', () => {
    const silent = { ...dga, sigla: 'OGRH', ao_reportaron_mes: 0 };
    const total = { ...dga, ao_con_meta: 192, ao_reportaron_mes: 155, completitud: 80.73 };
    expect(plain(reportingSentence(6, total, [dga, silent]))).toBe(
      'Reportaron junio 155 de 192 actividades con meta (80.7 %). No reportó ninguna de sus actividades: OGRH. Una dependencia reportó solo una parte de las suyas.',
    );
    expect(plain(reportingSentence(6, total, [silent, { ...silent, sigla: 'OGA' }]))).toContain(
      'No reportaron ninguna de sus actividades: OGRH y OGA.',
    );
    expect(reportingSentence(6, { ...total, ao_reportaron_mes: 192 }, [])).toBe(
      'Todas las actividades con meta (192) reportaron junio.',
    );
    expect(reportingSentence(1, { ...total, ao_con_meta: 0 }, [])).toContain('no hay actividades con meta');
  });
});

describe('a dependencia', () => {
  it('says its month, with the one before', () => {
    expect(plain(centroSentence(dga, { cumplimiento: 68.3 }))).toBe(
      'Cumplió el 66.2 % de lo programado a junio; a mayo era el 68.3 %. De sus 12 actividades con meta reportaron junio 11; 10 actividades están en rojo. A junio se devengaron S/ 7,513,245.56 de los S/ 13,760,000.00 programados (54.6 %); es el 24.1 % del PIM, S/ 31,203,000.00.',
    );
  });
  it('does not take what is missing for zero', () => {
    const silent = { ...dga, cumplimiento: null, ao_reportaron_mes: 0 };
    expect(centroSentence(silent, null)).toContain('Ninguna de sus 12 actividades con meta tiene reporte');
    expect(centroSentence({ ...silent, ao_con_meta: 1 }, null)).toContain('Su única actividad');
    expect(centroSentence({ ...silent, ao_con_meta: 0 }, null)).toContain('No tiene metas físicas');
    expect(moneySentence({ ...dga, devengado: null })).toContain('no traen devengado');
    expect(plain(moneySentence({ ...dga, devengado: 0, avance_financiero: null, avance_pim: null }))).toBe(
      'A junio se devengaron S/ 0.00, sin gasto programado con qué comparar.',
    );
  });
  it('says what changed', () => {
    expect(plain(modificationSentence(change))).toBe(
      'Su presupuesto pasó de S/ 100.00 a S/ 250.50; subieron 2 metas, bajó 1 meta y se creó 1 actividad.',
    );
    expect(
      modificationSentence({
        ...change,
        pim_cambio: 0,
        ao_creadas: 0,
        ao_modificadas: 0,
        ao_desactivadas: 0,
      }),
    ).toContain('Ninguna');
    expect(modificationSentence(null)).toContain('Ninguna');
  });
});

test('a sentence ties each number to its fact, and a code, a year or a date to none', () => {
  const book = new FigureBook();
  const facts = factsOf('poi_avance_por', dga, ['cumplimiento', 'ao_con_meta', 'devengado']);
  const text = `OEI.12 y AEI.01.12 (E1.3.5): ${formatPercent(66.2)} en 2026, al 12/06/2026, de 12 AO y ${formatMoney(dga.devengado)}`;
  const runs = book.told(text, facts);
  expect(runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : run.strong)).join('')).toBe(text);
  expect(runs.filter((run) => typeof run !== 'string')).toEqual([
    { value: 66.2, text: '66.2', source: 'poi_avance_por.cumplimiento', de: '@m6' },
    { value: 12, text: '12', source: 'poi_avance_por.ao_con_meta', de: '@m6' },
    { value: dga.devengado, text: '7,513,245.56', source: 'poi_avance_por.devengado', de: '@m6' },
  ]);
  expect(book.methods()).toMatchObject([{ codigo: 'F1', mart: 'poi_avance_por', columnas: ['cumplimiento', 'ao_con_meta', 'devengado'] }]);
  expect(book.told('Son 13 y 66.3', facts)).toEqual(['Son 13 y 66.3']);
}); // prettier-ignore

test('whatever the numbers, a told sentence reads the same and its figures are theirs', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 6 }), (values) => {
      const facts = values.map((value) => ({ value, source: 'poi_avance_por.pim' }));
      const text = values.map((value) => `son ${formatNumber(value, 1)} puntos`).join('; ');
      const runs = new FigureBook().told(text, facts);
      expect(runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')).toBe(text);
      expect(runs.filter((run) => typeof run !== 'string')).toHaveLength(values.length);
    }),
  );
}); // prettier-ignore

test('a cell says its value, or why it has none', () => {
  expect(cellText({ falta: 'sin reporte' }, { type: 'porcentaje' })).toBe('sin reporte');
  expect(cellText(74.996, { type: 'porcentaje' })).toBe('75.0');
  expect(cellText(1234567.8, { type: 'dinero' })).toBe('1,234,567.80');
  expect(cellText(-4.6, { type: 'puntos' })).toBe('−4.6');
  expect(cellText('rojo', { type: 'semaforo' })).toBe('■ rojo');
  expect(cellText('2026-03-31', { type: 'fecha' })).toBe('31/03/2026');
});

test('a whole year is called so, and a ministry keeps its capitals', () => {
  expect(periodoName({ ejercicio: 2026, desde: 1, hasta: 12 })).toBe('año');
  expect(periodoName(parsePeriodo('2026-S2')!)).toBe('II semestre');
  expect(readable('MINISTERIO DE LA PRODUCCIÓN - ADMINISTRACIÓN GENERAL')).toBe(
    'Ministerio de la Producción - administración general',
  );
});

test('those that share their siglas or their code say of which UE or pliego they are', () => {
  const group = (eje: string, clave: string, sigla: string | null, dentro_de: string) => ({ eje, clave, sigla, dentro_de, nombre: 'OFICINA' });
  const named = distinct([
    group('centro_costo', '01', 'OGA', '000993'),
    group('centro_costo', '02', 'OGA', '000999'),
    group('centro_costo', '03', 'DGA', '000999'),
    group('oei', 'OEI.01', null, '38.038'),
    group('oei', 'OEI.01', null, '38.059'),
    group('oei', 'OEI.02', null, '38.038'),
  ]);
  expect(named.map(({ sigla, clave }) => sigla ?? clave)).toEqual([
    'OGA (UE 000993)', 'OGA (UE 000999)', 'DGA', 'OEI.01 (pliego 038)', 'OEI.01 (pliego 059)', 'OEI.02',
  ]);
  expect(ownSigla('OGA (UE 000993)')).toBe('OGA');
}); // prettier-ignore
