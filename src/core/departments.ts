export interface Department {
  /** As the data are keyed: capitals without accents. */
  key: string;
  name: string;
  /** Three letters. */
  code: string;
  /** Place in the schematic map, from 0. */
  row: number;
  column: number;
}

const list: readonly [name: string, code: string, row: number, column: number][] = [
  ['Tumbes', 'TUM', 0, 0],
  ['Piura', 'PIU', 1, 0],
  ['Cajamarca', 'CAJ', 1, 1],
  ['Amazonas', 'AMA', 1, 2],
  ['Loreto', 'LOR', 1, 3],
  ['Lambayeque', 'LAM', 2, 0],
  ['La Libertad', 'LIB', 2, 1],
  ['San Martín', 'SAM', 2, 2],
  ['Áncash', 'ÁNC', 3, 1],
  ['Huánuco', 'HUC', 3, 2],
  ['Ucayali', 'UCA', 3, 3],
  ['Callao', 'CAL', 4, 0],
  ['Lima', 'LIM', 4, 1],
  ['Pasco', 'PAS', 4, 2],
  ['Junín', 'JUN', 4, 3],
  ['Madre de Dios', 'MDD', 4, 5],
  ['Ica', 'ICA', 5, 1],
  ['Huancavelica', 'HCV', 5, 2],
  ['Ayacucho', 'AYA', 5, 3],
  ['Apurímac', 'APU', 5, 4],
  ['Cusco', 'CUS', 5, 5],
  ['Arequipa', 'ARE', 6, 4],
  ['Puno', 'PUN', 6, 5],
  ['Moquegua', 'MOQ', 7, 4],
  ['Tacna', 'TAC', 7, 5],
];

/** Rows and columns of the schematic map. */
export const mapRows = 8;
export const mapColumns = 6;

/** «Áncash» → «ANCASH». */
export const departmentKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim();

/** The 24 departments of Peru and Callao, from north to south. */
export const departments: readonly Department[] = list.map(([name, code, row, column]) => ({
  key: departmentKey(name),
  name,
  code,
  row,
  column,
}));

const byKey = new Map(departments.map((one) => [one.key, one]));

/** Null of what is not a department of Peru. */
export const departmentOf = (name: string): Department | null => byKey.get(departmentKey(name)) ?? null;

/** Frame of the country, in degrees. */
export const country = { north: 0, south: -18.4, west: -81.4, east: -68.6 } as const;
