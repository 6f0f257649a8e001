import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { App } from './support/app';
import { every, poiExport, prueba, until } from './support/poi-export';
import { expect, test, visiting } from './support/test';

const CODE = /^E13\d-\d\d\w+-[0-9A-F]{4}-[0-9A-F]{4}$/;
const codeOf = (page: Page) => page.getByRole('article').first().locator('footer b');

/** The screen with its paper made and sealed. */
async function open(page: Page, search: string): Promise<void> {
  await page.goto(`./#/informes?${search}`);
  await expect(codeOf(page)).toHaveText(CODE, { timeout: 90_000 });
}

/** Three activities that did some of the ten of each month. */
const exported = (at: string, done: number) =>
  poiExport({
    at,
    activities: [1, 2, 3].map((n) => ({
      code: `AOI${prueba.code}0000${n}`,
      name: `CAPACITACIÓN NÚMERO ${n}`,
      planned: every(10),
      reported: until(6, done),
    })),
  });

const paragraph = (page: Page, numero: string) =>
  page.getByRole('group', { name: `Párrafo de la OPM, sección ${numero}`, exact: true });

async function write(app: App, text: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /^Escribir un párrafo de la OPM en 1 / }).click();
  await page.getByRole('textbox', { name: /^Párrafo de la OPM de la sección 1 / }).fill(text);
  await app.dialog.getByLabel('Su nombre').fill('Ana Pérez');
  await app.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
  await expect(paragraph(page, '1')).toContainText('guardado');
  await page.getByRole('button', { name: 'Terminar' }).click();
}

const own = 'papel=poi-mensual&periodo=2026-06';

