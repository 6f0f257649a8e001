import { parsePeriodo, type Periodo } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { evaluacionAo, evaluacionClases, type EvaluacionAo, type EvaluacionClase } from '@/sql/evaluacion-ao';
import {
  evaluacionCentros,
  evaluacionFactores,
  evaluacionRojas,
  type EvaluacionCentro,
  type EvaluacionFactor,
  type EvaluacionRoja,
  type Mirada,
} from '@/sql/evaluacion-registro';
import type { Eje, PoiScope } from '@/sql/poi';
import { evaluacionPor, type PoiEvaluacion } from '@/sql/poi-evaluacion';
import { anualDe, evaluacionAnual } from '@/sql/poi-evaluacion-anual';
import { modificacionesPor, type PoiModificacionGrupo } from '@/sql/poi-modificacion';
import type { PeriodTotal } from '../evaluacion/year-words';
import { distinct } from './distinct';
import { readPoiIdentity, type PoiIdentity } from './poi-identity';
import type { EvaluationLook } from './poi-when';
import { readWritten, type Written } from './written';

/** What the evaluation tells, as the marts give it. */
export interface EvaluationFigures {
  look: EvaluationLook;
  identity: PoiIdentity;
  /** The period in words, and the last month of it with data. */
  mirada: Mirada;
  groups: PoiEvaluacion[];
  clases: EvaluacionClase[];
  modificaciones: PoiModificacionGrupo[];
  centros: EvaluacionCentro[];
  factores: EvaluacionFactor[];
  /** In rojo at the close, the least advanced first. */
  rojas: EvaluacionRoja[];
  /** Every AO in the average, what takes most points first. */
  ao: EvaluacionAo[];
  year: PeriodTotal[];
}

const ejes: Eje[] = ['total', 'ue', 'oei', 'aei', 'centro_costo', 'departamento'];
const EVERY = 100_000;

/** The marts of the evaluation of a period. No formula here: only what is asked. */
export async function readEvaluation(
  engine: Connector,
  scope: PoiScope,
  look: EvaluationLook,
  options: QueryOptions = {},
): Promise<EvaluationFigures> {
  const { periodo, anual } = look;
  const { ejercicio } = periodo;
  const identity = await readPoiIdentity(engine, scope, options);
  const hasta = Math.min(periodo.hasta, Math.max(identity.corte ?? periodo.hasta, periodo.desde));
  const cut: Periodo = { ...periodo, hasta };
  const asked: Mirada = { periodo, hasta };
  const compared = {
    cargas: identity.cargas,
    contra: null,
    ejercicio,
    pliegos: scope.pliegos,
    ues: scope.ues,
    centros: scope.centros,
  };
  const [groups, clases, modificaciones, centros, factores, rojas, ao, closes] = await Promise.all([
    evaluacionPor(engine, ejes, cut, scope, options),
    evaluacionClases(engine, cut, scope, options),
    modificacionesPor(engine, compared, options),
    evaluacionCentros(engine, asked, scope, options),
    evaluacionFactores(engine, asked, scope, options),
    evaluacionRojas(engine, asked, scope, 'todas', EVERY, options),
    evaluacionAo(engine, cut, scope, 'promedio', EVERY, options),
    evaluacionAnual(engine, scope, options),
  ]);
  const quarters = ['T1', 'T2', 'T3', 'T4'].map((code) => parsePeriodo(`${ejercicio}-${code}`)!);
  return {
    look,
    identity,
    mirada: { periodo: anual ? { ...periodo, desde: 1 } : periodo, hasta },
    groups: distinct(groups),
    clases,
    modificaciones,
    centros,
    factores,
    rojas,
    ao,
    year: quarters
      .filter(({ desde }) => desde <= hasta)
      .map((one) => ({
        periodo: one,
        total: anualDe(closes, { ...one, hasta: Math.min(one.hasta, hasta) }),
      })),
  };
}

/** What was written for the period; of a year, for its second half or its last quarter. */
export function writtenOfPeriod(engine: Connector, { look, groups }: EvaluationFigures): Promise<Written> {
  const llaves = groups.filter(({ eje }) => eje === 'centro_costo' || eje === 'ue').map(({ llave }) => llave);
  const { periodo, anual } = look;
  const periods = anual ? [periodo, parsePeriodo(`${periodo.ejercicio}-T4`)!] : [periodo];
  return readWritten(engine, periods, llaves);
}
