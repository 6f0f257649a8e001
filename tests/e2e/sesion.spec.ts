import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const what = (page: Page) => page.getByLabel('Qué se acuerda');
const who = (page: Page) => page.getByLabel('Responsable', { exact: true });
const when = (page: Page) => page.getByRole('textbox', { name: 'Plazo' });
const register = (page: Page) => page.getByRole('button', { name: 'Registrar acuerdo' });

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

async function fill(page: Page, acuerdo: string, responsable: string, plazo: string): Promise<void> {
  await what(page).fill(acuerdo);
  await who(page).fill(responsable);
  await when(page).fill(plazo);
}

/** The process of the page ends, without a goodbye. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

test.describe('La sesión de la Comisión', () => {
  test.setTimeout(240_000);

  test('is prepared, held and closed; a page that dies in the middle loses nothing typed', async ({
    context,
    page: first,
  }) => {
    // A blank page has no storage.
    await context.addInitScript(() => {
      if (location.protocol !== 'about:') localStorage.setItem('timon-quien', 'Ana Quispe');
    });
    const opened = async (hash: string) => {
      const page = await context.newPage();
      await page.goto(`./${hash}`);
      return page;
    };

    await first.goto('./#/inversiones/sesiones');
    await first.getByRole('button', { name: 'Preparar una sesión' }).first().click();
    await first
      .getByRole('dialog')
      .getByRole('button', { name: /^Preparar la sesión \d+-\d{4}$/ })
      .click();
    await expect(first.getByRole('region', { name: /^Sesión ordinaria n\.º/ })).toBeVisible();
    await expect(first.getByRole('button', { name: /^Mover / })).toHaveCount(11);
    const second = first.getByRole('button', { name: /, lugar 2 de 11/ });
    const cui = (await second.getAttribute('data-cui'))!;
    await second.press('ArrowUp');
    await expect(first.getByRole('button', { name: /, lugar 1 de 11/ })).toHaveAttribute('data-cui', cui);
    await first.getByRole('button', { name: 'Agregar un asistente' }).click();
    await first.getByRole('dialog').getByLabel('Nombre').fill('Luis Ramos');
    await first.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
    await expect(first.getByRole('checkbox', { name: /Luis Ramos/ })).toBeVisible();
    expect(await findings(first)).toEqual([]);

    await first.getByRole('button', { name: 'Abrir la sesión' }).click();
    await expect(first.getByRole('button', { name: 'Pasar a la primera inversión' })).toBeVisible();
    await first.getByRole('checkbox', { name: /Luis Ramos/ }).check();
    await first
      .getByRole('group', { name: 'Acuerdo 05-2', exact: true })
      .getByRole('button', { name: 'Sigue' })
      .click();
    await expect(first.getByText('Revisados 1 de 7')).toBeVisible();
    expect(await findings(first)).toEqual([]);
    await first.keyboard.press('ArrowRight');
    await expect(what(first)).toBeVisible();
    const hash = new URL(first.url()).hash;
    expect(await findings(first)).toEqual([]);

    // In the middle of a word.
    await what(first).pressSequentially('Presentar el cron');
    await crash(first);

    let page = await opened(hash);
    await expect(what(page)).toHaveValue('Presentar el cron');
    await fill(page, 'Presentar el cronograma', 'UEI SANIPES', '10 días hábiles');
    await register(page).click();
    await expect(page.getByText(/Quedó registrado el \d+-1/)).toBeVisible();
    await crash(page);

    // Registered, and another being typed.
    page = await opened(hash);
    await expect(page.getByText(/Registrado: \d+-1/)).toBeVisible();
    await expect(what(page)).toHaveValue('');
    await fill(page, 'Liberar el terr', 'UEI SANIPES', '5 días hábiles');
    await expect(page.getByText('Borrador guardado')).toBeVisible();
    await page.close();

    page = await opened(hash);
    await expect(what(page)).toHaveValue('Liberar el terr');
    await expect(when(page)).toHaveValue('5 días hábiles');
    await what(page).fill('Liberar el terreno');
    await register(page).click();
    await expect(page.getByText(/Quedó registrado el \d+-2/)).toBeVisible();

    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('La sesión deja dos acuerdos');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Cerrar la sesión/ }).click();

    const acta = page.getByRole('article');
    await expect(acta).toContainText(/Acuerdo \d+-1\. Presentar el cronograma\./);
    await expect(acta).toContainText(/Acuerdo \d+-2\. Liberar el terreno\./);
    await expect(acta).toContainText('Asistió 1 de 1 convocados');
    await expect(acta).toContainText('Sigue pendiente');
    await expect(acta).toContainText('se levantó la sesión');
    await expect(acta).toContainText('por Ana Quispe');
    expect(await findings(page)).toEqual([]);

    await page.goto(`./${hash}`);
    await expect(page.getByText('La sesión está cerrada')).toBeVisible();
    await expect(what(page)).toBeDisabled();
  });

  test('fits the projector without scrolling, whatever is looked at', async ({ context, page }) => {
    // A blank page has no storage.
    await context.addInitScript(() => {
      if (location.protocol !== 'about:') localStorage.setItem('timon-quien', 'Ana Quispe');
    });
    await page.goto('./#/inversiones/sesiones');
    await page.getByRole('button', { name: 'Preparar una sesión' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Preparar la sesión/ })
      .click();
    await page.getByRole('button', { name: 'Abrir la sesión' }).click();
    await page.getByRole('button', { name: 'Pasar a la primera inversión' }).click();
    await expect(what(page)).toBeVisible();
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      const sizes = () =>
        page.evaluate(() => {
          const main = document.querySelector('main')!;
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [
            main.scrollHeight - main.clientHeight,
            scrollWidth - innerWidth,
            scrollHeight - innerHeight,
          ];
        });
      await expect.poll(sizes).toEqual([0, 0, 0]);
    }
  });
});
