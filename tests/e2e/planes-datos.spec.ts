import { b7Xlsx } from '../support/b7-file';
import { expect, test } from './support/test';
import { textUpload, uploadOf } from './support/uploads';

const plan = 'PEI-38-240-2024-2028';
const anexo = () =>
  b7Xlsx(
    {
      titles: [['SECTOR: 38 PRODUCCIÓN'], ['PLIEGO: 240 INSTITUTO DEL MAR DEL PERÚ'], ['PERIODO: 2024-2028']],
      rows: [
        ['OEI.01', 'Conocer el mar'],
        ['OEI.01-1', 'Stocks evaluados', '', 'DGIRP', 1, 'Ascendente', 'No agregable', 2023, 70, 75, 80, 85],
        ['AEI X', 'Sin número'],
      ],
    },
    'anexo-b7.xlsx',
  );

test('an Anexo B-7 lands with what it rejects, its values come later, and each leaves by itself', async ({
  app,
}) => {
  await app.open('datos');
  await app.load(await uploadOf(await anexo()));
  await expect(app.main).toContainText('Reconocido como CEPLAN, Anexo B-7 del PEI');
  await expect(
    app.main.getByRole('img', { name: '3 filas leídas igual a 2 aceptadas más 1 rechazada' }),
  ).toBeVisible();
  await expect(app.main).toContainText('«AEI X» no se puede leer como código');
  const first = app.section(/^Qué está cargado: una carga de planes estratégicos/);
  await expect(first).toContainText('PEI 2024-2028, Instituto del Mar del Perú');

  await app.load(
    textUpload(
      'valores.csv',
      `plan_id,indicador_id,anio,periodo,valor_obtenido\n${plan},OEI.01-1,2025,anual,81\n`,
    ),
  );
  const both = app.section(/^Qué está cargado: dos cargas de planes estratégicos/);
  await both.getByRole('row').filter({ hasText: 'valores.csv' }).getByRole('button', { name: 'Borrar' }).click();
  await app.dialog.getByRole('button', { name: 'Borrar' }).click();
  await expect(first).toContainText('anexo-b7.xlsx');
}); // prettier-ignore
