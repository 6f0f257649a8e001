import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { setParameters } from '@/sql/parameters';
import { planesDelAnio, planesVigentes, sentidoAmbito, sugerenciasDeSentido } from '@/sql/plan';
import { indicadoresPor } from '@/sql/plan-indicador';
import { factores, recomendaciones, registroLlave } from '@/sql/plan-registro';
import { archivoPlan, indicador, noPlanes, objetivo, pesem, plan, valor, writePlanes, type Planes } from '../support/plan-fixture'; // prettier-ignore

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const write = async (data: Partial<Planes>) => {
  await writePlanes(engine, { ...noPlanes(), planes: [plan()], archivos: [archivoPlan('p1')], ...data });
  await refresh(engine, { topics: ['plan'] });
};
const { plan_id } = plan();
const scope = { anio: 2025, planes: [], relevancias: [] };
const later = { carga_id: 'p2' };

test('a new matrix replaces the old one whole; values add up key by key', async () => {
  await write({
    planes: [plan({ norma: 'vieja' }), plan({ ...later, norma: 'nueva' })],
    objetivos: [objetivo('OEI.01'), objetivo('OEI.02'), objetivo('OEI.01', { ...later, objetivo: 'Nuevo nombre' })],
    indicadores: [indicador('OEI.01-1'), indicador('OEI.02-1'), indicador('OEI.01-1', { ...later, linea_base: 12 })],
    valores: [
      valor('OEI.01-1', 2024, 15, 14),
      valor('OEI.01-1', 2025, 20, 1),
      valor('OEI.01-1', 2025, null, 19, later),
      valor('OEI.01-1', 2026, 25, 3),
      valor('OEI.01-1', 2026, 26, null, { ...later, motivo_nd: 'Se retiró el valor' }),
      valor('OEI.01-1', 2027, 30, null, later),
    ],
    archivos: [archivoPlan('p1', '2026-01-01 08:00:00'), archivoPlan('p2', '2026-02-01 08:00:00')],
  });
  expect(await planesVigentes(engine)).toMatchObject([
    { plan_id, norma: 'nueva', objetivos: 1, indicadores: 1, cargas: 2, carga_id: 'p2', exportado_en: '2026-02-01 08:00:00', ultimo_anio_con_valor: 2025, pliego_llave: '38.038' },
  ]); // prettier-ignore
  const [row, ...others] = await indicadoresPor(engine, scope);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ objetivo: 'Nuevo nombre', linea_base: 12, logro_esperado: 20, valor_obtenido: 19 });
  expect([row!.anios, row!.logros, row!.valores]).toEqual([
    [2024, 2025, 2026, 2027, 2028],
    [15, 20, 26, 30, null],
    [14, 19, null, null, null],
  ]);
}); // prettier-ignore

test('which carga is the latest: by when it was exported, then loaded, then its id', async () => {
  const both = {
    indicadores: [indicador('OEI.01-1')],
    valores: [valor('OEI.01-1', 2025, 20, 1), valor('OEI.01-1', 2025, 20, 2, later)],
  };
  const obtained = async (...archivos: Planes['archivos']) => {
    await write({ ...both, archivos });
    return (await indicadoresPor(engine, scope))[0]!.valor_obtenido;
  };
  expect(await obtained(archivoPlan('p1', '2026-03-01 00:00:00'), archivoPlan('p2', '2026-01-01 00:00:00'))).toBe(1);
  expect(await obtained(archivoPlan('p1', null), archivoPlan('p2', '2026-01-01 00:00:00'))).toBe(2);
  expect(await obtained(archivoPlan('p1'), { ...archivoPlan('p2'), cargado_en: '2026-09-01 00:00:00' })).toBe(2);
  expect(await obtained(archivoPlan('p1'), archivoPlan('p2'))).toBe(1);
}); // prettier-ignore

const path = (id: string, ...logros: number[]) => logros.map((logro, i) => valor(id, 2024 + i, logro, 9));

test('a sentido the ficha lacks is deduced only from a path that rises; else it is asked, and the answer holds', async () => {
  const names = ['sube', 'baja', 'oscila', 'plano', 'ficha'];
  await write({
    indicadores: names.map((indicador_, i) =>
      indicador(`OEI.01-${i + 1}`, { indicador: indicador_, sentido: indicador_ === 'ficha' ? 'descendente' : null }),
    ),
    valores: [
      ...path('OEI.01-1', 10, 12, 15),
      ...path('OEI.01-2', 9, 8, 8),
      ...path('OEI.01-3', 12, 11, 14),
      ...path('OEI.01-4', 10, 10, 10),
      ...path('OEI.01-5', 12, 14, 16),
    ],
  });
  const told = async () => (await indicadoresPor(engine, scope)).map((row) => [row.indicador, row.sentido, row.origen_sentido]);
  expect(await told()).toEqual([
    ['sube', 'ascendente', 'serie'], ['baja', null, null], ['oscila', null, null], ['plano', null, null], ['ficha', 'descendente', 'ficha'],
  ]); // prettier-ignore
  expect((await sugerenciasDeSentido(engine)).map((row) => [row.indicador, row.propuesta, row.logros])).toEqual([
    ['baja', 'descendente', [9, 8, 8]],
    ['oscila', null, [12, 11, 14]],
    ['plano', null, [10, 10, 10]],
  ]);
  await setParameters(engine, [
    { parametro: 'plan_sentido', ambito: sentidoAmbito(plan_id, 'OEI.01-2'), valor: 'descendente' },
    { parametro: 'plan_sentido', ambito: sentidoAmbito(plan_id, 'OEI.01-5'), valor: 'ascendente' },
  ]);
  expect((await told()).filter(([, , origen]) => origen === 'parametro')).toEqual([
    ['baja', 'descendente', 'parametro'],
    ['ficha', 'ascendente', 'parametro'],
  ]);
  expect(await sugerenciasDeSentido(engine)).toHaveLength(2);
  await engine.query("DELETE FROM parametro WHERE parametro = 'plan_sentido'");
}); // prettier-ignore

