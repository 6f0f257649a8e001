import type { Connector } from '@/engine/connector';
import type {
  PlanFactorRow,
  PlanIndicadorRow,
  PlanObjetivoRow,
  PlanRecomendacionRow,
  PlanRow,
  PlanValorRow,
} from '@/contracts/rows/plan';
import type { Archivo } from './poi-fixture';

/** Rows of the contract tables of the plans. */
export interface Planes {
  planes: PlanRow[];
  objetivos: PlanObjetivoRow[];
  indicadores: PlanIndicadorRow[];
  valores: PlanValorRow[];
  factores: PlanFactorRow[];
  recomendaciones: PlanRecomendacionRow[];
  archivos: Archivo[];
}

export const noPlanes = (): Planes => ({
  planes: [],
  objetivos: [],
  indicadores: [],
  valores: [],
  factores: [],
  recomendaciones: [],
  archivos: [],
});

const tables = [
  ['plan', 'planes'],
  ['plan_objetivo', 'objetivos'],
  ['plan_indicador', 'indicadores'],
  ['plan_valor', 'valores'],
  ['plan_factor', 'factores'],
  ['plan_recomendacion', 'recomendaciones'],
] as const;

type Cell = string | number | boolean | null;

const written = (value: Cell): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');

/** Replaces what the tables of the plans hold, and adds their files; the marts still have to be refreshed. */
export async function writePlanes(engine: Connector, planes: Planes): Promise<void> {
  const archivos = planes.archivos.map(
    ({ carga_id, exportado_en, cargado_en, demostracion }, i) =>
      `(${[carga_id, `plan${i}`, `plan${i}.xlsx`, 'x', 'prueba', 0, 0, 0, 0, exportado_en, cargado_en, demostracion].map(written).join(', ')})`,
  );
  await engine.run([
    ...tables.flatMap(([table, key]) => {
      const rows: object[] = planes[key];
      const names = Object.keys(rows[0] ?? {});
      return [
        `DELETE FROM ${table}`,
        ...(rows.length === 0
          ? []
          : [
              `INSERT INTO ${table} (${names.join(', ')}) VALUES ${rows
                .map(
                  (row) =>
                    `(${names.map((name) => written((row as Record<string, Cell>)[name]!)).join(', ')})`,
                )
                .join(', ')}`,
            ]),
      ];
    }),
    "DELETE FROM archivo WHERE archivo_id LIKE 'plan%'",
    ...(archivos.length === 0
      ? []
      : [
          `INSERT INTO archivo (carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas, filas_rechazadas, exportado_en, cargado_en, demostracion)
           VALUES ${archivos.join(', ')}`,
        ]),
  ]);
}

/** An ordinary plan; a test changes what it is about. */
export const plan = (changes: Partial<PlanRow> = {}): PlanRow => ({
  carga_id: 'p1',
  plan_id: 'PEI-38-038-2024-2028',
  tipo: 'PEI',
  nombre: 'PEI 2024-2028',
  sector_id: '38',
  sector: 'PRODUCCIÓN',
  pliego_id: '038',
  pliego: 'MINISTERIO DE LA PRODUCCIÓN',
  desde: 2024,
  hasta: 2028,
  norma: null,
  ...changes,
});

export const pesem = (changes: Partial<PlanRow> = {}): PlanRow =>
  plan({
    plan_id: 'PESEM-38-2024-2030',
    tipo: 'PESEM',
    nombre: 'PESEM 2024-2030',
    pliego_id: null,
    pliego: null,
    hasta: 2030,
    ...changes,
  });

/** An OEI of that plan unless its code says otherwise. */
export const objetivo = (objetivo_id: string, changes: Partial<PlanObjetivoRow> = {}): PlanObjetivoRow => ({
  carga_id: 'p1',
  plan_id: 'PEI-38-038-2024-2028',
  objetivo_id,
  codigo_origen: null,
  nivel: objetivo_id.slice(0, 3) as PlanObjetivoRow['nivel'],
  objetivo: `Objetivo ${objetivo_id}`,
  dentro_de: null,
  oes_id: null,
  aes_id: null,
  pedn: null,
  ods: null,
  pgg: null,
  prioridad: null,
  responsable: null,
  ...changes,
});

/** An indicator with its ficha complete; its objective is read from its code. */
export const indicador = (indicador_id: string, changes: Partial<PlanIndicadorRow> = {}): PlanIndicadorRow => ({
  carga_id: 'p1',
  plan_id: 'PEI-38-038-2024-2028',
  indicador_id,
  codigo_origen: null,
  objetivo_id: indicador_id.replace(/-\d+$/, ''),
  indicador: `Indicador ${indicador_id}`,
  justificacion: 'Mide el objetivo',
  metodo_calculo: 'A / B × 100',
  especificaciones: null,
  limitaciones: 'Ninguna',
  sentido: 'ascendente',
  agregacion: 'no_agregable',
  relevancia: 1,
  unidad: '%',
  linea_base_anio: 2023,
  linea_base: 10,
  fuente: 'Registro',
  base_datos: 'Base',
  responsable: 'DGA',
  ...changes,
}); // prettier-ignore

export const valor = (
  indicador_id: string,
  anio: number,
  logro_esperado: number | null,
  valor_obtenido: number | null = null,
  changes: Partial<PlanValorRow> = {},
): PlanValorRow => ({
  carga_id: 'p1',
  plan_id: 'PEI-38-038-2024-2028',
  indicador_id,
  anio,
  periodo: 'anual',
  logro_esperado,
  valor_obtenido,
  motivo_nd: null,
  enviado_en: null,
  ...changes,
});

export const archivoPlan = (carga_id: string, exportado_en: string | null = null): Archivo => ({
  carga_id,
  exportado_en,
  cargado_en: '2026-03-01 09:00:00',
  demostracion: false,
});
