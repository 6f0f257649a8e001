import { afterEach, beforeEach, expect, test } from 'vitest';
import { descentralizadaFiles } from '@data/demo/descentralizada';
import { filledTables } from '@/contracts/catalog';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { descentralizadaCargas, modelos } from '@/sql/descentralizada';
import { install } from '@/sql/install';
import { forget } from '@/store/forget';
import { packageFindings } from '@/store/package-check';
import { readPackage } from '@/store/package-reader';
import { mapSource } from '@/store/package-source';
import { writePackage } from '@/store/package-writer';
import { templateCsv } from '@/views/datos/templates';
import { allRows } from '../support/small-poi';

const names = [
  'servicio_publico',
  'modelo_etapa',
  'servicio_indicador',
  'servicio_valor',
  'acuerdo_cig',
  'integrante_cig',
  'trabajo_institucional',
  'convenio',
  'meta_gobierno',
];

let engine: Connector;
beforeEach(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine, { marts: false });
}, 60_000);
afterEach(() => engine.close());

const load = (...files: File[]) =>
  loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:40:12' });
const csv = (name: string, ...lines: string[]) => new File([lines.join('\n') + '\n'], `${name}.csv`);
const services = csv('servicios', 'servicio_id,servicio', 's1,Formalización', 's2,Vigilancia');

test('the nine templates, as they are downloaded, can be dropped together', async () => {
  const contracts = filledTables.filter(({ name }) => names.includes(name));
  expect(contracts).toHaveLength(9);
  const { tables, rejects } = await load(
    ...contracts.map((contract) => new File([templateCsv(contract)], `plantilla-${contract.name}.csv`)),
  );
  expect(rejects).toEqual([]);
  expect(tables.map(({ layout, rowsAccepted }) => `${layout!} ${rowsAccepted}`).sort()).toEqual(
    names.map((name) => `plantilla_${name} 1`).sort(),
  );
}, 60_000);

test('what a row has wrong is told with its row, column, value and what to do; the others land', async () => {
  const { rejects } = await load(
    services,
    csv(
      'modelos',
      'servicio_id,departamento,etapa,avance,inicio,plazo',
      's1,Piura,2,50,15/01/2026,2026-09-30',
      's1,Piura,2,60,,',
      's1,Piura,7,,,',
      's1,Lima Norte,1,,,',
      's9,Lima,1,,,',
      's2,Lima,1,120,,',
      's2,Callao,1,,31/02/2026,',
      ',Ica,1,,,',
    ),
    csv(
      'acuerdos',
      'acuerdo_cig_id,organo,acuerdo,servicio_id,plazo',
      'CIG-1,CIG,De todos los servicios,,2026-07-31',
      'CIG-2,Comisión,Otro órgano,s1,',
      'CIG-3,CIG,De un servicio que no hay,s9,',
    ),
  );
  expect(rejects.map(({ file, row, column, value }) => [file, row, column, value])).toEqual([
    ['acuerdos.csv', 3, 'organo', 'Comisión'],
    ['acuerdos.csv', 4, 'servicio_id', 's9'],
    ['modelos.csv', 3, 'servicio_id + departamento + etapa', 's1 / Piura / 2'],
    ['modelos.csv', 4, 'etapa', '7'],
    ['modelos.csv', 5, 'departamento', 'Lima Norte'],
    ['modelos.csv', 6, 'servicio_id', 's9'],
    ['modelos.csv', 7, 'avance', '120'],
    ['modelos.csv', 8, 'inicio', '31/02/2026'],
    ['modelos.csv', 9, 'servicio_id', ''],
  ]);
  for (const { message } of rejects)
    expect(message).toMatch(/Corrija|vuelva a cargar|Complételo|Cargue también/);
  expect(await modelos(engine, { al: '2026-07-16', servicios: [], departamentos: [] })).toMatchObject([
    { servicio: 'Formalización', departamento: 'Piura', etapa: 2, inicio: '2026-01-15' },
  ]);
  expect(await engine.query('SELECT acuerdo_cig_id FROM acuerdo_cig')).toEqual([{ acuerdo_cig_id: 'CIG-1' }]);
}, 60_000);

test('it comes back from a package as it was, and leaves whole', async () => {
  await load(...descentralizadaFiles().map(({ name, text }) => new File([text], name)));
  const files = await writePackage(engine, { created: '2026-07-15T18:00:00-05:00' });
  const other = await openNative({ threads: 1 });
  try {
    await install(other, { marts: false });
    expect((await packageFindings(other, mapSource(files))).findings).toEqual([]);
    await readPackage(other, mapSource(files));
    expect(await allRows(other)).toEqual(await allRows(engine));
    const [only, ...rest] = await descentralizadaCargas(other);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      servicios: 7,
      indicadores: 12,
      acuerdos: 20,
      convenios: 8,
      fecha: '2026-07-14',
    });
    await forget(other, [only!.carga_id]);
    expect(await descentralizadaCargas(other)).toEqual([]);
    expect(await other.query('SELECT count(*) AS n FROM modelo_etapa')).toEqual([{ n: 0 }]);
  } finally {
    await other.close();
  }
}, 60_000);
