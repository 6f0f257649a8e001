import type { MatrixInput } from '@/charts/stage-matrix';
import { stageName } from '@/core/descentralizada-deadlines';
import { naturalRegions } from '@/core/natural-regions';
import { formatNumber } from '@/core/format';
import type { Modelo, ModeloGrupo } from '@/sql/descentralizada';
import type { DescentralizadaFigures } from './model.svelte';
import { groupsOf, modelEstado, totalOf } from './words';

export interface MatrixRow {
  servicio_id: string;
  servicio: string;
  responsable: string | null;
  /** By department; one where the service is not given is absent. */
  cells: ReadonlyMap<string, Modelo>;
  grupo: ModeloGrupo | null;
}

export interface MatrixColumn {
  name: string;
  short: string;
  /** The first of its region. */
  first: boolean;
  grupo: ModeloGrupo | null;
}

export interface Matrix {
  regions: { name: string; columns: MatrixColumn[] }[];
  columns: MatrixColumn[];
  rows: MatrixRow[];
  total: ModeloGrupo | null;
}

/** The services by department, region by region; only the departments chosen, where some are. */
export function matrixOf(figures: DescentralizadaFigures, departamentos: readonly string[]): Matrix {
  const byPlace = new Map(groupsOf(figures, 'departamento').map((one) => [one.llave, one]));
  const byService = new Map(groupsOf(figures, 'servicio').map((one) => [one.llave, one]));
  const regions = naturalRegions
    .map(({ name, departments }) => ({
      name,
      columns: departments
        .filter((one) => departamentos.length === 0 || departamentos.includes(one.name))
        .map((one, i) => ({ ...one, first: i === 0, grupo: byPlace.get(one.name) ?? null })),
    }))
    .filter(({ columns }) => columns.length > 0);
  const rows = new Map<string, Modelo[]>();
  for (const one of figures.modelos) rows.set(one.servicio_id, [...(rows.get(one.servicio_id) ?? []), one]);
  return {
    regions,
    columns: regions.flatMap(({ columns }) => columns),
    rows: [...rows.values()].map((own) => ({
      servicio_id: own[0]!.servicio_id,
      servicio: own[0]!.servicio,
      responsable: own[0]!.responsable,
      cells: new Map(own.map((one) => [one.departamento, one])),
      grupo: byService.get(own[0]!.servicio_id) ?? null,
    })),
    total: totalOf(figures),
  };
}

const share = (grupo: ModeloGrupo | null, between: string): string =>
  grupo === null ? '' : `${formatNumber(grupo.en_implementacion)}${between}${formatNumber(grupo.modelos)}`;

/** The same for the files that leave the page. */
export function matrixInput({ regions, rows, total }: Matrix, models: readonly Modelo[]): MatrixInput {
  return {
    groups: regions.map(({ name, columns }) => ({
      name,
      columns: columns.map((one) => ({ key: one.name, short: one.short })),
    })),
    rows: rows.map((row) => ({
      key: row.servicio_id,
      name: row.servicio,
      code: row.responsable,
      cells: new Map(
        [...row.cells].map(([place, { etapa, tiempo, vencido }]) => [
          place,
          { stage: etapa, time: tiempo, overdue: vencido },
        ]),
      ),
      total: share(row.grupo, ' de '),
    })),
    foot: {
      name: 'En 5 o 6, de los que corresponden',
      totals: new Map(
        regions.flatMap(({ columns }) => columns.map((one) => [one.name, share(one.grupo, '/')])),
      ),
      total: share(total, ' de '),
    },
    table: {
      columns: [
        { title: 'Servicio' },
        { title: 'Departamento' },
        { title: 'Etapa' },
        { title: 'Avance declarado, %', decimals: 0 },
        { title: 'Tiempo de la etapa, %', decimals: 0 },
        { title: 'Estado' },
      ],
      rows: models.map((row) => [
        row.servicio,
        row.departamento,
        row.etapa === null ? 'sin iniciar' : `${row.etapa}, ${stageName(row.etapa)}`,
        row.avance ?? 'sin dato',
        row.tiempo ?? 'sin dato',
        modelEstado(row),
      ]),
    },
    description: total === null ? '' : `${share(total, ' de ')} modelos en implementación o mejora.`,
  };
}
