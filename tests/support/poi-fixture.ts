import type { Connector } from '@/engine/connector';

/** Physical amounts are whole ten-thousandths of the unit and money whole cents, so that the oracle adds exactly. */
export interface MesValues {
  f_inicial: number | null;
  f_vigente: number | null;
  f_ejecutado: number | null;
  fn_inicial: number | null;
  fn_vigente: number | null;
  fn_ejecutado: number | null;
}

export interface Ao {
  carga_id: string;
  ejercicio: number;
  ao_id: string;
  ao: string;
  activo: boolean | null;
  sector_id: string | null;
  pliego_id: string;
  pliego: string | null;
  ue_id: string;
  ue: string | null;
  centro_costo_id: string | null;
  centro_costo: string | null;
  sigla: string | null;
  oei_id: string | null;
  oei: string | null;
  aei_id: string | null;
  aei: string | null;
  categoria_id: string | null;
  categoria: string | null;
  departamento: string | null;
  prioridad: string | null;
  unidad_medida: string | null;
  tipo_acumulacion: 'suma' | 'ultimo' | null;
  f_inicial_total: number | null;
  f_vigente_total: number | null;
  fn_inicial_total: number | null;
  fn_vigente_total: number | null;
  /** Twelve entries; null where the table has no row for the month. */
  meses: (MesValues | null)[];
  /** Motivo(SE) of each month; none unless given. */
  motivos?: string[];
}

/** One read file of a cut. A cut may have several, or none. */
export interface Archivo {
  carga_id: string;
  exportado_en: string | null;
  cargado_en: string;
  demostracion: boolean;
}

export interface Poi {
  aos: Ao[];
  archivos: Archivo[];
}

const AO_TEXT = [
  'carga_id', 'ao_id', 'ao', 'sector_id', 'pliego_id', 'pliego', 'ue_id', 'ue', 'centro_costo_id', 'centro_costo', 'sigla',
  'oei_id', 'oei', 'aei_id', 'aei', 'categoria_id', 'categoria', 'departamento', 'prioridad', 'unidad_medida', 'tipo_acumulacion',
] as const; // prettier-ignore

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
const fisico = (value: number | null): string => (value === null ? 'NULL' : (value / 10_000).toFixed(4));
const dinero = (value: number | null): string => (value === null ? 'NULL' : (value / 100).toFixed(2));

function rowsOfMes(ao: Ao): string[] {
  return ao.meses.flatMap((v, i) =>
    v === null
      ? []
      : [
          `(${text(ao.carga_id)}, ${ao.ejercicio}, ${text(ao.ao_id)}, ${i + 1}, ${[v.f_inicial, v.f_vigente, v.f_ejecutado].map(fisico).join(', ')}, ${[v.fn_inicial, v.fn_vigente, v.fn_ejecutado].map(dinero).join(', ')}, ${text(ao.motivos?.[i] ?? null)})`,
        ],
  );
}

const archivoRow = ({ carga_id, exportado_en, cargado_en, demostracion }: Archivo, i: number): string =>
  `(${text(carga_id)}, 'a${i}', 'a${i}.xls', 'x', 'prueba', 0, 0, 0, 0, ${text(exportado_en)}::TIMESTAMP, ${text(cargado_en)}::TIMESTAMP, ${demostracion})`;

/** Replaces what the contract tables hold by this POI; the marts still have to be refreshed. */
export async function writePoi(engine: Connector, { aos, archivos }: Poi): Promise<void> {
  const ao = aos.map(
    (one) =>
      `(${AO_TEXT.map((name) => text(one[name])).join(', ')}, ${one.ejercicio}, ${String(one.activo)}, ${[one.f_inicial_total, one.f_vigente_total].map(fisico).join(', ')}, ${[one.fn_inicial_total, one.fn_vigente_total].map(dinero).join(', ')})`,
  );
  const into = (table: string, columns: string, rows: string[]) =>
    rows.length === 0 ? [] : [`INSERT INTO ${table} (${columns}) VALUES ${rows.join(', ')}`];
  await engine.run([
    ...['poi_actividad', 'poi_mes', 'archivo'].map((table) => `DELETE FROM ${table}`),
    ...into(
      'poi_actividad',
      `${AO_TEXT.join(', ')}, ejercicio, activo, f_inicial_total, f_vigente_total, fn_inicial_total, fn_vigente_total`,
      ao,
    ),
    ...into(
      'poi_mes',
      'carga_id, ejercicio, ao_id, mes, f_inicial, f_vigente, f_ejecutado, fn_inicial, fn_vigente, fn_ejecutado, motivo',
      aos.flatMap(rowsOfMes),
    ),
    ...into(
      'archivo',
      'carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas, filas_rechazadas, exportado_en, cargado_en, demostracion',
      archivos.map(archivoRow),
    ),
  ]);
}

/** An ordinary AO; a test changes what it is about. */
export function ao(changes: Partial<Ao> = {}): Ao {
  return {
    carga_id: 'c1',
    ejercicio: 2026,
    ao_id: 'AOI00099900001',
    ao: 'Capacitación en acuicultura',
    activo: true,
    sector_id: '38',
    pliego_id: '038',
    pliego: 'MINISTERIO DE LA PRODUCCIÓN',
    ue_id: '000999',
    ue: 'ADMINISTRACIÓN GENERAL',
    centro_costo_id: '02.06',
    centro_costo: 'DIRECCIÓN GENERAL DE ACUICULTURA',
    sigla: 'DGA',
    oei_id: 'OEI.02',
    oei: 'Desarrollar la acuicultura',
    aei_id: 'AEI.02.03',
    aei: 'Asistencia técnica',
    categoria_id: '9002',
    categoria: 'APNOP',
    departamento: 'LIMA',
    prioridad: '1',
    unidad_medida: 'PERSONA',
    tipo_acumulacion: 'suma',
    f_inicial_total: null,
    f_vigente_total: null,
    fn_inicial_total: null,
    fn_vigente_total: null,
    meses: Array.from({ length: 12 }, () => null),
    ...changes,
  };
}

/** Twelve months from lists of whole units and soles; what a list lacks is missing. */
export function meses(values: {
  vigente?: (number | null)[];
  ejecutado?: (number | null)[];
  inicial?: (number | null)[];
  programado?: (number | null)[];
  devengado?: (number | null)[];
}): (MesValues | null)[] {
  const at = (list: (number | null)[] | undefined, i: number, unit: number): number | null => {
    const value = list?.[i] ?? null;
    return value === null ? null : Math.round(value * unit);
  };
  return Array.from({ length: 12 }, (_, i) => ({
    f_inicial: at(values.inicial, i, 10_000),
    f_vigente: at(values.vigente, i, 10_000),
    f_ejecutado: at(values.ejecutado, i, 10_000),
    fn_inicial: at(values.programado, i, 100),
    fn_vigente: at(values.programado, i, 100),
    fn_ejecutado: at(values.devengado, i, 100),
  }));
}
