import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionChart, placeParts } from '@/charts/contribution';
import { businessDaysLeft, evaluationDue } from '@/core/deadline';
import { parsePeriodo, periodoCerrado, periodoCode, periodosDe } from '@/core/period';
import type { Clase, EvaluacionClase } from '@/sql/evaluacion-ao';
import type { EvaluacionCentro, EvaluacionFactor, EvaluacionRoja, Mirada } from '@/sql/evaluacion-registro';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';
import { groupsCsv, rojasCsv } from '@/views/evaluacion/csv';
import { inOrder } from '@/reports/evaluacion/factors';
import { measureMark } from '@/reports/evaluacion/measure';
import { evaluationExplanation, type EvaluationTopic } from '@/views/evaluacion/topics';
import { calledIn, nodesOf } from '@/views/evaluacion/where';
import { othersSentence, yearFinding } from '@/reports/evaluacion/year-words';
import {
  calculated,
  classLines,
  factorFinding,
  gapFinding,
  headline,
  initialFinding,
  pendingFinding,
  redsFinding,
  whereFinding,
} from '@/reports/evaluacion/words';
import { frameOf } from './charts-frame';

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
const look = (code: string, hasta?: number): Mirada => {
  const periodo = parsePeriodo(code)!;
  return { periodo, hasta: hasta ?? periodo.hasta };
};

const june: PoiEvaluacion = {
  eje: 'total', llave: 'total', clave: 'total', nombre: 'Total', sigla: null, dentro_de: null, mes: 6, mes_anterior: 3,
  ao: 204, ao_con_meta: 192, ao_en_promedio: 182, ao_sin_reporte: 10, ao_reporte_incompleto: 29, ao_rojo: 50, ao_rojo_seguido: 23,
  avance_real: 90, cumplimiento: 85.7, cumplimiento_ponderado: 84, cumplimiento_inicial: 84.1, cumplimiento_periodo: 80,
  cumplimiento_anterior: 92, resta: 14.3, efecto: 1.6, cambio: -6.3, pia_poi: 388.2e6, pim: 412.6e6, programado_acumulado: 182e6,
  devengado: 155.2e6, programado_periodo: 90e6, devengado_periodo: 70e6, avance_financiero: 85.2, avance_financiero_periodo: 77,
  avance_pim: 37.6, brecha_fisico_financiera: 0.5, semaforo: 'amarillo', semaforo_inicial: 'amarillo', semaforo_financiero: 'amarillo',
}; // prettier-ignore
const clase = (name: Clase, ao: number, resta: number): EvaluacionClase => ({
  clase: name,
  ao,
  ao_reporte_incompleto: 0,
  resta,
  parte: (100 * resta) / 14.3,
});
const clases = [
  clase('rojo_seguido', 23, 4.5),
  clase('rojo', 16, 3.1),
  clase('sin_reportar', 29, 4.5),
  clase('amarillo', 22, 1.9),
  clase('verde', 92, 0.3),
];

describe('the headline', () => {
  it('says how the period closed and where what is missing lies', () => {
    expect(plain(headline(look('2026-S1'), june, clases))).toBe(
      'El I semestre cerró en 85.7 % de la meta. El 63 % de lo que falta está en 23 actividades en rojo dos trimestres y 29 con meses sin reportar.',
    );
  });
  it('says that a period is not closed yet', () => {
    expect(plain(headline(look('2026-T2', 5), june, clases))).toContain(
      'El II trimestre va en 85.7 % de la meta, con datos hasta mayo.',
    );
  });
  it('tells those in rojo only now from those that already were', () => {
    const two = [clase('rojo_seguido', 5, 1.4), clase('rojo', 20, 9.5)];
    expect(headline(look('2025-S2'), june, two)).toContain(
      'está en 20 actividades en rojo solo en este semestre y 5 en rojo dos semestres.',
    );
    expect(headline(look('2025-T1'), { ...june, mes_anterior: null }, [clase('rojo', 25, 5)])).toContain(
      'está en 25 actividades en rojo.',
    );
  });
  it('compares halves with halves', () => {
    expect(headline(look('2026-S2'), june, clases)).toContain('en rojo dos semestres');
  });
  it('never prints 100.0 % of what is not all, nor a gap where there is none', () => {
    expect(plain(headline(look('2026-S1'), { ...june, cumplimiento: 99.97 }, []))).toContain('casi el 100 %');
    expect(headline(look('2026-S1'), { ...june, cumplimiento: 100 }, [clase('verde', 3, 0)])).toContain(
      'No falta nada.',
    );
    expect(headline(look('2026-S1'), { ...june, cumplimiento: null }, [])).toContain('no tiene resultado');
  });
  it('names one activity in the singular', () => {
    expect(plain(headline(look('2026-T2'), june, [clase('sin_reportar', 1, 14.3)]))).toContain(
      'El 100 % de lo que falta está en 1 actividad con meses sin reportar.',
    );
  });
});

