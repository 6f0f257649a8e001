import type { Activity } from './activities';
import { at, pick, randomFor } from './random';
import { monthIndexes } from './series';

const low = [
  'El servicio programado quedó desierto; se ajustaron las bases y se volvió a convocar.',
  'Demora en la contratación del servicio por observaciones al requerimiento.',
  'Orden de servicio emitida a fin de mes; la meta se recupera en el siguiente.',
  'Bases del procedimiento de selección observadas; convocatoria reprogramada.',
  'Renuncia de un locador; la plaza sigue vacante.',
  'El personal se destinó a otra actividad de la dependencia.',
  'La certificación de crédito presupuestario se aprobó fuera de plazo.',
  'Falta de disponibilidad presupuestal por modificación en trámite.',
  'El gobierno regional no remitió los padrones en el plazo acordado.',
  'Se reprogramó la visita a pedido del gobierno regional.',
  'Veda del recurso: no hubo desembarque que supervisar.',
  'Oleajes anómalos y puertos cerrados durante dos semanas.',
  'Lluvias intensas impidieron llegar a las zonas de intervención.',
];
const high = [
  'Mayor demanda de los usuarios que la prevista.',
  'Se adelantaron acciones programadas para el siguiente mes.',
  'Operativos adicionales coordinados con otras entidades.',
];
const met = ['Se cumplió con lo programado.', 'Sin observaciones.', 'Meta cumplida según lo programado.'];

/** Motivo(SE) of each month: why it fell short or went beyond; often left empty, as in real exports. */
export function motivesOf(activity: Activity): string[] {
  return monthIndexes.map((month) => {
    const reported = at(activity.reported, month);
    const programmed = at(activity.current.months, month);
    if (reported === null) return '';
    const random = randomFor('motive', activity.slot.key, activity.year, month);
    const told = random();
    if (reported < programmed * 0.9) return told < 0.76 ? pick(random, low) : '';
    if (reported > programmed * 1.1) return told < 0.8 ? pick(random, high) : '';
    return programmed > 0 && told < 0.3 ? pick(random, met) : '';
  });
}
