import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const paper = { format: 'A4', preferCSSPageSize: true } as const;

interface Paper {
  pages: number;
  /** Points; A4 is 595 × 842. */
  width: number;
  height: number;
}

async function printed(page: Page): Promise<Paper> {
  const text = (await page.pdf(paper)).toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    width: Math.round(Number(boxes[0]?.[1])),
    height: Math.round(Number(boxes[0]?.[2])),
  };
}

/** What stands on paper: the page laid out as the printer does, A4 less its margins. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 688, height: 1040 });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
}

test.describe('On paper', () => {
  test('Resumen is one A4 page that says what it is, white in the dark theme too', async ({ page, app }) => {
    await app.open('resumen');
    await app.drawings.first().waitFor();
    expect(await printed(page)).toEqual({ pages: 1, width: 595, height: 842 });

    await onPaper(page);
    await expect(app.rail).toBeHidden();
    await expect(app.filters).toBeHidden();
    await expect(app.main.getByText('OGPPM – OPM')).toBeVisible();
    await expect(app.main.getByText('datos de demostración')).toBeVisible();
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    const colours = await app.headline.evaluate((node) => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(node).color,
    ]);
    await page.emulateMedia({ media: 'screen' });
    const onScreen = await app.headline.evaluate((node) => getComputedStyle(node).color);
    expect(colours[0]).toMatch(/^rgba?\((255, 255, 255|0, 0, 0, 0)/);
    expect(colours[1]).not.toBe(onScreen);
    await page.emulateMedia({ media: 'print' });
    for (const control of await app.main.getByRole('button', { name: /^(CSV|PNG|Tabla|Imprimir)$/ }).all())
      await expect(control).toBeHidden();
  });

  test('POI prints whole charts, no rail and no controls', async ({ page, app }) => {
    await app.open('poi');
    await app.activities.getByText(/AO en el filtro/).waitFor();
    await expect(app.drawings).toHaveCount(3);
    const { pages, width } = await printed(page);
    expect(width).toBe(595);
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(3);

    await onPaper(page);
    await expect(app.rail).toBeHidden();
    await expect(app.main.getByRole('searchbox')).toBeHidden();
    const sheet = (await app.main.boundingBox())!;
    for (const drawing of await app.drawings.all()) {
      const box = (await drawing.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(sheet.x + sheet.width + 1);
      const split = await drawing.evaluate(
        (node) => getComputedStyle(node.closest('section') ?? node).breakInside,
      );
      expect(split).toMatch(/^avoid/);
    }
  });
});
