import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, visiting } from './support/test';

const figures = [/^PIM/, /^Certificado/, /^Devengado/, /^Ritmo necesario/, /^POI que no cuadra con el PIM/];

visiting.describe('Presupuesto, sobre la demostración', () => {
  visiting.beforeEach(({ app }) => app.open('presupuesto'));

  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await expect(app.headline).toContainText(/^No al ritmo actual: se devengaría el [\d.]+\s%/);
    for (const label of figures)
      await test.step(String(label), async () => {
        await app.figure(label).click();
        await expect(app.panel.getByText('Definición completa')).toBeVisible();
        await expect(app.panel).toContainText('MEF y SIAF, gasto 2026');
        await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
        await app.page.keyboard.press('Escape');
        await expect(app.panel).toHaveCount(0);
      });
  });

  visiting('the chart has its table and every section its file', async ({ app }) => {
    await app.drawings.first().waitFor();
    const pace = app.section(/^Faltan S\//);
    await pace.getByRole('button', { name: 'Tabla' }).click();
    await expect(pace.getByRole('table').locator('tbody tr')).toHaveCount(12);
    const csv = await app.savedCsv(() => pace.getByRole('button', { name: 'CSV' }).click());
    expect(csv.rows).toHaveLength(12);
    const match = app.section(/^El total cuadra y el detalle no/);
    const chains = await app.savedCsv(() => match.getByRole('button', { name: 'CSV' }).click());
    expect(chains.header).toContain('diferencia');
    await expect(match).toContainText(`${chains.rows.length} cadenas`);
  });

  visiting('a filter by keyboard changes every section and stays in the address', async ({ app, page }) => {
    const before = await app.valueOf(/^PIM/);
    await app.filters.getByRole('button', { name: /^Fuente/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/fuente=/);
    await expect.poll(() => app.valueOf(/^PIM/)).not.toBe(before);
    await expect(app.main).toContainText('El POI no dice la fuente: se comparan todas');
    await app.main.getByRole('radio', { name: 'Rubro' }).check({ force: true });
    await expect(page).toHaveURL(/por=rubro/);
    await expect(app.main.getByRole('rowheader', { name: 'Rubro' })).toBeVisible();
  });

  visiting('an address of another year says so', async ({ app, page }) => {
    await page.goto('./#/presupuesto?ejercicio=2031');
    await expect(app.main).toContainText('No hay presupuesto cargado de 2031: se ve el de 2026');
  });
});

test('without a budget it says what to load', async ({ app, page }) => {
  await app.open('datos');
  await app.button('Borrar todo').click();
  await app.dialog.getByRole('button', { name: 'Borrar todo' }).click();
  await expect(app.headline).toContainText('Todavía no hay datos');
  await page.goto('./#/presupuesto');
  await expect(app.headline).toHaveText('Todavía no hay presupuesto cargado en este equipo.');
  await app.main.getByRole('link', { name: 'Cargar un archivo en Datos' }).click();
  await expect(page).toHaveURL(/#\/datos/);
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    visiting('finds nothing in Presupuesto', async ({ app, page }) => {
      await app.theme(scheme);
      await app.open('presupuesto');
      await app.drawings.first().waitFor();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      }
    });
  });
