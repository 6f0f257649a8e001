import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { layout } from '@/layouts/catalog';
import { MappingChoices } from '@/views/datos/mapping-choices.svelte';
import MappingTable from '@/views/datos/MappingTable.svelte';

const head = [
  ['REPORTE DE AVANCE'],
  ['Año', 'Código AOI', 'Actividad', 'Cod UE', 'PLIEGO', 'Meta', 'Meta', ''],
  ['2026', 'AOI00099900044', 'Asistencia técnica', '000999', '038', '10', '11', ''],
  ['2026', 'AOI00099900045', '', '000999', '038', '', '5', ''],
];

const choices = () => new MappingChoices(head, 2, 'plantilla_poi_actividad');

describe('mapping of the columns of a file', () => {
  test('suggestions come from names, aliases and likeness; what is required and missing is asked for', () => {
    const one = choices();
    const row = (name: string) => one.rows.find(({ column }) => column.name === name);
    expect(row('ejercicio')).toMatchObject({ source: 0, how: 'alias' });
    expect(row('pliego')).toMatchObject({ source: 4, how: 'nombre' });
    expect(one.missing.map(({ column }) => column.name)).toContain('pliego_id');
    expect(one.ready).toBe(false);
    expect(one.recognition()).toBeNull();
  });

  test('a choice completes the mapping, which reads the file', () => {
    const one = choices();
    one.choose('pliego_id', 4);
    for (const { column } of one.missing) one.choose(column.name, 2);
    expect(one.ready).toBe(true);
    expect(one.repeated).toContain('PLIEGO');
    const mapping = one.mapping();
    expect(mapping).toMatchObject({ layout: 'plantilla_poi_actividad', headerRow: 2 });
    expect(mapping.columns['pliego_id']).toBe('PLIEGO');
    const recognition = one.recognition();
    expect(recognition?.headers).toEqual(head[1]);
    const at = layout('plantilla_poi_actividad')!.columns.findIndex(({ name }) => name === 'pliego_id');
    expect(recognition?.sources[at]).toBe(4);
  });

  test('taking a suggestion away leaves the column unread', () => {
    const one = choices();
    one.choose('pliego', -1);
    expect(one.mapping().columns['pliego']).toBeUndefined();
    expect(one.groups.suggested.some(({ column }) => column.name === 'pliego')).toBe(true);
  });

  test('a header that repeats is offered once, an empty one never', () => {
    expect(choices().options.map(({ label }) => label)).toEqual([
      'Año',
      'Código AOI',
      'Actividad',
      'Cod UE',
      'PLIEGO',
      'Meta',
    ]);
  });

  test('samples are the filled cells under the header; another header row starts again', () => {
    const one = choices();
    expect(one.samples(2)).toEqual(['Asistencia técnica']);
    expect(one.samples(5)).toEqual(['10']);
    one.choose('pliego_id', 4);
    one.useHeaderRow(3);
    expect(one.headers[0]).toBe('2026');
    expect(one.rows.every(({ how }) => how !== 'elegida')).toBe(true);
  });

  test('hundreds of columns: those settled by name are apart and the rest wait behind a search', async () => {
    const ceplan = layout('ceplan_poi_actividad')!;
    const headers = ceplan.columns
      .filter(({ required }) => required)
      .map(({ header }) => header)
      .filter((header) => header !== 'OEI');
    const one = new MappingChoices([headers, headers.map(() => '1')], 1, ceplan.name);
    expect(one.groups.required.map(({ column }) => column.name)).toContain('oei_id');
    expect(one.groups.settled.length).toBeGreaterThan(40);
    expect(one.groups.required.length).toBeLessThan(5);
    const screen = await render(MappingTable, { choices: one });
    await expect
      .element(screen.getByRole('combobox', { name: 'Columna del archivo para OEI', exact: true }))
      .toBeVisible();
    expect(screen.container.querySelector<HTMLSelectElement>('select[aria-invalid=true]')?.value).toBe('');
    await screen.getByText(/columnas más, sin nada parecido/).click();
    await screen.getByLabelText('Buscar entre ellas').fill('motivo 06');
    await expect.element(screen.getByRole('rowheader', { name: /Motivo\(SE\) 06/ })).toBeVisible();
    expect(screen.container.querySelectorAll('details[open] tbody tr th[scope=row]')).toHaveLength(1);
  });

  test('choosing in the table changes the mapping', async () => {
    const one = choices();
    const screen = await render(MappingTable, { choices: one });
    const field = screen.getByRole('combobox', {
      name: 'Columna del archivo para Código del pliego',
      exact: true,
    });
    await field.selectOptions('PLIEGO');
    expect(one.mapping().columns['pliego_id']).toBe('PLIEGO');
    await expect.element(screen.getByText('elegida por usted')).toBeVisible();
  });
});
