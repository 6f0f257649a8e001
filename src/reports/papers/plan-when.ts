import type { Connector, QueryOptions } from '@/engine/connector';
import { mainPlan, planesDelAnio, planesVigentes, type PlanTipo, type PlanVigente } from '@/sql/plan';
import type { PaperAsk } from '../ask';
import { NoPaper } from '../maker';

/** The plan told and the year of its results. */
export interface PlanLook {
  plan: PlanVigente;
  anio: number;
  /** Every plan loaded. */
  planes: PlanVigente[];
}

/** The plan asked or, without it, the one in force; the year asked or, without it, its latest with any value. */
export async function planLookOf(
  engine: Connector,
  ask: Pick<PaperAsk, 'plan' | 'periodo'>,
  tipo: PlanTipo,
  options: QueryOptions = {},
): Promise<PlanLook> {
  const anio = yearOf(ask.periodo);
  const planes = await planesVigentes(engine, options);
  const own = ofKind(planes, tipo);
  if (ask.plan !== null) {
    const plan = planNamed(own, ask.plan);
    return { plan, anio: within(plan, anio ?? yearToTell(plan)), planes };
  }
  const ruling = anio === null ? null : await planesDelAnio(engine, anio, options);
  const candidates = ruling === null ? own : own.filter(({ plan_id }) => ruling.includes(plan_id));
  const plan = tipo === 'PESEM' ? candidates[0] : mainPlan(candidates);
  if (!plan) throw new NoPaper(`Ningún ${tipo} cargado rige ${anio}.`, `Hay: ${idsOf(own)}.`);
  return { plan, anio: anio ?? yearToTell(plan), planes };
}

/** The plans of a kind. Throws NoPaper when there is none. */
export function ofKind(planes: readonly PlanVigente[], tipo: PlanTipo): PlanVigente[] {
  const own = planes.filter((plan) => plan.tipo === tipo);
  if (own.length > 0) return own;
  throw new NoPaper(
    `Ningún archivo trajo un ${tipo}.`,
    tipo === 'PEI'
      ? 'Cargue en Datos la matriz del PEI (Anexo B-7) o las plantillas de Timón.'
      : 'Cargue en Datos el PESEM con las plantillas de Timón.',
  );
}

export function planNamed(planes: readonly PlanVigente[], id: string): PlanVigente {
  const plan = planes.find(({ plan_id }) => plan_id === id);
  if (plan) return plan;
  throw new NoPaper(`No está cargado el plan «${id}».`, `Hay: ${idsOf(planes)}.`);
}

/** The year a period names; null where none is asked. */
export function yearOf(periodo: string | null): number | null {
  if (periodo === null) return null;
  if (/^20\d\d$/.test(periodo)) return Number(periodo);
  throw new NoPaper(`«${periodo}» no es un año.`, 'Escríbalo así: 2025.');
}

const yearToTell = ({ ultimo_anio_con_valor, desde }: PlanVigente): number => ultimo_anio_con_valor ?? desde;

const idsOf = (planes: readonly PlanVigente[]): string => planes.map(({ plan_id }) => plan_id).join(', ');

function within(plan: PlanVigente, anio: number): number {
  if (anio >= plan.desde && anio <= plan.hasta) return anio;
  throw new NoPaper(
    `El plan ${plan.plan_id} no tiene el año ${anio}.`,
    `Va de ${plan.desde} a ${plan.hasta}.`,
  );
}
