import { monthName } from '@/core/period';
import { callName } from '@/core/names';
import { factsOf, type Fact } from '../figure-book';
import { gapFinding, headline, whereFinding } from '../evaluacion/words';
import { yearFinding } from '../evaluacion/year-words';
import type { PaperBuilder } from './builder';
import { of, POR, spentFacts, spentSentence, whereFacts } from './poi-evaluacion-facts';
import type { EvaluationFigures } from './poi-evaluacion-read';
import { classColumns, yearColumns } from './poi-evaluacion-tables';

const CLASE = 'poi_evaluacion_clase';

/** 1: how the period closed, why, and how it compares. */
export function evaluationSummary(builder: PaperBuilder, figures: EvaluationFigures): void {
  const { groups, clases, mirada, year } = figures;
  builder.section('1', 'Resumen ejecutivo', 1);
  const [total] = of(groups, 'total');
  if (!total) {
    builder.note(`Los archivos no traen actividades del POI de ${mirada.periodo.ejercicio} en este alcance.`);
    return;
  }
  builder.say(headline(mirada, total, clases), headlineFacts(figures));
  builder.say(gapFinding(total, clases), [
    ...factsOf(POR, total, ['resta']),
    ...clases.flatMap((one) => factsOf(CLASE, one, ['resta'])),
  ]);
  const oei = of(groups, 'oei');
  builder.say(
    whereFinding(oei, total, ({ clave }) => clave, { groups: of(groups, 'aei'), one: 'AEI', many: 'AEI' }),
    whereFacts(oei, total),
  );
  const centros = of(groups, 'centro_costo');
  if (centros.length > 1)
    builder.say(
      whereFinding(centros, total, callName, { groups: centros, one: 'centro', many: 'centros' }),
      whereFacts(centros, total),
    );
  builder.say(spentSentence(total), spentFacts(total));
  builder.table(`Lo que falta para 100, a ${monthName(mirada.hasta)}`, classColumns, clases);
  builder.say(yearFinding(year), yearFacts(figures));
  builder.table('Los trimestres del año, al cierre de cada uno', yearColumns, year);
}

/** What the headline may tell; the share of the two largest classes is told together. */
export function headlineFacts({ groups, clases }: EvaluationFigures): Fact[] {
  const [total] = of(groups, 'total');
  const largest = clases
    .filter(({ resta, clase }) => resta > 0 && clase !== 'verde')
    .sort((a, b) => b.resta - a.resta)
    .slice(0, 2);
  const share = largest.reduce((sum, { parte }) => sum + (parte ?? 0), 0);
  return [
    ...factsOf(POR, total, ['cumplimiento']),
    { value: Math.min(100, share), source: `${CLASE}.parte` },
    ...largest.flatMap((one) => factsOf(CLASE, one, ['ao'])),
  ];
}

function yearFacts({ year }: EvaluationFigures): Fact[] {
  const totals = year.flatMap(({ total }) => (total?.cumplimiento == null ? [] : [total]));
  const [before, now] = [totals.at(-2), totals.at(-1)];
  return [
    ...totals.flatMap((one) => factsOf('poi_evaluacion_anual', one, ['cumplimiento'])),
    {
      value: before && now ? now.cumplimiento! - before.cumplimiento! : null,
      source: 'poi_evaluacion_anual.cumplimiento',
    },
  ];
}
