import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import {
  acuerdosCig,
  convenios,
  descentralizadaCargas,
  ettis,
  integrantesCig,
  metasGobierno,
  metasProduce,
  modeloEtapas,
  modelos,
  servicioIndicadores,
  servicios,
  servicioValores,
  trabajos,
} from '@/sql/descentralizada';
import { install, refresh } from '@/sql/install';
import { archivoDescentralizada, writeDescentralizada } from '../support/descentralizada-fixture';
import { ao, meses, writePoi } from '../support/poi-fixture';

let engine: Connector;
const carga_id = 'nueva';
const HOY = '2026-07-16';
const all = { al: HOY, servicios: [], departamentos: [] };
const at = (al: string) => ({ ...all, al });

let events = 0;
const write = (llave: string, campo: string, valor: string | null) =>
  engine.query('INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES (?, ?, ?, ?, ?, ?)', [
    `2026-07-16T10:00:00.${String(++events).padStart(3, '0')}Z-000000000000`, 'Ana', 'acuerdo_cig', llave, campo, valor,
  ]); // prettier-ignore

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  const indicator = (id: string, changes: object) => ({
    carga_id, servicio_indicador_id: id, servicio_id: 's1', dimension: 'cobertura' as const, indicador: id, meta: 60, linea_base: 40, ...changes,
  }); // prettier-ignore
  const value = (servicio_indicador_id: string, valor_obtenido: number, fecha = '2026-06-30') => ({
    carga_id, servicio_indicador_id, fecha, nivel_gobierno: 'todos' as const, valor_obtenido,
  }); // prettier-ignore
  await writeDescentralizada(engine, {
    servicio_publico: [
      { carga_id, servicio_id: 's1', servicio: 'Formalización', responsable: 'DGPA', orden: 1, poi_actividad: 'EMBARCACIÓN | otra cosa' },
      { carga_id, servicio_id: 's2', servicio: 'Sin centro', responsable: 'NADIE', orden: 2, poi_actividad: 'x' },
      { carga_id, servicio_id: 's3', servicio: 'Sin mapeo', responsable: 'DGPA', orden: 3 },
      { carga_id, servicio_id: 's4', servicio: 'Por código', responsable: 'DGA', orden: 4, poi_centro_costo: '05', poi_actividad: 'AOI0003' },
      { carga_id, servicio_id: 's5', servicio: 'Sin actividad', responsable: 'DGPA', orden: 5, poi_actividad: 'digital' },
      { carga_id, servicio_id: 's6', servicio: 'Sin meta', responsable: 'DGPA', orden: 6, poi_actividad: 'vigilancia' },
      { carga_id: 'vieja', servicio_id: 's1', servicio: 'Antes' },
    ],
    modelo_etapa: [
      { carga_id, servicio_id: 's1', departamento: 'Piura', etapa: 1, inicio: '2025-01-01', fin: '2025-12-31', plazo: '2025-11-30', documento: 'Acta 1' },
      { carga_id, servicio_id: 's1', departamento: 'Piura', etapa: 2, inicio: '2026-01-01', plazo: '2026-07-16', avance: 60 },
      { carga_id: 'vieja', servicio_id: 's1', departamento: 'Piura', etapa: 6, inicio: '2024-01-01' },
      { carga_id: 'vieja', servicio_id: 's1', departamento: 'Puno', etapa: 1, plazo: '2026-01-01' },
    ],
    servicio_indicador: [
      indicator('justo', {}), indicator('pasa', {}), indicator('cae', {}), indicator('sin-valor', {}), indicator('sin-meta', { meta: null }),
      indicator('baja', { sentido: 'descendente', meta: 20, linea_base: 50 }), indicator('limite', { linea_base: null, meta: 100 }), indicator('solo-regional', {}),
      indicator('nacional', {}),
    ],
    servicio_valor: [
      value('justo', 60), value('pasa', 60.000001), value('cae', 39.9), value('sin-meta', 45), value('baja', 25), value('limite', 74.996),
      value('limite', 99, '2026-08-01'), { ...value('solo-regional', 70), nivel_gobierno: 'regional' },
      { ...value('nacional', 50), nivel_gobierno: 'nacional' }, { ...value('nacional', 30, '2025-06-30'), carga_id: 'vieja', nivel_gobierno: 'nacional' },
      { ...value('justo', 99), carga_id: 'vieja' },
    ],
    acuerdo_cig: [
      { carga_id: 'vieja', acuerdo_cig_id: 'CIG-1', organo: 'CIG', acuerdo: 'Viejo texto', plazo: '2026-01-01' },
      { carga_id, acuerdo_cig_id: 'CIG-1', organo: 'CIG', acuerdo: 'Vencido', plazo: '2026-07-15' },
      { carga_id, acuerdo_cig_id: 'CIG-2', organo: 'CIG', acuerdo: 'Hoy', plazo: HOY, departamentos: 'Piura,  Puno' },
      { carga_id, acuerdo_cig_id: 'ETTI-1', organo: 'ETTI', acuerdo: 'Cumplido después', plazo: '2026-06-01', estado: 'cumplido', cumplido_en: '2026-08-01', servicio_id: 's1' },
      { carga_id, acuerdo_cig_id: 'ETTI-2', organo: 'ETTI', acuerdo: 'Dieciséis', plazo: '2026-08-01' },
    ],
    integrante_cig: [
      { carga_id, integrante_id: 'b', organo: 'ETTI', departamento: 'Piura', entidad: 'GORE Piura', nivel_gobierno: 'regional' },
      { carga_id, integrante_id: 'a', organo: 'ETTI', departamento: 'Piura', entidad: 'PRODUCE', nivel_gobierno: 'nacional', rol: 'preside' },
      { carga_id: 'vieja', integrante_id: 'z', organo: 'ETTI', departamento: 'Piura', entidad: 'De antes', nivel_gobierno: 'local' },
      { carga_id: 'vieja', integrante_id: 'c', organo: 'CIG', entidad: 'PRODUCE', nivel_gobierno: 'nacional' },
    ],
    trabajo_institucional: [
      { carga_id, trabajo_id: 'p', tipo_documento: 'plan de trabajo', responsable: 'OGPPM', plazo: '2026-04-30', entregado_en: '2026-07-01', aprobado_en: '2026-08-01' },
      { carga_id, trabajo_id: 'r', tipo_documento: 'informe regional', departamento: 'Piura', responsable: 'GORE Piura', plazo: '2026-07-15' },
    ],
    convenio: [
      { carga_id, convenio_id: 'c1', tipo_convenio: 'marco', partes: 'A', departamento: 'Piura', objeto: 'x', inicio: '2025-01-01', termino: HOY, servicios: 's1 , s9' },
      { carga_id, convenio_id: 'c2', tipo_convenio: 'gestión', partes: 'B', departamento: 'Puno', objeto: 'x', inicio: '2025-01-01', termino: '2026-10-15' },
      { carga_id, convenio_id: 'c3', tipo_convenio: 'gestión', partes: 'C', objeto: 'x', inicio: '2026-07-17' },
    ],
    meta_gobierno: [
      { carga_id, servicio_id: 's1', nivel_gobierno: 'regional', ejercicio: 2026, gobiernos: 12, con_meta: 9 },
      { carga_id: 'vieja', servicio_id: 's1', nivel_gobierno: 'regional', ejercicio: 2026, gobiernos: 99, con_meta: 99 },
      { carga_id, servicio_id: 's4', nivel_gobierno: 'local', ejercicio: 2026, gobiernos: 0, con_meta: 0 },
    ],
    archivos: [archivoDescentralizada('nueva', '2026-07-14'), archivoDescentralizada('vieja', '2026-01-14')],
  }); // prettier-ignore
  const year = (n: number | null) => meses({ vigente: Array.from({ length: 12 }, () => n), ejecutado: [1] });
  await writePoi(engine, {
    aos: [
      ao({ ao_id: 'AOI0001', ao: 'Formalización de embarcación artesanal', sigla: 'Dgpa', centro_costo_id: '03', f_vigente_total: 12, meses: year(1) }),
      ao({ ao_id: 'AOI0002', ao: 'Embarcación que no está activa', sigla: 'DGPA', centro_costo_id: '03', activo: false, meses: year(1) }),
      ao({ ao_id: 'AOI0003', ao: 'Derechos', sigla: 'X', centro_costo_id: '05', f_vigente_total: 4, meses: year(1) }),
      ao({ ao_id: 'AOI0004', ao: 'Embarcación de otro centro', sigla: 'DGZ', centro_costo_id: '09', meses: year(1) }),
      ao({ ao_id: 'AOI0005', ao: 'Vigilancia', sigla: 'DGPA', centro_costo_id: '03', f_vigente_total: 0, meses: year(0) }),
    ],
    archivos: [{ carga_id: 'c1', exportado_en: null, cargado_en: '2026-07-01 09:00:00', demostracion: false }],
  }); // prettier-ignore
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());