test('a plan without pliego gets the one its reader says', async () => {
  const loose = {
    plan_id: 'PEI-s/p-2025-2030',
    sector_id: null,
    pliego_id: null,
    pliego: null,
    nombre: null,
  };
  await write({ planes: [plan({ ...loose, desde: 2025, hasta: 2030 })] });
  expect(await planesVigentes(engine)).toMatchObject([
    { nombre: 'PEI 2025-2030', sector_id: null, pliego_llave: null, pliego: null, pliego_indicado: false },
  ]);
  await setParameters(engine, [{ parametro: 'plan_pliego', ambito: loose.plan_id, valor: '38.240' }]);
  expect(await planesVigentes(engine)).toMatchObject([
    { sector_id: '38', pliego_llave: '38.240', pliego_id: '240', pliego: '240', pliego_indicado: true },
  ]);
  await setParameters(engine, [{ parametro: 'plan_pliego', ambito: loose.plan_id, valor: null }]);
});

test('of two PEI of one pliego in a year, the one that starts later rules; objectives only named are kept', async () => {
  const next = plan({ plan_id: 'PEI-38-038-2025-2030', desde: 2025, hasta: 2030 });
  await write({ planes: [plan(), next, pesem()], indicadores: [indicador('AEI.02.01-1')] });
  expect(await planesDelAnio(engine, 2024)).toEqual([plan_id, pesem().plan_id]);
  expect(await planesDelAnio(engine, 2026)).toEqual([next.plan_id, pesem().plan_id]);
  const named = await engine.query(
    'SELECT objetivo_id, nivel, dentro_de, declarado FROM plan_objetivo_vigente ORDER BY 1',
  );
  expect(named).toEqual([
    { objetivo_id: 'AEI.02.01', nivel: 'AEI', dentro_de: 'OEI.02', declarado: false },
    { objetivo_id: 'OEI.02', nivel: 'OEI', dentro_de: null, declarado: false },
  ]);
});

const say = (n: number, tipo: string, id: string, campo: string, text: string | null) =>
  `('2026-07-0${n}T10:00:00.000Z-00000000000${n}', 'Ana', '${tipo}', '${registroLlave(plan_id, 2025, id)}', '${campo}', ${text === null ? 'NULL' : `'${text}'`})`;

test('what is written of factors and recommendations wins field by field', async () => {
  const factor = { carga_id: 'p1', plan_id, anio: 2025, factor: 'Precio', origen: 'externo', efecto: 'afecto', grado: 2, objetivo_id: null, sustento: 'Del informe' } as const; // prettier-ignore
  const advice = { carga_id: 'p1', plan_id, anio: 2025, recomendacion: 'Hacer', responsable: 'OPM', avance: null, cumplida_en: null }; // prettier-ignore
  const due = ['2026-05-29', '2026-07-31', '2026-08-01', null, '2026-06-30'];
  await write({
    factores: [
      { ...factor, factor_id: 'F-01' },
      { ...factor, factor_id: 'F-02' },
    ],
    recomendaciones: due.map((plazo, i) => ({ ...advice, recomendacion_id: `R-0${i + 1}`, plazo })),
  });
  await engine.run(
    `INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES ${[
      say(1, 'plan_factor', 'F-01', 'grado', '3'),
      say(2, 'plan_factor', 'F-02', 'retirado', 'sí'),
      say(3, 'plan_factor', 'F-03', 'factor', 'Rotación'),
      say(4, 'plan_factor', 'F-03', 'origen', 'interno'),
      say(5, 'plan_factor', 'F-01', 'sustento', 'x'),
      say(6, 'plan_factor', 'F-01', 'sustento', null),
      say(7, 'plan_recomendacion', 'R-05', 'cumplida_en', '2026-06-20'),
      say(8, 'plan_recomendacion', 'R-01', 'avance', 'Sin respuesta'),
    ].join(', ')}`,
  );
  expect(await factores(engine, scope)).toMatchObject([
    {
      factor_id: 'F-01',
      grado: 3,
      origen: 'externo',
      sustento: 'Del informe',
      en_archivo: true,
      anotado_por: 'Ana',
    },
    { factor_id: 'F-03', factor: 'Rotación', origen: 'interno', grado: null, en_archivo: false },
  ]);
  const rows = await recomendaciones(engine, scope, '2026-07-16');
  expect(rows.map((row) => [row.recomendacion_id, row.estado, row.avance])).toEqual([
    ['R-01', 'vencida', 'Sin respuesta'],
    ['R-02', 'vence_pronto', null],
    ['R-03', 'en_plazo', null],
    ['R-04', 'sin_plazo', null],
    ['R-05', 'cumplida', null],
  ]);
  await engine.run('DELETE FROM registro');
});
