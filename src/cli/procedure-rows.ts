import { activities, executor, procedure } from '@/core/procedure-catalog';
import type { Activity, Party } from '@/core/procedure';
import type { FigureRow } from './figure-rows';

export const procedureColumns = [
  'procedimiento',
  'numero',
  'actividad',
  'ejecutor',
  'ejecutor_canonico',
  'condicion',
  'procedimiento_nombre',
  'ejecutor_nombre',
  'caso',
  'rama',
  'siguiente',
  'vuelve_a',
  'proveedores',
  'entradas',
  'salidas',
  'destinatarios',
  'nota',
] as const;

/** A row per activity of the 16 procedures, in the order of the manual; lists are joined with «; ». */
export function procedureRows(): FigureRow[] {
  return activities.map((one) => ({
    procedimiento: one.procedimiento,
    numero: one.numero,
    actividad: one.actividad,
    ejecutor: one.ejecutor_manual,
    ejecutor_canonico: one.ejecutor,
    condicion: condition(one),
    procedimiento_nombre: procedure(one.procedimiento).nombre,
    ejecutor_nombre: executor(one.ejecutor).nombre,
    caso: one.caso,
    rama: one.rama,
    siguiente: listed(one.siguiente.map(String)),
    vuelve_a: one.vuelve_a,
    proveedores: listed(names(one.proveedores)),
    entradas: listed(names(one.entradas)),
    salidas: listed(names(one.salidas)),
    destinatarios: listed(names(one.destinatarios)),
    nota: one.nota,
  }));
}

function condition({ caso, condicion }: Activity): string | null {
  return listed([...(caso === null ? [] : [`Caso ${caso}`]), ...(condicion === null ? [] : [condicion])]);
}

function names(items: readonly Pick<Party, 'manual'>[]): string[] {
  return items.map(({ manual }) => manual);
}

/** Nothing is null, not an empty text. */
function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ');
}
