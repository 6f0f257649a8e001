import type { EstadoInstancia, EstadoPaso, Hecho } from './instance';

interface StepDates {
  hecho: Hecho | null;
  omitido: string | null;
  vence: string;
  /** Días hábiles left. */
  dias: number;
}

export function stateOfStep(
  { hecho, omitido, vence, dias }: StepDates,
  al: string,
  proximos: number,
): EstadoPaso {
  if (omitido !== null) return 'omitido';
  if (hecho !== null) return hecho.fecha > vence ? 'cumplido_tarde' : 'cumplido';
  if (vence < al) return 'vencido';
  return dias <= proximos ? 'vence_pronto' : 'en_plazo';
}

interface InstanceDates {
  anulada: string | null;
  cumplida: string | null;
  desde: string;
  vence: string;
  dias: number;
  /** Something of it is done. */
  started: boolean;
}

export function stateOfInstance(
  { anulada, cumplida, desde, vence, dias, started }: InstanceDates,
  al: string,
  proximos: number,
): EstadoInstancia {
  if (anulada !== null) return 'anulada';
  if (cumplida !== null) return cumplida > vence ? 'cumplida_tarde' : 'cumplida';
  if (vence < al) return 'vencida';
  if (dias <= proximos) return 'vence_pronto';
  return desde > al && !started ? 'por_venir' : 'en_plazo';
}
