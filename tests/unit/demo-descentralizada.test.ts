import { afterAll, beforeAll, expect, test } from 'vitest';
import { descentralizadaFiles } from '@data/demo/descentralizada';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import type { LoadReport } from '@/ingest/report';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import {
  acuerdosCig, convenios, integrantesCig, metasGobierno, modelos, modelosPor, servicioIndicadores, trabajos,
  type DescentralizadaScope,
} from '@/sql/descentralizada'; // prettier-ignore

let engine: Connector;
let report: LoadReport;
const at = (al: string): DescentralizadaScope => ({ al, servicios: [], departamentos: [] });
const today = at('2026-07-16');

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  report = await loadFiles(
    engine,
    descentralizadaFiles().map(({ name, text }) => new File([text], name)),
    { open: openTables, loadedAt: '2026-07-14 18:00:00', demonstration: true },
  );
}, 120_000);
afterAll(() => engine.close());

const count = (all: readonly string[]): Record<string, number> =>
  all.reduce<Record<string, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {});

test('the same files on every run, each one a template, without a reject', () => {
  expect(descentralizadaFiles()).toEqual(descentralizadaFiles());
  expect(report).toMatchObject({ failed: [], rejects: [] });
  expect(report.tables.map(({ file, layout }) => layout === `plantilla_${file.replace(/_\d+\.csv$/, '')}`)).toEqual(
    Array.from({ length: 9 }, () => true),
  );
}); // prettier-ignore

test('35 of 136 models in stage 5 or 6, 30 three months before; 8 overdue, 4 of them in acuicultura', async () => {
  const groups = await modelosPor(engine, ['total', 'materia', 'servicio'], today);
  const of = (llave: string) => groups.find((one) => one.llave === llave)!;
  expect(of('total')).toMatchObject({
    modelos: 136, en_implementacion: 35, vencidos: 8, sin_iniciar: 7, en_aprobacion: 30,
  }); // prettier-ignore
  expect(of('acuicultura').vencidos).toBe(4);
  expect(
    [
      'formalizacion-artesanal',
      'vigilancia-pesca',
      'asistencia-desembarcaderos',
      'derechos-acuicolas',
      'sanidad-acuicola',
      'desarrollo-mype',
      'digitalizacion-mype',
    ].map((id) => [of(id).en_implementacion, of(id).modelos]),
  ).toEqual([[7, 12], [5, 13], [0, 11], [5, 25], [0, 25], [18, 25], [0, 25]]); // prettier-ignore
  const [before] = await modelosPor(engine, ['total'], at('2026-04-16'));
  expect(before!.en_implementacion).toBe(30);
  const overdue = (await modelos(engine, today)).filter(({ vencido }) => vencido);
  expect(overdue.map(({ departamento }) => departamento).sort()).toEqual(
    ['Piura', 'Moquegua', 'Tacna', 'La Libertad', 'Cajamarca', 'Ayacucho', 'Puno', 'Pasco'].sort(),
  );
});

test('1 of 10 indicators with a value reaches its meta; 2 have none and 3 no línea base; one falls back', async () => {
  const rows = await servicioIndicadores(engine, today);
  expect(rows).toHaveLength(12);
  expect(rows.filter(({ llega }) => llega).map(({ indicador, servicio_id }) => `${servicio_id} ${indicador}`)).toEqual([
    'desarrollo-mype Usuarios satisfechos',
  ]);
  expect(rows.filter(({ motivo }) => motivo === 'sin_valor')).toHaveLength(2);
  expect(rows.filter(({ linea_base }) => linea_base === null)).toHaveLength(3);
  expect(rows.filter(({ retrocede }) => retrocede).map(({ indicador }) => indicador)).toEqual(['Planes de mejora cumplidos']);
  expect(count(rows.map(({ banda }) => banda))).toEqual({ amarillo: 6, verde: 2, rojo: 1, exceso: 1, nd: 2 });
}); // prettier-ignore

test('20 acuerdos, 14 fulfilled, 3 overdue and 2 about to be; 7 of 8 convenios; 16 documents of the plan', async () => {
  expect(count((await acuerdosCig(engine, today)).map(({ estado }) => estado))).toEqual({
    cumplido: 14, vencido: 3, vence_pronto: 2, en_plazo: 1,
  });
  const all = await convenios(engine, today);
  expect(count(all.map(({ estado }) => estado))).toEqual({ vigente: 5, vence_pronto: 2, vencido: 1 });
  expect(all.filter(({ atrasados, estado }) => atrasados > 0 && estado !== 'vigente').map(({ departamento }) => departamento).sort()).toEqual(['Cajamarca', 'Puno']);
  expect(all.find(({ convenio_id }) => convenio_id === 'CM-PUN')!.dias).toBe(29);
  expect(count((await trabajos(engine, today)).map(({ estado }) => estado))).toEqual({
    aprobado: 7, entregado: 2, vencido: 3, vence_pronto: 2, en_plazo: 2,
  });
  const members = await integrantesCig(engine, today);
  expect(members.filter(({ organo }) => organo === 'CIG')).toHaveLength(9);
  expect(members.filter(({ departamento }) => departamento === 'Ucayali')).toHaveLength(4);
}); // prettier-ignore

test('73 of 110 regional governments and 176 of 532 local ones carry the meta', async () => {
  const rows = await metasGobierno(engine, 2026, today);
  expect(rows).toHaveLength(7);
  expect(rows.at(-1)).toMatchObject({
    servicio_id: null,
    regionales: 110,
    regionales_con_meta: 73,
    locales: 532,
    locales_con_meta: 176,
  });
});
