import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EstadoRecomendacion, PlanFactor, PlanRecomendacion } from '@/sql/plan-registro';
import { factoresCsv, recomendacionesCsv, recomendacionesSheet } from '@/views/plan-registro/csv';
import { changed, factorOf, nextId } from '@/views/plan-registro/keys';
import {
  effectText,
  factorsFinding,
  numberOf,
  origins,
  provenance,
  recommendationsFinding,
  stateSaid,
  stateText,
} from '@/reports/plan/registro-words';

const factor = (origen: PlanFactor['origen'], efecto: PlanFactor['efecto'], grado: number | null): PlanFactor => ({
  plan_id: 'PESEM-38-2024-2030', anio: 2025, factor_id: 'F-01', factor: '=El Niño', origen, efecto, grado,
  objetivo_id: null, sustento: null, en_archivo: true, anotado_en: null, anotado_por: null,
}); // prettier-ignore
const advice = (estado: EstadoRecomendacion, plazo: string | null = '2026-05-29'): PlanRecomendacion => ({
  plan_id: 'PESEM-38-2024-2030', anio: 2025, recomendacion_id: 'R-03', recomendacion: 'Definir una AEI', responsable: null,
  plazo, avance: null, cumplida_en: estado === 'cumplida' ? '2026-05-28' : null, estado,
  en_archivo: false, anotado_en: '2026-07-01T15:00:00.000Z', anotado_por: 'Ana',
}); // prettier-ignore
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the factors', () => {
  it('tells how many weighed much and whose they were', () => {
    const three = [
      factor('externo', 'afecto', 3),
      factor('externo', 'afecto', 3),
      factor('interno', 'afecto', 3),
    ];
    expect(factorsFinding([...three, factor('interno', 'favorecio', 3)])).toBe(
      'Tres factores pesaron mucho; uno dependía de la gestión propia',
    );
    expect(origins(three)).toBe('2 externos y 1 interno');
    expect(factorsFinding([factor('externo', 'afecto', 3)])).toBe(
      'Un factor pesó mucho; no dependía de la gestión propia',
    );
    expect(factorsFinding([factor('interno', 'afecto', 3)])).toBe(
      'Un factor pesó mucho; dependía de la gestión propia',
    );
    expect(factorsFinding([factor('interno', 'afecto', 2)])).toBe('Un factor afectó, ninguno en grado alto');
    expect(factorsFinding([factor('interno', 'favorecio', 2)])).toBe('Ningún factor afectó los resultados');
    expect(factorsFinding([])).toBe('Todavía no se registra ningún factor');
  });
  it('says the effect in words, also where part of it is not known', () => {
    expect(effectText(factor('externo', 'afecto', 3))).toBe('afectó en grado alto');
    expect(effectText(factor('externo', null, null))).toBe('efecto sin decir, sin grado');
  });
  it('makes a whole sentence of any factors', () => {
    const any = fc.array(
      fc.record({
        origen: fc.constantFrom('externo', 'interno', null),
        efecto: fc.constantFrom('afecto', 'favorecio', null),
        grado: fc.constantFrom(1, 2, 3, null),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (rows) => {
        expect(factorsFinding(rows)).toMatch(/^\p{Lu}/u);
        expect(factorsFinding(rows)).not.toMatch(/undefined|null|NaN| {2}|; $/);
      }),
    );
  });
});

describe('the recommendations', () => {
  it('counts those met and those late', () => {
    const rows = (['cumplida', 'cumplida', 'cumplida', 'vencida', 'vencida', 'vence_pronto', 'en_plazo', 'en_plazo'] as const)
      .map((estado) => advice(estado)); // prettier-ignore
    expect(recommendationsFinding(rows)).toBe('De ocho recomendaciones, tres cumplidas y dos vencidas');
    expect(recommendationsFinding(rows.slice(0, 3))).toBe('Las 3 recomendaciones se cumplieron');
    expect(recommendationsFinding([advice('vencida')])).toBe(
      'De una recomendación, ninguna cumplida y una vencida',
    );
    expect(recommendationsFinding([advice('en_plazo'), advice('cumplida')])).toBe(
      'De dos recomendaciones, una cumplida y ninguna vencida',
    );
  });
  it('says the delay in business days', () => {
    // 29/05/2026 is a Friday; 07/06 falls on Sunday, 29/06 is a feriado.
    expect(plain(stateText(advice('vencida'), '2026-06-05'))).toBe('5 d.h.');
    expect(stateSaid(advice('vencida'), '2026-06-01')).toBe('vencida hace 1 día hábil');
    expect(stateText(advice('vencida'), '2026-05-31')).toBe('vencida');
    expect(stateSaid(advice('cumplida'), '2026-06-01')).toBe('cumplida el 28/05/2026');
    expect(stateText(advice('sin_plazo', null), '2026-06-01')).toBe('sin plazo');
  });
  it('makes a whole sentence of any states', () => {
    const states = ['cumplida', 'vencida', 'vence_pronto', 'en_plazo', 'sin_plazo'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 30 }), (all) => {
        const said = recommendationsFinding(all.map((estado) => ({ estado })));
        expect(said).toMatch(/^\p{Lu}/u);
        expect(said).not.toMatch(/undefined|null|NaN| {2}/);
      }),
    );
  });
  it('says where it comes from', () => {
    expect(provenance(advice('vencida'))).toMatch(/^Anotado en Timón: Ana, 01\/07\/2026/);
    expect(provenance({ en_archivo: true, anotado_en: null, anotado_por: null })).toBe(
      'Viene del archivo cargado.',
    );
  });
});

describe('what is written', () => {
  it('names a new thing after the last, so that two people do not write the same', () => {
    expect(nextId('R', ['R-01', 'R-08', 'R-03.abcde'], () => 0)).toBe('R-09.00000');
    expect(nextId('F', [], () => 0.999999999)).toBe('F-01.zzzzz');
    expect(numberOf('R-09.4k2f7')).toBe('R-09');
    expect(factorOf({ planId: 'PESEM-38-2024-2030', anio: 2025 }, 'F-01').llave).toBe(
      'PESEM-38-2024-2030|2025|F-01',
    );
  });
  it('is only what changed; an emptied field is withdrawn', () => {
    expect(changed({ a: 'x', b: 2, c: null, d: 'y' }, { a: 'x ', b: '3', c: '', d: ' ' })).toEqual([
      { campo: 'b', valor: '3' },
      { campo: 'd', valor: null },
    ]);
  });
  it('leaves in a file with the formulas of others disarmed and the delay as a number', () => {
    expect(factoresCsv([factor('externo', 'afecto', 3)])).toContain("'=El Niño");
    expect(recomendacionesCsv([advice('vencida')], '2026-06-05')).toContain('vencida,5,2026-06-05,Timón');
    expect(recomendacionesSheet([advice('vencida')], '2026-06-05').rows[0]).toEqual(
      ['R-03', 'Definir una AEI', null, '2026-05-29', null, null, 'vencida', 5],
    ); // prettier-ignore
  });
});
