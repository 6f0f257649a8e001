import type { Ao, Poi } from './poi-fixture';
import { aosDe, ejes, type Scope } from './poi-group-oracle';
import { avanceDe } from './poi-oracle';

export interface Change {
  cambio: number;
  falta: number;
}

/**
 * What each centro de costo adds to the change of the average since the month before, AO by AO; `null` is the whole.
 * Empty where either month has no average.
 */
export function cambiosDe(
  poi: Poi,
  scope: Scope,
  mes: number,
  metodo: 'simple' | 'ponderado',
): Map<string | null, Change> {
  const rows = aosDe(poi, scope).map((ao) => seen(ao, mes, metodo));
  const weight = (month: 'now' | 'before') =>
    rows.filter((row) => row[month] !== null).reduce((sum, { peso }) => sum + peso, 0);
  const [total, before] = [weight('now'), weight('before')];
  const changes = new Map<string | null, Change>();
  if (total === 0 || before === 0) return changes;
  const mean = rows.reduce((sum, row) => sum + row.peso * (row.before ?? 0), 0) / before;
  for (const row of rows) {
    if (row.now === null && row.before === null) continue;
    const part = (row.peso * ((row.now ?? mean) - (row.before ?? mean))) / total;
    for (const key of [null, row.centro]) {
      const { cambio, falta } = changes.get(key) ?? { cambio: 0, falta: 0 };
      changes.set(key, { cambio: cambio + part, falta: falta + (row.falta ? part : 0) });
    }
  }
  return changes;
}

function seen(ao: Ao, mes: number, metodo: 'simple' | 'ponderado') {
  const [now, before] = [avanceDe(ao, mes), avanceDe(ao, mes - 1)];
  return {
    centro: ejes['centro_costo']!(ao).llave,
    peso: metodo === 'simple' ? 1 : Math.max(now.pim ?? 0, 0),
    now: now.en_promedio ? now.cumplimiento_acumulado : null,
    before: before.en_promedio ? before.cumplimiento_acumulado : null,
    falta: now.f_ejecutado_mes === null && (now.f_vigente_mes ?? 0) > 0,
  };
}
