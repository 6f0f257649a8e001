import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEvaluationDue } from '@/core/deadline';
import type { Cuadrante } from '@/sql/plan-ejecucion';
import { whyNoQuadrant } from '@/reports/plan/cuadrante';
import { decimalsOf, indicadorCodes, motivoWord, unitWords } from '@/reports/plan/indicador';
import { indicadoresCsv, indicadoresSheet, objetivosCsv, pendientesCsv } from '@/views/pei/csv';
import { indicadorGroups, weightWords } from '@/views/pei/groups';
import { activitiesOf, valuesMessage } from '@/views/pei/request';
import { peiExplanation, rowsBehind, type PeiTopic } from '@/views/pei/topics';
import {
  headline,
  NOBODY,
  owedFinding,
  quadrantFinding,
  tableFinding,
  trajectoryFinding,
  whereFinding,
  worstFirst,
} from '@/reports/plan/pei-words';
import { anyGrupo, ejecucionDe, grupo, hole, indicadorDe, pendienteDe, planDe } from '../support/pei-rows';

const plan = planDe();
const whole = grupo({
  nivel: 'plan', objetivo_id: null, indicadores: 26, con_valor: 23, con_dato: 23, alcanzan: 13, rojo: 4, amarillo: 6, verde: 11,
  exceso: 2, nd: 3, en_ruta: 10, requiere_aceleracion: 8, avance_limitado: 3, retroceso: 2,
}); // prettier-ignore

describe('the headline', () => {
  it('says how many reach, and how many go at the pace asked', () => {
    expect(headline(whole, plan)).toBe(
      'A medias: 13 de 23 indicadores con dato alcanzan su logro esperado, pero solo 10 van al ritmo que pide 2028.',
    );
  });
  it('says why it is not known', () => {
    expect(headline({ ...whole, con_valor: 0, con_dato: 0 }, plan)).toBe(
      'Todavía no se sabe: ninguno de los 26 indicadores tiene valor obtenido de 2025.',
    );
    expect(headline({ ...whole, con_valor: 4, con_dato: 0 }, plan)).toContain(
      'hay 4 valores obtenidos de 2025, pero falta con qué compararlos',
    );
  });
  it('says yes only for what is known', () => {
    const all = { ...whole, alcanzan: 23, en_ruta: 23, requiere_aceleracion: 0 };
    expect(headline(all, plan)).toMatch(/^Hasta donde se sabe, sí: 23 de 23 .* y 23 van al ritmo/);
    expect(headline({ ...all, indicadores: 23 }, plan)).toMatch(/^Sí: /);
    expect(headline({ ...whole, alcanzan: 0, en_ruta: 0 }, plan)).toBe(
      'No: ninguno de los 23 indicadores con dato alcanza su logro esperado, y ninguno va al ritmo que pide 2028.',
    );
  });
});

describe('the findings', () => {
  const oei = [
    grupo({
      objetivo_id: 'OEI.03',
      nombre: 'INNOVACIÓN Y CALIDAD.',
      tipo_1: 79.5,
      indicadores: 4,
      con_dato: 3,
    }),
    grupo({ objetivo_id: 'OEI.01' }),
    grupo({ objetivo_id: 'OEI.05', tipo_1: 97, semaforo: 'verde' }),
  ];
  it('name the lowest objective and what it lacks', () => {
    expect(whereFinding(oei)).toBe(
      'Dos de tres objetivos quedan en amarillo; el más bajo, OEI.03, Innovación y calidad, con un dato que falta',
    );
    expect(worstFirst([grupo({ tipo_1: null, objetivo_id: 'OEI.09' }), ...oei]).at(-1)!.objetivo_id).toBe(
      'OEI.09',
    );
  });
  it('tell those too slow, those that execute without achieving, those who owe', () => {
    expect(trajectoryFinding(whole, plan)).toBe(
      'Cinco indicadores no llegan ni al 60\u00a0% del ritmo necesario',
    );
    const spend: Cuadrante = 'ejecuta_sin_lograr';
    expect(
      quadrantFinding([
        ejecucionDe({ objetivo_id: 'AEI.01.04', cuadrante: spend }),
        ejecucionDe({ objetivo_id: 'AEI.06.01', cuadrante: spend }),
        ejecucionDe({ cuadrante: null }),
      ]),
    ).toBe('AEI.01.04 y AEI.06.01 ejecutan su POI y no logran su resultado');
    expect(owedFinding([pendienteDe(), pendienteDe({ enviados: 2, debidos: 0 })], 2025)).toBe(
      'Una dependencia debe un valor de 2025',
    );
    expect(owedFinding([pendienteDe()], 2027, false)).toBe(
      'Todavía no vence el envío de 2027: 1 de 2 valores recibidos',
    );
    expect(owedFinding([pendienteDe({ responsable: NOBODY, debidos: 4 })], 2025)).toBe(
      'Faltan 4 valores de 2025 y el plan no dice quién responde',
    );
    expect(whyNoQuadrant({ resultado: null, cumplimiento: null, ao: 0 })).toBe(
      'sin resultado y sin AO en el POI',
    );
  });
  it('say that to reach the year is not enough', () => {
    const rows = [indicadorDe(), indicadorDe({ indicador_id: 'x', semaforo: 'rojo' })];
    expect(tableFinding(rows, plan)).toBe(
      'Llegar en el año no basta: un indicador que alcanza su logro debe acelerar para llegar a 2028',
    );
  });
});

