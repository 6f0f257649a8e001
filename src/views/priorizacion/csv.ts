import { csvText } from '@/core/csv';
import { anteriorWords, changeWords, claseWords, decideWords } from './words';
import type { PrioridadFigures } from './model.svelte';

/** The order with all that explains it: scores by criterion, the step that decided, the approved and the previous place. */
export function ordenCsv({ lista, orden, criterios, puntajes }: PrioridadFigures): string {
  const scores = new Map(puntajes.map((one) => [`${one.cui}|${one.criterio_id}`, one]));
  return csvText(
    [
      'lista_id', 'orden', 'cui', 'inversion', 'clase', 'clase_en_palabras', 'puntaje_0_100',
      ...criterios.flatMap(({ criterio }) => [`${criterio}, de 0 a 1`, `${criterio}, puntos`, `${criterio}, sustento`]),
      'saldo', 'costo_actualizado', 'pim', 'decide', 'orden_aprobado', 'cambio_frente_al_aprobado', 'orden_en_la_lista_anterior',
      'cambio_frente_a_la_anterior', 'en_cartera', 'situacion', 'observacion',
    ],
    orden.map((row, i) => [
      lista.lista_id, row.orden, row.cui, row.nombre, row.clase, row.clase === null ? null : claseWords[row.clase],
      row.puntaje === null ? null : Math.round(row.puntaje * 1e4) / 100,
      ...criterios.flatMap(({ criterio_id }) => {
        const score = scores.get(`${row.cui}|${criterio_id}`);
        return [score?.puntaje, score?.puntos, score?.sustento];
      }),
      row.saldo, row.costo_actualizado, row.pim, decideWords(row, orden[i - 1] ?? null, criterios.length), row.orden_aprobado,
      changeWords(row.cambio_aprobado, 'sin orden aprobado'), row.orden_anterior, anteriorWords(row),
      row.en_cartera ? 'sí' : 'no', row.situacion, row.observacion,
    ]),
  ); // prettier-ignore
}

export const criteriosCsv = ({ lista, criterios }: PrioridadFigures): string =>
  csvText(
    ['lista_id', 'criterio_id', 'criterio', 'explicacion', 'peso', 'peso_en_el_archivo', 'parte_pct', 'anotado_por', 'anotado_en'],
    criterios.map((row) => [
      lista.lista_id, row.criterio_id, row.criterio, row.explicacion, row.peso, row.peso_archivo,
      row.parte === null ? null : row.parte * 100, row.anotado_por, row.anotado_en,
    ]),
  ); // prettier-ignore
