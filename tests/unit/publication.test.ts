import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { askOf } from '@/reports/ask';
import type { Paper, Table } from '@/reports/document';
import { isMissing } from '@/reports/document';
import { publicationOf } from '@/reports/publication/bundle';
import { publicationSteps } from '@/reports/publication/steps';
import { contentsOf } from '@/reports/publication/contents';

const table: Table = {
  kind: 'table',
  numero: 1,
  titulo: 'Avance por «dependencia»',
  columns: [
    { titulo: 'Dependencia', type: 'texto', width: 3 },
    { titulo: 'Meta', type: 'entero', width: 1, source: 'm.meta' },
    { titulo: 'Avance, %', type: 'porcentaje', width: 1, source: 'm.avance' },
    { titulo: 'Avance, %', type: 'porcentaje', width: 1, source: 'm.avance' },
    { titulo: 'Estado', type: 'semaforo', width: 1 },
    { titulo: 'Corte', type: 'fecha', width: 1 },
    { titulo: '=SUMA(A1)', type: 'texto', width: 1 },
  ],
  rows: [
    { kind: 'group', cells: ['OGPPM', 3, 66.66666666666667, 1, 'amarillo', '2026-06-30', ''] },
    { kind: 'data', cells: ['=1+1', 2, 100, -0.5, 'verde', '2026-06-30', '-cmd|x'] },
    { kind: 'data', cells: ['OGTI, «a;b»\n"c"', { falta: 'sin meta' }, { falta: 'ND: -sin meta' }, 1e-7, 'rojo', { falta: 'no lo dice' }, '@x'] },
    { kind: 'total', cells: ['Total', 5, 50, 2, 'rojo', '2026-06-30', '🚀'] },
  ],
}; // prettier-ignore

const paper: Paper = {
  tipo: 'poi-mensual',
  pedido: askOf('poi-mensual', '2026-07-16', { periodo: '2026-06' }),
  ficha: 'E1.3.5',
  titulo: 'Reporte {verificacion} de Seguimiento 2026',
  forma: 'informe',
  corto: 'Seguimiento',
  entidad: 'Ministerio de la Producción',
  oficina: 'OGPPM, OPM',
  lema: null,
  decenio: null,
  periodo: 'junio de 2026',
  clave: '2606',
  alcance: 'Todo el ministerio',
  corte: 'junio de 2026',
  demostracion: true,
  datos: 'a'.repeat(64),
  verificacion: 'E135-2606-ABCD-0123',
  methods: [{ codigo: 'F1', mart: 'm', titulo: 'Avance', unidades: 'porcentaje', formula: 'a / b', fuente: 'POI', columnas: ['meta', 'avance'] }],
  files: [{ archivo: 'poi.xls', hoja: null, de: 'UE 1', corte: 'junio', exportado: null, huella: 'h', leidas: 1, aceptadas: 1, rechazadas: 0 }],
  sections: [
    { numero: '1', titulo: 'Resumen', nivel: 1, orientation: 'portrait', blocks: [table, { ...table, numero: 2, rows: table.rows.slice(1, 2) }] },
    { numero: 'A', titulo: 'Fuentes', nivel: 1, orientation: 'portrait', blocks: [{ ...table, numero: 3 }] },
  ],
}; // prettier-ignore

interface Resource {
  path: string;
  name: string;
  type?: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; missingValues: string[]; constraints?: { enum?: string[] } }[] };
} // prettier-ignore

const files = { docx: new Uint8Array([1, 2, 3]), xlsx: new Uint8Array([4, 5]) };
let parts: Record<string, Uint8Array>;
let resources: Resource[];
const textOf = (path: string) => strFromU8(parts[path]!);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  parts = unzipSync(await publicationOf(paper, files));
  resources = (JSON.parse(textOf('datapackage.json')) as { resources: Resource[] }).resources;
});

test('holds the paper, its tables, the texts and the sums of all', () => {
  expect(Object.keys(parts).sort()).toEqual([
    'SHA256SUMS',
    'correo-dependencias.txt',
    'datapackage.json',
    'datos/cuadro-01.csv',
    'datos/cuadro-02.csv',
    'memorando-ogti.txt',
    'timon-poi-mensual-2026-06.docx',
    'timon-poi-mensual-2026-06.xlsx',
  ]);
  expect(parts['timon-poi-mensual-2026-06.docx']).toEqual(files.docx);
  const sums = new Map(
    textOf('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  ').toReversed() as [string, string]),
  );
  expect([...sums.keys()].sort()).toEqual(
    Object.keys(parts)
      .filter((path) => path !== 'SHA256SUMS')
      .sort(),
  );
  for (const [path, sum] of sums) expect(sum, path).toBe(sha(parts[path]!));
});

