import { csvOf, type Cell } from './investment-csv';
import type { DemoFile } from './index';

/** What was opened, or is said of what opens by itself: id, start, case, rounds, why without effect. */
const opened: readonly [string, string, string, string, string][] = [
  ['E1.2.1|2027-2029', '2026-01-05', '', '', ''],
  ['E1.2.2|2026-09', '2026-07-01', '', '', ''],
  ['E1.2.4|2026', '2026-03-17', '', '2', ''],
  ['E1.2.5|2027', '2026-04-01', '', '', ''],
  ['E1.2.6|2027', '2026-10-01', '', '', ''],
  ['E1.2.7|2026-n1', '2026-02-16', '6.3.2', '', 'La dependencia desistió de su pedido'],
  ['E1.2.7|2026-n2', '2026-04-20', '6.3.2', '', 'Se atiende con la modificación n.º 3'],
  ['E1.2.7|2026-n3', '2026-06-19', '6.3.2', '', ''],
  ['E1.2.7|2026-n4', '2026-07-15', '6.3.3', '', ''],
  ['E1.3.1|2025', '2026-01-15', '', '', ''],
  ['E1.3.3|2025', '2026-01-15', '', '', ''],
  ['E1.3.4|2026-2030|SANIPES', '2026-05-19', '', '1', ''],
  ['E1.3.6|2026-T2', '', '', '', 'El II trimestre se evalúa con el I semestre'],
  ['E1.3.7|2025', '', '', '', 'El informe anual se presentó con el del IV trimestre de 2025'],
];

/** When each step was done, `step:month-day`; before July is the year of the demonstration, December the one before. */
const done: Readonly<Record<string, string>> = {
  'E1.2.1|2027-2029':
    '1:01-07 2:01-09 3:01-13 4:01-16 5:01-20 6:01-27 7:02-03 9:02-04 10:02-11 11:02-13 12:02-18 13:02-25 14:03-02 15:03-04 16:03-09 17:03-11 18:03-16 19:03-18 20:04-28 21:05-04 22:05-05',
  'E1.2.2|2027-2029':
    '1:12-15 2:12-22 3:01-09 4:01-12 5:02-02 6:02-16 7:01-26 8:02-02 9:02-09 10:02-12 11:02-16 12:02-18 13:02-23 14:02-25 15:02-26 16:03-03',
  'E1.2.4|2026':
    '1:03-30 2:04-08 3:04-09 4:04-16 5:04-17 6:04-24 4r2:05-04 5r2:05-05 6r2:05-12 7:05-15 8:05-20 9:05-22 10:05-27 11:05-27',
  'E1.2.5|2027':
    '1:04-06 2:04-08 3:04-10 4:04-14 5:04-16 6:04-20 7:05-05 8:05-05 9:05-12 10:06-10 11:06-11 12:06-16 13:06-18 14:06-22 15:06-23 16:07-01 17:07-02 18:07-07 19:07-01 20:07-10',
  'E1.2.7|2026-n3': '1:06-19 2:06-23 3:06-25 7:06-26 8:07-01 9:07-03 10:07-07',
  'E1.2.7|2026-n4': '9:07-15',
  'E1.3.1|2025': '1:01-15 2:01-29 3:01-29 4:01-30 5:02-06 6:02-13 7:02-17 8:02-20 9:04-09 10:04-13 11:04-14',
  'E1.3.2|2025': '1:01-29 2:01-30 3:02-06 4:02-09 5:02-11 6:02-18 7:02-20 8:02-24 9:02-26 10:02-26',
  'E1.3.3|2025': '1:01-19 2:01-19 3:01-26 4:01-28 5:02-02 6:02-03 7:02-05 8:03-27',
  'E1.3.4|2026-2030|SANIPES': '1:06-15 2:07-03 3:07-06 4:07-13',
  'E1.3.5|2026-01': '1:02-02 2:02-09 3:02-11 4:02-13 5:02-17 6:02-20 7:02-23 8:02-24 9:02-25',
  'E1.3.5|2026-02': '1:03-02 2:03-09 3:03-11 4:03-13 5:03-17 6:03-20 7:03-23 8:03-24 9:03-25',
  'E1.3.5|2026-03': '1:04-01 2:04-10 3:04-14 4:04-16 5:04-20 6:04-23 7:04-24 8:04-27 9:04-28',
  'E1.3.5|2026-05': '1:06-01 2:06-08 3:06-10 4:06-12 5:06-16 6:06-19 7:06-22 8:06-23 9:06-24',
  'E1.3.5|2026-04': '1:05-04 2:05-11 3:05-13 4:05-19 5:05-21 6:05-26 7:05-27 8:05-28 9:05-29',
  'E1.3.5|2026-06': '1:07-01 2:07-08 3:07-10',
  'E1.3.6|2026-T1': '1:04-06 2:04-13 3:04-15 4:04-17 5:04-21 6:04-24 7:04-27 8:04-29 9:04-29 10:05-04',
  'E1.3.6|2026-S1': '1:07-01 2:07-08 3:07-10',
  'E1.3.7|2026-T1': '1:04-10 2:04-17 3:04-20 4:04-21 5:04-27 6:04-30 7:05-04',
  'E1.3.7|2026-T2': '1:07-07 2:07-14 3:07-15',
};

/** Days on which a dated document proves the step: its number says the same each time. */
function documentOf(codigo: string, date: string): string {
  return `Memorando ${date.slice(5).replace('-', '')}-${date.slice(0, 4)} ${codigo} (demostración)`;
}

function keyOf(id: string): Record<string, Cell> {
  const [procedimiento, periodo, alcance = ''] = id.split('|');
  return { procedimiento, periodo, alcance };
}

function openedRows(): Record<string, Cell>[] {
  return opened.map(([id, inicio, caso, rondas, anulada]) => ({
    ...keyOf(id),
    inicio,
    caso,
    rondas,
    anulada,
  }));
}

function stepRows(): Record<string, Cell>[] {
  return Object.entries(done).flatMap(([id, steps]) =>
    steps.split(' ').map((step) => {
      const [key = '', day = ''] = step.split(':');
      const [numero, ronda = '1'] = key.split('r');
      const hecho_en = `${day.startsWith('12') ? 2025 : 2026}-${day}`;
      const documento = documentOf(id.split('|')[0]!, hecho_en);
      return { ...keyOf(id), numero, ronda, dependencia: '', hecho_en, documento };
    }),
  );
}

/** What the ministry's year of procedures looks like on 16 July 2026: three late, three about to be due. */
export function procedureFiles(): DemoFile[] {
  return [
    { name: 'instancia_20260716090000.csv', text: csvOf(openedRows()) },
    { name: 'instancia_paso_20260716090000.csv', text: csvOf(stepRows()) },
  ];
}
