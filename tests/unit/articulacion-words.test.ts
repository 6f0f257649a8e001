import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AoArticulada } from '@/sql/plan-ao';
import { clasesSueltas, type PlanCadena, type PlanSuelto } from '@/sql/plan-articulacion';
import { aoArticuladasCsv } from '@/views/articulacion/csv';
import { articulationExplanation, articulationTopics } from '@/views/articulacion/topics';
import { filtered, treeOf, visible, type TreeNode } from '@/views/articulacion/tree';
import { classCount, classWords, missingLinks, reconciliation } from '@/reports/plan/articulation-words';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const ao = (changes: Partial<AoArticulada>): AoArticulada => ({
  estado: 'completa', oes_id: 'OES.01', oes: 'PRODUCTIVIDAD.', aes_id: 'AES.01.01', aes: 'MERCADOS.', pliego_llave: '38.038',
  pliego: 'M. DE LA PRODUCCIÓN', oei_id: 'OEI.01', oei: 'MYPE.', aei_id: 'AEI.01.01', aei: 'CRÉDITO.', ao_id: 'AOI1', ao: '=ASESORÍA',
  ue_id: '000999', pim: 10.1, ...changes,
}); // prettier-ignore
const rows = [
  ao({}),
  ao({ ao_id: 'AOI2', pim: 20.2, aei_id: 'AEI.01.02', aei: 'Acuicultura' }),
  ao({ ao_id: 'AOI2', ue_id: '001000', pim: 1, aei_id: 'AEI.01.02', aei: 'Acuicultura' }),
  ao({ ao_id: 'AOI3', estado: 'aei_sin_oes', oes_id: null, oes: null, aes_id: null, aes: null, pim: 0.05 }),
  ao({ ao_id: 'AOI4', estado: 'ao_sin_aei', oes_id: null, aes_id: null, aei_id: null, aei: null, oei_id: null, oei: null }),
]; // prettier-ignore

const told = ({ level, code, name, ao: count, cents }: TreeNode) =>
  `${'  '.repeat(level)}${code} ${name}: ${count}, ${cents}`;

