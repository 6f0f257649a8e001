import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import { texts } from '../evaluacion/keys';
import { calculated, factorFinding, redsFinding } from '../evaluacion/words';
import { inOrder } from '../evaluacion/factors';
import { factsOf, type Fact } from '../figure-book';
import type { PaperBuilder } from './builder';
import { byUe } from './columns';
import { of, POR } from './poi-evaluacion-facts';
import type { EvaluationFigures } from './poi-evaluacion-read';
import { factorColumns, redColumns } from './poi-evaluacion-tables';
import { titleOf, writtenTexts } from './poi-mensual-dependencias';
import type { Written } from './written';

const ROJO = 'poi_evaluacion_rojo';
const FACTOR = 'poi_evaluacion_factor';
const adopted = texts.filter(({ campo }) => campo !== 'mejora');
const future = texts.filter(({ campo }) => campo === 'mejora');

/** 2.3: why AO are in rojo, what is done, and what each dependencia says. */
export function measures(builder: PaperBuilder, figures: EvaluationFigures, written: Written): void {
  const { mirada, rojas, factores, centros, groups } = figures;
  builder.section('2.3', 'Medidas adoptadas', 2, 'landscape');
  const total = factores.filter(({ eje }) => eje === 'total');
  const followed = rojas.filter(({ rojo_seguido }) => rojo_seguido);
  const [whole] = of(groups, 'total');
  if (whole?.mes_anterior != null)
    builder.say(
      redsFinding(mirada, { rows: followed, count: followed.length, factores, centros }),
      redsFacts(figures),
    );
  builder.say(factorFinding(total), [
    ...inOrder(total).flatMap((one) => factsOf(FACTOR, one, ['ao'])),
    ...factsOf(POR, whole, ['ao_rojo']),
  ]);
  builder.table('Factores de las actividades en rojo', factorColumns, inOrder(total));
  builder.table(`Actividades en rojo a ${monthName(mirada.hasta)}, su motivo y su medida`, redColumns, rojas);
  builder.section('2.3.1', 'Análisis por dependencia', 3);
  for (const { kind, group } of byUe(of(groups, 'ue'), of(groups, 'centro_costo'), undefined)) {
    builder.runs([
      { strong: kind === 'group' ? `${group.clave}, ${readable(group.nombre)}` : titleOf(group) },
    ]);
    builder.say(calculated(group), groupFacts(group));
    writtenTexts(builder, written, group.llave, adopted, kind === 'data');
  }
}

/** 2.4: what each dependencia will do better. */
export function improvement(
  builder: PaperBuilder,
  { groups }: EvaluationFigures,
  written: Written,
): void {
  builder.section('2.4', 'Mejora continua', 2);
  const lines = byUe(of(groups, 'ue'), of(groups, 'centro_costo'), undefined);
  const saying = lines.filter(({ group }) => written.of(group.llave, 'mejora') !== null);
  for (const { group } of saying) {
    builder.runs([{ strong: titleOf(group) }]);
    writtenTexts(builder, written, group.llave, future, false);
  }
  const silent = lines.filter(({ kind }) => kind === 'data').length - saying.filter(({ kind }) => kind === 'data').length;
  if (saying.length === 0)
    builder.note('Ninguna dependencia ha registrado medidas de mejora para este periodo.');
  else if (silent > 0) builder.note('Las demás dependencias no han registrado medidas de mejora.');
} // prettier-ignore

function groupFacts(group: PoiEvaluacion): Fact[] {
  const { pim, pia_poi } = group;
  return [
    ...factsOf(POR, group, ['cumplimiento', 'cumplimiento_inicial']),
    { value: pim === null || pia_poi === null ? null : pim - pia_poi, source: `${POR}.pim` },
    ...factsOf(POR, group, ['avance_financiero']),
  ];
}

function redsFacts({ groups, factores }: EvaluationFigures): Fact[] {
  const byCentro = new Map<string, number>();
  for (const { eje, llave, ao_rojo_seguido } of factores)
    if (eje === 'centro_costo') byCentro.set(llave, (byCentro.get(llave) ?? 0) + ao_rojo_seguido);
  return [
    ...factsOf(POR, of(groups, 'total')[0], ['ao_rojo_seguido']),
    ...[...byCentro.values()].map((value) => ({ value, source: `${ROJO}.rojo_seguido` })),
  ];
}
