import type { AcuerdoRow } from '@/contracts/rows/acuerdo';
import type { BrechaIndicadorRow, BrechaValorRow } from '@/contracts/rows/brecha';
import type {
  InversionBrechaRow,
  InversionHitoRow,
  InversionLugarRow,
  InversionMesRow,
  InversionRow,
  InversionSituacionRow,
} from '@/contracts/rows/inversion';
import type { ListaCriterioRow, ListaInversionRow, ListaPuntajeRow, ListaRow } from '@/contracts/rows/lista';
import type { Connector } from '@/engine/connector';
import { writeContractRows } from './contract-rows';
import type { Archivo } from './poi-fixture';

/** Rows of the contract tables of the investments; only what a test cares about need be said. */
export interface Cartera {
  inversion?: (Pick<InversionRow, 'carga_id' | 'cui' | 'nombre'> & Partial<InversionRow>)[];
  inversion_lugar?: (Pick<InversionLugarRow, 'carga_id' | 'cui' | 'lugar'> & Partial<InversionLugarRow>)[];
  inversion_mes?: (Pick<InversionMesRow, 'carga_id' | 'cui' | 'anio' | 'mes'> & Partial<InversionMesRow>)[];
  inversion_situacion?: (Pick<InversionSituacionRow, 'carga_id' | 'cui' | 'numero'> &
    Partial<InversionSituacionRow>)[];
  inversion_hito?: InversionHitoRow[];
  inversion_brecha?: (Pick<InversionBrechaRow, 'carga_id' | 'cui' | 'brecha' | 'espacio' | 'anio'> &
    Partial<InversionBrechaRow>)[];
  brecha_indicador?: (Pick<BrechaIndicadorRow, 'carga_id' | 'brecha_id' | 'nombre' | 'tipo'> &
    Partial<BrechaIndicadorRow>)[];
  brecha_valor?: (Pick<BrechaValorRow, 'carga_id' | 'brecha_id' | 'anio'> & Partial<BrechaValorRow>)[];
  lista?: (Pick<ListaRow, 'carga_id' | 'lista_id' | 'tipo' | 'nombre'> & Partial<ListaRow>)[];
  lista_criterio?: (Pick<ListaCriterioRow, 'carga_id' | 'lista_id' | 'criterio_id' | 'criterio' | 'peso'> &
    Partial<ListaCriterioRow>)[];
  lista_inversion?: (Pick<ListaInversionRow, 'carga_id' | 'lista_id' | 'cui'> & Partial<ListaInversionRow>)[];
  lista_puntaje?: (Pick<ListaPuntajeRow, 'carga_id' | 'lista_id' | 'cui' | 'criterio_id' | 'puntaje'> &
    Partial<ListaPuntajeRow>)[];
  acuerdo?: (Pick<AcuerdoRow, 'carga_id' | 'acuerdo_id' | 'sesion_id' | 'acuerdo'> & Partial<AcuerdoRow>)[];
  archivos: Archivo[];
}

const tables = [
  'inversion',
  'inversion_lugar',
  'inversion_mes',
  'inversion_situacion',
  'inversion_hito',
  'inversion_brecha',
  'brecha_indicador',
  'brecha_valor',
  'lista',
  'lista_criterio',
  'lista_inversion',
  'lista_puntaje',
  'acuerdo',
] as const;

/** Replaces what the contract tables of the investments hold; the marts still have to be refreshed. */
export function writeCartera(engine: Connector, cartera: Cartera): Promise<void> {
  const rows = Object.fromEntries(tables.map((table) => [table, cartera[table] ?? []]));
  return writeContractRows(engine, rows, cartera.archivos, 'inv');
}

/** A file of investments, read on a day (`2026-06-30`). */
export const archivoInversion = (carga_id: string, exportado: string | null = null): Archivo => ({
  carga_id,
  exportado_en: exportado === null ? null : `${exportado} 08:00:00`,
  cargado_en: '2026-07-01 09:00:00',
  demostracion: false,
});

/** An investment in execution with nothing to alert of at the corte of June 2026. */
export const enObra = (
  cui: string,
  changes: Partial<InversionRow> = {},
): InversionRow & { carga_id: string } =>
  ({
    carga_id: 'junio',
    cui,
    corte: '2026-06-30',
    ejercicio: 2026,
    nombre: `Mercado ${cui}`,
    estado: 'ACTIVO',
    monto_viable: 1000,
    costo_actualizado: 1100,
    devengado_anterior: 300,
    devengado_anio: 250,
    pim: 500,
    avance_fisico: 48,
    tiene_f12b: true,
    f12b_periodo: '2026-06',
    ultimo_devengado: '2026-06',
    inicio: '2025-01-01',
    fin: '2027-12-31',
    ...changes,
  }) as InversionRow;
