import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoFiles } from '@data/demo/index';
import {
  Export,
  active,
  activityExports,
  block,
  exports,
  exported,
  files,
  financialExports,
  number,
  text,
  total,
} from './demo-reader';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { realdata } from '../support/realdata';

const activities = (file: Export) => file.rows.map((row) => text(row, 'Actividad Operativa ID'));
const pairs = activityExports
  .filter(({ date }) => date === '20260715')
  .map((june) => ({ june, may: exported(june.ue, '20260615') }));

test('the same exports on every run', () => {
  const hash = (all: typeof files) => {
    const sum = createHash('sha256');
    for (const { name, text } of all) sum.update(name).update(text);
    return sum.digest('hex');
  };
  expect(hash(demoFiles())).toBe(hash(files));
});

test('ten unidades ejecutoras: two closed years, two cuts of 2026 and the financial programme', () => {
  expect(exports).toHaveLength(50);
  expect(new Set(files.map(({ name }) => name)).size).toBe(50);
  expect(new Set(exports.map(({ ue }) => ue)).size).toBe(10);
  for (const { name } of files) expect(name).toMatch(/^POI_POR[A-Z]+_ANUAL_\d{6}_20\d{12}\.xls$/);
  const pliegos = new Set(activityExports.flatMap(({ rows }) => rows.map((row) => text(row, 'Pliego ID'))));
  expect([...pliegos].sort()).toEqual(["'038", "'059", "'240", "'241", "'243", "'244"]);
});

test('as wide as the exports of the Aplicativo: one cell more in every row than in the header', () => {
  for (const { name, header, table } of activityExports) {
    const widths = table.slice(1).map((row) => row.length);
    expect([name, header.length, ...new Set(widths)]).toEqual([name, 277, 278]);
    expect(new Set(header).size).toBe(277);
  }
  for (const { name, header, table } of financialExports) {
    const widths = table.slice(1).map((row) => row.length);
    expect([name, header.length, ...new Set(widths)]).toEqual([name, 232, 233]);
  }
});

const real = [
  realdata('POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls'),
  realdata('POI_PORPROGRAMACIONFINANCIERA_ANUAL_000127_20260421112247.xls'),
];
test.skipIf(real.includes(null))('the headers of real exports, name by name and in their order', () => {
  const [activity, financial] = real.map(
    (path) => new Export(basename(path ?? ''), readFileSync(path ?? '', 'utf8')),
  );
  expect(activityExports[0]?.header).toEqual(activity?.header);
  expect(financialExports[0]?.header).toEqual(financial?.header);
});

test('about six hundred activities a year, no code twice', () => {
  const codes = new Map<string, string>();
  for (const file of activityExports) {
    expect(new Set(activities(file)).size, file.name).toBe(file.rows.length);
    for (const code of activities(file)) {
      expect(code).toMatch(new RegExp(`^AOI${file.ue}\\d{5}$`));
      expect(codes.get(code) ?? file.year, code).toBe(file.year);
      codes.set(code, file.year);
    }
  }
  for (const date of ['20250124', '20260123', '20260615', '20260715']) {
    const count = total(activityExports.filter((f) => f.date === date).map((f) => active(f).length));
    expect(count, date).toBeGreaterThan(585);
    expect(count, date).toBeLessThan(615);
  }
});

test('no two activities of a centro de costo have the same name', () => {
  for (const file of activityExports) {
    const names = file.rows.map((row) =>
      `${text(row, 'Centro Costo ID')} ${text(row, 'Actividad Operativa')}`.replace(/\s+/g, ' ').trim(),
    );
    expect(new Set(names).size, file.name).toBe(names.length);
  }
});

test('most activities come back every year under a new code', () => {
  const names = (date: string) =>
    new Set(
      activityExports
        .filter((file) => file.date === date)
        .flatMap(({ ue, rows }) => rows.map((row) => `${ue} ${text(row, 'Actividad Operativa')}`)),
    );
  const [before, now] = [names('20250124'), names('20260715')];
  const kept = [...now].filter((name) => before.has(name)).length / now.size;
  expect(kept).toBeGreaterThan(0.8);
  expect(kept).toBeLessThan(0.98);
});

test('closed years reach December, each cut of 2026 its month, and nothing goes further', () => {
  const lastMonth = (file: Export) =>
    Math.max(...active(file).map((row) => block(row, 'F(SE)').findLastIndex((value) => value !== null) + 1));
  const wanted: Record<string, number> = { '20250124': 12, '20260123': 12, '20260615': 5, '20260715': 6 };
  for (const file of activityExports) expect(lastMonth(file), file.name).toBe(wanted[file.date]);
});

test('between the cuts activities appear and close, programmes and earlier reports change', () => {
  let [created, closed, reprogrammed, corrected, moved] = [0, 0, 0, 0, 0];
  for (const { may, june } of pairs) {
    const before = new Map(may.rows.map((row) => [text(row, 'Actividad Operativa ID'), row]));
    for (const row of june.rows) {
      const old = before.get(text(row, 'Actividad Operativa ID'));
      if (!old) created++;
      else {
        if (text(old, 'Activo AO') === 'SI' && text(row, 'Activo AO') === 'NO') closed++;
        if (number(old, 'F(RE) Total') !== number(row, 'F(RE) Total')) reprogrammed++;
        if (number(old, 'Fn(RE) Total') !== number(row, 'Fn(RE) Total')) moved++;
        if (`${block(old, 'F(SE)', 5)}` !== `${block(row, 'F(SE)', 5)}`) corrected++;
      }
    }
  }
  for (const changes of [created, closed]) expect(changes).toBeGreaterThanOrEqual(2);
  for (const changes of [reprogrammed, corrected, moved]) expect(changes).toBeGreaterThanOrEqual(10);
});

test('money adds up to the céntimo, and the financial programme is that of the activities', () => {
  const cents = (value: number | null) => Math.round((value ?? 0) * 100);
  for (const file of activityExports)
    for (const row of file.rows)
      for (const name of ['Fn(RE)', 'Fn(SE)'])
        expect(total(block(row, name).map(cents))).toBe(cents(number(row, `${name} Total`)));
  for (const financial of financialExports) {
    const sums = new Map<string, number[]>();
    for (const row of financial.rows) {
      const code = text(row, 'Actividad Operativa ID');
      const before = sums.get(code) ?? Array.from({ length: 12 }, () => 0);
      const months = block(row, 'Fn(RE)').map(cents);
      sums.set(
        code,
        months.map((amount, month) => amount + (before[month] ?? 0)),
      );
    }
    for (const row of exported(financial.ue, '20260715').rows)
      expect(sums.get(text(row, 'Actividad Operativa ID'))).toEqual(block(row, 'Fn(RE)').map(cents));
  }
});
