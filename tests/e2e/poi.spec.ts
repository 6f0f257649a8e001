import type { Locator } from '@playwright/test';
import { readXlsx } from 'hucre';
import { App, numberOf } from './support/app';
import { expect, visiting as test } from './support/test';

/** A count adds up when every total is what stands above it: signed lines since the last total, or that total. */
async function countLines(panel: Locator): Promise<{ label: string; value: number; total: boolean }[]> {
  const rows = await panel.getByRole('table', { name: 'Cuenta que llega a la cifra' }).getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => ({
      label: await row.getByRole('rowheader').innerText(),
      value: numberOf(await row.getByRole('cell').innerText()),
      total: (await row.getAttribute('class'))?.includes('total') ?? false,
    })),
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

async function openPanel(app: App, label: RegExp): Promise<void> {
  await app.figure(label).click();
  await expect(app.panel).toBeVisible();
}

async function closePanel(app: App): Promise<void> {
  await app.page.keyboard.press('Escape');
  await expect(app.panel).toHaveCount(0);
}

const figures = [
  { label: /^Cumplimiento físico/, documented: 'Avance del POI por grupo' },
  { label: /^Gasto sobre lo programado/, documented: 'Avance del POI por grupo' },
  { label: /^Devengado sobre el PIM/, documented: 'Avance del POI por grupo' },
  { label: /^AO que reportaron/, documented: 'Avance de la actividad operativa' },
];

