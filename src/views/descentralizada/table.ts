import { csvText, type CsvCell } from '@/core/csv';
import { businessDaysLate } from '@/core/deadline';
import { stageName } from '@/core/descentralizada-deadlines';
import type {
  AcuerdoCig,
  Convenio,
  Etti,
  IntegranteCig,
  Modelo,
  ServicioIndicador,
  TrabajoInstitucional,
} from '@/sql/descentralizada';
import type { Sheet, SheetFormat } from '@/ui/spreadsheet-file';
import type { DescentralizadaFigures } from './model.svelte';
import { indicatorState, modelEstado, produceWords, seatsLacking, stateWord } from './words';

type Column<Row> = readonly [title: string, format: SheetFormat, cell: (row: Row, al: string) => CsvCell];

/** What leaves the page: the same columns as CSV or as a sheet. */
export class TableFile<Row> {
  constructor(
    readonly name: string,
    private readonly columns: readonly Column<Row>[],
  ) {}

  csv(rows: readonly Row[], al: string): string {
    return csvText(
      [...this.columns.map(([title]) => title), 'al'],
      rows.map((row) => [...this.columns.map(([, , cell]) => cell(row, al)), al]),
    );
  }

  sheet(rows: readonly Row[], al: string): Sheet {
    return {
      name: this.name,
      columns: [
        ...this.columns.map(([title, format]) => ({ title, format })),
        { title: 'al', format: 'fecha' as const },
      ],
      rows: rows.map((row) => [...this.columns.map(([, , cell]) => cell(row, al) ?? null), al]),
    };
  }
}

export const modelFile = new TableFile<Modelo>('Modelos', [
  ['servicio_id', 'texto', (row) => row.servicio_id],
  ['servicio', 'texto', (row) => row.servicio],
  ['responsable', 'texto', (row) => row.responsable],
  ['departamento', 'texto', (row) => row.departamento],
  ['etapa', 'entero', (row) => row.etapa],
  ['nombre_etapa', 'texto', (row) => (row.etapa === null ? 'sin iniciar' : stageName(row.etapa))],
  ['avance_pct', 'porcentaje', (row) => row.avance],
  ['tiempo_transcurrido_pct', 'porcentaje', (row) => row.tiempo],
  ['inicio', 'fecha', (row) => row.inicio],
  ['plazo', 'fecha', (row) => row.plazo],
  ['vencido', 'texto', (row) => (row.vencido ? 'sí' : 'no')],
  ['estado', 'texto', (row) => modelEstado(row)],
  ['documento', 'texto', (row) => row.documento],
]);

export const indicatorFile = new TableFile<ServicioIndicador>('Indicadores', [
  ['servicio', 'texto', (row) => row.servicio],
  ['dimension', 'texto', (row) => row.dimension],
  ['indicador', 'texto', (row) => row.indicador],
  ['unidad', 'texto', (row) => row.unidad],
  ['sentido', 'texto', (row) => row.sentido],
  ['linea_base', 'numero', (row) => row.linea_base],
  ['anio_linea_base', 'texto', (row) => row.linea_base_anio?.toString()],
  ['valor', 'numero', (row) => row.valor],
  ['fecha_valor', 'fecha', (row) => row.fecha],
  ['meta', 'numero', (row) => row.meta],
  ['anio_meta', 'texto', (row) => row.meta_anio?.toString()],
  ['brecha', 'numero', (row) => row.brecha],
  ['avance_pct', 'porcentaje', (row) => row.avance],
  ['estado', 'texto', (row) => indicatorState(row).text ?? row.banda],
]);

export const agreementFile = new TableFile<AcuerdoCig>('Acuerdos', [
  ['acuerdo', 'texto', (row) => row.acuerdo_cig_id],
  ['organo', 'texto', (row) => row.organo],
  ['sesion', 'fecha', (row) => row.sesion_fecha],
  ['servicio', 'texto', (row) => row.servicio],
  ['departamentos', 'texto', (row) => row.departamentos],
  ['que_se_acuerda', 'texto', (row) => row.acuerdo],
  ['responsable', 'texto', (row) => row.responsable],
  ['plazo', 'fecha', (row) => row.plazo],
  ['estado', 'texto', (row) => stateWord(row.estado)],
  ['dias_habiles_de_atraso', 'entero', (row, al) => (row.estado === 'vencido' && row.plazo !== null ? businessDaysLate(row.plazo, al) : null)],
  ['cumplido_en', 'fecha', (row) => row.cumplido_en],
  ['documento', 'texto', (row) => row.documento],
  ['nota', 'texto', (row) => row.nota],
  ['anotado_por', 'texto', (row) => row.anotado_por],
]); // prettier-ignore

