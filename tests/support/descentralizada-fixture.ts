import type { AcuerdoCigRow } from '@/contracts/rows/acuerdo';
import type { ConvenioRow } from '@/contracts/rows/convenio';
import type { IntegranteCigRow } from '@/contracts/rows/integrante';
import type { MetaGobiernoRow } from '@/contracts/rows/meta';
import type { ModeloEtapaRow } from '@/contracts/rows/modelo';
import type { ServicioIndicadorRow, ServicioPublicoRow, ServicioValorRow } from '@/contracts/rows/servicio';
import type { TrabajoInstitucionalRow } from '@/contracts/rows/trabajo';
import type { Connector } from '@/engine/connector';
import type { Archivo } from './poi-fixture';

type With<Row, Key extends keyof Row> = (Pick<Row, Key> & Partial<Row>)[];

/** Rows of the contract tables of decentralised management; only what a test cares about need be said. */
export interface Descentralizada {
  servicio_publico?: With<ServicioPublicoRow, 'carga_id' | 'servicio_id' | 'servicio'>;
  modelo_etapa?: With<ModeloEtapaRow, 'carga_id' | 'servicio_id' | 'departamento' | 'etapa'>;
  servicio_indicador?: With<
    ServicioIndicadorRow,
    'carga_id' | 'servicio_indicador_id' | 'servicio_id' | 'dimension' | 'indicador'
  >;
  servicio_valor?: With<
    ServicioValorRow,
    'carga_id' | 'servicio_indicador_id' | 'fecha' | 'nivel_gobierno' | 'valor_obtenido'
  >;
  acuerdo_cig?: With<AcuerdoCigRow, 'carga_id' | 'acuerdo_cig_id' | 'organo' | 'acuerdo'>;
  integrante_cig?: With<
    IntegranteCigRow,
    'carga_id' | 'integrante_id' | 'organo' | 'entidad' | 'nivel_gobierno'
  >;
  trabajo_institucional?: With<
    TrabajoInstitucionalRow,
    'carga_id' | 'trabajo_id' | 'tipo_documento' | 'responsable'
  >;
  convenio?: With<ConvenioRow, 'carga_id' | 'convenio_id' | 'tipo_convenio' | 'partes' | 'objeto' | 'inicio'>;
  meta_gobierno?: With<
    MetaGobiernoRow,
    'carga_id' | 'servicio_id' | 'nivel_gobierno' | 'ejercicio' | 'gobiernos' | 'con_meta'
  >;
  archivos: Archivo[];
}

const tables = [
  'servicio_publico',
  'modelo_etapa',
  'servicio_indicador',
  'servicio_valor',
  'acuerdo_cig',
  'integrante_cig',
  'trabajo_institucional',
  'convenio',
  'meta_gobierno',
] as const;

type Cell = string | number | boolean | null | undefined;

const written = (value: Cell) =>
  value === null || value === undefined
    ? 'NULL'
    : typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value);

/** Replaces what the contract tables of decentralised management hold; the marts still have to be refreshed. */
export async function writeDescentralizada(engine: Connector, all: Descentralizada): Promise<void> {
  const archivos = all.archivos.map(
    ({ carga_id, exportado_en, cargado_en, demostracion }, i) =>
      `(${[carga_id, `gd${i}`, `gd${i}.csv`, 'x', 'prueba', 0, 0, 0, 0, exportado_en, cargado_en, demostracion].map(written).join(', ')})`,
  );
  await engine.run([
    ...tables.flatMap((table) => {
      const rows: object[] = all[table] ?? [];
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const values = rows.map(
        (row) => `(${names.map((name) => written((row as Record<string, Cell>)[name])).join(', ')})`,
      );
      return [
        `DELETE FROM ${table}`,
        ...(rows.length === 0
          ? []
          : [`INSERT INTO ${table} (${names.join(', ')}) VALUES ${values.join(', ')}`]),
      ];
    }),
    "DELETE FROM archivo WHERE archivo_id LIKE 'gd%'",
    ...(archivos.length === 0
      ? []
      : [
          `INSERT INTO archivo (carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas, filas_rechazadas, exportado_en, cargado_en, demostracion)
           VALUES ${archivos.join(', ')}`,
        ]),
  ]);
}

export const archivoDescentralizada = (carga_id: string, exportado: string | null): Archivo => ({
  carga_id,
  exportado_en: exportado === null ? null : `${exportado} 08:00:00`,
  cargado_en: '2026-07-14 09:00:00',
  demostracion: false,
});
