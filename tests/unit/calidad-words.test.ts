import { expect, test } from 'vitest';
import type { CalidadCambio, CalidadGrupo, CalidadRegla } from '@/sql/calidad';
import type { Hallazgo } from '@/sql/calidad-hallazgo';
import { findingsCsv, rulesCsv } from '@/views/calidad/files';
import { reviewMessage } from '@/views/calidad/message';
import { findingOf, reviewOf } from '@/views/calidad/note';
import { qualityExplanation } from '@/views/calidad/topics';
import { ruleValue } from '@/views/calidad/value';
import {
  changeCounts,
  changeFinding,
  groupsFinding,
  headline,
  heatFinding,
  rowsFinding,
  rulesFinding,
} from '@/views/calidad/words';

const grupo = (changes: Partial<CalidadGrupo> = {}): CalidadGrupo => ({
  eje: 'centro_costo', llave: '000999/02.06', clave: '02.06', nombre: 'DIRECCIÓN GENERAL DE ACUICULTURA', sigla: 'DGA', dentro_de: '000999',
  ao: 10, ao_con_meta: 10, ao_reportaron: 10, ao_con_error: 0, ao_con_aviso: 0, errores: 0, avisos: 0, sugerencias: 0, justificados: 0,
  puntos: 10, completitud: 100, puntaje: 100, semaforo: 'verde', ...changes,
  ao_sin_reporte: (changes.ao_con_meta ?? 10) - (changes.ao_reportaron ?? 10),
}); // prettier-ignore

const regla = (name: string, hallazgos: number, changes: Partial<CalidadRegla> = {}): CalidadRegla => ({
  regla: name, orden: 1, gravedad: 'error', alcance: 'mes', necesita: null, revisada: true, hallazgos, ao: hallazgos, centros: 1, justificados: 0, ...changes,
}); // prettier-ignore

const hallazgo = (changes: Partial<Hallazgo> = {}): Hallazgo => ({
  regla: 'ejecucion_sin_programacion', gravedad: 'error', llave: 'x', carga_id: 'c1', ue_id: '000999', centro_costo_llave: '000999/02.06', centro_costo: 'ACUICULTURA', sigla: 'DGA',
  clave: 'AOI1', nombre: 'CAPACITACIÓN EN LIMA', mes: 6, valor: 12, esperado: null, detalle: 'Ejecutó 12 sin programar nada de enero a junio',
  justificado: false, justificacion: null, justificado_por: null, justificado_en: null, ...changes,
}); // prettier-ignore

test('the headline answers whether what was recorded can be trusted', () => {
  expect(headline(grupo(), 6)).toBe('Sí: ninguna actividad tiene errores y todas las que tenían meta reportaron junio.');
  expect(headline(grupo({ ao: 600, ao_con_error: 9, ao_reportaron: 8, semaforo: 'amarillo' }), 6)).toBe('En parte: 9 actividades tienen errores y 2 no reportaron junio, de 600.');
  expect(headline(grupo({ ao: 20, ao_con_error: 1, semaforo: 'verde' }), 5)).toBe('Casi todo: 1 actividad tiene errores, de 20.');
  expect(headline(grupo({ ao_reportaron: 1, semaforo: 'rojo' }), 1)).toBe('Todavía no: 9 actividades no reportaron enero, de 10.');
  expect(headline(grupo({ ao_con_aviso: 1 }), 6)).toBe('Casi todo: 1 actividad tiene algo que explicar, de 10.');
}); // prettier-ignore

test('the finding of the rules keeps the acronyms, and what could not be revised is not counted', () => {
  const rows = [regla('devengado_sobre_pim', 4), regla('sin_objetivo', 1), regla('meta_sin_unidad', 0), regla('cadena_sobre_pim', 0, { revisada: false })];
  expect(rulesFinding(rows)).toBe('Dos de 3 reglas encuentran algo; la que más: «la actividad devenga más que su PIM», 4');
  expect(rulesFinding([regla('sin_objetivo', 0), regla('meta_sin_unidad', 0)])).toBe('Ninguna de las 2 reglas revisadas encuentra algo');
  const csv = rulesCsv([regla('cadena_sobre_pim', 0, { revisada: false, necesita: 'presupuesto' })]);
  expect(csv.split('\r\n')[1]).toMatch(/^error,La cadena del presupuesto devenga más que su PIM,no: falta presupuesto,,,,,/);
}); // prettier-ignore