test('the package describes every file that can be read, with its size and its print', () => {
  expect(resources.map(({ name }) => name)).toEqual([
    'informe-docx',
    'informe-xlsx',
    'cuadro-01',
    'cuadro-02',
  ]);
  for (const { path, name, bytes, hash } of resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(parts[path]!.length).toBe(bytes);
    expect(hash).toBe(`sha256:${sha(parts[path]!)}`);
  }
  const whole = JSON.parse(textOf('datapackage.json')) as Record<string, unknown>;
  expect(whole).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'timon-poi-mensual-2026-06',
    created: '2026-07-16T00:00:00Z',
    timon: { verificacion: paper.verificacion, datos: paper.datos },
  });
});

test('each table keeps its schema, and its numbers are those of the paper', () => {
  for (const { path, schema } of resources.filter(({ type }) => type === 'table')) {
    const text = textOf(path);
    expect(text.startsWith('\ufeff')).toBe(false);
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [head, ...rows] = data as [string[], ...string[][]];
    const { fields } = schema!;
    expect(head).toEqual(fields.map(({ name }) => name));
    expect(new Set(head).size).toBe(head.length);
    const written = path.endsWith('01.csv') ? table.rows : table.rows.slice(1, 2);
    const extra = head.length - table.columns.length;
    expect(rows).toHaveLength(written.length);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const { type, missingValues, constraints, name } = fields[c]!;
        if (constraints?.enum) expect(constraints.enum).toContain(cell);
        if (c < extra) return;
        const own = written[r]!.cells[c - extra]!;
        if (isMissing(own)) return expect(missingValues, name).toContain(cell);
        if (typeof own === 'number') {
          expect(['integer', 'number']).toContain(type);
          expect(Number(cell)).toBe(own);
          if (type === 'integer') expect(cell).toMatch(/^-?\d+$/);
        }
        if (type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  }
});

test('groups and totals are told apart, only where there are some', () => {
  const [first, second] = resources.filter(({ type }) => type === 'table');
  expect(first!.schema!.fields[0]).toMatchObject({ name: 'tipo_de_fila', constraints: { enum: ['dato', 'grupo', 'total'] } });
  expect(second!.schema!.fields[0]!.name).toBe('Dependencia');
  expect(textOf(first!.path).match(/^(grupo|dato|total),/gm)).toEqual(['grupo,', 'dato,', 'dato,', 'total,']);
}); // prettier-ignore

test('no cell can be taken for a formula', () => {
  const { data } = Papa.parse<string[]>(textOf('datos/cuadro-01.csv'));
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?!\d+(\.\d+)?(e-?\d+)?$)/);
});

test('the texts say who, what and which step of the manual, and take nothing of the data for a place', () => {
  const memorando = textOf('memorando-ogti.txt');
  expect(memorando).toContain('A:       Oficina General de Tecnologías de la Información (OGTI)');
  expect(memorando).toContain('paso 7: «Solicitar a OGTI la publicación');
  expect(memorando).toContain('Reporte {verificacion} de Seguimiento 2026, junio de 2026');
  expect(memorando).toContain('código de verificación es E135-2606-ABCD-0123');
  for (const line of contentsOf(paper)) expect(memorando).toContain(`- ${line}`);
  expect(textOf('correo-dependencias.txt')).toContain(
    'Para:    Dependencias del Ministerio de la Producción',
  );
  expect(memorando + textOf('correo-dependencias.txt')).not.toMatch(
    /\{(?!verificacion)\w+\}|undefined|\[object/,
  );
});

test.each([
  ['E1.3.1', 9, null],
  ['E1.3.3', 6, null],
  ['E1.3.5', 7, 9],
  ['E1.3.6', 7, 10],
])('%s: the steps are those of the manual', (ficha, memorando, correo) => {
  const steps = publicationSteps({ ficha })!;
  expect([steps.memorando.numero, steps.correo?.numero ?? null]).toEqual([memorando, correo]);
  expect(steps.memorando.ejecutor).toBe('ogppm');
  expect(steps.memorando.actividad).toMatch(/OGTI/);
  if (steps.correo) expect(steps.correo.actividad).toMatch(/^Comunicar a las Dependencias la publicación/);
});

test('a paper that the manual does not publish has no bundle', async () => {
  expect(publicationSteps({ ficha: 'E1.3.4' })).toBeNull();
  await expect(publicationOf({ ...paper, ficha: 'E1.3.4' }, files)).rejects.toThrow('E1.3.4');
});
