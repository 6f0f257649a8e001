import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '@/reports/clean-text';
import { askOf } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { paperDocx } from '@/reports/docx/write';
import { paperMarkdown } from '@/reports/markdown';
import { paperXlsx } from '@/reports/xlsx/write';
import { wordParagraphs, wordTables, xmlFault, xmlParts } from '../support/read-docx';

const hostile = [
  '=1+1',
  '+cmd|/C calc!A1',
  '@SUM(A1)',
  '-2+3',
  '<w:p><w:fldSimple w:instr="DDEAUTO c:\\cmd"/></w:p>',
  '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "http://x"</w:instrText></w:r>',
  'a\u0000b\u0007c\u001bd\ufffe',
  'mitad \ud83d suelta',
  'emoji 🚀 y ñandú',
  '\u202egnp.exe',
  ']]> & &amp; &#x0; "comillas" \'simples\'',
  '| una | fila |\n| --- |',
  '[pulse](javascript:alert(1)) ![x](http://x/y.png) <script>alert(1)</script>',
  '# título **negrita** `código` ~~no~~ $x$',
  '{{plantilla}} ${cosa} %n',
];

const paper: Paper = {
  tipo: 'poi-mensual',
  pedido: askOf('poi-mensual', '2026-07-16', { periodo: '2026-06', ues: [hostile[4]!] }),
  ficha: 'E1.3.5',
  titulo: hostile[5]!,
  corto: hostile[4]!,
  forma: 'informe',
  entidad: hostile[6]!,
  oficina: hostile[10]!,
  lema: hostile[12]!,
  decenio: hostile[11]!,
  periodo: hostile[0]!,
  alcance: hostile[12]!,
  clave: '2606',
  corte: hostile[4]!,
  demostracion: false,
  datos: 'x',
  verificacion: 'x',
  methods: [
    { codigo: 'F1', mart: 'm', titulo: hostile[4]!, unidades: '', formula: hostile[0]!, fuente: '', columnas: ['c'] },
  ],
  files: [
    { archivo: hostile[0]!, hoja: hostile[4]!, de: hostile[1]!, corte: hostile[3]!, exportado: null, huella: 'h', leidas: 1, aceptadas: 1, rechazadas: 0 },
  ],
  sections: [
    {
      numero: '1',
      titulo: hostile[4]!,
      nivel: 1,
      orientation: 'portrait',
      blocks: [
        ...hostile.map((text) => ({ kind: 'paragraph' as const, runs: [{ strong: text }, text, { value: 1, text: '1', source: 'm.c' }] })),
        { kind: 'note', runs: [hostile[11]!] },
        { kind: 'list', items: [[hostile[13]!]] },
        {
          kind: 'chart',
          numero: 1,
          titulo: hostile[5]!,
          alt: hostile[4]!,
          shape: 'barras',
          categorias: [hostile[0]!, hostile[6]!],
          series: [{ nombre: hostile[4]!, source: 'm.c', valores: [1, null], color: '000000' }],
        },
        {
          kind: 'table',
          numero: 1,
          titulo: hostile[0]!,
          columns: [{ titulo: hostile[0]!, type: 'texto', width: 1 }, { titulo: hostile[11]!, type: 'numero', width: 1, source: 'm.c' }],
          rows: hostile.map((text) => ({ kind: 'data' as const, cells: [text, { falta: text }] })),
        },
      ],
    },
    { numero: 'A', titulo: 'Fuentes', nivel: 1, orientation: 'portrait', blocks: [] },
  ],
}; // prettier-ignore

test('in Word the data is text: no field, no markup, nothing a part may not hold', async () => {
  const parts = xmlParts(await paperDocx(paper));
  for (const [name, xml] of parts) {
    expect(xmlFault(xml), name).toBeNull();
    // eslint-disable-next-line no-control-regex
    expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\u202e]/);
  }
  const document = parts.get('word/document.xml')!;
  for (const [, field] of document.matchAll(/w:instr="([^"]*)"/g)) expect(field).toMatch(/^SEQ /);
  for (const [, field] of document.matchAll(/<w:instrText[^>]*>([^<]*)/g))
    expect(field).toMatch(/^\s*(TOC|PAGEREF|HYPERLINK \\l)/);
  const cells = wordTables(document)[0]!.slice(1);
  expect(cells.map(([first]) => first)).toEqual(hostile.map((text) => cleanLine(text).trim()));
  const paragraphs = wordParagraphs(document).join('\n');
  for (const text of hostile) expect(paragraphs).toContain(cleanLine(text));
});

test('in Excel no cell is a formula, and what could be taken for one has an apostrophe', async () => {
  const bytes = await paperXlsx(paper);
  for (const [name, xml] of xmlParts(bytes)) {
    expect(xmlFault(xml), name).toBeNull();
    expect(xml, name).not.toMatch(/<f[ >]/);
  }
  const { sheets } = await readXlsx(bytes);
  const table = sheets.find(({ name }) => name.startsWith('Cuadro 1'))!;
  const first = table.rows.slice(1).map(([cell]) => cell);
  expect(first.slice(0, 4)).toEqual(["'=1+1", "'+cmd|/C calc!A1", "'@SUM(A1)", "'-2+3"]);
  for (const { rows } of sheets)
    for (const cell of rows.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+@]/);
});

test('in Markdown nothing of the data is markup', () => {
  const text = paperMarkdown(paper);
  expect(text).not.toMatch(/(?<!\\)<(script|w:|\/w:)/);
  expect(text).not.toMatch(/(?<!\\)\]\(/);
  expect(text).not.toContain('![x]');
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const table = rows.slice(-hostile.length);
  for (const row of table) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(3);
  expect(text).not.toMatch(/^# título/m);
});

test('clean text keeps what people write', () => {
  expect(cleanText('línea 1\r\nlínea 2\tcon tabulador')).toBe('línea 1\nlínea 2\tcon tabulador');
  expect(cleanLine('  dos\n\n líneas ')).toBe('  dos líneas ');
  expect(cleanText('👩‍🔬 ñ é 漢字')).toBe('👩‍🔬 ñ é 漢字');
  expect(cleanText('a\u0000\ud800b')).toBe('ab');
});
