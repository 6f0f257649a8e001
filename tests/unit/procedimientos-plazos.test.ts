import { describe, expect, test } from 'vitest';
import { addDays } from '@/core/calendar';
import { dayOff } from '@/core/day-off';
import type { Scheduled } from '@/core/instance';
import { factsByInstance, noFacts, type PasoDicho } from '@/core/instance-facts';
import { simulateDelay } from '@/core/instance-delay';
import { schedule } from '@/core/instance-schedule';
import { instancesOf, type Opening } from '@/core/instances';
import { procedures } from '@/core/procedure-catalog';
import { processIndicators } from '@/core/process-indicators';
import { clashes, ganttLayout } from '@/charts/gantt-layout';
import { lanesLayout } from '@/charts/lanes-layout';
import { pasosCsv, pasosOf } from '@/views/plazo/csv';
import { ganttOf, ganttTable } from '@/views/plazo/gantt';
import { calendarText } from '@/views/plazo/ics';
import { instanceLanes } from '@/views/plazo/lanes';
import { otherText, type OtherDate } from '@/reports/plazo/other-dates';
import { mondayOf, nextWeekText, overdueOf, weekOf, weekRange, weekText } from '@/reports/plazo/week';
import {
  daysText,
  instanciaText,
  pasoBand,
  pasoState,
  pasoText,
  periodText,
  ruleText,
  seriesName,
  theName,
  whoText,
} from '@/reports/plazo/words';
import { chosenOf, chosenTitle, plazosAnswer, tallyOf } from '@/views/procedimientos/words';
import { countExplanation, indicatorExplanation } from '@/views/procedimientos/topics';
import { faultsOf, openingOf, proposedPeriod } from '@/views/procedimiento-calendario/opening';
import {
  dayText,
  monthAsked,
  monthBeside,
  monthOf,
  monthTitle,
} from '@/views/procedimiento-calendario/month';
import { dateFault, delayFinding, instanceAnswer, originText } from '@/views/procedimiento-instancia/words';
import { deadlineFacts } from '@/views/resumen/deadline-facts';
import { frameOf } from './charts-frame';
import { readIcs, value } from '../support/read-ics';

const HOY = '2026-07-16';

const otherDate = (given: Partial<OtherDate>): OtherDate => ({
  ...{ id: 'acuerdo|1', fecha: HOY, que: 'Validar los indicadores', corto: 'Acuerdo 1', quien: 'GORE Tacna' },
  ...{ estado: 'en_plazo', origen: 'Gestión descentralizada' },
  ...given,
});

const opened: Opening[] = [
  { procedimiento: 'E1.3.4', periodo: '2026-2030', alcance: 'SANIPES', inicio: '2026-06-16' },
  { procedimiento: 'E1.2.7', periodo: '2026-n3', inicio: '2026-06-22', caso: '6.3.2' },
];

const fact = (instancia: string, paso: string, hecho_en: string): PasoDicho => ({
  ...{ instancia, paso, hecho_en, dependencia: null, documento: 'Informe 12-2026-OPM', nota: null },
  ...{ omitido: null, pendiente: false, quien: 'Rosa Quispe' },
});

const facts = factsByInstance(
  [
    ...['01', '02', '03', '05'].map((mes, i) => fact(`E1.3.5|2026-${mes}`, '9', `2026-0${i < 3 ? i + 2 : 6}-11`)),
    fact('E1.3.5|2026-04', '4', '2026-05-29'),
    fact('E1.3.5|2026-06', '3', '2026-07-10'),
    fact('E1.3.3|2025', '8', '2026-03-27'),
  ],
  [
    {
      ...{ instancia: 'E1.3.5|2026-06', paso: '4', hecho_en: null, motivo: 'SE de junio', hechas: 13, total: 16 },
      ...{ faltan: ['DGAAMI', 'OGACI', 'OGRH'], exacta: false, no_antes: '2026-07-16' },
    },
  ],
); // prettier-ignore

const all: Scheduled[] = instancesOf(2026, opened).map((one) =>
  schedule(one, facts.get(one.id) ?? noFacts, { al: HOY }),
);
const find = (id: string) => all.find((one) => one.id === id)!;
const junio = find('E1.3.5|2026-06');