describe('the findings', () => {
  it('of the gap', () => {
    expect(gapFinding(june, clases)).toBe(
      'De los 14.3 puntos que faltan para 100, 4.5 vienen arrastrados desde marzo y 4.5 dependen de reportes',
    );
    expect(gapFinding({ ...june, cumplimiento: 100 }, [])).toContain('No falta ningún punto');
    expect(gapFinding({ ...june, mes_anterior: null }, [clase('rojo', 3, 2)])).toContain('2.0 son de');
  });
  it('of where', () => {
    const oei = (clave: string, resta: number, semaforo: PoiEvaluacion['semaforo']) =>
      ({
        ...june,
        eje: 'oei',
        llave: `38.038/${clave}`,
        dentro_de: '38.038',
        clave,
        resta,
        semaforo,
      }) as const;
    const groups = [oei('OEI.01', 1, 'verde'), oei('OEI.02', 4.5, 'rojo'), oei('OEI.05', 4.6, 'amarillo')];
    const name = (group: PoiEvaluacion) => calledIn('oei', group, 1);
    expect(whereFinding(groups, june, name, { groups, one: 'AEI', many: 'AEI' })).toBe(
      'OEI.05 y OEI.02 explican 9.1 de los 14.3 puntos; una AEI en rojo',
    );
    expect(calledIn('oei', groups[0]!, 2)).toBe('OEI.01 (pliego 038)');
    const action = { ...groups[0]!, eje: 'aei' as const, dentro_de: '38.038/OEI.02' };
    expect(nodesOf('oei', groups, [action])[1]!.children).toEqual([action]);
    expect(nodesOf('centro_costo', groups, []).map(({ group }) => group.clave)).toEqual([
      'OEI.05',
      'OEI.02',
      'OEI.01',
    ]);
  });
  it('of the reds, the factors and what is left to do', () => {
    const factor = (name: string | null, ao: number, sin: EvaluacionFactor['sin'] = null): EvaluacionFactor => ({
      eje: 'total', llave: 'total', factor: name, sin, ao, ao_elegidas: 0, ao_rojo_seguido: ao, resta: 1,
    }); // prettier-ignore
    const rows = [
      factor(null, 12, 'sin_motivo'),
      factor('Personal y locadores', 8),
      factor('Contratación de bienes y servicios', 15),
    ];
    expect(factorFinding(rows)).toBe(
      'Contratación de bienes y servicios: 15 de las 35 actividades en rojo; 12 no dicen por qué',
    );
    expect(factorFinding([factor(null, 3, 'sin_motivo')])).toBe(
      'Tres de las 3 actividades en rojo no dicen por qué',
    );
    expect(inOrder(rows).map(({ sin }) => sin)).toEqual([null, null, 'sin_motivo']);
    const centro = { llave: 'c', clave: '02', nombre: 'ACUICULTURA', sigla: 'DGA' } as EvaluacionCentro;
    const red = { rojo_seguido: true, cambio: -1, mes_anterior: 3 } as EvaluacionRoja;
    const told = {
      rows: [red],
      count: 1,
      factores: [{ ...rows[1]!, eje: 'centro_costo' as const, llave: 'c', ao_rojo_seguido: 1 }],
      centros: [centro],
    };
    expect(redsFinding(look('2026-T2'), told)).toBe(
      '1 actividad lleva dos trimestres en rojo: DGA 1; una empeoró desde marzo',
    );
    expect(pendingFinding(9, 3, 12)).toBe('Nueve centros por redactar y 12 motivos por pedir');
    expect(pendingFinding(0, 0, 0)).toContain('No falta nada');
  });
  it('of the money and of a centro', () => {
    const row = (cambio: number) =>
      ({
        pim_antes: 10e6,
        centro_recibe: Math.max(0, cambio),
        centro_cede: Math.min(0, cambio),
        pim_ahora: 10e6 + cambio,
        pim_cambio: cambio,
        cambio_relativo: cambio / 1e5,
      }) as PoiModificacionGrupo;
    expect(plain(initialFinding([row(2e6), row(3e6), row(-1e6)]))).toBe(
      'El POI pasó de S/ 10.0 M a S/ 12.0 M (+20.0 %): sube un centro y baja uno',
    );
    expect(plain(calculated({ ...june, pim: 396.9e6 }))).toBe(
      'Cumplió el 85.7 % de su meta vigente y el 84.1 % de la inicial. Recibió S/ 8.7 M sobre su PIA y gastó el 85.2 % de lo previsto.',
    );
    expect(plain(calculated({ ...june, cumplimiento: null, pim: null, avance_financiero: null }))).toBe(
      'No se conoce su avance: ninguna actividad con meta reportó.',
    );
  });
  it('of the year and of other years', () => {
    const at = (code: string, cumplimiento: number | null) => ({
      periodo: parsePeriodo(code)!,
      total: cumplimiento === null ? null : { ...june, cumplimiento },
    });
    expect(plain(yearFinding([at('2026-T1', 92), at('2026-T2', 85.7), at('2026-T3', null)]))).toBe(
      'Al cierre del I trimestre, 92.0 %; del II trimestre, 85.7 %: −6.3 puntos',
    );
    expect(yearFinding([])).toContain('ningún trimestre');
    expect(othersSentence([at('2025-S1', null)])).toBeNull();
    expect(plain(othersSentence([at('2025-S1', 91.6)]))).toContain('2025, 91.6 %');
  });
});

