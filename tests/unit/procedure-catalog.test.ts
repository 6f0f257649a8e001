import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  activities,
  activitiesOf,
  activity,
  executor,
  executors,
  norm,
  norms,
  procedure,
  procedures,
  processes,
  terms,
} from '@/core/procedure-catalog';
import { executorNamed } from '@/core/procedure-names';
import { executorSources } from '@/core/procedure-source';
import * as schema from '../support/procedure-schema';

const folder = fileURLToPath(new URL('../../data/procedimientos/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The executors read off the manual a second time, by hand; abbreviated below. */
const EXECUTORS = {
  'E1.1.1': 'O CS O T T T CS O T CS O CEP CEP O CEP O J SG DM TI',
  'E1.1.2': 'O CI O T DM T CI CI T O T CI O CEP CEP O CEP O J SG DM TI O',
  'E1.2.1': 'M CI O D M D M M M D D M M T O CI O J SG DM TI M',
  'E1.2.2': 'I I DGPMI I IGR I UFI I I I I O J SG DM TI',
  'E1.2.3': 'UFIP I CPIP DGPPIP DGPPIP CPIP DGPPIP CPIP DM TI',
  'E1.2.4': 'UFIPE DVM O I I DVM I J SG DM TI',
  'E1.2.5': 'P O DM P P O D UE P DGPP O P O DM O D O P UE P P O O DGPP O P O J SG DM TI',
  'E1.2.6': 'M D M M M D D M M T O CI J SG DM TI M',
  'E1.2.7': 'D P M M P D M M D M D D D',
  'E1.3.1': 'O D OOPP O M M O CS O DM TI',
  'E1.3.2': 'O O E O M D M D M M',
  'E1.3.3': 'M M M O CI O DM TI',
  'E1.3.4': 'OOPP O O OOPP O OOPP',
  'E1.3.5': 'M D M D M M O TI M',
  'E1.3.6': 'M D M D M M O CI TI M',
  'E1.3.7': 'PRES SEG SEG SEG I SEG SG',
};

const SHORT: Record<string, string> = {
  O: 'ogppm',
  M: 'opm',
  P: 'op_presupuesto',
  I: 'opmi',
  J: 'ogaj',
  E: 'ogeiee',
  TI: 'ogti',
  SG: 'secretaria_general',
  DM: 'despacho_ministerial',
  DVM: 'despacho_viceministerial',
  D: 'dependencias',
  UE: 'ue',
  T: 'equipo_tecnico',
  CS: 'comision_sectorial',
  CI: 'comision_institucional',
  CPIP: 'cpip',
  CEP: 'ceplan',
  DGPMI: 'dgpmi',
  DGPPIP: 'dgppip',
  DGPP: 'dgpp',
  IGR: 'opmi_gr_gl',
  UFI: 'uf_uei',
  UFIP: 'uf_uei_pliegos',
  UFIPE: 'proponentes_oxi',
  OOPP: 'organismos_publicos',
  PRES: 'presidente_comision_seguimiento',
  SEG: 'comision_seguimiento',
};

describe('files', () => {
  const others: Record<string, v.GenericSchema> = {
    'ejecutores.json': schema.executorsFile,
    'documentos.json': schema.documentsFile,
    'normas.json': schema.normsFile,
    'glosario.json': schema.glossaryFile,
    'procesos.json': schema.processesFile,
    'plazos.json': schema.deadlinesFile,
    'duraciones.json': schema.durationsFile,
  };

  test('are the 16 procedures and seven more', () => {
    expect(files).toHaveLength(16 + Object.keys(others).length);
  });

  test.each(files)('%s is well formed', (name) => {
    const parsed = v.safeParse(
      others[name] ?? schema.procedureFile,
      JSON.parse(readFileSync(folder + name, 'utf8')),
    );
    expect(parsed.issues?.map(({ message, path }) => [path?.map(({ key }) => key).join('.'), message])).toBe(
      undefined,
    );
  });

  test('ids are not repeated', () => {
    for (const ids of [executors, norms, terms].map((list) => list.map(({ id }) => id)))
      expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the manual', () => {
  test('has 16 procedures and 224 activities, numbered without gaps', () => {
    expect(
      Object.fromEntries(procedures.map(({ codigo, actividades }) => [codigo, actividades.length])),
    ).toEqual({
      'E1.1.1': 20,
      'E1.1.2': 23,
      'E1.2.1': 22,
      'E1.2.2': 16,
      'E1.2.3': 10,
      'E1.2.4': 11,
      'E1.2.5': 31,
      'E1.2.6': 17,
      'E1.2.7': 13,
      'E1.3.1': 11,
      'E1.3.2': 10,
      'E1.3.3': 8,
      'E1.3.4': 6,
      'E1.3.5': 9,
      'E1.3.6': 10,
      'E1.3.7': 7,
    });
    expect(activities).toHaveLength(224);
    for (const { actividades } of procedures)
      expect(actividades.map(({ numero }) => numero)).toEqual(actividades.map((_, i) => i + 1));
  });

  test.each(Object.entries(EXECUTORS))('who does each activity of %s', (codigo, expected) => {
    expect(procedure(codigo).actividades.map(({ ejecutor }) => ejecutor)).toEqual(
      expected.split(' ').map((short) => SHORT[short]),
    );
  });

  test('every process, norm and called process exists', () => {
    const levels = processes.map(({ codigo }) => codigo);
    for (const one of procedures) {
      expect(levels).toContain(one.proceso);
      expect(one.codigo.startsWith(`${one.proceso}.`)).toBe(true);
      for (const id of one.base_legal) expect(norm(id).numero).not.toBe('');
      for (const { procedimiento, despues_de } of one.procesos_llamados) {
        expect(activity(one.codigo, despues_de).numero).toBe(despues_de);
        if (procedimiento !== null) expect(procedure(procedimiento).codigo).toBe(procedimiento);
      }
    }
    expect(procedures.flatMap(({ procesos_llamados }) => procesos_llamados)).toHaveLength(4);
  });

  test('every norm of the manual is used, or is one that E1 itself asks for', () => {
    const used = new Set(procedures.flatMap(({ base_legal }) => base_legal));
    expect(norms.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([
      'ley_28411',
      'ds_004_2013_pcm',
    ]);
  });

  test('the indicators of E1, E1.1, E1.2 and E1.3 count activities that exist', () => {
    expect(processes.map(({ codigo, indicadores }) => [codigo, indicadores.length])).toEqual([
      ['E1', 1],
      ['E1.1', 1],
      ['E1.2', 1],
      ['E1.3', 1],
    ]);
    for (const { codigo, indicadores } of processes)
      for (const { procedimiento, actividad } of indicadores.flatMap(({ cuenta }) => cuenta)) {
        expect(activity(procedimiento, actividad).numero).toBe(actividad);
        expect(procedimiento.startsWith(codigo)).toBe(true);
      }
  });
});

describe('executors', () => {
  test('every ejecutor is the one its name in the manual means', () => {
    for (const one of activities)
      expect([one.procedimiento, one.numero, executorNamed(one.ejecutor_manual, one.procedimiento)]).toEqual([
        one.procedimiento,
        one.numero,
        one.ejecutor,
      ]);
  });

  test('a name means at most one entity in a procedure, and one that means two says so', () => {
    for (const name of new Set(executors.flatMap(({ nombres_manual }) => nombres_manual))) {
      const sharing = executorSources.filter(({ nombres_manual }) => nombres_manual.includes(name));
      if (sharing.length > 1) expect(sharing.every(({ ambiguo }) => ambiguo !== undefined)).toBe(true);
      for (const { codigo } of procedures)
        expect(
          sharing.filter(({ solo_en }) => solo_en?.[name]?.includes(codigo) ?? true).length,
          `${codigo} ${name}`,
        ).toBeLessThanOrEqual(1);
    }
  });

  test('every provider and receiver resolves', () => {
    const parties = procedures.flatMap(({ actividades, procesos_llamados }) =>
      [...actividades, ...procesos_llamados].flatMap(({ proveedores, destinatarios }) => [
        ...proveedores,
        ...destinatarios,
      ]),
    );
    expect(parties.length).toBeGreaterThan(450);
    for (const { clase, id } of parties)
      if (clase === 'entidad') expect(executor(id).id).toBe(id);
      else if (clase === 'procedimiento') expect(procedure(id).codigo).toBe(id);
      else expect(id).toBe('aprobar_ley_presupuesto');
  });

  test('OP is the Oficina de Presupuesto in E1.2 and the Organismos Públicos in E1.3', () => {
    const op = activities.flatMap(
      ({ procedimiento, ejecutor, ejecutor_manual, proveedores, destinatarios }) =>
        [{ manual: ejecutor_manual, id: ejecutor }, ...proveedores, ...destinatarios]
          .filter(({ manual }) => /\bOP\b/.test(manual) && !manual.startsWith('E1'))
          .map(({ id }) => `${procedimiento.slice(0, 4)} ${id}`),
    );
    expect(new Set(op)).toEqual(new Set(['E1.2 op_presupuesto', 'E1.3 organismos_publicos']));
    expect(executorNamed('OP', 'E1.3.1')).toBeNull();
  });

  test('groups and offices point to entities', () => {
    for (const { integrantes, parte_de } of executors)
      for (const id of [...integrantes, ...(parte_de === null ? [] : [parte_de])])
        expect(executor(id).id).toBe(id);
  });

  test('what an entity does counts what it does within a group', () => {
    expect(activitiesOf('uei').map(({ procedimiento, numero }) => `${procedimiento}-${numero}`)).toEqual([
      'E1.2.2-7',
      'E1.2.3-1',
      'E1.2.4-1',
      'E1.3.7-2',
      'E1.3.7-3',
      'E1.3.7-4',
      'E1.3.7-6',
    ]);
    expect(activitiesOf('ogeiee')).toHaveLength(1);
  });
});

describe('the flow', () => {
  test.each(procedures.map(({ codigo }) => codigo))('%s reaches every activity, forward only', (codigo) => {
    const { actividades } = procedure(codigo);
    for (const { numero, siguiente, vuelve_a } of actividades) {
      for (const next of siguiente) {
        expect(next).toBeGreaterThan(numero);
        expect(activity(codigo, next).numero).toBe(next);
      }
      if (vuelve_a !== null) expect(vuelve_a).toBeLessThan(numero);
    }
    const reached = new Set(actividades.flatMap(({ siguiente }) => siguiente));
    const starts = actividades.filter(({ numero }) => !reached.has(numero)).map(({ numero }) => numero);
    expect(starts).toEqual(codigo === 'E1.3.3' ? [1, 2] : [1]);
  });

  test('eight procedures have a branch of observations, each with its way back and its conforme', () => {
    const observed = procedures.filter(({ actividades }) =>
      actividades.some(({ rama }) => rama === 'observado'),
    );
    expect(
      observed.map(({ codigo, actividades }) => [
        codigo,
        actividades.filter(({ rama }) => rama === 'observado').map(({ numero }) => numero),
        actividades.find(({ vuelve_a }) => vuelve_a !== null)?.vuelve_a,
        actividades.find(({ rama }) => rama === 'conforme')?.numero,
      ]),
    ).toEqual([
      ['E1.1.1', [13, 14], 12, 15],
      ['E1.1.2', [15, 16], 14, 17],
      ['E1.2.1', [8], 6, 9],
      ['E1.2.3', [5, 6], 4, 7],
      ['E1.2.4', [5, 6], 4, 7],
      ['E1.2.6', [4], 2, 5],
      ['E1.2.7', [4, 5, 6], 3, 7],
      ['E1.3.4', [3, 4], 2, 5],
    ]);
    for (const { rama, condicion } of activities) expect(condicion !== null).toBe(rama !== null);
  });

  test('the two cases of E1.2.7', () => {
    const { actividades, casos } = procedure('E1.2.7');
    expect(casos.map(({ caso, desde }) => [caso, desde])).toEqual([
      ['6.3.2', 1],
      ['6.3.3', 9],
    ]);
    expect(actividades.map(({ caso }) => caso)).toEqual([
      ...Array<string>(8).fill('6.3.2'),
      ...Array<string>(5).fill('6.3.3'),
    ]);
  });
});
