import { ContentBuilder, type ReadBlock } from './content';

/** Paragraphs and tables of a Markdown text of Timón. */
export function readMarkdown(text: string): ReadBlock[] {
  const built = new ContentBuilder();
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) built.table(rows);
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('<!-- timon ')) continue;
    if (!line.startsWith('|')) {
      close();
      built.paragraph(shown(line));
    } else if (!/^\|(\s*:?-+:?\s*\|)+\s*$/.test(line)) rows.push(cellsOf(line));
  }
  close();
  return built.blocks;
}

/** A bar that belongs to a cell has its backslash. */
function cellsOf(line: string): string[] {
  const cells = line.trim().match(/(?:\\.|[^\\|])*\|/g) ?? [];
  return cells.slice(1).map((cell) => shown(cell.slice(0, -1)));
}

function shown(text: string): string {
  return text
    .replace(/^#+ |\*\*/g, '')
    .replace(/\\(.)/g, '$1')
    .replaceAll('&amp;', '&');
}
