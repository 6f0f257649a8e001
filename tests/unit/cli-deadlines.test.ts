import { expect, test } from 'vitest';
import { readIcs, unescaped, value } from '../support/read-ics';
import { runCli } from '../support/run-cli';

type Row = Record<string, string | number | boolean | null>;
const rows = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Row[];
};

test('figures plazos: a row per step of the year, with no files', async () => {
  const all = await rows('figures', 'plazos', '--al', '2026-07-16');
  const may = all.find((row) => row['instancia'] === 'E1.3.5|2026-05' && row['numero'] === 4)!;
  expect(may).toMatchObject({
    ejercicio: 2026, al: '2026-07-16', procedimiento: 'E1.3.5', periodo: '2026-05', alcance: null, ejecutor: 'dependencias',
    inicio: '2026-06-11', vence: '2026-06-12', hecho: null, estado: 'vencido', dias: -23, plazo: 'El décimo día hábil del mes siguiente',
    base_legal: 'Directiva General N° 003-2018-PRODUCE/OGPPM', verificado: false,
  }); // prettier-ignore
  expect(all.map((row) => row['vence'])).toEqual(all.map((row) => row['vence']).sort());
  const opm = await rows(
    'figures',
    'plazos',
    '--al',
    '2026-07-16',
    '--ejecutor',
    'opm',
    '--procedimiento',
    'E1.3.5',
  );
  expect(opm.every((row) => row['ejecutor'] === 'opm' && row['procedimiento'] === 'E1.3.5')).toBe(true);
  expect(opm).toHaveLength(12 * 5);
});

test('figures indicadores_proceso: the four of the manual; nothing programmed has no value', async () => {
  const all = await rows('figures', 'indicadores_proceso', '--al', '2026-01-02');
  expect(all.map(({ proceso, numerador, denominador, valor }) => [proceso, numerador, denominador, valor])).toEqual([
    ['E1', 0, 0, null], ['E1.1', 0, 0, null], ['E1.2', 0, 0, null], ['E1.3', 0, 0, null],
  ]); // prettier-ignore
  const july = await rows('figures', 'indicadores_proceso', '--al', '2026-07-16');
  expect(july.at(-1)).toMatchObject({ proceso: 'E1.3', numerador: 0, valor: 0 });
});

test('ics: what figures gives, read back by another reader, with the same dates and ids each time', async () => {
  const asked = ['--al', '2026-07-16', '--procedimiento', 'E1.3.5'];
  const { code, stdout } = await runCli('ics', ...asked);
  expect(code).toBe(0);
  const events = readIcs(stdout).components;
  const expected = await rows('figures', 'plazos', ...asked);
  const dateOf = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  expect(events.map((one) => dateOf(value(one, 'DTSTART')!))).toEqual(expected.map((row) => row['vence']));
  const registration = events.find((one) => value(one, 'UID') === 'E1.3.5%7C2026-05%7C4@timon.produce')!;
  const words = unescaped(value(registration, 'DESCRIPTION')!);
  expect(words).toContain('Base legal: Directiva General N° 003-2018-PRODUCE/OGPPM (regla no verificada)');
  expect(unescaped(value(registration, 'SUMMARY')!)).toBe(
    'Registrar en el Aplicativo CEPLAN (Seguimiento mensual del POI, mayo de 2026, Dependencias de PRODUCE)',
  );
  expect((await runCli('ics', ...asked)).stdout).toBe(stdout);
});

test.each([
  [['figures', 'plazos', '--al', '2026-02-31'], 'no es una fecha'],
  [['figures', 'plazos', '--ejecutor', 'nadie'], 'Puede ser: despacho_ministerial'],
  [['ics', '--procedimiento', 'E9'], 'Puede ser: E1.1.1'],
  [['ics', 'datos'], '--from'],
])('%j is wrongly asked, and it says why', async (args, words) => {
  const { code, stderr } = await runCli(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});
