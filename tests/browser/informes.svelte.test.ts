import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { askOf } from '@/reports/ask';
import type { FigureRun, Paper, Section } from '@/reports/document';
import { parseParrafo, serialiseParrafo, type Parrafo } from '@/reports/paragraph';
import { changesOf, figuresOf } from '@/reports/paragraph-bind';
import { paperSobre } from '@/reports/paragraphs';
import { writeFile } from '@/reports/paper-work';
import { install, refresh } from '@/sql/install';
import { Drafts } from '@/state/drafts.svelte';
import { JournalState } from '@/state/journal.svelte';
import type { InformesModel } from '@/views/informes/model.svelte';
import ParagraphEditor from '@/views/informes/ParagraphEditor.svelte';
import { MemoryPlace } from '../support/memory-place';
import { noFolders } from '../support/no-folders';

const pedido = askOf('poi-mensual', '2026-07-16', { periodo: '2026-06' });
const sobre = paperSobre(pedido);

const figure = (value: number, text: string): FigureRun => ({
  value,
  text,
  source: 'poi_avance_por.cumplimiento',
  de: 'total|total@m6',
});
const sectionWith = (told: FigureRun): Section => ({
  numero: '1',
  titulo: 'Resumen',
  nivel: 1,
  orientation: 'portrait',
  blocks: [{ kind: 'paragraph', runs: ['Se cumplió el ', told, ' %.'] }],
});

let engine: Connector;
let place: MemoryPlace;
let stop = () => {};

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());
beforeEach(async () => {
  localStorage.clear();
  await engine.run('DELETE FROM registro');
  place = new MemoryPlace();
});
afterEach(() => {
  cleanup();
  stop();
});

/** What the editor asks of the paper, over a real journal, with the figures that a corte gives. */
class Paged {
  tipo = 'poi-mensual' as const;
  editing = $state<string | null>(null);
  section = $state.raw<Section>(sectionWith(figure(86.41, '86.4')));
  made = { draft: { datos: 'b2', files: [{ exportado: '2026-07-15 10:00:00' }] } };
  readonly changes = $derived.by(() => new Map([['1', changesOf(this.parrafo(), figuresOf(this.section))]]));

  constructor(private readonly drafts: Drafts) {}

  parrafo(): Parrafo {
    return parseParrafo(this.drafts.text(sobre, '1'));
  }
  figuresOf = () => figuresOf(this.section);
  edit(numero: string | null) {
    this.drafts.flush();
    this.editing = numero;
  }
  write(_: string, parrafo: Parrafo) {
    this.drafts.type(sobre, '1', serialiseParrafo(parrafo));
  }
  flush = () => this.drafts.flush();
  retry = () => this.drafts.retry();
  status = () => this.drafts.status(sobre, '1');
  stamp = () => ({ corte: 'junio de 2026', fecha: '2026-07-13', datos: 'a1' });
}

/** A page, until it is closed. */
async function visit(section: Section) {
  const journal = new JournalState();
  journal.setName('Ana');
  let model!: Paged;
  stop = $effect.root(() => {
    model = new Paged(new Drafts(journal, 100));
    $effect(() => void journal.values(sobre));
  });
  await journal.open(engine, { place, folders: noFolders });
  model.section = section;
  await render(ParagraphEditor, { model: model as unknown as InformesModel, section });
  return { journal, model };
}
const stored = (journal: JournalState) => parseParrafo(journal.values(sobre).get('1')?.valor ?? '');
const leave = () => {
  cleanup();
  stop();
};

const june = sectionWith(figure(86.41, '86.4'));
const later = sectionWith(figure(85.66, '85.7'));
const box = () => page.getByRole('textbox', { name: 'Párrafo de la OPM de la sección 1 Resumen' });

test('a text is kept with its figures tied, and is there in the next visit', async () => {
  const { journal } = await visit(june);
  await page.getByRole('button', { name: 'Escribir un párrafo de la OPM en 1 Resumen' }).click();
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard('El 86.4 % refleja <b>dos</b> cosas.');
  await expect.element(page.getByText(/^guardado/)).toBeVisible();
  expect(stored(journal)).toMatchObject({
    texto: 'El 86.4 % refleja <b>dos</b> cosas.',
    cifras: [{ texto: '86.4', value: 86.41, de: 'total|total@m6', fecha: '2026-07-13' }],
  });
  leave();
  await visit(june);
  await expect.element(page.getByText('refleja <b>dos</b> cosas.')).toBeVisible();
  expect(document.querySelector('mark')!.textContent).toBe('86.4');
  expect(document.querySelector('mark.changed')).toBeNull();
});

