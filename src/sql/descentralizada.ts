import type { Connector, QueryOptions } from '@/engine/connector';
import type {
  Servicio,
  Modelo,
  ModeloEje,
  ModeloGrupo,
  ModeloEtapa,
  ServicioIndicador,
  ServicioValor,
  AcuerdoCig,
  IntegranteCig,
  Etti,
  TrabajoInstitucional,
  Convenio,
  MetaGobierno,
  MetaProduce,
  DescentralizadaCarga,
} from './descentralizada-rows';

export type * from './descentralizada-rows';

/** What part of decentralised management is looked at, and on which day (`YYYY-MM-DD`). Empty lists mean «todos». */
export interface DescentralizadaScope {
  al: string;
  servicios: readonly string[];
  departamentos: readonly string[];
}

export const modeloEjes: readonly ModeloEje[] = ['total', 'servicio', 'departamento', 'materia'];

const listed = (all: readonly string[]): string | null => (all.length === 0 ? null : all.join('\u001f'));

const params = ({ al, servicios, departamentos }: DescentralizadaScope) => [
  al,
  listed(servicios),
  listed(departamentos),
];

export function servicios(engine: Connector, options: QueryOptions = {}): Promise<Servicio[]> {
  return engine.query<Servicio>(
    'SELECT * FROM servicio_vigente ORDER BY orden NULLS LAST, servicio_id',
    [],
    options,
  );
}

/** By service, in its order, and department. */
export function modelos(
  engine: Connector,
  scope: DescentralizadaScope,
  options: QueryOptions = {},
): Promise<Modelo[]> {
  return engine.query<Modelo>(
    'SELECT * FROM modelo_al(?, ?, ?) ORDER BY orden NULLS LAST, servicio_id, strip_accents(departamento)',
    params(scope),
    options,
  );
}

export function modelosPor(
  engine: Connector,
  ejes: readonly ModeloEje[],
  scope: DescentralizadaScope,
  options: QueryOptions = {},
): Promise<ModeloGrupo[]> {
  return engine.query<ModeloGrupo>(
    'SELECT * FROM modelo_por(?, ?, ?, ?) ORDER BY eje, llave',
    [listed(ejes), ...params(scope)],
    options,
  );
}

/** The stages of one model that its file tells, in order. */
export function modeloEtapas(
  engine: Connector,
  { servicio_id, departamento }: Pick<Modelo, 'servicio_id' | 'departamento'>,
  options: QueryOptions = {},
): Promise<ModeloEtapa[]> {
  return engine.query<ModeloEtapa>(
    `SELECT etapa, estado_etapa, avance::DOUBLE AS avance, inicio, plazo, fin, documento, nota
     FROM modelo_etapa_vigente WHERE servicio_id = ? AND departamento = ? ORDER BY etapa`,
    [servicio_id, departamento],
    options,
  );
}

export function servicioIndicadores(
  engine: Connector,
  { al, servicios: of }: DescentralizadaScope,
  options: QueryOptions = {},
): Promise<ServicioIndicador[]> {
  return engine.query<ServicioIndicador>(
    `SELECT * FROM servicio_indicador_al(?, ?)
     ORDER BY orden NULLS LAST, servicio_id, list_position(['cobertura', 'calidad', 'satisfacción'], dimension), servicio_indicador_id`,
    [al, listed(of)],
    options,
  );
}

/** The latest value of each level of government, indicator by indicator. */
export function servicioValores(
  engine: Connector,
  al: string,
  options: QueryOptions = {},
): Promise<ServicioValor[]> {
  return engine.query<ServicioValor>(
    `SELECT * FROM servicio_valor_al(?)
     ORDER BY servicio_indicador_id, list_position(['todos', 'nacional', 'regional', 'local'], nivel_gobierno)`,
    [al],
    options,
  );
}

/** Of the services and departments chosen, and those of all: overdue first, then by plazo; settled ones last. */
export function acuerdosCig(
  engine: Connector,
  { al, servicios: of, departamentos }: DescentralizadaScope,
  options: QueryOptions = {},
): Promise<AcuerdoCig[]> {
  return engine.query<AcuerdoCig>(
    `SELECT a.* FROM acuerdo_cig_vigente(?) a
     CROSS JOIN (SELECT lista(?::VARCHAR) AS servicios, lista(?::VARCHAR) AS departamentos) q
     WHERE (q.servicios IS NULL OR servicio_id IS NULL OR list_contains(q.servicios, servicio_id))
       AND (q.departamentos IS NULL OR lugares IS NULL OR list_has_any(q.departamentos, lugares))
     ORDER BY list_position(['vencido', 'vence_pronto', 'en_plazo', 'sin_plazo', 'cumplido', 'sin_efecto'], estado),
       plazo NULLS LAST, acuerdo_cig_id`,
    [al, listed(of), listed(departamentos)],
    options,
  );
}

