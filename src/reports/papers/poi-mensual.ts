import { formatCorte, monthName, monthShort } from '@/core/period';
import type { PoiGrupo } from '@/sql/poi';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { factsOf } from '../figure-book';
import {
  groupFinding,
  headline,
  heatFinding,
  pointsBehind,
  quadrantFinding,
  yearFinding,
} from '../poi/words';
import { isSilent, moneySentence, reportingSentence } from '../poi/monthly-words';
import { initialFinding } from '../evaluacion/words';
import { PaperBuilder } from './builder';
import { byUe } from './columns';
import { cumplimientoChart } from './cumplimiento-chart';
import { monthlyDependencias } from './poi-mensual-dependencias';
import {
  groupColumns,
  modificationColumns,
  monthColumns,
  silentColumns,
  unreportedColumns,
} from './poi-mensual-tables';
import type { MonthlyFigures } from './poi-mensual-read';
import type { Written } from './written';

const AVANCE = 'poi_avance_por';
const QUADRANT_CROSS = 75;

/** Reporte de Seguimiento Mensual del POI (E1.3.5, activity 6): what the marts say and, below, what people wrote. */
export function writeMonthly(pedido: PaperAsk, figures: MonthlyFigures, written: Written): Draft {
  const builder = new PaperBuilder();
  const { corte, identity } = figures;
  summary(builder, figures);
  advance(builder, figures);
  reporting(builder, figures);
  modifications(builder, figures);
  builder.section('5', 'Seguimiento por dependencia', 1);
  monthlyDependencias(builder, figures, written);
  builder.signatures();
  annexOfSilent(builder, figures);
  const letter = figures.sinReporte.length > 0 ? 'B' : 'A';
  return builder.finish(letter, {
    pedido,
    sources: identity.sources,
    ejercicio: corte.ejercicio,
    periodo: `${monthName(corte.mes)} de ${corte.ejercicio}`,
    clave: formatCorte(corte).replace('-', '').slice(2),
    corte: `${monthName(corte.mes)} de ${corte.ejercicio}`,
  });
}

const of = (groups: readonly PoiGrupo[], eje: PoiGrupo['eje']) => groups.filter((one) => one.eje === eje);

function summary(builder: PaperBuilder, { corte, now, before, meses, cambio }: MonthlyFigures): void {
  const { mes } = corte;
  builder.section('1', 'Resumen ejecutivo', 1);
  const [total] = of(now, 'total');
  const [past] = of(before, 'total');
  const month = meses.find((one) => one.mes === mes);
  if (!total || !month) {
    builder.note(`Los archivos no traen actividades del POI de ${corte.ejercicio} en este alcance.`);
    return;
  }
  const parte = cambio?.parte_falta_reporte ?? null;
  builder.say(
    headline({
      mes,
      value: total.cumplimiento,
      before: past?.cumplimiento ?? null,
      reportsPart: parte,
      aoConMeta: total.ao_con_meta,
    }),
    [
      ...factsOf(AVANCE, total, ['cumplimiento']),
      ...factsOf(AVANCE, past, ['cumplimiento']),
      ...factsOf('poi_cambio_por', cambio, ['parte_falta_reporte']),
    ],
  );
  builder.say(moneySentence(total), moneyFacts(total));
  builder.say(
    reportingSentence(mes, total, of(now, 'centro_costo')),
    factsOf(AVANCE, total, ['ao_reportaron_mes', 'ao_con_meta', 'completitud']),
  );
  const points = (
    name: 'programado_anual' | 'programado_pim',
    done: 'cumplimiento_anual' | 'avance_pim',
  ) => ({
    programado: month[name],
    ejecutado: month[done],
  });
  const fisico = points('programado_anual', 'cumplimiento_anual');
  const financiero = points('programado_pim', 'avance_pim');
  builder.say(
    yearFinding({ fisico, financiero }),
    [
      { ...fisico, source: 'poi_avance_grupo.cumplimiento_anual' },
      { ...financiero, source: 'poi_avance_grupo.avance_pim' },
    ].map(({ source, ...track }) => ({ value: pointsBehind(track), source })),
  );
  yearCharts(builder, meses, mes);
}

export function moneyFacts(group: PoiGrupo) {
  return factsOf(AVANCE, group, [
    'devengado',
    'programado_acumulado',
    'avance_financiero',
    'avance_pim',
    'pim',
  ]);
}

