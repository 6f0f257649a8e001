import { describe, expect, test } from 'vitest';
import { executorFull, executorShort, otherManualName, withoutDoubt } from '@/core/executor-names';
import { activities, executors, norm, procedure, procedures, terms } from '@/core/procedure-catalog';
import { documents } from '@/core/procedure-documents';
import { search } from '@/core/procedure-search';
import { stepOf } from '@/views/procedimiento-ficha/step';
import { fichaAnswer, flowTitle } from '@/views/procedimiento-ficha/words';
import { activitiesCsv, proceduresCsv } from '@/views/procedimiento-manual/csv';
import { grouped, hitClasses } from '@/views/procedimiento-manual/places';
import { citing, headlineOf, subjectOf } from '@/views/procedimiento-manual/subject';
import { documentAnswer, ends, executorAnswer, hitPlace, hitTitle, listAnswer, normAnswer, starts, usersOf } from '@/views/procedimiento-manual/words'; // prettier-ignore

const documento = (id: string) => documents.find((one) => one.id === id)!;

describe('names', () => {
  test('OP is never left alone, for anybody and anywhere', () => {
    for (const { id } of executors) expect(executorShort(id)).not.toMatch(/\bOP\b/);
    const alone = /(?<![\p{L}\d])OP(['’]S)?(?![\p{L}\d])(?! \[)/u;
    for (const { actividad, procedimiento, entradas, salidas } of activities)
      for (const text of [actividad, ...[...entradas, ...salidas].map(({ manual }) => manual)]) {
        const shown = withoutDoubt(text, procedimiento);
        expect(alone.test(shown) && !/Oficina de Presupuesto|Organismos Públicos/.test(shown), shown).toBe(
          false,
        );
      }
    expect(withoutDoubt('Solicitar Modificación Presupuestal a la OP', 'E1.2.7')).toBe(
      'Solicitar Modificación Presupuestal a la OP [Oficina de Presupuesto]',
    );
    expect(withoutDoubt("OP'S DEL SECTOR", 'E1.3.4')).toBe("OP'S [Organismos Públicos] DEL SECTOR");
    expect(withoutDoubt('Recepcionar y remitir a la OPM', 'E1.2.7')).toBe('Recepcionar y remitir a la OPM');
  });

  test('two executors are never shown with one name', () => {
    expect(new Set(executors.map(({ id }) => executorShort(id))).size).toBe(executors.length);
  });

  test('sigla and name at the first mention; the manual when it says it otherwise', () => {
    expect(executorFull('opm')).toBe('OPM, Oficina de Planeamiento y Modernización');
    expect(executorFull('op_presupuesto')).toBe('Oficina de Presupuesto');
    expect(executorFull('dependencias')).toBe(
      'Dependencias de PRODUCE (órganos, unidades orgánicas y programas)',
    );
    expect(otherManualName('OGPPM/OPM', 'opm')).toBe('OGPPM/OPM');
    expect(otherManualName('DEPENDENCIAS DE PRODUCE', 'dependencias')).toBeNull();
    expect(otherManualName('OGPPM/OP', 'op_presupuesto')).toBe('OGPPM/OP');
    expect(otherManualName('OP', 'op_presupuesto')).toBe('OP');
  });
});

describe('what the pages answer', () => {
  test('each subject, in a sentence', () => {
    expect(listAnswer).toMatch(/^16 procedimientos, 224 actividades y 27 ejecutores/);
    expect(executorAnswer('ogeiee')).toMatch(/: 1 actividad en 1 procedimiento\.$/);
    expect(executorAnswer('pcm')).toMatch(/no ejecuta ninguna actividad/);
    expect(documentAnswer(documento('pesem'))).toBe(
      'PESEM aprobado: se produce en E1.1.1 y se usa en E1.1.1, E1.1.2, E1.3.1 y E1.3.4.',
    );
    expect(documentAnswer(documento('normas_mef'))).toMatch(/: viene de fuera del manual y se usa en/);
    expect(normAnswer(norm('ley_29158'), citing(norm('ley_29158')).length)).toBe(
      'Ley N° 29158: sustenta los 16 procedimientos.',
    );
    expect(normAnswer(norm('ley_28411'), 0)).toBe('Ley N° 28411: la pide el proceso E1 en conjunto.');
    for (const one of documents) expect(documentAnswer(one)).toMatch(/^.+: .+ y .+\.$/);
  });

  test('where a procedure begins and ends loses only its first word', () => {
    expect(starts(procedure('E1.2.6').alcance)).toBe('Con el PIA aprobado');
    for (const { alcance } of procedures) {
      expect(starts(alcance)).not.toMatch(/^Inicia/);
      expect(ends(alcance)).toMatch(/^Con /);
    }
  });

  test('a ficha says how many and who, and what its flow does', () => {
    expect(fichaAnswer(procedure('E1.3.5'))).toBe(
      'Realizar el Seguimiento Mensual del POI Anual: 9 actividades entre 4 ejecutores.',
    );
    expect(flowTitle(procedure('E1.3.5'))).toBe('De la actividad 1 a la 9, sin ramas');
    expect(flowTitle(procedure('E1.2.7'))).toBe(
      'Tiene dos casos; con observaciones se vuelve a la actividad 3',
    );
    expect(flowTitle(procedure('E1.2.2'))).toBe('Llama por su nombre a un proceso');
  });

  test('an address that asks for what is not there says so', () => {
    expect(subjectOf(new URLSearchParams('ejecutor=nadie'))).toEqual({
      clase: 'desconocido',
      que: 'ejecutor',
      id: 'nadie',
    });
    expect(headlineOf(subjectOf(new URLSearchParams('norma=x'))).answer).toBe(
      'El manual no tiene una norma con la clave «x».',
    );
    expect(subjectOf(new URLSearchParams('termino=aei')).clase).toBe('termino');
    expect(subjectOf(new URLSearchParams('')).clase).toBe('todo');
    expect(stepOf(procedure('E1.2.7'), '99')).toBeNull();
    expect(stepOf(procedure('E1.2.5'), 'p23-1')).toMatchObject({ clase: 'proceso' });
  });

  test('a term is told with the fichas that say it', () => {
    const poi = terms.find(({ id }) => id === 'aei')!;
    expect(usersOf(poi).map(({ codigo }) => codigo)).toContain('E1.1.2');
  });
});

describe('search', () => {
  test('what it finds stands in groups, each with a title and a place', () => {
    const groups = grouped(search('Reporte de Seguimiento'));
    expect(groups.map(({ clase }) => hitClasses[clase])).toContain('Documentos');
    for (const { clase, hits } of groups)
      for (const hit of hits) expect([hit.clase, hitTitle(hit) !== '']).toEqual([clase, true]);
    expect(groups.flatMap(({ hits }) => hits)).toHaveLength(search('Reporte de Seguimiento').length);
    const [first] = grouped(search('opm'));
    expect([first!.clase, hitTitle(first!.hits[0]!)]).toEqual([
      'ejecutor',
      'OPM, Oficina de Planeamiento y Modernización',
    ]);
  });

  test('the place of a result', () => {
    const find = (text: string, clase: string) => search(text).find((hit) => hit.clase === clase)!;
    expect(hitPlace(find('aprobar el pia', 'actividad'))).toMatch(/^E1\.2\.5, actividad \d+$/);
    expect(hitPlace(find('ley n 29158', 'norma'))).toBe('16 procedimientos');
    expect(hitPlace(find('pcm', 'ejecutor'))).toBe('en ninguna actividad');
  });
});

test('the files have a row per activity and per procedure', () => {
  expect(activitiesCsv(activities).trim().split('\r\n')).toHaveLength(225);
  const [header, row] = proceduresCsv([procedure('E1.3.4')])
    .replace('\ufeff', '')
    .split('\r\n');
  expect(header).toBe('proceso,procedimiento,nombre,objetivo,actividades,ejecutores,empieza,termina');
  expect(row).toContain(',6,Organismos Públicos; OGPPM,En cumplimiento de la Norma vigente de CEPLAN,');
});
