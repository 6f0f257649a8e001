import { XmlComponent } from 'docx';

/**
 * A table for those who lay the pages out: as many rows as it has, as tall as each is, with nothing in them. What it
 * says takes its place once the file is made, as laying out and building thousands of cells takes minutes.
 */
export class TableShape extends XmlComponent {
  constructor(
    private readonly width: number,
    /** Twips; the first is the one that repeats. */
    private readonly heights: readonly number[],
  ) {
    super('w:tbl');
  }

  override prepForXml(): Record<string, object[]> {
    const attributes = (values: Record<string, string | number>) => ({ _attr: values });
    const empty = { 'w:p': {} };
    const cell = {
      'w:tc': [{ 'w:tcPr': [{ 'w:tcW': attributes({ 'w:type': 'dxa', 'w:w': this.width }) }] }, empty],
    };
    return {
      'w:tbl': [
        {
          'w:tblPr': [
            { 'w:tblW': attributes({ 'w:type': 'dxa', 'w:w': this.width }) },
            { 'w:tblLayout': attributes({ 'w:type': 'fixed' }) },
          ],
        },
        { 'w:tblGrid': [{ 'w:gridCol': attributes({ 'w:w': this.width }) }] },
        ...this.heights.map((height, i) => ({
          'w:tr': [
            {
              'w:trPr': [
                { 'w:cantSplit': {} },
                { 'w:trHeight': attributes({ 'w:val': height, 'w:hRule': 'exact' }) },
                ...(i === 0 ? [{ 'w:tblHeader': {} }] : []),
              ],
            },
            cell,
          ],
        })),
      ],
    };
  }
}
