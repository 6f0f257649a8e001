import { filledTables } from '@/contracts/catalog';
import { templateFields, type Contract, type Field, type ForeignKey } from '@/contracts/contract';
import type { ColumnType, Layout, LayoutColumn } from './layout';

/** Timón's own template of each contract, read like any other file. */
export const templateLayouts: readonly Layout[] = filledTables.map(layoutOf);

function layoutOf(contract: Contract): Layout {
  const fields = templateFields(contract);
  const key = contract.primaryKey.filter((name) => fields.some((field) => field.name === name));
  return {
    name: `plantilla_${contract.name}`,
    title: `Plantilla de Timón: ${contract.title}`,
    source: contract.source,
    columns: fields.map((field) => column(field, key)),
    known: [],
    excludes: [],
    tables: [
      {
        name: contract.name,
        sql: `SELECT ${fields.map(landed).join(', ')} FROM aceptado`,
      },
    ],
    checks: [
      { rule: 'llave_repetida', sql: repeatedKey(key) },
      ...fields.filter(isMonth).map((field) => ({ rule: 'periodo_ilegible', sql: unreadableMonth(field) })),
      ...(fields.length < contract.fields.length
        ? [{ rule: 'llave_ya_cargada', sql: loadedKey(contract, key) }]
        : []),
      ...(contract.foreignKeys ?? []).map((foreign) => ({
        rule: 'codigo_desconocido',
        sql: unknownCode(foreign),
      })),
    ],
    notices: [],
    template: contract.name,
  };
}

function column(field: Field, key: string[]): LayoutColumn {
  const { minimum, maximum, enum: words, required } = field.constraints ?? {};
  return {
    name: field.name,
    header: field.name,
    aliases: [field.title, ...(field.aliases ?? [])],
    type: typeOf(field),
    decimals: field.decimals ?? 0,
    required: key.includes(field.name) || (required ?? false),
    notEmpty: (required ?? false) && !field.emptyAllowed,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(words === undefined ? {} : { enum: words }),
  };
}

function typeOf(field: Field): ColumnType {
  if (field.type === 'number') return 'numero';
  if (field.type === 'integer') return 'entero';
  if (field.type === 'boolean') return 'indicador';
  if (field.type === 'date' || field.type === 'datetime') return 'fecha';
  return /(_id|ubigeo|^cui|^snip|^sec_ejec)$/.test(field.name) ? 'codigo' : 'texto';
}

/** A spreadsheet turns 2026-05 into a date. */
function isMonth({ constraints }: Field): boolean {
  return constraints?.pattern?.startsWith('[12][0-9]{3}-') ?? false;
}

function landed(field: Field): string {
  const name = `"${field.name}"`;
  if (field.emptyAllowed) return `coalesce(${name}, '') AS ${name}`;
  return isMonth(field) ? `periodo_mensual(${name}) AS ${name}` : name;
}

function unreadableMonth({ name }: Field): string {
  return `SELECT fila, '${name}' AS columna, "${name}" AS valor,
  '«' || left("${name}", 60) || '» no es un año y un mes (2026-05). Corrija el archivo.' AS mensaje
FROM candidato WHERE "${name}" IS NOT NULL AND periodo_mensual("${name}") IS NULL`;
}

function repeatedKey(key: string[]): string {
  const list = key.map((name) => `"${name}"`).join(', ');
  const shown = key.map((name) => `coalesce("${name}"::VARCHAR, '')`).join(` || ' / ' || `);
  return `WITH repetidas AS (SELECT ${list}, min(fila) AS primera FROM candidato GROUP BY ${list} HAVING count(*) > 1)
SELECT l.fila, '${key.join(' + ')}' AS columna, ${shown.replaceAll('coalesce("', 'coalesce(l."')} AS valor,
  'Esta fila repite la llave de la fila ' || r.primera || '. Deje una sola y vuelva a cargar.' AS mensaje
FROM candidato l JOIN repetidas r ON ${key.map((name) => `l."${name}" IS NOT DISTINCT FROM r."${name}"`).join(' AND ')}
WHERE l.fila > r.primera`;
}

/** The loader names the cut being written in the variable `carga_id`. */
function loadedKey(contract: Contract, key: string[]): string {
  return `SELECT l.fila, '${key.join(' + ')}' AS columna, l."${key.at(-1)!}"::VARCHAR AS valor,
  'Otro archivo de esta misma carga ya trajo esta llave. Deje una sola y vuelva a cargar.' AS mensaje
FROM candidato l JOIN ${contract.name} t ON t.carga_id = getvariable('carga_id') AND ${key
    .map((name) => `coalesce(t."${name}"::VARCHAR, '') = coalesce(l."${name}"::VARCHAR, '')`)
    .join(' AND ')}`;
}

function unknownCode({ fields, reference }: ForeignKey): string {
  const last = fields.at(-1)!;
  const others = fields.slice(0, -1).map((name) => `${name} «' || coalesce("${name}"::VARCHAR, '') || '»`);
  const beside = others.length === 0 ? '' : ` (con ${others.join(' y ')})`;
  const pairs = fields.map((name, i) => `p."${reference.fields[i]!}" = c."${name}"`);
  return `SELECT fila, '${last}' AS columna, "${last}"::VARCHAR AS valor,
  'No hay ninguna fila con este código${beside} en «${reference.resource}». Cargue también esa plantilla, en la misma entrega o antes.' AS mensaje
FROM candidato c
WHERE "${last}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${reference.resource} p WHERE ${pairs.join(' AND ')})`;
}
