import { formatNumber, joinList, plural } from '@/core/format';
import type { Connector } from '@/engine/connector';
import { llaveDe, type Sobre } from '@/journal/event';
import { stateOf, type Vigente } from '@/journal/queries';
import type { PaperAsk } from './ask';
import type { Draft, Section } from './document';
import type { Check } from './maker';
import { parseParrafo, type Parrafo } from './paragraph';
import { changesOf, figuresOf, type Change } from './paragraph-bind';
import { paragraphBlocks } from './paragraph-blocks';
import { unidadDe } from './template';

/** A paragraph of the OPM with who wrote it. */
export interface Written {
  parrafo: Parrafo;
  quien: string;
}

/** By the number of its section. */
export type Paragraphs = ReadonlyMap<string, Written>;

/** Field of the paper in the journal that says it was passed for signature: its value, the verification code. */
export const FIRMA = 'firma';

/** A paper, of its period and scope, as the journal refers to it: its fields are the numbers of its sections. */
export function paperSobre({ tipo, periodo, ues, plan, sesion }: Omit<PaperAsk, 'hoy'>): Sobre {
  return { tipo: 'informe', llave: llaveDe(tipo, periodo ?? '', [...ues].sort().join(','), plan ?? '', sesion ?? '') };
} // prettier-ignore

/** Whether the OPM writes in it: in every one but the annexes. */
export const isWritable = ({ numero }: Pick<Section, 'numero'>): boolean =>
  /^(?:\d[\d.]*|[IVX]+)$/.test(numero);

/** What the OPM wrote in a paper. */
export async function readParagraphs(engine: Connector, pedido: PaperAsk): Promise<Paragraphs> {
  return paragraphsIn(await stateOf(engine, [paperSobre(pedido)]));
}

export function paragraphsIn(rows: Iterable<Pick<Vigente, 'campo' | 'valor' | 'quien'>>): Paragraphs {
  return new Map(
    [...rows]
      .filter(({ campo, valor }) => isWritable({ numero: campo }) && valor.trim() !== '')
      .map(({ campo, valor, quien }) => [campo, { parrafo: parseParrafo(valor), quien }]),
  );
}

/** The paper with what the OPM wrote, at the end of each section and before who signs. */
export function withParagraphs(draft: Draft, paragraphs: Paragraphs): Draft {
  if (paragraphs.size === 0) return draft;
  const all = draft.sections.flatMap(figuresOf);
  const oficina = unidadDe(draft.tipo).sigla;
  return {
    ...draft,
    sections: draft.sections.map((section) => {
      const written = isWritable(section) ? paragraphs.get(section.numero) : undefined;
      if (!written) return section;
      const own = paragraphBlocks(
        written.parrafo,
        { quien: written.quien, oficina },
        figuresOf(section),
        all,
      );
      const at = section.blocks.findIndex(({ kind }) => kind === 'signatures');
      const end = at < 0 ? section.blocks.length : at;
      return { ...section, blocks: section.blocks.toSpliced(end, 0, ...own) };
    }),
  };
}

/** By section, the figures that read otherwise since they were written. */
export function changedFigures(
  { sections }: Pick<Draft, 'sections'>,
  paragraphs: Paragraphs,
): Map<string, Change[]> {
  const all = sections.flatMap(figuresOf);
  return new Map(
    sections.flatMap((section): [string, Change[]][] => {
      const written = paragraphs.get(section.numero);
      if (!written) return [];
      const changes = changesOf(written.parrafo, figuresOf(section), all);
      return changes.length === 0 ? [] : [[section.numero, changes]];
    }),
  );
}

/** Whether every figure that people wrote still holds; nothing is asked of a paper where nobody wrote. */
export function paragraphCheck(draft: Draft, paragraphs: Paragraphs): Check[] {
  if (![...paragraphs.values()].some(({ parrafo }) => parrafo.cifras.length > 0)) return [];
  const changed = changedFigures(draft, paragraphs);
  const count = [...changed.values()].flat().length;
  const places = [...changed.keys()];
  return [
    {
      id: 'cifras',
      que:
        count === 0
          ? 'Las cifras escritas a mano son las de hoy'
          : `${formatNumber(count)} ${plural(count, 'cifra cambió', 'cifras cambiaron')} desde que se ${plural(count, 'escribió', 'escribieron')}`,
      detalle: count === 0 ? '' : `${plural(places.length, 'Sección', 'Secciones')} ${joinList(places)}`,
      hecho: count === 0,
      ir: count === 0 ? null : `informes?seccion=${places[0]!}`,
    },
  ];
} // prettier-ignore