/** The CIG first, then each ETTI by department; who presides first. */
export function integrantesCig(
  engine: Connector,
  { departamentos }: Pick<DescentralizadaScope, 'departamentos'>,
  options: QueryOptions = {},
): Promise<IntegranteCig[]> {
  return engine.query<IntegranteCig>(
    `SELECT i.* FROM integrante_cig_vigente i
     CROSS JOIN (SELECT lista(?::VARCHAR) AS departamentos) q
     WHERE q.departamentos IS NULL OR departamento IS NULL OR list_contains(q.departamentos, departamento)
     ORDER BY organo, strip_accents(departamento) NULLS FIRST, list_position(['preside', 'miembro', 'con voz'], rol) NULLS LAST,
       list_position(['nacional', 'regional', 'local'], nivel_gobierno), integrante_id`,
    [listed(departamentos)],
    options,
  );
}

/** The ETTI of each department with models, by name. */
export function ettis(
  engine: Connector,
  { departamentos }: Pick<DescentralizadaScope, 'departamentos'>,
  options: QueryOptions = {},
): Promise<Etti[]> {
  return engine.query<Etti>(
    `SELECT e.* FROM etti_composicion e
     CROSS JOIN (SELECT lista(?::VARCHAR) AS departamentos) q
     WHERE q.departamentos IS NULL OR list_contains(q.departamentos, departamento)
     ORDER BY strip_accents(departamento)`,
    [listed(departamentos)],
    options,
  );
}

/** The Plan de Trabajo Institucional and its informes: what is overdue first, then by plazo. */
export function trabajos(
  engine: Connector,
  { al, servicios: of, departamentos }: DescentralizadaScope,
  options: QueryOptions = {},
): Promise<TrabajoInstitucional[]> {
  return engine.query<TrabajoInstitucional>(
    `SELECT t.* FROM trabajo_al(?) t
     CROSS JOIN (SELECT lista(?::VARCHAR) AS servicios, lista(?::VARCHAR) AS departamentos) q
     WHERE (q.servicios IS NULL OR servicio_id IS NULL OR list_contains(q.servicios, servicio_id))
       AND (q.departamentos IS NULL OR departamento IS NULL OR list_contains(q.departamentos, departamento))
     ORDER BY list_position(['plan de trabajo', 'informe regional', 'informe provincial'], tipo_documento),
       list_position(['vencido', 'vence_pronto', 'en_plazo', 'sin_plazo', 'entregado', 'aprobado'], estado), plazo NULLS LAST, trabajo_id`,
    [al, listed(of), listed(departamentos)],
    options,
  );
}

/** By kind, then by where they are. */
export function convenios(
  engine: Connector,
  { al, servicios: of, departamentos }: DescentralizadaScope,
  options: QueryOptions = {},
): Promise<Convenio[]> {
  return engine.query<Convenio>(
    `SELECT c.* FROM convenio_al(?) c
     CROSS JOIN (SELECT lista(?::VARCHAR) AS elegidos, lista(?::VARCHAR) AS departamentos) q
     WHERE (q.elegidos IS NULL OR c.servicios IS NULL OR list_has_any(q.elegidos, c.servicios))
       AND (q.departamentos IS NULL OR departamento IS NULL OR list_contains(q.departamentos, departamento))
     ORDER BY list_position(['marco', 'gestión', 'delegación'], tipo_convenio), inicio, convenio_id`,
    [al, listed(of), listed(departamentos)],
    options,
  );
}

/** By service, the total last. */
export function metasGobierno(
  engine: Connector,
  ejercicio: number,
  { servicios: of }: Pick<DescentralizadaScope, 'servicios'>,
  options: QueryOptions = {},
): Promise<MetaGobierno[]> {
  return engine.query<MetaGobierno>(
    'SELECT * FROM meta_gobierno_por(?, ?) ORDER BY servicio_id IS NULL, orden NULLS LAST, servicio_id',
    [ejercicio, listed(of)],
    options,
  );
}

export function metasProduce(
  engine: Connector,
  ejercicio: number,
  { servicios: of }: Pick<DescentralizadaScope, 'servicios'>,
  options: QueryOptions = {},
): Promise<MetaProduce[]> {
  return engine.query<MetaProduce>(
    'SELECT * FROM meta_produce(?, ?) ORDER BY orden NULLS LAST, servicio_id',
    [ejercicio, listed(of)],
    options,
  );
}

/** What is loaded of decentralised management, the latest first. */
export function descentralizadaCargas(
  engine: Connector,
  options: QueryOptions = {},
): Promise<DescentralizadaCarga[]> {
  return engine.query<DescentralizadaCarga>(
    'SELECT * FROM descentralizada_carga ORDER BY orden',
    [],
    options,
  );
}