test('each model on its day: the stage, the time of it gone, and overdue only the day after its plazo', async () => {
  const [puno, piura] = (await modelos(engine, all)).sort((a, b) => b.departamento.localeCompare(a.departamento));
  expect(piura).toMatchObject({ servicio: 'Formalización', etapa: 2, estado: 'en_plazo', vencido: false, tiempo: 100, avance: 60, dias: 0 });
  expect(puno).toMatchObject({ etapa: null, estado: 'sin_iniciar', vencido: false, tiempo: null, plazo: null });
  const of = async (al: string) => (await modelos(engine, { ...at(al), departamentos: ['Piura'] }))[0]!;
  expect(await of('2026-07-17')).toMatchObject({ estado: 'vencida', vencido: true, dias: -1 });
  expect(await of('2025-12-30')).toMatchObject({ etapa: 1, estado: 'vencida' });
  expect(await of('2025-12-31')).toMatchObject({ etapa: 1, estado: 'terminada', vencido: false });
  expect(await of('2024-12-31')).toMatchObject({ etapa: null, estado: 'sin_iniciar' });
  expect((await modeloEtapas(engine, { servicio_id: 's1', departamento: 'Piura' })).map(({ etapa, documento }) => [etapa, documento])).toEqual([
    [1, 'Acta 1'], [2, null],
  ]);
  expect((await servicios(engine))[0]).toMatchObject({ servicio: 'Formalización', poi_centro_costo: 'DGPA' });
}); // prettier-ignore

