import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './support/app';
import { expect, visiting } from './support/test';

const figures = [
  /^Con brecha/,
  /^Cierra la cartera/,
  /^Metas programadas/,
  /^Indicadores con valor/,
  /^Sin inversión/,
];

const csvOf = (app: App, title: RegExp) =>
  app.savedCsv(() => app.section(title).getByRole('button', { name: 'CSV', exact: true }).click());

visiting.describe('Brechas, sobre la demostración', () => {
  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await app.open('brechas');
    await expect(app.headline).toHaveText(
      'Casi no: a este ritmo la cartera cierra 11 de 1,097 unidades a 2028 y ninguna de las dos metas programadas se alcanza.',
    );
    for (const label of figures) {
      await app.figure(label).click();
      await expect(app.panel.getByText('Definición completa')).toBeVisible();
      await expect(app.panel).toContainText('ficha E1.2.2');
      await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
      await app.page.keyboard.press('Escape');
      await expect(app.panel).toHaveCount(0);
    }
  });

  visiting('has the six published values to one decimal, their source, and those without value with their reason', async ({ app }) => {
    await app.open('brechas');
    const table = app.main.getByRole('region', { name: 'Indicadores de brecha' });
    for (const [name, value] of [
      ['Mercados de abastos inadecuados', '98.8'],
      ['Mercados de abastos por implementar', '95.2'],
      ['Desembarcaderos inadecuados', '93.8'],
      ['Desembarcaderos por implementar', '90.9'],
      ['CITE por implementar', '83.9'],
      ['CITE inadecuados', '80.0'],
    ] as const)
      await expect(table.getByRole('row').filter({ hasText: name })).toContainText(value);
    await expect(table.getByRole('row').filter({ hasText: 'Centros de información' })).toContainText(
      'sin valor publicado; y ninguna inversión',
    );
    await expect(app.main).toContainText('año de la meta sin verificar');
    await expect(app.section(/se acerca al cierre/)).toContainText('Valores publicados');
  }); // prettier-ignore

  visiting('the horizon changes every section and stays in the address; each section gives its rows', async ({ app, page }) => {
    await app.open('brechas', '?horizonte=2030');
    await expect(app.headline).toContainText('a 2030');
    await expect(app.section(/^Una inversión termina después de 2030|después de 2030/)).toBeVisible();
    await page.goto('./#/brechas');
    await expect(app.headline).toContainText('a 2028');
    expect((await csvOf(app, /se acerca al cierre/)).rows).toHaveLength(9);
    expect((await csvOf(app, /^Nueve inversiones terminan/)).rows).toHaveLength(22);
    expect((await csvOf(app, /^Dos inversiones no contribuyen/)).rows).toHaveLength(2);
    expect((await csvOf(app, /^De las 20 unidades/)).rows).toHaveLength(3);
  }); // prettier-ignore

  visiting('of one tipo only shows its indicators', async ({ app }) => {
    await app.open('brechas', '?brecha=cobertura');
    const table = app.main.getByRole('region', { name: 'Indicadores de brecha' });
    await expect(table.locator('tbody tr')).toHaveCount(5);
    await expect(table).not.toContainText('inadecuados');
  });
});

for (const scheme of ['light', 'dark'] as const)
  visiting(`axe, ${scheme}, finds nothing in the brechas`, async ({ app, page }) => {
    visiting.setTimeout(120_000);
    await app.theme(scheme);
    await app.open('brechas');
    await app.drawings.first().waitFor();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    }
  });
