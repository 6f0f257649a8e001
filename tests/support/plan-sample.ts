import type { Connector } from '@/engine/connector';
import type { PlanIndicadorRow, PlanRow } from '@/contracts/rows/plan';
import { planRules } from '@/sql/plan-observacion';
import { writeSample } from './gasto-sample';
import {
  archivoPlan,
  indicador,
  objetivo,
  pesem,
  plan,
  valor,
  writePlanes,
  type Planes,
} from './plan-fixture';

/** A multiplicative sequence, the same on every machine. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const sector = 'PESEM-38-2024-2030';
const ministry = 'PEI-38-038-2024-2028';
const fund = 'PEI-38-059-2025-2027';
const unknown = 'PEI-s/p-2025-2030';

/** A PESEM and three PEI over the pliegos of the sample POI, with everything that makes a figure hard. */
export function samplePlanes(): Planes {
  const next = sequence(19_601_102);
  const plans: PlanRow[] = [
    pesem(),
    plan(),
    plan({ plan_id: fund, nombre: 'PEI 2025-2027 FONDEPES', pliego_id: '059', pliego: 'FONDEPES', desde: 2025, hasta: 2027 }),
    plan({ plan_id: unknown, nombre: null, sector_id: null, sector: null, pliego_id: null, pliego: null, desde: 2025, hasta: 2030 }),
  ]; // prettier-ignore
  const codes = ['01', '02', '03'].flatMap((n) => [`O.${n}`, `A.${n}.01`, `A.${n}.03`]);
  const objetivos = plans.flatMap(({ plan_id, tipo }) =>
    codes.map((code, i) => {
      const level = tipo === 'PESEM' ? 'ES' : 'EI';
      return objetivo(`${code[0]}${level}${code.slice(1)}`, {
        plan_id,
        oes_id: tipo === 'PESEM' || i % 4 === 3 ? null : code.startsWith('O') ? `OES.0${1 + next(4)}` : null,
        aes_id: tipo === 'PEI' && i % 5 === 1 ? `AES.0${1 + next(3)}.01` : null,
        responsable: i % 2 === 0 ? 'OGEIEE' : null,
      });
    }),
  );
  const indicadores = objetivos.flatMap(({ plan_id, objetivo_id }, i) =>
    Array.from({ length: next(3) }, (_, n): PlanIndicadorRow =>
      indicador(`${objetivo_id}-${n + 1}`, {
        plan_id,
        indicador: i % 6 === 1 ? 'Valor de la producción, en %' : `Indicador ${n + 1} de ${objetivo_id} de ${plan_id}`,
        sentido: (['ascendente', 'descendente', 'maximo', 'minimo', null] as const)[next(5)]!,
        agregacion: (['agregable', 'no_agregable', null] as const)[next(3)]!,
        relevancia: next(6) === 0 ? null : 1 + next(3),
        unidad: (['%', 'persona', null] as const)[next(3)]!,
        linea_base: next(7) === 0 ? null : next(40) / 4 - 1,
        linea_base_anio: next(8) === 0 ? null : 2023,
        responsable: (['DGA', 'DGPA', null] as const)[next(3)]!,
        metodo_calculo: next(4) === 0 ? null : 'A / B',
      }),
    ),
  ); // prettier-ignore
  const valores = indicadores.flatMap(({ plan_id, indicador_id, linea_base }, i) =>
    [2024, 2025, 2026, 2027].flatMap((anio, k) => {
      const flat = i % 7 === 0;
      const logro = flat ? linea_base : next(9) === 0 ? null : (20 + (i % 3 === 0 ? -k : k) * next(5)) / 2;
      const year = valor(indicador_id, anio, logro, anio > 2026 || next(4) === 0 ? null : next(60) / 3.2, {
        plan_id,
        enviado_en: next(2) === 0 ? `${anio + 1}-01-15` : null,
      });
      if (year.valor_obtenido === null && anio < 2027) year.motivo_nd = 'No se levantó la encuesta';
      const later = {
        ...year,
        carga_id: 'p2',
        logro_esperado: null,
        valor_obtenido: next(50) / 4,
        motivo_nd: null,
      };
      return [
        year,
        ...(next(5) === 0 ? [later] : []),
        ...(anio === 2025 ? [{ ...year, periodo: 'S1' as const, logro_esperado: null }] : []),
      ];
    }),
  );
  const factores = [sector, ministry].flatMap((plan_id) =>
    [1, 2, 3].map((n) => ({
      carga_id: 'p1',
      plan_id,
      anio: 2025,
      factor_id: `F-0${n}`,
      factor: `Factor ${n}`,
      origen: n === 1 ? ('externo' as const) : ('interno' as const),
      efecto: n === 3 ? ('favorecio' as const) : ('afecto' as const),
      grado: n,
      objetivo_id: n === 2 ? 'OES.02' : null,
      sustento: null,
    })),
  );
  const recomendaciones = [null, '2026-05-29', '2026-07-20', '2026-12-31', '2026-04-30'].map((plazo, n) => ({
    carga_id: 'p1',
    plan_id: sector,
    anio: 2025,
    recomendacion_id: `R-0${n + 1}`,
    recomendacion: `Recomendación ${n + 1}`,
    responsable: 'OPM',
    plazo,
    avance: null,
    cumplida_en: n === 4 ? '2026-04-15' : null,
  }));
  return {
    planes: plans,
    objetivos: objetivos.map((one) => ({ ...one })),
    indicadores,
    valores: valores.map((one) => ({ ...one, valor_obtenido: rounded(one.valor_obtenido) })),
    factores,
    recomendaciones,
    archivos: [archivoPlan('p1'), archivoPlan('p2', '2026-04-01 10:00:00')],
  };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

const event = (n: number, tipo: string, llave: string, campo: string, valor_: string) =>
  `('2026-07-0${n}T10:00:00.000Z-00000000000${n}', 'Ana', '${tipo}', '${llave}', '${campo}', '${valor_}')`;

/** The sample POI and budget, the sample plans, what was decided of them and what was written about them. */
export async function writePlanSample(engine: Connector): Promise<void> {
  await writeSample(engine);
  await writePlanes(engine, samplePlanes());
  await engine.run([
    `UPDATE poi_actividad SET
       aei_id = ['AEI.01.01', 'AEI 1.3', 'AEI.02.01', 'AEI.09.01', NULL, 'aei.3.1'][1 + right(ao_id, 2)::INTEGER % 6],
       categoria_id = ['9002', '0093', '9001', NULL][1 + right(ao_id, 2)::INTEGER % 4],
       producto_id = CASE WHEN right(ao_id, 2)::INTEGER % 3 = 0 THEN '3999999' END`,
    'DELETE FROM poi_financiera',
    `INSERT INTO poi_financiera (carga_id, ejercicio, ao_id, generica_id, generica, mes, fn_vigente)
     SELECT carga_id, ejercicio, ao_id, g::VARCHAR, 'Genérica ' || g, m, 7.35 * g + m
     FROM poi_actividad, range(1, 4) a(g), range(1, 3) b(m) WHERE right(ao_id, 2)::INTEGER % 5 = 0`,
    "DELETE FROM parametro WHERE parametro LIKE 'plan_%'",
    `INSERT INTO parametro (parametro, ambito, valor) VALUES ('plan_sentido', '${ministry}|AEI.01.01-1', 'descendente')`,
    "DELETE FROM registro WHERE tipo LIKE 'plan_%'",
    `INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES ${[
      event(1, 'plan_factor', `${sector}|2025|F-01`, 'grado', '3'),
      event(2, 'plan_factor', `${sector}|2025|F-09`, 'factor', 'El Niño costero'),
      event(3, 'plan_recomendacion', `${sector}|2025|R-02`, 'avance', 'Dos de seis con plan'),
      event(4, 'plan_recomendacion', `${sector}|2025|R-03`, 'cumplida_en', '2026-06-30'),
      event(5, 'plan_observacion', `relevancia_ausente|${fund}|x`, 'decision', 'aceptada'),
    ].join(', ')}`,
  ]);
}

const whole = '2025, NULL, NULL';

/** Every mart of the plans, with the parameters a screen would give it. */
export const planQueries: Record<string, string> = {
  ...Object.fromEntries(
    [
      'plan_carga',
      'plan_vigente',
      'plan_objetivo_vigente',
      'plan_indicador_vigente',
      'plan_valor_vigente',
      'plan_sugerencia_sentido',
      'plan_avance',
      'plan_periodo',
      'plan_marco',
      'plan_ao',
      'plan_generica',
      'plan_factor_vigente',
      'plan_observacion_catalogo',
      'plan_observacion',
      'plan_observacion_conteo',
      ...planRules.map(({ regla }) => `observacion_${regla}`),
    ].map((name) => [name, `SELECT * FROM ${name} ORDER BY ALL`]),
  ),
  plan_del_anio: 'SELECT * FROM plan_del_anio(2025) ORDER BY ALL',
  plan_indicador_por: `SELECT * FROM plan_indicador_por(${whole}) ORDER BY ALL`,
  'plan_indicador_por filtrado': `SELECT * FROM plan_indicador_por('2025', '${ministry}', '1' || chr(31) || 's/r') ORDER BY ALL`,
  plan_grupo: 'SELECT * FROM plan_grupo(NULL, NULL) ORDER BY ALL',
  plan_objetivo_por: `SELECT * FROM plan_objetivo_por(${whole}) ORDER BY ALL`,
  'plan_objetivo_por filtrado': `SELECT * FROM plan_objetivo_por(2025, '${ministry}' || chr(31) || '${fund}', '1') ORDER BY ALL`,
  plan_ejecucion: 'SELECT * FROM plan_ejecucion(2026, NULL) ORDER BY ALL',
  plan_pendiente: 'SELECT * FROM plan_pendiente(2025, NULL) ORDER BY ALL',
  plan_contribucion: 'SELECT * FROM plan_contribucion(2025) ORDER BY ALL',
  plan_aporte: 'SELECT * FROM plan_aporte(2025) ORDER BY ALL',
  plan_ao_articulada: 'SELECT * FROM plan_ao_articulada(2026) ORDER BY ALL',
  plan_articulacion: 'SELECT * FROM plan_articulacion(2026) ORDER BY ALL',
  plan_suelto: 'SELECT * FROM plan_suelto(2026) ORDER BY ALL',
  plan_cadena: 'SELECT * FROM plan_cadena(2026)',
  plan_recomendacion_vigente: "SELECT * FROM plan_recomendacion_vigente('2026-07-16') ORDER BY ALL",
};
