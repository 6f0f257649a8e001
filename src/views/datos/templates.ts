import bands from '@data/parametros/semaforo_banda.json';
import parameters from '@data/parametros/parametro.json';
import { filledTables } from '@/contracts/catalog';
import { templateFields, type Contract, type Field } from '@/contracts/contract';
import { csvText } from '@/core/csv';
import type { Sheet, SheetCell, SheetColumn } from '@/ui/spreadsheet-file';

const order = [
  ...['poi_actividad', 'poi_mes', 'poi_financiera', 'dependencia'],
  ...['plan', 'plan_objetivo', 'plan_indicador', 'plan_valor', 'plan_factor', 'plan_recomendacion'],
  ...['inversion', 'inversion_lugar', 'inversion_mes', 'inversion_situacion', 'inversion_hito'],
  ...['inversion_brecha', 'brecha_indicador', 'brecha_valor'],
  ...['lista', 'lista_criterio', 'lista_inversion', 'lista_puntaje', 'acuerdo'],
  ...['instancia', 'instancia_paso'],
  ...[
    'servicio_publico',
    'modelo_etapa',
    'servicio_indicador',
    'servicio_valor',
    'acuerdo_cig',
    'integrante_cig',
  ],
  ...['trabajo_institucional', 'convenio', 'meta_gobierno'],
  ...['gasto_cadena', 'gasto_mes', 'parametro', 'semaforo_banda'],
];

/** The contracts a person can fill in, those of the POI first, then those of the strategic plans and of the investments. */
export const templateContracts: readonly Contract[] = [...filledTables].sort(
  (a, b) => place(a) - place(b) || a.name.localeCompare(b.name),
);

function place({ name }: Contract): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}

const shipped: Record<string, readonly Record<string, SheetCell>[]> = {
  parametro: parameters,
  semaforo_banda: bands,
};

export const exampleMark = 'Fila de ejemplo: bórrela';

/** Whether the rows of the template are the values in force rather than an invented example. */
export function bringsValues(contract: Contract): boolean {
  return contract.name in shipped;
}

/** What a template brings filled in: one example row, or the values in force. */
export function exampleRows(contract: Contract): SheetCell[][] {
  const fields = templateFields(contract);
  const rows = shipped[contract.name];
  if (rows) return rows.map((row) => fields.map(({ name }) => row[name] ?? null));
  return [fields.map((field) => example(field))];
}

function example({ example, type, constraints }: Field): SheetCell {
  const numeric = type === 'integer' || type === 'number';
  if (example !== undefined) return numeric ? Number(example) : example;
  if (constraints?.enum) return constraints.enum[0] ?? null;
  if (numeric)
    return constraints?.required ? Math.max(constraints.minimum ?? 0, yearIfYear(constraints)) : null;
  return constraints?.required ? exampleMark : null;
}

const isYear = ({ constraints }: Field): boolean => (constraints?.minimum ?? 0) >= 1900;

function yearIfYear({ minimum = 0 }: { minimum?: number }): number {
  return minimum >= 1900 ? new Date().getFullYear() : minimum;
}

export function templateCsv(contract: Contract): string {
  return csvText(
    templateFields(contract).map(({ name }) => name),
    exampleRows(contract),
  );
}

export function templateSheets(contract: Contract): Sheet[] {
  const columns = templateFields(contract).map((field): SheetColumn => ({
    title: field.name,
    format:
      field.type === 'integer' && !isYear(field) ? 'entero' : field.type === 'number' ? 'numero' : 'texto',
  }));
  return [{ name: contract.name, columns, rows: exampleRows(contract) }, dictionarySheet([contract])];
}

export function dictionarySheet(of: readonly Contract[]): Sheet {
  return {
    name: 'Diccionario',
    columns: [
      { title: 'Tabla', width: 18 },
      { title: 'Columna', width: 26 },
      { title: 'Nombre', width: 38 },
      { title: 'Tipo', width: 12 },
      { title: 'Unidad', width: 16 },
      { title: 'Obligatoria', width: 12 },
      { title: 'Qué es', width: 70 },
      { title: 'También se lee como', width: 50 },
      { title: 'Fuente', width: 50 },
    ],
    rows: of.flatMap((contract) =>
      contract.fields.map((field) => [
        contract.name,
        field.name,
        field.title,
        typeWord(field),
        field.unit ?? null,
        field.constraints?.required ? 'sí' : 'no',
        describe(field),
        field.aliases?.join(', ') ?? null,
        contract.source,
      ]),
    ),
  };
}

const typeWords: Record<Field['type'], string> = {
  string: 'texto',
  integer: 'entero',
  number: 'número',
  boolean: 'SI o NO',
  date: 'fecha',
  datetime: 'fecha y hora',
};

export function typeWord({ type }: Field): string {
  return typeWords[type];
}

/** The description of a field with the limits its values keep. */
export function describe({ description, constraints, system }: Field): string {
  const { minimum, maximum, enum: words } = constraints ?? {};
  const between =
    minimum !== undefined && maximum !== undefined
      ? `Entre ${minimum} y ${maximum}.`
      : minimum !== undefined
        ? `Desde ${minimum}.`
        : maximum !== undefined
          ? `Hasta ${maximum}.`
          : null;
  return [
    description ?? null,
    words ? `Solo: ${words.join(', ')}.` : null,
    between,
    system && !description ? 'Lo pone Timón al cargar.' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