describe('words', () => {
  test('a day is said from where it is looked at', () => {
    expect(daysText(0, HOY, HOY)).toBe('hoy');
    expect(daysText(1, '2026-07-17', HOY)).toBe('mañana');
    expect(daysText(1, '2026-07-20', '2026-07-17')).toBe('en 1 d.h.');
    expect(daysText(-2, '2026-07-14', HOY)).toBe('2 d.h.');
  });

  test('a name goes inside a sentence with its article, its acronym whole', () => {
    expect(theName('Validación del PEI de SANIPES')).toBe('la validación del PEI de SANIPES');
    expect(theName('Seguimiento mensual del POI, junio de 2026')).toBe(
      'el seguimiento mensual del POI, junio de 2026',
    );
    expect(theName('PMI 2027-2029')).toBe('el PMI 2027-2029');
    expect(theName('POI Anual 2027')).toBe('el POI Anual 2027');
    expect(seriesName({ nombre: 'Seguimiento mensual del POI, junio de 2026' })).toBe(
      'Seguimiento mensual del POI',
    );
    expect(periodText('2026-S1', HOY)).toBe('I semestre');
    expect(periodText('2025-S1', HOY)).toBe('I semestre de 2025');
  });

  test('a step taken by several says how many and who is missing', () => {
    const paso = junio.pasos.find(({ key }) => key === '4')!;
    expect(paso.estado).toBe('vencido');
    expect([pasoBand(paso), pasoText(paso, HOY), pasoState(paso, HOY)]).toEqual([
      'rojo',
      'vencido, 2 d.h.',
      '13 de 16',
    ]);
    expect(whoText(paso)).toBe('DGAAMI, OGACI y OGRH');
    expect(whoText({ ...paso, partes: { ...paso.partes!, faltan: ['A', 'B', 'C', 'D', 'E'] } })).toBe(
      'A, B, C y 2 dependencias más',
    );
    expect(ruleText(junio.plazo)).toMatch(/^el décimo día hábil del mes siguiente\. .+, sin verificar$/);
  });

  test('the answer names the oldest, and says so when nothing is late', () => {
    const tally = tallyOf(all);
    const oldest = tally.vencidos[0]!;
    expect(plazosAnswer(tally, 10)).toContain(`lleva ${-oldest.dias} días hábiles.`);
    expect(plazosAnswer({ ...tally, vencidos: [junio] }, 10)).toBe(
      'Un plazo vencido: el seguimiento mensual del POI, junio de 2026, hace 2 días hábiles.',
    );
    const next = { ...junio, dias: 5, nombre: 'Modificación del POI n.º 4' };
    expect(plazosAnswer({ ...tally, vencidos: [], pronto: [next] }, 10)).toBe(
      'Nada vencido; la modificación del POI n.º 4 vence en 5 días hábiles.',
    );
    expect(plazosAnswer({ ...tally, vencidos: [], pronto: [], enPlazo: [next] }, 10)).toBe(
      'Nada vencido ni por vencer en 10 días hábiles.',
    );
    expect(plazosAnswer({ ...tally, vencidos: [], pronto: [], enPlazo: [], cumplidos: [] }, 10)).toBe(
      'Ningún plazo cumple los filtros.',
    );
  });

  test('every instance is counted once, and those that stand add up', () => {
    const { vencidos, pronto, enPlazo, porVenir, cumplidos } = tallyOf(all);
    expect(vencidos.length + pronto.length + enPlazo.length + porVenir.length + cumplidos.length).toBe(
      all.filter(({ estado }) => estado !== 'anulada').length,
    );
    for (const one of all) {
      expect(instanciaText(one, HOY)).not.toMatch(/undefined|NaN|null/);
      expect(instanceAnswer(one, HOY)).not.toMatch(/undefined|NaN|null/);
      expect(chosenTitle(one)).toContain(one.procedimiento);
    }
  });

  test('the one chosen is the one asked for, else the one stopped the longest', () => {
    expect(chosenOf(all, 'E1.3.5|2026-06')).toBe(junio);
    expect(chosenOf(all, 'E9|nada')).toBe(tallyOf(all).vencidos[0]);
    expect(chosenOf([], null)).toBeNull();
  });
});

