import { numberWord, plural, sentence } from '@/core/format';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { factsOf, type Fact } from '../figure-book';
import { changesFinding } from '../inversion/changes';
import {
  gapsSentence,
  monthOf,
  portfolioSentence,
  verdictSentence,
  yearSentence,
  curveSentence,
  atStakeSentence,
  mostAtStake,
} from '../inversion/report-words';
import { alertsFinding } from '../inversion/words';
import { acuerdosFinding } from '../sesion/words';
import { template } from '../template';
import { PaperBuilder } from './builder';
import { alerts } from './inversiones-alertas';
import { carteraGroups } from './inversiones-cartera';
import { changes } from './inversiones-cambios';
import { agreements, conclusions } from './inversiones-cierre';
import type { CarteraReport } from './inversiones-read';
import { gapColumns, rowColumns } from './inversiones-tables';

const POR = 'inversion_por';

/** Informe de Seguimiento de las Inversiones (E1.3.7, activity 5). */
export function writeCarteraReport(pedido: PaperAsk, figures: CarteraReport): Draft {
  const { look, corte, sources } = figures;
  const builder = new PaperBuilder();
  summary(builder, figures);
  carteraGroups(builder, figures);
  alerts(builder, figures);
  changes(builder, figures);
  agreements(builder, figures);
  gaps(builder, figures);
  conclusions(builder, figures);
  builder.signatures(template.papeles.inversiones.firmas);
  builder.section('A', 'Inversiones de la cartera', 1, 'landscape');
  builder.table(`Inversiones de la cartera a ${monthOf(corte)}`, rowColumns, figures.filas);
  return builder.finish('B', {
    pedido,
    sources,
    ejercicio: corte.ejercicio,
    titulo: `Informe ${look.clase} de Seguimiento de las Inversiones ${corte.ejercicio}`,
    periodo: look.periodo,
    clave: look.clave,
    corte: monthOf(corte),
  });
} // prettier-ignore

/** What the headline and the curve tell. */
function totalFacts({ total }: CarteraReport): Fact[] {
  const { programado_a_la_fecha: due, devengado_con_programa: done, proyeccion, pim_con_proyeccion: base } = total;
  return [
    ...factsOf(POR, total, ['cumplimiento_programado', 'avance_anio']),
    { value: proyeccion === null || base === null ? null : base - proyeccion, source: `${POR}.proyeccion` },
    { value: due === null || done === null ? null : due - done, source: `${POR}.programado_a_la_fecha` },
    ...factsOf(POR, total, ['pim_con_proyeccion', 'pim', 'devengado_anio', 'programado_a_la_fecha', 'devengado_con_programa', 'inversiones']),
  ];
} // prettier-ignore

function summary(builder: PaperBuilder, figures: CarteraReport): void {
  const { total, corte, reglas, cambios, anterior, acuerdos, conteo } = figures;
  builder.section('1', 'Resumen ejecutivo', 1);
  builder.say(verdictSentence(total, corte), totalFacts(figures));
  builder.say(
    portfolioSentence(total),
    factsOf(POR, total, [
      ...(['inversiones', 'en_ejecucion', 'cerradas', 'costo_actualizado', 'devengado_acumulado'] as const),
      ...(['avance_financiero', 'avance_fisico', 'con_fisico'] as const),
    ]),
  );
  builder.say(
    yearSentence(total, corte),
    factsOf(POR, total, ['devengado_anio', 'pim', 'avance_anio', 'por_devengar', 'pim_cero']),
  );
  builder.say(curveSentence(total, corte), totalFacts(figures));
  const atStake = mostAtStake(figures.filas);
  builder.say(
    atStakeSentence(atStake),
    atStake.flatMap((fila) => factsOf('inversion_filas', fila, ['en_juego'])),
  );
  const found = alertsFinding(total, reglas);
  builder.say(
    total.alertas > 0 ? `Hubo ${lower(found)}` : found,
    factsOf(POR, total, ['alertas', 'con_alerta']),
  );
  if (anterior) builder.say(`Desde ${monthOf(anterior)}, ${lower(changesFinding(cambios))}`, countFacts(figures));
  if (acuerdos.length > 0)
    builder.say(
      acuerdosFinding(acuerdos).replace(/acuerdos?/, '$& de la Comisión'),
      factsOf('acuerdo_por', conteo, ['acuerdos', 'vencidos', 'cumplidos', 'vencen_pronto', 'pendientes']),
    );
  yearChart(builder, figures);
} // prettier-ignore

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);

/** How many alerts came and went. */
function countFacts({ cambios }: CarteraReport): Fact[] {
  return (['alerta_nueva', 'alerta_resuelta'] as const).map((clase) => ({
    value: cambios.find((one) => one.clase === clase)?.de_la_clase ?? null,
    source: 'inversion_cambio.de_la_clase',
  }));
}

function yearChart(builder: PaperBuilder, { meses, corte }: CarteraReport): void {
  const series = [
    { nombre: 'programa inicial', column: 'programado_inicial_acumulado', color: 'A3ACB3', dashed: true },
    { nombre: 'programa actualizado', column: 'programado_acumulado', color: '5B6770', dashed: true },
    { nombre: 'devengado', column: 'devengado_acumulado', color: '0B3C6B', dashed: false },
    { nombre: 'proyección', column: 'proyeccion', color: '4C93CF', dashed: true },
  ] as const;
  const known = series.filter(({ column }) => meses.some((mes) => mes[column] !== null));
  if (known.length === 0) return;
  builder.chart({
    titulo: `Programa, devengado y proyección de ${corte.ejercicio}, acumulados, en millones de S/`,
    alt: `Líneas de enero a diciembre: el programa inicial y el actualizado del Formato 12-B, lo devengado hasta ${monthOf(corte)} y lo que se proyecta a diciembre. Sus valores están en el cuadro «La cartera mes a mes».`,
    shape: 'lineas',
    unidad: 'dinero',
    categorias: meses.map(({ nombre }) => nombre.slice(0, 3)),
    series: known.map(({ nombre, column, color, dashed }) => ({
      ...{ nombre, color, dashed, source: `inversion_mes_por.${column}` },
      valores: meses.map((mes) => mes[column]),
    })),
  });
}

/** 6: what the cartera does to the brechas, in short. */
function gaps(builder: PaperBuilder, { brechas, horizonte }: CarteraReport): void {
  if (brechas.length === 0) return;
  builder.section('6', 'Brechas que cierra la cartera', 1);
  builder.say(gapsSentence(brechas, horizonte), []);
  const alone = brechas.filter(({ inversiones }) => inversiones === 0);
  if (alone.length > 0)
    builder.say(
      sentence(
        `${numberWord(alone.length, 'alone')} ${plural(alone.length, 'no tuvo', 'no tuvieron')} ninguna inversión: ${alone.map(({ nombre_corto }) => nombre_corto).join('; ')}`,
      ),
      [],
    );
  builder.table('Indicadores de brecha y lo que la cartera cierra', gapColumns(horizonte), brechas);
}
