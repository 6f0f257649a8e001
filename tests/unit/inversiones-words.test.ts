import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentOf, departments, mapColumns, mapRows } from '@/core/departments';
import { alertRules } from '@/sql/inversion-alerta';
import type { InversionCambio } from '@/sql/inversion-cambio';
import type { InversionGrupo } from '@/sql/inversion';
import { alertShort, alertTitle } from '@/reports/inversion/alert-words';
import { departmentCodes, monthYear, pliegoName } from '@/reports/inversion/reason-words';
import { rowAt } from '@/views/ficha/model.svelte';
import { historyRows, identityRows, moneyRows } from '@/views/ficha/tables';
import { limitText, roundLimits } from '@/views/inversiones/map-limits';
import { fichaExplanation, type FichaTopic } from '@/views/ficha/topics';
import {
  fichaHeadline,
  fichaQuestion,
  gapFinding,
  historyFinding,
  monthsFinding,
  paceWords,
} from '@/views/ficha/words';
import { changeFacts, changesFinding } from '@/reports/inversion/changes';
import { filasClipboard, filasCsv, filasSheet } from '@/views/inversiones/csv';
import { carteraExplanation, type CarteraTopic } from '@/views/inversiones/topics';
import {
  alertsFinding,
  curveFinding,
  headline,
  mapFinding,
  rankingFinding,
  tableFinding,
} from '@/reports/inversion/words';
import { carteraDe, corteDe, emptyFila, filaDe, hole, unknownCartera } from '../support/inversion-rows';

const corte = corteDe();
const total = carteraDe();
const alertas = alertRules.map(({ regla, gravedad }, i) => ({
  alerta: regla,
  orden: i + 1,
  gravedad,
  inversiones: regla === 'f12b_sin_actualizar' ? 4 : regla === 'sobrecosto' ? 3 : 1,
  por_devengar: 1e6,
}));
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

describe('the headline of the cartera', () => {
  it('says what the mock-up says', () => {
    expect(plain(headline(total, corte))).toBe(
      'No a este ritmo: se ejecutó el 74.2 % de lo programado y a diciembre quedarían S/ 38.5 M sin gastar de S/ 96.5 M.',
    );
  });
  it('answers what it can when something is missing', () => {
    const say = (change: Partial<InversionGrupo>, month = corte) => plain(headline(carteraDe(change), month));
    expect(plain(headline(unknownCartera, corte))).toBe(
      'No se sabe: lo cargado no trae el PIM ni el devengado de 2026.',
    );
    expect(say({ con_pim: 0, pim: null })).toContain(
      'No se sabe: lo cargado no trae el PIM. Se devengaron S/ 25.9 M',
    );
    expect(say({ pim: 0 })).toBe('No hay presupuesto que gastar en 2026: el PIM es cero.');
    expect(say({ devengado_anio: null, avance_anio: null })).toContain('lo cargado no trae el devengado');
    expect(say({ cumplimiento_programado: null, proyeccion: 96482700 })).toBe(
      'Sí, al ritmo actual: se devengó el 26.9 % del PIM y a diciembre se gastaría todo el PIM.',
    );
    expect(say({ proyeccion: null, pim_con_proyeccion: null })).toBe(
      'Se ejecutó el 74.2 % de lo programado a junio de 2026.',
    );
    expect(say({ cerradas: 24 })).toBe('No queda nada que gastar: las 24 inversiones están cerradas.');
    expect(say({ cerradas: 1, inversiones: 1 })).toContain('la inversión está cerrada');
    expect(say({}, corteDe({ mes_ejercicio: 12 }))).toContain('quedaron S/ 70.6 M sin gastar');
  });
});

