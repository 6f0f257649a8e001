import type { Connector } from '@/engine/connector';
import { descentralizadaCargas, modelos, type Modelo } from '@/sql/descentralizada';
import type { FigureRow } from './figure-rows';
import { NoFigures } from './no-figures';

const told = [
  ...(['servicio_id', 'servicio', 'departamento', 'etapa', 'avance', 'inicio', 'plazo', 'vencido', 'estado'] as const),
  ...(['tiempo', 'dias', 'documento'] as const),
] satisfies (keyof Modelo)[]; // prettier-ignore

/** Columns of every row: percentages 0–100, calendar days. */
export const descentralizadaColumns: readonly string[] = ['al', ...told];

/**
 * The models, service by service and department. The command line reads no clock: without a day, that of the latest file, so that
 * the same files give the same figures on any day.
 */
export async function descentralizadaRows(engine: Connector, al: string | null): Promise<FigureRow[]> {
  const [latest] = await descentralizadaCargas(engine);
  if (!latest)
    throw new NoFigures(
      'Ningún archivo trajo gestión descentralizada: llene las plantillas servicio_publico y modelo_etapa.',
    );
  const day = al ?? latest.fecha!;
  const rows = await modelos(engine, { al: day, servicios: [], departamentos: [] });
  return rows.map((row) => ({ al: day, ...Object.fromEntries(told.map((name) => [name, row[name]])) }));
}
