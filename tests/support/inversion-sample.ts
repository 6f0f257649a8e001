import type { Connector } from '@/engine/connector';
import { alertRules } from '@/sql/inversion-alerta';
import { archivoInversion, writeCartera, type Cartera } from './inversion-fixture';
import { writePlanSample } from './plan-sample';

function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const pick = <T>(next: (below: number) => number, values: readonly T[]): T => values[next(values.length)]!;

/** Forty investments in two cortes, brought by a detalle of each and a Banco of the second, with everything that makes a figure hard. */
export function sampleCartera(): Cartera {
  const next = sequence(20_180_601);
  const cuis = Array.from({ length: 40 }, (_, i) => String(2_400_001 + i));
  const cents = (most: number) => (next(9) === 0 ? null : next(most) / 4);
  const inversion = ['detalle-mayo', 'detalle-junio', 'banco'].flatMap((carga_id, k) =>
    cuis.flatMap((cui, i) => {
      if ((i + k) % 9 === 0) return [];
      const banco = carga_id === 'banco';
      const viable = next(8) === 0 ? null : 4000 + next(8000) / 4;
      return [
        {
          carga_id, cui, nombre: `Desembarcadero «${cui}» ${i % 4 === 0 ? 'Áncash' : 'Piura'}`,
          corte: banco ? null : `2026-0${5 + k}-${30 + (1 - k)}`, ejercicio: banco ? null : 2026,
          sector: pick(next, ['PRODUCCION', 'PRODUCCIÓN', null]), entidad: pick(next, ['FONDEPES', 'M. DE LA PRODUCCION', 'ITP', null]),
          uei: pick(next, ['UEI NORTE', 'Uei Norte', 'UEI SUR', null]), tipo: pick(next, ['PROYECTO DE INVERSION', 'IOARR', null]),
          funcion: pick(next, ['PESCA', 'COMERCIO', null]), situacion: pick(next, ['VIABLE', 'EN LIQUIDACION', null]),
          estado: pick(next, ['ACTIVO', 'ACTIVO', 'ACTIVO', 'CERRADO', null]), monto_viable: viable,
          costo_actualizado: viable === null ? null : viable * pick(next, [1, 1.05, 1.5, 0]),
          devengado_anterior: banco ? null : cents(9000), devengado_anio: banco ? null : cents(5000), pia: banco ? null : cents(5000),
          pim: banco ? null : pick(next, [0, null, 1500.5, 800, 2200.25]), avance_fisico: pick(next, [null, null, 12.5, 40.25, 88, 100]),
          tiene_f12b: pick(next, [true, false, null]), f12b_periodo: pick(next, ['2026-04', '2026-05', '2026-06', null]),
          tiene_f9: pick(next, [null, null, null, false, true]), expediente_tecnico: pick(next, [true, false, null]),
          etapa_f8: pick(next, ['Ejecución física (C)', 'Expediente técnico (A)', null]), ultimo_devengado: pick(next, ['2026-01', '2026-05', null]),
          inicio: pick(next, ['2024-02-01', '2025-09-15', '2026-11-01', null]), fin: pick(next, ['2026-03-31', '2026-12-31', '2027-10-30', '2029-06-30', null]),
          inicio_fisico: pick(next, ['2024-05-01', null]), fin_fisico: pick(next, ['2027-01-31', null]),
        },
      ];
    }),
  ); // prettier-ignore
  const inversion_lugar = inversion.flatMap(({ carga_id, cui }, i) =>
    Array.from({ length: i % 3 }, (_, l) => ({
      carga_id,
      cui,
      lugar: l + 1,
      ubigeo: pick(next, ['020101', '200101', '150101', null]),
      departamento: pick(next, ['ANCASH', 'Áncash', 'PIURA', null]),
      latitud: pick(next, [-9.5, 0, null, -33.4]),
      longitud: pick(next, [-78.25, 0, null]),
    })),
  );
  const inversion_mes = ['detalle-mayo', 'detalle-junio'].flatMap((carga_id, k) =>
    cuis.slice(0, 24).flatMap((cui) =>
      [2025, 2026].flatMap((anio) =>
        Array.from({ length: 12 }, (_, m) => m + 1)
          .filter(() => next(4) > 0)
          .map((mes) => ({
            carga_id,
            cui,
            anio,
            mes,
            programado_financiero: cents(900),
            actualizado_financiero: cents(800),
            programado_fisico: cents(900),
            actualizado_fisico: cents(800),
            ejecutado_fisico:
              anio === 2026 && mes > 5 + k ? null : next(12) === 0 ? -next(50) / 4 : cents(500),
            devengado: anio === 2026 && mes > 5 + k ? null : cents(600),
          })),
      ),
    ),
  );
  const unit = 'Mercados de abastos en condiciones inadecuadas';
  return {
    inversion,
    inversion_lugar,
    inversion_mes,
    inversion_situacion: cuis.slice(0, 6).map((cui, i) => ({ carga_id: 'detalle-junio', cui, numero: 1 + (i % 2), fecha: `2026-06-0${i + 1}`, situacion: 'Paralizada' })),
    inversion_hito: cuis.slice(0, 6).flatMap((cui) =>
      (['programada', 'actualizada', 'real'] as const).map((version, v) => ({ carga_id: 'detalle-junio', cui, factor: 'Obra', hito: 'Buena pro', version, numero: 1, fecha: v === 2 ? null : `2026-0${v + 3}-15` })),
    ),
    inversion_brecha: cuis.slice(0, 20).map((cui, i) => ({
      carga_id: 'detalle-junio', cui, espacio: 'Distrito', anio: 2026, contribucion: i % 7 === 0 ? null : 1 + (i % 3),
      brecha: [unit, 'DPA INADECUADOS', 'Laboratorios costeros', 'CITE/UT por implementar', 'cite-inadecuados'][i % 5]!,
    })),
    brecha_indicador: [{ carga_id: 'banco', brecha_id: 'laboratorios', nombre: 'Laboratorios', tipo: 'calidad', alias: 'Laboratorios costeros|Lab. costeros' }],
    brecha_valor: [
      { carga_id: 'banco', brecha_id: 'cite-inadecuados', anio: 2025, con_brecha: 3, total: 5, fuente: 'Diagnóstico 2025' },
      { carga_id: 'banco', brecha_id: 'laboratorios', anio: 2027, programado: 20, fuente: 'Diagnóstico 2025' },
    ],
    lista: [
      { carga_id: 'banco', lista_id: 'PMI-2026', tipo: 'PMI', nombre: 'PMI 2026-2028', desde: 2026, hasta: 2028, anterior: 'PMI-2025' },
      { carga_id: 'banco', lista_id: 'OXI-1', tipo: 'OXI', nombre: 'Obras por Impuestos', resolucion: 'R.M. 000-2026-PRODUCE' },
    ],
    lista_criterio: ['C1', 'C2', 'C3'].map((criterio_id, i) => ({ carga_id: 'banco', lista_id: 'PMI-2026', criterio_id, criterio: `Criterio ${i}`, peso: 10 * (i + 1) })),
    lista_inversion: cuis.slice(0, 18).flatMap((cui, i) => [
      { carga_id: 'banco', lista_id: 'PMI-2026', cui, orden: 18 - i, monto: 100 + i },
      ...(i % 3 === 0 ? [{ carga_id: 'banco', lista_id: 'OXI-1', cui, orden: 1 + i / 3 }] : [{ carga_id: 'banco', lista_id: 'PMI-2025', cui: i === 1 ? 'viejo' : cui, nombre: 'De antes', orden: i }]),
    ]),
    lista_puntaje: cuis.slice(0, 18).flatMap((cui, i) =>
      ['C1', 'C2', 'C3'].slice(0, i % 4).map((criterio_id) => ({ carga_id: 'banco', lista_id: 'PMI-2026', cui, criterio_id, puntaje: next(5) / 4 })),
    ),
    acuerdo: [null, '2026-07-10', '2026-07-25', '2026-12-01', '2026-06-01', '2026-06-02'].map((plazo, i) => ({
      carga_id: 'banco', acuerdo_id: `2026-05-${i + 1}`, sesion_id: '2026-05', sesion_fecha: '2026-05-14', cui: i === 5 ? null : cuis[i + 1]!, acuerdo: `Acuerdo ${i + 1}`,
      responsable: 'UEI NORTE', plazo, estado: i === 4 ? ('cumplido' as const) : i === 5 ? ('sin efecto' as const) : null,
    })),
    archivos: [archivoInversion('detalle-mayo', '2026-06-02'), archivoInversion('detalle-junio', '2026-07-03'), archivoInversion('banco', '2026-06-15')],
  }; // prettier-ignore
}

