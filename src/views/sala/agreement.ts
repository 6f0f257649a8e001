import type { Draft } from '@/journal/event';
import type { Sobre } from '@/journal/event';
import { acuerdoOf, nextNumber, writing } from '@/reports/sesion/keys';
import type { Plazo } from '../sesion-registro/plazo';

/** Fields of the acuerdo being typed, in the `exposicion` it is about. */
export const draftFields = ['borrador', 'borrador_responsable', 'borrador_plazo'] as const;

export interface NewAgreement {
  sesion_id: string;
  /** Null: of the whole cartera. */
  cui: string | null;
  acuerdo: string;
  responsable: string;
  plazo: Plazo;
}

export const nextAcuerdoId = (sesion_id: string, ids: readonly string[]): string =>
  `${sesion_id}-${nextNumber(ids)}`;

/** What registering an acuerdo writes, all at once: the acuerdo, and that nothing of it is a draft any more. */
export function agreementWriting(acuerdo_id: string, agreement: NewAgreement, about: Sobre): Draft[] {
  const { sesion_id, cui, acuerdo, responsable, plazo } = agreement;
  const dated = plazo.kind === 'fecha' ? plazo : null;
  return [
    ...writing(acuerdoOf({ acuerdo_id, sesion_id }), {
      acuerdo,
      responsable,
      plazo: dated?.fecha ?? null,
      plazo_dias: dated?.dias == null ? null : String(dated.dias),
      cui,
      estado: null,
      cumplido_en: null,
      documento: null,
      nota: null,
    }),
    ...writing(about, {
      ...Object.fromEntries(draftFields.map((campo) => [campo, null])),
      sin_acuerdo: null,
    }),
  ];
}
