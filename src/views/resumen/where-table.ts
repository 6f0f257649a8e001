import { csvText } from '@/core/csv';
import type { PoiBreve } from '@/sql/poi';

/** Every group with what «Dónde no» draws; a missing figure is an empty cell with its reason beside it. */
export function whereCsv(
  groups: readonly PoiBreve[],
  value: (grupo: PoiBreve) => number | null,
  change: (grupo: PoiBreve) => number | null,
): string {
  const round = (n: number | null) => (n === null ? null : Number(n.toFixed(6)));
  return csvText(
    [
      'codigo',
      'sigla',
      'nombre',
      'ao_con_meta',
      'ao_reportaron_mes',
      'cumplimiento_fisico_pct',
      'sin_dato',
      'cambio_pp',
      'gasto_sobre_programado_pct',
      'devengado_soles',
      'pim_soles',
    ],
    groups.map((grupo) => {
      const known = whyMissing(grupo, value(grupo)) === null;
      return [
        grupo.clave,
        grupo.sigla,
        grupo.nombre,
        grupo.ao_con_meta,
        grupo.ao_reportaron_mes,
        known ? round(value(grupo)) : null,
        whyMissing(grupo, value(grupo)),
        known ? round(change(grupo)) : null,
        round(grupo.avance_financiero),
        grupo.devengado,
        grupo.pim,
      ];
    }),
  );
}

/** Why a group has no físico; null where it has one. */
export function whyMissing(grupo: PoiBreve, value: number | null): string | null {
  if (grupo.ao_con_meta === 0) return 'sin meta';
  if (grupo.ao_reportaron_mes === 0) return 'sin reporte';
  return value === null ? 'sin PIM' : null;
}