function yearCharts(builder: PaperBuilder, meses: MonthlyFigures['meses'], mes: number): void {
  const until = (value: number | null, at: number) => (at <= mes ? value : null);
  builder.chart({
    titulo: 'Meta física y gasto, acumulados, en % de lo anual',
    alt: `Líneas de enero a diciembre: lo programado y lo ejecutado de la meta física anual, y lo programado y lo devengado del PIM, hasta ${monthName(mes)}. Sus valores están en el cuadro que sigue.`,
    shape: 'lineas',
    categorias: meses.map((one) => monthShort[one.mes - 1] ?? ''),
    series: [
      {
        nombre: 'físico programado',
        source: 'poi_avance_grupo.programado_anual',
        valores: meses.map((one) => one.programado_anual),
        color: '5B6770',
        dashed: true,
      },
      {
        nombre: 'físico ejecutado',
        source: 'poi_avance_grupo.cumplimiento_anual',
        valores: meses.map((one) => until(one.cumplimiento_anual, one.mes)),
        color: '0B3C6B',
      },
      {
        nombre: 'gasto programado',
        source: 'poi_avance_grupo.programado_pim',
        valores: meses.map((one) => one.programado_pim),
        color: 'A3ACB3',
        dashed: true,
      },
      {
        nombre: 'devengado',
        source: 'poi_avance_grupo.avance_pim',
        valores: meses.map((one) => until(one.avance_pim, one.mes)),
        color: '4C93CF',
      },
    ],
  });
  builder.table(
    `Avance acumulado mes a mes, enero a ${monthName(mes)}`,
    monthColumns,
    meses.filter((one) => one.mes <= mes),
  );
}

function advance(builder: PaperBuilder, { corte, now, before }: MonthlyFigures): void {
  const { mes } = corte;
  const [total] = of(now, 'total');
  const oei = of(now, 'oei');
  const centros = of(now, 'centro_costo');
  builder.section('2', 'Avance físico y financiero', 1, 'landscape');
  builder.section('2.1', 'Por objetivo estratégico institucional', 2, 'landscape');
  const groups = oei.map((one) => ({ name: one.clave, value: one.cumplimiento }));
  builder.say(
    groupFinding('oei', groups),
    oei.flatMap((one) => factsOf(AVANCE, one, ['cumplimiento'])),
  );
  builder.table(`Avance por objetivo, a ${monthName(mes)}`, groupColumns('Objetivo', before), [
    ...oei.map((group) => ({ kind: 'data' as const, group })),
    ...(total ? [{ kind: 'total' as const, group: total }] : []),
  ], ({ kind }) => kind); // prettier-ignore
  builder.section('2.2', 'Por dependencia', 2, 'landscape');
  const changes = centros.map((grupo) => {
    const past = before.find(({ eje, llave }) => eje === 'centro_costo' && llave === grupo.llave);
    const change =
      past?.cumplimiento == null || grupo.cumplimiento === null
        ? null
        : grupo.cumplimiento - past.cumplimiento;
    return { grupo, change };
  });
  builder.say(
    heatFinding(changes, mes),
    changes.map(({ change }) => ({ value: change, source: `${AVANCE}.cumplimiento` })),
  );
  builder.say(quadrantFinding(centros, QUADRANT_CROSS), []);
  cumplimientoChart(builder, centros, {
    of: `dependencia a ${monthName(mes)}`,
    each: 'cada dependencia',
    some: (count) => `las ${count} más atrasadas con reporte`,
    source: `${AVANCE}.cumplimiento`,
  });
  builder.table(
    `Avance por dependencia, a ${monthName(mes)}`,
    groupColumns('Dependencia', before),
    byUe(of(now, 'ue'), centros, total),
    ({ kind }) => kind,
  );
}

function reporting(builder: PaperBuilder, { corte, now }: MonthlyFigures): void {
  const [total] = of(now, 'total');
  const centros = of(now, 'centro_costo');
  builder.section('3', 'Quiénes no reportaron', 1);
  if (!total) return;
  builder.say(
    reportingSentence(corte.mes, total, centros),
    factsOf(AVANCE, total, ['ao_reportaron_mes', 'ao_con_meta', 'completitud']),
  );
  const lacking = centros
    .filter((one) => one.ao_reportaron_mes < one.ao_con_meta)
    .sort((a, b) => Number(isSilent(b)) - Number(isSilent(a)) || a.llave.localeCompare(b.llave));
  builder.table(
    `Dependencias con reportes de ${monthName(corte.mes)} pendientes`,
    unreportedColumns,
    lacking,
  );
}

function modifications(builder: PaperBuilder, { modificaciones }: MonthlyFigures): void {
  builder.section('4', 'Modificaciones del POI respecto de lo inicial', 1, 'landscape');
  const [total, ...centros] = modificaciones;
  builder.say(initialFinding(modificaciones), [
    ...factsOf('poi_modificacion_por', total, ['pim_antes', 'pim_ahora', 'cambio_relativo']),
  ]);
  const moved = centros.filter((one) => one.pim_cambio !== 0 || one.metas_suben + one.metas_bajan > 0);
  builder.table(
    'Modificaciones por dependencia',
    modificationColumns,
    [...moved, ...(total && moved.length > 0 ? [total] : [])],
    ({ eje }) => (eje === 'total' ? 'total' : 'data'),
  );
}

function annexOfSilent(builder: PaperBuilder, { corte, sinReporte }: MonthlyFigures): void {
  if (sinReporte.length === 0) return;
  builder.section('A', `Actividades con meta y sin reporte de ${monthName(corte.mes)}`, 1, 'landscape');
  builder.say(
    'Un mes sin dato se lee como falta de reporte; si no hubo ejecución, la dependencia debe registrarla con cero y su motivo en el Aplicativo CEPLAN.',
    [],
  );
  builder.table(`Actividades sin reporte de ${monthName(corte.mes)}`, silentColumns, sinReporte);
}
