import type { Chain } from './chains';
import type { Entity } from './entity';
import type { BudgetSource } from './budget-sources';

/** The 63 columns of the MEF's file, in their order. */
export const budgetColumns: readonly string[] = [
  ...['ANO_EJE', 'MES_EJE', 'NIVEL_GOBIERNO', 'NIVEL_GOBIERNO_NOMBRE', 'SECTOR', 'SECTOR_NOMBRE'],
  ...['PLIEGO', 'PLIEGO_NOMBRE', 'SEC_EJEC', 'EJECUTORA', 'EJECUTORA_NOMBRE'],
  ...['DEPARTAMENTO', 'PROVINCIA', 'DISTRITO'].flatMap((place) => [
    `${place}_EJECUTORA`,
    `${place}_EJECUTORA_NOMBRE`,
  ]),
  'SEC_FUNC',
  ...['PROGRAMA_PPTO', 'TIPO_ACT_PROY', 'PRODUCTO_PROYECTO', 'ACTIVIDAD_ACCION_OBRA'].flatMap(named),
  ...['FUNCION', 'DIVISION_FUNCIONAL', 'GRUPO_FUNCIONAL'].flatMap(named),
  ...['META', 'FINALIDAD', 'META_NOMBRE'],
  ...['DEPARTAMENTO_META', 'FUENTE_FINANCIAMIENTO', 'RUBRO', 'TIPO_RECURSO', 'CATEGORIA_GASTO'].flatMap(
    named,
  ),
  'TIPO_TRANSACCION',
  ...['GENERICA', 'SUBGENERICA', 'SUBGENERICA_DET', 'ESPECIFICA', 'ESPECIFICA_DET'].flatMap(named),
  ...['MONTO_PIA', 'MONTO_PIM', 'MONTO_CERTIFICADO', 'MONTO_COMPROMETIDO_ANUAL', 'MONTO_COMPROMETIDO'],
  ...['MONTO_DEVENGADO', 'MONTO_GIRADO'],
];

function named(column: string): string[] {
  return [column, `${column}_NOMBRE`];
}

export interface BudgetPlace {
  year: number;
  entity: Entity;
  /** Number of the ejecutora within its pliego. */
  number: number;
  /** Number of the meta within the ejecutora. */
  meta: number;
  chain: Chain;
  source: BudgetSource;
}

/** What the rows of one chain have alike: the text before and after the month. */
export function budgetCells({ year, entity, number, meta, chain, source }: BudgetPlace): [string, string] {
  const [department, province, district] = [
    ['15', 'LIMA'],
    ['01', 'LIMA'],
    ['31', 'SAN ISIDRO'],
  ] as const;
  const rest = [
    ...['E', 'GOBIERNO NACIONAL', '38', 'PRODUCCION', ...entity.pliego],
    ...[String(Number(entity.code)), String(number).padStart(3, '0'), entity.name],
    ...[...department, ...province, ...district],
    String(meta),
    ...[...chain.category, '3', 'ACTIVIDAD', ...chain.product, ...chain.activity],
    ...[...chain.purpose, ...chain.division, ...chain.group],
    ...['00001', String(100_000 + Number(chain.activity[0].slice(2))).padStart(7, '0'), chain.activity[1]],
    ...[...department, ...source.fund, ...source.heading, '0', source.heading[1], ...source.kind],
    ...['2', ...source.line.levels.flat()],
  ];
  return [`"${year}",`, `,${rest.map((cell) => `"${cell.trim()}"`).join(',')}`];
}

/** Amounts in céntimos as the MEF writes them: no decimals where there are none. */
export function budgetAmounts(amounts: readonly number[]): string {
  return amounts.map((amount) => `,"${amount / 100}"`).join('');
}
