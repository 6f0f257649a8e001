import { ContentBuilder, type ReadBlock } from './content';
import { FileFault } from './file-fault';
import { officeParts } from './office-parts';
import { xmlEvents } from './xml';

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const CHART = /^word\/charts\/chart(\d+)\.xml$/;

/** Read and left aside: the index changes its pages, and a fallback says again what stands before it. */
const ASIDE = new Set(['w:sdt', 'mc:Fallback', 'w:del', 'w:moveFrom']);

/** Paragraphs, tables, footnotes and numbers of the charts of a Word file. Throws FileFault. */
export function readDocx(bytes: Uint8Array, name: string): ReadBlock[] {
  const parts = officeParts(bytes, name, (part) => part === DOCUMENT || part === FOOTNOTES || CHART.test(part));
  const document = parts.get(DOCUMENT);
  if (document === undefined)
    throw new FileFault(`«${name}» no es un archivo de Word: le falta el texto.`, 'Vuelva a copiarlo o a descargarlo.');
  const built = new ContentBuilder();
  readBody(document, built);
  readBody(parts.get(FOOTNOTES) ?? '', built);
  const charts = [...parts.keys()].filter((part) => CHART.test(part));
  charts.sort((a, b) => Number(CHART.exec(a)![1]) - Number(CHART.exec(b)![1]));
  charts.forEach((part, i) => built.table(chartRows(parts.get(part)!), `Gráfico ${i + 1}`));
  return built.blocks;
} // prettier-ignore

function readBody(xml: string, built: ContentBuilder): void {
  const paragraphs: string[] = [];
  let rows: string[][] = [];
  let tables = 0;
  let aside = 0;
  let text = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (text && aside === 0) addText(event.text);
      continue;
    }
    const { kind, name } = event;
    if (ASIDE.has(name)) {
      if (!(kind === 'open' && event.empty)) aside += kind === 'open' ? 1 : -1;
      continue;
    }
    if (aside > 0) continue;
    if (kind === 'open') opened(name, event.empty);
    else closed(name);
  }

  function addText(more: string): void {
    if (tables > 0) {
      const row = rows.at(-1);
      if (row && row.length > 0) row[row.length - 1] += more;
    } else if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += more;
  }

  function opened(name: string, empty: boolean): void {
    if (name === 'w:t') text = !empty;
    else if (name === 'w:tab' || name === 'w:br') addText(' ');
    else if (empty) return;
    else if (name === 'w:tbl') tables++;
    else if (tables === 1 && name === 'w:tr') rows.push([]);
    else if (tables === 1 && name === 'w:tc') rows.at(-1)?.push('');
    else if (name === 'w:p') {
      if (tables === 0) paragraphs.push('');
      else if (rows.at(-1)?.at(-1)) addText(' ');
    }
  }

  function closed(name: string): void {
    if (name === 'w:t') text = false;
    else if (name === 'w:p' && tables === 0) built.paragraph(paragraphs.pop() ?? '');
    else if (name === 'w:tbl' && tables > 0) {
      tables--;
      if (tables > 0) return;
      built.table(rows);
      rows = [];
    }
  }
}

/** A row for each series: its name, and each category with its value. */
function chartRows(xml: string): string[][] {
  const rows: string[][] = [];
  let row: string[] | null = null;
  let value = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (value && row) row[row.length - 1] += event.text;
    } else if (event.name === 'c:ser') {
      if (event.kind === 'open') rows.push((row = []));
      else row = null;
    } else if (event.name === 'c:v') {
      value = event.kind === 'open';
      if (value) row?.push('');
    }
  }
  return rows;
}
