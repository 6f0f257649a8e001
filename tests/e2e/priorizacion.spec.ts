import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './support/app';
import { expect, test, visiting } from './support/test';

const screen = 'inversiones/priorizacion';

/** Says who writes, when it is asked. */
async function sign(app: App): Promise<void> {
  await app.dialog.getByLabel('Su nombre').fill('Ana Pérez');
  await app.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
}

visiting.describe('Priorización, sobre la demostración', () => {
  visiting('says the order of the PMI and opens each figure', async ({ app }) => {
    await app.open(screen);
    await expect(app.headline).toHaveText(
      'PMI 2026-2028 del Sector Producción: 24 inversiones; siete no ocupan su puesto aprobado y tres son nuevas.',
    );
    for (const label of [/^Inversiones de la lista/, /^Costo/, /^Saldo/, /^PIM 2026/, /^No ocupan/]) {
      await app.figure(label).click();
      await expect(app.panel).toContainText('ficha E1.2.2');
      await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
      await app.page.keyboard.press('Escape');
    }
    const row = app.main.getByRole('row').filter({ hasText: 'Mercado Río Seco' });
    await expect(row).toContainText('Empata en puntaje; su saldo es mayor');
    await expect(row).toContainText('baja 2');
  });

  visiting('the annex has a row for each investment and a column for each year', async ({ app }) => {
    await app.open(screen);
    await app.button('Lista para anexar').click();
    const { header, rows } = await app.savedCsv(() => app.button('CSV').click());
    expect(header).toEqual([
      ...['Orden', 'CUI', 'Inversión', 'Pliego', 'UEI', 'Costo, S/', 'Saldo, S/'],
      ...['Programado 2026, S/', 'Programado 2027, S/', 'Programado 2028, S/', 'Puntaje'],
    ]);
    expect(rows).toHaveLength(24);
    const { name } = await app.saved(() => app.button('XLSX').click());
    expect(name).toBe('PMI-2026-2028-anexo.xlsx');
    await app.button('Volver a la priorización').click();
    await expect(app.headline).toContainText('24 inversiones');
  });

  visiting('a list without criteria keeps its approved order, with its own ficha', async ({ app }) => {
    await app.open(screen, '?lista=OXI-2026');
    await expect(app.headline).toContainText('4 proyectos en el orden aprobado');
    await expect(app.main).toContainText('Quién hace qué, según la ficha E1.2.4');
  });
});

test('a weight moves the order, says how many, and is given back', async ({ app, page }) => {
  await app.open(screen);
  const weight = app.main.getByLabel('Peso de Cierre de brechas');
  await weight.fill('60');
  await weight.press('Tab');
  await sign(app);
  await expect(app.main.getByText('Con el último cambio, cinco cambiaron de puesto.')).toBeVisible();
  await expect(app.headline).toContainText('nueve no ocupan su puesto aprobado');
  await expect(app.main).toContainText('Cambiado por Ana Pérez');
  await page.reload();
  await app.ready(screen);
  await expect(app.headline).toContainText('nueve no ocupan su puesto aprobado');
  await app.main.getByRole('button', { name: 'Restablecer', exact: true }).click();
  await expect(app.headline).toContainText('siete no ocupan su puesto aprobado');
  await weight.fill('mucho');
  await weight.press('Tab');
  await expect(app.main.getByRole('alert')).toHaveText(
    '«mucho» no es un peso. Escriba un número de 0 a 1,000.',
  );
});

test('a score with its sustento moves an investment up', async ({ app }) => {
  await app.open(screen);
  await app.main.getByRole('row').filter({ hasText: 'DPA El Faro' }).click();
  const score = app.dialog.getByLabel('Puntaje').first();
  await score.fill('2');
  await app.dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(app.dialog).toContainText('Escriba un número de 0 a 1.');
  await score.fill('1');
  await app.dialog.getByLabel('Sustento').first().fill('Informe 12');
  await app.dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  await sign(app);
  await expect(app.main.getByText(/^Con el último cambio, .* cambiaron de puesto/)).toBeVisible();
  await expect(app.main.getByRole('row').filter({ hasText: 'DPA El Faro' })).toContainText('sube');
});

for (const scheme of ['light', 'dark'] as const)
  visiting(`axe, ${scheme}, finds nothing in the lists`, async ({ app, page }) => {
    visiting.setTimeout(120_000);
    await app.theme(scheme);
    await app.open(screen);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    }
  });
