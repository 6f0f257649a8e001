import { describe, expect, test } from 'vitest';
import { contracts } from '@/contracts/catalog';
import { templateFields } from '@/contracts/contract';
import { isRecognised, recognise } from '@/ingest/recognise';
import { openTables } from '@/ingest/source';
import { xlsxBlob } from '@/ui/spreadsheet-file';
import { searchDictionary } from '@/views/datos/dictionary';
import { templateContracts, templateCsv, templateSheets } from '@/views/datos/templates';

async function rowsOf(file: File, sheet: string | null): Promise<string[][]> {
  const table = (await openTables(file)).find((one) => sheet === null || one.sheet === sheet);
  return table?.head ?? [];
}

describe.each(templateContracts.map((contract) => ({ name: contract.name, contract })))(
  'template $name',
  ({ contract }) => {
    const names = templateFields(contract).map(({ name }) => name);

    test('the CSV is recognised as its own layout, every column by name', async () => {
      const rows = await rowsOf(new File([templateCsv(contract)], 'plantilla.csv'), null);
      const found = recognise(rows);
      expect(isRecognised(found) && found.layout.name).toBe(`plantilla_${contract.name}`);
      expect(isRecognised(found) && found.matches.every((match) => match === 'nombre')).toBe(true);
      expect(rows[0]).toEqual(names);
      expect(rows.length).toBeGreaterThan(1);
    });

    test('the workbook is recognised too, and its second sheet explains every column', async () => {
      const file = new File([await xlsxBlob(templateSheets(contract))], 'plantilla.xlsx');
      const rows = await rowsOf(file, contract.name);
      expect(rows[0]).toEqual(names);
      const found = recognise(rows);
      expect(isRecognised(found) && found.layout.name).toBe(`plantilla_${contract.name}`);
      const dictionary = await rowsOf(file, 'Diccionario');
      const explained = dictionary.slice(1).map((row) => row[1]);
      expect(explained).toEqual(contract.fields.map(({ name }) => name).slice(0, explained.length));
      expect(isRecognised(recognise(dictionary))).toBe(false);
    });
  },
);

test('every required column of a template has a value in its example', () => {
  for (const contract of templateContracts) {
    const [header = '', example = ''] = templateCsv(contract).replace('\ufeff', '').split('\r\n');
    const cells = example.split(',');
    header.split(',').forEach((name, i) => {
      const field = contract.fields.find((one) => one.name === name);
      if (field?.constraints?.required && !field.emptyAllowed)
        expect(cells[i], `${contract.name}.${name}`).not.toBe('');
    });
  }
});

test('codes keep their zeros, numbers stay numbers and no text becomes a formula', async () => {
  const blob = await xlsxBlob([
    {
      name: 'Prueba: [1]',
      columns: [
        { title: 'Código' },
        { title: 'Monto', format: 'dinero' },
        { title: 'Avance', format: 'porcentaje' },
        { title: 'Fecha', format: 'fecha' },
      ],
      rows: [
        ['000999', 1234567.8, 85.7, '2026-03-31'],
        ['=HYPERLINK("x")', null, null, null],
      ],
    },
  ]);
  const rows = await rowsOf(new File([blob], 'prueba.xlsx'), null);
  expect(rows[1]?.slice(0, 3)).toEqual(['000999', '1234567.8', '85.7']);
  expect(rows[1]?.[3]).toMatch(/^2026-03-31|^31\/03\/2026/);
  expect(rows[2]?.[0]).toBe(`'=HYPERLINK("x")`);
  expect(rows[2]?.[1] ?? '').toBe('');
});

test('the dictionary finds by name, alias and accents, and every table when nothing is asked', () => {
  expect(searchDictionary(contracts, '')).toHaveLength(contracts.length);
  expect(
    searchDictionary(contracts, 'AOI').some(({ fields }) => fields.some(({ name }) => name === 'ao_id')),
  ).toBe(true);
  expect(searchDictionary(contracts, 'codificacion')[0]?.fields[0]?.name).toBe('codificacion');
  expect(searchDictionary(contracts, 'zzzz')).toEqual([]);
});
