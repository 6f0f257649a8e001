import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './support/app';
import { expect, test, visiting } from './support/test';

const sede = '?ue=000999';
const figures = [
  /^Contra la meta vigente/,
  /^Contra la meta inicial/,
  /^Gasto sobre lo programado/,
  /^En rojo dos trimestres/,
  /^Análisis escrito/,
];

/** Says who writes, when it is asked. */
async function sign(app: App): Promise<void> {
  await app.dialog.getByLabel('Su nombre').fill('Ana Pérez');
  await app.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
}

const text = (app: App, label: string) => app.main.getByLabel(label, { exact: true });

visiting.describe('Evaluación, sobre la demostración', () => {
  visiting.beforeEach(({ app }) => app.open('poi/evaluacion', sede));

  visiting('asks a dependencia for its information, naming what lacks a motive', async ({ app }) => {
    await app.open('poi/evaluacion');
    await app.button('Pedir su información').click();
    const text = app.dialog.getByLabel('Texto del mensaje');
    await expect(text).toContainText('Reporte de Evaluación de Implementación');
    await expect(app.dialog).toContainText('ficha E1.3.6, actividad 1');
    const link = await app.dialog.getByRole('link', { name: 'Abrir en el correo' }).getAttribute('href');
    expect(new URL(link!).protocol).toBe('mailto:');
    await app.page.keyboard.press('Escape');
    await expect(app.dialog).toHaveCount(0);
  });

  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await expect(app.headline).toHaveText(
      /^El I semestre cerró en 86\.2\s% de la meta\. El \d+\s% de lo que falta/,
    );
    await expect(app.main.getByRole('link', { name: 'POI', exact: true })).toHaveAttribute('href', /#\/poi/);
    for (const label of figures)
      await test.step(String(label), async () => {
        await app.figure(label).click();
        await expect(app.panel.getByText('Definición completa')).toBeVisible();
        await expect(app.panel).toContainText('ficha E1.3.6');
        await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
        await app.page.keyboard.press('Escape');
        await expect(app.panel).toHaveCount(0);
      });
  });

  visiting('every section gives its file, and the classes add up to what is missing', async ({ app }) => {
    const csv = async (title: RegExp, label = 'CSV') => {
      const button = app.section(title).getByRole('button', { name: label, exact: true });
      return app.savedCsv(() => button.click());
    };
    const gap = await csv(/puntos que faltan para 100/);
    const missing = gap.rows.reduce((sum, row) => sum + Number(row[2]), 0);
    const value = Number((await app.valueOf(figures[0]!)).replace(/[^\d.]/g, ''));
    expect(missing).toBeCloseTo(100 - value, 0);
    const where = await csv(/explican? [\d.]+ de los/);
    expect(where.header).toContain('resta_puntos');
    const reds = await csv(/llevan dos trimestres en rojo/);
    expect(`${reds.rows.length} AO`).toBe(await app.valueOf(figures[3]!));
    expect((await csv(/^El POI pasó de/)).rows[0]![1]).toBe('Total');
    expect((await csv(/^Al cierre del I trimestre/)).rows.length).toBeGreaterThanOrEqual(3);
    expect((await csv(/de las \d+ actividades en rojo/)).header).toContain('factor');
    expect((await csv(/por redactar/)).rows.length).toBe(16);
  });

  visiting(
    'a period chosen by keyboard changes every section and stays in the address',
    async ({ app, page }) => {
      await app.filters.getByRole('button', { name: /^Periodo/ }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('I trimestre');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/periodo=T1/);
      await expect(app.headline).toHaveText(/^El I trimestre cerró en/);
      await expect(app.main).toContainText('antes de marzo no hay con qué comparar');
      await app.main.getByRole('radio', { name: 'centro de costo' }).check({ force: true });
      await expect(page).toHaveURL(/eje=centro_costo/);
      await expect(app.main.getByRole('columnheader', { name: 'Centro de costo' }).first()).toBeVisible();
      await page.reload();
      await expect(app.headline).toHaveText(/^El I trimestre cerró en/);
    },
  );

  test('what is typed is saved with its hour and survives a reload in the middle of a word', async ({
    app,
    page,
  }) => {
    await text(app, 'Logros').fill('Se unificaron las bases');
    await sign(app);
    await expect(app.main.getByText(/^guardado \d\d:\d\d$/)).toBeVisible();
    await app.expectValue(figures[4]!, '1 de 16');
    await text(app, 'Limitaciones').pressSequentially('Quedó desier');
    await page.reload();
    await app.ready('poi/evaluacion');
    await expect(text(app, 'Logros')).toHaveValue('Se unificaron las bases');
    await expect(text(app, 'Limitaciones')).toHaveValue('Quedó desier');
    const first = await app.main.locator('#analisis').innerText();
    await app.button('Siguiente centro').click();
    await expect(app.main.locator('#analisis')).not.toHaveText(first);
    await expect(text(app, 'Logros')).toHaveValue('');
    await expect(page).toHaveURL(/analisis=/);
  });

  test('the analyst classifies an activity and notes its measure', async ({ app }) => {
    const reds = app.section(/llevan dos trimestres en rojo/);
    await reds.getByRole('combobox').first().selectOption('Otro');
    await sign(app);
    await expect(app.main).toContainText('1 con factor elegido');
    await reds.getByRole('button', { name: 'Anotar' }).first().click();
    await app.dialog.getByLabel('Qué se hará').fill('Convocar de nuevo');
    await app.dialog.getByLabel('Plazo').fill('2026-07-20');
    await app.dialog.getByLabel('Estado').selectOption('en_curso');
    await app.dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(reds.getByText('en curso')).toBeVisible();
    await expect(reds.getByText('20/07/2026')).toBeVisible();
    await reds.getByRole('button', { name: /^Aceptar los/ }).click();
    await expect(reds.getByRole('button', { name: /^Aceptar/ })).toHaveCount(0);
  });
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    visiting('finds nothing in Evaluación', async ({ app, page }) => {
      visiting.setTimeout(120_000);
      await app.theme(scheme);
      await app.open('poi/evaluacion', sede);
      await app.drawings.first().waitFor();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      }
    });
  });
