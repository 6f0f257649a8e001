import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { readXlsx } from 'hucre';
import { cut, fileOf, lockedXlsx, pngNamedCsv, zipBomb } from '../support/bad-files';
import type { App, Upload } from './support/app';
import { plainExport, poiExport, every, until } from './support/poi-export';
import { expect, test } from './support/test';
import { textUpload, uploadOf } from './support/uploads';

const rowSum = (app: App, words: string) => app.main.getByRole('img', { name: words });
/** Goes to see the headline figure of the POI, and back. */
async function expectFigure(app: App, value: string): Promise<void> {
  await app.go('poi');
  await app.expectValue(/^Cumplimiento físico/, value);
  await app.go('datos');
}

/** Four rows: a good one, a text for a number in row 3, a blank one and one without code in row 5. */
function withErrors(): Upload {
  const good = plainExport(6);
  const text = good.buffer.toString('utf8');
  const [head, first, second, third] = text.split('<tr>');
  const broken = [
    head,
    first,
    second!.replace('<td >9.00</td>', '<td >12,5o</td>'),
    `${'<td ></td>'.repeat(278)}</tr>`,
    third!.replace('<td >AOI00088800003</td>', '<td ></td>'),
  ];
  return { ...good, buffer: Buffer.from(broken.join('<tr>'), 'utf8') };
}

test.describe('Cargar', () => {
  test.beforeEach(({ app }) => app.open('datos'));

  test('a dropped export takes the place of the demonstration', async ({ page, app }) => {
    const file = plainExport(6);
    const transfer = await page.evaluateHandle(
      ([name, bytes]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
        return carried;
      },
      [file.name, file.buffer.toString('base64')] as const,
    );
    const target = app.main.getByRole('group', { name: /^Suelte/ });
    for (const type of ['dragenter', 'dragover', 'drop'])
      await target.dispatchEvent(type, { dataTransfer: transfer });
    await app.told(file.name);

    await expect(app.headline).toHaveText('Todo entró: 3 filas cargadas.');
    await expect(rowSum(app, '3 filas leídas igual a 3 aceptadas más 0 rechazadas')).toBeVisible();
    await expect(app.main).toContainText('Cuadra');
    await expect(app.filters.getByText('datos de demostración')).toHaveCount(0);
    const report = await app.savedCsv(() => app.button('Guardar informe').click());
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]![report.header.indexOf('filas_aceptadas')]).toBe('3');
  });

  test('what is rejected is listed and leaves with its row, column and value', async ({ app }) => {
    await app.load(withErrors());
    await expect(
      rowSum(app, '4 filas leídas igual a 1 aceptada más 2 rechazadas más 1 en blanco'),
    ).toBeVisible();
    await expect(app.headline).toContainText('1 de 3 filas cargadas');
    const rejects = app.main.getByRole('row').filter({ hasText: '12,5o' });
    await expect(rejects).toContainText('F(SE) 01');
    await expect(rejects).toContainText(/no es un número/);

    const csv = await app.savedCsv(() => app.button('en CSV').click());
    const at = (name: string) => csv.header.indexOf(name);
    const told = csv.rows.map((row) => [row[at('fila')], row[at('columna')], row[at('valor')]]);
    expect(told).toContainEqual(['3', 'F(SE) 01', '12,5o']);
    expect(told).toContainEqual(['5', 'Actividad Operativa ID', '']);
    const xlsx = await app.saved(() => app.button('Descargar rechazadas').click());
    const { sheets } = await readXlsx(new Uint8Array(xlsx.bytes));
    expect(sheets[0]!.rows).toHaveLength(csv.rows.length + 1);

    await rejects.getByRole('button', { name: 'Ver la fila' }).click();
    await expect(app.dialog.getByRole('row', { name: /^F\(SE\) 01/ })).toContainText('12,5o');
    await app.page.keyboard.press('Escape');
    await expect(app.dialog).toHaveCount(0);
  });

  test('files that cannot be read say why and leave what was loaded', async ({ app }) => {
    await app.load(plainExport(6));
    const before = await app.cutsLoaded();
    const whole = fileOf(new Uint8Array(plainExport(4).buffer), 'cortado.xls');
    const bad: { file: Upload; says: RegExp }[] = [
      { file: await uploadOf(pngNamedCsv()), says: /aunque se llama \.csv, es una imagen PNG/ },
      { file: await uploadOf(lockedXlsx()), says: /contraseña|clave/ },
      { file: await uploadOf(await cut(whole, 0.6)), says: /está cortado/ },
      { file: await uploadOf(zipBomb(210)), says: /al descomprimirse y no se abre/ },
      { file: textUpload('vacio.csv', ''), says: /está vacío/ },
      { file: textUpload('abierta.csv', 'a,b\n1,"sin cerrar\n2,3\n'), says: /comilla/ },
    ];
    await app.load(...bad.map(({ file }) => file));
    await expect(app.headline).toContainText('No se cargó ninguno de los seis archivos');
    for (const { file, says } of bad) {
      const card = app.main.getByRole('alert').filter({ hasText: file.name });
      await expect(card).toHaveText(says);
      await expect(card).not.toHaveText(/Error:|undefined|\bat \w+ \(/);
    }
    expect(await app.cutsLoaded()).toEqual(before);
  });

  test('a load that is cancelled leaves everything as it was', async ({ page, app }, testInfo) => {
    const path = testInfo.outputPath('poi_mes.csv');
    const stream = createWriteStream(path);
    stream.write('ejercicio,ao_id,mes,f_vigente,f_ejecutado,fn_vigente,fn_ejecutado\n');
    for (let part = 0; part < 150; part++) {
      const lines = Array.from(
        { length: 10_000 },
        (_, i) => `2026,AOI${part * 10_000 + i},${(i % 12) + 1},10,9,8000.01,7200.01`,
      );
      if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'close');

    await app.load(plainExport(6));
    const before = await app.cutsLoaded();
    await expectFigure(app, '90.0 %');

    await app.choose(path);
    const bar = app.main.getByRole('progressbar');
    await expect(bar).toBeVisible();
    await expect(bar).not.toHaveAttribute('aria-valuenow', '0');
    await page.keyboard.press('Escape');
    await expect(app.notice(/^Carga cancelada/)).toBeVisible();
    await expect(bar).toHaveCount(0);
    expect(await app.cutsLoaded()).toEqual(before);
    await expectFigure(app, '90.0 %');

    await page.reload();
    await app.ready('datos');
    expect(await app.cutsLoaded()).toEqual(before);
  });

  test('two cuts of the same POI stay side by side; one goes, then all', async ({ page, app }) => {
    const unit = { code: '000888', name: 'UNIDAD EJECUTORA DE PRUEBA' };
    const june = poiExport({
      unit,
      at: '20260715100000',
      activities: [1, 2].map((n) => ({
        code: `AOI0008880000${n}`,
        name: `CAPACITACIÓN NÚMERO ${n}`,
        planned: every(10),
        reported: until(6, 8),
      })),
    });
    await app.load(plainExport(5, { unit, at: '20260615100000' }), june);
    const loaded = app.section(/^Qué está cargado: dos cargas/);
    await expect(loaded).toBeVisible();
    const older = loaded.getByRole('row').filter({ hasText: 'mayo 2026' });
    await expect(older).toContainText('anterior');
    await expect(loaded.getByRole('row').filter({ hasText: 'junio 2026' })).toContainText('vigente');
    await expectFigure(app, '80.0 %');

    await older.getByRole('button', { name: 'Ver este corte' }).click();
    await expect(page).toHaveURL(/carga=/);
    await app.go('poi');
    await expect(app.filters.getByText('Corte anterior')).toBeVisible();
    await app.expectValue(/^Cumplimiento físico a mayo/, '90.0 %');
    await app.filters.getByRole('button', { name: 'Volver al vigente' }).click();
    await app.expectValue(/^Cumplimiento físico/, '80.0 %');

    await app.go('datos');
    await older.getByRole('button', { name: 'Borrar' }).click();
    await app.dialog.getByRole('button', { name: 'Conservar' }).click();
    await expect(older).toHaveCount(1);
    await older.getByRole('button', { name: 'Borrar' }).click();
    await app.dialog.getByRole('button', { name: 'Borrar' }).click();
    await expect(app.section(/^Qué está cargado: una carga/)).toBeVisible();
    await expect(older).toHaveCount(0);
    await expectFigure(app, '80.0 %');
  });
});

