import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './support/app';
import { expect, test, visiting } from './support/test';

const figures = [
  /^En implementación/,
  /^Plazo de etapa/,
  /^Indicadores que llegan/,
  /^Acuerdos de CIG/,
  /^Convenios vigentes/,
];

const matrixTitle = /^Desarrollo empresarial de MYPE ya se implementa/;

const csvOf = (app: App, title: RegExp) =>
  app.savedCsv(() => app.section(title).getByRole('button', { name: 'CSV', exact: true }).click());

visiting.describe('Gestión descentralizada, sobre la demostración', () => {
  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await app.open('descentralizada');
    await expect(app.headline).toHaveText(
      '35 de 136 modelos ya se implementan; 8 tienen el plazo de su etapa vencido: 4 en acuicultura y 4 en pesca.',
    );
    expect(await app.valueOf(figures[0]!)).toBe('35 de 136');
    expect(await app.valueOf(figures[2]!)).toBe('1 de 10');
    for (const label of figures) {
      await app.figure(label).click();
      await expect(app.panel.getByText('Definición completa')).toBeVisible();
      await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
      await app.page.keyboard.press('Escape');
      await expect(app.panel).toHaveCount(0);
    }
  });

  visiting('the matrix is walked with the arrows and opens a model with its stages, documents and acuerdos', async ({ app, page }) => {
    await app.open('descentralizada');
    const matrix = app.main.getByRole('grid', { name: /^Etapa del Modelo Específico/ });
    await matrix.getByRole('button', { name: /pesca artesanal, Tumbes: 5/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(matrix.getByRole('button', { name: /pesca artesanal, Piura: 5, implementación, plazo vencido/ })).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Modelo Específico' });
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Formalización de la pesca artesanal, Piura');
    await expect(panel).toContainText('R.M.');
    await expect(panel).toContainText('Embarcaciones formalizadas');
    await expect(panel).toContainText('ETTI-01');
    await expect(page).toHaveURL(/modelo=formalizacion-artesanal/);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(page).not.toHaveURL(/modelo=/);
  }); // prettier-ignore

  visiting('the day and the filters stay in the address and change every section', async ({ app }) => {
    await app.open('descentralizada', '?al=2026-06-18');
    await expect(app.section(/convenio|^El de /).first()).toBeVisible();
    await app.expectValue(/^Convenios vigentes/, '8 de 8');
    await app.open('descentralizada', '?servicio=derechos-acuicolas');
    await app.expectValue(/^En implementación/, '5 de 25');
    await expect(app.headline).toContainText('3 tienen el plazo de su etapa vencido, todos en acuicultura');
    await app.open('descentralizada', '?servicio=vigilancia-pesca&departamento=Puno');
    await expect(app.main.getByText('Ningún modelo cumple los filtros', { exact: true })).toBeVisible();
  });

  visiting('each section gives its rows, and the matrix its drawing', async ({ app }) => {
    await app.open('descentralizada');
    const matrix = await csvOf(app, matrixTitle);
    expect(matrix.rows).toHaveLength(136);
    expect((await csvOf(app, /^Uno de 10 indicadores/)).rows).toHaveLength(12);
    expect((await csvOf(app, /^El de Cajamarca venció/)).rows).toHaveLength(8);
    expect((await csvOf(app, /^De 20 acuerdos/)).rows).toHaveLength(20);
    expect((await csvOf(app, /^El Ministerio, sí/)).rows).toHaveLength(8);
    expect((await csvOf(app, /informes entregados/)).rows).toHaveLength(16);
    const svg = await app.saved(() =>
      app.section(matrixTitle).getByRole('button', { name: 'SVG', exact: true }).click(),
    );
    expect(svg.bytes.toString('utf8')).toContain('Formalización de la pesca artesanal');
    await app.section(matrixTitle).getByRole('button', { name: 'Tabla', exact: true }).click();
    await expect(app.section(matrixTitle).getByRole('row')).toHaveCount(137);
  });

  visiting('says what was looked for in the POI of the Ministerio and what was found', async ({ app, page }) => {
    await app.open('descentralizada');
    const goals = app.section(/^El Ministerio, sí/);
    await goals.getByRole('row', { name: /^Formalización/ }).getByRole('button', { name: 'la lleva' }).click();
    const panel = page.getByRole('complementary', { name: 'La meta en el POI del Ministerio' });
    await expect(panel).toContainText('«Formalización de embarcaciones artesanales»');
    await expect(panel.getByRole('listitem').first()).toContainText('AOI');
    await page.keyboard.press('Escape');
    await goals.getByRole('row', { name: /^Servicios de digitalización/ }).getByRole('button').click();
    await expect(panel).toContainText('llene poi_actividad');
  }); // prettier-ignore
});

test('an acuerdo marked as fulfilled stays so, with the name of who said it, at the next visit', async ({ app, page }) => {
  await app.open('descentralizada');
  const agreements = app.section(/^De 20 acuerdos/);
  await agreements.getByRole('button', { name: 'Seguir el acuerdo CIG-04' }).click();
  await app.dialog.getByLabel('Documento que lo prueba').fill('Acta CIG 07-2026');
  await app.dialog.getByRole('button', { name: 'Dar por cumplido' }).click();
  await app.dialog.getByLabel('Su nombre').fill('Rosa Quispe');
  await app.dialog.getByLabel('Su nombre').press('Enter');
  await expect(app.section(/^De 20 acuerdos, 15 están cumplidos y 2 vencidos/)).toBeVisible();
  await app.expectValue(/^Acuerdos de CIG/, '2 vencidos');
  await page.reload();
  await app.ready('descentralizada');
  await expect(app.section(/^De 20 acuerdos, 15 están cumplidos/)).toBeVisible();
  await agreements.getByRole('button', { name: 'Ver los 20' }).click();
  await agreements.getByRole('button', { name: 'Seguir el acuerdo CIG-04' }).click();
  await expect(app.dialog).toContainText('Lo anotó Rosa Quispe');
  await app.dialog.getByRole('button', { name: 'Volver a pendiente' }).click();
  await app.expectValue(/^Acuerdos de CIG/, '3 vencidos');
}); // prettier-ignore

test('with no data it says which templates to fill in', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.open('datos');
  await app.button('Borrar todo').click();
  await app.dialog.getByRole('button', { name: 'Borrar todo' }).click();
  await expect(app.headline).toContainText('Todavía no hay datos');
  await page.goto('./#/descentralizada');
  await expect(app.headline).toHaveText('Todavía no hay modelos específicos cargados.');
  await expect(app.main.getByRole('link', { name: 'Descargar las plantillas en Datos' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  visiting(`axe, ${scheme}, finds nothing in the decentralised management`, async ({ app, page }) => {
    visiting.setTimeout(120_000);
    await app.theme(scheme);
    await app.open('descentralizada');
    await app.drawings.first().waitFor({ state: 'attached' });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    }
  });