describe('for any figures', () => {
  it('every sentence is whole', () => {
    fc.assert(
      fc.property(anyGrupo, fc.array(anyGrupo, { maxLength: 9 }), (total, groups) => {
        const own = groups.map((one, i) => ({ ...one, objetivo_id: `OEI.${i + 1}` }));
        for (const text of [headline(total, plan), whereFinding(own), trajectoryFinding(total, plan)]) {
          expect(text).not.toMatch(hole);
          expect(text).toMatch(/^[A-ZÁÉÍÓÚ0-9]/);
        }
        for (const topic of ['alcanzan', 'tipo_1', 'tipo_2', 'ruta', 'valor'] satisfies PeiTopic[]) {
          const told = peiExplanation(topic, total, own, { ...plan, anio: 2025 });
          for (const text of [
            told.title,
            told.words,
            ...told.count.flatMap(({ label, value }) => [label, value]),
          ])
            expect(text).not.toMatch(hole);
        }
      }),
    );
  });
  it('every table, message and owing is whole', () => {
    const band = fc.constantFrom('rojo' as const, 'amarillo' as const, 'verde' as const, 'exceso' as const);
    const pace = fc.constantFrom(
      null,
      'en_ruta' as const,
      'retroceso' as const,
      'requiere_aceleracion' as const,
    );
    const row = fc
      .tuple(band, pace, fc.boolean())
      .map(([semaforo, trayectoria, known]) =>
        indicadorDe(
          known
            ? { semaforo, trayectoria }
            : { semaforo: 'nd', tipo_1: null, trayectoria: null, motivo_nd: 'sin_valor' },
        ),
      );
    const owed = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })).map(([pedidos, debidos]) =>
      pendienteDe({
        pedidos,
        debidos: Math.min(pedidos, debidos),
        enviados: pedidos - Math.min(pedidos, debidos),
      }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(owed, { maxLength: 6 }), (rows, owing) => {
        for (const text of [
          tableFinding(rows, plan),
          owedFinding(owing, 2025),
          owedFinding(owing, 2025, false),
          weightWords(rows),
        ])
          expect(text).not.toMatch(hole);
        for (const one of owing) {
          const { subject, body } = valuesMessage(one, plan, 2025, '2026-03-31');
          expect(subject).not.toMatch(hole);
          expect(body).not.toMatch(/undefined|null|NaN/);
        }
      }),
    );
  });
});