describe('the tree', () => {
  it('goes from the OES to the AO, with what reaches none apart by the link it lacks', () => {
    expect(visible(treeOf(rows), () => true).map(told)).toEqual([
      'OES.01 Productividad: 3, 3130',
      '  AES.01.01 Mercados: 3, 3130',
      '    PRODUCE OEI.01 MYPE: 3, 3130',
      '      AEI.01.01 Crédito: 1, 1010',
      '        AOI1 =Asesoría: 1, 1010',
      '      AEI.01.02 Acuicultura: 2, 2120',
      '        AOI2 =Asesoría: 1, 2020',
      '        AOI2 =Asesoría: 1, 100',
      ' No llega a ningún OES: 2, 1015',
      '   AEI sin OES: 1, 5',
      '    PRODUCE OEI.01 MYPE: 1, 5',
      '      AEI.01.01 Crédito: 1, 5',
      '        AOI3 =Asesoría: 1, 5',
      '   AO sin AEI: 1, 1010',
      '    PRODUCE Sin OEI: 1, 1010',
      '       Sin AEI: 1, 1010',
      '        AOI4 =Asesoría: 1, 1010',
    ]);
  });
  it('is filtered by any name or code above the AO, and shows only what is open', () => {
    expect(filtered(rows, 'acuicultura 01.02').map(({ ao_id }) => ao_id)).toEqual(['AOI2', 'AOI2']);
    expect(filtered(rows, '  ')).toHaveLength(5);
    expect(filtered(rows, 'nada de esto')).toEqual([]);
    expect(visible(treeOf(rows), ({ level }) => level < 1).map(({ level }) => level)).toEqual([
      0, 1, 0, 1, 1,
    ]);
  });
  it('adds up to the céntimo at every level, with keys of its own', () => {
    const any = fc.array(
      fc.record({
        estado: fc.constantFrom('completa', 'ao_sin_aei', 'sin_pei', 'aei_fuera_del_pei', 'sin_pesem', 'aei_sin_oes'),
        oes_id: fc.constantFrom('OES.01', 'OES.02', null),
        aes_id: fc.constantFrom('AES.01.01', null),
        oei_id: fc.constantFrom('OEI.01', 'OEI.02', null),
        aei_id: fc.constantFrom('AEI.01.01', null),
        pim: fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100),
      }),
      { maxLength: 40 },
    ); // prettier-ignore
    fc.assert(
      fc.property(any, (all) => {
        const given = all.map((one, i) => ao({ ...(one as Partial<AoArticulada>), ao_id: `AOI${i}` }));
        const nodes = visible(treeOf(given), () => true);
        const total = given.reduce((sum, { pim }) => sum + Math.round(pim * 100), 0);
        for (const level of [0, 1, 2, 3, 4]) {
          const here = nodes.filter((node) => node.level === level);
          expect(here.reduce((sum, { cents }) => sum + cents, 0)).toBe(total);
          expect(here.reduce((sum, { ao: count }) => sum + count, 0)).toBe(given.length);
        }
        expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
        expect(nodes.map(told).join('\n')).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });
});

const suelto = (clase: PlanSuelto['clase'], monto: number): PlanSuelto => ({
  clase, monto, plan_id: null, pliego_llave: null, pliego: null, clave: 'X', nombre: null, ao: 0,
}); // prettier-ignore

describe('the words', () => {
  it('prove the sum, or say by how much it fails', () => {
    expect(plain(reconciliation(12345, 12345, 123.45))).toBe(
      'Suma S/ 123.45: igual al PIM del POI, al céntimo.',
    );
    expect(plain(reconciliation(100, 12345, 123.45))).toBe(
      'Lo que se ve suma S/ 1.00 de S/ 123.45, el PIM del POI.',
    );
    expect(plain(reconciliation(12344, 12344, 123.45))).toContain('difieren en S/ 0.01');
  });
  it('tell each class with its count, its money and what to do', () => {
    for (const clase of clasesSueltas) expect(classWords[clase].remedy).toMatch(/\.$/);
    expect(classCount('aei_sin_ao', [suelto('aei_sin_ao', 0)])).toBe('1 AEI');
    expect(plain(classCount('pim_sin_ao', [suelto('pim_sin_ao', 0.1), suelto('pim_sin_ao', 0.2)]))).toBe(
      '2 cadenas, S/ 0.30',
    );
  });
  it('name the link that has to be loaded or said first', () => {
    const pei = { tipo: 'PEI', pliego_llave: null, nombre: 'PEI 2025-2030' } as const;
    expect(missingLinks({ pesem: 1, pei: 6 }, [{ ...pei, pliego_llave: '38.038' }])).toEqual([]);
    expect(missingLinks({ pesem: 0, pei: 1 }, [pei])).toEqual([
      'Falta el PESEM que rige el año: cárguelo en Datos.',
      '«PEI 2025-2030» no dice de qué pliego es, y sus AEI no encuentran sus AO: respóndalo en la página PEI.',
    ]);
    expect(missingLinks({ pesem: 1, pei: 0 }, [])).toHaveLength(1);
  });
  it('explain each figure', () => {
    const cadena: PlanCadena = {
      pesem: 1, pei: 6, aes: 12, aei: 43, ao: 600, pim_poi: 90, ao_completa: 581, pim_completa: 80, pim_incompleta: 10,
      aes_sin_aei: 1, aei_sin_oes: 0, aei_sin_ao: 3, aei_fuera_del_pei: 0, ao_sin_aei: 19, pim_ao_sin_aei: 10, pim_sin_ao: 10,
      pim_total: 100, cadena_completa: 80,
    }; // prettier-ignore
    for (const topic of articulationTopics)
      expect(JSON.stringify(articulationExplanation(topic, cadena, [suelto('aei_sin_ao', 0)]))).not.toMatch(
        /undefined|NaN|null/,
      );
    expect(articulationExplanation('cadena', { ...cadena, cadena_completa: null }, []).value).toBeNull();
  });
  it('leave in a file, with the formulas of others disarmed', () => {
    expect(aoArticuladasCsv(rows, 2026)).toContain("AOI1,'=ASESORÍA,10.1");
  });
});