it('a measure says its state, else its deadline, else what it lacks', () => {
  const none = { medida: null, plazo: null, estado: null };
  expect(measureMark(none).text).toBe('sin medida');
  expect(measureMark({ ...none, medida: 'x' }).text).toBe('sin plazo');
  expect(measureMark({ ...none, medida: 'x', plazo: '2026-07-20' }).text).toBe('20/07/2026');
  expect(measureMark({ medida: 'x', plazo: '2026-07-20', estado: 'cumplida' })).toEqual({
    band: 'verde',
    text: 'cumplida',
  });
});

it('periods close in their order, and their evaluation is due in the month after', () => {
  expect([2, 3, 5, 6, 9, 11, 12].map((mes) => periodoCode(periodoCerrado(2026, mes)))).toEqual([
    'T1', 'T1', 'T1', 'S1', 'T3', 'T3', 'S2',
  ]); // prettier-ignore
  expect(periodosDe(2026).map(periodoCode)).toEqual(['T1', 'T2', 'T3', 'T4', 'S1', 'S2']);
  expect(evaluationDue(2026, 6)).toBe('2026-07-31');
  expect(evaluationDue(2026, 12)).toBe('2027-01-29');
  expect(businessDaysLeft('2026-07-31', '2026-07-15')).toBeGreaterThan(0);
  expect(businessDaysLeft('2026-07-31', '2026-08-03')).toBe(-1);
});

