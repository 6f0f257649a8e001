import { countOf, formatDate, joinList, numberWord, plural, sentence } from '@/core/format';
import { planRuleOf, planRules, type PlanObservacion } from '@/sql/plan-observacion';
import { gravedades, type Gravedad } from '@/sql/rules';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { factsOf } from '../figure-book';
import { period } from '../plan/pei-words';
import { inSentence, planWords, ruleAsks, unchecked } from '../plan/validation-words';
import { template } from '../template';
import { PaperBuilder } from './builder';
import type { ValidationFigures } from './pei-validacion-read';
import {
  CONTEO,
  draftColumns,
  observationColumns,
  observationLines,
  ruleColumns,
} from './pei-validacion-tables';
import { planHead, titledAs } from './plan-identity';
import type { Told } from './plan-sentences';

/** Informe de validación del PEI de un OP (E1.3.4). */
export function writePeiValidation(pedido: PaperAsk, figures: ValidationFigures): Draft {
  const { plan, anio, sources, conteos, total } = figures;
  const builder = new PaperBuilder();
  builder.section('1', 'Resumen', 1);
  builder.say(...foundTold(figures));
  builder.say(...stateTold(figures));
  builder.runs([{ strong: 'Conclusión. ' }, ...builder.book.told(...conclusionTold(figures))]);
  if (total.observaciones > 0)
    builder.table(
      'Observaciones al proyecto de PEI, por regla y estado',
      ruleColumns,
      conteos,
      ({ regla }) => (regla === null ? 'total' : 'data'),
    );

  builder.section('2', 'Alcance de la revisión', 1);
  scope(builder, figures);
  builder.section('3', 'Observaciones', 1, 'landscape');
  observations(builder, figures);
  builder.section('4', 'Conclusión y recomendación', 1);
  builder.say(...closingTold(figures));
  builder.say(...nextTold(figures));
  builder.signatures();
  builder.section('A', 'Indicadores del proyecto de PEI', 1, 'landscape');
  if (figures.indicadores.length === 0) builder.note('El proyecto no trae indicadores.');
  builder.table(
    `Indicadores revisados: línea base, primer logro (${plan.desde}) y último`,
    draftColumns(figures.codes),
    figures.indicadores,
  );
  const delivered = plan.exportado_en ?? plan.cargado_en;
  return builder.finish(
    'B',
    planHead(pedido, anio, {
      sources,
      de: titledAs(plan, template.sigla),
      corte: formatDate(delivered ?? pedido.hoy),
    }),
  );
}

function foundTold({ plan, total, objetivos, indicadores }: ValidationFigures): Told {
  const name = planWords(plan).replace(/^el /, 'del proyecto de ');
  const [whole] = objetivos.filter(({ nivel }) => nivel === 'plan');
  const size = whole ? `, de ${countOf(indicadores.length, 'indicador', 'indicadores')},` : '';
  const found =
    total.observaciones === 0
      ? 'Ninguna regla encontró qué observar.'
      : `Se ${plural(total.observaciones, 'encontró', 'encontraron')} ${countOf(total.observaciones, 'observación', 'observaciones')}${
          total.errores_abiertos === 0
            ? ''
            : `; ${numberWord(total.errores_abiertos, 'f')} con gravedad «error» ${plural(total.errores_abiertos, 'sigue abierta', 'siguen abiertas')}`
        }.`;
  return [
    `Se evaluó la consistencia y coherencia ${name}${size} con las políticas y planes del Sector (ficha E1.3.4). ${found}`,
    [
      ...(whole ? [{ value: indicadores.length, source: 'plan_objetivo_por.indicadores' }] : []),
      ...factsOf(CONTEO, total, ['observaciones', 'errores_abiertos']),
    ],
  ];
} // prettier-ignore

function stateTold({ total }: ValidationFigures): Told {
  if (total.observaciones === 0) return ['', []];
  const parts = (
    [
      [total.pendientes, 'sigue por decidir', 'siguen por decidir'],
      [total.aceptadas, 'está por absolver', 'están por absolver'],
      [total.absueltas, 'fue absuelta', 'fueron absueltas'],
      [total.descartadas, 'se descartó', 'se descartaron'],
    ] as const
  ).flatMap(([n, one, many]) => (n === 0 ? [] : [`${numberWord(n, 'f')} ${plural(n, one, many)}`]));
  return [
    `${sentence(joinList(parts))}.`,
    factsOf(CONTEO, total, ['pendientes', 'aceptadas', 'absueltas', 'descartadas']),
  ];
}