describe('the findings of the cartera', () => {
  it('says how far the programme is', () => {
    expect(plain(curveFinding(total, corte))).toBe(
      'La cartera va S/ 9.0 M detrás de un programa que ya se había recortado',
    );
    expect(plain(curveFinding(carteraDe({ devengado_con_programa: 36e6 }), corte))).toContain(
      'S/ 1.1 M delante',
    );
    expect(curveFinding(unknownCartera, corte)).toBe('Sin programa ni devengado que comparar');
    expect(curveFinding(carteraDe({ programado_a_la_fecha: null, con_programa: 0 }), corte)).toContain(
      'Sin Formato 12-B no hay programa',
    );
  });
  it('counts alerts and names the commonest', () => {
    expect(plain(alertsFinding(total, alertas))).toBe(
      '16 alertas en 11 inversiones; la más frecuente es el 12-B atrasado',
    );
    expect(alertsFinding(unknownCartera, [])).toBe('Ninguna inversión tiene alerta');
    expect(alertsFinding(carteraDe({ alertas: 1, con_alerta: 1 }), alertas)).toBe('1 alerta en 1 inversión');
  });
  it('has words for every rule, and its limit', () => {
    for (const { regla } of alertRules) expect(alertShort(regla)).toMatch(/^[^_]+$/);
    expect(alertShort('una_regla_nueva')).toBe('una_regla_nueva');
    const limits = new Map([
      ['inversion_limite_sobrecosto', '25'],
      ['inversion_meses_sin_devengado', '1'],
    ]);
    expect(plain(alertTitle('sobrecosto', limits))).toBe('Sobrecosto de más de 25 %');
    expect(alertTitle('sin_devengado', limits)).toBe('Sin devengado en el último mes, con PIM');
    expect(alertTitle('fin_vencido', new Map())).toBe('Fin vencido y sin cierre');
  });
  it('says how few hold most of what is left', () => {
    const filas = [13.8, 11.1, 9.3, 9.1, 7.2, 20].map((m, i) =>
      filaDe({ cui: String(i), por_devengar: m * 1e6 }),
    );
    expect(plain(rankingFinding(filas, total))).toBe(
      'Tres inversiones concentran el 64 % de lo que falta gastar',
    );
    expect(rankingFinding([], carteraDe({ por_devengar: 0 }))).toBe('No falta gastar nada del PIM');
    expect(rankingFinding([], unknownCartera)).toBe('Sin PIM no se sabe qué falta gastar');
  });
  it('says where it weighs, and how the rest goes', () => {
    const place = (nombre: string, pim: number) => ({
      llave: nombre,
      nombre,
      inversiones: 1,
      pim,
      costo_actualizado: pim,
      por_devengar: pim,
      con_alerta: 0,
    });
    expect(
      mapFinding([place('PIURA', 16e6), place('ANCASH', 14e6), place('JUNIN', 13e6), place('ICA', 1e6)]),
    ).toBe('4 departamentos con inversión; Piura, Áncash y Junín pesan más');
    expect(
      mapFinding(
        ['CALLAO', 'LIMA', 'ICA', 'PIURA'].map((nombre, i) => ({
          ...place(nombre, 0),
          pim: null,
          costo_actualizado: (i + 1) * 1e6,
        })),
      ),
    ).toBe('4 departamentos con inversión; Piura, Ica y Lima pesan más');
    expect(mapFinding([place('s/d', 1e6)])).toContain('Ningún archivo dice');
    expect(
      plain(tableFinding(total, { inversiones: 13, con_programa: 13, cumplimiento_programado: 97 })),
    ).toBe('Donde no hay alerta se avanza: las 13 restantes van al 97 % de su programa');
    expect(tableFinding(total, { inversiones: 0, con_programa: 0, cumplimiento_programado: null })).toBe(
      'Todas las inversiones tienen alguna alerta',
    );
  });
  it('cuts the map at round limits, the second above the first', () => {
    expect(roundLimits([0.8e6, 1.1e6, 1.4e6, 4.2e6, 7.9e6, 16e6].map((n) => n))).toEqual([1.5e6, 8e6]);
    expect(limitText(1.5e6)).toBe('1.5');
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -1e6, max: 1e10, noNaN: true }), { nil: null })),
        (amounts) => {
          const [first, second] = roundLimits(amounts);
          expect(first).toBeGreaterThan(0);
          expect(second).toBeGreaterThan(first);
        },
      ),
    );
  });
});

