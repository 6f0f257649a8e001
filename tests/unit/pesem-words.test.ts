import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bands, type Band } from '@/core/semaforo';
import type { PlanAporte, PlanContribucion } from '@/sql/plan-aporte';
import {
  clasesSueltas,
  type PlanArticulacion,
  type PlanCadena,
  type PlanSuelto,
} from '@/sql/plan-articulacion';
import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { behindCell } from '@/views/pesem/behind';
import { aportesCsv, articulacionCsv, sueltosCsv } from '@/views/pesem/csv';
import { flowInput } from '@/views/pesem/flow';
import { columnsOf, ownResult, rowsOf, valueText } from '@/reports/plan/matrix';
import type { Money } from '@/views/pesem/model.svelte';
import { pesemExplanation } from '@/views/pesem/topics';
import {
  flowFinding,
  headline,
  looseCounts,
  matrixFinding,
  pendingResults,
  resultCounts,
} from '@/reports/plan/pesem-words';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const counts = (...semaforos: Band[]) => resultCounts(semaforos.map((semaforo) => ({ semaforo })));

describe('the headline', () => {
  it('answers what the pliegos do against what the sector reaches', () => {
    expect(plain(headline(89.8, counts('verde', 'rojo', 'nd', 'exceso')))).toBe(
      'Solo en parte: los pliegos cumplen el 89.8 % de lo suyo, pero uno de cuatro resultados está en rojo y otro no se midió.',
    );
    expect(plain(headline(99.97, counts('verde', 'verde')))).toBe(
      'Sí: los pliegos cumplen casi el 100 % de lo suyo y los dos resultados del sector están en verde.',
    );
    expect(plain(headline(80, counts('rojo', 'rojo', 'amarillo', 'nd', 'nd')))).toBe(
      'No: los pliegos cumplen el 80.0 % de lo suyo, pero dos de cinco resultados están en rojo, otro está en amarillo y otros dos no se midieron.',
    );
    expect(headline(null, counts('nd', 'nd'))).toBe(
      'No se sabe: ningún resultado del sector se midió ni hay aporte de los pliegos.',
    );
    expect(plain(headline(50, counts('rojo')))).toBe(
      'No: los pliegos cumplen el 50.0 % de lo suyo, pero el único resultado está en rojo.',
    );
  });
  it('is a whole sentence for any figures', () => {
    const aporte = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(aporte, fc.array(fc.constantFrom(...bands), { maxLength: 20 }), (value, semaforos) => {
        const said = headline(value, counts(...semaforos));
        expect(said).toMatch(/^\p{Lu}.*\.$/u);
        expect(said).not.toMatch(/undefined|null|NaN| {2}|, \.|–/);
        if (semaforos.some((one) => one === 'rojo' || one === 'nd')) expect(said).not.toMatch(/^Sí/);
      }),
    );
  });
});

const aporte = (changes: Partial<PlanAporte>): PlanAporte => ({
  sector_id: '38', pesem_id: 'PESEM-38-2024-2030', nivel: 'AES', oes_id: 'OES.01', aes_id: 'AES.01.01', nombre: 'PESCA ARTESANAL SEGURA.',
  todos: true, plan_id: null, pliego_llave: null, pliego: null, aporte: 90, semaforo: 'amarillo', indicadores: 2, con_dato: 2,
  suelta: false, ...changes,
}); // prettier-ignore
const fund = {
  todos: false,
  plan_id: 'PEI-2',
  pliego_llave: '38.059',
  pliego: 'FONDO NACIONAL DE DESARROLLO PESQUERO - FONDEPES',
};
const ministry = { todos: false, plan_id: 'PEI-1', pliego_llave: '38.038', pliego: 'M. DE LA PRODUCCIÓN' };
const sample = [
  aporte({ nivel: 'sector', oes_id: null, aes_id: null, nombre: null }),
  aporte({ nivel: 'sector', oes_id: null, aes_id: null, nombre: null, ...fund }),
  aporte({ nivel: 'OES', aes_id: null }),
  aporte({}),
  aporte({ ...fund, aporte: 60, semaforo: 'rojo' }),
  aporte({ ...ministry, aporte: 50, semaforo: 'rojo' }),
  aporte({ aes_id: 'AES.01.02', nombre: 'ARTICULACIÓN CON LAS REGIONES.', aporte: null, semaforo: 'nd', indicadores: 0, con_dato: 0, suelta: true }),
  aporte({ nivel: 'sin_articular', oes_id: null, aes_id: null, nombre: null, indicadores: 1, con_dato: 1 }),
]; // prettier-ignore

