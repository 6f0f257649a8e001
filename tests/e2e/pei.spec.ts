import { AxeBuilder } from '@axe-core/playwright';
import { realdata } from '../support/realdata';
import type { App, Screen } from './support/app';
import { expect, test, visiting } from './support/test';

const produce = '?pei=PEI-38-038-2024-2028&anio=2025';
const itp = '?pei=PEI-38-241-2024-2028';
const figures = [
  /^Alcanzan su logro/,
  /^Avance Tipo I, /,
  /^Avance Tipo II, /,
  /^En ruta a 2028/,
  /^Con valor obtenido/,
];

/** Says who writes, when it is asked. */
async function sign(app: App): Promise<void> {
  const name = app.dialog.getByLabel('Su nombre');
  await name.fill('Ana Pérez');
  await app.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
}

async function eachFigureOpens(app: App, labels: readonly RegExp[], ficha: string): Promise<void> {
  for (const label of labels)
    await test.step(String(label), async () => {
      await app.figure(label).click();
      await expect(app.panel.getByText('Definición completa')).toBeVisible();
      await expect(app.panel).toContainText(ficha);
      await expect(app.panel.locator('.rows tbody tr').first()).toBeVisible();
      await app.page.keyboard.press('Escape');
      await expect(app.panel).toHaveCount(0);
    });
}

const csvOf = (app: App, title: RegExp) =>
  app.savedCsv(() => app.section(title).getByRole('button', { name: 'CSV', exact: true }).click());

visiting.describe('PEI, sobre la demostración', () => {
  visiting('answers its question and opens each figure with formula, source and rows', async ({ app }) => {
    await app.open('pei', produce);
    await expect(app.headline).toHaveText(
      'A medias: 13 de 23 indicadores con dato alcanzan su logro esperado, pero solo 10 van al ritmo que pide 2028.',
    );
    await eachFigureOpens(app, figures, 'ficha E1.3.2');
  });

  visiting('has every indicator, those without a value with their reason, and gives its files', async ({ app }) => {
    await app.open('pei', produce);
    const table = app.main.getByRole('region', { name: 'Indicadores del PEI' });
    await expect(table.getByText('5 de 5 con dato')).toBeVisible();
    await expect(table.getByRole('row').filter({ hasText: 'Empresas industriales que innovan' })).toContainText(
      'La encuesta nacional no se levantó en 2025. OGEIEE',
    );
    const csv = await csvOf(app, /Llegar en el año no basta/);
    expect(csv.rows).toHaveLength(26);
    expect((await csvOf(app, /objetivos quedan en amarillo/)).header).toContain('tipo_1_real_pct');
    expect((await csvOf(app, /ni al 60/)).rows).toHaveLength(26);
    expect((await csvOf(app, /ejecutan su POI y no logran/)).rows).toHaveLength(20);
    await app.main.getByLabel('Buscar indicador').fill('OGACI');
    await expect(app.main.getByText(/^2 de 26 indicadores/)).toBeVisible();
    const { name } = await app.saved(() =>
      app.section(/Llegar en el año no basta/).getByRole('button', { name: 'XLSX', exact: true }).click(),
    );
    expect(name).toBe('pei-2025-seguimiento.xlsx');
  }); // prettier-ignore

  visiting(
    'a year chosen by keyboard changes every section and stays in the address',
    async ({ app, page }) => {
      await app.open('pei', produce);
      await app.filters.getByRole('button', { name: /^Resultados/ }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('2024');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/anio=2024/);
      await expect(app.main.getByText('¿Logramos lo esperado en 2024?')).toBeVisible();
      await expect(app.main.getByRole('columnheader', { name: 'Esperado 2024', exact: true })).toBeVisible();
      await page.reload();
      await expect(app.main.getByText('¿Logramos lo esperado en 2024?')).toBeVisible();
    },
  );

  visiting('the evaluation crosses result and execution, year by year', async ({ app }) => {
    await app.open('pei/evaluacion', produce);
    await expect(app.headline).toHaveText(/^El PEI logró el 89\.9\s% de lo esperado en 2025 \(95\.8\s% en 2024\)/);
    await eachFigureOpens(
      app,
      [/^Resultado de 2025/, /^Del periodo/, /^Les falta algo/, /^Ejecutan sin lograr/],
      'ficha E1.3.3',
    );
    await expect(app.main.getByRole('link', { name: 'Ver la evaluación del POI' })).toHaveAttribute(
      'href',
      /#\/poi\/evaluacion\?.*ejercicio=2025&periodo=T4/,
    );
    const fields = await csvOf(app, /ejecutan sin lograr/);
    expect(fields.rows.filter((row) => row[fields.header.indexOf('cuadrante')] === 'ejecuta_sin_lograr').length)
      .toBeGreaterThanOrEqual(2);
    await app.main.getByRole('radio', { name: 'Tipo II' }).check({ force: true });
    await expect(app.section(/^De 2024 a 2025/)).toContainText('desde la línea base');
  }); // prettier-ignore

  test('asks for the values owed and notes the day', async ({ app }) => {
    await app.open('pei', produce);
    await app.button(/^Preparar el pedido para OGEIEE/).click();
    await expect(app.dialog).toContainText('Les pedimos remitir el Formato');
    await app.dialog.getByRole('button', { name: 'Anotar que se pidió' }).click();
    await sign(app);
    await expect(app.dialog.getByText(/^Pedido el .*lo anotó Ana Pérez/)).toBeVisible();
    await app.dialog.getByRole('button', { name: 'Copiar el mensaje' }).waitFor();
    await app.page.keyboard.press('Escape');
    await expect(app.section(/dependencias deben 3 valores/).getByText(/^pedido el/)).toBeVisible();
  });

  test('an observation is accepted, answered and absolved; another dropped with its reason', async ({
    app,
  }) => {
    await app.open('pei/validacion', itp);
    await expect(app.headline).toHaveText(/tiene 5 observaciones por decidir, 2 con gravedad «error»/);
    await app.button('Aceptar las 2').click();
    await sign(app);
    await app.expectValue(/^Por absolver/, '2');
    await app.button(/^Responder: OEI\.03/).click();
    await app.dialog.getByRole('button', { name: 'Dar por absuelta' }).click();
    await expect(app.dialog).toContainText('Escriba qué respondió el pliego');
    await app.dialog.getByLabel('Respuesta del pliego').fill('Agregó un indicador');
    await app.dialog.getByRole('button', { name: 'Dar por absuelta' }).click();
    await app.dialog.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await app.expectValue(/^Absueltas/, '1 de 2 aceptadas');
    await app.button(/^Descartar: AEI\.03\.01-1/).click();
    await app.dialog.getByLabel('Por qué se descarta').fill('Lo exige una norma');
    await app.dialog.getByRole('button', { name: 'Descartar', exact: true }).click();
    await app.dialog.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await expect(app.main).toContainText('Razón: Lo exige una norma');
    await app.button('Preparar el mensaje al pliego').click();
    await expect(app.dialog).toContainText('1. El objetivo no tiene indicador propio (1 caso).');
  });
});