describe('how an indicator is written', () => {
  it('is called as its objective where it is the only one', () => {
    const codes = indicadorCodes([
      { indicador_id: 'OEI.01-1', objetivo_id: 'OEI.01' },
      { indicador_id: 'AEI.01.01-1', objetivo_id: 'AEI.01.01' },
      { indicador_id: 'AEI.01.01-2', objetivo_id: 'AEI.01.01' },
    ]);
    expect([...codes.values()]).toEqual(['OEI.01', 'AEI.01.01-1', 'AEI.01.01-2']);
  });
  it('keeps the same decimals in its whole series', () => {
    const serie = { unidad: 'días', linea_base: 14, logros: [9, null], valores: [10.1] };
    expect(decimalsOf(serie)).toBe(1);
    expect(decimalsOf({ ...serie, valores: [10.123] })).toBe(2);
    expect(decimalsOf({ ...serie, valores: [10] })).toBe(0);
    expect(decimalsOf({ ...serie, unidad: '%', valores: [10] })).toBe(1);
    expect(unitWords('días', 'descendente')).toBe('días, baja');
  });
  it('tells why it has no avance, with the words of its source first', () => {
    expect(motivoWord('sin_valor', ' La encuesta quedó desierta ')).toBe('La encuesta quedó desierta');
    expect(motivoWord('linea_base_igual_al_logro', 'otra cosa')).toBe(
      'La línea base es igual al logro esperado',
    );
  });
});

it('groups follow what is typed, and an action with several indicators has its own line', () => {
  const objetivos = [
    grupo(),
    grupo({ nivel: 'AEI', objetivo_id: 'AEI.01.01', dentro_de: 'OEI.01', indicadores: 2 }),
    grupo({ objetivo_id: 'OEI.02' }),
  ];
  const rows = [
    indicadorDe({
      objetivo_id: 'OEI.01',
      indicador_id: 'OEI.01-1',
      nivel: 'OEI',
      indicador: 'Productividad',
    }),
    indicadorDe(),
    indicadorDe({ indicador_id: 'AEI.01.01-2', indicador: 'Cooperativas', tipo_1: null }),
  ];
  const [first, ...rest] = indicadorGroups(objetivos, rows);
  expect(rest).toEqual([]);
  expect(
    first!.parts.map(({ accion, rows: inside }) => [accion?.objetivo_id ?? null, inside.length]),
  ).toEqual([
    [null, 1],
    ['AEI.01.01', 2],
  ]);
  expect(indicadorGroups(objetivos, rows, 'cooperativas')[0]!.parts[0]!.rows).toHaveLength(1);
  expect(indicadorGroups(objetivos, rows, 'nada')).toEqual([]);
});

it('rows behind a figure: the lowest first, the missing at the end, or first where they are what matters', () => {
  const rows = [
    indicadorDe({ tipo_1: 90 }),
    indicadorDe({ tipo_1: null, valor_obtenido: null }),
    indicadorDe({ tipo_1: 20 }),
  ];
  const told = (topic: PeiTopic) => peiExplanation(topic, whole, [], { ...plan, anio: 2025 });
  expect(rowsBehind(told('tipo_1'), 'tipo_1', rows).map(({ tipo_1 }) => tipo_1)).toEqual([20, 90, null]);
  expect(rowsBehind(told('valor'), 'valor', rows)[0]!.valor_obtenido).toBeNull();
});

it('files have every row, and no cell that a spreadsheet would run', () => {
  const csv = indicadoresCsv([indicadorDe({ indicador: '=SUMA(A1)' }), indicadorDe()]);
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toContain("'=SUMA(A1)");
  const sheet = indicadoresSheet([indicadorDe()]);
  expect(sheet.rows[0]).toHaveLength(sheet.columns.length);
  expect(objetivosCsv([grupo(), grupo({ anio: null })])).toContain('periodo');
  expect(
    pendientesCsv([pendienteDe(), pendienteDe({ indicadores: [], nombres: [], motivos: [] })]),
  ).toContain('OEI.05-1');
});

it('the request names the activities of the manual and its date', () => {
  expect(activitiesOf(['OEI.01-1', 'AEI.01.01-1'])).toBe('actividades 1 y 2');
  expect(activitiesOf(['AEI.01.01-1'])).toBe('actividad 2');
  const { subject, body } = valuesMessage(pendienteDe(), plan, 2025, '2026-03-31');
  expect(subject).toBe('PEI 2024–2028: falta un valor obtenido de 2025, OGACI');
  expect(body).toContain('- OEI.05-1, Satisfacción. Se dijo: La encuesta quedó desierta');
  expect(planEvaluationDue(2025)).toBe('2026-03-31');
  // 31 March 2024 was a Sunday.
  expect(planEvaluationDue(2023)).toBe('2024-04-01');
});
