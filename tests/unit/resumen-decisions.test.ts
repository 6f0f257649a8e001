import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PoiGrupo } from '@/sql/poi';
import type { Pending } from '@/state/poi.svelte';
import { decisionRules } from '@/views/resumen/decision-rules';
import { decisionsRule, decisionsTitle, findDecisions, type DecisionFacts } from '@/views/resumen/decisions';
import { byKey } from '@/views/resumen/groups';
import { namer } from '@/views/resumen/names';
import { aGrupo, anyGrupo, plain } from './resumen-groups';

const name = namer([], 'dependencia', () => []);
const group = (sigla: string, pim: number | null, changes: Partial<PoiGrupo> = {}) =>
  aGrupo({
    llave: sigla,
    sigla,
    nombre: `Área ${sigla}`,
    pim,
    ao_con_meta: 10,
    ao_reportaron_mes: 10,
    ...changes,
  });
const facts = (changes: Partial<DecisionFacts>): DecisionFacts => ({
  mes: 6,
  metodo: 'simple',
  reported: [],
  changes: [],
  pending: [],
  owners: new Map(),
  reportsPart: () => null,
  due: '2026-07-14',
  nextDue: '2026-08-17',
  dataDate: '2026-07-15',
  ...changes,
});
const texts = (changes: Partial<DecisionFacts>) =>
  findDecisions(facts(changes), name).map(({ text, who }) => plain(`${text} / ${who}`));
const fall = (grupo: PoiGrupo, before: number, now: number) => ({
  grupo,
  before,
  now,
  bandBefore: 'amarillo' as const,
  bandNow: 'rojo' as const,
});
const owed = (grupo: PoiGrupo, late = 1): Pending => ({ grupo, missing: 10, since: 6, whole: true, late });
describe('findDecisions', () => {
  it('asks about a fall of more than ten points, with its money and its owner', () => {
    const grupo = group('DGITDF', 48.3e6);
    const changes = [fall(grupo, 82.8, 64)];
    const owners = byKey([{ llave: 'DGITDF', responsable: 'DESPACHO VICEMINISTERIAL DE MYPE E INDUSTRIA' }]);
    expect(texts({ reported: [grupo], changes, owners })).toEqual([
      'Decidir si se reprograma Área DGITDF: cayó 18.8 puntos en un mes y tiene S/ 48.3 M de PIM. / Despacho viceministerial de MYPE e industria. Próximo reporte: 17/08/2026',
    ]);
    expect(texts({ reported: [grupo], changes: [fall(grupo, 74, 64)] })).toEqual([]);
    expect(texts({ reported: [grupo], changes, dataDate: '2026-10-15' })[0]).toMatch(/ Jefatura de DGITDF$/);
    expect(texts({ reported: [grupo], changes, reportsPart: () => 69 })[0]).toContain(
      'El 69 % de la caída son reportes que faltan.',
    );
  });

  it('asks for the reports that are late, all together, and not for those still in time', () => {
    const pending = [owed(group('DGAAMI', 10e6)), owed(group('OGRH', 15.4e6))];
    expect(texts({ pending })).toEqual([
      'Pedir el reporte de junio a DGAAMI y OGRH: 20 AO, S/ 25.4 M de PIM. / Jefatura de DGAAMI; Jefatura de OGRH. Venció el 14/07/2026',
    ]);
    expect(texts({ pending: pending.map((one) => ({ ...one, late: 0 })) })).toEqual([]);
    expect(texts({ pending: pending.map((one) => ({ ...one, whole: false })) })).toEqual([]);
  });

  it('asks about money that runs ahead, money above the PIM and execution without programme', () => {
    const ahead = group('OGTI', 18.2e6, {
      cumplimiento: 64.2,
      avance_financiero: 96.1,
      brecha_fisico_financiera: -31.9,
    });
    const other = group('OGA', null, { ao_sobre_pim: 2, exceso_pim: 400_000 });
    const third = group('DGA', 5e6, { ao_sin_programacion: 4, pim_sin_programacion: 1.2e6 });
    const found = texts({ reported: [other, third, ahead] });
    expect(found[0]).toMatch(
      /^Revisar el gasto de Área OGTI: gastó el 96\.1 % .* y cumplió el 64\.2 % de sus metas/,
    );
    expect(found[1]).toMatch(
      /^Programar las metas de Área DGA: cuatro AO ejecutan sin tener nada programado/,
    );
    expect(found[2]).toMatch(
      /^Ordenar el presupuesto de Área OGA: dos AO devengaron S\/ 0\.4 M más que su PIM\./,
    );
    expect(texts({ reported: [ahead], metodo: 'ponderado' })[0]).toContain('de sus metas (promedio simple)');
    const few = { ao_sin_programacion: decisionRules.sinProgramacion, ao_sobre_pim: 1, exceso_pim: 9 };
    expect(texts({ reported: [group('DGA', 5e6, few)] })).toEqual([]);
  });

  it('names a dependencia once and puts most money first, whatever the data', () => {
    const arbitrary = fc.record({
      groups: fc.array(anyGrupo, { maxLength: 8 }),
      late: fc.nat(3),
      drop: fc.nat(40),
    });
    fc.assert(
      fc.property(arbitrary, ({ groups, late, drop }) => {
        const rows = groups.map((grupo, i) => ({ ...grupo, llave: `k${i}`, ao_sin_programacion: 5 }));
        const silent = rows.filter(({ ao_con_meta, ao_reportaron_mes: n }) => ao_con_meta > 0 && n === 0);
        const reported = rows.filter((row) => row.cumplimiento !== null && !silent.includes(row));
        const found = findDecisions(
          facts({
            reported,
            pending: silent.map((grupo) => owed(grupo, late)),
            changes: reported.map((grupo) => fall(grupo, grupo.cumplimiento! + drop, grupo.cumplimiento!)),
          }),
          name,
        );
        const centros = found.flatMap((one) => one.centros);
        expect(new Set(centros).size).toBe(centros.length);
        expect(found.map(({ money }) => money)).toEqual(
          found.map(({ money }) => money).sort((a, b) => b - a),
        );
        for (const { text, who } of found) {
          expect(plain(`${text} ${who}`)).not.toMatch(/NaN|null|undefined|\bel 0(\.0)?\s%|\s{2}/);
          expect(text.endsWith('.')).toBe(true);
        }
      }),
    );
  });
});

describe('the words around the list', () => {
  it('counts the matters, and says when there are none or more than fit', () => {
    expect(decisionsTitle(0)).toBe('Ningún asunto pide decisión a la Alta Dirección');
    expect(decisionsTitle(1)).toBe('Un asunto pide decisión a la Alta Dirección');
    expect(decisionsTitle(9)).toBe('Cuatro asuntos piden decisión a la Alta Dirección');
    expect(decisionsRule(0)).toMatch(/^Se buscó: reporte vencido/);
    expect(decisionsRule(2)).toMatch(/^Por qué están aquí: .*sin programación\.$/);
    expect(decisionsRule(9)).toMatch(/Los cuatro con más dinero de 9\.$/);
  });
});
