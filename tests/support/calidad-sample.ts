import { rules } from '@/sql/calidad';

const asked = '2026, 5, NULL, NULL, NULL, NULL';

/** Every mart of data quality, with the parameters a screen would give it. */
export const calidadQueries: Record<string, string> = {
  ...Object.fromEntries(
    [
      'calidad_ao',
      'calidad_corte_previo',
      'calidad_catalogo',
      'calidad_hallazgo',
      ...rules.map(({ regla }) => `regla_${regla}`),
    ].map((name) => [name, `SELECT * FROM ${name} ORDER BY ALL`]),
  ),
  ...Object.fromEntries(
    ['calidad_filtrado', 'calidad_por', 'calidad_completitud', 'calidad_regla', 'calidad_cambio'].map(
      (name) => [name, `SELECT * FROM ${name}(${asked}) ORDER BY ALL`],
    ),
  ),
  'calidad_por centro': "SELECT * FROM calidad_por(2026, 4, NULL, NULL, NULL, '000999/01') ORDER BY ALL",
};

/** Rules that the sample, with no other file beside it, gives nothing to. */
export const mayBeEmpty = (query: string): boolean => /^(regla_|poi_sugerencia_acumulacion)/.test(query);
