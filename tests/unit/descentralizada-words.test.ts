import { isDay } from '@/core/day';
import { expect, test } from 'vitest';
import { chartSvg } from '@/charts/export';
import { matrixHeight, stageMatrixChart } from '@/charts/stage-matrix';
import { whiteTheme } from '@/charts/theme';
import { validityChart, validityHeight } from '@/charts/validity';
import { departments } from '@/core/departments';
import { descentralizadaDeadlines } from '@/core/descentralizada-deadlines';
import { naturalRegions } from '@/core/natural-regions';
import type {
  Convenio,
  Etti,
  MetaGobierno,
  MetaProduce,
  Modelo,
  ModeloGrupo,
  ServicioIndicador,
} from '@/sql/descentralizada';
import { daysAround, monthsBefore } from '@/views/descentralizada/day';
import { matrixInput, matrixOf } from '@/views/descentralizada/matrix';
import type { DescentralizadaFigures } from '@/views/descentralizada/model.svelte';
import { agreementFile, goalFile, goalRows, modelFile } from '@/views/descentralizada/table';
import { explanation } from '@/views/descentralizada/topics';
import {
  agreementsFinding,
  cellWords,
  conventionEnd,
  conventionsFinding,
  dueText,
  goalsFinding,
  headline,
  indicatorsFinding,
  indicatorState,
  matrixFinding,
  seatsLacking,
  teamsFinding,
  worksFinding,
} from '@/views/descentralizada/words';
import { frameOf } from './charts-frame'; // prettier-ignore

const grupo = (eje: ModeloGrupo['eje'], llave: string, change: Partial<ModeloGrupo> = {}): ModeloGrupo => ({
  eje, llave, nombre: llave, modelos: 10, en_implementacion: 0, porcentaje: 0, en_aprobacion: 0, sin_iniciar: 0, vencidos: 0, etapa_mas_alta: 2, ...change,
}); // prettier-ignore

const modelo = (change: Partial<Modelo> = {}): Modelo => ({
  servicio_id: 's', servicio: 'Formalización', materia: 'pesca', responsable: 'DGPA', orden: 1, departamento: 'Piura', etapa: 3, avance: 50, inicio: '2026-01-01',
  plazo: '2026-06-30', fin: null, documento: null, nota: null, estado: 'vencida', vencido: true, en_implementacion: false, tiempo: 108.9, dias: -16, ...change,
}); // prettier-ignore

const figures = (change: Partial<DescentralizadaFigures> = {}): DescentralizadaFigures => ({
  al: '2026-07-16', antes: '2026-04-16', enImplementacionAntes: null, servicios: [], modelos: [], grupos: [], indicadores: [], valores: [], acuerdos: [],
  integrantes: [], ettis: [], trabajos: [], convenios: [], gobiernos: [], produce: [], ...change,
}); // prettier-ignore

test('the headline: how many, how many late, and in what', () => {
  const of = (...grupos: ModeloGrupo[]) => headline(figures({ grupos }));
  const total = (change: Partial<ModeloGrupo>) => grupo('total', 'total', change);
  expect(of()).toBe('Ningún modelo específico cumple los filtros.');
  expect(of(total({ en_implementacion: 3 }))).toBe('3 de 10 modelos ya se implementan; ninguno tiene vencido el plazo de su etapa.');
  expect(of(total({ vencidos: 1 }), grupo('materia', 'pesca', { vencidos: 1 }))).toBe(
    'Ninguno de 10 modelos ya se implementa; 1 tiene el plazo de su etapa vencido, en pesca.',
  );
  const late = (materia: string, vencidos: number) => grupo('materia', materia, { vencidos });
  expect(of(total({ vencidos: 8 }), late('pesca', 4), late('acuicultura', 4))).toContain('vencido: 4 en acuicultura y 4 en pesca.');
  expect(of(total({ vencidos: 8 }), late('pesca', 2), late('acuicultura', 5), late('MYPE', 1))).toContain('vencido, 5 de ellos en acuicultura.');
  expect(of(total({ vencidos: 8 }), late('pesca', 8))).toContain('vencido, todos en pesca.');
}); // prettier-ignore

