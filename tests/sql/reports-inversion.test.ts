import { afterAll, expect, test } from 'vitest';
import { deadlineRows } from '@/cli/deadline-rows';
import { businessDaysLeft } from '@/core/deadline';
import { scheduleYear } from '@/core/instance-year';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { askOf } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { makePaper } from '@/reports/make';
import { NoPaper } from '@/reports/maker';
import { readOtherDates } from '@/reports/plazo/other-dates';
import { install } from '@/sql/install';
import { procedimientosDe } from '@/sql/procedimiento';
import { describePaper, runsOf } from '../support/paper-harness';
import { HOY, investmentDemonstration, papersAsked, said } from '../support/report-investment-sample';

const opened = investmentDemonstration();
afterAll(async () => (await opened).close());
const made = async (tipo: keyof typeof papersAsked) => makePaper(await opened, papersAsked[tipo]);

const both = "'2026-06' || chr(31) || '2026-05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL";
const one = both.replace(" || chr(31) || '2026-05'", '');
const levels = ['total', 'pliego', 'uei', 'funcion', 'departamento'].map(
  (nivel) => `SELECT * FROM inversion_por('${nivel}', ${nivel !== 'cui'}, ${both})`,
);
const investments = {
  inversion_por: `(${levels.join(' UNION ALL BY NAME ')})`,
  inversion_filas: `inversion_filas('cui', 1, NULL, NULL, ${one})`,
  inversion_mes_por: `inversion_mes_por(true, ${one})`,
  inversion_alerta_por: `inversion_alerta_por(true, ${one})`,
  inversion_cambio: `(SELECT antes, ahora, diferencia, count(*) OVER (PARTITION BY clase) AS de_la_clase FROM inversion_cambio(${both}))`,
  brecha_cierre: "brecha_cierre('2026-06', 2028)",
  acuerdo_por: `acuerdo_por('${HOY}')`,
  acuerdo_vigente: `acuerdo_vigente('${HOY}')`,
}; // prettier-ignore

/** Days, hours, codes and the format whose name has a number. */
const codes =
  /\b\d\d\/\d\d(\/\d{4})?\b|\b\d\d:\d\d\b|\b\d{1,2} (al \d{1,2} )?de \p{L}+|CUI \d+|n\.º [\d-]+|\b\d\d-\d+\b|12-\u2060?B|Formato \d+|últimos \d meses|más de \d+ pp|Más de \d+ pp|más de \d+\u00a0%|en \d+ días? hábil(es)?|hace \d+ días? hábil(es)?/gu;

describePaper('inversiones', {
  sample: async () => ({ engine: await opened, paper: (await made('inversiones')).paper }),
  asked: investments,
  corte: 'junio de 2026',
  least: { figures: 20, cells: 400 },
  codes,
  beside: { 'inversion_por.proyeccion': ['inversion_por.pim_con_proyeccion'], 'inversion_por.programado_a_la_fecha': ['inversion_por.devengado_con_programa'] },
}); // prettier-ignore

describePaper('acta', {
  sample: async () => ({ engine: await opened, paper: (await made('acta')).paper }),
  asked: { ...investments, sesion_conteo: 'sesion_conteo' },
  corte: 'junio de 2026',
  least: { figures: 1, cells: 12 },
  written: Object.values(said),
  codes,
});

/** The dates of the week as SQL counts them, from the steps the command line gives and the dates that are written. */
async function datesIn(engine: Connector): Promise<void> {
  const scheduled = scheduleYear(2026, await procedimientosDe(engine, 2026), { al: HOY });
  const { fechas } = await readOtherDates(engine, HOY);
  const rows = [
    ...deadlineRows(scheduled, HOY)
      .filter(({ estado }) => ['vencido', 'vence_pronto', 'en_plazo'].includes(estado as string))
      .map(({ vence, estado, dias }) => ({ vence, tarde: estado === 'vencido', dias })),
    ...fechas
      .filter(({ estado }) => estado !== 'cumplido')
      .map(({ fecha, estado }) => ({ vence: fecha, tarde: estado === 'vencido', dias: businessDaysLeft(fecha, HOY) })),
  ];
  await engine.run([
    'CREATE OR REPLACE TABLE prueba_plazo (vence DATE, tarde BOOLEAN, dias INTEGER)',
    `INSERT INTO prueba_plazo VALUES ${rows.map(({ vence, tarde, dias }) => `('${String(vence)}', ${tarde}, ${Number(dias)})`).join(', ')}`,
  ]);
} // prettier-ignore

