import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRules, type EstadoObservacion, type PlanObservacion } from '@/sql/plan-observacion';
import { observacionesCsv } from '@/views/pei-validacion/csv';
import { observationsMessage } from '@/views/pei-validacion/message';
import { draftsOf } from '@/views/pei-validacion/note';
import { validationExplanation, validationTopics } from '@/views/pei-validacion/topics';
import {
  countsOf,
  estados,
  headline,
  listFinding,
  planWords,
  unchecked,
} from '@/reports/plan/validation-words';
import { hole, planDe } from '../support/pei-rows';

const plan = planDe({ pliego: 'INSTITUTO DEL MAR DEL PERÚ - IMARPE' });
const observacion = (changes: Partial<PlanObservacion> = {}): PlanObservacion => ({
  regla: 'oei_sin_indicador', orden: 1, gravedad: 'error', alcance: 'PEI y PESEM', llave: 'oei_sin_indicador|p|OEI.03', plan_id: 'p',
  tipo: 'PEI', pliego_llave: '38.240', pliego: 'IMARPE', objetivo_id: 'OEI.03', indicador_id: null, clave: 'OEI.03',
  nombre: 'GESTIÓN MODERNA.', detalle: 'Ningún indicador lo mide', estado: 'pendiente', razon: null, respuesta: null, absuelta: null,
  anotado_en: null, anotado_por: null, ...changes,
}); // prettier-ignore
const title = (regla: string) => planRules.find((rule) => rule.regla === regla)!.titulo;

describe('what the validation says', () => {
  it('is not ready while anything is open', () => {
    expect(headline([], plan)).toBe('Ninguna regla observa el PEI 2024–2028 de IMARPE.');
    expect(headline([observacion(), observacion({ gravedad: 'aviso' })], plan)).toBe(
      'El PEI 2024–2028 de IMARPE tiene 2 observaciones por decidir, 1 con gravedad «error».',
    );
    expect(headline([observacion({ estado: 'aceptada' })], plan)).toBe(
      'El PEI 2024–2028 de IMARPE no se puede validar todavía: queda 1 observación por absolver.',
    );
    expect(headline([observacion({ estado: 'absuelta' }), observacion({ estado: 'descartada' })], plan)).toBe(
      'El PEI 2024–2028 de IMARPE ya no tiene observaciones abiertas: 1 absuelta y 1 descartada.',
    );
    expect(planWords({ ...plan, pliego: '135' })).toBe('el PEI 2024–2028 del pliego 135');
    expect(planWords({ ...plan, pliego: null })).toBe('el PEI 2024–2028');
  });
  it('what could not be checked, and why', () => {
    expect(unchecked(planRules, plan, true, 2)).toEqual([]);
    const [first, second, third] = unchecked(planRules, plan, false, 0);
    expect(first).toMatch(
      /^Sin revisar, porque falta cargar el PESEM de su sector: contradice a un indicador/,
    );
    expect(second).toContain('a medias');
    expect(third).toContain('no se sabe si repite alguno');
    expect(unchecked(planRules, { sector_id: null }, false, 1)[0]).toContain('de qué pliego es');
  });
});

it('a decision writes what the mart reads, and may be taken back', () => {
  const written = (decision: Parameters<typeof draftsOf>[1]) =>
    draftsOf('k', decision).map(({ sobre, campo, valor }) => [sobre.tipo, campo, valor]);
  expect(written({ kind: 'aceptar' })).toEqual([['plan_observacion', 'decision', 'aceptada']]);
  expect(written({ kind: 'descartar', razon: 'lo pide una norma' })).toContainEqual([
    'plan_observacion', 'razon', 'lo pide una norma',
  ]); // prettier-ignore
  expect(written({ kind: 'absolver', respuesta: 'corrigió', fecha: '2026-11-21' })).toContainEqual([
    'plan_observacion', 'absuelta', '2026-11-21',
  ]); // prettier-ignore
  expect(written({ kind: 'responder', respuesta: 'x' })).toContainEqual([
    'plan_observacion',
    'absuelta',
    null,
  ]);
  expect(written({ kind: 'retirar' }).every(([, , valor]) => valor === null)).toBe(true);
});

it('the message has the accepted observations by rule, with what to do', () => {
  const { subject, body } = observationsMessage(plan, [
    observacion(),
    observacion({ clave: 'OEI.04' }),
    observacion({ regla: 'ficha_incompleta', clave: 'AEI.01.01-1', detalle: 'Falta: fuente' }),
  ]);
  expect(subject).toContain('3 observaciones');
  expect(body).toContain('1. El objetivo no tiene indicador propio (2 casos).');
  expect(body).toContain('- AEI.01.01-1, Gestión moderna: Falta: fuente.');
  expect(body).toContain('Informe de validación');
});

it('for any observations every sentence is whole and every row is counted once', () => {
  const estado = fc.constantFrom<EstadoObservacion[]>('pendiente', 'aceptada', 'absuelta', 'descartada');
  const rule = fc.constantFrom(...planRules);
  const any = fc
    .tuple(rule, estado)
    .map(([{ regla, gravedad }, state]) => observacion({ regla, gravedad, estado: state }));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 14 }), (rows) => {
      const counts = countsOf(rows);
      expect(estados.reduce((sum, one) => sum + counts[one], 0)).toBe(rows.length);
      for (const text of [headline(rows, plan), listFinding(rows, title)]) expect(text).not.toMatch(hole);
      for (const topic of validationTopics) {
        const told = validationExplanation(topic, rows);
        expect(told.value).toBe(String(told.rows.length));
        expect(`${told.title}. ${told.words}`).not.toMatch(hole);
      }
      expect(observacionesCsv(rows).split('\r\n')).toHaveLength(rows.length + 2);
    }),
  );
});
