import type { Mart } from './catalog';

export const gravedades = ['error', 'aviso', 'sugerencia'] as const;
export type Gravedad = (typeof gravedades)[number];

/** A rule of data quality: a mart `regla_…`, told by its header. */
export interface Rule {
  /** Its name without `regla_`. */
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
}

const PREFIX = 'regla_';

/** The rules among the marts, the gravest first. */
export function rulesOf(marts: readonly Mart[]): Rule[] {
  return marts
    .filter(({ name }) => name.startsWith(PREFIX))
    .map(({ name, documentation }) => {
      const said = (key: string) => documentation[key] ?? fail(`${name} does not say «${key}»`);
      const gravedad = gravedades.find((one) => one === said('gravedad'));
      return {
        regla: name.slice(PREFIX.length),
        titulo: said('título'),
        gravedad: gravedad ?? fail(`${name} has no known «gravedad»`),
        alcance: said('alcance'),
        necesita: documentation['necesita'] ?? null,
        unidades: said('unidades'),
        porque: said('por qué importa'),
        hacer: said('qué hacer'),
      };
    })
    .sort(
      (a, b) =>
        gravedades.indexOf(a.gravedad) - gravedades.indexOf(b.gravedad) ||
        a.titulo.localeCompare(b.titulo, 'es'),
    );
}

/** The marts with `{hallazgos}` and `{reglas}` written out: adding a rule is adding its file. */
export function withRules(marts: readonly Mart[]): Mart[] {
  const rules = rulesOf(marts);
  const text = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
  // Decimals of different scales would meet at the poorest.
  const numbers = 'valor::DOUBLE AS valor, esperado::DOUBLE AS esperado';
  const all = rules.map(
    ({ regla }) => `SELECT ${text(regla)} AS regla, * REPLACE (${numbers}) FROM ${PREFIX}${regla}`,
  );
  const each = rules.map(
    ({ regla, gravedad, alcance, necesita }, i) =>
      `(${text(regla)}, ${i + 1}, ${text(gravedad)}, ${text(alcance)}, ${text(necesita)})`,
  );
  return marts.map((mart) => ({
    ...mart,
    body: mart.body
      .replace('{hallazgos}', all.join(' UNION ALL BY NAME '))
      .replace('{reglas}', each.join(', ')),
  }));
}

function fail(message: string): never {
  throw new Error(message);
}