test('«Insertar cifra» puts one of the section where the caret was, tied', async () => {
  const { journal } = await visit(june);
  await page.getByRole('button', { name: /^Escribir/ }).click();
  await userEvent.keyboard('Llegó a');
  await page.getByRole('button', { name: 'Insertar cifra' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Se cumplió el/ }).click();
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard(' %.');
  await expect.element(box()).toHaveValue('Llegó a 86.4 %.');
  await expect.poll(() => stored(journal).cifras).toHaveLength(1);
}); // prettier-ignore

test('a new corte marks the figure; it is used, or left knowing it', async () => {
  await visit(june);
  await page.getByRole('button', { name: /^Escribir/ }).click();
  await userEvent.keyboard('El 86.4 % refleja.');
  await expect.element(page.getByText(/^guardado/)).toBeVisible();
  leave();

  let { journal } = await visit(later);
  await expect.element(page.getByText('La cifra cambió desde que se escribió')).toBeVisible();
  await expect
    .element(page.getByText(/Escrita el 13\/07\/2026: 86\.4\s%\./))
    .toHaveTextContent(/Hoy: 85\.7\s% \(−0\.8\spp\), tras la carga del 15\/07\/2026\./);
  expect(document.querySelector('mark.changed')!.textContent).toBe('86.4');
  await page.getByRole('button', { name: 'Dejar y explicar' }).click();
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard(' al 13/07');
  await expect.element(box()).toHaveValue('El 86.4 % al 13/07 refleja.');
  await expect.poll(() => stored(journal).cifras[0]?.vista).toBe('85.7');
  leave();

  ({ journal } = await visit(sectionWith(figure(80, '80.0'))));
  await page.getByRole('button', { name: 'Usar 80.0' }).click();
  await expect.poll(() => stored(journal).texto).toBe('El 80.0 % al 13/07 refleja.');
  expect(stored(journal).cifras[0]).not.toHaveProperty('vista');
  expect(document.querySelector('.notice')).toBeNull();
});

test('Escape ends the edition and gives the focus back', async () => {
  await visit(june);
  await page.getByRole('button', { name: /^Escribir/ }).click();
  await userEvent.keyboard('uno');
  await page.getByRole('button', { name: 'Lista' }).click();
  await expect.element(box()).toHaveValue('- uno');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Editar el párrafo de 1 Resumen' })).toHaveFocus();
});

const paper: Paper = {
  tipo: 'poi-mensual',
  pedido,
  ficha: 'E1.3.5',
  titulo: 'Reporte',
  forma: 'informe',
  corto: 'Reporte',
  entidad: 'Entidad',
  oficina: 'OPM',
  lema: null,
  decenio: null,
  periodo: 'junio de 2026',
  clave: '2606',
  alcance: 'todo',
  corte: 'junio de 2026',
  demostracion: false,
  datos: 'x',
  verificacion: 'E135-2606-0000-0000',
  borrador: true,
  sections: [
    { numero: '1', titulo: 'Resumen', nivel: 1, orientation: 'portrait', blocks: [{ kind: 'paragraph', runs: ['Hola'] }] },
    { numero: 'A', titulo: 'Fuentes', nivel: 1, orientation: 'portrait', blocks: [] },
  ],
  methods: [],
  files: [],
}; // prettier-ignore

test('a worker writes every format, saying where it stands', async () => {
  const magic = { docx: 'PK', xlsx: 'PK', md: '# ' } as const;
  for (const format of ['docx', 'xlsx', 'md'] as const) {
    const stages: string[] = [];
    const bytes = await writeFile(paper, format, { onstage: (stage) => stages.push(stage) });
    expect(new TextDecoder().decode(bytes.slice(0, 2)), format).toBe(magic[format]);
    expect(stages).toEqual(['escribiendo']);
  }
});

test('one that is cancelled gives nothing', async () => {
  const job = new AbortController();
  const bytes = writeFile(paper, 'docx', { signal: job.signal });
  job.abort();
  await expect(bytes).rejects.toThrow('Cancelado');
});
