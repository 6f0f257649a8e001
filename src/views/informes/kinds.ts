import type { PlanTipo } from '@/sql/plan';

/** What is particular of a kind of paper: what is chosen of it. */
export interface Kind {
  /** What it is of: a month, a part of a year, a year, the week of a day, a session or a plan as a whole. */
  by: 'mes' | 'parte' | 'anio' | 'semana' | 'sesion' | 'plan';
  /** It may tell of some UE alone. */
  ues?: true;
  /** It tells of one plan of a kind. */
  plan?: PlanTipo;
}

const usual: Kind = { by: 'parte' };

const kinds: Readonly<Record<string, Kind>> = {
  'poi-mensual': { by: 'mes', ues: true },
  'poi-evaluacion': { by: 'parte', ues: true },
  'pei-seguimiento': { by: 'anio', plan: 'PEI' },
  'pei-evaluacion': { by: 'anio', plan: 'PEI' },
  'pesem-evaluacion': { by: 'anio', plan: 'PESEM' },
  'pei-validacion': { by: 'plan', plan: 'PEI' },
  inversiones: { by: 'parte' },
  acta: { by: 'sesion' },
  plazos: { by: 'semana' },
};

export const kindOf = (tipo: string): Kind => kinds[tipo] ?? usual;

/** Whether a text is a period of a kind of paper. */
export function isPeriodOf({ by }: Kind, text: string): boolean {
  const shapes = {
    mes: /^\d{4}-(0[1-9]|1[0-2])$/,
    parte: /^\d{4}(-(T[1-4]|S[12]))?$/,
    anio: /^\d{4}$/,
    semana: /^\d{4}-\d\d-\d\d$/,
    sesion: /^$/,
    plan: /^$/,
  };
  return shapes[by].test(text);
}
