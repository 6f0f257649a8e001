import { expect, test } from 'vitest';
import { callName, placeName, priorityName, readable, shortName } from '@/core/names';

test.each([
  ['DIRECCIÓN GENERAL DE ACUICULTURA', 'Acuicultura'],
  ['Dirección General de Pesca Artesanal', 'Pesca Artesanal'],
  ['OFICINA GENERAL DE TECNOLOGÍAS DE LA INFORMACIÓN', 'Tecnologías de la información'],
  ['UNIDAD FUNCIONAL DE INGENIERIA BIOMÉDICA', 'Ingenieria biomédica'],
  ['DIRECCION GENERAL', 'Dirección general'],
  ['Despacho Viceministerial de MYPE e Industria', 'Despacho Viceministerial de MYPE e Industria'],
])('%s is called %s', (name, expected) => expect(shortName(name)).toBe(expected));

test('capitals become a sentence, and acronyms stay', () => {
  expect(readable('FORTALECER LA PRODUCTIVIDAD DE LAS MYPE')).toBe('Fortalecer la productividad de las MYPE');
  expect(readable('Ya escrito Así')).toBe('Ya escrito Así');
  expect(readable('M. DE LA PRODUCCION')).toBe('Ministerio de la Producción');
  expect(readable('INSTITUTO DEL MAR DEL PERU')).toBe('Instituto del Mar del Perú');
});

test('departments keep their capital inside a sentence', () => {
  expect(readable('FERIAS EN LIMA Y CALLAO')).toBe('Ferias en Lima y Callao');
  expect(readable('CULTIVO DE TRUCHA EN PUNO, ANCASH Y LA LIBERTAD')).toBe(
    'Cultivo de trucha en Puno, Áncash y La Libertad',
  );
});

test('places keep their small words small', () => {
  expect(placeName('MADRE DE DIOS')).toBe('Madre de Dios');
  expect(placeName('LA LIBERTAD')).toBe('La Libertad');
  expect(placeName('ANCASH')).toBe('Áncash');
});

test('the siglas come first', () => {
  expect(callName({ sigla: 'DGA', nombre: 'x' })).toBe('DGA');
  expect(callName({ sigla: null, nombre: 'OFICINA DE COMUNICACIONES' })).toBe('Comunicaciones');
});

test('a priority reads as a number and its word', () => {
  expect(priorityName('2 : Muy Alta')).toBe('2, muy alta');
  expect(priorityName('Sin prioridad')).toBe('sin prioridad');
});