test('the columns of an unknown file are told once and remembered', async ({ page, app }) => {
  const header = 'periodo;plg;ejec;act;tarea;largo aliento';
  const row = (n: number, unit: string) => `2026;038;${unit};AOI${unit}0000${n};TALLER ${n};x`;
  const file = (name: string, unit: string) =>
    textUpload(name, `${[header, row(1, unit), row(2, unit)].join('\n')}\n`);
  const chosen = {
    Ejercicio: 'periodo',
    'Código del pliego': 'plg',
    'Código de la unidad ejecutora': 'ejec',
    'Código de la actividad operativa': 'act',
    'Actividad operativa': 'tarea',
  };

  await app.open('datos');
  await app.load(file('cuadro-propio.csv', '000883'));
  await expect(app.headline).toContainText('el archivo no tiene un formato conocido');
  const mapping = app.section(/^cuadro-propio\.csv/);
  const field = (name: string) => mapping.getByRole('combobox', { name, exact: true });
  await field('Se carga como').selectOption('plantilla_poi_actividad');
  const load = mapping.getByRole('button', { name: 'Cargar y recordar' });
  await expect(load).toBeDisabled();
  await expect(mapping.getByRole('status')).toContainText(/^Falta/);
  for (const [column, source] of Object.entries(chosen))
    await field(`Columna del archivo para ${column}`).selectOption({ label: source });
  await expect(mapping.getByRole('status')).not.toContainText(/^Falta/);

  await mapping.getByRole('button', { name: /^Probar con/ }).click();
  await expect(mapping.getByRole('cell', { name: 'TALLER 1', exact: true })).toBeVisible();
  await load.click();
  await expect(app.headline).toHaveText('Todo entró: 2 filas cargadas.');
  await expect(app.section(/^Qué está cargado: una carga/)).toContainText('cuadro-propio.csv');

  await page.reload();
  await app.ready('datos');
  await app.load(file('otro-mes.csv', '000884'));
  await expect(app.headline).toHaveText('Todo entró: 2 filas cargadas.');
  await expect(app.section(/^Qué está cargado: dos cargas/)).toBeVisible();
});
