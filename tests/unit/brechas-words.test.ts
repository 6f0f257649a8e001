import { describe, expect, it } from 'vitest';
import type { BrechaCierre, BrechaInversion } from '@/sql/brecha';
import {
  arrives,
  closesNothingFinding,
  closesNothingShare,
  unbackedFinding,
  unbackedWords,
  whoFinding,
  yearsWords,
} from '@/views/brechas/cartera-words';
import { aniosCsv, brechasCsv, inversionesCsv, sinRespaldoCsv } from '@/views/brechas/csv';
import { closingWords } from '@/reports/inversion/gap-words';
import { horizonOf, horizonsOf } from '@/reports/inversion/horizon';
import type { BrechaDetail, BrechaFila } from '@/views/brechas/model.svelte';
import { squaresOf } from '@/views/brechas/squares';
import { brechaExplanation, type BrechaTopic } from '@/views/brechas/topics';
import {
  headline,
  mostWords,
  noValueWords,
  nowFinding,
  squaresFinding,
  targetsOf,
  unitsOf,
  yearsFinding,
  yearsOf,
} from '@/views/brechas/words';

const hole = /undefined|null|NaN|Infinity|\[object|–\s*%/;

function cierre(change: Partial<BrechaCierre> = {}): BrechaCierre {
  return {
    brecha_id: 'mercados',
    nombre: 'Porcentaje de mercados',
    nombre_corto: 'Mercados',
    servicio: null,
    unidad: 'mercado',
    tipo: 'calidad',
    responsable: null,
    origen: 'publicado',
    demostracion: false,
    anio: 2023,
    con_brecha: 90,
    total: 100,
    porcentaje: 90,
    motivo: null,
    fuente: 'PRODUCE, 2023',
    origen_valor: 'publicado',
    anio_programado: null,
    programado: null,
    nota_programado: null,
    fuente_programado: null,
    cierre: null,
    horizonte: 2028,
    cierra_plan: 5,
    cierra_ritmo: 3,
    con_brecha_plan: 85,
    con_brecha_ritmo: 87,
    porcentaje_plan: 85,
    porcentaje_ritmo: 87,
    inversiones: 5,
    con_pim: 5,
    pim_desconocido: 0,
    con_alerta: 2,
    contribucion: 5,
    anio_cierre: null,
    motivo_cierre: 'despues_de_2100',
    holgura_plan: null,
    holgura_ritmo: null,
    falta: null,
    ...change,
  };
}
const fila = (change: Partial<BrechaCierre> = {}): BrechaFila => ({
  ...cierre(change),
  cartera: cierre(change),
});
const novalue = {
  brecha_id: 'lab',
  nombre_corto: 'Laboratorios',
  con_brecha: null,
  total: null,
  porcentaje: null,
  anio: null,
  motivo: 'sin_valor',
  porcentaje_plan: null,
  porcentaje_ritmo: null,
  con_brecha_plan: null,
  con_brecha_ritmo: null,
  motivo_cierre: 'sin_valor',
  inversiones: 1,
  origen_valor: null,
} as const;

function figures(change: Partial<BrechaDetail> = {}): BrechaDetail {
  return {
    corte: {
      corte: '2026-06',
      ejercicio: 2026,
      anio: 2026,
      mes: 6,
      mes_ejercicio: 6,
      fecha: '2026-06-30',
      limite: '2026-06-30',
      cargas: 1,
      inversiones: 9,
      demostracion: false,
      anterior: null,
    },
    horizonte: 2028,
    valor: null,
    filas: [fila()],
    anios: [],
    inversiones: [],
    sinRespaldo: [],
    sinBrecha: [],
    pim: 1000,
    ...change,
  };
}
const inversion = (change: Partial<BrechaInversion> = {}): BrechaInversion => ({
  brecha_id: 'mercados',
  cui: '1',
  nombre: 'Uno',
  brecha: 'x',
  unidad: null,
  contribucion: 1,
  sin_contribucion: 0,
  en_cartera: true,
  cerrada: false,
  fin: '2027-01-01',
  fin_al_ritmo: '2029-01-01',
  anio_plan: 2027,
  anio_ritmo: 2029,
  motivo_ritmo: null,
  ya_contada: false,
  pim: 1,
  avance_fisico: 10,
  departamentos: [],
  alertas: 0,
  codigos: [],
  ...change,
});
const year = (anio: number, plan: number, ritmo: number, porcentaje_ritmo: number | null = 87) => ({
  brecha_id: 'mercados',
  anio,
  plan: 1,
  ritmo: 1,
  plan_acumulado: plan,
  ritmo_acumulado: ritmo,
  con_brecha_plan: 85,
  con_brecha_ritmo: 87,
  porcentaje_plan: 80,
  porcentaje_ritmo,
  programado: null,
});

/** Nothing loaded, no value, no cartera, no targets, all reached, all closed. */
const cases: BrechaDetail[] = [
  figures(),
  figures({ filas: [] }),
  figures({ filas: [fila(novalue)] }),
  figures({
    corte: null,
    filas: [
      { ...cierre(), cartera: null },
      { ...cierre(novalue), cartera: null },
    ],
  }),
  figures({
    filas: [
      fila({
        con_brecha: 0,
        porcentaje: 0,
        cierra_plan: 0,
        cierra_ritmo: 0,
        motivo_cierre: null,
        anio_cierre: 2026,
      }),
    ],
  }),
  figures({ filas: [fila({ cierra_plan: 0, cierra_ritmo: 0, motivo_cierre: 'no_cierra' })] }),
  figures({ filas: [fila({ cierra_plan: 1, cierra_ritmo: 2 })] }),
  figures({ filas: [fila({ programado: 88, anio_programado: 2028 })], anios: [year(2028, 5, 3)] }),
  figures({ filas: [fila({ programado: 88, anio_programado: 2031 })] }),
  figures({ filas: [fila({ total: 0, porcentaje: null, motivo: 'total_cero' })] }),
];

describe('the words of the brechas', () => {
  it('answer how much the cartera closes and what becomes of the targets', () => {
    const target = { programado: 88, anio_programado: 2028 };
    const six = figures({ filas: [fila(target)], anios: [year(2028, 5, 3, 89)] });
    expect(headline(six)).toBe(
      'Casi no: a este ritmo la cartera cierra 3 de 90 unidades a 2028 y la única meta programada no se alcanza.',
    );
    expect(headline(figures({ filas: [fila({ cierra_ritmo: 90 })] }))).toMatch(/^Sí: /);
    expect(headline(figures({ filas: [fila({ cierra_ritmo: 0 })] }))).toMatch(
      /^No: a este ritmo la cartera no cierra ninguna de las 90/,
    );
    expect(headline(cases[2]!)).toBe('Todavía no se sabe: el único indicador no tiene valor.');
    expect(headline(cases[3]!)).toContain('falta cargar la cartera');
  });

  it('a target is judged at its own year, and one beyond the horizon is not', () => {
    const told = (anios: BrechaDetail['anios'], anio_programado: number) =>
      targetsOf(figures({ filas: [fila({ programado: 88, anio_programado })], anios }))[0]!;
    expect(told([year(2027, 1, 1, 95), year(2028, 5, 3, 87)], 2028)).toMatchObject({
      plan: true,
      ritmo: true,
    });
    expect(told([year(2027, 1, 1, 95), year(2028, 5, 3, 87)], 2027).ritmo).toBe(false);
    expect(told([], 2030)).toMatchObject({ plan: null, ritmo: null });
  });

  it('count only the indicators with a value', () => {
    expect(unitsOf([fila(), fila({ ...novalue, cierra_plan: 9, cierra_ritmo: 9 })])).toEqual({
      indicadores: 1,
      con_brecha: 90,
      total: 100,
      plan: 5,
      ritmo: 3,
    });
    expect(
      yearsOf(
        figures({
          anios: [year(2027, 1, 1), { ...year(2027, 7, 7), brecha_id: 'lab' }],
          filas: [fila(), fila(novalue)],
        }),
      ),
    ).toEqual([{ anio: 2027, plan: 1, planAcumulado: 1, ritmoAcumulado: 1 }]);
    expect(mostWords([fila(), fila({ unidad: 'muelle', con_brecha: 10 })])).toBe('90.0\u00a0%: mercado');
    expect(mostWords([fila()])).toBeNull();
  });

  it('say when it closes, or why that is not known', () => {
    expect(closingWords(fila())).toBe('después de 2100');
    expect(closingWords(fila({ motivo_cierre: 'no_cierra' }))).toBe('no cierra');
    expect(closingWords(fila({ motivo_cierre: null, anio_cierre: 2031 }))).toBe('2031');
    expect(closingWords(fila({ ...novalue, anio_cierre: 2026 }))).toBe('sin valor');
    expect(noValueWords(fila({ ...novalue, inversiones: 0 }))).toBe(
      'sin valor publicado; y ninguna inversión',
    );
    expect(
      nowFinding(
        figures({ filas: [fila(), fila({ motivo_cierre: null, anio_cierre: 2029, nombre_corto: 'CITE' })] }),
      ),
    ).toBe('Solo CITE se acerca al cierre; uno no cierra ni en 2100');
    expect(squaresFinding(figures())).toBe('Mercados: promete cinco y entrega tres');
    expect(yearsFinding(figures())).toBe('De las 5 unidades previstas, 3 llegan a 2028');
  });

  it('say which investments end late, and whether an alert already says so', () => {
    const late = inversion();
    expect(arrives(late, 2028)).toBe(false);
    expect(whoFinding([late, inversion({ alertas: 1 }), inversion({ anio_ritmo: 2027 })], 2028)).toBe(
      'Dos inversiones terminan después de 2028 o sin fecha; una de ellas no tiene alerta',
    );
    expect(yearsWords(late)).toBe('2027 a 2029');
    expect(yearsWords(inversion({ anio_ritmo: null }))).toBe('2027, sin fecha al ritmo');
    expect(yearsWords(inversion({ anio_plan: null, anio_ritmo: null }))).toBe('sin fecha');
    expect(yearsWords(inversion({ en_cartera: false }))).toBe('no está en la cartera');
  });

  it('say what nothing backs and what closes nothing', () => {
    const row = {
      brecha_id: 'a',
      nombre: 'A',
      nombre_corto: 'A',
      tipo: 'calidad' as const,
      motivo: null,
      inversiones: 1,
      contribucion: 1,
    };
    const rows = [
      { ...row, falta: 'sin_inversion' as const },
      { ...row, falta: 'pim_cero' as const },
      { ...row, falta: 'sin_valor' as const },
    ];
    expect(unbackedFinding(rows)).toBe('Un indicador sin inversión, otro con PIM cero y uno sin medida');
    expect(unbackedFinding([])).toBe('Todos los indicadores tienen valor e inversión con PIM');
    for (const one of rows) expect(unbackedWords(one)).not.toMatch(hole);
    const nothing = {
      cui: '1',
      nombre: 'N',
      entidad: null,
      pim: 20,
      costo_actualizado: null,
      cuantas: 2,
      pim_total: 20,
    };
    expect(closesNothingFinding([nothing])).toBe('Dos inversiones no contribuyen a ningún indicador');
    expect(closesNothingShare([nothing], 1000)!.key).toBe('2.0\u00a0%');
    expect([closesNothingShare([nothing], null), closesNothingShare([], 1000)]).toEqual([null, null]);
  });

  it('leave no hole, whatever is loaded', () => {
    const topics: BrechaTopic[] = ['con_brecha', 'cierra', 'metas', 'con_valor', 'sin_inversion'];
    for (const one of cases) {
      const said = [
        headline(one),
        nowFinding(one),
        yearsFinding(one),
        squaresFinding(one),
        ...one.filas.flatMap((row) => [closingWords(row), noValueWords(row)]),
      ];
      for (const topic of topics) {
        const told = brechaExplanation(topic, one);
        said.push(
          told.title,
          told.unit,
          told.words,
          ...told.count.flatMap(({ label, value }) => [label, value]),
        );
      }
      for (const text of said) expect(text).not.toMatch(hole);
    }
  });
});

it('the squares are the units by year of the plan, and those that arrive', () => {
  const cells = squaresOf(
    figures({
      inversiones: [
        inversion({ contribucion: 2 }),
        inversion({ anio_ritmo: 2028 }),
        inversion({ anio_plan: 2025, anio_ritmo: 2026 }),
        inversion({ ya_contada: true }),
        inversion({ anio_plan: 2030 }),
        inversion({ brecha_id: null }),
      ],
    }),
  );
  expect([...cells]).toEqual([
    ['mercados|2027', { todas: 3, llegan: 1 }],
    ['mercados|2026', { todas: 1, llegan: 1 }],
  ]);
});

it('the horizon is that of the PMI in force, and any year may be asked', () => {
  const listas = [
    { tipo: 'PMI' as const, desde: 2026, hasta: 2028 },
    { tipo: 'PMI' as const, desde: 2025, hasta: 2027 },
    { tipo: 'OXI' as const, desde: 2026, hasta: 2026 },
  ];
  const horizons = horizonsOf(2026, listas, [2040]);
  expect(horizons.find(({ anio }) => anio === 2028)!.label).toBe('PMI 2026–2028');
  expect([
    horizonOf(NaN, horizons),
    horizonOf(2031, horizons),
    horizonOf(1999, horizons),
    horizonOf(2040, horizons),
  ]).toEqual([2028, 2031, 2028, 2040]);
  expect(horizonOf(NaN, horizonsOf(2026, [], []))).toBe(2028);
  expect(horizonOf(NaN, horizonsOf(null, [], []))).toBe(0);
});

it('the files have a row for each row', () => {
  const lines = (text: string) => text.trim().split('\r\n').length;
  expect(lines(brechasCsv([fila(), fila(novalue)]))).toBe(3);
  expect(lines(inversionesCsv([inversion()]))).toBe(2);
  expect(lines(aniosCsv(figures({ anios: [year(2026, 1, 0)] })))).toBe(2);
  expect(
    sinRespaldoCsv([
      {
        brecha_id: '=1+1',
        nombre: 'x',
        nombre_corto: 'x',
        tipo: 'calidad',
        falta: 'pim_cero',
        motivo: null,
        inversiones: 1,
        contribucion: 1,
      },
    ]),
  ).toContain("'=1+1");
});