describePaper('plazos', {
  sample: async () => {
    const engine = await opened;
    await datesIn(engine);
    return { engine, paper: (await made('plazos')).paper };
  },
  asked: {
    plazo: '(SELECT -dias AS atraso, dias AS quedan FROM prueba_plazo)',
    plazo_semana: `(SELECT count(*) FILTER (tarde) AS vencidos, count(*) FILTER (NOT tarde AND vence BETWEEN '2026-07-13' AND '2026-07-19') AS esta_semana,
      count(*) FILTER (NOT tarde AND vence BETWEEN '2026-07-20' AND '2026-07-26') AS proxima_semana FROM prueba_plazo)`,
  },
  corte: '16 de julio de 2026',
  least: { figures: 2, cells: 30 },
  codes: new RegExp(`${codes.source}|E1\\.\\d\\.\\d`, 'gu'),
});

const idsOf = (checks: { id: string; hecho: boolean }[]) =>
  checks.filter(({ hecho }) => !hecho).map(({ id }) => id);
const textOf = (paper: Paper) =>
  runsOf(paper).map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.text));

test('what each lacks before it is signed', async () => {
  expect(idsOf((await made('inversiones')).checks)).toEqual(['f12b', 'acuerdos']);
  expect(idsOf((await made('acta')).checks)).toEqual(['exposicion', 'revision']);
  expect(idsOf((await made('plazos')).checks)).toEqual(['reglas']);
});

test('the acta is of the latest closed session, by its id or its number, and says when it is a draft', async () => {
  const engine = await opened;
  const of = (sesion: string | null) => makePaper(engine, askOf('acta', HOY, { sesion }));
  const latest = await of(null);
  expect(latest.paper.pedido.sesion).toBe('2026-07');
  expect(latest.paper.verificacion).toMatch(/^E137-S072026-[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect((await of('07-2026')).paper.verificacion).toBe(latest.paper.verificacion);
  expect(textOf(latest.paper)).toContain(said.nota.split('\n')[0]);
  const archived = await of('2026-05');
  expect(archived.paper.titulo).toBe('Acta de la sesión n.º 05-2026');
  expect(archived.paper.sections.map(({ titulo }) => titulo)).not.toContain('Cierre');
  await engine.run([
    "INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES ('2026-07-16T20:00:00.000Z-000000000000', 'Ana', 'sesion', '2026-08', 'fecha', '2026-08-13')",
  ]);
  const draft = await of('2026-08');
  expect(textOf(draft.paper)).toContain('Borrador: la sesión no está cerrada.');
  expect(idsOf(draft.checks)).toContain('cierre');
  expect(draft.checks[0]!.que).toBe('Sesión sin cerrar');
  expect((await of(null)).paper.pedido.sesion).toBe('2026-07');
});

test('a period is told by its latest corte, and what cannot be told says why', async () => {
  const engine = await opened;
  const of = async (periodo: string | null) =>
    (await makePaper(engine, askOf('inversiones', HOY, { periodo }))).paper;
  expect((await of(null)).pedido.periodo).toBe('2026-T2');
  expect((await of('2026')).titulo).toContain('Informe Anual');
  expect((await of('2026')).verificacion).toMatch(/^E137-26A-/);
  await expect(of('2026-T3')).rejects.toThrow(NoPaper);
  await expect(of('junio')).rejects.toThrow('no es un trimestre');
  await expect(makePaper(engine, askOf('acta', HOY, { sesion: '2030-01' }))).rejects.toThrow('No hay una sesión');
  await expect(makePaper(engine, askOf('plazos', HOY, { periodo: '2026-02-30' }))).rejects.toThrow('no es un día');
  const empty = await openNative();
  await install(empty);
  await expect(makePaper(empty, askOf('inversiones', HOY))).rejects.toThrow('Ningún archivo trajo inversiones');
  await expect(makePaper(empty, askOf('acta', HOY))).rejects.toThrow('No hay sesiones');
  const alone = (await makePaper(empty, askOf('plazos', HOY))).paper;
  expect(alone.verificacion).toMatch(/^E1-26W29-/);
  expect(alone.files).toEqual([]);
  await empty.close();
}); // prettier-ignore

test('the week of a day, with what two years share', async () => {
  const engine = await opened;
  const of = async (periodo: string) => (await makePaper(engine, askOf('plazos', periodo, { periodo }))).paper;
  expect((await of('2026-07-19')).periodo).toBe('semana del 20 al 24 de julio de 2026');
  expect((await of('2026-12-31')).periodo).toBe('semana del 28 de diciembre de 2026 al 1 de enero de 2027');
  expect((await of('2027-01-06')).verificacion).toMatch(/^E1-27W01-/);
  const january = JSON.stringify(await of('2027-01-13'));
  expect(january).toContain('Seguimiento mensual del POI, diciembre de 2026');
}); // prettier-ignore