describe('the drawing of the year', () => {
  const input = ganttOf(all, { ejercicio: 2026, hoy: HOY, hrefOf: ({ id }) => `#${id}` });

  test('each instance once; those of every month in one row, in the group of the late one', () => {
    const rows = input.groups.flatMap((group) => group.rows);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const drawn = rows.reduce((sum, { markers }) => sum + Math.max(1, markers.length), 0);
    expect(drawn).toBe(all.filter(({ estado }) => estado !== 'anulada').length);
    const monthly = input.groups[0]!.rows.find(({ code }) => code === 'E1.3.5')!;
    expect(monthly.markers).toHaveLength(12);
    expect(monthly.label).toEqual({ text: '2 d.h.', tone: 'rojo' });
    expect(monthly.markers.filter(({ band }) => band === 'verde')).toHaveLength(4);
    expect(monthly.markers.filter(({ band }) => band === 'amarillo')).toHaveLength(1);
  });

  test.each([560, 820, 1160, 1400])('no label over another at %i px', (width) => {
    expect(clashes(ganttLayout(input, frameOf(width, 0)))).toEqual([]);
  });

  test('a long group says how many of how many; the table has every instance', () => {
    const few = ganttOf(all, { ejercicio: 2026, hoy: HOY, hrefOf: ({ id }) => id, most: 2 });
    for (const { rows } of few.groups) expect(rows.length).toBeLessThanOrEqual(2);
    expect(few.groups.some(({ title }) => /, 2 de \d+$/.test(title))).toBe(true);
    const table = ganttTable(all);
    expect(table.keys).toHaveLength(all.length);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  test('the flow of every procedure can be drawn, with rounds too', () => {
    for (const { codigo, casos } of procedures) {
      const [one] = instancesOf(2026, [
        { procedimiento: codigo, periodo: '2026-n1', alcance: 'PRUEBA', inicio: '2026-03-02', caso: casos[0]?.caso ?? null, rondas: 2 },
      ]).filter(({ alcance }) => alcance === 'PRUEBA'); // prettier-ignore
      if (!one) throw new Error(codigo);
      const lanes = instanceLanes(schedule(one, noFacts, { al: HOY }), HOY);
      const { nodes } = lanesLayout(lanes, { pitch: 60, radius: 14, lane: 56, box: 176, track: 6 });
      expect(nodes).toHaveLength(lanes.nodes.length);
      expect(lanes.nodes.every(({ state }) => state !== undefined)).toBe(true);
    }
  });
});

describe('the week', () => {
  test('is Monday to Friday of today, of what comes on a weekend', () => {
    expect(mondayOf(HOY)).toBe('2026-07-13');
    expect(mondayOf('2026-07-18')).toBe('2026-07-20');
    expect(mondayOf('2026-07-19')).toBe('2026-07-20');
    expect(mondayOf('2026-07-20')).toBe('2026-07-20');
  });

  test('every step due that week once, on its day; the feriado named', () => {
    const week = weekOf(all, HOY);
    expect(weekRange(week)).toBe('13 al 17/07/2026');
    const due = all.flatMap(({ pasos, estado }) =>
      estado === 'anulada' ? [] : pasos.filter(({ vence, estado: e }) => vence >= '2026-07-13' && vence <= '2026-07-17' && e !== 'omitido'),
    ); // prettier-ignore
    expect(week.flatMap(({ items }) => items)).toHaveLength(due.length);
    for (const { fecha, items } of week) for (const { paso } of items) expect(paso.vence).toBe(fecha);
    expect(weekText(week, HOY)).toMatch(/^13 al 17\/07\/2026\. .*vencid/);
    const next = weekOf(all, HOY, { weeks: 1 });
    expect(next[3]!.libre).toBe('Feriado: Día de la Fuerza Aérea');
    expect(nextWeekText(next)).toBe('20 al 24/07/2026, cuatro días hábiles');
    expect(weekOf(all, HOY, { weeks: 2 })[0]!.libre).toBe('No laborable para el sector público');
    expect(weekOf(all, HOY, { weeks: 2, calendar: { publicSector: false } })[0]!.libre).toBeNull();
    expect(weekText(weekOf([], HOY), HOY)).toBe('13 al 17/07/2026. Nada vence');
  });

  test('dates of no procedure stand on their day, in the week, the month and the calendar file', () => {
    const otros = [
      otherDate({ id: 'convenio|1', fecha: '2026-07-15', estado: 'vencido' }),
      otherDate({ id: 'acuerdo|2', fecha: '2026-07-17', estado: 'cumplido', quien: null }),
      otherDate({ id: 'acuerdo|3', fecha: '2026-08-14', estado: 'en_plazo' }),
    ];
    expect(weekOf([], HOY, { otros }).map((day) => day.otros.map(({ id }) => id))).toEqual([
      [],
      [],
      ['convenio|1'],
      [],
      ['acuerdo|2'],
    ]);
    expect(weekText(weekOf([], HOY, { otros }), HOY)).toBe('13 al 17/07/2026. Uno vencido');
    const days = monthOf({ ejercicio: 2026, mes: 7 }, [], HOY, undefined, otros).flat();
    expect(dayText(days.find(({ fecha }) => fecha === '2026-07-15')!)).toBe(
      'miércoles 15/07/2026: 1 otra fecha, 1 vencido',
    );
    expect(otros.map((one) => otherText(one, HOY))).toEqual(['vencido, 1 d.h.', 'cumplido', 'en 16 d.h.']);
    const calendar = readIcs(calendarText([], { nombre: 'Plazos', stamp: '2026-07-16T12:00:00Z', otros }));
    expect(
      calendar.components.filter(({ name }) => name === 'VEVENT').map((event) => value(event, 'DTSTART')),
    ).toEqual(['20260715', '20260814']);
  });

  test('of an executor, only its own; the overdue, oldest first', () => {
    for (const day of weekOf(all, HOY, { ejecutor: 'opm' }))
      for (const { paso } of day.items) expect(paso.ejecutor).toBe('opm');
    const late = overdueOf(all);
    expect(late.length).toBeGreaterThan(3);
    expect(late.map(({ paso }) => paso.vence)).toEqual(late.map(({ paso }) => paso.vence).sort());
  });
});

test('days off are named: fixed from their first year, Easter, and by decree', () => {
  expect(dayOff('2026-07-28')).toEqual({ nombre: 'Fiestas Patrias', decreto: false });
  expect(dayOff('2022-07-23')).toBeNull();
  expect(dayOff('2026-04-02')).toEqual({ nombre: 'Jueves Santo', decreto: false });
  expect(dayOff('2026-04-03')).toEqual({ nombre: 'Viernes Santo', decreto: false });
  expect(dayOff('2026-07-27')).toEqual({ nombre: 'No laborable para el sector público', decreto: true });
  expect(dayOff('2026-07-18')).toBeNull();
  expect(dayOff(HOY)).toBeNull();
});

describe('the month', () => {
  test('whole weeks, each day once, with what is due', () => {
    for (let mes = 1; mes <= 12; mes++) {
      const weeks = monthOf({ ejercicio: 2026, mes }, pasosOf(all), HOY);
      const days = weeks.flat();
      expect(days.length % 7).toBe(0);
      const own = days.filter(({ fuera }) => !fuera).map(({ fecha }) => fecha);
      expect(own[0]).toBe(`2026-${String(mes).padStart(2, '0')}-01`);
      expect(own).toHaveLength(new Date(Date.UTC(2026, mes, 0)).getUTCDate());
      for (const [i, { fecha }] of days.entries()) expect(fecha).toBe(addDays(days[0]!.fecha, i));
    }
    const [day] = monthOf({ ejercicio: 2026, mes: 7 }, pasosOf([junio]), HOY)
      .flat()
      .filter(({ fecha }) => fecha === '2026-07-14');
    expect(dayText(day!)).toBe('martes 14/07/2026: 1 paso, 1 vencido');
  });

  test('the address asks for a month; else that of today, or January of another year', () => {
    expect(monthAsked('2026-03', HOY, 2026)).toEqual({ ejercicio: 2026, mes: 3 });
    expect(monthAsked('marzo', HOY, 2026)).toEqual({ ejercicio: 2026, mes: 7 });
    expect(monthAsked(null, HOY, 2025)).toEqual({ ejercicio: 2025, mes: 1 });
    expect(monthBeside({ ejercicio: 2026, mes: 12 }, 1)).toEqual({ ejercicio: 2027, mes: 1 });
    expect(monthBeside({ ejercicio: 2026, mes: 1 }, -1)).toEqual({ ejercicio: 2025, mes: 12 });
    expect(monthTitle({ ejercicio: 2026, mes: 9 })).toBe('setiembre de 2026');
  });
});

describe('opening and doing', () => {
  const asked = { procedimiento: 'E1.2.7', periodo: '2026-n4', alcance: '', inicio: HOY, caso: '6.3.2' };

  test('a new one takes the next number and says what is missing', () => {
    expect(proposedPeriod('E1.2.7', 2026, all)).toBe('2026-n4');
    expect(faultsOf(asked, all)).toEqual({});
    expect(faultsOf({ ...asked, periodo: '2026-n3' }, all).periodo).toMatch(/^Ya está abierto/);
    expect(faultsOf({ ...asked, periodo: 'mayo' }, all).periodo).toMatch(/^Escriba un año/);
    expect(faultsOf({ ...asked, caso: '' }, all).caso).toBe('Elija el caso.');
    expect(faultsOf({ ...asked, inicio: '2026-02-30' }, all).inicio).toBe('Ponga una fecha que exista.');
    expect(faultsOf({ ...asked, inicio: '' }, all).inicio).toMatch(/ponga/);
    expect(openingOf({ ...asked, alcance: '  ' }).alcance).toBeNull();
  });

  test('a date that has not come cannot be when it was done', () => {
    expect(dateFault(HOY, HOY)).toBeUndefined();
    expect(dateFault('2026-07-17', HOY)).toMatch(/^El 17\/07\/2026 todavía no llega/);
    expect(dateFault('2026-02-30', HOY)).toBe('Ponga el día en que se hizo.');
    expect(dateFault('', HOY)).toBe('Ponga el día en que se hizo.');
  });

  test('who said it is told', () => {
    const paso = junio.pasos.find(({ key }) => key === '3')!;
    expect(originText(paso)).toBe('Anotado por Rosa Quispe.');
    expect(originText({ ...paso, hecho: { ...paso.hecho!, quien: null } })).toMatch(/archivo/);
    expect(originText({ ...paso, hecho: { ...paso.hecho!, inferido: 'hay SE' } })).toBe(
      'Deducido de los datos: hay SE',
    );
  });

  test('a delay says if the deadline is missed', () => {
    const step = (key: string) => junio.pasos.find((paso) => paso.key === key)!;
    const told = (key: string, days: number | null) =>
      delayFinding(junio, step(key), days, days === null ? [] : simulateDelay(junio, key, days));
    expect(told('4', null)).toBe('Escriba cuántos días hábiles.');
    expect(told('4', 5)).toMatch(
      /^El plazo del 14\/07\/2026 se incumple por 5 días hábiles; 5 pasos se mueven\.$/,
    );
    expect(told('6', 2)).toMatch(/^3 pasos se mueven; el plazo del 14\/07\/2026 no cambia\.$/);
  });
});

test('the file and the calendar tell every step that is asked', () => {
  const text = pasosCsv(pasosOf([junio]));
  expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(junio.pasos.length + 1);
  expect(text).toContain('DGAAMI; OGACI; OGRH');
  const events = readIcs(calendarText(pasosOf([junio]), { nombre: 'Plazos', stamp: '2026-07-16T10:00:00Z' }));
  const pending = junio.pasos.filter(({ hecho, omitido }) => hecho === null && omitido === null);
  const dates = events.components
    .filter(({ name }) => name === 'VEVENT')
    .map(({ properties }) => properties.find(({ name }) => name === 'DTSTART')!.value);
  expect(dates).toEqual(pending.map(({ vence }) => vence.replaceAll('-', '')));
});

test('a figure opens its own rows', () => {
  const indicators = processIndicators(all, HOY);
  const tally = tallyOf(all);
  for (const topic of ['vencidos', 'pronto', 'plazo', 'cumplidos'] as const) {
    const told = countExplanation(topic, { tally, indicator: null, hoy: HOY, proximos: 10 })!;
    expect(told.value).toBe(String(told.rows.length));
    for (const { cells } of told.rows) expect(cells).toHaveLength(told.heads.length);
  }
  for (const one of indicators) {
    const told = indicatorExplanation(one);
    expect(told.rows).toHaveLength(one.denominador);
    expect(told.value === null).toBe(one.denominador === 0);
  }
  expect(countExplanation('indicador', { tally, indicator: null, hoy: HOY, proximos: 10 })).toBeNull();
});

test('the summary says what is late and what comes, or nothing', () => {
  const went: (string | null)[] = [];
  const items = deadlineFacts(all, 10, (one) => went.push(one?.id ?? null));
  expect(items.map(({ band }) => band)).toEqual(['rojo', 'amarillo']);
  expect(items[0]!.text).toMatch(/^Procedimientos vencidos; el más viejo, /);
  deadlineFacts([junio], 10, (one) => went.push(one?.id ?? null))[0]!.onopen!();
  expect(went).toEqual([junio.id]);
  expect(deadlineFacts([], 10, () => undefined)).toEqual([]);
});
