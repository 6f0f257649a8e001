import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const source = 'Manual MGPP-E1, RD 017-2018-PRODUCE/OGPPM';

/** The dark theme changes colours alone. */
async function findings(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (scheme === 'dark') axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

test.describe('Procedimientos', () => {
  test('answers from the catalogue alone, also where the data cannot be opened', async ({
    page,
    app,
    watch,
  }) => {
    watch.expectErrors = /./;
    await page.route('**/*.wasm', (route) => route.abort());
    await page.route('**/datos/**', (route) => route.abort());
    await page.goto('./#/procedimientos/manual');
    await expect(app.headline).toHaveText(/^16 procedimientos, 224 actividades y 27 ejecutores/);
    await expect(app.filters).toContainText(source);
    for (const title of [/^Formular política/, /^Planificar Actividades/, /^Monitorear y Evaluar/])
      await expect(app.section(title)).toBeVisible();
    const { rows } = await app.savedCsv(() =>
      app
        .section(/^Planificar Actividades/)
        .getByRole('button', { name: 'CSV' })
        .click(),
    );
    expect(rows.map((row) => row[1])).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `E1.2.${n}`));
  });

  test('finds a document, opens it and goes to the ficha that makes it', async ({ page, app }) => {
    await page.goto('./#/procedimientos/manual');
    await page.getByRole('searchbox', { name: 'Buscar en el manual' }).fill('Reporte de Seguimiento');
    await expect(page).toHaveURL(/q=Reporte/);
    await expect(app.main.getByRole('heading', { name: /^Documentos/ })).toBeVisible();
    const found = app.main.getByRole('link', { name: 'Reporte de Seguimiento del PEI', exact: true });
    await found.click();
    await expect(page).toHaveURL(/documento=reporte_seguimiento_pei/);
    await expect(app.headline).toContainText('se produce en E1.3.2 y se usa en');
    await app
      .section('Quién lo produce')
      .getByRole('link', { name: /^E1\.3\.2/ })
      .click();
    await expect(app.headline).toContainText('Realizar el Seguimiento del PEI: 10 actividades');
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('Reporte de Seguimiento');
  });

  test('what is asked of an executor, across the procedures and in order', async ({ page, app }) => {
    await page.goto('./#/procedimientos/manual?ejecutor=op_presupuesto');
    await expect(app.headline).toHaveText('Oficina de Presupuesto: 11 actividades en 2 procedimientos.');
    const { header, rows } = await app.savedCsv(() =>
      app.section('Lo que hace, en orden').getByRole('button', { name: 'CSV' }).click(),
    );
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map((row) => row[header.indexOf('ejecutor')]))).toEqual(
      new Set(['Oficina de Presupuesto']),
    );
    await app.button('Ver los 16 procedimientos').click();
    await expect(app.headline).toHaveText(/^16 procedimientos/);
  });
});

test.describe('Ficha', () => {
  test('is read by keyboard, and the address keeps the activity open', async ({ page, app }) => {
    await page.goto('./#/procedimientos/ficha?codigo=E1.3.5');
    await expect(app.headline).toHaveText(
      'Realizar el Seguimiento Mensual del POI Anual: 9 actividades entre 4 ejecutores.',
    );
    const flow = page.getByRole('group', { name: 'Flujo de E1.3.5 por ejecutor' });
    await flow.getByRole('button', { name: /^1\. / }).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect(flow.getByRole('button', { name: /^4\. Registrar en el Aplicativo CEPLAN/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/actividad=4/);
    const panel = page.getByRole('complementary', { name: 'E1.3.5, actividad 4 de 9' });
    await expect(panel).toContainText('Dependencias de PRODUCE (órganos');
    await panel.getByRole('link', { name: /^5\. Revisar y aprobar/ }).click();
    await expect(page.getByRole('complementary', { name: 'E1.3.5, actividad 5 de 9' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(page).not.toHaveURL(/actividad=/);
    await expect(app.section(/^Plazos/)).toContainText('sin verificar');
    const { rows } = await app.savedCsv(() =>
      app
        .section(/^Las 9 actividades/)
        .getByRole('button', { name: 'CSV' })
        .click(),
    );
    expect(rows).toHaveLength(9);
  });

  test('prints on A4, its flow and its table whole', async ({ page, app }) => {
    for (const codigo of ['E1.2.5', 'E1.2.7']) {
      await page.goto(`./#/procedimientos/ficha?codigo=${codigo}`);
      await app.section(/actividades, con lo que entra/).waitFor();
      const text = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 59[45]\.?\d* 84[12]/);
      await page.setViewportSize({ width: 688, height: 1040 });
      await page.emulateMedia({ media: 'print' });
      await expect(app.filters).toBeHidden();
      const sheet = (await app.main.boundingBox())!;
      for (const part of await app.main.locator('.strip, .strip svg, .table').all()) {
        const box = (await part.boundingBox())!;
        expect(box.x + box.width, codigo).toBeLessThanOrEqual(sheet.x + sheet.width + 1);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });

  test('an unknown code says what there is', async ({ page, app }) => {
    await page.goto('./#/procedimientos/ficha?codigo=E9.9.9');
    await expect(app.headline).toHaveText('El manual no tiene el procedimiento «E9.9.9».');
    await app.button('Ver los 16 procedimientos').click();
    await expect(app.headline).toHaveText(/^16 procedimientos/);
  });
});

test.describe('Mapa', () => {
  test('a node leaves its own, says them in words, and the table has every join', async ({ page, app }) => {
    await page.goto('./#/procedimientos/mapa');
    await expect(app.headline).toHaveText(/^10 documentos unen 14 de los 16 procedimientos/);
    const map = page.getByRole('group', { name: 'Mapa de los procedimientos de E1' });
    await map.getByRole('button', { name: /^E1\.2\.6/ }).click();
    await expect(page).toHaveURL(/nodo=E1\.2\.6/);
    const words = page.getByRole('region', { name: 'Lo elegido, en palabras' });
    await expect(words).toContainText('POI Anual aprobado, para E1.3.5');
    await words.getByRole('link', { name: 'Abrir la ficha' }).click();
    await expect(app.headline).toContainText('Formular y Aprobar el POI Anual: 17 actividades');
    await page.goBack();
    await app.button('Tabla').click();
    await expect(app.main.locator('table.table tbody tr')).toHaveCount(18);
  });
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    test('in the list, a ficha with its panel, and the map', async ({ page, app }) => {
      test.setTimeout(300_000);
      const routes = [
        'procedimientos/manual',
        'procedimientos/manual?q=pei',
        'procedimientos/manual?ejecutor=uei',
        'procedimientos/ficha?codigo=E1.2.5',
        'procedimientos/ficha?codigo=E1.2.7&actividad=6',
        'procedimientos/mapa?nodo=dependencias',
      ];
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size);
        for (const route of routes) {
          await page.goto(`./#/${route}`);
          await app.headline.waitFor();
          await page.waitForTimeout(200);
          expect.soft(await findings(page, scheme), `${route}, ${size.width} px`).toEqual([]);
        }
      }
    });
  });
