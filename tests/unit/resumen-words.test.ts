import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityName } from '@/core/names';
import type { Band } from '@/core/semaforo';
import type { PoiGrupo } from '@/sql/poi';
import { changeList, changeTitle } from '@/views/resumen/change-words';
import { namer, someNames, titleNames } from '@/views/resumen/names';
import { nextList, nextTitle } from '@/views/resumen/next-words';
import { verdictOf, verdictRule } from '@/views/resumen/verdict';
import { answer, concentration, question, whereTitle, type AnswerFacts } from '@/views/resumen/words';
import { moneyYearTitle, physicalYearTitle } from '@/views/resumen/year-words';
import { aGrupo, plain } from './resumen-groups';

const facts = (changes: Partial<AnswerFacts> = {}): AnswerFacts => ({
  mes: 6,
  fisico: 'amarillo',
  gasto: 'amarillo',
  completitud: 80.7,
  fisicoValue: 85.7,
  gastoValue: 85.2,
  aoConMeta: 192,
  aoReportaron: 155,
  gaps: [
    { name: 'DGITDF', points: 400 },
    { name: 'OGTI', points: 390 },
    { name: 'DGA', points: 380 },
    { name: 'DGPA', points: 370 },
    ...Array.from({ length: 12 }, (_, i) => ({ name: `D${i}`, points: 120 })),
  ],
  red: 4,
  ...changes,
});
const said = (changes: Partial<AnswerFacts> = {}) => plain(answer(facts(changes)));
const name = namer([], 'dependencia', () => []);
const named = (sigla: string, changes: Partial<PoiGrupo> = {}) => aGrupo({ llave: sigla, sigla, ...changes });

