import fc from 'fast-check';
import { ao, type Ao, type MesValues, type Poi } from './poi-fixture';

/** Two sectors share the pliego code 059; every UE has a centro de costo 02.06 and an OEI.02. */
const ues = [
  { sector_id: '38', pliego_id: '038', ue_id: '000999' },
  { sector_id: '38', pliego_id: '038', ue_id: '001500' },
  { sector_id: '38', pliego_id: '059', ue_id: '000777' },
  { sector_id: '13', pliego_id: '059', ue_id: '000888' },
  { sector_id: null, pliego_id: '059', ue_id: '000666' },
];
const cargas = ['c1', 'c2', 'c3', 'c4'];

const fisico = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }).map((units) => units * 10_000) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5_000_000 }) },
);
const dinero = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 90_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -5_000_000, max: -1 }) },
);
const values: fc.Arbitrary<MesValues | null> = fc.option(
  fc.record({
    f_inicial: fisico,
    f_vigente: fisico,
    f_ejecutado: fisico,
    fn_inicial: dinero,
    fn_vigente: dinero,
    fn_ejecutado: dinero,
  }),
  { freq: 12 },
);

/** How far the AO has been reported, and whether what is done is what was programmed. */
const shape = fc.record({
  until: fc.constantFrom(0, 3, 6, 11, 12),
  exact: fc.constantFrom(null, null, 1, 0.75, 0.95, 1.5),
  rising: fc.boolean(),
  totals: fc.constantFrom('none', 'sum', 'last', 'other'),
});

type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

function shaped(months: (MesValues | null)[], { until, exact, rising }: Shape): (MesValues | null)[] {
  let highest = 0;
  return months.map((month, i) => {
    if (month === null) return null;
    if (rising && month.f_vigente !== null) highest += month.f_vigente;
    const f_vigente = rising && month.f_vigente !== null ? highest : month.f_vigente;
    const same =
      exact === null || f_vigente === null ? month.f_ejecutado : Math.round((f_vigente * exact) / 100) * 100;
    return {
      ...month,
      f_vigente,
      f_ejecutado: i < until ? same : null,
      fn_ejecutado: i < until ? month.fn_ejecutado : null,
    };
  });
}

function totalsOf(months: (MesValues | null)[], { totals }: Shape, other: number): Partial<Ao> {
  if (totals === 'none') return {};
  const sum = (key: keyof MesValues) => months.reduce((all, month) => all + (month?.[key] ?? 0), 0);
  const last = months[11]?.f_vigente ?? null;
  const f_vigente_total = totals === 'sum' ? sum('f_vigente') : totals === 'last' ? last : other * 10_000;
  return {
    f_vigente_total,
    f_inicial_total: totals === 'other' ? other * 5_000 : sum('f_inicial'),
    fn_vigente_total: totals === 'other' ? other * 1_000 : sum('fn_vigente'),
    fn_inicial_total: sum('fn_inicial'),
  };
}

const oneAo = fc
  .record({
    carga: fc.constantFrom(...cargas),
    ue: fc.constantFrom(...ues),
    ejercicio: fc.constantFrom(2026, 2026, 2026, 2025),
    activo: fc.constantFrom(true, true, true, true, null, false),
    centro: fc.constantFrom('02.06', '02.06', '04', null),
    oei: fc.constantFrom('OEI.02', 'OEI.03', null),
    aei: fc.constantFrom('AEI.02.01', 'AEI.03.01', null),
    categoria: fc.constantFrom('9001', '0094', null),
    departamento: fc.constantFrom('LIMA', 'PIURA', null),
    tipo: fc.constantFrom('suma' as const, 'suma' as const, null, 'ultimo' as const),
    named: fc.integer({ min: 0, max: 2 }),
    other: fc.integer({ min: 0, max: 900 }),
    months: fc.array(values, { minLength: 12, maxLength: 12 }),
    shape,
  })
  .map((r): Ao => {
    const months = shaped(r.months, r.shape);
    return ao({
      ...r.ue,
      carga_id: r.carga,
      ejercicio: r.ejercicio,
      activo: r.activo,
      pliego: r.carga === 'c4' ? null : `PLIEGO ${r.ue.pliego_id} (${r.carga})`,
      ue: `UE ${r.ue.ue_id} (${r.carga})`,
      centro_costo_id: r.centro,
      centro_costo: r.named === 0 ? null : `Centro ${r.named} (${r.carga})`,
      sigla: r.named === 1 ? `S${r.carga}` : null,
      oei_id: r.oei,
      oei: r.oei === null ? null : `Objetivo (${r.carga}) ${r.named}`,
      aei_id: r.aei,
      aei: null,
      categoria_id: r.categoria,
      categoria: r.named === 2 ? 'Una categoría' : null,
      departamento: r.departamento,
      tipo_acumulacion: r.tipo,
      meses: months,
      ...totalsOf(months, r.shape, r.other),
    });
  });

const when = fc.constantFrom('2026-05-01 08:00:00', '2026-05-01 09:00:00', '2026-06-30 23:59:59');

/** Small POIs of several UE, some in several cuts; the same AO codes come back in every cut. */
export const poiArbitrary: fc.Arbitrary<Poi> = fc
  .record({
    aos: fc.array(oneAo, { minLength: 0, maxLength: 90, size: 'max' }),
    archivos: fc.array(
      fc.record({
        carga_id: fc.constantFrom(...cargas),
        exportado_en: fc.option(when),
        cargado_en: when,
        demostracion: fc.boolean(),
      }),
      { maxLength: 7 },
    ),
  })
  .map(({ aos, archivos }) => {
    const seen = new Map<string, number>();
    for (const one of aos) {
      const n = (seen.get(one.carga_id) ?? 0) + 1;
      seen.set(one.carga_id, n);
      one.ao_id = `AOI${String(n).padStart(4, '0')}`;
    }
    return { aos, archivos };
  });
