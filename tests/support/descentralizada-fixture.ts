import type { AcuerdoCigRow } from '@/contracts/rows/acuerdo';
import type { ConvenioRow } from '@/contracts/rows/convenio';
import type { IntegranteCigRow } from '@/contracts/rows/integrante';
import type { MetaGobiernoRow } from '@/contracts/rows/meta';
import type { ModeloEtapaRow } from '@/contracts/rows/modelo';
import type { ServicioIndicadorRow, ServicioPublicoRow, ServicioValorRow } from '@/contracts/rows/servicio';
import type { TrabajoInstitucionalRow } from '@/contracts/rows/trabajo';
import type { Connector } from '@/engine/connector';
import { writeContractRows } from './contract-rows';
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

/** Replaces what the contract tables of decentralised management hold; the marts still have to be refreshed. */
export function writeDescentralizada(engine: Connector, all: Descentralizada): Promise<void> {
  const rows = Object.fromEntries(tables.map((table) => [table, all[table] ?? []]));
  return writeContractRows(engine, rows, all.archivos, 'gd');
}

export const archivoDescentralizada = (carga_id: string, exportado: string | null): Archivo => ({
  carga_id,
  exportado_en: exportado === null ? null : `${exportado} 08:00:00`,
  cargado_en: '2026-07-14 09:00:00',
  demostracion: false,
});
