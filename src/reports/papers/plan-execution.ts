import { joinList, plural } from '@/core/format';
import { monthName } from '@/core/period';
import type { PlanEjecucion } from '@/sql/plan-ejecucion';
import { cuadranteWord, whyNoQuadrant } from '../plan/cuadrante';
import { crossingFinding, poiFinding } from '../plan/evaluation-words';
import type { Fact } from '../figure-book';
import type { Missing } from '../document';
import type { ColumnOf, PaperBuilder } from './builder';
import { figures, words } from './columns';
import type { PeiFigures } from './pei-read';
import { goalName } from './plan-tables';

const EJECUCION = 'plan_ejecucion';
const noAo: Missing = { falta: 'sin AO' };

const columns: ColumnOf<PlanEjecucion>[] = [
  words('Objetivo y acción', 36, goalName),
  figures('Resultado, %', 'porcentaje', 10, `${EJECUCION}.resultado`, (row) => row.resultado, { falta: 'sin dato' }),
  { titulo: 'Semáforo', type: 'semaforo', width: 11, cell: ({ semaforo }) => semaforo },
  figures('AO', 'entero', 6, `${EJECUCION}.ao`, (row) => row.ao),
  figures('Cumplimiento físico, %', 'porcentaje', 11, `${EJECUCION}.cumplimiento`, (row) => row.cumplimiento, ({ ao }) => (ao === 0 ? noAo : { falta: 'sin reporte' })),
  figures('PIM, S/', 'dinero', 15, `${EJECUCION}.pim`, (row) => row.pim, noAo),
  figures('Devengado, S/', 'dinero', 15, `${EJECUCION}.devengado`, (row) => row.devengado, ({ ao }) => (ao === 0 ? noAo : { falta: 'sin dato' })),
  figures('Gasto, %', 'porcentaje', 8, `${EJECUCION}.avance_pim`, (row) => row.avance_pim, ({ ao }) => (ao === 0 ? noAo : { falta: 'sin PIM' })),
  words('Cruce', 15, (row) => (row.cuadrante === null ? { falta: whyNoQuadrant(row) } : cuadranteWord(row.cuadrante))),
]; // prettier-ignore

/** What the POI did for each objective and action: it stands on its side. */
export function execution(builder: PaperBuilder, { ejecucion, anio }: PeiFigures): void {
  builder.say(poiFinding(ejecucion, anio), []);
  const corte = ejecucion.find((row) => row.corte !== null)?.corte ?? null;
  if (corte === null) return;
  builder.say(crossingFinding(ejecucion), crossingFacts(ejecucion));
  const loose = ejecucion.filter(({ nivel, ao }) => nivel === 'AEI' && ao === 0).map(({ objetivo_id }) => objetivo_id);
  if (loose.length > 0)
    builder.say(
      `${plural(loose.length, 'No tuvo', 'No tuvieron')} actividades operativas en el POI de ${anio}: ${joinList(loose)}.`,
      [],
    );
  builder.note(
    'Resultado: avance Tipo I sin tope. Cumplimiento físico: promedio simple de las actividades operativas de la acción, con tope en la meta. El cruce separa donde termina el rojo del semáforo.',
  );
  builder.table(
    `Resultado de ${anio} y ejecución de las actividades operativas a ${monthName(corte)}`,
    columns,
    ejecucion,
    ({ nivel }) => (nivel === 'OEI' ? 'group' : 'data'),
  );
} // prettier-ignore

/** The actions with both figures are counted by the quadrant each stands in. */
export function crossingFacts(rows: readonly PlanEjecucion[]): Fact[] {
  const placed = rows.filter(({ nivel, cuadrante }) => nivel === 'AEI' && cuadrante !== null);
  return [
    { value: placed.length, source: `${EJECUCION}.cuadrante` },
    ...['logra_y_ejecuta', 'ejecuta_sin_lograr', 'logra_sin_ejecutar', 'ni_ejecuta_ni_logra'].map((one) => ({
      value: placed.filter(({ cuadrante }) => cuadrante === one).length,
      source: `${EJECUCION}.cuadrante`,
    })),
  ];
}
