import { expect, test } from 'vitest';
import { runCli, runProcess } from '../support/run-cli';

test('figures procedimientos: a row per activity, with no files', async () => {
  const { code, stdout, stderr } = await runProcess('figures', 'procedimientos');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const rows = JSON.parse(stdout) as Record<string, unknown>[];
  expect(rows).toHaveLength(224);
  expect(rows[0]).toMatchObject({ procedimiento: 'E1.1.1', numero: 1, vuelve_a: null, condicion: null });
  expect(rows.find((row) => row['procedimiento'] === 'E1.2.7' && row['numero'] === 6)).toEqual({
    procedimiento: 'E1.2.7',
    procedimiento_nombre: 'Realizar la Modificación del POI Anual',
    numero: 6,
    actividad: 'Adsorber observaciones',
    ejecutor: 'Dependencias de PRODUCE',
    ejecutor_canonico: 'dependencias',
    ejecutor_nombre: 'Dependencias de PRODUCE (órganos, unidades orgánicas y programas)',
    condicion: 'Caso 6.3.2; Si la OPM tiene observaciones',
    caso: '6.3.2',
    rama: 'observado',
    siguiente: '7',
    vuelve_a: 3,
    proveedores: 'OP',
    entradas: 'Memorando de devolución de solicitud; Informe con observaciones de OPM',
    salidas: 'Memorado de solicitud que atiende las observaciones señaladas',
    destinatarios: 'OPM',
    nota: 'El manual escribe «Adsorber»: se entiende «Absolver».',
  });
});

test('figures procedimientos as CSV', async () => {
  const { code, stdout } = await runCli('figures', 'procedimientos', '--format', 'csv');
  const lines = stdout.trimEnd().split('\r\n');
  expect(code).toBe(0);
  expect(lines).toHaveLength(225);
  expect(lines[0]).toMatch(/^procedimiento,numero,actividad,ejecutor,ejecutor_canonico,condicion,/);
});

test('an option that has no use there is said, and not passed over', async () => {
  const { code, stdout, stderr } = await runCli('figures', 'procedimientos', '--from', 'datos');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'figures procedimientos sale del catálogo: no usa --from.\n',
  });
  expect(JSON.parse(stdout)).toHaveLength(224);
});

test.each(['procesos', 'constructor'])(
  'figures %s is not known, and what is names the procedures',
  async (name) => {
    const { code, stderr } = await runCli('figures', name);
    expect(code).toBe(2);
    expect(stderr).toContain(', procedimientos.');
  },
);
