import { joinList, plural, sentence } from '@/core/format';
import { entityName } from '@/core/names';
import { clasesSueltas, type PlanSuelto } from '@/sql/plan-articulacion';
import { classWords } from '../plan/articulation-words';
import type { Run } from '../document';
import type { PaperBuilder } from './builder';
import { indicatorProposals, listed } from './pei-evaluacion-close';
import type { PesemFigures } from './pesem-evaluacion-read';
import { recommendations } from './plan-sections';
import { blindConclusion, closedTold, paceConclusion } from './plan-sentences';

/** What the figures ask to be changed in the strategy of the sector. */
export function pesemImprovement(builder: PaperBuilder, numero: string, figures: PesemFigures): void {
  builder.section(numero, 'Propuesta de mejora de la estrategia', 1);
  const loose = figures.dinero?.sueltos ?? [];
  const links = clasesSueltas.flatMap((clase): Run[][] => {
    const codes = [...new Set(loose.filter((row) => row.clase === clase).map(placed))];
    if (codes.length === 0 || clase === 'pim_sin_ao' || clase === 'ao_sin_aei') return [];
    const { title, remedy } = classWords[clase];
    return [[{ strong: `${title} (${joinList(codes)}). ` }, remedy]];
  });
  const weak = figures.aportes.filter(({ nivel, todos, semaforo }) => nivel === 'AES' && todos && semaforo === 'rojo');
  const all: Run[][] = [
    ...(weak.length > 0
      ? [[{ strong: `${joinList(weak.map(({ aes_id }) => aes_id ?? ''))}. ` }, `El aporte de los pliegos quedó en rojo. Corresponde acordar con ${plural(weak.length, 'quienes la sirven', 'quienes las sirven')} qué se corrige en sus AEI.`]]
      : []),
    ...links,
    ...indicatorProposals(figures),
  ];
  if (all.length === 0) builder.note('Las cifras no piden cambiar la estrategia del sector.');
  else builder.list(all);
} // prettier-ignore

const placed = ({ clave, pliego }: PlanSuelto): string =>
  pliego === null ? clave : `${clave} de ${entityName(pliego)}`;

/** What holds, and what people ask of whom. */
export function pesemConclusions(builder: PaperBuilder, numero: string, figures: PesemFigures): void {
  builder.section(numero, 'Conclusiones y recomendaciones', 1);
  builder.section('5.1', 'Conclusiones', 2);
  const weak = figures.aportes.filter(({ nivel, todos, semaforo }) => nivel === 'AES' && todos && semaforo === 'rojo');
  const loose = figures.aportes.filter(({ suelta }) => suelta);
  const codes = (rows: readonly { aes_id: string | null }[]) => joinList(rows.map(({ aes_id }) => aes_id ?? ''));
  const actions = [
    ...(weak.length > 0 ? [`el aporte de los pliegos quedó en rojo en ${codes(weak)}`] : []),
    ...(loose.length > 0 ? [`ninguna AEI sirvió a ${codes(loose)}`] : []),
  ];
  listed(builder, [
    closedTold(figures),
    paceConclusion(figures),
    blindConclusion(figures),
    [sentence(joinList(actions)), []],
  ]);
  builder.section('5.2', 'Recomendaciones', 2);
  recommendations(builder, figures);
} // prettier-ignore