test('a paragraph survives reload and a new corte, and says which of its figures changed', async ({
  page,
  app,
}) => {
  test.setTimeout(240_000);
  await app.open('datos');
  await app.load(exported('20260713103000', 9));
  await open(page, own);
  const before = await codeOf(page).innerText();
  await write(app, 'El avance de 90.0 % es estable.\n- sin novedad');
  await expect(codeOf(page)).not.toHaveText(before);
  await expect(page.getByText('Las cifras escritas a mano son las de hoy')).toBeVisible();

  await page.getByRole('button', { name: 'Pasar a firma' }).click();
  await expect(app.headline).toHaveText(/^Sí: Ana Pérez lo pasó a firma el/);
  await expect(page.getByRole('link', { name: /en firma/ })).toBeVisible();

  await page.goto('./#/datos');
  await app.load(exported('20260715103000', 8.9));
  await page.reload();
  await open(page, own);
  await expect(app.headline).toHaveText(/^Cambió desde que pasó a firma .* 1 cifra cambió/);
  await expect(page.getByRole('link', { name: /cambió desde la firma/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Índice' })).toContainText('1 cifra cambió');
  const text = paragraph(page, '1');
  await expect(text).toContainText(
    /: 90\.0\s%\. Hoy: 89\.0\s% \(−1\.0\spp\), tras la carga del 15\/07\/2026/,
  );
  await expect(page.getByRole('button', { name: /^Pasar a firma/ })).toBeDisabled();

  await text.getByRole('button', { name: 'Usar 89.0' }).click();
  await expect(text).toContainText('El avance de 89.0');
  await expect(text).not.toContainText('Hoy:');
  await expect(app.headline).toHaveText(/revíselo y páselo otra vez/);
  await page.getByRole('button', { name: 'Pasar a firma otra vez' }).click();
  await expect(app.headline).toHaveText(/^Sí: Ana Pérez/);
});

test('one who leaves a figure goes on writing after it', async ({ page, app }) => {
  test.setTimeout(240_000);
  await app.open('datos');
  await app.load(exported('20260713103000', 9));
  await open(page, own);
  await write(app, 'El avance de 90.0 % es estable.');
  await page.goto('./#/datos');
  await app.load(exported('20260715103000', 8.9));
  await open(page, own);
  await paragraph(page, '1').getByRole('button', { name: 'Dejar y explicar' }).click();
  const box = page.getByRole('textbox', { name: /^Párrafo de la OPM de la sección 1 / });
  await expect(box).toBeFocused();
  await page.keyboard.type(', al 13/07,');
  await expect(box).toHaveValue('El avance de 90.0 %, al 13/07, es estable.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Editar el párrafo de 1 / })).toBeFocused();
  await expect(paragraph(page, '1')).not.toContainText('Hoy:');
  await expect(page.getByText('Las cifras escritas a mano son las de hoy')).toBeVisible();
});

visiting.describe('Informes, sobre la demostración', () => {
  visiting.setTimeout(180_000);
  visiting.beforeEach(({ app }) => open(app.page, 'papel=poi-evaluacion&periodo=2026-S1&ue=000999'));

  visiting(
    'says whether it can be signed, and leads to where each thing is mended',
    async ({ page, app }) => {
      await expect(app.headline).toHaveText(/^Todavía no: faltan \S+ cosas\. La primera, /);
      const asked = page.getByRole('region', { name: 'Falta para firmar' });
      await expect(asked).toContainText('con responsable y plazo');
      await expect(asked.getByRole('button', { name: 'Pasar a firma' })).toBeDisabled();
      await expect(asked.getByRole('link', { name: /Medida de/ })).toHaveAttribute(
        'href',
        /#\/poi\/evaluacion\?.*periodo=S1/,
      );
      await page.getByRole('link', { name: /^E1\.3\.5/ }).click();
      await expect(page.getByRole('article').first()).toContainText('Reporte de Seguimiento Mensual');
    },
  );

  visiting('each figure tells where it comes from, by keyboard too', async ({ page }) => {
    const figure = page.getByRole('button', { name: /de dónde sale$/ }).first();
    await figure.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: '¿De dónde sale?' });
    await expect(panel).toContainText('POI_PORACTIVIDADOPERATIVA_ANUAL_000999');
    await expect(panel).toContainText('poi_evaluacion_');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  visiting('the outline goes to its section, and the address keeps it', async ({ page }) => {
    await page.getByRole('navigation', { name: 'Índice' }).getByRole('link', { name: /^3\.2/ }).click();
    await expect(page).toHaveURL(/seccion=3\.2/);
    await expect(page.getByRole('heading', { name: '3.2 Recomendaciones' })).toBeInViewport();
  });

  visiting('downloads what is not complete as a draft, and the page stays free', async ({ page, app }) => {
    const { name, bytes } = await app.saved(() => page.getByRole('button', { name: 'Word' }).click());
    expect(name).toBe('timon-poi-evaluacion-2026-S1.docx');
    const document = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(document).toContain('Borrador: falta completarlo para su firma.');
    expect(document).toContain(await codeOf(page).innerText());
    await page.getByRole('button', { name: 'Word' }).click();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await expect(page.getByText('Cancelado.')).toBeVisible();
    const sheet = await app.saved(() => page.getByRole('button', { name: 'Excel' }).click());
    expect(sheet.name).toBe('timon-poi-evaluacion-2026-S1.xlsx');
  });

  visiting('stands beside the paper before it', async ({ page }) => {
    await page.getByRole('button', { name: 'Ver qué cifras cambiaron' }).click();
    const part = page.getByRole('region', { name: 'Comparar con el II semestre de 2025' });
    await expect(part.getByRole('row').nth(1)).toContainText(/cerró en/, { timeout: 90_000 });
  });

  visiting('prints whole, in A4, on its side where it is wide', async ({ page }) => {
    const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
      ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
    );
    expect(new Set(boxes)).toEqual(new Set(['595 842', '842 595']));
    expect(boxes.length).toBeGreaterThan(10);
    await expect(page.locator('.print-paper')).toHaveCount(0);
  });

  for (const scheme of ['light', 'dark'] as const)
    visiting(`axe finds nothing, ${scheme}, on a phone too`, async ({ page, app }) => {
      await app.theme(scheme);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          `${width} px`,
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
});