test('indicators: reached, beyond, fallen back, without a value, without a meta, and lower is better', async () => {
  const rows = await servicioIndicadores(engine, all);
  const of = (id: string) => rows.find((row) => row.servicio_indicador_id === id)!;
  expect(of('justo')).toMatchObject({ valor: 60, brecha: 0, llega: true, banda: 'verde', avance: 100 });
  expect(of('pasa')).toMatchObject({ llega: true, banda: 'exceso' });
  expect(of('cae')).toMatchObject({ llega: false, retrocede: true, banda: 'rojo' });
  expect(of('sin-valor')).toMatchObject({ valor: null, brecha: null, motivo: 'sin_valor', banda: 'nd', llega: false, retrocede: false });
  expect(of('sin-meta')).toMatchObject({ motivo: 'sin_meta', banda: 'nd', brecha: null });
  expect(of('baja')).toMatchObject({ brecha: 5, avance: 80, llega: false, retrocede: false, banda: 'amarillo' });
  expect(of('limite')).toMatchObject({ valor: 74.996, banda: 'rojo', retrocede: false });
  expect(of('solo-regional')).toMatchObject({ valor: null, motivo: 'sin_valor' });
  expect(of('nacional')).toMatchObject({ valor: 50, nivel: 'nacional' });
  expect((await servicioIndicadores(engine, at('2026-08-01'))).find(({ indicador }) => indicador === 'limite')!.valor).toBe(99);
  expect((await servicioIndicadores(engine, at('2025-07-01'))).find(({ indicador }) => indicador === 'nacional')!.valor).toBe(30);
  expect((await servicioValores(engine, HOY)).filter(({ nivel_gobierno }) => nivel_gobierno === 'regional')).toMatchObject([{ valor: 70 }]);
}); // prettier-ignore

