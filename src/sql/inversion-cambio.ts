import type { Connector, QueryOptions } from '@/engine/connector';
import { filtros, inversionParams, type InversionScope } from './inversion';

export const clasesDeCambio = [
  'alerta_nueva',
  'alerta_resuelta',
  'aparece',
  'desaparece',
  'costo',
  'fisico',
  'pim',
  'devengado',
] as const;

export type ClaseCambio = (typeof clasesDeCambio)[number];

/** A row of `inversion_cambio`: S/, or % of físico; antes and ahora are null of what is not a figure. */
export interface InversionCambio {
  clase: ClaseCambio;
  cui: string;
  nombre: string;
  alerta: string | null;
  /** Of a new alert, its sentence. */
  detalle: string | null;
  antes: number | null;
  ahora: number | null;
  diferencia: number | null;
  /** Rows of its clase, with those not brought. */
  de_la_clase: number;
}

/** What changed against another corte, the largest differences first, at most `limite` of each clase. */
export function inversionCambios(
  engine: Connector,
  scope: InversionScope,
  anterior: string,
  limite = 50,
  options: QueryOptions = {},
): Promise<InversionCambio[]> {
  return engine.query<InversionCambio>(
    `SELECT c.clase, i.cui, x.nombre, c.alerta, a.detalle, c.antes, c.ahora, c.diferencia, c.de_la_clase
     FROM (
       SELECT *, (count(*) OVER (PARTITION BY clase))::INTEGER AS de_la_clase,
         row_number() OVER (PARTITION BY clase ORDER BY abs(coalesce(diferencia, ahora, antes)) DESC NULLS LAST, n, alerta) AS puesto
       FROM inversion_cambio(${filtros})
     ) c
     JOIN inversion_ficha_corte i USING (n)
     LEFT JOIN inversion x ON x.rowid = i.fila
     LEFT JOIN inversion_alerta a ON a.n = c.n AND a.alerta = c.alerta
     WHERE c.puesto <= ${Math.trunc(limite)}
     ORDER BY list_position([${clasesDeCambio.map((clase) => `'${clase}'`).join(', ')}], c.clase), c.puesto`,
    inversionParams(scope, anterior),
    options,
  );
}
