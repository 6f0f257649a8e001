import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessDays, addDays, isBusinessDay } from '@/core/calendar';
import { deadlines, workload } from '@/core/deadline-list';
import type { Instance, Scheduled } from '@/core/instance';
import { factsByInstance, noFacts, type PasoDicho } from '@/core/instance-facts';
import { pathOf } from '@/core/instance-path';
import { schedule } from '@/core/instance-schedule';
import { openInstance, recurrentInstances } from '@/core/instances';
import { procedures } from '@/core/procedure-catalog';
import { processIndicators } from '@/core/process-indicators';

const year = recurrentInstances(2026);
const opened = fc
  .record({
    codigo: fc.constantFrom(...procedures.map(({ codigo }) => codigo)),
    caso: fc.constantFrom('6.3.2', '6.3.3'),
    rondas: fc.nat(3),
    inicio: fc.nat(500).map((n) => addDays('2025-10-01', n)),
  })
  .map(({ codigo, ...more }) => openInstance({ procedimiento: codigo, periodo: '2026-n1', ...more })!);
const recurrent = fc
  .record({
    one: fc.constantFrom(...year),
    inicio: fc.option(fc.nat(300).map((n) => addDays('2025-10-01', n))),
  })
  .map(({ one, inicio }) => ({ ...one, inicio }));
const anyInstance: fc.Arbitrary<Instance> = fc.oneof(opened, recurrent);
const anyDay = fc.nat(700).map((n) => addDays('2025-09-01', n));

/** Some steps done or left out, on any day. */
const anyFacts = fc.array(
  fc.record({ place: fc.nat(40), day: anyDay, omitted: fc.integer({ min: 0, max: 5 }) }),
  { maxLength: 12 },
);
const dichos = (instance: Instance, list: { place: number; day: string; omitted: number }[]): PasoDicho[] => {
  const { steps } = pathOf(instance);
  const byKey = new Map(list.map(({ place, ...one }) => [steps[place % steps.length]!.key, one]));
  return [...byKey].map(([paso, { day, omitted }]) => ({
    instancia: instance.id,
    paso,
    dependencia: null,
    hecho_en: omitted === 0 ? null : day,
    documento: null,
    nota: null,
    omitido: omitted === 0 ? 'No hace falta' : null,
    pendiente: false,
    quien: null,
  }));
};
const scheduled = (instance: Instance, said: PasoDicho[], al: string): Scheduled =>
  schedule(instance, factsByInstance(said).get(instance.id) ?? noFacts, { al });

test('every step is on días hábiles, and starts after those it waits for have ended, unless a rule gives its date', () => {
  fc.assert(
    fc.property(anyInstance, anyFacts, anyDay, (instance, list, al) => {
      const { pasos } = scheduled(instance, dichos(instance, list), al);
      const { before } = pathOf(instance);
      pasos.forEach((paso, i) => {
        expect(isBusinessDay(paso.inicio) && isBusinessDay(paso.vence)).toBe(true);
        expect(paso.inicio <= paso.vence).toBe(true);
        for (const j of before[i]!) {
          const one = pasos[j]!;
          if (one.omitido !== null || (paso.plazo !== null && paso.inicio === paso.vence)) continue;
          expect(paso.inicio > one.vence).toBe(true);
          if (one.hecho !== null && one.hecho.inferido === null)
            expect(paso.inicio > one.hecho.fecha).toBe(true);
        }
      });
    }),
  );
});

test('forward from where the backward one begins gives the same dates on its critical steps, and meets the deadline', () => {
  for (const instance of year.filter(({ plazo }) => plazo?.solo_actividad === false)) {
    const back = scheduled(instance, [], '2026-07-16');
    const forward = scheduled({ ...instance, inicio: back.desde }, [], '2026-07-16');
    expect(forward.vence).toBe(back.vence);
    back.pasos.forEach((one, i) => {
      expect(forward.pasos[i]!.vence <= one.vence).toBe(true);
      if (one.holgura === 0) expect(forward.pasos[i]!.vence).toBe(one.vence);
      else if (pathOf(instance).needed[i])
        expect(addBusinessDays(forward.pasos[i]!.vence, one.holgura)).toBe(one.vence);
    });
  }
});

test('the day it is told moves no date; what was done before it stays', () => {
  fc.assert(
    fc.property(anyInstance, anyFacts, anyDay, anyDay, (instance, list, one, other) => {
      const said = dichos(instance, list);
      const [first, second] = [one, other].sort().map((al) => scheduled(instance, said, al!));
      first!.pasos.forEach((paso, i) => {
        const later = second!.pasos[i]!;
        expect([later.inicio, later.vence]).toEqual([paso.inicio, paso.vence]);
        if (paso.hecho !== null) expect(later).toEqual(paso);
      });
      expect([first!.vence, first!.desde]).toEqual([second!.vence, second!.desde]);
      if (first!.cumplida !== null) expect(second!.cumplida).toBe(first!.cumplida);
    }),
  );
});

test('every step is in one estado, told as it stands on the day, and the lists add up', () => {
  fc.assert(
    fc.property(fc.array(anyInstance, { maxLength: 6 }), anyFacts, anyDay, (instances, list, al) => {
      const all = instances.map((one) => scheduled(one, dichos(one, list), al));
      const steps = all.flatMap(({ pasos }) => pasos);
      const states = [
        'cumplido',
        'cumplido_tarde',
        'omitido',
        'vencido',
        'vence_pronto',
        'en_plazo',
      ] as const;
      const counts = states.map((estado) => deadlines(all, { estado: [estado] }).length);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(steps.length);
      for (const { estado, hecho, omitido, vence, dias } of steps) {
        const expected =
          omitido !== null ? 'omitido'
          : hecho !== null ? (hecho.fecha <= vence ? 'cumplido' : 'cumplido_tarde')
          : vence < al ? 'vencido'
          : dias <= 10 ? 'vence_pronto' : 'en_plazo'; // prettier-ignore
        expect(estado).toBe(expected);
      }
      const load = workload(all, { desde: al, hasta: addDays(al, 14) });
      const open = steps.filter(({ hecho, omitido }) => hecho === null && omitido === null);
      expect(load.reduce((sum, { abiertos }) => sum + abiertos, 0)).toBe(open.length);
      expect(load.reduce((sum, { vencidos }) => sum + vencidos, 0)).toBe(
        open.filter(({ vence }) => vence < al).length,
      );
    }),
    { numRuns: 60 },
  );
});

test('the indicators, against a count of the steps one by one', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (list, al) => {
      const all = year.map((one) => scheduled(one, dichos(one, list), al));
      for (const { indicador, numerador, denominador, valor } of processIndicators(all, al)) {
        let done = 0;
        let due = 0;
        for (const { procedimiento, actividad } of indicador.cuenta)
          for (const one of all)
            if (one.procedimiento === procedimiento)
              for (const paso of one.pasos) {
                if (paso.numero !== actividad || paso.omitido !== null) continue;
                const late = one.cumplida === null && one.vence <= al;
                if (paso.hecho === null && paso.vence > al && !late) continue;
                due++;
                const onTime = !indicador.nombre.toLowerCase().includes('plazo establecido');
                if (paso.hecho !== null && (onTime || paso.estado === 'cumplido')) done++;
              }
        expect([numerador, denominador]).toEqual([done, due]);
        expect(valor).toBe(due === 0 ? null : (100 * done) / due);
      }
    }),
    { numRuns: 40 },
  );
});
