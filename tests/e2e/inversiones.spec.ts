import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, visiting } from './support/test';

const figures = [
  /^Devengado sobre lo programado/,
  /^Devengado sobre el PIM/,
  /^Con alerta/,
  /^Formato 12-B al día/,
  /^Costo de la cartera/,
];

visiting.describe('Inversiones, sobre la demostración', () => {
  visiting.beforeEach(({ app }) => app.open('inversiones'));

  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await expect(app.headline).toContainText(/^No a este ritmo: se ejecutó el [\d.]+\s% de lo programado/);
    for (const label of figures)
      await test.step(String(label), async () => {
        await app.figure(label).click();
        await expect(app.panel.getByText('Definición completa')).toBeVisible();
        await expect(app.panel).toContainText('MEF, detalle de inversiones');
        await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
        await app.page.keyboard.press('Escape');
        await expect(app.panel).toHaveCount(0);
      });
  });

  visiting('a tile of the map filters by its department, and again takes it away', async ({ app, page }) => {
    const map = app.section(/departamentos con inversión/);
    await map.getByRole('button', { name: 'Tabla' }).click();
    await map.getByRole('button', { name: 'Piura' }).click();
    await expect(page).toHaveURL(/dpto=PIURA/);
    await expect.poll(() => app.valueOf(/^Con alerta/)).toBe('1 de 1');
    await app.filters.getByRole('button', { name: /^Departamento/ }).click();
    await app.button('Quitar todo').click();
    await expect.poll(() => app.valueOf(/^Con alerta/)).toBe('11 de 24');
  });

  visiting(
    'a rule opens its investments, and the table its order, its text and its file',
    async ({ app, page }) => {
      const grid = page.getByRole('grid', { name: 'Inversiones' });
      await app.main.getByRole('button', { name: 'Sobrecosto de más de 20 %' }).click();
      await expect(page).toHaveURL(/alerta=sobrecosto/);
      await expect(grid.locator('tbody tr[aria-rowindex]')).toHaveCount(3);
      await app.button(/^Quitar «Sobrecosto/).click();
      await expect(grid.locator('tfoot')).toContainText('24');
      await grid.getByRole('button', { name: /^PIM/ }).click();
      await expect(grid.getByRole('columnheader', { name: /^PIM/ })).toHaveAttribute(
        'aria-sort',
        /ascending/,
      );
      await expect(grid.locator('tbody tr[aria-rowindex]').first()).toContainText('DPA Bahía Serena');
      await app.main.getByLabel('Filtrar por nombre, CUI, pliego o UEI').fill('cite');
      await expect(grid.locator('tbody tr[aria-rowindex]')).toHaveCount(5);
      const csv = await app.savedCsv(() =>
        app.sectionWith(grid).getByRole('button', { name: 'CSV' }).click(),
      );
      expect(csv.rows).toHaveLength(5);
      expect(csv.header).toContain('En juego, S/');
    },
  );

  visiting('every section has its file and the charts their table', async ({ app }) => {
    await app.drawings.first().waitFor();
    const curve = app.section(/^La cartera va S\//);
    await curve.getByRole('button', { name: 'Tabla' }).click();
    await expect(curve.getByRole('table').locator('tbody tr')).toHaveCount(13);
    const order = app.section(/concentran el/);
    const csv = await app.savedCsv(() => order.getByRole('button', { name: 'CSV' }).click());
    expect(csv.rows).toHaveLength(11);
    const changes = app.section(/^Entraron tres alertas y salió una/);
    const changed = await app.savedCsv(() => changes.getByRole('button', { name: 'CSV' }).click());
    expect(changed.header).toContain('diferencia');
  });

  visiting('groups change by the address, and a list narrows the cartera', async ({ app, page }) => {
    await app.main.getByRole('radio', { name: 'Departamento', exact: true }).check({ force: true });
    await expect(page).toHaveURL(/por=departamento/);
    await expect(app.main.getByRole('rowheader', { name: 'Piura' })).toBeVisible();
    await page.goto('./#/inversiones?cartera=PMI-2025-2027');
    await expect.poll(() => app.valueOf(/^Con alerta/)).toMatch(/de 21$/);
  });
});

visiting.describe('Ficha de una inversión', () => {
  visiting('opens from the table by keyboard and tells all of it', async ({ app, page }) => {
    await app.open('inversiones');
    const grid = page.getByRole('grid', { name: 'Inversiones' });
    await app.main.getByLabel('Filtrar por nombre, CUI, pliego o UEI').fill('2999014');
    await expect(grid.locator('tbody tr[aria-rowindex]')).toHaveCount(1);
    await grid.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/inversiones\/ficha\?.*cui=2999014/);
    await expect(app.headline).toContainText('se ha pagado el 61.4');
    await expect(app.section(/^El pago adelanta a la obra en 23.2 puntos/)).toBeVisible();
    await expect(app.section(/^2 alertas/)).toContainText('Qué hacer:');
    await expect(app.section(/^De 4 acuerdos/)).toContainText('Liberar el terreno del muelle');
    await app.drawings.first().waitFor();
    const months = await app.savedCsv(() =>
      app
        .section(/para llegar a lo programado/)
        .getByRole('button', { name: 'CSV' })
        .click(),
    );
    expect(months.rows).toHaveLength(12);
    await app.figure(/^Avance financiero/).click();
    await expect(app.panel).toContainText('Devengado acumulado');
  });

  visiting('without a CUI it searches; of an unknown one it says so', async ({ app, page }) => {
    await page.goto('./#/inversiones/ficha');
    await app.main.getByLabel('Busque por CUI, nombre, pliego o UEI').fill('vid sur');
    await app.main.getByRole('link', { name: 'CITE Vid Sur' }).click();
    await expect(app.headline).toContainText('CITE Vid Sur');
    await page.goto('./#/inversiones/ficha?cui=1');
    await expect(app.headline).toHaveText('Ningún archivo cargado trae el CUI 1.');
  });
});

test('without investments it says what to load', async ({ app, page }) => {
  await app.open('datos');
  await app.button('Borrar todo').click();
  await app.dialog.getByRole('button', { name: 'Borrar todo' }).click();
  await expect(app.headline).toContainText('Todavía no hay datos');
  await page.goto('./#/inversiones');
  await expect(app.headline).toHaveText('Todavía no hay inversiones cargadas en este equipo.');
  await app.main.getByRole('link', { name: 'Cargar un archivo en Datos' }).click();
  await expect(page).toHaveURL(/#\/datos/);
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    for (const [screen, search] of [
      ['inversiones', ''],
      ['inversiones/ficha', '?cui=2999014'],
    ] as const)
      visiting(`finds nothing in ${screen}`, async ({ app, page }) => {
        await app.theme(scheme);
        await app.open(screen, search);
        await app.drawings.first().waitFor();
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        }
      });
  });