describe('the figures told in the panel', () => {
  const topics: CarteraTopic[] = ['programado', 'pim', 'alertas', 'f12b', 'costo'];
  it.each(topics)('%s has words, a count and its rows, known or not', (topic) => {
    for (const ahora of [total, unknownCartera]) {
      const told = carteraExplanation(topic, {
        scope: { corte: '2026-06' } as never,
        corte,
        anterior: null,
        ahora,
        antes: null,
        banda: 'rojo',
        alertas: [],
        umbrales: new Map(),
        cartera: null,
      });
      expect(told?.count.length).toBeGreaterThan(2);
      for (const row of [filaDe(), emptyFila])
        expect(told?.cells(row)).toHaveLength(told?.heads.length ?? -1);
      expect([told?.words, ...(told?.cells(emptyFila) ?? [])].join(' ')).not.toMatch(hole);
    }
  });
});

describe('what changed', () => {
  const cambio = (change: Partial<InversionCambio>): InversionCambio => ({
    clase: 'alerta_nueva',
    cui: '1',
    nombre: 'CITE Vid Sur',
    alerta: null,
    detalle: null,
    antes: null,
    ahora: null,
    diferencia: null,
    de_la_clase: 1,
    ...change,
  });
  const figures = {
    scope: {} as never,
    corte,
    anterior: corteDe({ corte: '2026-05', mes: 5, mes_ejercicio: 5 }),
    ahora: total,
    antes: carteraDe({ devengado_anio: 19253625.97, programado_a_la_fecha: 25338764.51 }),
    banda: 'rojo' as const,
    alertas: [],
    umbrales: new Map<string, string>(),
    cartera: null,
  };
  it('counts what came in and what went', () => {
    const rows = [
      cambio({ alerta: 'sobrecosto', de_la_clase: 2 }),
      cambio({ alerta: 'fisico_baja', de_la_clase: 2 }),
      cambio({ clase: 'alerta_resuelta', alerta: 'f12b_sin_actualizar' }),
    ];
    expect(changesFinding(rows)).toBe('Entraron dos alertas y salió una');
    expect(changesFinding(rows.slice(2))).toBe('Salió una alerta');
    expect(changesFinding([])).toBe('Nada cambió entre los dos cortes');
  });
  it('tells money, alerts and the físico that goes down', () => {
    const facts = changeFacts(
      [
        cambio({ alerta: 'sobrecosto' }),
        cambio({ clase: 'costo', antes: 27.4e6, ahora: 30.5e6, diferencia: 3.1e6, de_la_clase: 9 }),
        cambio({ clase: 'fisico', antes: 44, ahora: 41.5, diferencia: -2.5 }),
      ],
      figures,
    );
    expect(facts.map(({ key }) => plain(key))).toEqual(['+6.7 M', '+1', '+3.1 M', '…', '−2.5 pp']);
    expect(plain(facts[0]?.text ?? '')).toBe('Devengado de junio; se programaron S/ 9.6 M.');
    expect(facts[3]?.text).toContain('Otros 8 costos');
  });
});