const event = (n: number, tipo: string, llave: string, campo: string, valor: string) =>
  `('2026-07-10T10:00:${String(n).padStart(2, '0')}.000Z-00000000000${n % 10}', 'Ana', '${tipo}', '${llave}', '${campo}', '${valor}')`;

/** The samples of the POI, the budget and the plans, and the cartera with what was written of it. */
export async function writeInversionSample(engine: Connector): Promise<void> {
  await writePlanSample(engine);
  await writeCartera(engine, sampleCartera());
  const kinds = ['lista_criterio', 'lista_puntaje', 'sesion', 'asistente', 'acuerdo', 'exposicion'];
  await engine.run([
    // A project of the budget is an investment: its months are those of the devengado that no file of investments brings.
    "UPDATE gasto_cadena SET producto_id = '2400030' WHERE producto_id = '3999999' AND cadena_id IN ('k4', 'k6', 'k8', 'k10')",
    `DELETE FROM registro WHERE list_contains([${kinds.map((kind) => `'${kind}'`).join(', ')}], tipo)`,
    `INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES ${[
      event(1, 'lista_criterio', 'PMI-2026|C2', 'peso', '55'),
      event(2, 'lista_puntaje', 'PMI-2026|2400002|C1', 'puntaje', '0.75'),
      event(3, 'sesion', '2026-07', 'fecha', '2026-07-16'),
      event(4, 'sesion', '2026-07', 'estado', 'abierta'),
      event(5, 'sesion', '2026-07', 'agenda', '2400003, 2400002'),
      event(6, 'asistente', '2026-07|1', 'nombre', 'Rosa Quispe'),
      event(7, 'asistente', '2026-07|1', 'asiste', 'sí'),
      event(8, 'acuerdo', '2026-07|1', 'acuerdo', 'Liberar el terreno'),
      event(9, 'acuerdo', '2026-07|1', 'plazo', '2026-08-05'),
      event(10, 'acuerdo', '2026-05|2', 'cumplido_en', '2026-07-09'),
      event(11, 'exposicion', '2026-07|2400003', 'visto', '2026-07-16T15:00:00.000Z'),
      event(12, 'instancia', 'E1.2.7|2026-n3', 'rondas', '2'),
      event(13, 'instancia', 'E1.3.4|2026-2030|SANIPES', 'inicio', '2026-05-19'),
      event(14, 'paso', 'E1.2.7|2026-n3|1', 'hecho_en', '2026-06-22'),
      event(15, 'paso', 'E1.2.7|2026-n3|2', 'estado', 'pendiente'),
      event(16, 'paso', 'E1.3.4|2026-2030|SANIPES|4r2', 'omitido', 'No hizo falta'),
    ].join(', ')}`,
    'DELETE FROM instancia',
    'DELETE FROM instancia_paso',
    `INSERT INTO instancia BY NAME SELECT * FROM (VALUES
      ('banco', 'E1.2.7', '2026-n3', '', '2026-06-19'::DATE, '6.3.2', 1),
      ('detalle-junio', 'E1.2.7', '2026-n3', '', '2026-06-22'::DATE, '6.3.3', 0),
      ('banco', 'E1.3.5', '2026-05-01', '', NULL, NULL, NULL)) t(carga_id, procedimiento, periodo, alcance, inicio, caso, rondas)`,
    `INSERT INTO instancia_paso BY NAME SELECT * FROM (VALUES
      ('banco', 'E1.2.7', '2026-n3', '', 1, 1, '', '2026-06-19'::DATE), ('banco', 'E1.2.7', '2026-n3', '', 2, 1, '', '2026-06-23'::DATE),
      ('banco', 'E1.2.7', '2026-n3', '', 3, 2, '', '2026-06-25'::DATE), ('banco', 'E1.3.5', '2026-05', '', 4, 1, 'OGRH', '2026-06-12'::DATE)
    ) t(carga_id, procedimiento, periodo, alcance, numero, ronda, dependencia, hecho_en)`,
  ]);
}

