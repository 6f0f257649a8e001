import { expect, test } from './support/test';

const engineFile = /duckdb-eh.*\.wasm/;

test.describe('Al abrir la página', () => {
  test('the frame is painted while the engine is still on its way', async ({ page, app }) => {
    let deliver = () => {};
    const delivered = new Promise<void>((resolve) => (deliver = resolve));
    await page.route(engineFile, async (route) => {
      await delivered;
      await route.continue();
    });

    await page.goto('./');
    for (const name of ['Resumen', 'POI', 'Datos'])
      await expect(app.rail.getByRole('link', { name, exact: true })).toBeVisible();
    await expect(page.getByText('Preparando el cálculo, 1 de 3')).toBeVisible();
    await expect(page.getByText('sus archivos no salen de él')).toBeVisible();
    await expect(app.figures).toHaveCount(0);

    deliver();
    await app.ready('resumen');
    await expect(page.getByText('Preparando el cálculo')).toHaveCount(0);
  });

  test('the demonstration comes by itself and says what it is on every screen', async ({ page, app }) => {
    await app.open('resumen');
    const badge = app.filters.getByText('datos de demostración');
    await expect(badge).toBeVisible();
    await expect(app.headline).toContainText('%');
    await expect(page).toHaveTitle('Resumen · Timón');

    await app.go('poi');
    await expect(badge).toBeVisible();
    await app.go('datos');
    await expect(badge).toBeVisible();
    await expect(app.headline).toContainText('Solo los datos de demostración');
  });

  test('without engine the page says what happened and what to do', async ({ page, app, watch }) => {
    watch.expectErrors = /ERR_FAILED/;
    await page.route(engineFile, (route) => route.abort());
    await page.goto('./#/poi');

    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    await expect(alert).toContainText(/motor|navegador/i);
    await expect(alert).not.toContainText(/Error:|\bat \w+ \(|https?:|wasm\b/i);
    await expect(app.rail.getByRole('link', { name: 'Datos' })).toBeVisible();

    await page.unroute(engineFile);
    await alert.getByRole('button', { name: 'Recargar la página' }).click();
    await app.ready('poi');
  });
});
