import type { Connector, QueryOptions } from '@/engine/connector';
import { marts } from './catalog';
import { dePiezas, filtros, inversionParams, type InversionScope } from './inversion';
import { alertRulesOf, type Gravedad, type Rule } from './rules';

/** Every rule that alerts of an investment (E1.3.7), the gravest first. */
export const alertRules: readonly Rule[] = alertRulesOf(marts);

const byName = new Map(alertRules.map((rule) => [rule.regla, rule]));

export function alertRuleOf(alerta: string): Rule {
  const found = byName.get(alerta);
  if (!found) throw new Error(`No alert named ${alerta}`);
  return found;
}

/** A row of `inversion_alerta_por`: a rule, whether any investment has it or not; S/. */
export interface InversionAlertaGrupo {
  alerta: string;
  orden: number;
  gravedad: Gravedad;
  inversiones: number;
  por_devengar: number;
}

/** A row of `inversion_alerta`, of an investment in a corte. */
export interface InversionAlerta {
  n: number;
  orden: number;
  alerta: string;
  gravedad: Gravedad;
  /** In the units the rule says. */
  valor: number | null;
  esperado: number | null;
  /** A sentence with its figures. */
  detalle: string;
}

/** How many investments of the scope have each alert, by the order of the rules. */
export function inversionAlertasPor(
  engine: Connector,
  scope: InversionScope,
  options: QueryOptions = {},
): Promise<InversionAlertaGrupo[]> {
  return engine.query<InversionAlertaGrupo>(
    `SELECT * EXCLUDE (corte) FROM inversion_alerta_por(${dePiezas(scope)}, ${filtros}) ORDER BY orden`,
    inversionParams(scope),
    options,
  );
}

/** The alerts of these rows of `InversionFila`, by row, the gravest first. */
export function alertasDe(
  engine: Connector,
  filas: readonly { n: number }[],
  options: QueryOptions = {},
): Promise<InversionAlerta[]> {
  const numbers = filas.map(({ n }) => Math.trunc(n)).join(', ');
  return engine.query<InversionAlerta>(
    `SELECT a.* FROM inversion_alerta a SEMI JOIN (SELECT unnest([${numbers}]::INTEGER[]) AS n) f USING (n) ORDER BY a.n, a.orden`,
    [],
    options,
  );
}
