import { describe, expect, test } from 'vitest';
import type { Instance, Scheduled } from '@/core/instance';
import { factsByInstance, type PasoDicho } from '@/core/instance-facts';
import { simulateDelay } from '@/core/instance-delay';
import { schedule, type ScheduleOptions } from '@/core/instance-schedule';
import { instanceId, instancesOf, nextNumbered, openInstance, recurrentInstances } from '@/core/instances';
import { procedures } from '@/core/procedure-catalog';

const said = (instancia: string, paso: string, hecho_en: string | null, more: Partial<PasoDicho> = {}): PasoDicho => ({
  instancia, paso, hecho_en, dependencia: null, documento: null, nota: null, omitido: null, pendiente: false, quien: null, ...more,
}); // prettier-ignore
const at = (
  instance: Instance | null,
  dichos: PasoDicho[] = [],
  options: Partial<ScheduleOptions> = {},
): Scheduled =>
  schedule(instance!, factsByInstance(dichos).get(instance!.id), { al: '2026-07-16', ...options });
const paso = ({ pasos }: Scheduled, key: string) => pasos.find((one) => one.key === key)!;
const june = openInstance({ procedimiento: 'E1.3.5', periodo: '2026-06' })!;

describe('what opens by itself', () => {
  test('12 months, 4 quarters, 2 halves, and what is due once in the year', () => {
    const counts: Record<string, number> = {};
    for (const { procedimiento, periodicidad, recurrente, ejercicio } of recurrentInstances(2026)) {
      counts[`${procedimiento} ${periodicidad}`] = (counts[`${procedimiento} ${periodicidad}`] ?? 0) + 1;
      expect([recurrente, ejercicio]).toEqual([true, 2026]);
    }
    expect(counts).toEqual({
      'E1.2.1 anual': 1,
      'E1.2.2 anual': 3,
      'E1.2.5 anual': 1,
      'E1.2.6 anual': 1,
      'E1.3.1 anual': 1,
      'E1.3.2 anual': 1,
      'E1.3.3 anual': 1,
      'E1.3.5 mensual': 12,
      'E1.3.6 trimestral': 4,
      'E1.3.6 semestral': 2,
      'E1.3.7 trimestral': 4,
      'E1.3.7 anual': 1,
    });
  });

  test('with the period each one is of, and its deadline within the year, but for the last of what is followed up', () => {
    const all = recurrentInstances(2026);
    const ids = all.filter(({ periodicidad }) => periodicidad === 'anual').map(({ id }) => id);
    expect(ids).toEqual([
      'E1.2.1|2027-2029',
      'E1.2.2|2027-2029',
      'E1.2.2|2026-09',
      'E1.2.2|2026-12',
      'E1.2.5|2027',
      'E1.2.6|2027',
      'E1.3.1|2025',
      'E1.3.2|2025',
      'E1.3.3|2025',
      'E1.3.7|2025',
    ]);
    const later = all.filter((one) => !at(one).vence.startsWith('2026')).map(({ id }) => id);
    expect(later).toEqual([
      'E1.3.5|2026-12', 'E1.3.6|2026-T4', 'E1.3.6|2026-S2', 'E1.3.7|2026-T4',
    ]); // prettier-ignore
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('each name says what and when', () => {
    const names = new Map(recurrentInstances(2026).map(({ id, nombre }) => [id, nombre]));
    expect(names.get('E1.3.5|2026-05')).toBe('Seguimiento mensual del POI, mayo de 2026');
    expect(names.get('E1.3.6|2026-S1')).toBe('Evaluación del POI, I semestre de 2026');
    expect(names.get('E1.2.2|2026-09')).toBe('PMI 2027-2029, consistencia con el proyecto de presupuesto');
    expect(new Set(names.values()).size).toBe(names.size);
  });
});

describe('what a person opens', () => {
  test('by its llave, with its case and its name', () => {
    const third = openInstance({ procedimiento: 'E1.2.7', periodo: '2026-n3', inicio: '2026-06-19' })!;
    expect(third).toMatchObject({
      id: 'E1.2.7|2026-n3',
      caso: '6.3.2',
      ejercicio: 2026,
      plazo: null,
      recurrente: false,
    });
    expect(third.nombre).toBe('Modificación del POI n.º 3 de 2026');
    expect(nextNumbered('E1.2.7', 2026, [third])).toBe('2026-n4');
    expect(nextNumbered('E1.2.7', 2027, [third])).toBe('2027-n1');
    const sanipes = openInstance({ procedimiento: 'E1.3.4', periodo: '2026-2030', alcance: 'SANIPES' })!;
    expect(sanipes.id).toBe(
      instanceId({ procedimiento: 'E1.3.4', periodo: '2026-2030', alcance: 'SANIPES' }),
    );
    expect(sanipes.plazo!.id).toBe('validacion_pei_op');
  });

  test('the Formato 12-B of a month, with its activity alone', () => {
    const one = openInstance({ procedimiento: 'E1.3.7', periodo: '2026-05' })!;
    expect([one.nombre, one.ejercicio]).toEqual(['Formato 12-B, mayo de 2026', 2026]);
    expect(at(one).pasos.map(({ key, vence }) => `${key} ${vence}`)).toEqual(['2 2026-06-12']);
  });

  test('what says nothing opens nothing', () => {
    expect(openInstance({ procedimiento: 'E9.9.9', periodo: '2026' })).toBeNull();
    for (const periodo of ['', '26', '2026-13', '2026-T5', '2030-2026', '2026-n0', "2026'--"])
      expect(openInstance({ procedimiento: 'E1.3.5', periodo })).toBeNull();
  });

  test('what is said of one that opens by itself changes it; of another year, it is not in the list', () => {
    const said = [
      { procedimiento: 'E1.3.6', periodo: '2026-T2', anulada: 'Va con el semestre' },
      { procedimiento: 'E1.2.7', periodo: '2025-n1', inicio: '2025-03-03' },
      { procedimiento: 'E1.2.7', periodo: '2026-n1', inicio: '2026-03-03' },
    ];
    const all = instancesOf(2026, said);
    expect(all).toHaveLength(recurrentInstances(2026).length + 1);
    expect(all.find(({ id }) => id === 'E1.3.6|2026-T2')!.anulada).toBe('Va con el semestre');
    expect(all.some(({ id }) => id === 'E1.2.7|2025-n1')).toBe(false);
  });
});

describe('dates', () => {
  test('of the monthly follow-up, back from its deadline', () => {
    const { pasos, desde, vence, estado, dias, detenida } = at(june);
    expect(pasos.map((one) => `${one.inicio} ${one.vence}`).slice(0, 4)).toEqual([
      '2026-07-01 2026-07-01', '2026-07-02 2026-07-08', '2026-07-09 2026-07-10', '2026-07-13 2026-07-14',
    ]); // prettier-ignore
    expect([desde, vence, estado, dias, detenida!.key]).toEqual([
      '2026-07-01',
      '2026-07-14',
      'vencida',
      -2,
      '1',
    ]);
    expect(at(june, [], { parameters: { dia_habil_reporte: 5 } }).vence).toBe('2026-07-07');
  });

  test('what is late pushes what follows, but no date that a rule gives', () => {
    const late = at(june, [said(june.id, '2', '2026-07-10')]);
    expect(paso(late, '2')).toMatchObject({ estado: 'cumplido_tarde', dias: -2, vence: '2026-07-08' });
    expect(paso(late, '3')).toMatchObject({ inicio: '2026-07-13', vence: '2026-07-14' });
    expect(paso(late, '4').vence).toBe('2026-07-14');
    const early = at(june, [said(june.id, '2', '2026-07-03')]);
    expect(early.pasos.map(({ vence }) => vence)).toEqual(at(june).pasos.map(({ vence }) => vence));
  });

  test('a deadline met after all is late, and what led to it was done', () => {
    const done = at(june, [said(june.id, '4', '2026-07-15')]);
    expect([done.estado, done.cumplida, done.dias]).toEqual(['cumplida_tarde', '2026-07-15', -1]);
    expect(paso(done, '1').hecho).toMatchObject({ fecha: '2026-07-01', quien: null });
    expect(paso(done, '1').hecho!.inferido).toContain('15/07/2026');
    expect(paso(done, '5').inicio).toBe('2026-07-16');
    expect(at(june, [said(june.id, '4', '2026-07-15')], { al: '2026-07-14' }).estado).toBe('vence_pronto');
  });

  test('counted from an activity, once that is done', () => {
    const sanipes = openInstance({
      procedimiento: 'E1.3.4', periodo: '2026-2030', alcance: 'SANIPES', inicio: '2026-05-19', rondas: 1,
    }); // prettier-ignore
    expect(at(sanipes).vence).toBe('2026-06-02');
    const asked = at(sanipes, [said(sanipes!.id, '1', '2026-06-15')]);
    expect([asked.desde, asked.vence, asked.dias, asked.estado]).toEqual([
      '2026-05-19',
      '2026-06-30',
      -12,
      'vencida',
    ]);
    expect(asked.pasos.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('forward where there is no rule; a step left out takes no time', () => {
    const fourth = openInstance({
      procedimiento: 'E1.2.7',
      periodo: '2026-n4',
      caso: '6.3.3',
      inicio: '2026-07-15',
    })!;
    expect(at(fourth).pasos.map(({ key, vence }) => `${key} ${vence}`)).toEqual([
      '9 2026-07-15', '10 2026-07-17', '11 2026-07-21', '12 2026-07-24', '13 2026-07-24',
    ]); // prettier-ignore
    const without = at(fourth, [said(fourth.id, '10', null, { omitido: 'Ya estaba autorizado' })]);
    expect(paso(without, '10').estado).toBe('omitido');
    expect(paso(without, '11').vence).toBe('2026-07-17');
    expect(paso(without, '13').vence).toBe('2026-07-21');
    expect(without.vence).toBe('2026-07-24');
  });

  test('parts of a step count by dependencia; written by hand they are no longer missing', () => {
    const inferred = {
      instancia: june.id,
      paso: '4',
      hecho_en: null,
      exacta: false,
      no_antes: null,
      motivo: '',
      hechas: 1,
      total: 3,
      faltan: ['OGACI', 'OGRH'],
    };
    const one = factsByInstance([said(june.id, '4', '2026-07-14', { dependencia: 'OGRH' })], [inferred]);
    expect(paso(schedule(june, one.get(june.id), { al: '2026-07-16' }), '4').partes).toEqual({
      hechas: 2,
      total: 3,
      faltan: ['OGACI'],
    });
    const all = factsByInstance(
      ['OGRH', 'OGACI'].map((dependencia, i) => said(june.id, '4', `2026-07-1${4 + i}`, { dependencia })), [inferred],
    ); // prettier-ignore
    expect(paso(schedule(june, all.get(june.id), { al: '2026-07-16' }), '4').hecho!.fecha).toBe('2026-07-15');
  });

  test('a date that is only the latest it can be makes nothing late, unless it was seen undone', () => {
    const inferred = {
      instancia: june.id,
      paso: '4',
      hecho_en: '2026-07-31',
      exacta: false,
      no_antes: null,
      motivo: 'm',
      hechas: 3,
      total: 3,
      faltan: [],
    };
    const told = (no_antes: string | null, exacta = false) =>
      paso(
        schedule(june, factsByInstance([], [{ ...inferred, no_antes, exacta }]).get(june.id), {
          al: '2026-08-16',
        }),
        '4',
      );
    expect(told(null)).toMatchObject({ estado: 'cumplido', hecho: { fecha: '2026-07-14', inferido: 'm' } });
    expect(told('2026-07-10').estado).toBe('cumplido');
    expect(told('2026-07-20')).toMatchObject({ estado: 'cumplido_tarde', hecho: { fecha: '2026-07-31' } });
    expect(told(null, true).estado).toBe('cumplido_tarde');
    const undone = factsByInstance([said(june.id, '4', null, { pendiente: true })], [inferred]);
    expect(paso(schedule(june, undone.get(june.id), { al: '2026-08-16' }), '4').hecho).toBeNull();
  });

  test('a delay, in dates', () => {
    const moved = simulateDelay(at(june), '2', 2);
    expect(moved.map(({ paso, nuevo, dias, incumple }) => [paso.key, nuevo, dias, incumple]).slice(0, 3)).toEqual([
      ['3', '2026-07-14', 2, false], ['4', '2026-07-16', 2, true], ['5', '2026-07-20', 2, false],
    ]); // prettier-ignore
  });

  test('every procedure schedules, in every case and with rounds', () => {
    for (const { codigo, casos } of procedures)
      for (const caso of [null, ...casos.map((one) => one.caso)])
        for (const rondas of [0, 1, 3]) {
          const one = at(
            openInstance({ procedimiento: codigo, periodo: '2026', caso, rondas, inicio: '2026-03-02' }),
          );
          expect(one.pasos.length).toBeGreaterThan(0);
          expect(one.vence >= one.desde).toBe(true);
        }
  });
});
