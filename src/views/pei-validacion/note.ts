import type { Draft, Sobre } from '@/journal/event';

/** Fields of an observation in the journal, as the mart `plan_observacion` reads them. */
const DECISION = 'decision';
const REASON = 'razon';
const ANSWER = 'respuesta';
const ABSOLVED = 'absuelta';

/** An observation to a plan, as the journal refers to it. */
export const observationOf = (llave: string): Sobre => ({ tipo: 'plan_observacion', llave });

/** The observations sent to a pliego about its plan. */
export const validationOf = (plan_id: string): Sobre => ({ tipo: 'plan_validacion', llave: plan_id });

export type Decision =
  | { kind: 'aceptar' }
  | { kind: 'descartar'; razon: string }
  | { kind: 'responder'; respuesta: string }
  /** `YYYY-MM-DD` */
  | { kind: 'absolver'; respuesta: string; fecha: string }
  | { kind: 'retirar' };

/** What a decision writes. */
export function draftsOf(llave: string, decision: Decision): Draft[] {
  const sobre = observationOf(llave);
  const write = (campo: string, valor: string | null): Draft => ({ sobre, campo, valor });
  switch (decision.kind) {
    case 'aceptar':
      return [write(DECISION, 'aceptada')];
    case 'descartar':
      return [write(REASON, decision.razon), write(DECISION, 'descartada')];
    case 'responder':
      return [write(ANSWER, decision.respuesta), write(ABSOLVED, null)];
    case 'absolver':
      return [write(ANSWER, decision.respuesta), write(ABSOLVED, decision.fecha)];
    case 'retirar':
      return [write(DECISION, null), write(REASON, null), write(ABSOLVED, null)];
  }
}

/** Fields of which the last writing may have failed. */
export const FIELDS = [DECISION, REASON, ANSWER, ABSOLVED] as const;
