import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';
import type { Sides } from '@/views/modificaciones/comparison.svelte';
import {
  casosFinding,
  centrosFinding,
  flowFinding,
  headline,
  looseWords,
  monthsFinding,
  sidesLong,
  tableFinding,
} from '@/views/modificaciones/words';

const inicial: Sides = {
  mode: 'inicial',
  before: { month: 'junio', date: '15/07/2026' },
  now: { month: 'junio', date: '15/07/2026' },
};
const cortes: Sides = {
  mode: 'cortes',
  before: { month: 'mayo', date: '15/06/2026' },
  now: { month: 'junio', date: '15/07/2026' },
};

const grupo = (changes: Partial<PoiModificacionGrupo>): PoiModificacionGrupo => ({
  eje: 'total',
  llave: 'total',
  clave: 'total',
  nombre: 'Total',
  sigla: null,
  pim_antes: 0,
  creadas: 0,
  desactivadas: 0,
  recibe: 0,
  cede: 0,
  trasladado: 0,
  llega: 0,
  sale: 0,
  pim_ahora: 0,
  pim_cambio: 0,
  ao_creadas: 0,
  ao_desactivadas: 0,
  ao_modificadas: 0,
  ao_reprogramadas: 0,
  metas_suben: 0,
  metas_bajan: 0,
  ao_con_dinero: 0,
  centro_recibe: 0,
  centro_cede: 0,
  movido: 0,
  cambio_relativo: null,
  descuadre: 0,
  ...changes,
});

describe('the answer', () => {
  const told = (changes: Partial<PoiModificacionGrupo>, sides = inicial) =>
    headline(grupo({ ao_modificadas: 3, ...changes }), sides).replaceAll('\u00a0', ' ');

  test('says what came in, what moved and what left', () => {
    expect(
      told({ pim_antes: 388_214_600, pim_ahora: 412_638_150, pim_cambio: 24_423_550, movido: 12_280_000 }),
    ).toBe(
      'El presupuesto pasó de S/ 388.2 M a S/ 412.6 M: entraron S/ 24.4 M y S/ 12.3 M cambiaron de centro.',
    );
    expect(told({ pim_antes: 9_000_000, pim_ahora: 8_000_000, pim_cambio: -1_000_000 }, cortes)).toBe(
      'De mayo a junio, el presupuesto pasó de S/ 9.0 M a S/ 8.0 M: salieron S/ 1.0 M.',
    );
    expect(told({ pim_antes: 9_000_000, pim_ahora: 9_000_000, movido: 500_000 })).toBe(
      'El presupuesto sigue en S/ 9.0 M: S/ 0.5 M cambiaron de centro.',
    );
    expect(told({ pim_antes: 9_000_000, pim_ahora: 9_000_000 })).toBe(
      'El presupuesto sigue en S/ 9.0 M y cambiaron 3 actividades.',
    );
  });

  test('says when nothing changed and when there is no money', () => {
    expect(told({ ao_modificadas: 0 })).toBe('El plan vigente es el inicial: ninguna actividad cambió.');
    expect(told({ ao_modificadas: 0 }, cortes)).toBe('De mayo a junio, ninguna actividad cambió.');
    expect(told({ ao_modificadas: 1 })).toBe('Cambió 1 actividad; el plan no trae dinero.');
  });
});

test('the sides are named by what is known of them', () => {
  expect(sidesLong(inicial)).toBe(
    'De la meta inicial (CS, consistente con el PIA) a la vigente (RE), corte de junio, 15/07/2026',
  );
  const same: Sides = { ...cortes, before: { month: 'junio', date: '10/07/2026' } };
  expect(headline(grupo({ ao_creadas: 1, pim_ahora: 1, pim_cambio: 1 }), same)).toMatch(
    /^De 10\/07\/2026 a 15\/07\/2026, el presupuesto/,
  );
});

