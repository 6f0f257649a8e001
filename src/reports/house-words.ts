import type { Block, Draft, Section } from './document';
import { filled, houseWords, named } from './template';

/** A paper with the words its entity adds to it. */
export function withHouseWords(draft: Draft): Draft {
  const { apertura, cierre } = houseWords(draft.tipo);
  const opened =
    apertura === null ? draft.sections : putFirst(draft.sections, filled(apertura, named(draft)));
  const sections = cierre === null ? opened : putBeforeSignatures(opened, filled(cierre, named(draft)));
  return { ...draft, sections };
}

const said = (text: string): Block => ({ kind: 'paragraph', runs: [text] });

const putFirst = ([first, ...rest]: Section[], text: string): Section[] =>
  first === undefined ? [] : [{ ...first, blocks: [said(text), ...first.blocks] }, ...rest];

function putBeforeSignatures(sections: Section[], text: string): Section[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => (block.kind === 'signatures' ? [said(text), block] : [block])),
  }));
}
