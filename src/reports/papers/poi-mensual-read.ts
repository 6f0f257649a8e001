import type { Corte, Periodo } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { evaluacionRojas, type EvaluacionRoja } from '@/sql/evaluacion-registro';
import { avanceMensual, avancePor, type Eje, type PoiGrupo, type PoiMes, type PoiScope } from '@/sql/poi';
import { aoPage, everyAo, type PoiAo } from '@/sql/poi-ao';
import { cambiosDelMes, type CambioRow } from '@/sql/poi-cambio';
import { modificacionesPor, type PoiModificacionGrupo } from '@/sql/poi-modificacion';
import { distinct } from './distinct';
import { readPoiIdentity, type PoiIdentity } from './poi-identity';
import { periodsOf, readWritten, type Written } from './written';

/** What the monthly report tells, as the marts give it. */
export interface MonthlyFigures {
  corte: Corte;
  identity: PoiIdentity;
  /** The whole, each UE, OEI and centro de costo at the month, and at the month before; none before January. */
  now: PoiGrupo[];
  before: PoiGrupo[];
  meses: PoiMes[];
  /** Of the whole. */
  cambio: CambioRow | null;
  modificaciones: PoiModificacionGrupo[];
  rojas: EvaluacionRoja[];
  sinReporte: PoiAo[];
}

const ejes: Eje[] = ['total', 'ue', 'oei', 'centro_costo'];
const EVERY = 100_000;

/** The marts of the POI at a month. No formula here: only what is asked. */
export async function readMonthly(
  engine: Connector,
  scope: PoiScope,
  corte: Corte,
  options: QueryOptions = {},
): Promise<MonthlyFigures> {
  const { mes, ejercicio } = corte;
  const identity = await readPoiIdentity(engine, scope, options);
  const [periodo] = periodsOf(ejercicio, mes) as [Periodo, ...Periodo[]];
  const compared = {
    cargas: identity.cargas,
    contra: null,
    ejercicio,
    pliegos: scope.pliegos,
    ues: scope.ues,
    centros: scope.centros,
  };
  const unreported = { ...everyAo, sinReporteMes: true };
  const [now, before, meses, cambios, modificaciones, rojas, sinReporte] = await Promise.all([
    avancePor(engine, ejes, scope, mes, options),
    mes === 1 ? [] : avancePor(engine, ejes, scope, mes - 1, options),
    avanceMensual(engine, ['total'], scope, options),
    cambiosDelMes(engine, scope, mes, options),
    modificacionesPor(engine, compared, options),
    evaluacionRojas(engine, { periodo, hasta: mes }, scope, 'todas', EVERY, options),
    aoPage(
      engine,
      scope,
      mes,
      unreported,
      { by: 'nombre', descending: false },
      { offset: 0, limit: EVERY },
      options,
    ),
  ]);
  return {
    corte,
    identity,
    now: distinct(now),
    before: distinct(before),
    meses: meses.sort((a, b) => a.mes - b.mes),
    cambio: cambios.find(({ centro_costo_llave }) => centro_costo_llave === null) ?? null,
    modificaciones,
    rojas,
    sinReporte,
  };
}

/** What the dependencias wrote in the periods the month belongs to. */
export function writtenOfMonth(engine: Connector, { corte, now }: MonthlyFigures): Promise<Written> {
  const llaves = now.filter(({ eje }) => eje === 'centro_costo' || eje === 'ue').map(({ llave }) => llave);
  return readWritten(engine, periodsOf(corte.ejercicio, corte.mes), llaves);
}
