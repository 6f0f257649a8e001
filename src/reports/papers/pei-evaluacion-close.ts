import { joinList, numberWord, plural, sentence } from '@/core/format';
import { cuadranteAsks, cuadrantesInOrder } from '../plan/evaluation-words';
import type { Run } from '../document';
import type { PaperBuilder } from './builder';
import type { PeiFigures, PlanFigures } from './pei-read';
import { crossingFacts } from './plan-execution';
import { recommendations } from './plan-sections';
import { blindConclusion, closedTold, paceConclusion, type Told } from './plan-sentences';

/** What the figures ask to be changed in the strategy, in the order of its urgency. */
export function improvement(builder: PaperBuilder, numero: string, figures: PeiFigures): void {
  const { ejecucion, plan } = figures;
  builder.section(numero, 'Propuesta de mejora de la estrategia', 1);
  const crossed = cuadrantesInOrder
    .filter((cuadrante) => cuadrante !== 'logra_y_ejecuta')
    .flatMap((cuadrante) => {
      const codes = ejecucion.filter((row) => row.nivel === 'AEI' && row.cuadrante === cuadrante).map(({ objetivo_id }) => objetivo_id);
      return codes.length === 0 ? [] : [item(joinList(codes), cuadranteAsks[cuadrante].replace('Revise ', 'Conviene revisar '))];
    });
  const all = [...crossed, ...indicatorProposals(figures)];
  if (all.length === 0) builder.note(`Las cifras no piden cambiar la estrategia del PEI ${plan.desde}–${plan.hasta}.`);
  else {
    builder.runs([`De los resultados ${plural(all.length, 'se desprende lo siguiente', 'se desprenden las siguientes propuestas')}.`]);
    builder.list(all);
  }
} // prettier-ignore

const item = (what: string, asks: string): Run[] => [{ strong: `${what}. ` }, asks];

/** What the indicators themselves ask for. */
export function indicatorProposals({ indicadores, codes, plan, sugerencias }: PlanFigures): Run[][] {
  const codesOf = (rows: readonly { indicador_id: string }[]) =>
    joinList(rows.map(({ indicador_id }) => codes.get(indicador_id) ?? indicador_id));
  const slow = indicadores.filter(({ trayectoria }) => trayectoria === 'retroceso' || trayectoria === 'avance_limitado');
  const over = indicadores.filter(({ semaforo }) => semaforo === 'exceso');
  const blind = indicadores.filter(({ motivo_nd }) => motivo_nd === 'sin_valor');
  const untargeted = indicadores.filter(({ motivo_nd }) => motivo_nd === 'sin_logro_esperado');
  return [
    ...(slow.length > 0
      ? [item(codesOf(slow), `${plural(slow.length, 'Retrocede o avanza', 'Retroceden o avanzan')} muy por debajo del ritmo que pide el logro de ${plan.hasta}. Conviene revisar la intervención que ${plural(slow.length, 'lo produce', 'los produce')} o la meta.`)]
      : []),
    ...(over.length > 0
      ? [item(codesOf(over), `${plural(over.length, 'Superó su logro esperado', 'Superaron su logro esperado')}. Conviene revisar si los logros de los años siguientes todavía exigen.`)]
      : []),
    ...(blind.length > 0
      ? [item(codesOf(blind), `${plural(blind.length, 'No tuvo', 'No tuvieron')} valor obtenido. Corresponde asegurar su fuente o cambiarla por una que se mida cada año.`)]
      : []),
    ...(untargeted.length > 0
      ? [item(codesOf(untargeted), `El plan no fija ${plural(untargeted.length, 'su logro esperado', 'sus logros esperados')} del año. Corresponde completar la ficha del indicador.`)]
      : []),
    ...(sugerencias.length > 0
      ? [item(codesOf(sugerencias), `${sentence(plural(sugerencias.length, 'no dice', 'no dicen'))} si ${plural(sugerencias.length, 'mejora', 'mejoran')} al subir o al bajar. Corresponde precisar el sentido en la ficha.`)]
      : []),
  ];
} // prettier-ignore

/** What holds, and what people ask of whom. */
export function conclusions(builder: PaperBuilder, numero: string, figures: PeiFigures): void {
  builder.section(numero, 'Conclusiones y recomendaciones', 1);
  builder.section('5.1', 'Conclusiones', 2);
  listed(builder, [
    closedTold(figures),
    paceConclusion(figures),
    loseTold(figures),
    blindConclusion(figures),
  ]);
  builder.section('5.2', 'Recomendaciones', 2);
  recommendations(builder, figures);
}

/** What was executed without its result. */
function loseTold({ ejecucion }: PeiFigures): Told {
  const placed = ejecucion.filter(({ nivel, cuadrante }) => nivel === 'AEI' && cuadrante !== null);
  const lost = placed.filter(({ cuadrante }) => cuadrante === 'ejecuta_sin_lograr').length;
  if (placed.length === 0) return ['', []];
  return [
    lost === 0
      ? 'Ninguna acción ejecutó su POI sin lograr su resultado.'
      : `${sentence(numberWord(lost, 'f'))} ${plural(lost, 'acción ejecutó', 'acciones ejecutaron')} su POI sin lograr su resultado.`,
    crossingFacts(ejecucion),
  ];
}

export function listed(builder: PaperBuilder, told: readonly Told[]): void {
  builder.list(
    told
      .filter(([text]) => text !== '')
      .map(([text, facts]) => builder.book.told(text.endsWith('.') ? text : `${text}.`, facts)),
  );
}