describe('the matrix', () => {
  const columns = columnsOf(sample);
  const rows = rowsOf(sample, columns);
  it('has a column for each pliego and the rows in the order of the plan, the sector last', () => {
    expect(columns.map(({ name }) => name)).toEqual(['PRODUCE', 'FONDEPES']);
    expect(rows.map(({ nivel, code }) => `${nivel} ${code}`)).toEqual(
      ['OES OES.01', 'AES AES.01.01', 'AES AES.01.02', 'sin_articular ', 'sector '],
    ); // prettier-ignore
    expect(rows[1]!.cells.map((cell) => cell?.aporte)).toEqual([50, 60]);
    expect(rows[2]!.cells).toEqual([null, null]);
    expect(rows.at(-1)!.cells.map((cell) => cell?.plan_id)).toEqual([undefined, 'PEI-2']);
  });
  it('says which action fails where and whom nobody serves', () => {
    expect(matrixFinding(rows, columns)).toBe(
      'Pesca artesanal segura (AES.01.01) está en rojo en PRODUCE y FONDEPES; nadie sirve a AES.01.02, articulación con las regiones',
    );
    expect(matrixFinding([], [])).toBe('Ningún pliego tiene todavía un valor con que medir su aporte');
    expect(matrixFinding(rows.slice(0, 2), [])).toBe(
      'Ninguna acción del sector está en rojo en ningún pliego',
    );
  });
  it('opens with the indicators of a cell, and only those', () => {
    const row = (changes: Partial<PlanContribucion>) =>
      ({ oes_id: 'OES.01', aes_id: 'AES.01.01', plan_id: 'PEI-1', ...changes }) as PlanContribucion;
    const all = [
      row({}),
      row({ plan_id: 'PEI-2' }),
      row({ aes_id: null }),
      row({ oes_id: null, aes_id: null }),
    ];
    expect(behindCell(sample[4]!, all)).toEqual([all[1]]);
    expect(behindCell(sample[2]!, all)).toHaveLength(3);
    expect(behindCell(sample[0]!, all)).toHaveLength(3);
    expect(behindCell(sample[7]!, all)).toEqual([all[3]]);
  });
  it('writes values with the decimals they need', () => {
    expect([valueText(42.1, 43), valueText(43, 42.1), valueText(24), valueText(1234.567)]).toEqual(
      ['42.1', '43.0', '24', '1,234.57'],
    ); // prettier-ignore
  });
  it('tells the result of the sector, or what was expected of it', () => {
    const objetivo = { objetivo_id: 'OES.01', nivel: 'OES', indicadores: 1, con_dato: 0 } as PlanObjetivo;
    const one = {
      objetivo_id: 'OES.01', objetivo_superior_id: 'OES.01', indicador: 'Empresas que innovan', unidad: '%',
      logro_esperado: 24, valor_obtenido: null,
    } as PlanIndicador; // prettier-ignore
    expect(ownResult('OES.01', [objetivo], [one])).toMatchObject({
      what: 'Empresas que innovan, %',
      value: null,
      expected: '24',
    });
    expect(ownResult('OES.01', [objetivo], [{ ...one, valor_obtenido: 12.5 }])?.value).toBe('12.5 de 24.0');
    expect(ownResult('OES.01', [{ ...objetivo, indicadores: 2 }], [one, one])?.what).toBe(
      '0 de 2 indicadores con dato',
    );
    expect(ownResult('AES.01.01', [{ ...objetivo, indicadores: 0 }], [])).toBeNull();
    expect(
      pendingResults([
        { objetivo_id: 'OES.02', semaforo: 'rojo' },
        { objetivo_id: 'OES.03', semaforo: 'nd' },
      ]),
    ).toBe('OES.02 y OES.03');
  });
  it('leaves in a file', () => {
    expect(aportesCsv(sample, 2025)).toContain('2025,AES,OES.01,AES.01.02,ARTICULACIÓN CON LAS REGIONES.,todos,,,nd,0,0,SI');
  }); // prettier-ignore
});

