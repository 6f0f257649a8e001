import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readIcs } from '../support/read-ics';
import type { App } from './support/app';
import { expect, test, visiting } from './support/test';

/** The dark theme changes colours alone. */
async function findings(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (scheme === 'dark') axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

async function open(page: Page, app: App, route: string): Promise<void> {
  await page.goto(`./#/${route}`);
  await expect(app.headline).not.toHaveText(/^Leyendo/, { timeout: 60_000 });
}

visiting.describe('Plazos', () => {
  visiting('says what is late, and follows an executor', async ({ page, app }) => {
    await open(page, app, 'procedimientos');
    await expect(app.headline).toHaveText(
      /^Tres plazos vencidos; el más viejo, la validación del PEI de SANIPES/,
    );
    await expect(app.filters).toContainText('16/07/2026');
    const year = page.getByRole('group', { name: /^El año 2026/ });
    await expect(
      year.getByRole('link', { name: /^E1\.3\.4 Validación del PEI de SANIPES.*: vencido/ }),
    ).toBeVisible();
    await expect(app.section('¿Qué vence esta semana?')).toContainText('Feriado: Día de la Fuerza Aérea');
    await app.button(/^Ejecutor/).click();
    await page.getByRole('option', { name: /OGTI/ }).click();
    await expect(page).toHaveURL(/ejecutor=ogti/);
    await expect(app.section('¿Qué vence esta semana?')).not.toContainText(
      'Registrar en el Aplicativo CEPLAN',
    );
  });

  visiting('a figure opens its rows; the year is a table, an image and a file', async ({ page, app }) => {
    await open(page, app, 'procedimientos');
    await app.figure('vencidos').click();
    await expect(app.panel).toContainText('Procedimientos vencidos');
    await expect(app.panel.locator('tbody tr')).toHaveCount(3);
    await page.keyboard.press('Escape');
    const year = app.section(/^El año 2026/);
    const { rows } = await app.savedCsv(() => year.getByRole('button', { name: 'CSV' }).click());
    expect(rows.filter((row) => row[6] === 'vencido')).toHaveLength(3);
    const svg = await app.saved(() => year.getByRole('button', { name: 'SVG' }).click());
    expect(svg.bytes.toString('utf8')).toContain('Validación del PEI de SANIPES');
    const png = await app.saved(() => year.getByRole('button', { name: 'PNG' }).click());
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    await year.getByRole('button', { name: 'Tabla' }).click();
    await expect(year.locator('tbody tr')).toHaveCount(rows.length);
  });

  visiting('each row is reached by keyboard and opens its procedure', async ({ page, app }) => {
    await open(page, app, 'procedimientos');
    const links = page.getByRole('group', { name: /^El año 2026/ }).getByRole('link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/procedimientos\/instancia\?.*id=E1\.3\.4/);
    await expect(app.headline).toHaveText(/^Validación del PEI de SANIPES.*vencido hace 12 días hábiles/);
  });

  visiting('the calendar file has the open steps, on their days', async ({ page, app }) => {
    await open(page, app, 'procedimientos/instancia?id=E1.3.5%7C2026-06');
    const { bytes, name } = await app.saved(() => app.button('Calendario .ics').click());
    expect(name).toMatch(/\.ics$/);
    const events = readIcs(bytes.toString('utf8')).components.filter((one) => one.name === 'VEVENT');
    expect(events).toHaveLength(6);
    expect(events[0]!.properties.find((one) => one.name === 'DTSTART')!.value).toBe('20260714');
  });

  visiting('what is due and what is late print on one sheet', async ({ page, app }) => {
    await open(page, app, 'procedimientos');
    const text = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  visiting('on a telephone the year is a list, and nothing leaves the screen', async ({ page, app }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const route of [
      'procedimientos',
      'procedimientos/calendario',
      'procedimientos/instancia?id=E1.3.5%7C2026-06',
    ]) {
      await open(page, app, route);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), route).toBeLessThanOrEqual(390);
    }
    await open(page, app, 'procedimientos');
    await expect(
      app.main.getByRole('link', { name: /^E1\.3\.4 Validación del PEI de SANIPES/ }),
    ).toBeVisible();
  });

  visiting('the summary says them beside the commitments', async ({ page, app }) => {
    await app.open('resumen');
    await app.main
      .getByRole('button', { name: /^Procedimientos vencidos; el más viejo/ })
      .click({ timeout: 60_000 });
    await expect(page).toHaveURL(/#\/procedimientos/);
  });
});

test.describe('Plazos que se anotan', () => {
  test('a step is marked as done with its document, and stays after reloading', async ({ page, app }) => {
    await open(page, app, 'procedimientos/instancia?id=E1.3.5%7C2026-06&paso=5');
    const panel = page.getByRole('complementary', { name: /^Paso 5 de Seguimiento mensual del POI/ });
    await panel.getByLabel('¿Cuándo se hizo?').fill('2026-07-17');
    await panel.getByRole('button', { name: 'Marcar como hecho' }).click();
    await expect(panel).toContainText('El 17/07/2026 todavía no llega');
    await panel.getByLabel('¿Cuándo se hizo?').fill('2026-07-16');
    await panel.getByLabel('Documento').fill('Memorando 214-2026-OPM');
    await panel.getByRole('button', { name: 'Marcar como hecho' }).click();
    const name = page.getByRole('dialog');
    await name.getByRole('textbox').first().fill('Rosa Quispe');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('Anotado por Rosa Quispe.');
    await page.reload();
    await expect(app.section(/pasos hechos/)).toContainText('Memorando 214-2026-OPM', { timeout: 60_000 });
    await panel.getByRole('button', { name: 'Deshacer' }).click();
    await expect(app.section(/pasos hechos/)).not.toContainText('Memorando 214-2026-OPM');
  });

  test('the month is walked by keyboard; a procedure is opened from its dialog', async ({ page, app }) => {
    await open(page, app, 'procedimientos/calendario');
    const month = page.getByRole('grid', { name: 'Plazos de julio de 2026' });
    await month.getByRole('button', { name: /^jueves 16\/07\/2026, hoy/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(month.getByRole('button', { name: /^viernes 17\/07\/2026/ })).toBeFocused();
    await app.button('Abrir un procedimiento').click();
    await app.dialog.getByLabel('Periodo').fill('mayo');
    await expect(app.dialog).toContainText('Escriba un año');
    await app.dialog.getByLabel('Periodo').fill('2026-n9');
    await app.dialog.getByLabel('Caso').selectOption('6.3.2');
    await app.dialog.getByRole('button', { name: 'Abrir el procedimiento' }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Rosa Quispe');
    await page.keyboard.press('Enter');
    await expect(app.headline).toHaveText(/^Modificación del POI n\.º 9 de 2026/, { timeout: 30_000 });
  });
});

for (const scheme of ['light', 'dark'] as const)
  visiting.describe(`axe finds nothing in the deadlines, ${scheme}`, () => {
    visiting('in the year, the calendar and a procedure with its panel', async ({ page, app }) => {
      visiting.setTimeout(300_000);
      await app.theme(scheme);
      const routes = [
        'procedimientos',
        'procedimientos/calendario',
        'procedimientos/instancia?id=E1.3.5%7C2026-06&paso=4',
      ];
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size);
        for (const route of routes) {
          await open(page, app, route);
          await page.waitForTimeout(300);
          expect.soft(await findings(page, scheme), `${route}, ${size.width} px`).toEqual([]);
        }
      }
    });
  });
