import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GastoGrupo, GastoMes } from '@/sql/gasto';
import type { GastoCuadre } from '@/sql/gasto-cuadre';
import { otherPeriod } from '@/views/presupuesto/period-words';
import {
  chainFinding,
  chainNote,
  groupsFinding,
  headline,
  matchFinding,
  paceFinding,
} from '@/views/presupuesto/words';

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

const june: GastoGrupo = {
  llave: 'total', clave: 'total', nombre: 'Total', dentro_de: null, mes: 6,
  pia: 388.2e6, pim: 412.6e6, certificado: 287.4e6, compromiso: 214.9e6, devengado: 155.2e6, girado: 151.8e6,
  avance: 37.6, avance_certificado: 69.7, avance_compromiso: 52.1, avance_girado: 36.8,
  modificaciones: 24.4e6, modificaciones_avance: 6.3, saldo: 257.4e6, sin_certificar: 125.2e6, sin_comprometer: 72.5e6, sin_devengar: 59.7e6, sin_girar: 3.4e6,
  ritmo: 25.9e6, ritmo_reciente: 30.6e6, ritmo_necesario: 42.9e6, veces_ritmo: 1.66, veces_ritmo_reciente: 1.4,
  proyeccion: 338.6e6, proyeccion_avance: 82.1,
}; // prettier-ignore
const month = (mes: number, devengado: number | null): GastoMes => ({
  mes, nombre: '', certificado: null, comprometido: null, devengado, girado: null, programado: null, programado_acumulado: null,
}); // prettier-ignore
const months = [15.7e6, 21.7e6, 26.1e6, 28.7e6, 30.4e6, 32.6e6].map((value, i) => month(i + 1, value));

describe('the headline', () => {
  it('says no, what the year would end at, what is needed and the best month', () => {
    expect(plain(headline(june, months))).toBe(
      'No al ritmo actual: se devengaría el 82.1 % del PIM. Para llegar al 100 % hacen falta S/ 42.9 M por mes; el mejor mes fue junio, con S/ 32.6 M.',
    );
  });
  it('says yes where the pace is enough', () => {
    const fast = { ...june, proyeccion_avance: 100, ritmo_reciente: 50e6 };
    expect(plain(headline(fast, months))).toBe(
      'Sí, al ritmo actual: hacen falta S/ 42.9 M por mes y se devengan S/ 50.0 M.',
    );
  });
  it('never prints 100.0 % of what is not all', () => {
    expect(plain(headline({ ...june, proyeccion_avance: 99.97 }, months))).toContain('casi el 100 %');
  });
  it('says what is missing rather than a figure', () => {
    expect(headline({ ...june, pim: null }, [])).toContain('no trae el PIM');
    expect(headline({ ...june, devengado: null, mes: null, saldo: null }, [])).toContain(
      'Todavía no hay devengado',
    );
    expect(headline({ ...june, pim: 0 }, [])).toContain('el PIM es cero');
  });
  it('closes the year', () => {
    const closed = { ...june, mes: 12, ritmo_necesario: null, avance: 91.2, saldo: 36e6 };
    expect(plain(headline(closed, months))).toBe(
      'No: se devengó el 91.2 % del PIM y quedaron S/ 36.0 M sin gastar.',
    );
    expect(paceFinding(closed)).toContain('El año cerró');
  });
});

describe('the findings', () => {
  it('of the pace and of the chain', () => {
    expect(plain(paceFinding(june))).toBe(
      'Faltan S/ 257.4 M en seis meses: S/ 12.3 M más por mes que de abril a junio',
    );
    expect(plain(chainFinding(june))).toBe('S/ 125.2 M siguen sin certificar: es el mayor freno');
    const goods = { ...june, nombre: 'BIENES Y SERVICIOS', sin_certificar: 68.4e6 };
    const assets = { ...june, nombre: 'ACTIVOS NO FINANCIEROS', sin_certificar: 41.9e6 };
    expect(plain(chainNote(june, [assets, goods]))).toBe(
      'De lo que está sin certificar, S/ 68.4 M son bienes y servicios y S/ 41.9 M, activos no financieros.',
    );
  });
  it('of the groups names the two that must hurry most', () => {
    const one = { ...june, nombre: 'Activos', avance: 21.1, veces_ritmo: 3.7 };
    const two = { ...june, nombre: 'Operaciones', veces_ritmo: 5.9, avance: 14.4 };
    expect(plain(groupsFinding([one, june, two]))).toBe(
      'Operaciones: 14.4 % devengado, tendría que multiplicar su ritmo por 5.9; activos, por 3.7',
    );
    expect(groupsFinding([])).toContain('Ningún grupo');
  });
  it('of the match', () => {
    const cuadre: GastoCuadre = {
      ues: 1, ues_con_poi: 1, programado: null, programado_avance: null, falta_devengar: null, cadenas: 9, cadenas_cuadran: 7,
      cadenas_poi_sin_dinero: 1, cadenas_dinero_sin_poi: 1, ao_poi_sin_dinero: 3, fn_inicial: 1, pia: 1, diferencia_inicial: 0,
      fn_vigente: 9e6, pim: 9e6, diferencia: 0, coincide: 5e6, poi_sin_dinero: 4.12e6, dinero_sin_poi: 4.12e6, no_cuadra: 8.24e6,
      no_cuadra_avance: 91.6,
    }; // prettier-ignore
    expect(plain(matchFinding(cuadre))).toBe(
      'El total cuadra y el detalle no: S/ 4.12 M del POI no tienen dinero y S/ 4.12 M del PIM no están en el POI',
    );
    expect(matchFinding({ ...cuadre, ues_con_poi: 0 })).toContain('no hay POI cargado');
    expect(matchFinding({ ...cuadre, cadenas_cuadran: 9 })).toContain('coinciden en todas');
  });
  it('of a period the budget has not', () => {
    const period = { askedYear: 2027, askedMonth: null, ejercicio: 2026, lastMonth: 6, mes: 6 };
    expect(otherPeriod(period)).toBe('No hay presupuesto cargado de 2027: se ve el de 2026, a junio.');
    expect(otherPeriod({ ...period, askedYear: 2026, askedMonth: 9 })).toContain(
      'llega a junio, no a setiembre',
    );
    expect(otherPeriod({ ...period, askedYear: null })).toBeNull();
  });
});

it('any figures make whole sentences', () => {
  const money = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: null });
  const keys = Object.keys(june).filter(
    (key) => !['llave', 'clave', 'nombre', 'dentro_de', 'mes'].includes(key),
  );
  const group = fc
    .tuple(
      fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      fc.record(Object.fromEntries(keys.map((key) => [key, money]))),
    )
    .map(([mes, rest]): GastoGrupo => ({ ...june, ...rest, mes }));
  fc.assert(
    fc.property(group, fc.array(group, { maxLength: 5 }), (total, others) => {
      for (const text of [
        headline(total, months),
        paceFinding(total),
        chainFinding(total),
        chainNote(total, others),
        groupsFinding(others),
      ])
        if (text !== null) expect(text).not.toMatch(/NaN|undefined|null|Infinity|–/);
    }),
  );
});
