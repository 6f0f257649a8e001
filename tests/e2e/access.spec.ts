import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/test';
import { textUpload } from './support/uploads';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** The dark theme changes colours alone: nothing else is looked at twice. */
async function findings(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (scheme === 'dark') axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Looks at what is on the screen in both sizes. */
async function clean(app: App, what: string, scheme: 'light' | 'dark'): Promise<void> {
  for (const size of [wide, phone]) {
    await app.page.setViewportSize(size);
    expect.soft(await findings(app.page, scheme), `${what}, ${size.width} px`).toEqual([]);
  }
  await app.page.setViewportSize(wide);
}

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('Resumen and POI, with the panel closed and open', async ({ page, app }) => {
      test.setTimeout(180_000);
      await app.open('resumen');
      await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
      await app.drawings.first().waitFor();
      await clean(app, 'Resumen', scheme);
      await app.go('poi');
      await app.activities.getByText(/AO en el filtro/).waitFor();
      await clean(app, 'POI', scheme);
      await app.figure(/^Cumplimiento físico/).click();
      await app.panel.locator('.rows tbody tr').first().waitFor();
      await clean(app, 'POI with its panel', scheme);
    });

    test('Datos loaded, with a file to map and empty', async ({ app }) => {
      test.setTimeout(180_000);
      await app.open('datos');
      await clean(app, 'Datos with the demonstration', scheme);
      await app.load(textUpload('cuadro.csv', 'periodo;plg;ejec;act;tarea\n2026;038;000883;AOI1;x\n'));
      await app.button('Cargar y recordar').waitFor();
      await clean(app, 'Datos with a mapping', scheme);
      await app.button('Borrar todo').click();
      await app.dialog.getByRole('button', { name: 'Borrar todo' }).click();
      await expect(app.headline).toContainText('Todavía no hay datos');
      await clean(app, 'Datos empty', scheme);
    });
  });

interface Stop {
  what: string;
  ring: boolean;
}

/** Where the focus is, and whether it can be seen. */
const focusStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    const pointed = document.getElementById(at.getAttribute('aria-activedescendant') ?? '');
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : null;
    const shown = at.matches('input.visually-hidden') ? label! : (pointed ?? at);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
    const outline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    return {
      what: at.getAttribute('aria-label') ?? (label ?? at).textContent!.trim().slice(0, 60),
      ring: outline || boxShadow !== 'none',
    };
  });

test.describe('By keyboard', () => {
  test('the first stop skips to the content; every stop of POI shows its focus', async ({ page, app }) => {
    await app.open('poi');
    await app.activities.getByText(/AO en el filtro/).waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.main).toBeFocused();

    const stops: Stop[] = [];
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press('Tab');
      const stop = await focusStop(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.filter(({ ring }) => !ring).map(({ what }) => what)).toEqual([]);
    const reached = stops.map(({ what }) => what).join('\n');
    for (const place of [
      '¿Cómo se calcula?',
      ': ',
      'Preparar recordatorio para',
      'OEI.01',
      'Filtrar por nombre',
      'Columnas',
      'XLSX',
    ])
      expect(reached).toContain(place);
  });

  test('digits go to the screens, ? lists the shortcuts, Esc closes what is open', async ({ page, app }) => {
    await app.open('resumen');
    await page.keyboard.press('2');
    await expect(page).toHaveURL(/#\/poi/);
    await app.ready('poi');

    await page.keyboard.press('?');
    await expect(app.dialog).toContainText('Atajos del teclado');
    await page.keyboard.press('Escape');
    await expect(app.dialog).toHaveCount(0);

    const corte = app.filters.getByRole('button', { name: /^Corte/ });
    await corte.click();
    await expect(app.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(app.dialog).toHaveCount(0);
    await expect(corte).toBeFocused();

    const figure = app.figure(/^Gasto/);
    await figure.click();
    await expect(app.panel).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(app.panel).toHaveCount(0);
    await expect(figure).toBeFocused();

    await page.setViewportSize(phone);
    await app.button('Menú').click();
    await expect(app.button('Menú')).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(app.button('Menú')).toHaveAttribute('aria-expanded', 'false');
  });

  test('who asks for less motion gets none', async ({ page, app }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await app.open('poi');
    const moving = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((node) => {
            const { transitionDuration, animationDuration, animationName } = getComputedStyle(node);
            const longest = Math.max(...transitionDuration.split(',').map(parseFloat));
            return longest > 0.01 || (animationName !== 'none' && parseFloat(animationDuration) > 0.01);
          }).length,
      );
    expect(await moving()).toBe(0);
    await app.figure(/^Cumplimiento físico/).click();
    await expect(app.panel).toBeVisible();
    expect(await moving()).toBe(0);
  });
});

test('Resumen reads on a phone without scrolling sideways', async ({ page, app }) => {
  await page.setViewportSize(phone);
  await app.open('resumen');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await app.button('Menú').click();
  await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: 'POI' }).click();
  await app.ready('poi');
  expect(await overflow()).toBeLessThanOrEqual(0);
});
