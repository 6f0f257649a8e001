import { expect, test } from 'vitest';
import { damageCsv, journalFileName, journalTitle, mergeWords } from '@/views/datos/journal-words';

const damage = [{ file: 'b.timon.tsv', rejected: [{ linea: 7, texto: '=1+1', motivo: 'Está cortada.' }] }];

test('the title counts annotations and people', () => {
  expect(journalTitle(0, 0)).toBe('Lo que se escribe en Timón: nada todavía');
  expect(journalTitle(1, 1)).toBe('Lo que se escribe en Timón: 1 anotación de 1 persona');
  expect(journalTitle(1204, 3)).toBe('Lo que se escribe en Timón: 1,204 anotaciones de 3 personas');
});

test('the file is named after who hands it over and the day', () => {
  const day = new Date(2026, 6, 5);
  expect(journalFileName('Ana Quispe Ñahui', day)).toBe('registro-ana-quispe-nahui-2026-07-05.timon.tsv');
  expect(journalFileName('', day)).toBe('registro-2026-07-05.timon.tsv');
});

test('what a merge did is told whole', () => {
  expect(mergeWords('b.timon.tsv', { added: 2, known: 1, damage })).toBe(
    '«b.timon.tsv» sumó 2 anotaciones nuevas; 1 ya estaba; 1 línea quedó aparte porque no se entiende.',
  );
  expect(mergeWords('b.timon.tsv', { added: 0, known: 1200, damage: [] })).toBe(
    '«b.timon.tsv» no trajo anotaciones nuevas; 1,200 ya estaban.',
  );
});

test('lines kept aside leave with file, number and reason, and run no formula', () => {
  expect(damageCsv(damage).split('\r\n')[1]).toBe("b.timon.tsv,7,Está cortada.,'=1+1");
});
