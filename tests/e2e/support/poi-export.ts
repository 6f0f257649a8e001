import { activityColumns } from '@data/demo/columns';
import { page, type Cells } from '@data/demo/page';
import type { Upload } from './app';

type Months = readonly (number | null)[];

export interface Ao {
  code: string;
  name: string;
  center?: { code: string; sigla: string; name: string };
  /** Physical programme and report, January to December. */
  planned: Months;
  reported: Months;
  /** Soles a month, of the programme and of the devengado. */
  budget?: number;
  spent?: Months;
}

const acuicultura = { code: '02.06', sigla: 'DGA', name: 'DIRECCIÓN GENERAL DE ACUICULTURA' };

export const every = (value: number): number[] => Array<number>(12).fill(value);
/** The same value until a month, nothing after it. */
export const until = (month: number, value: number): (number | null)[] =>
  Array.from({ length: 12 }, (_, i) => (i < month ? value : null));

function block(name: string, values: Months): [string, string][] {
  const known = values.filter((value) => value !== null);
  const total = known.length === 0 ? '' : known.reduce((sum, value) => sum + value, 0).toFixed(2);
  return [
    ...values.map((value, i): [string, string] => [
      `${name} ${String(i + 1).padStart(2, '0')}`,
      value?.toFixed(2) ?? '',
    ]),
    [`${name} Total`, total],
  ];
}

function cellsOf(ao: Ao, year: number, unit: { code: string; name: string }): Cells {
  const { center = acuicultura, budget = 1000 } = ao;
  return new Map([
    ['POI', String(year)],
    ['Etapa', 'SEGUIMIENTO'],
    ['NG', 'E'],
    ['Nivel de Gobierno', 'GOBIERNO NACIONAL'],
    ['Sector ID', "'38"],
    ['Sector', 'PRODUCCIÓN'],
    ['Pliego ID', "'038"],
    ['Pliego', 'MINISTERIO DE LA PRODUCCIÓN'],
    ['UE ID', `'${unit.code}`],
    ['UE', unit.name],
    ['Centro Costo ID', `'${center.code}`],
    ['Centro de Costo', `${center.sigla}${center.name}`],
    ['OEI', 'OEI.02'],
    ['Objetivo Estrategico Institucional', 'Desarrollar la acuicultura.'],
    ['AEI', 'AEI.02.03'],
    ['Acción Estratégica Institucional', 'Asistencia técnica en acuicultura.'],
    ['Categoria ID', '0094'],
    ['Categoria', 'ORDENAMIENTO Y DESARROLLO DE LA ACUICULTURA'],
    ['Actividad Operativa ID', ao.code],
    ['Actividad Operativa', ao.name],
    ['Prioridad', '2 : Alta'],
    ['UM ID', '086'],
    ['Unidad de Medida', 'PERSONA'],
    ['Acumulado', 'SI'],
    ['Departamento Nombre UBIGEO', 'LIMA'],
    ...block('F(CS)', ao.planned),
    ...block('F(RE)', ao.planned),
    ...block('F(SE)', ao.reported),
    ...block('Fn(CS)', every(budget)),
    ...block('Fn(RE)', every(budget)),
    ...block('Fn(SE)', ao.spent ?? ao.reported.map((value) => (value === null ? null : budget * 0.9))),
    ['Activo AO', 'SI'],
  ]);
}

export interface PoiExport {
  unit?: { code: string; name: string };
  year?: number;
  /** Moment of the export, `YYYYMMDDhhmmss`. */
  at?: string;
  activities: readonly Ao[];
}

export const prueba = { code: '000888', name: 'UNIDAD EJECUTORA DE PRUEBA' };

/** An export as the Aplicativo CEPLAN gives it. */
export function poiExport({
  unit = prueba,
  year = 2026,
  at = '20260715103000',
  activities,
}: PoiExport): Upload {
  const text = page(
    activityColumns,
    activities.map((ao) => cellsOf(ao, year, unit)),
  );
  return {
    name: `POI_PORACTIVIDADOPERATIVA_ANUAL_${unit.code}_${at}.xls`,
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from(text, 'utf8'),
  };
}

/** Three activities reported until a month, each month a tenth short of its programme. */
export function plainExport(month: number, options: Omit<PoiExport, 'activities'> = {}): Upload {
  const { unit = prueba } = options;
  return poiExport({
    ...options,
    activities: [1, 2, 3].map((n) => ({
      code: `AOI${unit.code}0000${n}`,
      name: `CAPACITACIÓN NÚMERO ${n}`,
      planned: every(10),
      reported: until(month, 9),
    })),
  });
}
