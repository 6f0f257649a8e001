import type { Connector, QueryOptions } from '@/engine/connector';
import { planesDelAnio } from '@/sql/plan';
import { aporteAlSector, contribuciones, type PlanAporte, type PlanContribucion } from '@/sql/plan-aporte';
import { cadena, sueltos, type PlanCadena, type PlanSuelto } from '@/sql/plan-articulacion';
import { loadedYears } from '@/sql/poi-years';
import { readPlan, type PlanFigures } from './pei-read';
import { planSources } from './plan-identity';
import type { PlanLook } from './plan-when';

export interface PesemFigures extends PlanFigures {
  /** Of this PESEM only. */
  aportes: PlanAporte[];
  contribuciones: PlanContribucion[];
  /** PEI of its sector that rule the year. */
  peis: number;
  /** Null where no POI of the year is loaded. */
  dinero: { cadena: PlanCadena; sueltos: PlanSuelto[] } | null;
}

/** The marts of the evaluation of a PESEM. No formula here: only what is asked. */
export async function readPesem(
  engine: Connector,
  look: PlanLook,
  hoy: string,
  options: QueryOptions = {},
): Promise<PesemFigures> {
  const { plan, anio, planes } = look;
  const [ruling, years] = await Promise.all([planesDelAnio(engine, anio, options), loadedYears(engine)]);
  const peis = planes.filter(
    ({ plan_id, tipo, sector_id }) =>
      tipo === 'PEI' && sector_id === plan.sector_id && ruling.includes(plan_id),
  );
  const withPoi = years.includes(anio);
  const sector = plan.sector === null ? `Sector ${plan.sector_id}` : `Sector ${titled(plan.sector)}`;
  const sources = await planSources(
    engine,
    {
      planes: [plan, ...peis],
      anio: withPoi ? anio : null,
      pliegos: [],
      alcance: `${sector}, con ${peis.length} PEI`,
    },
    options,
  );
  const [figures, aportes, behind, chain, loose] = await Promise.all([
    readPlan(engine, look, hoy, sources, options),
    aporteAlSector(engine, anio, options),
    contribuciones(engine, anio, options),
    withPoi ? cadena(engine, anio, options) : null,
    withPoi ? sueltos(engine, anio, options) : [],
  ]);
  return {
    ...figures,
    aportes: aportes.filter(({ pesem_id }) => pesem_id === plan.plan_id),
    contribuciones: behind.filter(({ pesem_id }) => pesem_id === plan.plan_id),
    peis: peis.length,
    dinero: chain === null ? null : { cadena: chain, sueltos: loose },
  };
}

/** «PRODUCCIÓN» → «Producción». */
const titled = (name: string): string => name.charAt(0) + name.slice(1).toLocaleLowerCase('es');
