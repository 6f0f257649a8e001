import type { Ao, Poi } from './poi-fixture';
import { aosDe, ejes, type Scope } from './poi-group-oracle';
import { avanceDe, type AvanceMes } from './poi-oracle';

export interface AoEvaluada {
  ao: Ao;
  end: AvanceMes;
  before: AvanceMes | null;
  clase: string | null;
  resta: number | null;
  centro: string;
}

/** Each active AO of a scope at the close of a period, with the class it is told in. */
export function evaluadas(poi: Poi, scope: Scope, desde: number, hasta: number): AoEvaluada[] {
  const back = desde > 1 ? desde - 1 : hasta > 3 ? 3 : null;
  const rows = aosDe(poi, scope).map((ao) => ({
    ao,
    end: avanceDe(ao, hasta),
    before: back === null ? null : avanceDe(ao, back),
    centro: ejes['centro_costo']!(ao).llave,
  }));
  const averaged = rows.filter(({ end }) => end.en_promedio).length;
  return rows.map((row) => ({
    ...row,
    clase: row.end.en_promedio ? classOf(row.end, row.before) : null,
    resta: row.end.en_promedio ? (100 - row.end.cumplimiento_acumulado!) / averaged : null,
  }));
}

function classOf(end: AvanceMes, before: AvanceMes | null): string {
  const red = end.semaforo === 'rojo';
  if (red && before?.semaforo === 'rojo') return 'rojo_seguido';
  if (end.meses_sin_reporte > 0) return 'sin_reportar';
  if (red) return 'rojo';
  return end.semaforo === 'amarillo' ? 'amarillo' : 'verde';
}