describe('the ficha', () => {
  it('says how much is paid and built, or why not', () => {
    expect(plain(fichaHeadline(filaDe()))).toBe(
      'DPA Caleta San Telmo: se ha pagado el 61.4 % y construido el 38.2 %',
    );
    expect(fichaQuestion(filaDe(), null)).toBe('CUI 2999014. FONDEPES, Áncash. En ejecución, inicio 03/2025');
    expect(fichaHeadline(emptyFila)).toBe('Sin datos: no se sabe cuánto se ha pagado ni construido');
    expect(fichaHeadline(filaDe({ avance_financiero: null, motivo_financiero: 'costo_cero' }))).toContain(
      'costo en cero',
    );
    expect(fichaHeadline(filaDe({ avance_fisico: null }))).toContain('no se sabe cuánto se ha construido');
    expect(gapFinding(filaDe())).toBe('El pago adelanta a la obra en 23.2 puntos');
    expect(gapFinding(filaDe({ brecha_fisico_financiera: 3 }))).toContain('La obra adelanta');
    expect(gapFinding(emptyFila)).toBe('Curva S de toda su vida');
    expect(paceWords(filaDe({ fin_al_ritmo: null, motivo_fin_al_ritmo: 'no_termina' }))).toBe(
      'no termina a este ritmo',
    );
  });
  it('leaves no hole, whatever is missing', () => {
    const topics: FichaTopic[] = ['fisico', 'financiero', 'costo', 'anio', 'fin'];
    for (const row of [filaDe(), emptyFila, filaDe({ cerrada: true, clase: null })]) {
      const said = [
        fichaQuestion(row, null),
        fichaHeadline(row),
        monthsFinding(row),
        historyFinding([row, emptyFila]),
        ...identityRows(row, null).rows.flat(),
        ...moneyRows(row, null).rows.flat(),
        ...historyRows([row]).rows.flat(),
        ...topics.flatMap((topic) => {
          const told = fichaExplanation(topic, row);
          return [told.title, told.words, ...told.count.map(({ label }) => label)];
        }),
      ];
      for (const text of said) expect(text).not.toMatch(hole);
      expect(said.every((text) => text !== '')).toBe(true);
    }
  });
  it('shows the corte asked, or the latest before it', () => {
    const rows = ['2026-06', '2026-05', '2025-12'].map((one) => filaDe({ corte: one }));
    expect(rowAt(rows, '2026-05')?.corte).toBe('2026-05');
    expect(rowAt(rows, '2026-04')?.corte).toBe('2025-12');
    expect(rowAt(rows, '2024-01')?.corte).toBe('2026-06');
    expect(rowAt([], '2026-06')).toBeNull();
  });
});

describe('files and names', () => {
  it('writes every figure as a number and every absence as an empty cell', () => {
    const [head = '', first = '', second = ''] = filasCsv([filaDe(), emptyFila]).split('\r\n');
    expect(head.split(',').slice(1, 3)).toEqual(['CUI', 'Inversión']);
    expect(first).toContain('29852680');
    expect(second).toContain('sin PIM');
    expect(second).toContain(',,');
    expect(filasClipboard([filaDe({ nombre: 'con\tsalto\n' })]).split('\n')).toHaveLength(2);
    const sheet = filasSheet([emptyFila]);
    expect(sheet.rows[0]).toHaveLength(sheet.columns.length);
  });
  it('keeps 25 departments, each in a tile of its own', () => {
    expect(departments).toHaveLength(25);
    expect(new Set(departments.map(({ row, column }) => `${row} ${column}`)).size).toBe(25);
    expect(new Set(departments.map(({ code }) => code)).size).toBe(25);
    expect(departments.every(({ row, column }) => row < mapRows && column < mapColumns)).toBe(true);
    expect(departmentOf('  áncash ')?.code).toBe('ÁNC');
    expect(departmentOf('EXTERIOR')).toBeNull();
    expect(departmentCodes(['PIURA', 'LIMA'])).toBe('PIU, LIM');
    expect(departmentCodes(['PIURA', 'LIMA', 'ICA'])).toBe('3 dptos.');
    expect(departmentCodes([])).toBe('s/d');
    expect(monthYear('2027-12-31')).toBe('12/2027');
    expect(pliegoName(null)).toBe('sin pliego');
    expect(pliegoName('M. DE LA PRODUCCIÓN')).toBe('PRODUCE');
  });
});