/** Whether the draft is validated. */
export function conclusionTold({ plan, total }: ValidationFigures): Told {
  const name = planWords(plan).replace(/^el /, 'el proyecto de ');
  const facts = factsOf(CONTEO, total, ['pendientes', 'aceptadas']);
  if (total.abiertas === 0)
    return [`Se valida ${name}: no tiene observaciones abiertas.`, []];
  if (total.aceptadas > 0)
    return [
      `Se devuelve ${name} con ${countOf(total.aceptadas, 'observación', 'observaciones')} por absolver${
        total.pendientes === 0 ? '' : `; falta decidir ${total.pendientes === 1 ? 'otra' : `otras ${numberWord(total.pendientes, 'f')}`}`
      }.`,
      [...factsOf(CONTEO, total, ['aceptadas']), ...facts],
    ];
  return [
    `Todavía no se concluye sobre ${name}: falta decidir si se ${plural(total.pendientes, 'comunica', 'comunican')} ${countOf(total.pendientes, 'observación', 'observaciones')}.`,
    facts,
  ];
} // prettier-ignore

/** The same at the end, with what it rests on. */
function closingTold({ plan, total, observaciones }: ValidationFigures): Told {
  const codes = (estado: PlanObservacion['estado']) =>
    joinList([...new Set(observaciones.filter((row) => row.estado === estado).map(({ clave }) => clave))]);
  const name = planWords(plan).replace(/^el /, 'de ');
  if (total.abiertas === 0)
    return [
      total.observaciones === 0
        ? `Por lo expuesto, se opina favorablemente y se valida el proyecto ${name}.`
        : `Por lo expuesto, cerradas sus observaciones, se opina favorablemente y se valida el proyecto ${name}.`,
      [],
    ];
  if (total.aceptadas > 0)
    return [`Por lo expuesto, el proyecto ${name} se devuelve al Organismo Público para que absuelva lo observado en ${codes('aceptada')}.`, []];
  return [`Por lo expuesto, la opinión sobre el proyecto ${name} queda pendiente de lo que se decida sobre ${codes('pendiente')}.`, []];
} // prettier-ignore

function nextTold({ total, plan }: ValidationFigures): Told {
  if (total.abiertas === 0)
    return ['Se recomienda que el Organismo Público continúe el trámite de aprobación de su PEI.', []];
  if (total.aceptadas > 0)
    return ['Se recomienda que el Organismo Público indique, por cada observación, qué corrigió y en qué página o ficha, o por qué la mantiene.', []];
  return [`Se recomienda aceptar o descartar cada observación, con su razón, antes de responder sobre el PEI ${period(plan)}.`, []];
} // prettier-ignore

const gravityWords: Record<Gravedad, string> = {
  error: 'Errores',
  aviso: 'Avisos',
  sugerencia: 'Sugerencias',
};

function scope(builder: PaperBuilder, { plan, pesem, otros }: ValidationFigures): void {
  builder.runs([
    pesem === null
      ? 'No hay un PESEM del sector cargado con que contrastar el proyecto.'
      : `El proyecto se contrastó con el PESEM ${period(pesem)} del sector, sus fichas de indicador y los demás planes cargados.`,
  ]);
  builder.runs(['Se aplicaron estas reglas, por su gravedad:']);
  builder.list(
    gravedades.flatMap((gravedad) => {
      const titles = planRules.filter((rule) => rule.gravedad === gravedad && rule.alcance.includes('PEI'));
      if (titles.length === 0) return [];
      return [
        [
          { strong: `${gravityWords[gravedad]}. ` },
          `${titles.map(({ titulo }, i) => (i === 0 ? titulo : inSentence(titulo))).join('; ')}.`,
        ],
      ];
    }),
  );
  const blind = unchecked(planRules, plan, pesem !== null, otros);
  for (const line of blind) builder.runs([line]);
}

function observations(builder: PaperBuilder, { observaciones, conteos }: ValidationFigures): void {
  const found = conteos.filter(({ regla }) => regla !== null);
  if (found.length === 0) builder.note('Ninguna regla encontró qué observar en el proyecto.');
  builder.list(
    found.map((count) => {
      const rule = planRuleOf(count.regla!);
      const text = `${ruleAsks(rule)} Se ${plural(count.observaciones, 'observó', 'observaron')} ${countOf(count.observaciones, 'caso', 'casos')}.`;
      return [{ strong: `${rule.titulo}. ` }, ...builder.book.told(text, factsOf(CONTEO, count, ['observaciones']))];
    }),
  );
  builder.table('Observaciones, por regla, y lo que se respondió', observationColumns, observationLines(observaciones), ({ kind }) => kind);
} // prettier-ignore
