import type { BrowserContext, Page } from '@playwright/test';
import { readXlsx } from 'hucre';
import { realdata } from '../support/realdata';
import { every, plainExport, poiExport, until } from './support/poi-export';
import { expect, outside, test } from './support/test';

/** Refuses and counts whatever does not go to the server of the page. */
async function refuseOutside(context: BrowserContext, baseURL: string): Promise<string[]> {
  const refused: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(baseURL).origin && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      refused.push(route.request().url());
      return route.abort();
    },
  );
  return refused;
}

const askOutside = (page: Page) =>
  page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
  );

test('nothing is asked of another origin in a walk through everything', async ({
  page,
  context,
  app,
  watch,
  baseURL,
}) => {
  const refused = await refuseOutside(context, baseURL!);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);

  await test.step('the page comes with its policy', async () => {
    const answer = await page.goto('./');
    const policy = answer!.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
    await app.ready('resumen');
  });

  await test.step('theme, shortcuts and screens', async () => {
    await app.rail.getByRole('button', { name: /^Tema/ }).click();
    await app.button(/^Atajos/).click();
    await expect(app.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await app.go('poi');
  });

  await test.step('calculations, drawings and files of the POI', async () => {
    await app.figures.first().click();
    await app.saved(() => app.panel.getByRole('button', { name: /^Exportar/ }).click());
    await app.panel.getByRole('button', { name: /^Cerrar/ }).click();
    for (const name of ['PNG', 'SVG', 'CSV'])
      await app.saved(() => app.main.getByRole('button', { name, exact: true }).first().click());
    await app.main
      .getByRole('button', { name: /^Preparar recordatorio/ })
      .first()
      .click();
    await app.button('Copiar el mensaje').click();
    await page.keyboard.press('Escape');
  });

  await test.step('files of the person', async () => {
    await app.go('datos');
    await app.load(realdata('POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls') ?? plainExport(6));
    await app.go('poi');
    await app.go('resumen');
  });

  expect(watch.requests.length).toBeGreaterThan(10);
  expect(outside(watch, baseURL!)).toEqual([]);
  expect(refused).toEqual([]);
});

test('a request to another origin is stopped by the page itself, and the tests see it', async ({
  page,
  app,
  watch,
}) => {
  await app.open('resumen');
  expect(await askOutside(page)).toBe('refused');
  await expect.poll(() => watch.violations).toContain('connect-src https://example.org/');
  expect(watch.errors.join('\n')).toContain('example.org');
  watch.violations.length = 0;
  watch.requests.splice(0, Infinity, ...watch.requests.filter((url) => !url.includes('example.org')));
  watch.expectErrors = /example\.org/;
});

test('what a file brings is text: never markup, never a formula', async ({ page, app }) => {
  const markup = '<img src=x onerror="document.title=1"><b>AO</b>';
  const formula = '=HYPERLINK("http://x","ver")';
  const names = [markup, formula, '@SUMA(A1)', '+51 999', 'CAPACITACIÓN'];
  const file = poiExport({
    activities: names.map((name, i) => ({
      code: `AOI0008880000${i + 1}`,
      name,
      planned: every(10),
      reported: until(6, 8),
    })),
  });
  await app.open('datos');
  await app.load(file);
  await app.go('poi');

  await expect(app.activities).toContainText(markup);
  await expect(app.activities).toContainText(formula);
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page).toHaveTitle('Seguimiento mensual del POI · Timón');

  const tableSection = app.sectionWith(app.activities);
  const csv = await app.savedCsv(() => tableSection.getByRole('button', { name: 'CSV' }).click());
  const column = csv.header.indexOf('Actividad operativa');
  expect(csv.rows.map((row) => row[column]).sort()).toEqual(
    [markup, `'${formula}`, "'@SUMA(A1)", "'+51 999", 'CAPACITACIÓN'].sort(),
  );

  const xlsx = await app.saved(() => tableSection.getByRole('button', { name: 'XLSX' }).click());
  expect(xlsx.name).toBe('poi-2026-06-actividades.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(xlsx.bytes));
  const [header, ...rows] = sheets[0]!.rows;
  const at = header!.indexOf('Actividad operativa');
  const written = rows.map((row) => String(row[at]));
  expect(written).toContain(markup);
  expect(written.filter((text) => /^[=+@]/.test(text))).toEqual([]);
});
