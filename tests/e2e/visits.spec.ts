import type { Page } from '@playwright/test';
import { App } from './support/app';
import { plainExport } from './support/poi-export';
import { expect, test } from './support/test';

const unitA = { code: '000881', name: 'UNIDAD EJECUTORA ALFA' };
const unitB = { code: '000882', name: 'UNIDAD EJECUTORA BETA' };

async function another(page: Page): Promise<App> {
  return new App(await page.context().newPage());
}

const demonstrationBadge = (app: App) => app.filters.getByText('datos de demostración');

test.describe('Entre visitas', () => {
  test('what was loaded is there after a reload and in a new page', async ({ page, app }) => {
    await app.open('datos');
    await app.load(plainExport(5));
    await app.go('poi');
    await app.expectValue(/^Cumplimiento físico/, '90.0 %');

    await page.reload();
    await app.ready('poi');
    await app.expectValue(/^Cumplimiento físico a mayo/, '90.0 %');
    await expect(demonstrationBadge(app)).toHaveCount(0);

    const later = await another(page);
    await later.open('datos');
    await expect(later.section(/^Qué está cargado/)).toContainText('POI_PORACTIVIDADOPERATIVA_ANUAL_000888');
    await expect(later.section(/^Qué está cargado: una carga/)).toBeVisible();
  });

  test('two tabs that load at once keep both files', async ({ page, app }) => {
    const other = await another(page);
    await Promise.all([app.open('datos'), other.open('datos')]);
    await Promise.all([
      app.load(plainExport(6, { unit: unitA })),
      other.load(plainExport(4, { unit: unitB })),
    ]);
    const told = (one: App) => one.button(/^Otra pestaña cambió los datos/).count();
    await expect.poll(async () => (await told(app)) + (await told(other))).toBeGreaterThan(0);

    await page.reload();
    await app.ready('datos');
    await expect(app.section(/^Qué está cargado: dos cargas/)).toBeVisible();
    const rows = await app.cutsLoaded();
    expect(rows.filter((row) => row.includes('000881'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('000882'))).toHaveLength(1);
    await expect(demonstrationBadge(app)).toHaveCount(0);
  });

  test('after «Borrar todo» the next visit begins with the demonstration', async ({ page, app }) => {
    await app.open('datos');
    await app.load(plainExport(6));
    await app.button('Borrar todo').click();
    await app.dialog.getByRole('button', { name: 'Borrar todo' }).click();
    await expect(app.notice(/^Se borró todo/)).toBeVisible();
    await expect(app.headline).toContainText('Todavía no hay datos');

    await app.rail.getByRole('link', { name: 'POI', exact: true }).click();
    await expect(app.headline).toHaveText('Todavía no hay datos cargados en este equipo.');

    await page.reload();
    await app.ready('poi');
    await expect(demonstrationBadge(app)).toBeVisible();
  });
});
