import { csvText } from '@/core/csv';
import { readable } from '@/core/names';
import type { EstadoCruce, PoiContraGasto } from '@/sql/gasto';

const estados: Record<EstadoCruce, string> = {
  cuadra: 'cuadra',
  poi_sin_dinero: 'POI sin dinero',
  dinero_sin_poi: 'dinero sin POI',
  solo_poi: 'solo en el POI',
  solo_presupuesto: 'solo en el presupuesto',
};

export function stateWords(estado: EstadoCruce | null): string {
  return estado === null ? 'sin dinero' : estados[estado];
}

/** The POI has more than the budget, or the budget more than the POI. */
export function chainsOf(chains: readonly PoiContraGasto[], side: 'poi' | 'dinero'): PoiContraGasto[] {
  const own: (EstadoCruce | null)[] =
    side === 'poi' ? ['poi_sin_dinero', 'solo_poi'] : ['dinero_sin_poi', 'solo_presupuesto'];
  return chains.filter(({ estado }) => own.includes(estado));
}

export function chainName({ actividad, actividad_id }: PoiContraGasto): string {
  return readable(actividad ?? actividad_id);
}

/** «000127, 9002, 3999999, 5.000742» */
export function chainCode({ ue_id, programa_id, producto_id, actividad_id }: PoiContraGasto): string {
  return [ue_id, programa_id, producto_id, actividad_id].join(', ');
}

export const chainKey = (row: PoiContraGasto): string => `${row.pliego_llave} ${chainCode(row)}`;

export function chainsCsv(chains: readonly PoiContraGasto[]): string {
  return csvText(
    [
      'pliego',
      'ue_codigo',
      'ue',
      'programa_codigo',
      'programa',
      'producto_codigo',
      'producto',
      'actividad_codigo',
      'actividad',
      'ao',
      'poi_inicial_fn_cs',
      'pia',
      'diferencia_inicial',
      'poi_vigente_fn_re',
      'pim',
      'diferencia',
      'estado',
      'poi_ejecutado_fn_se',
      'devengado',
    ],
    chains.map((row) => [
      row.pliego_llave,
      row.ue_id,
      row.ue,
      row.programa_id,
      row.programa,
      row.producto_id,
      row.producto,
      row.actividad_id,
      row.actividad,
      row.ao,
      row.fn_inicial,
      row.pia,
      row.diferencia_inicial,
      row.fn_vigente,
      row.pim,
      row.diferencia,
      stateWords(row.estado),
      row.fn_ejecutado,
      row.devengado,
    ]),
  );
}