describe('the answer', () => {
  it('says whether, how much and who gathers what is missing', () => {
    expect(question(6)).toBe('¿Vamos según lo programado a junio?');
    expect(said()).toBe(
      'No. Se cumplió el 85.7 % de lo programado en metas físicas y el 85.2 % en gasto; cuatro dependencias concentran el 52 % de lo que falta.',
    );
  });

  it('is yes only when both bands are reached, almost when the money lags', () => {
    const verdict = (fisico: Band, gasto: Band, completitud: number | null = 90) =>
      verdictOf({ fisico, gasto, completitud });
    expect(verdict('verde', 'verde')).toBe('si');
    expect(verdict('exceso', 'exceso')).toBe('si');
    expect(verdict('verde', 'amarillo')).toBe('casi');
    expect(verdict('verde', 'nd')).toBe('casi');
    expect(verdict('verde', 'rojo')).toBe('no');
    expect(verdict('amarillo', 'verde')).toBe('no');
    expect(verdict('nd', 'verde')).toBe('no_se_sabe');
    expect(verdict('verde', 'verde', 49.9)).toBe('no_se_sabe');
    expect(verdict('verde', 'verde', null)).toBe('no_se_sabe');
    expect(plain(verdictRule({ fisico: 'verde', gasto: 'rojo', completitud: 80 }, 95))).toContain(
      'en verde (desde 95 %)',
    );
  });

  it('warns that a yes only knows what was reported', () => {
    const yes = { fisico: 'verde', gasto: 'verde', fisicoValue: 98, gastoValue: 96 } as const;
    expect(said(yes)).toBe(
      'Sí, según lo reportado. Se cumplió el 98.0 % de lo programado en metas físicas y el 96.0 % en gasto.',
    );
    expect(said({ ...yes, aoReportaron: 192 })).toMatch(/^Sí\. Se cumplió/);
  });

  it('does not answer over few reports', () => {
    expect(said({ completitud: 10.4, aoReportaron: 20 })).toBe(
      'Aún no se sabe. Solo 20 de 192 actividades con meta reportaron junio; lo conocido hasta ahora es el 85.7 % de lo programado en metas físicas.',
    );
    expect(said({ completitud: 0, aoReportaron: 0 })).toContain(
      'Ninguna de las 192 actividades con meta reportó',
    );
    expect(said({ completitud: 0, aoReportaron: 0, aoConMeta: 1 })).toContain(
      'La única actividad con meta no',
    );
    expect(said({ completitud: 1, aoReportaron: 1 })).toContain('Solo 1 de 192 actividades con meta reportó');
  });

  it('says in words what has no figure, and never a 0 %', () => {
    const none = {
      fisico: 'nd',
      fisicoValue: null,
      completitud: null,
      aoConMeta: 0,
      aoReportaron: 0,
    } as const;
    expect(said({ ...none, gasto: 'nd', gastoValue: null })).toBe(
      'Aún no se sabe. A junio no hay metas físicas programadas.',
    );
    expect(said(none)).toBe(
      'Aún no se sabe. A junio no hay metas físicas programadas; se gastó el 85.2 % de lo programado.',
    );
    expect(said({ fisico: 'nd', fisicoValue: null, completitud: 0 })).toContain(
      'ninguna actividad con meta tiene',
    );
    expect(said({ fisico: 'rojo', fisicoValue: 0, gaps: [] })).toBe(
      'No. No se cumplió nada de lo programado en metas físicas; se gastó el 85.2 % de lo programado.',
    );
    expect(said({ gastoValue: null, gasto: 'nd', gaps: [] })).toBe(
      'No. Se cumplió el 85.7 % de lo programado en metas físicas; no hay gasto programado con qué comparar.',
    );
    expect(said({ gastoValue: 0, gaps: [] })).toContain('no se gastó nada de lo programado');
    expect(said({ gastoValue: -3, gaps: [] })).toContain('el devengado acumulado es negativo');
    expect(said({ fisicoValue: 0.01, gaps: [] })).toContain('menos del 0.1 %');
  });

  it('names one alone, counts up to five, spreads beyond, and is silent with nobody to compare', () => {
    const part = (gaps: AnswerFacts['gaps']) => said({ gaps }).split('; ')[1];
    const even = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `D${i}`, points: 10 }));
    expect(part([{ name: 'OGTI', points: 90 }, { name: 'DGA', points: 10 }])).toBe('OGTI concentra el 90 % de lo que falta.'); // prettier-ignore
    expect(part([{ name: 'OGTI', points: 90 }, { name: 'DGA', points: 0 }])).toBe('OGTI concentra todo lo que falta.'); // prettier-ignore
    expect(part(even(10))).toBe('cinco dependencias concentran el 50 % de lo que falta.');
    expect(part(even(12))).toBe('lo que falta se reparte entre 12 dependencias.');
    expect(part(even(1))).toBeUndefined();
    expect(part([])).toBeUndefined();
    expect(part(even(3).map(({ name }) => ({ name, points: 0 })))).toBeUndefined();
    expect(part(null)).toBe('cuatro dependencias están en rojo.');
    expect(said({ gaps: null, red: 0 })).not.toContain(';');
  });

  it('takes the fewest that reach half', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 40 }), (points) => {
        const found = concentration(points.map((value, i) => ({ name: `D${i}`, points: value })));
        if (found === null) return;
        const top = points.filter((value) => value > 0.05).sort((a, b) => b - a);
        const total = top.reduce((sum, value) => sum + value, 0);
        const sum = (n: number) => top.slice(0, n).reduce((all, value) => all + value, 0);
        expect(sum(found.names.length)).toBeGreaterThanOrEqual(total / 2 - 1e-9);
        expect(sum(found.names.length - 1)).toBeLessThan(total / 2 + 1e-9);
        expect(found.share).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('where not', () => {
  const where = (red: PoiGrupo[], yellow: PoiGrupo[], green: PoiGrupo[], unreported: PoiGrupo[]) =>
    plain(whereTitle({ mes: 6, level: 'dependencia', red, yellow, green, unreported }, name));
  const some = (n: number, prefix = 'D') => Array.from({ length: n }, (_, i) => named(`${prefix}${i}`));

  it('names up to four reds, then counts them', () => {
    const long = named('OGTI', { nombre: 'OFICINA GENERAL DE TECNOLOGÍAS DE LA INFORMACIÓN' });
    expect(where([long], [], [], some(3))).toBe(
      'Tecnologías de la información está en rojo; tres dependencias no reportaron junio',
    );
    expect(where(some(5), [], [], some(1, 'E'))).toBe(
      'Cinco dependencias están en rojo; una no reportó junio',
    );
  });

  it('has words for every other case', () => {
    expect(where([], some(2), some(3), [])).toBe('Ninguna dependencia está en rojo; dos están en amarillo');
    expect(where([], some(1), some(3), [])).toBe('Ninguna dependencia está en rojo; una está en amarillo');
    expect(where([], [], some(7), some(2, 'E'))).toBe(
      'Las siete dependencias que reportaron están en verde; dos no reportaron junio',
    );
    expect(where([], [], [], some(3))).toBe('Ninguna dependencia reportó junio');
    expect(where([], [], [], some(1))).toMatch(/ no reportó junio$/);
    expect(where([], [], [], [])).toBe('Ninguna dependencia tiene metas a junio');
    expect(where([], [], some(1), [])).toMatch(/ está en verde$/);
    expect(where([], some(1), [], [])).toMatch(/ está en amarillo$/);
    const pliegos = {
      mes: 6,
      level: 'pliego',
      red: [],
      yellow: some(1),
      green: some(2),
      unreported: some(1),
    } as const;
    expect(whereTitle(pliegos, name)).toBe(
      'Ningún pliego está en rojo; uno está en amarillo; uno no reportó junio',
    );
  });

  it('tells apart two dependencias of the same name and keeps lists readable', () => {
    const twins = [
      aGrupo({ llave: '1/1', sigla: 'OGA', dentro_de: '1' }),
      aGrupo({ llave: '2/1', sigla: 'OGA', dentro_de: '2' }),
      aGrupo({ llave: '3/1', sigla: 'OGA', dentro_de: '3' }),
      aGrupo({ llave: '3/2', sigla: 'OGTI', dentro_de: '3' }),
    ];
    const both = namer(twins, 'dependencia', (ue) => [ue === '3' ? 'ITP' : 'PRODUCE', `UE ${ue}`]);
    expect(twins.map(both)).toEqual(['OGA (UE 1)', 'OGA (UE 2)', 'OGA (ITP)', 'OGTI']);
    expect(entityName('ORGANISMO NACIONAL DE SANIDAD PESQUERA - SANIPES')).toBe('SANIPES');
    expect(entityName('M. DE LA PRODUCCIÓN')).toBe('PRODUCE');
    expect(someNames(['a', 'b', 'c', 'd'], 2)).toBe('a, b y 2 más');
    expect(someNames(['a', 'b', 'c'], 2)).toBe('a, b y c');
    const commas = [
      named('DGITDF', { nombre: 'DIRECCIÓN GENERAL DE INNOVACIÓN, TECNOLOGÍA Y FORMALIZACIÓN' }),
      named('DGA', { nombre: 'DIRECCIÓN GENERAL DE ACUICULTURA' }),
    ];
    expect(titleNames(commas, name)).toBe('DGITDF y DGA');
  });
});

describe('what changed', () => {
  const base = {
    mes: 6,
    now: 85.7,
    before: 90.3,
    reportsPart: 69.57,
    groups: [],
    programadoMes: 38e6,
    devengadoMes: 32.6e6,
  };

  it('owes the fall to the missing reports only when they explain it', () => {
    expect(changeTitle(base)).toBe('La caída es sobre todo falta de reportes');
    expect(changeTitle({ ...base, reportsPart: 130 })).toBe(
      'Sin los reportes que faltan, junio no habría bajado',
    );
    expect(changeTitle({ ...base, reportsPart: 8.7 })).toBe('El cumplimiento físico bajó 4.6 puntos');
    expect(changeTitle({ ...base, now: 91.3 })).toBe('El cumplimiento físico subió 1.0 punto');
    expect(changeTitle({ ...base, now: 90.31 })).toBe('El cumplimiento físico es el mismo que en mayo');
    expect(plain(changeList(base, name)[0]!.text)).toBe(
      'Cumplimiento físico, de 90.3 a 85.7. El 70 % de la caída son reportes que faltan.',
    );
  });

  it('has words for January and for a month without figure', () => {
    expect(changeTitle({ ...base, mes: 1 })).toBe('Enero es el primer mes: no hay con qué comparar');
    expect(changeList({ ...base, mes: 1 }, name)).toHaveLength(1);
    expect(changeTitle({ ...base, before: null })).toBe('No hay cumplimiento de mayo con qué comparar');
    expect(changeTitle({ ...base, now: null })).toBe('No hay cumplimiento de junio con qué comparar');
    const noMoney = changeList({ ...base, programadoMes: null, devengadoMes: null }, name).at(-1)!;
    expect(noMoney).toEqual({
      key: 's/d',
      text: 'Sin devengado registrado en junio; no había gasto programado.',
    });
  });

  it('names the largest fall and rise with the band they cross', () => {
    const change = (short: string, before: number, now: number, bandBefore: Band, bandNow: Band) => ({
      grupo: named(short, { sigla: null, nombre: `OFICINA DE ${short.toUpperCase()}` }),
      before,
      now,
      bandBefore,
      bandNow,
    });
    const groups = [
      change('Innovación', 82.8, 64, 'amarillo', 'rojo'),
      change('Comercio', 64, 64, 'rojo', 'rojo'),
      change('Pesca', 69.1, 73.5, 'rojo', 'rojo'),
    ];
    const list = changeList({ ...base, groups }, name).map(({ key, text }) => plain(`${key}: ${text}`));
    expect(list[1]).toBe('−18.8 pp: Innovación, de 82.8 a 64.0. Pasa de amarillo a rojo.');
    expect(list[2]).toBe('+4.4 pp: Pesca, de 69.1 a 73.5.');
    expect(list).toHaveLength(4);
  });
});

describe('the year', () => {
  it('says how far it stands from the programme, in points', () => {
    expect(plain(physicalYearTitle(6, 50.3, 46.2))).toBe(
      'La meta física del año va en 46.2 %, 4.1 puntos por debajo de lo programado',
    );
    expect(plain(moneyYearTitle(12, 100, 101))).toBe(
      'El gasto del año cerró en 101.0 %, 1.0 punto por encima de lo programado',
    );
    expect(plain(moneyYearTitle(6, 44.12, 44.11))).toContain('igual que lo programado a junio');
    expect(physicalYearTitle(6, null, null)).toBe('Ninguna actividad tiene meta física anual');
    expect(physicalYearTitle(6, 50, null)).toBe('Ninguna actividad con meta tiene reporte de avance físico');
    expect(moneyYearTitle(6, undefined, 3)).not.toContain('programado');
  });

  it('tells what has fallen due from what will', () => {
    const total = aGrupo({ pim: 412e6, devengado: 155e6 });
    const next = { ejercicio: 2026, mes: 6, total, due: '2026-07-14', nextDue: '2026-08-17', owing: 10 };
    const list = (dataDate: string) => nextList({ ...next, dataDate }).map(({ text }) => plain(text));
    expect(list('2026-07-15').slice(0, 2)).toEqual([
      'Seguimiento de junio: venció y falta el reporte, completo o en parte, de 10 dependencias.',
      'Vence el seguimiento de julio.',
    ]);
    expect(list('2026-07-10')[0]).toMatch(/^Seguimiento de junio: falta el reporte/);
    expect(list('2026-09-10')[1]).toBe('Venció el seguimiento de julio.');
    expect(list('2026-07-15')[2]).toBe(
      'Por devengar en 6 meses: S/ 42.8 M al mes; hasta junio el promedio es S/ 25.8 M.',
    );
    const closed = { ...next, mes: 12, nextDue: '2027-01-15', dataDate: '2027-01-05', owing: 0 };
    expect(nextTitle(closed)).toBe('El ejercicio 2026 está cerrado');
    expect(nextList(closed).map(({ text }) => text)).toEqual(['Vence el seguimiento de enero de 2027.']);
  });
});
