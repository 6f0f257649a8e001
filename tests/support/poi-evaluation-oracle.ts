import type { Periodo } from '@/core/period';
import type { Poi } from './poi-fixture';
import { aosDe, ejes, type Scope } from './poi-group-oracle';
import { avanceDe, capped, percent } from './poi-oracle';

const mean = (values: (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

export interface Evaluation {
  ao: number;
  ao_en_promedio: number;
  ao_rojo: number;
  ao_rojo_seguido: number;
  cumplimiento: number | null;
  cumplimiento_inicial: number | null;
  cumplimiento_periodo: number | null;
  cumplimiento_anterior: number | null;
  resta: number | null;
  devengado_periodo: number | null;
}

/** The evaluation of each group of an eje in a period, from the rules of each month. */
export function evaluacionDe(
  poi: Poi,
  eje: string,
  scope: Scope,
  { desde, hasta }: Periodo,
): Map<string, Evaluation> {
  const rows = aosDe(poi, scope).map((ao) => {
    const months = Array.from({ length: hasta - desde + 1 }, (_, i) => avanceDe(ao, desde + i));
    const sum = (key: 'f_vigente_mes' | 'f_ejecutado_mes' | 'fn_ejecutado_mes', scale: number) => {
      const known = months.map((month) => month[key]).filter((value) => value !== null);
      return known.length === 0
        ? null
        : known.reduce((total, value) => total + Math.round(value * scale), 0) / scale;
    };
    const end = avanceDe(ao, hasta);
    // The first semester has none before it: it looks back at March.
    const back = desde > 1 ? desde - 1 : hasta > 3 ? 3 : null;
    const before = back === null ? null : avanceDe(ao, back);
    return {
      llave: ejes[eje]!(ao).llave,
      end,
      before,
      periodo: capped(percent(sum('f_ejecutado_mes', 1e4), sum('f_vigente_mes', 1e4))),
      devengado: sum('fn_ejecutado_mes', 100),
    };
  });
  const averaged = rows.filter(({ end }) => end.en_promedio).length;
  const groups = new Map<string, Evaluation>();
  for (const llave of new Set(rows.map((row) => row.llave))) {
    const mine = rows.filter((row) => row.llave === llave);
    const inMean = mine.filter(({ end }) => end.en_promedio);
    const money = mine.map(({ devengado }) => devengado).filter((value) => value !== null);
    groups.set(llave, {
      ao: mine.length,
      ao_en_promedio: inMean.length,
      ao_rojo: mine.filter(({ end }) => end.semaforo === 'rojo').length,
      ao_rojo_seguido: mine.filter(
        ({ end, before }) => end.semaforo === 'rojo' && before?.semaforo === 'rojo',
      ).length,
      cumplimiento: mean(inMean.map(({ end }) => end.cumplimiento_acumulado)),
      cumplimiento_inicial: mean(mine.map(({ end }) => end.cumplimiento_inicial)),
      cumplimiento_periodo: mean(mine.map(({ periodo }) => periodo)),
      cumplimiento_anterior: mean(mine.map(({ before }) => before?.cumplimiento_acumulado ?? null)),
      resta:
        inMean.length === 0
          ? null
          : inMean.reduce((sum, { end }) => sum + (100 - end.cumplimiento_acumulado!) / averaged, 0),
      devengado_periodo:
        money.length === 0 ? null : money.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100,
    });
  }
  return groups;
}
