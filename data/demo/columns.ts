/** Header cells of the two exports, in their order: name and background colour. */
export interface Column {
  name: string;
  color: string;
}

const twelve = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

const pair = (name: string) => [`${name} ID`, name];
const goal = (code: string, name: string) => [
  code,
  name,
  `${code} Prioridad`,
  `Eje ID ${code}`,
  `Eje ${code}`,
  `Lineamiento ID ${code}`,
  `Lineamiento ${code}`,
];
const block = (measure: 'F' | 'Fn', version: string) =>
  [...twelve, 'Total'].map((month) => `${measure}(${version}) ${month}`);
const reasons = (version: string) => twelve.map((month) => `Motivo(${version}) ${month}`);

const identity = [
  ...['POI', 'Etapa', 'NG', 'Nivel de Gobierno'],
  ...['Sector', 'Pliego', 'UE', 'CC Responsable'].flatMap(pair),
  ...['Centro Costo ID', 'Centro de Costo'],
  ...goal('OE', 'Objetivo Estrategico'),
  ...goal('AE', 'Acción Estratégica'),
  ...goal('OEI', 'Objetivo Estrategico Institucional'),
  ...goal('AEI', 'Acción Estratégica Institucional'),
  ...['Categoria', 'Producto', 'Funcion', 'Division Funcional', 'Grupo Funcional'].flatMap(pair),
  'Nota',
  ...['Actividad Presupuestal'].flatMap(pair),
  'Nro Registro POI',
  ...['Actividad Operativa', 'Actividad Operativa Sectorial'].flatMap(pair),
  ...['Eje ID AO', 'Eje AO', 'Lineamiento ID AO', 'Lineamiento AO', 'Prioridad'],
  ...['UM ID', 'Unidad de Medida', 'Acumulado', 'Tipo', 'Cons PIA', 'Cons PIM'],
  ...['Dep. UBIGEO', 'Departamento Nombre UBIGEO'],
  ...['Prov. UBIGEO', 'Provincia Nombre UBIGEO'],
  ...['Dis. UBIGEO', 'Distrito Nombre UBIGEO'],
  ...['Tipo Financiamiento(PIA)', 'Tipo Financiamiento(PIM)'],
];

const programmed = ['A', 'AJ', 'CS', 'RE_P', 'RE'];
const followed = [...programmed, 'SE_P', 'SE'];

/** Colours change at these positions; the financial export carries them out of step with its columns. */
function coloured(names: string[], changes: [from: number, color: string][]): Column[] {
  return names.map((name, index) => ({
    name,
    color: changes.findLast(([from]) => from <= index)?.[1] ?? 'TEAL',
  }));
}

const blockColors = ['#800080', '#BF8F00', '#6E2C00', '#808080', '#669900', '#808080', '#008080'];
const every13 = (start: number): [number, string][] =>
  blockColors.map((color, index) => [start + 13 * index, color]);

/** 277 header cells: one row per actividad operativa. */
export const activityColumns: readonly Column[] = coloured(
  [
    ...identity,
    ...followed.flatMap((version) => block('F', version)),
    ...followed.flatMap((version) => block('Fn', version)),
    ...reasons('SE'),
    ...['Estado(SE)', 'Incorporado', 'Codigo Externo', 'Activo AO'],
  ],
  [
    ...([
      [0, 'TEAL'],
      [14, 'MAROON'],
      [28, '#669900'],
      [42, 'OLIVE'],
      [53, '#0000FF'],
    ] as [number, string][]),
    ...every13(79),
    ...every13(170),
    [261, '#669900'],
    [273, '#008080'],
  ],
);

/** 232 header cells: one row per actividad operativa, fuente, genérica and rubro. */
export const financialColumns: readonly Column[] = coloured(
  [
    ...identity,
    ...programmed.flatMap((version) => block('F', version)),
    ...['FF ID', 'Fuente de Financiamiento', 'GG ID', 'Generica de Gasto', 'Rubro ID', 'Rubro'],
    ...programmed.flatMap((version) => block('Fn', version)),
    ...reasons('RE'),
    ...['Estado(RE)', 'Incorporado', 'Codigo Externo', 'Activo AO', 'Activo Programacion'],
  ],
  [
    [0, 'TEAL'],
    [14, 'MAROON'],
    [28, '#669900'],
    [42, 'OLIVE'],
    [53, 'BLUE'],
    [75, 'PURPLE'],
    [88, '#BF8F00'],
    [101, '#6E2C00'],
    [114, '#808080'],
    [127, '#008080'],
    [133, '#0000FF'],
    [146, '#800080'],
    [159, '#BF8F00'],
    [172, '#6E2C00'],
    [185, '#808080'],
    [202, '#008080'],
    [215, '#669900'],
    [228, '#0000FF'],
  ],
);