test.describe('PEI, sobre la matriz real', () => {
  const matriz = realdata('Indicadores_PEI2026.xlsx');
  test.skip(matriz === null, 'the real matrix is not on this machine');

  test('asks what it does not know, and what is answered holds', async ({ app }) => {
    await app.open('datos');
    await app.load(matriz!);
    await app.go('pei');
    await expect(app.headline).toHaveText('Todavía no se sabe: ninguno de los 25 indicadores tiene valor obtenido de 2025.');
    await app.main.getByLabel('Pliego, por ejemplo 240').fill('135');
    await app.main.getByLabel('Sector', { exact: true }).fill('11');
    await app.button('Guardar el pliego').click();
    await expect(app.main).toContainText('El pliego 135 lo indicó usted');
    const asked = app.section(/indicadores no dicen si mejora/);
    await expect(asked.getByRole('combobox')).toHaveCount(5);
    await asked.getByRole('combobox').nth(0).selectOption('descendente');
    await asked.getByRole('combobox').nth(1).selectOption('maximo');
    await asked.getByRole('button', { name: 'Guardar 2 respuestas' }).click();
    await expect(asked.getByRole('combobox')).toHaveCount(3);
    await expect(app.main.getByText('2 sentidos indicados por usted')).toBeVisible();
  }); // prettier-ignore
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe, ${scheme}`, () => {
    visiting('finds nothing in the screens of the PEI', async ({ app, page }) => {
      visiting.setTimeout(180_000);
      await app.theme(scheme);
      for (const screen of ['pei', 'pei/evaluacion', 'pei/validacion'] satisfies Screen[]) {
        await app.open(screen, produce);
        if (screen === 'pei') await app.drawings.first().waitFor();
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        }
      }
    });
  });