export const conventionFile = new TableFile<Convenio>('Convenios', [
  ['convenio', 'texto', (row) => row.convenio_id],
  ['tipo', 'texto', (row) => row.tipo_convenio],
  ['partes', 'texto', (row) => row.partes],
  ['departamento', 'texto', (row) => row.departamento],
  ['objeto', 'texto', (row) => row.objeto],
  ['inicio', 'fecha', (row) => row.inicio],
  ['termino', 'fecha', (row) => row.termino],
  ['estado', 'texto', (row) => row.estado.replaceAll('_', ' ')],
  ['dias_calendario', 'entero', (row) => row.dias],
  ['modelos', 'entero', (row) => row.modelos],
  ['modelos_atrasados', 'entero', (row) => row.atrasados],
  ['documento', 'texto', (row) => row.documento],
]);

export const memberFile = new TableFile<IntegranteCig>('Integrantes', [
  ['organo', 'texto', (row) => row.organo],
  ['departamento', 'texto', (row) => row.departamento],
  ['entidad', 'texto', (row) => row.entidad],
  ['nivel_gobierno', 'texto', (row) => row.nivel_gobierno],
  ['cargo', 'texto', (row) => row.cargo],
  ['persona', 'texto', (row) => row.persona],
  ['rol', 'texto', (row) => row.rol],
  ['condicion', 'texto', (row) => row.condicion],
  ['desde', 'fecha', (row) => row.desde],
  ['documento', 'texto', (row) => row.documento],
]);

export const teamFile = new TableFile<Etti>('ETTI', [
  ['departamento', 'texto', (row) => row.departamento],
  ['preside', 'texto', (row) => row.preside],
  ['del_ministerio', 'entero', (row) => row.nacionales],
  ['gerentes_regionales', 'entero', (row) => row.regionales],
  ['gerentes_municipales', 'entero', (row) => row.locales],
  ['faltan', 'texto', (row) => seatsLacking(row) || null],
]);

export const workFile = new TableFile<TrabajoInstitucional>('Plan de trabajo', [
  ['documento', 'texto', (row) => row.trabajo_id],
  ['tipo', 'texto', (row) => row.tipo_documento],
  ['servicio', 'texto', (row) => row.servicio],
  ['departamento', 'texto', (row) => row.departamento],
  ['provincia', 'texto', (row) => row.provincia],
  ['responsable', 'texto', (row) => row.responsable],
  ['plazo', 'fecha', (row) => row.plazo],
  ['entregado_en', 'fecha', (row) => row.entregado_en],
  ['aprobado_en', 'fecha', (row) => row.aprobado_en],
  ['estado', 'texto', (row) => stateWord(row.estado)],
  ['aprobado_por', 'texto', (row) => row.documento],
]);

/** A service of 9.5: what the Ministerio and the other governments carry. */
export type GoalRow = DescentralizadaFigures['gobiernos'][number] & {
  produce: DescentralizadaFigures['produce'][number] | null;
};

/** The services in their order, then the total; one that no government has to carry yet has no counts. */
export function goalRows({ gobiernos, produce }: Pick<DescentralizadaFigures, 'gobiernos' | 'produce'>): GoalRow[] {
  const empty = { regionales: null, regionales_con_meta: null, regionales_porcentaje: null, locales: null, locales_con_meta: null, locales_porcentaje: null, fecha: null, fuente: null };
  const services = produce.map((own) => ({
    ...(gobiernos.find(({ servicio_id }) => servicio_id === own.servicio_id) ?? { ...empty, servicio_id: own.servicio_id, servicio: own.servicio, orden: own.orden }),
    produce: own,
  }));
  const known = new Set(produce.map(({ servicio_id }) => servicio_id));
  return [...services, ...gobiernos.filter(({ servicio_id }) => servicio_id === null || !known.has(servicio_id)).map((row) => ({ ...row, produce: null }))];
} // prettier-ignore

export const goalFile = new TableFile<GoalRow>('Metas en el POI', [
  ['servicio', 'texto', (row) => row.servicio],
  ['ministerio', 'texto', (row) => (row.produce === null ? null : produceWords[row.produce.estado])],
  ['centro_de_costo', 'texto', (row) => row.produce?.centro_costo],
  ['se_busco', 'texto', (row) => row.produce?.buscado],
  ['actividades_halladas', 'texto', (row) => row.produce?.ao_ids?.join('; ')],
  ['regionales_con_meta', 'entero', (row) => row.regionales_con_meta],
  ['regionales', 'entero', (row) => row.regionales],
  ['locales_con_meta', 'entero', (row) => row.locales_con_meta],
  ['locales', 'entero', (row) => row.locales],
  ['fuente', 'texto', (row) => row.fuente],
]);