test('the findings of each section', () => {
  const servicio = (nombre: string, change: Partial<ModeloGrupo>) => grupo('servicio', nombre, change);
  const f = figures({ grupos: [servicio('MYPE', { en_implementacion: 9, porcentaje: 90, etapa_mas_alta: 6 }), servicio('Digital', { etapa_mas_alta: 2 })] });
  expect(matrixFinding(f)).toBe('MYPE ya se implementa en 9 de 10 departamentos; Digital no pasa del diagnóstico');
  expect(matrixFinding(figures({ grupos: [servicio('Digital', { etapa_mas_alta: null })] }))).toBe('Ningún servicio llegó todavía a la implementación');
  const indicador = (change: Partial<ServicioIndicador>): ServicioIndicador =>
    ({ indicador: 'Planes', meta_anio: 2026, valor: 1, llega: false, retrocede: false, motivo: null, banda: 'amarillo', linea_base: 1, ...change }) as ServicioIndicador;
  expect(indicatorsFinding([indicador({ llega: true }), indicador({ retrocede: true }), indicador({ valor: null })])).toBe(
    'Uno de 2 indicadores con dato alcanza su meta 2026; «Planes» retrocede desde su línea base',
  );
  expect(indicatorsFinding([indicador({ valor: null })])).toBe('Ningún indicador tiene valor todavía');
  expect(indicatorState(indicador({ retrocede: true, banda: 'rojo' }))).toEqual({ band: 'rojo', text: 'retrocede' });
  expect(indicatorState(indicador({ banda: 'exceso' }))).toEqual({ band: 'exceso', text: 'superada' });
  expect(indicatorState(indicador({ valor: null, motivo: 'sin_valor' }))).toEqual({ band: 'nd', text: 'sin dato' });
  const acuerdo = (estado: string) => ({ estado }) as never;
  expect(agreementsFinding([acuerdo('cumplido'), acuerdo('vencido'), acuerdo('en_plazo')])).toBe('De 3 acuerdos, 1 está cumplido y 1 vencido');
  expect(agreementsFinding([])).toBe('No hay acuerdos que cumplan los filtros');
  const trabajo = (tipo_documento: string, estado: string) => ({ tipo_documento, estado }) as never;
  expect(worksFinding([trabajo('plan de trabajo', 'aprobado'), trabajo('informe regional', 'vencido'), trabajo('informe provincial', 'entregado')])).toBe(
    '1 de 1 plan de trabajo aprobado; 1 de 2 informes entregados y 1 vencido',
  );
  const etti = (departamento: string, faltan_locales: number): Etti => ({
    departamento, preside: null, nacionales: 3, regionales: 1, locales: 2 - faltan_locales, faltan_nacionales: 0, faltan_regionales: 0, faltan_locales, faltan: faltan_locales,
    completo: faltan_locales === 0,
  });
  expect(teamsFinding([etti('Puno', 2), etti('Piura', 0)])).toBe('Uno de 2 equipos técnicos está completo; faltan integrantes en Puno');
  expect(seatsLacking(etti('Puno', 2))).toBe('2 gerentes municipales');
}); // prettier-ignore

test('convenios: what ended, what ends soon and what hangs on them', () => {
  const convenio = (departamento: string, estado: Convenio['estado'], dias: number, atrasados = 0): Convenio =>
    ({ departamento, partes: 'PRODUCE', estado, dias, atrasados, termino: '2026-08-14' }) as Convenio;
  expect(conventionsFinding([convenio('Puno', 'vence_pronto', 29, 1), convenio('Cajamarca', 'vencido', -27, 1), convenio('Ica', 'vigente', 400)])).toBe(
    'El de Cajamarca venció y el de Puno vence en 29 días: juntos sostienen dos modelos ya atrasados',
  );
  expect(conventionsFinding([convenio('Puno', 'vence_pronto', 0)])).toBe('El de Puno vence hoy');
  expect(conventionsFinding([convenio('Ica', 'vigente', 400)])).toBe('El único convenio sigue vigente y no vence pronto');
  expect(conventionEnd(convenio('Puno', 'vencido', -1))).toBe('venció 14/08/2026');
}); // prettier-ignore

