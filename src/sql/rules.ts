import type { Mart } from './mart';

export const gravedades = ['error', 'aviso', 'sugerencia'] as const;
export type Gravedad = (typeof gravedades)[number];

/** A rule: a mart `regla_…`, `observacion_…` or `alerta_…`, told by its header. */
export interface Rule {
  /** Its name without that prefix. */
  regla: string;
  titulo: string;
  gravedad: Gravedad;
  alcance: string;
  /** What must be loaded besides the POI for the rule to say anything. */
  necesita: string | null;
  /** What valor and esperado are in. */
  unidades: string;
  porque: string;
  hacer: string;
  /** Parameter of the dashboard that sets its limit; null where it has none. */
  umbral: string | null;
}

/** What each kind of rule is called: of the data recorded, of the plans, and of the investments. */
const PREFIX = 'regla_';
const PLAN_PREFIX = 'observacion_';
const ALERT_PREFIX = 'alerta_';

/** The rules of data quality among the marts, the gravest first. */
export const rulesOf = (marts: readonly Mart[]): Rule[] => withPrefix(marts, PREFIX);

/** The rules with which a plan is checked (E1.3.4), the gravest first. */
export const planRulesOf = (marts: readonly Mart[]): Rule[] => withPrefix(marts, PLAN_PREFIX);

/** The rules that alert of an investment (E1.3.7), the gravest first. */
export const alertRulesOf = (marts: readonly Mart[]): Rule[] => withPrefix(marts, ALERT_PREFIX);

function withPrefix(marts: readonly Mart[], prefix: string): Rule[] {
  return marts
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, documentation }) => {
      const said = (key: string) => documentation[key] ?? fail(`${name} does not say «${key}»`);
      const gravedad = gravedades.find((one) => one === said('gravedad'));
      return {
        regla: name.slice(prefix.length),
        titulo: said('título'),
        gravedad: gravedad ?? fail(`${name} has no known «gravedad»`),
        alcance: said('alcance'),
        necesita: documentation['necesita'] ?? null,
        unidades: said('unidades'),
        porque: said('por qué importa'),
        hacer: said('qué hacer'),
        umbral: documentation['umbral'] === 'ninguno' ? null : (documentation['umbral'] ?? null),
      };
    })
    .sort(
      (a, b) =>
        gravedades.indexOf(a.gravedad) - gravedades.indexOf(b.gravedad) ||
        a.titulo.localeCompare(b.titulo, 'es'),
    );
}

/** The marts with the lists of rules and of what they find written out: adding a rule is adding its file. */
export function withRules(marts: readonly Mart[]): Mart[] {
  const [rules, planRules, alertRules] = [rulesOf(marts), planRulesOf(marts), alertRulesOf(marts)];
  // Decimals of different scales would meet at the poorest.
  const numbers = ' REPLACE (valor::DOUBLE AS valor, esperado::DOUBLE AS esperado)';
  return marts.map((mart) => ({
    ...mart,
    body: mart.body
      .replace('{hallazgos}', found(rules, PREFIX, 'regla', numbers))
      .replace('{reglas}', listed(rules))
      .replace('{observaciones}', found(planRules, PLAN_PREFIX, 'regla', ''))
      .replace('{reglas_plan}', listed(planRules))
      .replace('{alertas}', found(alertRules, ALERT_PREFIX, 'alerta', ''))
      .replace('{reglas_alerta}', listed(alertRules)),
  }));
}

const text = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);

const found = (rules: readonly Rule[], prefix: string, name: string, replace: string): string =>
  rules
    .map(({ regla }) => `SELECT ${text(regla)} AS ${name}, *${replace} FROM ${prefix}${regla}`)
    .join(' UNION ALL BY NAME ');

const listed = (rules: readonly Rule[]): string =>
  rules
    .map(
      ({ regla, gravedad, alcance, necesita }, i) =>
        `(${text(regla)}, ${i + 1}, ${text(gravedad)}, ${text(alcance)}, ${text(necesita)})`,
    )
    .join(', ');

function fail(message: string): never {
  throw new Error(message);
}
