import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { App, numberOf } from './support/app';
import { expect, test, visiting } from './support/test';

const figures = [
  /^Puntaje de calidad/,
  /^AO que reportaron/,
  /^Errores/,
  /^Avisos/,
  /^Desde el corte anterior/,
];

async function openPage(page: Page, app: App, search = ''): Promise<void> {
  await page.goto(`./#/datos/calidad${search}`);
  await app.figures.first().waitFor();
}

const findings = (app: App) => app.page.getByRole('grid', { name: 'Hallazgos' });
const openRule = (app: App) => app.button('Ver los hallazgos de «Ejecuta sin haber programado»');

visiting.describe('Calidad del dato, sobre la demostración', () => {
  visiting.beforeEach(({ page, app }) => openPage(page, app));

  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await expect(app.headline).toContainText(
      /^En parte: \d+ actividades tienen errores y \d+ no reportaron junio/,
    );
    await expect(app.rail.getByRole('link', { name: 'Calidad del dato' })).toBeVisible();
    for (const label of figures)
      await test.step(String(label), async () => {
        await app.figure(label).click();
        await expect(app.panel.getByText('Definición completa')).toBeVisible();
        await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
        await app.page.keyboard.press('Escape');
        await expect(app.panel).toHaveCount(0);
      });
  });

  visiting('a rule opens its findings, and its file holds as many', async ({ app, page }) => {
    await openRule(app).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/regla=ejecucion_sin_programacion/);
    const section = app.section(/hallazgos por atender: ejecuta sin haber programado/);
    const told = numberOf((await section.getByRole('heading').innerText()).split(' ')[0]!);
    const csv = await app.savedCsv(() => section.getByRole('button', { name: 'CSV' }).click());
    expect(csv.rows).toHaveLength(told);
    expect(new Set(csv.rows.map((row) => row[csv.header.indexOf('gravedad')]))).toEqual(new Set(['error']));
  });

  test('one is justified by keyboard, with its reason: it stays apart, the score says so, and a reload keeps it', async ({ app, page }) => {
    const before = numberOf(await app.valueOf(/^Errores/));
    await openRule(app).click();
    await expect(page).toHaveURL(/regla=/);
    await findings(app).focus();
    await page.keyboard.press('Enter');
    await expect(app.dialog).toContainText('Por qué importa');
    await app.dialog.getByRole('button', { name: 'Justificar', exact: true }).click();
    await expect(app.dialog).toContainText('Escriba la razón');
    await app.dialog.getByLabel('Si está bien así').fill('Se reprogramó en julio');
    await page.keyboard.press('Enter');
    await page.getByLabel('Su nombre').fill('Ana Rojas');
    await page.keyboard.press('Enter');
    await expect(app.dialog).toContainText('Se reprogramó en julio');
    await expect(app.dialog).not.toContainText('Escriba la razón');
    await page.keyboard.press('Escape');
    await app.expectValue(/^Errores/, String(before - 1));
    await expect(app.main).toContainText('1 hallazgo justificado no resta');

    await page.reload();
    await app.figures.first().waitFor();
    await app.expectValue(/^Errores/, String(before - 1));
    await app.main.getByRole('radio', { name: /^Justificados/ }).check({ force: true });
    await expect(page).toHaveURL(/ver=justificados/);
    await expect(findings(app)).toContainText('Se reprogramó en julio (Ana Rojas');
    await findings(app).focus();
    await page.keyboard.press('Enter');
    await app.dialog.getByRole('button', { name: 'Retirar la justificación' }).click();
    await page.keyboard.press('Escape');
    await app.expectValue(/^Errores/, String(before));
  }); // prettier-ignore

  test('the message of a dependencia says what to correct, and is noted as asked', async ({ app, page }) => {
    await app.button('Preparar mensaje para DGSFS-PA').click();
    await expect(app.dialog.getByLabel('Texto del mensaje')).toContainText('Un mes ya reportado vale menos que en el corte anterior');
    await expect(app.dialog.getByLabel('Texto del mensaje')).toContainText('Sin reporte de junio');
    const csv = await app.savedCsv(() => app.dialog.getByRole('button', { name: /^CSV de sus/ }).click());
    expect(csv.rows.length).toBeGreaterThan(0);
    await app.dialog.getByRole('button', { name: 'Anotar que se pidió' }).click();
    await page.getByLabel('Su nombre').fill('Ana Rojas');
    await page.keyboard.press('Enter');
    await expect(app.dialog.getByText(/^Pedido el .* lo anotó Ana Rojas/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(app.main.getByText(/^pedido el/)).toHaveCount(1);
  }); // prettier-ignore

  visiting('a cell of the heat narrows the screen to its dependencia and month', async ({ app, page }) => {
    await app.page.getByRole('button', { name: /^Recursos humanos, mayo/ }).click();
    await expect(page).toHaveURL(/corte=5/);
    await expect(page).toHaveURL(/centro=/);
    await expect(app.headline).toContainText('mayo');
  });
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    visiting(
      'finds nothing in Calidad del dato, its rows, its panel and its dialogs',
      async ({ app, page }) => {
        visiting.setTimeout(120_000);
        const clean = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        };
        await app.theme(scheme);
        await openPage(page, app, '?regla=cumplimiento_sobre_techo');
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await clean();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
        await findings(app).focus();
        await page.keyboard.press('Enter');
        await app.dialog.waitFor();
        await clean();
        await page.keyboard.press('Escape');
        await app.button('Preparar mensaje para OGRH').click();
        await app.dialog.getByLabel('Texto del mensaje').waitFor();
        await clean();
        await page.keyboard.press('Escape');
        await app.figure(/^Puntaje/).click();
        await app.panel.locator('.rows tbody tr').first().waitFor();
        await clean();
      },
    );
  });
