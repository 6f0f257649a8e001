import type { Draft, Sobre } from '@/journal/event';
import { llaveDe } from '@/journal/event';
import { acuerdoLlave, type Acuerdo } from '@/sql/sesion';

export const sesionOf = (sesion_id: string): Sobre => ({ tipo: 'sesion', llave: sesion_id });

export const asistenteOf = (sesion_id: string, asistente_id: string): Sobre => ({
  tipo: 'asistente',
  llave: llaveDe(sesion_id, asistente_id),
});

export const acuerdoOf = (acuerdo: Pick<Acuerdo, 'acuerdo_id' | 'sesion_id'>): Sobre => ({
  tipo: 'acuerdo',
  llave: acuerdoLlave(acuerdo),
});

/** What is seen of an investment in a session; `GENERALES` in place of its CUI stands for the whole cartera. */
export const exposicionOf = (sesion_id: string, cui: string): Sobre => ({
  tipo: 'exposicion',
  llave: llaveDe(sesion_id, cui),
});

/** What a session said of an acuerdo made before; campo `resultado`. */
export const revisionOf = (sesion_id: string, acuerdo_id: string): Sobre => ({
  tipo: 'revision',
  llave: llaveDe(sesion_id, acuerdo_id),
});

export const GENERALES = 'generales';

/** `2026-07` is the session 07-2026. */
export const sesionNumber = (sesion_id: string): string => {
  const [year, number] = sesion_id.split('-', 2);
  return number === undefined ? sesion_id : `${number}-${year}`;
};

/** `2026-05-4` is the acuerdo 05-4. */
export const acuerdoNumber = (acuerdo_id: string): string => acuerdo_id.replace(/^\d{4}-/, '');

/** The session after the last of the year, `2026-07`. */
export function nextSesionId(ids: readonly string[], year: number): string {
  const used = ids.filter((id) => id.startsWith(`${year}-`)).map((id) => Number(/^\d{4}-(\d+)/.exec(id)?.[1] ?? 0));
  return `${year}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
} // prettier-ignore

/** The number after the last of those that have one, whatever stands before it: `2026-07-6`, `2026-07|03`. */
export function nextNumber(ids: readonly string[]): number {
  const used = ids.map((id) => Number(/(\d+)$/.exec(id)?.[1] ?? 0));
  return Math.max(0, ...used) + 1;
}

/** Every field of a thing as annotations; an empty text withdraws what was written of it. */
export function writing(sobre: Sobre, values: Readonly<Record<string, string | null>>): Draft[] {
  return Object.entries(values).map(([campo, valor]) => ({
    sobre,
    campo,
    valor: valor === null || valor.trim() === '' ? null : valor.trim(),
  }));
}