const chain = (changes: Partial<PlanCadena> = {}): PlanCadena => ({
  pesem: 1, pei: 6, aes: 12, aei: 43, ao: 600, pim_poi: 1057.7e6, ao_completa: 581, pim_completa: 1041.9e6, pim_incompleta: 15.8e6,
  aes_sin_aei: 1, aei_sin_oes: 0, aei_sin_ao: 3, aei_fuera_del_pei: 0, ao_sin_aei: 19, pim_ao_sin_aei: 15.8e6, pim_sin_ao: 6.3e6,
  pim_total: 1064e6, cadena_completa: 97.9229, ...changes,
}); // prettier-ignore
const loose = (clase: PlanSuelto['clase'], clave: string, monto = 0): PlanSuelto => ({
  clase, clave, monto, plan_id: 'PEI-1', pliego_llave: '38.038', pliego: 'M. DE LA PRODUCCIÓN', nombre: '=ARTICULACIÓN.', ao: 0,
}); // prettier-ignore
const flow = (changes: Partial<PlanArticulacion>): PlanArticulacion => ({
  estado: 'completa', pesem_id: 'PESEM', oes_id: 'OES.01', oes: 'PRODUCTIVIDAD.', aes_id: 'AES.01.01', aes: 'UNA.', plan_id: 'PEI-1',
  pliego_llave: '38.038', pliego: 'M. DE LA PRODUCCIÓN', oei_id: 'OEI.01', aei_id: 'AEI.01.01', aei: 'Una', categoria_tipo: 'programa',
  generica_id: '2.3', generica: 'BIENES Y SERVICIOS', ao: 3, monto: 1041.9e6, ...changes,
}); // prettier-ignore
const money = (changes: Partial<Money> = {}): Money => ({
  ejercicio: 2026,
  cadena: chain(),
  articulacion: [
    flow({}),
    flow({ estado: 'ao_sin_aei', oes_id: null, oes: null, aei_id: null, monto: 15.8e6 }),
  ],
  sueltos: [
    loose('aes_sin_aei', 'AES.04.03'),
    ...['AEI.01.01', 'AEI.01.02', 'AEI.01.03'].map((one) => loose('aei_sin_ao', one)),
    loose('aei_sin_oes', 'AEI.01.03'),
  ],
  ...changes,
});