const both = "'2026-06' || chr(31) || '2026-05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL";
const some = "'2026-06', 'PRODUCCION', NULL, 'UEI NORTE' || chr(31) || 's/d', 'ANCASH' || chr(31) || 'LIMA', NULL, NULL, 'PMI-2026', 'desembarcadero'"; // prettier-ignore

/** Every mart of the investments, with the parameters a screen would give it. */
export const inversionQueries: Record<string, string> = {
  ...Object.fromEntries(
    [
      ...['inversion_carga', 'inversion_corte', 'inversion_elegida', 'inversion_unida', 'inversion_rotulo', 'inversion_nombre', 'inversion_dimension', 'inversion_combo', 'inversion_medida', 'inversion_pieza', 'inversion_alerta_pieza', 'inversion_mes_pieza'],
      ...['inversion_lugar_corte', 'inversion_mes_corte', 'inversion_mes_resumen', 'inversion_ficha_corte', 'inversion_opcion'],
      ...['inversion_alerta', 'inversion_alerta_corte', 'inversion_alerta_catalogo', 'inversion_busqueda', 'inversion_situacion_vigente'],
      ...['inversion_hito_vigente', 'lista_vigente', 'lista_inversion_vigente', 'lista_criterio_vigente', 'lista_puntaje_vigente'],
      ...['brecha_indicador_vigente', 'brecha_valor_vigente', 'brecha_vigente', 'brecha_aporte', 'sesion_vigente', 'sesion_conteo', 'asistente_vigente'],
      ...['exposicion_vigente', 'procedimiento_carga', 'instancia_vigente', 'paso_vigente', 'paso_inferido', 'paso_inferido_poi'],
      ...['paso_inferido_sesion', 'paso_inferido_plan'],
      ...alertRules.map(({ regla }) => `alerta_${regla}`),
    ].map((name) => [name, `SELECT * FROM ${name} ORDER BY ALL`]),
  ),
  ...Object.fromEntries(
    ['total', 'cui', 'uei', 'pliego', 'departamento', 'tipo', 'funcion', 'situacion', 'sector'].map((nivel) => [
      `inversion_por ${nivel}`, `SELECT * FROM inversion_por('${nivel}', ${nivel !== 'cui'}, ${both}) ORDER BY ALL`,
    ]),
  ),
  'inversion_por uei una por una': `SELECT * FROM inversion_por('uei', false, ${both}) ORDER BY ALL`,
  'inversion_por filtrado': `SELECT * FROM inversion_por('uei', false, ${some}) ORDER BY ALL`,
  ...Object.fromEntries(
    ['inversion_pedido', 'inversion_filtrada', 'inversion_cambio', 'inversion_sin_brecha'].map((name) => [
      name, `SELECT * FROM ${name}(${both}) ORDER BY ALL`,
    ]),
  ),
  ...Object.fromEntries(
    ['inversion_alerta_por', 'inversion_mes_por', 'inversion_mapa'].flatMap((name) => [
      [name, `SELECT * FROM ${name}(true, ${both}) ORDER BY ALL`],
      [`${name} una por una`, `SELECT * FROM ${name}(false, ${both}) ORDER BY ALL`],
      [`${name} filtrado`, `SELECT * FROM ${name}(false, ${some}) ORDER BY ALL`],
    ]),
  ),
  'inversion_filtrada filtrada': `SELECT * FROM inversion_filtrada(${some}) ORDER BY ALL`,
  inversion_filas: `SELECT * FROM inversion_filas('en_juego', -1, 20, NULL, ${both})`,
  'inversion_filas cui': `SELECT * FROM inversion_filas('fin', 1, NULL, '2400005', ${both})`,
  inversion_punto: `SELECT * FROM inversion_punto(10, ${both}) ORDER BY ALL`,
  inversion_curva: "SELECT * FROM inversion_curva('2400003', '2026-06') ORDER BY anio, mes",
  lista_orden: "SELECT * FROM lista_orden('PMI-2026', '2026-06') ORDER BY orden",
  'lista_orden oxi': "SELECT * FROM lista_orden('OXI-1', '2026-05') ORDER BY orden",
  lista_fuera: "SELECT * FROM lista_fuera('PMI-2026') ORDER BY ALL",
  lista_total: "SELECT * FROM lista_total('PMI-2026', '2026-06')",
  brecha_fecha: "SELECT * FROM brecha_fecha('2026-06') ORDER BY ALL",
  brecha_inversion: "SELECT * FROM brecha_inversion('2026-06') ORDER BY ALL",
  brecha_contribucion: "SELECT * FROM brecha_contribucion('2026-06', 2028) ORDER BY ALL",
  brecha_proyeccion: "SELECT * FROM brecha_proyeccion('2026-06', 2028) ORDER BY ALL",
  brecha_cierre: "SELECT * FROM brecha_cierre('2026-06', 2028) ORDER BY ALL",
  brecha_al: "SELECT * FROM brecha_al('2022') ORDER BY ALL",
  'brecha_cierre al valor de un año': "SELECT * FROM brecha_cierre('2026-06', 2028, '2023') ORDER BY ALL",
  lista_anio: "SELECT * FROM lista_anio('PMI-2026', '2026-06') ORDER BY ALL",
  brecha_sin_inversion: "SELECT * FROM brecha_sin_inversion('2026-06', 2028) ORDER BY ALL",
  acuerdo_vigente: "SELECT * FROM acuerdo_vigente('2026-07-16') ORDER BY ALL",
  acuerdo_por: "SELECT * FROM acuerdo_por('2026-07-16')",
  agenda_propuesta: `SELECT * FROM agenda_propuesta(20, '2026-07-16', ${both}) ORDER BY orden`,
}; // prettier-ignore
