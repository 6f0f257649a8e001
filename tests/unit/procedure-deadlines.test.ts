import { expect, test } from 'vitest';
import parametros from '@data/parametros/parametro.json';
import { evaluationDue, planEvaluationDue, reportDue } from '@/core/deadline';
import { dueDate, type Regla } from '@/core/deadline-rule';
import { parsePeriodo, type Periodo } from '@/core/period';
import { activities, activity, procedures } from '@/core/procedure-catalog';
import { defaultDays, plazos, plazosOf, sinPlazo } from '@/core/procedure-deadlines';

const year = (ejercicio: number): Periodo => ({ ejercicio, desde: 1, hasta: 12 });
const month = (ejercicio: number, mes: number): Periodo => ({ ejercicio, desde: mes, hasta: mes });
const rule = (id: string): Regla => plazos.find((one) => one.id === id)!.regla;

test('a fixed date that falls on a día inhábil moves to the next día hábil', () => {
  expect(dueDate(rule('poi_multianual'), year(2027))).toEqual({ vence: '2026-04-30', literal: '2026-04-30' });
  expect(dueDate(rule('pmi_aprobacion'), year(2027))).toEqual({ vence: '2026-03-02', literal: '2026-02-28' });
  expect(dueDate(rule('pia'), year(2025))).toEqual({ vence: '2025-01-02', literal: '2024-12-31' });
  expect(dueDate(rule('pia'), year(2025), { calendar: { publicSector: false } })!.vence).toBe('2024-12-31');
});

test('the tenth día hábil of the next month, also across the year, and as the parameter says', () => {
  expect(dueDate(rule('seguimiento_mensual'), month(2026, 6))!.vence).toBe('2026-07-14');
  expect(dueDate(rule('seguimiento_mensual'), month(2025, 12))!.vence).toBe('2026-01-16');
  const parameters = { dia_habil_reporte: 5 };
  expect(dueDate(rule('seguimiento_mensual'), month(2026, 6), { parameters })!.vence).toBe('2026-07-07');
  expect(dueDate(rule('formato_12b'), month(2026, 6), { parameters })!.vence).toBe('2026-07-14');
  expect(parametros.find(({ parametro }) => parametro === 'dia_habil_reporte')!.valor).toBe('10');
});

test('the last día hábil of a month after the period', () => {
  const quarter = (text: string) => dueDate(rule('evaluacion_poi_trimestral'), parsePeriodo(text)!)!.vence;
  expect(quarter('2026-T1')).toBe('2026-04-30');
  expect(quarter('2026-T4')).toBe('2027-01-29');
  expect(dueDate(rule('evaluacion_poi_semestral'), parsePeriodo('2026-S1')!)!.vence).toBe('2026-07-31');
  expect(dueDate(rule('seguimiento_pei'), year(2025))!.vence).toBe('2026-02-27');
});

test('a rule that counts from an activity waits for its date', () => {
  const regla = rule('validacion_pei_op');
  expect(dueDate(regla, year(2026))).toBeNull();
  const done = (numero: number) => (numero === 1 ? '2026-07-24' : null);
  expect(dueDate(regla, year(2026), { done })!.vence).toBe('2026-08-13');
});

test('the same dates as the screens already give', () => {
  for (let ejercicio = 2020; ejercicio <= 2030; ejercicio++) {
    expect(dueDate(rule('evaluacion_pei'), year(ejercicio))!.vence).toBe(planEvaluationDue(ejercicio));
    for (let mes = 1; mes <= 12; mes++)
      expect(dueDate(rule('seguimiento_mensual'), month(ejercicio, mes))!.vence).toBe(
        reportDue(ejercicio, mes, 10),
      );
    for (const hasta of [3, 6, 9, 12])
      expect(dueDate(rule('seguimiento_inversiones'), { ejercicio, desde: hasta - 2, hasta })!.vence).toBe(
        evaluationDue(ejercicio, hasta),
      );
  }
});

test('every deadline names an activity that exists and is on the usual path', () => {
  for (const { procedimiento, actividad, regla } of plazos) {
    expect(activity(procedimiento, actividad).rama).not.toBe('observado');
    if (regla.tipo === 'dias_habiles_desde')
      expect(activity(procedimiento, regla.actividad).numero).toBeLessThan(actividad);
  }
});

test('every procedure has deadlines or a reason for having none; one of each period is the principal', () => {
  for (const { codigo } of procedures) {
    const own = plazosOf(codigo);
    expect(own.length > 0).toBe(!sinPlazo.some(({ procedimiento }) => procedimiento === codigo));
    for (const periodicidad of new Set(own.map((one) => one.periodicidad)))
      expect(own.filter((one) => one.principal && one.periodicidad === periodicidad)).toHaveLength(1);
  }
});

test('only the dates found in published sources say verificado; the others say whose proposal they are', () => {
  expect(plazos.filter(({ verificado }) => verificado).map(({ id }) => id)).toEqual([
    'pmi_aprobacion',
    'pmi_consistencia_proyecto',
    'pmi_consistencia_pia',
  ]);
  for (const { id, nota } of plazos) expect(nota, id).toMatch(/propuesta del tablero/i);
});

test('every activity is given at least a day', () => {
  for (const { procedimiento, numero } of activities)
    expect(defaultDays(procedimiento, numero)).toBeGreaterThanOrEqual(1);
  expect(() => defaultDays('E1.3.7', 8)).toThrow('E1.3.7 (8)');
});
