import { realdata } from '../support/realdata';
import { expect, test } from './support/test';

const actividad = realdata('POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls');
const financiera = realdata('POI_PORPROGRAMACIONFINANCIERA_ANUAL_000127_20260421112247.xls');

test.describe('Sobre exportaciones reales del Aplicativo CEPLAN', () => {
  test.skip(actividad === null || financiera === null, 'the real exports are not on this machine');

  test('from the file to the monthly follow-up', async ({ app }) => {
    await app.open('datos');
    await app.load(actividad!);
    await expect(app.headline).toHaveText('Todo entró: 210 filas cargadas.');
    await expect(
      app.main.getByRole('img', { name: '210 filas leídas igual a 210 aceptadas más 0 rechazadas' }),
    ).toBeVisible();
    await expect(app.main).toContainText(
      'Cuadra: lo aceptado suma S/ 227,100,423.00 en el archivo y en lo cargado',
    );

    await app.go('poi');
    await expect(app.filters.getByText('datos de demostración')).toHaveCount(0);
    await app.expectValue(/^Cumplimiento físico/, '88.9 %');
    await expect(app.activities).toContainText('210 AO en el filtro');
    await app.figure(/^Gasto sobre lo programado/).click();
    await expect(app.panel).toContainText('S/ 223,780,040.84');
    const csv = await app.savedCsv(() => app.panel.getByRole('button', { name: /^Exportar/ }).click());
    expect(csv.rows).toHaveLength(210);
    const column = csv.header.indexOf('Devengado acumulado, S/');
    const spent = csv.rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
    expect(spent).toBe(22_378_004_084);
  });

  test('the financial programme of the same POI repeats no physical value', async ({ app }) => {
    await app.open('datos');
    await app.load(financiera!);
    await expect(
      app.main.getByRole('img', { name: '583 filas leídas igual a 583 aceptadas más 0 rechazadas' }),
    ).toBeVisible();
    await app.load(actividad!);
    await app.go('poi');
    await expect(app.activities).toContainText('210 AO en el filtro');
    await app.expectValue(/^Cumplimiento físico/, '88.9 %');
  });
});
