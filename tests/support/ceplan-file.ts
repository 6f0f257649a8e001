import type { Ao, MesValues } from './poi-fixture';

export type CeplanRow = Record<string, string>;
const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const blocks = ['F(CS)', 'F(RE)', 'F(SE)', 'Fn(CS)', 'Fn(RE)', 'Fn(SE)'] as const;
const keys: Record<(typeof blocks)[number], keyof MesValues> = {
  'F(CS)': 'f_inicial',
  'F(RE)': 'f_vigente',
  'F(SE)': 'f_ejecutado',
  'Fn(CS)': 'fn_inicial',
  'Fn(RE)': 'fn_vigente',
  'Fn(SE)': 'fn_ejecutado',
};

/** The headers of the export by actividad operativa that matter, as the Aplicativo writes them. */
export const ceplanHeaders: string[] = [
  'POI', 'Etapa', 'Nivel de Gobierno', 'Sector ID', 'Sector', 'Pliego ID', 'Pliego', 'UE ID', 'UE', 'CC Responsable ID',
  'CC Responsable', 'Centro Costo ID', 'Centro de Costo', 'OEI', 'Objetivo Estrategico Institucional', 'AEI',
  'Acción Estratégica Institucional', 'Categoria ID', 'Categoria', 'Actividad Operativa ID', 'Actividad Operativa',
  'Prioridad', 'UM ID', 'Unidad de Medida', 'Acumulado', 'Dep. UBIGEO', 'Departamento Nombre UBIGEO', 'Prov. UBIGEO',
  'Dis. UBIGEO', 'Cons PIM', 'GG ID', 'Genérica de gasto',
  ...blocks.flatMap((block) => [...months, 'Total'].map((month) => `${block} ${month}`)),
  ...months.map((month) => `Motivo(SE) ${month}`),
  'Activo AO',
]; // prettier-ignore

const amount = (value: number | null, unit: number): string =>
  value === null ? '' : (value / unit).toFixed(unit === 100 ? 2 : 4);

/** One row of the export; `more` says what this row has different. */
export function ceplanRow(ao: Ao, more: CeplanRow = {}): CeplanRow {
  const row: CeplanRow = {
    POI: String(ao.ejercicio),
    'Sector ID': ao.sector_id ?? '',
    'Pliego ID': ao.pliego_id,
    Pliego: ao.pliego ?? '',
    'UE ID': `'${ao.ue_id}`,
    UE: ao.ue ?? '',
    'Centro Costo ID': ao.centro_costo_id === null ? '' : `'${ao.centro_costo_id}`,
    'Centro de Costo': `${ao.sigla ?? ''}${ao.centro_costo ?? ''}`,
    OEI: ao.oei_id ?? '',
    'Objetivo Estrategico Institucional': ao.oei ?? '',
    AEI: ao.aei_id ?? '',
    'Acción Estratégica Institucional': ao.aei ?? '',
    'Categoria ID': ao.categoria_id ?? '',
    Categoria: ao.categoria ?? '',
    'Actividad Operativa ID': ao.ao_id,
    'Actividad Operativa': ao.ao,
    Prioridad: ao.prioridad ?? '',
    'Unidad de Medida': ao.unidad_medida ?? '',
    'Departamento Nombre UBIGEO': ao.departamento ?? '',
    Acumulado: 'SI',
    'Activo AO': ao.activo === false ? 'NO' : 'SI',
  };
  for (const block of blocks) {
    const unit = block.startsWith('Fn') ? 100 : 10_000;
    const values = ao.meses.map((values) => values?.[keys[block]] ?? null);
    months.forEach((month, i) => (row[`${block} ${month}`] = amount(values[i]!, unit)));
    const sum = values.reduce((all: number, value) => all + (value ?? 0), 0);
    row[`${block} Total`] = amount(sum, unit);
  }
  return { ...row, ...more };
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export interface FileOptions {
  headers?: string[];
  /** Lines before the header. */
  title?: string[];
  name?: string;
}

export function ceplanCsv(
  rows: CeplanRow[],
  { headers = ceplanHeaders, title = [], name = 'poi.csv' }: FileOptions = {},
): File {
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const body = lines.map((line) => line.map(quoted).join(',')).join('\n');
  return new File([[...title, body].join('\n'), '\n'], name);
}

const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An HTML page named .xls, every data row with one empty cell more than the header, as the Aplicativo does. */
export function ceplanHtml(
  rows: CeplanRow[],
  { headers = ceplanHeaders, title = [], name = 'poi.xls' }: FileOptions = {},
): File {
  const tr = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  const body = [
    ...title.map((line) => tr([line, ''])),
    tr(headers),
    ...rows.map((row) => tr([...headers.map((header) => row[header] ?? ''), ''])),
  ];
  return new File(
    [`<html><head><meta charset="utf-8"></head><body><table>${body.join('\n')}</table></body></html>`],
    name,
  );
}

/** The same AO as Timón's two templates. */
export function templates(aos: Ao[]): { actividad: File; mes: File } {
  const fields = [
    'ejercicio', 'ao_id', 'ao', 'activo', 'sector_id', 'pliego_id', 'pliego', 'ue_id', 'ue', 'centro_costo_id', 'centro_costo',
    'sigla', 'oei_id', 'oei', 'aei_id', 'aei', 'categoria_id', 'categoria', 'departamento', 'prioridad', 'unidad_medida',
    'tipo_acumulacion', 'f_inicial_total', 'f_vigente_total', 'fn_inicial_total', 'fn_vigente_total',
  ] as const; // prettier-ignore
  const totals: Record<string, [keyof MesValues, number]> = {
    f_inicial_total: ['f_inicial', 10_000],
    f_vigente_total: ['f_vigente', 10_000],
    fn_inicial_total: ['fn_inicial', 100],
    fn_vigente_total: ['fn_vigente', 100],
  };
  const cell = (ao: Ao, field: (typeof fields)[number]): string => {
    if (field === 'activo') return ao.activo === false ? 'NO' : 'SI';
    const sum = totals[field];
    if (sum)
      return amount(
        ao.meses.reduce((all, values) => all + (values?.[sum[0]] ?? 0), 0),
        sum[1],
      );
    return String(ao[field] ?? '');
  };
  const actividad = [
    fields.join(','),
    ...aos.map((ao) => fields.map((field) => quoted(cell(ao, field))).join(',')),
  ];
  const names = [
    'f_inicial',
    'f_vigente',
    'f_ejecutado',
    'fn_inicial',
    'fn_vigente',
    'fn_ejecutado',
  ] as const;
  const mes = [
    `ejercicio,ao_id,mes,${names.join(',')}`,
    ...aos.flatMap((ao) =>
      ao.meses.map((values, i) =>
        [
          ao.ejercicio,
          ao.ao_id,
          i + 1,
          ...names.map((key) => amount(values?.[key] ?? null, key.startsWith('fn') ? 100 : 10_000)),
        ].join(','),
      ),
    ),
  ];
  return {
    actividad: new File([actividad.join('\n'), '\n'], 'poi_actividad.csv'),
    mes: new File([mes.join('\n'), '\n'], 'poi_mes.csv'),
  };
}