test('rows, dependencias and reports are told in a sentence', () => {
  expect(rowsFinding(1, null, false)).toBe('1 hallazgo por atender');
  expect(rowsFinding(0, 'sin_objetivo', true)).toBe('Ningún hallazgo está justificado: no está vinculada al PEI');
  expect(rowsFinding(2, null, true)).toBe('2 hallazgos justificados, fuera del puntaje y de los pedidos');
  const red = grupo({ semaforo: 'rojo', puntaje: 10 });
  expect(groupsFinding([red, grupo({ sigla: 'OGA' })])).toBe('DGA está en rojo: conviene no aprobar todavía lo que registró');
  expect(groupsFinding([grupo(), grupo({ sigla: 'OGA', puntaje: 96 })])).toBe('1 dependencia está limpia, de 2');
  expect(groupsFinding([grupo()])).toBe('Todas las dependencias están limpias');
  expect(groupsFinding([grupo({ eje: 'ue', ao: 0, puntaje: null })])).toBe('Ninguna dependencia tiene actividades que revisar');
  expect(heatFinding([], grupo(), 6)).toBe('Todas las dependencias con meta reportaron junio');
  expect(heatFinding([], grupo({ ao_reportaron: 9 }), 6)).toBe('Todas las dependencias reportaron algo de junio; falta 1 actividad');
  expect(heatFinding([grupo()], grupo({ ao_reportaron: 0 }), 6)).toBe('DGA no reportó nada de junio');
}); // prettier-ignore

test('the change since the cut before', () => {
  const change = (estado: CalidadCambio['estado']): CalidadCambio => ({ estado, regla: 'sin_objetivo', gravedad: 'error', llave: estado, ue_id: '1', centro_costo_llave: null, clave: 'A', nombre: 'A', mes: null, detalle: 'x' });
  expect(changeFinding([], null)).toBe('No hay un corte anterior con qué comparar');
  expect(changeFinding([], { corte: 5, ues: 1 })).toBe('Nada que corregir ni ahora ni en el corte de mayo');
  expect(changeFinding([change('persiste')], { corte: 5, ues: 1 })).toBe('Nada cambió desde el corte de mayo: persiste 1 hallazgo');
  const all = [change('nuevo'), change('resuelto'), change('resuelto'), change('persiste')];
  expect(changeFinding(all, { corte: 5, ues: 1 })).toBe('Desde el corte de mayo: 1 hallazgo nuevo, 2 resueltos y 1 que persiste');
  expect(changeCounts(all)).toEqual({ nuevos: 1, resueltos: 2, persisten: 1 });
}); // prettier-ignore

test('the message groups what is found by rule, says what to do and names who did not report', () => {
  const { subject, body } = reviewMessage(grupo(), [hallazgo(), hallazgo({ regla: 'parece_acumulada', gravedad: 'sugerencia', clave: 'AOI2', detalle: 'Los meses suman 78' })], [{ clave: 'AOI3', nombre: 'OTRA' }], { ejercicio: 2026, mes: 6 });
  expect(subject).toBe('POI 2026: observaciones al registro de junio, DGA');
  expect(body).toContain('encontramos 3 observaciones');
  expect(body).toContain('1. Ejecuta sin haber programado (1 caso). Hay que corregir: reprogramar la meta');
  expect(body).toContain('- AOI1, Capacitación en Lima: Ejecutó 12 sin programar nada de enero a junio.');
  expect(body).toContain('2. Los meses parecen valores ya acumulados (1 caso). Conviene revisar:');
  expect(body).toContain('Sin reporte de junio (1 actividad)');
  expect(body).not.toContain('undefined');
}); // prettier-ignore

test('values take the unit of their rule; missing is not zero; a file runs no formula', () => {
  expect(ruleValue('devengado_sobre_pim', 1234.5)).toBe('S/\u00a01,234.50');
  expect(ruleValue('cumplimiento_sobre_techo', 168)).toBe('168.0\u00a0%');
  expect(ruleValue('ejecucion_sin_programacion', 12.25)).toBe('12.25');
  expect(ruleValue('ejecucion_sin_programacion', null)).toBe('–');
  expect(findingsCsv([hallazgo({ nombre: '=1+1', esperado: null })]).split('\r\n')[1]).toMatch(/,'=1\+1,6,12,,Ejecutó 12/);
  expect(findingOf('a|b')).toEqual({ tipo: 'calidad_hallazgo', llave: 'a|b' });
  expect(reviewOf(2026, 6, '000999/02.06')).toEqual({ tipo: 'calidad_revision', llave: '2026|6|000999/02.06' });
}); // prettier-ignore

test('each figure explains itself with a count that closes', () => {
  const total = grupo({
    ao: 10,
    ao_con_error: 2,
    ao_con_aviso: 1,
    ao_reportaron: 9,
    puntos: 6.5,
    puntaje: 65,
  });
  const counts = { nuevos: 2, resueltos: 1, persisten: 4 };
  for (const topic of ['puntaje', 'completitud', 'errores', 'avisos', 'cambio'] as const) {
    const told = qualityExplanation(topic, total, 6, counts, { corte: 5, ues: 1 });
    expect(told.title.length).toBeGreaterThan(5);
    expect(told.count.length).toBeGreaterThan(2);
  }
  const change = qualityExplanation('cambio', total, 6, counts, { corte: 5, ues: 1 });
  expect(change.count.map(({ value }) => value)).toEqual(['5', '+2', '−1', '6']);
  expect(qualityExplanation('cambio', total, 6, counts, null).value).toBeNull();
});