it('the drawing keeps its labels apart and inside, and as wide as its points', () => {
  const looks = ['solid_red', 'hatched_red', 'hatched_grey', 'yellow', 'green'] as const;
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 200, max: 1200 }),
      (values, width) => {
        const parts = values.map((value, i) => ({
          key: `${i}`,
          value,
          count: i,
          look: looks[i]!,
          lines: ['12 AO en rojo', 'dos trimestres'] as [string, string],
        }));
        const input = { parts, countTitle: 'AO', valueTitle: 'pp' };
        const frame = { ...frameOf(), width };
        const placed = placeParts(input, frame);
        const whole = values.reduce((sum, value) => sum + value, 0);
        for (const { part, box } of placed)
          expect(box.width).toBeCloseTo(
            (part.value / whole) * (width - 2 * (placed.length - 1) * (frame.fontSize / 14)),
            6,
          );
        for (const [i, { label }] of placed.entries()) {
          const next = placed[i + 1]?.label;
          if (next) expect(next.y > label.y || next.x >= label.x + label.width).toBe(true);
          if (width > 700) expect(label.x + label.width).toBeLessThanOrEqual(width + 1e-6);
        }
        expect(contributionChart(input).table.rows).toHaveLength(values.length);
      },
    ),
  );
});

it('any figures make whole sentences', () => {
  const value = fc.option(fc.double({ min: -1e3, max: 1e9, noNaN: true }), { nil: null });
  const percent = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
  const count = fc.integer({ min: 0, max: 5000 });
  const group = fc.record({
    cumplimiento: percent, cumplimiento_inicial: percent, cumplimiento_anterior: percent, cumplimiento_periodo: percent,
    resta: percent, efecto: fc.option(fc.double({ min: -100, max: 100, noNaN: true }), { nil: null }), pia_poi: value, pim: value,
    avance_financiero: percent, avance_pim: percent, devengado: value, programado_acumulado: value,
    ao: count, ao_con_meta: count, ao_en_promedio: count, ao_rojo: count, ao_rojo_seguido: count,
    mes_anterior: fc.constantFrom(null, 3, 6, 9), semaforo: fc.constantFrom('rojo', 'amarillo', 'verde', 'nd'),
  }); // prettier-ignore
  const parts = fc.array(
    fc.record({
      clase: fc.constantFrom<Clase>('rojo_seguido', 'rojo', 'sin_reportar', 'amarillo', 'verde'),
      ao: count,
      ao_reporte_incompleto: count,
      resta: fc.double({ min: 0, max: 100, noNaN: true }),
      parte: percent,
    }),
    { maxLength: 5 },
  );
  const money = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const initial = fc.array(
    fc.record({
      pim_antes: money,
      pim_ahora: money,
      pim_cambio: money,
      centro_recibe: money,
      centro_cede: money,
      cambio_relativo: value,
    }),
    { maxLength: 4 },
  );
  const topics: EvaluationTopic[] = ['vigente', 'inicial', 'gasto', 'rojo', 'analisis'];
  const code = fc.constantFrom('2026-T1', '2026-T2', '2026-T4', '2026-S1', '2026-S2');
  fc.assert(
    fc.property(
      group,
      parts,
      initial,
      code,
      fc.integer({ min: 0, max: 5 }),
      (given, classes, rows, at, less) => {
        const total = { ...june, ...given } as PoiEvaluacion;
        const mirada = look(at);
        mirada.hasta = Math.max(mirada.periodo.desde, mirada.periodo.hasta - less);
        const said = [
          headline(mirada, total, classes),
          gapFinding(total, classes),
          ...classes.flatMap((one) => classLines(one, mirada, total.mes_anterior !== null)),
          whereFinding([total], total, (one) => calledIn('oei', one, 1), {
            groups: [total],
            one: 'AEI',
            many: 'AEI',
          }),
          calculated(total),
          initialFinding(rows as PoiModificacionGrupo[]),
          yearFinding([{ periodo: mirada.periodo, total }]),
          othersSentence([{ periodo: mirada.periodo, total }]) ?? '',
          groupsCsv([total]),
          rojasCsv([]),
          ...topics.map((topic) =>
            JSON.stringify(
              Object.values(evaluationExplanation(topic, mirada, total, { all: 9, written: 2 })).filter(
                (one) => one !== null,
              ),
            ),
          ),
        ].join('\n');
        expect(said).not.toMatch(/NaN|undefined|null|Infinity/);
      },
    ),
  );
});