test('9.5 in words, and the rows of every service, with or without counts', () => {
  const own = (servicio_id: string, estado: MetaProduce['estado']): MetaProduce =>
    ({ servicio_id, servicio: servicio_id, orden: 1, estado, ao_ids: ['AOI1'] }) as MetaProduce;
  const total = { servicio_id: null, servicio: 'Total', locales: 532, locales_con_meta: 176, locales_porcentaje: 33.08 } as MetaGobierno;
  const told = (produce: MetaProduce[], gobiernos = [total]) => goalsFinding({ produce, gobiernos });
  expect(told([own('a', 'con_meta'), own('b', 'sin_mapeo')])).toBe('El Ministerio, sí; los gobiernos locales, uno de cada tres');
  expect(told([own('a', 'con_meta'), own('b', 'sin_actividad')])).toContain('El Ministerio, en 1 de 2 servicios;');
  expect(told([own('a', 'sin_poi')], [])).toBe('Del Ministerio no se puede comprobar');
  const rows = goalRows({ produce: [own('a', 'con_meta')], gobiernos: [total] });
  expect(rows.map(({ servicio, locales }) => [servicio, locales])).toEqual([['a', null], ['Total', 532]]);
  expect(goalFile.csv(rows, '2026-07-16')).toContain('a,la lleva,,,AOI1,,,,,,2026-07-16');
}); // prettier-ignore

test('the matrix keeps every department in its region, and a service not given there has no cell', () => {
  expect(naturalRegions.flatMap((one) => one.departments.map(({ name }) => name)).sort()).toEqual(departments.map(({ name }) => name).sort());
  const rows = [modelo(), modelo({ departamento: 'Puno', etapa: null, estado: 'sin_iniciar', vencido: false, tiempo: null })];
  const matrix = matrixOf(figures({ modelos: rows, grupos: [grupo('total', 'total')] }), []);
  expect(matrix.columns).toHaveLength(25);
  expect(matrix.columns.filter(({ first }) => first).map(({ name }) => name)).toEqual(['Tumbes', 'Cajamarca', 'Amazonas']);
  expect([...matrix.rows[0]!.cells.keys()]).toEqual(['Piura', 'Puno']);
  expect(matrixOf(figures({ modelos: rows }), ['Puno']).regions.map(({ name }) => name)).toEqual(['Sierra']);
  expect(cellWords(rows[0]!)).toBe('Formalización, Piura: 3, diseño, plazo vencido el 30/06/2026');
  expect(cellWords(rows[1]!)).toBe('Formalización, Puno: sin iniciar');
  expect(modelFile.csv([modelo({ servicio: '=1+1' })], '2026-07-16')).toContain("'=1+1");
}); // prettier-ignore

