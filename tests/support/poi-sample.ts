import { ao, meses, type Ao, type Poi } from './poi-fixture';

/** A multiplicative sequence, the same on every machine. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A POI of three UE, one of them in two cuts, with everything that makes a figure hard. */
export function samplePoi(): Poi {
  const next = sequence(20_260_715);
  const aos = Array.from({ length: 72 }, (_, n): Ao => {
    const cut = n < 24 ? 1 : n < 48 ? 2 : 3;
    const series = (miss: number, most: number) =>
      Array.from({ length: 12 }, (_, i) => (i >= 3 + cut || next(miss) === 0 ? null : next(most) / 4));
    const year = (most: number) => Array.from({ length: 12 }, () => (next(7) === 0 ? null : next(most) / 4));
    return ao({
      carga_id: `c${cut}`,
      ao_id: `AOI${String(n % 24).padStart(4, '0')}`,
      ao: `Actividad ${n % 24}: capacitación`,
      activo: n % 11 !== 0,
      pliego_id: cut === 3 ? '059' : '038',
      ue_id: cut === 3 ? '000777' : '000999',
      centro_costo_id: n % 13 === 0 ? null : `0${next(4)}`,
      oei_id: n % 9 === 0 ? null : `OEI.0${next(3)}`,
      departamento: ['LIMA', 'PIURA', null][next(3)]!,
      tipo_acumulacion: n % 8 === 0 ? 'ultimo' : 'suma',
      meses: meses({
        vigente: year(400),
        ejecutado: series(5, 420),
        inicial: year(400),
        programado: year(90_000),
        devengado: series(6, 80_000),
      }),
    });
  });
  const motives = ['Proceso desierto', 'Renuncia de un locador', 'Sin más', ''];
  aos.forEach((one, n) => (one.motivos = one.meses.map((_, i) => motives[(n + i) % 4]!)));
  const archivos = [1, 2, 3].map((n) => ({
    carga_id: `c${n}`,
    exportado_en: `2026-0${3 + n}-10 08:00:00`,
    cargado_en: `2026-0${3 + n}-11 09:30:00`,
    demostracion: false,
  }));
  return { aos, archivos };
}

/** Every mart, with the parameters a screen would give it, as queries in a fixed order. */
export const martQueries: Record<string, string> = {
  ...Object.fromEntries(
    [
      'poi_ao',
      'poi_carga',
      'poi_mes_serie',
      'poi_acumulado',
      'poi_avance',
      'poi_pieza',
      'poi_centro_meses',
      'poi_ao_meses',
      'poi_nombre',
      'poi_sugerencia_acumulacion',
      'poi_calendario',
      'poi_modificacion_inicial',
    ].map((name) => [name, `SELECT * FROM ${name} ORDER BY ALL`]),
  ),
  ...Object.fromEntries(
    ['total', 'pliego', 'ue', 'centro_costo', 'oei', 'aei', 'categoria', 'departamento', 'prioridad'].map(
      (eje) => [
        `poi_avance_por ${eje}`,
        `SELECT * FROM poi_avance_por('${eje}', 2026, NULL, NULL, NULL, NULL, NULL) ORDER BY ALL`,
      ],
    ),
  ),
  poi_avance_grupo:
    "SELECT * FROM poi_avance_grupo('total' || chr(31) || 'aei', 2026, 5, NULL, NULL, NULL, NULL) ORDER BY ALL",
  poi_avance_ao: 'SELECT * FROM poi_avance_ao(2026, 5, NULL, NULL, NULL, NULL) ORDER BY ALL',
  poi_centro_filtrado: "SELECT * FROM poi_centro_filtrado(2026, NULL, '38.038', NULL, NULL) ORDER BY ALL",
  poi_filtrado: "SELECT * FROM poi_filtrado('total', 2026, NULL, '38.038', NULL, NULL) ORDER BY ALL",
  poi_evaluacion_ao: 'SELECT * FROM poi_evaluacion_ao(2026, 4, 6, NULL, NULL, NULL, NULL) ORDER BY ALL',
  poi_evaluacion_por:
    "SELECT * FROM poi_evaluacion_por('total' || chr(31) || 'oei', 2026, 4, 6, NULL, NULL, NULL, NULL) ORDER BY ALL",
  ...Object.fromEntries(
    ['poi_modificacion', 'poi_modificacion_por', 'poi_modificacion_mes', 'poi_modificacion_ao'].flatMap(
      (name) => [
        [name, `SELECT * FROM ${name}('c2', 'c1') ORDER BY ALL`],
        [`${name} inicial`, `SELECT * FROM ${name}('c2' || chr(31) || 'c3', NULL) ORDER BY ALL`],
        [
          `${name} filtrada`,
          `SELECT * FROM ${name}('c2', 'c1', 2026, '38.038', '000999', '000999/00' || chr(31) || '000999/01') ORDER BY ALL`,
        ],
      ],
    ),
  ),
  poi_cierre: 'SELECT * FROM poi_cierre ORDER BY ALL',
  poi_tramo: 'SELECT * FROM poi_tramo ORDER BY ALL',
  poi_cierre_filtrado:
    "SELECT * FROM poi_cierre_filtrado('centro_costo', 2026, NULL, NULL, '38.038', NULL, NULL) ORDER BY ALL",
  poi_evaluacion_anual: 'SELECT * FROM poi_evaluacion_anual(2026, NULL, NULL, NULL, NULL) ORDER BY ALL',
  poi_evaluacion_clase: 'SELECT * FROM poi_evaluacion_clase(2026, 1, 6, NULL, NULL, NULL, NULL) ORDER BY ALL',
  factor_sugerido:
    "SELECT factor_sugerido(m) AS factor FROM (SELECT unnest(['Proceso DESIERTO', 'Falta de certificación', 'La DIREREG no remitió', 'Veda del recurso', 'Renuncia del locador', 'Sin más', NULL]) AS m)",
  poi_motivo: 'SELECT * FROM poi_motivo ORDER BY ALL',
  poi_evaluacion_rojo:
    "SELECT * FROM poi_evaluacion_rojo(2026, '06', 1, 6, NULL, NULL, NULL, NULL) ORDER BY ALL",
  poi_evaluacion_factor:
    "SELECT * FROM poi_evaluacion_factor(2026, '06', 1, 6, NULL, NULL, NULL, NULL) ORDER BY ALL",
  poi_evaluacion_centro:
    "SELECT * FROM poi_evaluacion_centro(2026, 'S1', 1, 6, NULL, NULL, NULL, NULL) ORDER BY ALL",
  poi_cambio_por: 'SELECT * FROM poi_cambio_por(2026, 5, NULL, NULL, NULL, NULL) ORDER BY ALL',
};