test.describe('Seguimiento mensual, sobre la demostración', () => {
  test.beforeEach(({ app }) => app.open('poi'));

  test('every headline figure opens its formula, a count that adds up and its rows', async ({ app }) => {
    for (const { label, documented } of figures)
      await test.step(String(label), async () => {
        const value = await app.valueOf(label);
        await openPanel(app, label);
        const { panel } = app;
        await expect(panel.getByRole('heading', { level: 2 })).toHaveText(label);
        expect(value).toContain((await panel.locator('p.value').innerText()).split(/\s/)[0]);
        await expect(panel).toContainText(documented);
        await expect(panel).toContainText('Aplicativo CEPLAN V.01, POI por actividad operativa');

        const lines = await countLines(panel);
        expect(lines.some(({ total }) => total)).toBe(true);
        if (/AO/.test(lines[0]!.label)) {
          const counted = lines.findIndex(({ total }) => total);
          const sum = lines.slice(0, counted).reduce((all, { value: one }) => all + one, 0);
          expect(sum).toBe(lines[counted]!.value);
        } else expect((100 * lines[0]!.value) / lines[1]!.value).toBeCloseTo(lines[2]!.value, 1);

        const save = panel.getByRole('button', { name: /^Exportar [\d,]+ filas$/ });
        const rows = numberOf(await save.innerText());
        const note = panel.getByRole('heading', { name: /^Filas detrás de la cifra/ });
        expect(numberOf((await note.innerText()).match(/[\d,]+/)![0])).toBe(rows);
        await expect(panel.locator('.rows tbody tr')).toHaveCount(Math.min(rows, 200));
        const csv = await app.savedCsv(() => save.click());
        expect(csv.rows).toHaveLength(rows);
        if (label.test('Cumplimiento físico')) {
          const column = csv.header.indexOf('Cumplimiento, %');
          const mean = csv.rows.reduce((sum, row) => sum + Number(row[column]), 0) / rows;
          expect(value).toBe(`${mean.toFixed(1)} %`);
        }
        await closePanel(app);
        await expect(app.figure(label)).toBeFocused();
      });
  });

  test('the method is chosen in the panel, changes the figure and is named', async ({ page, app }) => {
    const simple = await app.valueOf(/^Cumplimiento físico/);
    await expect(app.main.getByText('Promedio simple de las AO').first()).toBeVisible();
    await openPanel(app, /^Cumplimiento físico/);
    const weighted = app.panel.getByRole('radio', { name: /^Por presupuesto/ });
    await expect(app.panel.getByRole('radio', { name: /^Promedio simple/ })).toBeChecked();
    await app.panel.getByText(/^Por presupuesto/).click();
    await expect(weighted).toBeChecked();
    await expect(page).toHaveURL(/metodo=ponderado/);
    const other = await app.valueOf(/^Cumplimiento físico/);
    expect(other).not.toBe(simple);
    expect(await app.panel.getByText(/^Por presupuesto/).innerText()).toContain(other.split(' ')[0]);
    await expect(app.panel).toContainText('cada una con el peso de su PIM');
    await expect(app.main.getByText('Promedio ponderado por el PIM').first()).toBeVisible();
    await app.go('resumen');
    await expect(app.main).toContainText('ponderado por su PIM');
  });

  test('filters work by keyboard alone; the address gives the same view and the way back', async ({
    page,
    app,
  }) => {
    const activities = () => app.activities.getByText(/AO en el filtro/).innerText();
    await expect(app.activities.getByText(/AO en el filtro/)).toBeVisible();
    const everyone = await activities();

    await test.step('corte', async () => {
      await app.filters.getByRole('button', { name: /^Corte/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('marz');
      await page.keyboard.press('Enter');
      await expect(app.filters.getByRole('button', { name: /^Corte/ })).toBeFocused();
      await expect(app.figure(/^Cumplimiento físico a marzo/)).toBeVisible();
    });
    await test.step('unidad ejecutora', async () => {
      await app.filters.getByRole('button', { name: /^UE/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('000999');
      await expect(app.filters.getByRole('option')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/corte=3&ue=000999/);
      await expect(app.filters.getByRole('button', { name: /^UE 000999/ })).toBeFocused();
      await expect.poll(activities).not.toBe(everyone);
    });
    const ofUnit = await activities();
    await test.step('centro de costo', async () => {
      await app.filters.getByRole('button', { name: /^Centro/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/centro=/);
      await expect(app.main.getByText(/^Centro: /)).toBeVisible();
      await expect.poll(activities).not.toBe(ofUnit);
    });

    const rows = await activities();
    const copy = await page.context().newPage();
    const second = new App(copy);
    await copy.goto(page.url());
    await second.ready('poi');
    await expect(second.activities.getByText(rows)).toBeVisible();
    const value = await second.valueOf(/^Cumplimiento físico a marzo/);
    await expect.poll(() => app.valueOf(/^Cumplimiento físico a marzo/)).toBe(value);
    await copy.close();

    await app.go('resumen');
    await expect(page).toHaveURL(/#\/resumen\?.*ue=/);
    await page.goBack();
    await app.ready('poi');
    await expect(app.activities.getByText(rows)).toBeVisible();
  });

  test('the heat map is walked with the arrows and a cell opens its calculation', async ({ page, app }) => {
    const heat = page.getByRole('grid', { name: /por centro de costo y mes/ });
    await expect(app.sectionWith(heat)).toContainText('menos de 75');
    const stops = heat.locator('button[tabindex="0"]');
    await expect(stops).toHaveCount(1);
    await stops.focus();
    const first = await stops.getAttribute('aria-label');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    const focused = heat.locator('button:focus');
    const label = await focused.getAttribute('aria-label');
    expect(label).not.toBe(first);
    expect(label).toMatch(/, mayo: /);
    await page.keyboard.press('Enter');
    await expect(app.panel.getByRole('heading', { level: 2 })).toHaveText(/^Cumplimiento físico a mayo, /);
    const shown = /: ([\d.]+), /.exec(label ?? '')?.[1];
    expect(Math.round(numberOf(await app.panel.locator('p.value').innerText()))).toBe(
      Math.round(Number(shown)),
    );
    await closePanel(app);
    await expect(focused).toHaveAttribute('aria-label', label!);

    await page.keyboard.press('Home');
    await expect(heat.locator('button:focus')).toHaveAttribute('data-place', '1 0');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/centro=/);
  });

  test('the quadrants and the year can be read as tables', async ({ app }) => {
    const quadrants = app.section(/gasta|atrasad|Ninguna dependencia/);
    await expect(quadrants.getByRole('img', { name: /^Cumplimiento físico y gasto/ })).toBeVisible();
    await quadrants.getByRole('button', { name: 'Tabla' }).click();
    const table = quadrants.getByRole('table', { name: 'Cumplimiento físico y gasto por dependencia' });
    await expect(table).toBeVisible();
    const rows = table.locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    const csv = await app.savedCsv(() => quadrants.getByRole('button', { name: 'CSV' }).click());
    expect(csv.rows).toHaveLength(await rows.count());
    await quadrants.getByRole('button', { name: 'Gráfico' }).click();
    await expect(table).toHaveCount(0);
    const svg = await app.saved(() => quadrants.getByRole('button', { name: 'SVG' }).click());
    expect(svg.bytes.toString('utf8')).toContain('<svg');
    const png = await app.saved(() => quadrants.getByRole('button', { name: 'PNG' }).click());
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  test('an objective opens into its actions, and an action narrows the table of activities', async ({
    page,
    app,
  }) => {
    const tree = app.section(/objetivo más atrasado/);
    const objective = tree.getByRole('button', { expanded: false }).first();
    await objective.focus();
    const before = await tree.locator('tbody tr').count();
    await page.keyboard.press('Enter');
    await expect(tree.getByRole('button', { expanded: true })).toHaveCount(1);
    expect(await tree.locator('tbody tr').count()).toBeGreaterThan(before);
    const action = tree.locator('tr.action').first();
    const ao = numberOf(await action.getByRole('cell').first().innerText());
    await action.getByRole('button').click();
    await expect(app.activities.getByText(`${ao} AO en el filtro`)).toBeVisible();
    await tree.getByRole('button', { expanded: true }).click();
    await expect(tree.locator('tbody tr')).toHaveCount(before);
  });

  test('the table of activities sorts, filters, scrolls, copies and leaves as CSV and XLSX', async ({
    page,
    context,
    app,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const section = app.sectionWith(app.activities);
    const total = app.activities.getByText(/AO en el filtro/);
    const first = app.activities.locator('tbody tr:not(.spacer)').first();
    const firstPim = async () => numberOf(await first.getByRole('gridcell').first().innerText());
    await expect(total).toBeVisible();

    await test.step('sort', async () => {
      const header = app.activities.getByRole('columnheader', { name: /^PIM/ });
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', 'ascending');
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', 'descending');
      await expect.poll(firstPim).toBeGreaterThan(5);
    });

    await test.step('filter by typing', async () => {
      const everyone = numberOf((await total.innerText()).match(/[\d,]+/)![0]);
      await section.getByRole('searchbox').fill('supervision');
      await expect(total).not.toHaveText(new RegExp(`^\\s*${everyone} `));
      const found = numberOf((await total.innerText()).match(/[\d,]+/)![0]);
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(everyone);
      const csv = await app.savedCsv(() => section.getByRole('button', { name: 'CSV' }).click());
      expect(csv.rows).toHaveLength(found);
      for (const row of csv.rows) expect(plain(row.join(' '))).toContain('supervision');
      await section.getByRole('searchbox').fill('');
      await expect(total).toHaveText(new RegExp(`^\\s*${everyone} `));
    });

    await test.step('see all and scroll to the end', async () => {
      const rows = numberOf((await total.innerText()).match(/[\d,]+/)![0]);
      await section.getByRole('button', { name: `Ver las ${rows} filas` }).click();
      await expect(app.activities).toBeFocused();
      await page.keyboard.press('End');
      const last = app.activities.locator(`tr[aria-rowindex="${rows + 1}"]`);
      await expect(last).toBeVisible();
      await expect(last.getByRole('rowheader')).toContainText(/AOI\d{11}/);
      expect(await app.activities.locator('tbody tr').count()).toBeLessThan(80);

      await section.getByRole('button', { name: 'Copiar' }).click();
      await expect
        .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length)
        .toBe(rows + 1);
      const [head, line] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      const at = head!.split('\t').indexOf('PIM, S/');
      expect(line!.split('\t')[at]).toMatch(/^-?\d+(\.\d+)?$/);

      const xlsx = await app.saved(() => section.getByRole('button', { name: 'XLSX' }).click());
      const { sheets } = await readXlsx(new Uint8Array(xlsx.bytes));
      expect(sheets[0]!.rows).toHaveLength(rows + 1);
      expect(typeof sheets[0]!.rows[1]![sheets[0]!.rows[0]!.indexOf('PIM, S/')]).toBe('number');
    });
  });

  test('the reminder names the activities that are missing, to copy or to open in the mail', async ({
    page,
    context,
    app,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const owing = app.section('¿Quién falta reportar?').locator('tbody tr').first();
    const missing = numberOf((await owing.getByRole('cell').nth(1).innerText()).split(' de ')[0]!);
    const opener = owing.getByRole('button', { name: /^Preparar recordatorio para / });
    await opener.focus();
    await page.keyboard.press('Enter');
    const text = app.dialog.getByLabel('Texto del mensaje');
    await expect(text).toBeVisible();
    const body = await text.innerText();
    expect(body.match(/^- AOI\d{11}, /gm)).toHaveLength(missing);
    expect(body).toMatch(/El plazo venció el 14\/07\/2026, hace \d+ días? hábil/);

    await app.dialog.getByRole('button', { name: 'Copiar el mensaje' }).click();
    await expect(app.dialog.getByText('El mensaje está en el portapapeles.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\r\n', '\n')).toContain(body.trim().split('\n').at(-1));
    expect(copied.match(/^- AOI\d{11}, /gm)).toHaveLength(missing);

    const link = await app.dialog.getByRole('link', { name: 'Abrir en el correo' }).getAttribute('href');
    const mail = new URL(link!);
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')!.match(/^- AOI\d{11}, /gm)).toHaveLength(missing);
    await page.keyboard.press('Escape');
    await expect(app.dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});
