export interface FrameEntry {
  href: string;
  label: string;
  /** The page shown, or the section it belongs to. */
  current: boolean;
  /** Pages of the section, below its own. */
  pages?: FrameEntry[];
}

/** What stands on top of each printed document. */
export interface LetterheadText {
  /** In bold, first: «Ministerio de la Producción». */
  entity: string;
  /** After the entity: «OGPPM – OPM». */
  office?: string | undefined;
  document: string;
  note?: string | undefined;
  /** Under the last line of the paper. */
  source?: string | undefined;
}
