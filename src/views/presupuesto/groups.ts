import { csvText } from '@/core/csv';
import type { GastoEje, GastoGrupo } from '@/sql/gasto';
import type { GastoGroups } from '@/state/gasto.svelte';

export const ejeTitles: Record<GastoEje, string> = {
  total: 'Total',
  pliego: 'Pliego',
  ue: 'Unidad ejecutora',
  fuente: 'Fuente de financiamiento',
  rubro: 'Rubro',
  generica: 'Genérica de gasto',
  programa: 'Programa presupuestal',
  producto: 'Producto o proyecto',
  actividad: 'Actividad',
  mes: 'Mes',
};

/** Few groups by their codes; many, the largest PIM first. */
export function inOrder(grupos: readonly GastoGrupo[]): GastoGrupo[] {
  return [...grupos].sort((a, b) =>
    grupos.length > 12
      ? (b.pim ?? 0) - (a.pim ?? 0) || a.clave.localeCompare(b.clave)
      : a.clave.localeCompare(b.clave),
  );
}

export function groupsCsv(groups: readonly GastoGroups[]): string {
  return csvText(
    [
      'grupo',
      'codigo',
      'nombre',
      'pia_soles',
      'pim_soles',
      'certificado_soles',
      'compromiso_soles',
      'devengado_soles',
      'girado_soles',
      'avance_pct',
      'necesario_al_mes_soles',
      'veces_el_ritmo',
      'proyeccion_soles',
    ],
    groups.flatMap(({ eje, grupos }) =>
      inOrder(grupos).map((grupo) => [
        ejeTitles[eje],
        grupo.clave,
        grupo.nombre,
        grupo.pia,
        grupo.pim,
        grupo.certificado,
        grupo.compromiso,
        grupo.devengado,
        grupo.girado,
        grupo.avance,
        grupo.ritmo_necesario,
        grupo.veces_ritmo,
        grupo.proyeccion,
      ]),
    ),
  );
}