test('acuerdos on their day; what is written wins field by field', async () => {
  const told = async (al = HOY) => (await acuerdosCig(engine, at(al))).map(({ acuerdo, estado, dias }) => [acuerdo, estado, dias]);
  expect(await told()).toEqual([
    ['Cumplido después', 'vencido', -45], ['Vencido', 'vencido', -1], ['Hoy', 'vence_pronto', 0], ['Dieciséis', 'en_plazo', 16],
  ]);
  expect((await told('2026-08-01')).at(-1)).toEqual(['Cumplido después', 'cumplido', -61]);
  await write('CIG-1', 'cumplido_en', '2026-07-16');
  await write('CIG-1', 'documento', 'Oficio 9');
  await write('CIG-2', 'estado', 'quién sabe');
  await write('CIG-3', 'responsable', 'sin texto no hay acuerdo');
  expect((await acuerdosCig(engine, all)).map(({ acuerdo_cig_id, estado }) => [acuerdo_cig_id, estado])).toEqual([
    ['ETTI-1', 'vencido'], ['CIG-2', 'vence_pronto'], ['ETTI-2', 'en_plazo'], ['CIG-1', 'cumplido'],
  ]);
  expect((await acuerdosCig(engine, all)).at(-1)).toMatchObject({ documento: 'Oficio 9', anotado_por: 'Ana', pendiente: false });
  await write('CIG-1', 'cumplido_en', null);
  await write('ETTI-1', 'estado', 'pendiente');
  expect((await acuerdosCig(engine, at('2026-12-01'))).find(({ acuerdo_cig_id }) => acuerdo_cig_id === 'ETTI-1')).toMatchObject({ estado: 'vencido', cumplido_en: null });
  expect((await acuerdosCig(engine, all))[1]).toMatchObject({ acuerdo_cig_id: 'CIG-1', estado: 'vencido' });
  expect((await acuerdosCig(engine, { ...all, departamentos: ['Puno'], servicios: ['s2'] })).map(({ acuerdo }) => acuerdo)).toEqual(['Vencido', 'Hoy', 'Dieciséis']);
  expect((await acuerdosCig(engine, { ...all, departamentos: ['Lima'] })).map(({ acuerdo }) => acuerdo)).not.toContain('Hoy');
}); // prettier-ignore

test('convenios, the documents of the plan and the members', async () => {
  expect((await convenios(engine, all)).map(({ convenio_id, estado, dias, modelos: n, atrasados }) => [convenio_id, estado, dias, n, atrasados])).toEqual([
    ['c1', 'vence_pronto', 0, 1, 0], ['c2', 'vigente', 91, 1, 0], ['c3', 'por_iniciar', null, 0, 0],
  ]);
  expect((await convenios(engine, at('2026-07-17')))[0]).toMatchObject({ estado: 'vencido', atrasados: 1 });
  expect((await trabajos(engine, all)).map(({ trabajo_id, estado }) => [trabajo_id, estado])).toEqual([['p', 'entregado'], ['r', 'vencido']]);
  expect((await integrantesCig(engine, all)).map(({ integrante_id }) => integrante_id)).toEqual(['c', 'a', 'b']);
  expect(await ettis(engine, all)).toMatchObject([
    { departamento: 'Piura', preside: 'PRODUCE', nacionales: 1, regionales: 1, locales: 0, faltan: 4, completo: false },
    { departamento: 'Puno', preside: null, nacionales: 0, faltan: 6 },
  ]);
}); // prettier-ignore

test('9.5: the other governments as the file says; the Ministerio against the POI that is loaded', async () => {
  expect(await metasGobierno(engine, 2026, all)).toMatchObject([
    { servicio_id: 's1', regionales: 12, regionales_con_meta: 9, regionales_porcentaje: 75, locales: null, locales_porcentaje: null },
    { servicio_id: 's4', locales: 0, locales_porcentaje: null },
    { servicio_id: null, servicio: 'Total', regionales: 12, locales: 0 },
  ]);
  expect(await metasGobierno(engine, 2025, all)).toEqual([]);
  expect((await metasProduce(engine, 2026, all)).map(({ estado, ao_ids }) => [estado, ao_ids])).toEqual([
    ['con_meta', ['AOI0001']], ['sin_centro', null], ['sin_mapeo', null], ['con_meta', ['AOI0003']], ['sin_actividad', null], ['sin_meta', ['AOI0005']],
  ]);
  expect((await metasProduce(engine, 2024, all)).map(({ estado }) => estado)).toEqual(Array.from({ length: 6 }, () => 'sin_poi'));
  expect((await descentralizadaCargas(engine)).map(({ carga_id: id, orden, servicios: n }) => [id, orden, n])).toEqual([['nueva', 1, 6], ['vieja', 2, 1]]);
}); // prettier-ignore
