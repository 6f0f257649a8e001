import { describe, expect, test } from 'vitest';
import {
  active,
  activityExports,
  average,
  block,
  exported,
  fulfilment,
  number,
  reports,
  scheduled,
  sigla,
  text,
  total,
  type Row,
} from './demo-reader';

/** Cumplimiento acumulado of each centro de costo to May and to June 2026; null: not reported. */
const told: Record<string, [may: number | null, june: number | null]> = {
  DGITDF: [82.8, 64],
  OGTI: [64.7, 64.2],
  DGA: [68.3, 66.2],
  DGPA: [69.1, 73.5],
  DGDE: [91.4, 90.8],
  DGPAR: [98.6, 94.7],
  DGPCHDI: [96.4, 96],
  DGAAMPA: [96, 97.2],
  OGA: [99.3, 98],
  DGPARPA: [98, 98],
  OGEIEE: [99, 99],
  OGPPM: [99, 99],
  'DGSFS-PA': [99.1, 99.4],
  DGAAMI: [98.8, null],
  OGRH: [96.3, null],
  OGACI: [null, null],
};
const margin = 1.5;
const near = (value: number, wanted: number, what: string) => {
  expect(value, what).toBeGreaterThanOrEqual(wanted - margin);
  expect(value, what).toBeLessThanOrEqual(wanted + margin);
};

const june = exported('000999', '20260715');
const may = exported('000999', '20260615');
const counted = active(june);
const reported = (row: Row, month: number) => block(row, 'F(SE)')[month - 1] !== null;

describe('sede central, June 2026', () => {
  test('204 active activities: 12 without meta, 10 never reported, 182 in the average', () => {
    const withMeta = counted.filter((row) => scheduled(row, 6));
    expect(counted).toHaveLength(204);
    expect(june.rows).toHaveLength(208);
    expect(withMeta).toHaveLength(192);
    expect(withMeta.filter((row) => !reports(row, 6))).toHaveLength(10);
    expect(withMeta.filter((row) => !reported(row, 6))).toHaveLength(37);
  });

  test.each(Object.entries(told))('%s', (center, [toMay, toJune]) => {
    const rows = counted.filter((row) => sigla(row) === center);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    for (const [month, wanted] of [
      [5, toMay],
      [6, toJune],
    ] as const)
      if (wanted === null) expect(rows.filter((row) => reported(row, month))).toEqual([]);
      else near(average(rows, month), wanted, `${center}, month ${month}`);
  });

  test('the whole falls from about 90 to about 86', () => {
    near(average(counted, 6), 85.7, 'June');
    near(average(counted, 5), 90.2, 'May, from the export of July');
    near(average(active(may), 5), 90.2, 'May, from the export of June');
  });

  test('money: S/ 412.6 M, 85 % of what was programmed, 37 to 38 % of the PIM', () => {
    const sum = (name: string, corte: number) => total(counted.map((row) => total(block(row, name, corte))));
    const [pim, programmed, spent] = [sum('Fn(RE)', 12), sum('Fn(RE)', 6), sum('Fn(SE)', 6)];
    expect(pim).toBeCloseTo(412_638_150, 2);
    expect(sum('Fn(CS)', 12)).toBeLessThanOrEqual(388_214_600);
    near((100 * spent) / programmed, 85.2, 'spent over programmed');
    near((100 * spent) / pim, 37.6, 'spent over PIM');
  });

  test('six programmes look like running totals', () => {
    const running = counted.filter((row) => {
      const months = block(row, 'F(RE)');
      const rising = months.every((value, month) => month === 0 || (value ?? 0) >= (months[month - 1] ?? 0));
      const whole = number(row, 'F(RE) Total');
      return rising && Math.abs((months[11] ?? 0) - whole) <= 1 && total(months) > whole + 1;
    });
    expect(running).toHaveLength(6);
    for (const row of running) expect(text(row, 'Acumulado')).toBe('NO');
  });
});

test('what real exports suffer from is there too', () => {
  const rows = activityExports.filter(({ date }) => date === '20260715').flatMap(active);
  const share = (some: Row[]) => some.length / rows.length;
  const unplanned = rows.filter((row) => !scheduled(row, 6) && total(block(row, 'F(SE)', 6)) > 0);
  expect(share(unplanned)).toBeGreaterThan(0.01);
  expect(share(unplanned)).toBeLessThan(0.03);
  const real = rows
    .filter((row) => scheduled(row, 6))
    .map((row) => total(block(row, 'F(SE)', 6)) / total(block(row, 'F(RE)', 6)));
  expect(Math.max(...real)).toBeGreaterThan(2.5);
  expect(Math.max(...real)).toBeLessThanOrEqual(3.1);
  expect(real.filter((value) => value > 1).length).toBeGreaterThan(20);
  const negative = rows.flatMap((row) => block(row, 'Fn(SE)', 6)).filter((value) => (value ?? 0) < 0);
  expect(negative).toHaveLength(1);
  const low = rows.filter((row) => scheduled(row, 6) && reports(row, 6) && fulfilment(row, 6) < 75);
  const explained = low.filter((row) =>
    [1, 2, 3, 4, 5, 6].some((month) => text(row, `Motivo(SE) 0${month}`) !== ''),
  );
  expect(explained.length / low.length).toBeGreaterThan(0.7);
});

test('pliegos differ: FONDEPES lags, INACAL and IMARPE keep up', () => {
  const at = (ue: string) => average(active(exported(ue, '20260715')), 6);
  expect(at('000994')).toBeLessThan(80);
  expect(at('000993')).toBeGreaterThan(94);
  expect(at('000990')).toBeGreaterThan(94);
});
