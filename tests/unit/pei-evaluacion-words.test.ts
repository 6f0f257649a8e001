import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cuadrante } from '@/sql/plan-ejecucion';
import { brechasCsv, ejecucionCsv } from '@/views/pei-evaluacion/csv';
import { evaluationExplanation, type EvaluationTopic } from '@/views/pei-evaluacion/topics';
import {
  crossingFinding,
  gapFinding,
  headline,
  poiFinding,
  shortOf,
  trajectoryCounts,
  yearsFinding,
} from '@/reports/plan/evaluation-words';
import { yearRows, yearsOf } from '@/reports/plan/years';
import { anyGrupo, ejecucionDe, grupo, hole, indicadorDe, planDe } from '../support/pei-rows';

const plan = planDe();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const whole = grupo({ nivel: 'plan', objetivo_id: null, tipo_1: 89.9, indicadores: 26, con_dato: 23 });

describe('what the evaluation says', () => {
  it('the headline has the year, the one before and the period', () => {
    const before = grupo({ nivel: 'plan', anio: 2024, tipo_1: 93.2 });
    expect(plain(headline(whole, before, grupo({ anio: null, tipo_1: 71 }), plan))).toBe(
      'El PEI logró el 89.9 % de lo esperado en 2025 (93.2 % en 2024), con 23 de 26 indicadores con dato. Frente a lo que pide 2028 va en 71.0 %.',
    );
    expect(headline({ ...whole, tipo_1: null }, null, null, plan)).toBe(
      'Todavía no hay resultado de 2025: ningún indicador tiene avance calculado.',
    );
  });
  it('who fell and who rose', () => {
    const rows = [
      grupo({ anio: 2024, tipo_1: 95 }),
      grupo({ tipo_1: 88 }),
      grupo({ objetivo_id: 'OEI.02', anio: 2024, tipo_1: 80 }),
      grupo({ objetivo_id: 'OEI.02', tipo_1: 84.5 }),
    ];
    expect(yearsFinding(rows, 2025)).toBe('De 2024 a 2025, OEI.01 cae 7.0 puntos y OEI.02 sube 4.5 puntos');
    expect(plain(yearsFinding(rows, 2024))).toBe('El objetivo más bajo de 2024 es OEI.02, con 80.0 %');
    expect(trajectoryCounts(grupo())).toBe('3 requieren aceleración, 1 avance limitado, 1 retroceso');
  });
  it('who falls short, the furthest first, and never one whose figure is not known', () => {
    const rows = [
      indicadorDe({ brecha_logro: 5, tipo_1_real: 90 }),
      indicadorDe({ indicador_id: 'b', brecha_logro: 9, tipo_1_real: 40, semaforo: 'rojo' }),
      indicadorDe({ indicador_id: 'c', brecha_logro: -2 }),
      indicadorDe({ indicador_id: 'd', brecha_logro: null, tipo_1_real: null }),
    ];
    expect(shortOf(rows).map(({ indicador_id }) => indicador_id)).toEqual(['b', 'AEI.01.01-1']);
    expect(gapFinding(rows, 2025)).toBe(
      'A 2 de 3 indicadores con dato les falta algo de lo esperado en 2025; 1 ya está en verde',
    );
    expect(brechasCsv(rows, new Map()).split('\r\n')).toHaveLength(6);
  });
  it('the four fields, and the POI beside', () => {
    const rows = [
      ejecucionDe({ cuadrante: 'ejecuta_sin_lograr' }),
      ejecucionDe(),
      ejecucionDe({ cuadrante: null, ao: 0, cumplimiento: null }),
      ejecucionDe({ nivel: 'OEI', objetivo_id: 'OEI.01', resultado: 80, cumplimiento: 92 }),
    ];
    expect(crossingFinding(rows)).toBe(
      'De 2 acciones con los dos datos, una ejecuta sin lograr y una logra y ejecuta',
    );
    expect(poiFinding(rows, 2025)).toBe('Un objetivo logra menos de lo que ejecuta en su POI');
    expect(poiFinding([], 2025)).toContain('no está cargado');
    expect(ejecucionCsv(rows)).toContain('sin AO en el POI');
  });
});

it('years shown are those with results and the one looked at; the plan comes last', () => {
  const rows = [
    grupo({ anio: 2024 }), grupo(), grupo({ anio: 2026, con_dato: 0, tipo_1: null }), grupo({ anio: null }), whole,
    grupo({ nivel: 'AEI', objetivo_id: 'AEI.01.01', dentro_de: 'OEI.01' }),
  ]; // prettier-ignore
  expect(yearsOf(rows, 2025)).toEqual([2024, 2025, null]);
  expect(yearRows(rows, 2025, false).map(({ objetivo }) => objetivo.objetivo_id)).toEqual(['OEI.01', null]);
  expect(yearRows(rows, 2025, true)).toHaveLength(3);
  expect(yearRows(rows, 2025, false)[1]!.cells[0]).toEqual({ anio: 2024, row: null });
});

it('for any figures every sentence is whole', () => {
  const cuadrante = fc.constantFrom<(Cuadrante | null)[]>(
    null, 'ejecuta_sin_lograr', 'ni_ejecuta_ni_logra', 'logra_sin_ejecutar', 'logra_y_ejecuta',
  ); // prettier-ignore
  const number = fc.option(fc.double({ min: -50, max: 200, noNaN: true }), { nil: null });
  const ejecucion = fc
    .tuple(cuadrante, number, number, fc.constantFrom('OEI' as const, 'AEI' as const), fc.nat({ max: 3 }))
    .map(([field, resultado, cumplimiento, nivel, ao]) =>
      ejecucionDe({ cuadrante: field, resultado, cumplimiento, nivel, ao }),
    );
  const indicador = fc
    .tuple(number, number)
    .map(([brecha_logro, tipo_1_real]) => indicadorDe({ brecha_logro, tipo_1_real }));
  const years = fc
    .tuple(anyGrupo, fc.constantFrom(2024, 2025, null))
    .map(([one, anio]) => ({ ...one, anio }));
  fc.assert(
    fc.property(
      anyGrupo,
      fc.array(years, { maxLength: 8 }),
      fc.array(ejecucion, { maxLength: 8 }),
      fc.array(indicador, { maxLength: 8 }),
      (total, objetivos, rows, indicadores) => {
        const texts = [
          headline(total, objetivos[0] ? { ...objetivos[0], anio: 2024 } : null, objetivos[1] ?? null, plan),
          yearsFinding(objetivos, 2025),
          trajectoryCounts(total),
          gapFinding(indicadores, 2025),
          crossingFinding(rows),
          poiFinding(rows, 2025),
        ];
        const figures = { plan, anio: 2025, objetivos, indicadores, periodo: [], ejecucion: rows };
        for (const topic of ['anio', 'periodo', 'brecha', 'cruce'] satisfies EvaluationTopic[]) {
          const told = evaluationExplanation(topic, figures);
          texts.push(told.title, told.words, ...told.count.flatMap(({ label, value }) => [label, value]));
        }
        for (const text of texts) {
          expect(text).not.toBe('');
          expect(text).not.toMatch(hole);
        }
      },
    ),
  );
});