describe('the money', () => {
  it('says how much reaches the sector and what does not join', () => {
    expect(plain(flowFinding(money()))).toBe(
      'El 97.9 % del PIM llega hasta un objetivo del sector; S/ 22.1 M, tres AEI y una AES no se unen con nada',
    );
    expect(looseCounts(money())).toEqual({ aei: 3, aes: 1, ao: 0 });
    const whole = chain({ pim_completa: 1064e6, cadena_completa: 100 });
    expect(flowFinding(money({ cadena: whole, sueltos: [] }))).toBe(
      'Todo el PIM llega hasta un objetivo del sector y nada queda suelto',
    );
    expect(flowFinding(money({ cadena: whole, sueltos: [loose('aes_sin_aei', 'AES.04.03')] }))).toBe(
      'Todo el PIM llega hasta un objetivo del sector; una AES no se une con nada',
    );
    expect(flowFinding(money({ cadena: chain({ cadena_completa: null }) }))).toBe(
      'No hay PIM que seguir en el POI de 2026',
    );
    expect(flowFinding(money({ cadena: chain({ pesem: 0 }) }))).toBe(
      'No se sabe a qué objetivo del sector sirve el PIM: ningún PESEM rige ese año',
    );
  });
  it('goes from the OES to the genérica; what has no AEI begins in the POI, and what has no AO at the end', () => {
    const { nodes, links, ends } = flowInput(money(), { pei: 59, pliegos: 6 });
    expect(nodes.map(({ key, amount, loose: apart }) => [key, amount, apart])).toEqual([
      ['0|OES.01', 1041.9e6, false],
      ['1|38.038', 1041.9e6, false],
      ['2|programa', 1041.9e6, false],
      ['2|ao_sin_aei', 15.8e6, true],
      ['3|2.3', 1057.7e6, false],
      ['3|pim_sin_ao', 6.3e6, true],
    ]);
    expect(links.find(({ loose: apart }) => apart)).toMatchObject({ from: '2|ao_sin_aei', to: '3|2.3' });
    expect(nodes.find(({ key }) => key === '2|ao_sin_aei')?.name).toBe('19 AO sin AEI');
    expect(ends.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'AES.04.03 sin AEI: =Articulación',
      '1 AEI sin OES: PRODUCE',
      '3 AEI sin AO: PRODUCE',
    ]);
  });
  it('loses no céntimo, however many genéricas and states there are', () => {
    const states = [
      'completa',
      'ao_sin_aei',
      'sin_pei',
      'aei_fuera_del_pei',
      'sin_pesem',
      'aei_sin_oes',
    ] as const;
    const row = fc.record({
      estado: fc.constantFrom(...states),
      categoria_tipo: fc.constantFrom('programa', 'acciones_centrales', 'sin_producto', 'sin_categoria'),
      generica_id: fc.constantFrom('2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.8', 's/c'),
      monto: fc.integer({ min: 0, max: 9_000_000_000 }).map((cents) => cents / 100),
    }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const input = flowInput(
          money({ articulacion: rows.map((one) => flow(one)), cadena: chain({ pim_sin_ao: 0 }) }),
          { pei: 1, pliegos: 1 },
        );
        const cents = (items: readonly { amount: number }[]) =>
          items.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
        const last = input.nodes.filter(({ column }) => column === 3);
        expect(cents(last)).toBe(rows.reduce((sum, { monto }) => sum + Math.round(monto * 100), 0));
        expect(last.length).toBeLessThanOrEqual(6);
      }),
    );
  });
  it('leaves in a file, with the formulas of others disarmed', () => {
    expect(sueltosCsv(money().sueltos, 2026)).toContain("'=ARTICULACIÓN.");
    expect(articulacionCsv(money().articulacion, 2026).split('\r\n')[1]).toBe(
      '2026,completa,OES.01,PRODUCTIVIDAD.,AES.01.01,UNA.,M. DE LA PRODUCCIÓN,PEI-1,OEI.01,AEI.01.01,Una,programa,2.3,BIENES Y SERVICIOS,3,1041900000',
    ); // prettier-ignore
  });
  it('makes a whole sentence of any chain', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(
        amount, amount, amount, fc.array(fc.constantFrom(...clasesSueltas), { maxLength: 20 }),
        (done, other, apart, clases) => {
          const total = done + other + apart;
          const cadena = chain({
            pim_completa: done, pim_incompleta: other, pim_sin_ao: apart, pim_total: total,
            cadena_completa: total === 0 ? null : (100 * done) / total,
          });
          const said = flowFinding(money({ cadena, sueltos: clases.map((clase, i) => loose(clase, `X${i}`)) }));
          expect(said).toMatch(/^\p{Lu}/u);
          expect(said).not.toMatch(/undefined|null|NaN| {2}|; no|–/);
        },
      ),
    ); // prettier-ignore
  });
});

it('explains each figure with a count that adds up', () => {
  const told = {
    anio: 2025,
    resultados: counts('verde', 'rojo', 'nd', 'amarillo'),
    money: money(),
    factores: [],
    recomendaciones: [],
  };
  for (const topic of ['aporte', 'resultados', 'cadena', 'factores', 'recomendaciones'] as const) {
    const one = pesemExplanation({ topic, cell: sample[4]! }, told)!;
    expect(one.words).toMatch(/\.$/);
    expect(one.value).not.toBeNull();
    expect(JSON.stringify(one)).not.toMatch(/undefined|NaN/);
  }
  expect(pesemExplanation({ topic: 'aporte', cell: sample[4]! }, told)?.title).toBe(
    'Aporte a AES.01.01, Pesca artesanal segura, FONDEPES',
  );
  expect(pesemExplanation({ topic: 'aporte', cell: null }, told)).toBeNull();
  expect(pesemExplanation({ topic: 'cadena', cell: null }, { ...told, money: null })?.value).toBeNull();
});
