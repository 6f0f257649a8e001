import { AxeBuilder } from '@axe-core/playwright';
import { poiExport } from './support/poi-export';
import { expect, test, visiting } from './support/test';

const figures = [/^PIM/, /^De fuera, neto/, /^Movido entre centros/, /^AO creadas/, /^Metas que suben/];
const sede = '?ue=000999';

test.describe('Modificaciones, sobre la demostración', () => {
  visiting('answers its question, opens each figure and the line adds up', async ({ app }) => {
    await app.open('poi/modificaciones', sede);
    await expect(app.headline).toHaveText(
      /^El presupuesto pasó de S\/\s388\.2\sM a S\/\s412\.6\sM: entraron S\/\s24\.4\sM y S\/\s7\.4\sM cambiaron de centro\.$/,
    );
    await expect(app.main.getByText('Cuadra:')).toBeVisible();
    for (const label of figures)
      await test.step(String(label), async () => {
        await app.figure(label).click();
        await expect(app.panel.getByText('Definición completa')).toBeVisible();
        await expect(app.panel).toContainText('Aplicativo CEPLAN V.01');
        await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
        await app.page.keyboard.press('Escape');
        await expect(app.panel).toHaveCount(0);
      });
  });

  visiting('each drawing has its table and each section its file', async ({ app }) => {
    await app.open('poi/modificaciones', sede);
    await expect(app.drawings).toHaveCount(3);
    const flow = app.section(/^7 centros ceden/);
    await flow.getByRole('button', { name: 'Tabla' }).click();
    await expect(flow.getByRole('rowheader', { name: 'entra' })).toBeVisible();
    const csv = await app.savedCsv(() => flow.getByRole('button', { name: 'CSV' }).click());
    expect(csv.rows).toHaveLength(17);
    const centros = await app.savedCsv(() =>
      app
        .section(/^DGSFS-PA sube/)
        .getByRole('button', { name: 'CSV' })
        .click(),
    );
    expect(centros.rows).toHaveLength(17);
  });

  visiting('two cuts are chosen by keyboard and stay in the address', async ({ app, page }) => {
    await app.open('poi/modificaciones', sede);
    await app.filters.getByRole('button', { name: /^Comparar/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/comparar=cortes/);
    await expect(app.headline).toHaveText(/^De mayo a junio, el presupuesto pasó de S\/\s411\.0\sM/);
    await app.filters.getByRole('button', { name: /^De / }).click();
    await page.getByRole('option', { name: /^mayo/ }).click();
    await expect(page).toHaveURL(/de=05-2026-06-15/);
    await app.filters.getByRole('button', { name: /^Contra/ }).click();
    await page.getByRole('option', { name: /^junio/ }).click();
    await expect(app.headline).toHaveText(
      /^De junio a mayo, el presupuesto pasó de S\/\s412\.6\sM .*salieron/,
    );
    await page.reload();
    await expect(app.headline).toHaveText(/^De junio a mayo/);
  });

  test('rows are classified together, survive a reload, leave in the file and are withdrawn', async ({
    app,
    page,
  }) => {
    await app.open('poi/modificaciones', `${sede}&comparar=cortes`);
    const table = page.getByRole('grid', { name: 'Actividades que cambiaron' });
    await page.getByLabel('Filtrar por nombre, código, centro o documento').fill('DGSFS-PA');
    const picks = table.getByRole('checkbox');
    await expect(picks).toHaveCount(7);
    await picks.nth(0).check();
    await picks.nth(1).focus();
    await page.keyboard.press('Space');
    const form = page.getByRole('form', { name: 'Clasificar las actividades elegidas' });
    await form.getByRole('button', { name: 'Clasificar 2' }).click();
    await expect(form.getByRole('alert')).toContainText('Falta el caso');
    await form.getByLabel('Caso').selectOption('6.3.2');
    await form.getByLabel('Documento', { exact: true }).fill('=Memorando n.º 120');
    await form.getByLabel('Fecha del documento').fill('2026-06-22');
    await form.getByRole('button', { name: 'Clasificar 2' }).click();
    await app.dialog.getByLabel('Su nombre').fill('Ana');
    await app.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
    await expect(form).toContainText('Guardado en el registro: 2 actividades');
    await expect(app.section(/^2 de 31 actividades clasificadas; al caso 6\.3\.2 van 2 AO/)).toBeVisible();
    await page.reload();
    await expect(app.section(/^2 de 31 actividades clasificadas/)).toBeVisible();
    await page.getByLabel('Filtrar por nombre, código, centro o documento').fill('memorando 120');
    await expect(app.section(/^2 de 2 clasificadas/)).toBeVisible();
    const csv = await app.savedCsv(() =>
      app
        .section(/^2 de 2 clasificadas/)
        .getByRole('button', { name: 'CSV' })
        .click(),
    );
    const column = (name: string) => csv.rows.map((row) => row[csv.header.indexOf(name)]);
    expect(column('Caso')).toEqual(Array(2).fill('Caso 6.3.2, modificación presupuestal'));
    expect(column('Documento')).toEqual(Array(2).fill("'=Memorando n.º 120"));
    expect(column('Fecha del documento')).toEqual(Array(2).fill('2026-06-22'));
    await page.getByRole('button', { name: 'Elegir las 2 del filtro' }).click();
    await page.getByRole('button', { name: 'Quitar la clasificación' }).click();
    await expect(app.section(/^0 de 31 actividades clasificadas/)).toBeVisible();
  });
});

test('with one cut it compares the initial plan and says so', async ({ app, page }) => {
  await app.open('datos');
  await app.load(
    poiExport({
      activities: [1, 2].map((n) => ({
        code: `AOI00088800000${n}`,
        name: `ACTIVIDAD ${n}`,
        planned: Array<number>(12).fill(10),
        reported: Array<number>(6).fill(9),
      })),
    }),
  );
  await page.goto('./#/poi/modificaciones');
  await expect(app.headline).toHaveText('El plan vigente es el inicial: ninguna actividad cambió.');
  await expect(app.main).toContainText('Hay un solo corte cargado');
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    visiting('finds nothing in Modificaciones', async ({ app, page }) => {
      await app.open('poi/modificaciones', `${sede}&comparar=cortes`);
      await app.drawings.first().waitFor();
      await page.getByRole('checkbox').first().check();
      await expect(page.locator('.stale')).toHaveCount(0);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      }
    });
  });
