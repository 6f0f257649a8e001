import { instancePeriodName, type InstancePeriod } from './instance-period';
import { procedure } from './procedure-catalog';
import type { Plazo } from './procedure-deadlines';

const names: Readonly<Record<string, (when: string, of: string) => string>> = {
  'E1.1.1': (when) => `PESEM ${when}`,
  'E1.1.2': (when, of) => `PEI ${when}${of}`,
  'E1.2.1': (when) => `POI Multianual ${when}`,
  'E1.2.2': (when) => `PMI ${when}`,
  'E1.2.3': (when) => `IMIAPP ${when}`,
  'E1.2.4': (when) => `Cartera de Obras por Impuestos ${when}`,
  'E1.2.5': (when) => `Presupuesto Institucional de Apertura ${when}`,
  'E1.2.6': (when, of) => `POI Anual ${when}${of}`,
  'E1.2.7': (when, of) => `Modificación del POI ${when}${of}`,
  'E1.3.1': (when) => `Evaluación del PESEM ${when}`,
  'E1.3.2': (when) => `Seguimiento del PEI ${when}`,
  'E1.3.3': (when) => `Evaluación del PEI ${when}`,
  'E1.3.4': (when, of) => `Validación del PEI${of === '' ? '' : of} ${when}`,
  'E1.3.5': (when, of) => `Seguimiento mensual del POI, ${when}${of}`,
  'E1.3.6': (when, of) => `Evaluación del POI, ${when}${of}`,
  'E1.3.7': (when) => `Seguimiento de las inversiones, ${when}`,
};

const ofOneActivity: Readonly<Record<string, (when: string) => string>> = {
  pmi_consistencia_proyecto: (when) => `PMI ${when}, consistencia con el proyecto de presupuesto`,
  pmi_consistencia_pia: (when) => `PMI ${when}, consistencia con el PIA`,
  formato_12b: (when) => `Formato 12-B, ${when}`,
};

/** «Seguimiento mensual del POI, mayo de 2026»; with alcance, «Validación del PEI de SANIPES 2026-2030». */
export function instanceName(
  codigo: string,
  period: InstancePeriod,
  alcance: string | null,
  plazo: Plazo | null,
): string {
  const when = instancePeriodName(period);
  const own = plazo?.solo_actividad ? ofOneActivity[plazo.id]?.(when) : undefined;
  const of = alcance === null ? '' : ` de ${alcance}`;
  return own ?? names[codigo]?.(when, of) ?? `${procedure(codigo).nombre}, ${when}${of}`;
}