test('the drawings of the files have no hole in them, at any width', async () => {
  const rows = [modelo(), modelo({ departamento: 'Puno', etapa: null, tiempo: null, vencido: false })];
  const matrix = stageMatrixChart(matrixInput(matrixOf(figures({ modelos: rows, grupos: [grupo('total', 'total')] }), []), rows));
  expect(matrix.table.rows).toHaveLength(2);
  const row = { key: 'c', group: 'Marco', name: 'Piura', from: '2024-02-09', to: '2028-02-09', state: 'normal' as const, end: '09/02/2028' };
  const validity = validityChart({
    rows: [row, { ...row, key: 'd', to: null }, { ...row, key: 'e', to: '2024-02-10', state: 'over' }, { ...row, key: 'f', from: '2027-01-01' }],
    today: '2026-07-16', todayText: 'al 16/07', table: { columns: [], rows: [] }, description: '',
  });
  for (const width of [300, 700, 1160]) {
    const drawn = await chartSvg(validity, frameOf(width, validityHeight(4)), { theme: whiteTheme });
    expect(drawn).toContain('al 16/07');
    expect(drawn).not.toMatch(/NaN|Infinity|undefined|width="-/);
    expect(await chartSvg(matrix, frameOf(width, matrixHeight(1)), { theme: whiteTheme })).not.toMatch(/NaN|Infinity|undefined/);
  }
}); // prettier-ignore

test('days: what the calendar has, and the same of months before', () => {
  expect(['2026-02-28', '2026-02-30', '16/07/2026', ''].map(isDay)).toEqual([true, false, false, false]);
  expect([
    monthsBefore('2026-07-16', 3),
    monthsBefore('2026-05-31', 3),
    monthsBefore('2026-01-15', 3),
  ]).toEqual(['2026-04-16', '2026-02-28', '2025-10-15']);
  const days = daysAround('2026-07-16', '2026-03-05');
  expect(days).toContain('2026-03-05');
  expect(days).toContain('2026-06-30');
  expect(days.slice(0, 2)).toEqual(['2027-01-31', '2026-12-31']);
  expect(dueText({ estado: 'vencido', plazo: '2026-06-30' }, '2026-07-16')).toBe('12\u00a0d.h.');
  expect(dueText({ estado: 'vence_pronto', plazo: '2026-07-16' }, '2026-07-16')).toBe('hoy');
});

test('its dates for the calendar: of stages, acuerdos, convenios and documents, in order', () => {
  const rows = descentralizadaDeadlines({
    modelos: [modelo(), modelo({ departamento: 'Puno', etapa: null, plazo: '2026-11-30' })],
    acuerdos: [
      { acuerdo_cig_id: 'CIG-1', acuerdo: 'Aprobar', responsable: 'CIG', plazo: '2026-07-24', cumplido_en: null, estado: 'vence_pronto' },
      { acuerdo_cig_id: 'CIG-2', acuerdo: 'Nada', responsable: null, plazo: '2026-07-25', cumplido_en: null, estado: 'sin_efecto' },
      { acuerdo_cig_id: 'CIG-3', acuerdo: 'Sin plazo', responsable: null, plazo: null, cumplido_en: null, estado: 'sin_plazo' },
    ],
    convenios: [{ convenio_id: 'C', tipo_convenio: 'gestión', partes: 'PRODUCE y GORE', objeto: 'Acuicultura', termino: '2026-06-19', estado: 'vencido' }],
    trabajos: [{ trabajo_id: 'T', tipo_documento: 'informe regional', departamento: 'Puno', provincia: null, responsable: 'GORE Puno', plazo: '2026-09-30', entregado_en: '2026-07-01', aprobado_en: null, estado: 'entregado' }],
  });
  expect(rows.map(({ fecha, que, origen, estado, cumplido }) => [fecha, que, origen, estado, cumplido])).toEqual([
    ['2026-06-19', 'Término del convenio de gestión: Acuicultura', 'convenio', 'vencido', null],
    ['2026-06-30', 'Etapa 3, diseño: Formalización, Piura', 'etapa', 'vencido', null],
    ['2026-07-24', 'Acuerdo CIG-1: Aprobar', 'acuerdo', 'vence_pronto', null],
    ['2026-09-30', 'Informe regional, Puno', 'documento', 'cumplido', '2026-07-01'],
  ]);
}); // prettier-ignore

test('every figure tells its formula, its count and its rows, with data and without', () => {
  for (const topic of ['implementacion', 'vencidos', 'indicadores', 'acuerdos', 'convenios'] as const) {
    const told = explanation(topic, figures({ modelos: [modelo()], grupos: [grupo('total', 'total', { vencidos: 1 })] }));
    expect(told.count.length).toBeGreaterThan(0);
    expect(told.csv.split('\r\n')[0]).toMatch(/,al$/);
    expect(explanation(topic, figures()).lines).toEqual([]);
  }
  expect(explanation('vencidos', figures({ modelos: [modelo(), modelo({ vencido: false })] })).lines).toHaveLength(1);
  expect(agreementFile.csv([], '2026-07-16').split('\r\n')).toHaveLength(2);
}); // prettier-ignore
