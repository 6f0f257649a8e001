import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './support/app';
import { expect, test, visiting } from './support/test';

const figures = [
  /^Aporte de los 6 pliegos/,
  /^Resultados OES en verde/,
  /^PIM con cadena completa/,
  /^Factores que afectaron/,
  /^Recomendaciones cumplidas/,
];

/** Says who writes, when it is asked. */
async function sign(app: App): Promise<void> {
  await app.dialog.getByLabel('Su nombre').fill('Ana Pérez');
  await app.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
}

async function opensEach(app: App, labels: readonly RegExp[]): Promise<void> {
  for (const label of labels)
    await test.step(String(label), async () => {
      await app.figure(label).click();
      await expect(app.panel.getByText('Definición completa')).toBeVisible();
      await expect(app.panel).toContainText('E1.3.1');
      await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
      await app.page.keyboard.press('Escape');
      await expect(app.panel).toHaveCount(0);
    });
}

visiting.describe('PESEM, sobre la demostración', () => {
  visiting.beforeEach(({ app }) => app.open('pesem'));

  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await expect(app.headline).toHaveText(
      /^Solo en parte: los pliegos cumplen el 90\.5\s% de lo suyo, pero uno de cuatro resultados está en rojo y otro no se midió\.$/,
    );
    await opensEach(app, figures);
  });

  visiting('a cell of the matrix opens with the indicators it counts', async ({ app }) => {
    const matrix = app.section(/nadie sirve a AES\.04\.03/);
    await matrix.getByRole('button', { name: /^AES\.02\.02, FONDEPES: 70\.0 %, rojo; 2 de 2/ }).click();
    await expect(app.panel).toContainText('FONDEPES');
    await expect(app.panel.locator('.rows tbody tr')).toHaveCount(2);
    await app.page.keyboard.press('Escape');
    const { header, rows } = await app.savedCsv(() => matrix.getByRole('button', { name: 'CSV' }).click());
    const aporte = header.indexOf('aporte_pct');
    const whole = rows.find((row) => row[1] === 'sector' && row[5] === 'todos');
    expect(Number(whole?.[aporte]).toFixed(1)).toBe('90.5');
    expect(rows.find((row) => row[3] === 'AES.04.03')?.at(-1)).toBe('SI');
  });

  visiting('the flow gives its table and its file, and adds up to the PIM', async ({ app }) => {
    const flow = app.section(/llega hasta un objetivo del sector/);
    const { rows } = await app.savedCsv(() => flow.getByRole('button', { name: 'CSV' }).click());
    const sum = rows
      .filter(([step, , to]) => step === 'POI a Dinero' || to === 'no se une con nada')
      .reduce((all, row) => all + Number(row[3]), 0);
    expect(sum).toBeCloseTo(1_121_858_150, 2);
    await flow.getByRole('button', { name: 'Tabla' }).click();
    await expect(flow.getByRole('cell', { name: 'Articulación con las regiones' })).toBeVisible();
  });

  visiting('a year chosen by keyboard stays in the address', async ({ app, page }) => {
    await app.filters.getByRole('button', { name: /^Resultados/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('2024');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/anio=2024/);
    await expect(app.main).toContainText('Avance Tipo I 2024');
    await page.reload();
    await app.ready('pesem');
    await expect(app.main).toContainText('Avance Tipo I 2024');
  });

  test('a factor is added, changed, withdrawn and brought back, and stays after a reload', async ({
    app,
    page,
  }) => {
    await app.button('Agregar factor').click();
    await app.dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(app.dialog).toContainText('Escriba qué afectó o favoreció el resultado.');
    await app.dialog.getByLabel('Factor', { exact: true }).fill('Cierre de puertos');
    await app.dialog.getByLabel('Origen').selectOption('externo');
    await app.dialog.getByLabel('Efecto').selectOption('afecto');
    await app.dialog.getByLabel('Grado').selectOption('3');
    await app.dialog.getByRole('button', { name: 'Guardar' }).click();
    await sign(app);
    await app.expectValue(figures[3]!, '7 de 10');
    const mine = app.main.getByRole('button', { name: /^Cierre de puertos/ });
    await mine.click();
    await app.dialog.getByRole('button', { name: 'Retirar' }).click();
    await app.expectValue(figures[3]!, '6 de 9');
    await app.main.getByRole('button', { name: 'Deshacer' }).click();
    await app.expectValue(figures[3]!, '7 de 10');
    await page.reload();
    await app.ready('pesem');
    await expect(mine).toContainText('Ana Pérez');
  });

  test('a recommendation of the file is marked as met, and a new one is followed', async ({ app }) => {
    await app.main.getByRole('button', { name: /^Sustituir la encuesta/ }).click();
    await expect(app.dialog).toContainText('Viene del archivo cargado.');
    await app.dialog.getByRole('button', { name: 'Cumplida hoy' }).click();
    await sign(app);
    await app.expectValue(figures[4]!, '4 de 8');
    await app.button('Agregar recomendación').click();
    await app.dialog.getByLabel('Recomendación', { exact: true }).fill('Publicar el informe');
    await app.dialog.getByLabel('Plazo').fill('2020-01-15');
    await app.dialog.getByRole('button', { name: 'Guardar' }).click();
    await app.expectValue(figures[4]!, '4 de 9');
    const row = app.main.getByRole('row').filter({ hasText: 'Publicar el informe' });
    await expect(row).toContainText(/R-09.*sin responsable.*15\/01\/2020.*\d+\sd\.h\./s);
  });
});

