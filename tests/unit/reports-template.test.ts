import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { Paper } from '@/reports/document';
import { paperDocx } from '@/reports/docx/write';
import { withHouseWords } from '@/reports/house-words';
import { filled, houseWords, named, pageHead } from '@/reports/template';
import { xmlFault, xmlParts } from '../support/read-docx';

const { pixel } = vi.hoisted(() => ({
  pixel:
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGPgtsmGIwZkDgBFagWRNkgNIQAAAABJRU5ErkJggg==',
}));

vi.mock('@/reports/logo', () => ({ logo: `data:image/png;base64,${pixel}` }));
vi.mock('@data/informes/plantilla.json', async (original) => {
  const { default: plantilla } = await original<{
    default: typeof import('@data/informes/plantilla.json');
  }>();
  return {
    default: {
      ...plantilla,
      encabezado: { izquierda: '{oficina} de {entidad}', derecha: '{ficha}, {nada}' },
      textos: { apertura: 'Se informa de {periodo}.', cierre: null },
      papeles: {
        ...plantilla.papeles,
        inversiones: { ...plantilla.papeles.inversiones, textos: { cierre: 'Es cuanto se informa.' } },
      },
    },
  };
});

const paper: Paper = {
  tipo: 'inversiones',
  pedido: { tipo: 'inversiones', periodo: '2026-T2', ues: [], plan: null, sesion: null, hoy: '2026-07-16' },
  ficha: 'E1.3.7',
  titulo: 'Informe',
  corto: 'Informe, {periodo}',
  forma: 'informe',
  entidad: 'Ministerio',
  oficina: 'OPMI',
  lema: null,
  decenio: null,
  periodo: 'II trimestre de 2026',
  clave: '26T2',
  alcance: 'la cartera',
  corte: 'junio de 2026',
  demostracion: false,
  datos: 'x',
  verificacion: 'x',
  methods: [],
  files: [],
  sections: [
    { numero: '1', titulo: 'Resumen', nivel: 1, orientation: 'portrait', blocks: [{ kind: 'note', runs: ['Nada.'] }] },
    { numero: '2', titulo: 'Cierre', nivel: 1, orientation: 'portrait', blocks: [{ kind: 'signatures', people: [] }] },
  ],
}; // prettier-ignore

test('the words of the entity open the paper and come before its signatures; those of a paper, over those of all', () => {
  expect(houseWords('acta')).toEqual({ apertura: 'Se informa de {periodo}.', cierre: null });
  const { sections } = withHouseWords(paper);
  expect(sections.map(({ blocks }) => blocks)).toEqual([
    [
      { kind: 'paragraph', runs: ['Se informa de II trimestre de 2026.'] },
      { kind: 'note', runs: ['Nada.'] },
    ],
    [
      { kind: 'paragraph', runs: ['Es cuanto se informa.'] },
      { kind: 'signatures', people: [] },
    ],
  ]);
  expect(sections[0]!.blocks).not.toBe(paper.sections[0]!.blocks);
});

test('what is put in a text is not looked at again, and what is not known stays', () => {
  expect(pageHead(paper)).toEqual({ left: 'OPMI de Ministerio', right: 'E1.3.7, {nada}' });
  expect(filled('{corto}', named(paper))).toBe('Informe, {periodo}');
});

test('the logo stands above each page of the Word file, in its own proportion and with its words', async () => {
  const bytes = await paperDocx(paper, { pages: false });
  expect([...xmlParts(bytes).values()].flatMap((xml) => xmlFault(xml) ?? [])).toEqual([]);
  const parts = unzipSync(bytes);
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(media).toHaveLength(1);
  expect(Buffer.from(parts[media[0]!]!).toString('base64')).toBe(pixel);
  const header = new TextDecoder().decode(parts['word/header1.xml']);
  expect(header).toContain('Logotipo de Ministerio');
  expect(header).toContain('OPMI de Ministerio');
  const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(header)!;
  expect(Number(cx) / Number(cy)).toBeCloseTo(2, 5);
  expect(new TextDecoder().decode(parts['word/_rels/header1.xml.rels'])).toContain(media[0]!.slice(5));
});