test('findings of the sections', () => {
  const centro = (sigla: string, pim_cambio: number) =>
    grupo({
      eje: 'centro_costo',
      sigla,
      pim_cambio,
      centro_recibe: Math.max(0, pim_cambio),
      centro_cede: Math.min(0, pim_cambio),
    });
  const centros = [centro('DGA', -2_610_000), centro('DGITDF', 8_650_000), centro('OGA', 0)];
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(centrosFinding(centros))).toBe(
    'DGITDF sube S/ 8.7 M; DGA baja S/ 2.6 M: 2 de 3 centros cambiaron',
  );
  const total = grupo({
    pim_cambio: 6_040_000,
    centro_recibe: 8_650_000,
    centro_cede: -2_610_000,
    movido: 2_610_000,
  });
  expect(plain(flowFinding(total, centros))).toBe('DGA cede S/ 2.6 M; DGITDF recibe S/ 8.7 M');
  expect(plain(flowFinding(grupo({ pim_cambio: 1 }), [centro('DGITDF', 1)]))).toBe(
    'Todo lo que recibe DGITDF entra de fuera: ningún centro cede',
  );
  const month = (mes: number, nombre: string, fn_antes: number, fn_ahora: number) =>
    ({
      eje: 'total',
      llave: 'total',
      mes,
      nombre,
      fn_antes,
      fn_ahora,
      fn_cambio: fn_ahora - fn_antes,
      metas_suben: 0,
      metas_bajan: 0,
    }) as const;
  expect(
    plain(
      monthsFinding([
        month(0, 'sin mes', 0, 9e6),
        month(1, 'enero', 3e6, 1e6),
        month(2, 'febrero', 1e6, 1.5e6),
      ]),
    ),
  ).toBe('Enero es el mes que más cambia: baja S/ 2.0 M; 1 mes sube y 1 baja');
  expect(plain(looseWords([month(0, 'sin mes', 0, 0)], grupo({ pim_cambio: 1_500_000 })))).toBe(
    'Los doce meses suman el cambio del PIM, S/ 1.50 M.',
  );
  expect(plain(looseWords([month(0, 'sin mes', 0, 2e6)], total))).toMatch(
    /quedan sin mes S\/ 0\.00 M antes y S\/ 2\.00 M ahora/,
  );
  expect(tableFinding({ ao: 37, clasificadas: 12, pim_antes: 0, pim_ahora: 0, pim_cambio: 0 })).toBe(
    '12 de 37 clasificadas',
  );
  expect(
    plain(
      casosFinding([
        { caso: '6.3.2', ao: 10, sube: 2e6, baja: -5e5, pim_cambio: 1.5e6 },
        { caso: '6.3.3', ao: 2, sube: 0, baja: 0, pim_cambio: 0 },
        { caso: null, ao: 25, sube: 0, baja: 0, pim_cambio: 0 },
      ]),
    ),
  ).toBe('12 de 37 actividades clasificadas; al caso 6.3.2 van 10 AO y S/ 1.5 M en neto');
});

test('there are words for any figures', () => {
  const soles = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100);
  const count = fc.integer({ min: 0, max: 40 });
  const any = fc.record({
    sigla: fc.option(fc.constantFrom('DGA', 'OGA')),
    nombre: fc.string({ minLength: 1 }),
    pim_antes: soles,
    pim_ahora: soles,
    pim_cambio: soles,
    movido: soles.map(Math.abs),
    centro_recibe: soles.map(Math.abs),
    centro_cede: soles.map((n) => -Math.abs(n)),
    ao_creadas: count,
    ao_modificadas: count,
  });
  fc.assert(
    fc.property(
      any,
      fc.array(any, { maxLength: 5 }),
      fc.constantFrom(inicial, cortes),
      (one, others, sides) => {
        const centros = others.map((other) => grupo({ ...other, eje: 'centro_costo' }));
        for (const text of [
          headline(grupo(one), sides),
          centrosFinding(centros),
          flowFinding(grupo(one), centros),
        ]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|S\/\s-/);
          if (others.every(({ nombre, sigla }) => sigla !== null || nombre.trim() !== ''))
            expect(text).not.toMatch(/: $|; $/);
        }
      },
    ),
  );
});