visiting.describe('Articulación, sobre la demostración', () => {
  visiting.beforeEach(({ app }) => app.open('pesem/articulacion'));

  visiting('says what reaches the sector, opens its figures and adds up to the PIM', async ({ app }) => {
    await expect(app.headline).toHaveText(/^El 99\.6\s% del PIM llega hasta un objetivo del sector/);
    await expect(app.main.getByRole('link', { name: 'PESEM', exact: true })).toHaveAttribute(
      'href',
      /#\/pesem/,
    );
    await opensEach(app, [/^PIM con cadena completa/, /^AO con cadena completa/, /^Queda suelto/]);
    const tree = app.section(/^Del objetivo del sector a la actividad/);
    await expect(tree).toContainText(/Suma S\/\s1,117,738,150\.00: igual al PIM del POI, al céntimo\./);
    const { header, rows } = await app.savedCsv(() => tree.getByRole('button', { name: 'CSV' }).click());
    const pim = header.indexOf('pim_soles');
    expect(rows).toHaveLength(600);
    expect(rows.reduce((sum, row) => sum + Math.round(100 * Number(row[pim])), 0)).toBe(111_773_815_000);
  });

  visiting('opens by levels, is filtered by typing, and its total follows', async ({ app, page }) => {
    const tree = app.section(/^Del objetivo del sector a la actividad/);
    await expect(tree.getByRole('button', { name: /AES\.01\.01/ })).toHaveAttribute('aria-expanded', 'false');
    await tree.getByRole('button', { name: /AES\.01\.01/ }).press('Enter');
    await expect(tree.getByRole('button', { name: /PRODUCE OEI/ }).first()).toBeVisible();
    await tree.getByRole('searchbox').fill('fondepes');
    await expect(tree).toContainText(/Lo que se ve suma S\/\s[\d,.]+ de S\/\s1,117,738,150\.00/);
    await expect(tree.getByRole('button', { name: /^OEI PRODUCE/ })).toHaveCount(0);
    await tree.getByRole('searchbox').fill('zzzz');
    await expect(tree.getByRole('status')).toContainText('Nada lleva «zzzz»');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(tree).toContainText('al céntimo');
  });

  visiting('what hangs loose says what to do and gives its rows', async ({ app }) => {
    const loose = app.section(/^Lo que queda suelto/);
    await expect(loose).toContainText('AES.04.03');
    await expect(loose).toContainText('Acordar con un pliego la AEI que la sirva');
    const { name, rows } = await app.savedCsv(() =>
      loose.getByRole('button', { name: 'CSV de PIM sin AO' }).click(),
    );
    expect(name).toBe('articulacion-2026-pim-sin-ao.csv');
    expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(4_120_000);
  });
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    for (const screen of ['pesem', 'pesem/articulacion'] as const)
      visiting(`finds nothing in ${screen}`, async ({ app, page }) => {
        visiting.setTimeout(120_000);
        await app.theme(scheme);
        await app.open(screen);
        if (screen === 'pesem') await app.drawings.first().waitFor();
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        }
      });
  });
