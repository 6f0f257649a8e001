import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriodo } from '@/core/period';
import { requestMessage, type RequestFacts } from '@/views/evaluacion/request';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const periodo = parsePeriodo('2026-S1')!;
const facts: RequestFacts = {
  mirada: { periodo, hasta: 6 },
  due: '2026-07-31',
  grupo: { nombre: 'DIRECCIÓN GENERAL DE ACUICULTURA', sigla: 'DGA', cumplimiento: 66.24, ao_con_meta: 13 },
  silent: [{ clave: 'AOI00099900209', nombre: 'CAPACITACIÓN EN PISCIGRANJAS', cumplimiento_acumulado: 41.3 }],
  unreported: [
    { clave: 'AOI00099900210', nombre: 'SUPERVISIÓN' },
    { clave: 'AOI00099900211', nombre: 'ASISTENCIA TÉCNICA' },
  ],
};

test('asks for the period, says how it goes, and names what lacks a motive or a report', () => {
  const { subject, body } = requestMessage(facts);
  expect(subject).toBe('POI 2026: información para la evaluación del I semestre, DGA');
  expect(plain(body)).toContain('I semestre de 2026 (ficha E1.3.6)');
  expect(plain(body)).toContain('hasta el 31/07/2026');
  expect(plain(body)).toContain('De enero a junio cumplieron el 66.2 % de lo programado.');
  expect(plain(body)).toContain('- AOI00099900209, Capacitación en piscigranjas: 41.3 %');
  expect(body).toContain('Sin reporte de junio (2 actividades)');
});

test('says nothing of what does not lack, and that nothing is reported where nothing is', () => {
  const { body } = requestMessage({
    ...facts,
    silent: [],
    unreported: [],
    grupo: { ...facts.grupo, cumplimiento: null },
  });
  expect(body).not.toContain('sin motivo');
  expect(body).not.toContain('Sin reporte de');
  expect(body).toContain('De sus 13 actividades con meta ninguna tiene reporte hasta junio.');
});

test('any figures make whole sentences', () => {
  const percent = fc.option(fc.double({ min: 0, max: 400, noNaN: true }), { nil: null });
  const row = fc.record({ clave: fc.string(), nombre: fc.string(), cumplimiento_acumulado: percent });
  fc.assert(
    fc.property(
      percent,
      fc.nat(300),
      fc.array(row),
      fc.array(row),
      (cumplimiento, ao, silent, unreported) => {
        const { body } = requestMessage({
          ...facts,
          grupo: { nombre: 'OFICINA', sigla: null, cumplimiento, ao_con_meta: ao },
          silent,
          unreported,
        });
        expect(body.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
          silent.length + unreported.length,
        );
        expect(body).not.toMatch(/NaN|undefined|\(null\)/);
      },
    ),
  );
});
