import fc from 'fast-check';
import type { PlanVigente } from '@/sql/plan';
import type { PlanEjecucion } from '@/sql/plan-ejecucion';
import type { PlanIndicador, PlanPendiente } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';

/** Rows as the marts of the plans give them, for what the screens say of them. */
export const grupo = (changes: Partial<PlanObjetivo> = {}): PlanObjetivo => ({
  plan_id: 'PEI-38-038-2024-2028', tipo: 'PEI', pliego_llave: '38.038', pliego: 'PRODUCE', anio: 2025, nivel: 'OEI',
  objetivo_id: 'OEI.01', nombre: 'INCREMENTAR LA PRODUCTIVIDAD.', dentro_de: null, responsable: 'DGDE', tipo_1: 88.4, tipo_1_real: 88.4,
  tipo_2: 74.1, semaforo: 'amarillo', indicadores: 5, con_valor: 5, con_dato: 5, con_dato_tipo_2: 5, alcanzan: 2, rojo: 1, amarillo: 2,
  verde: 2, exceso: 0, nd: 0, en_ruta: 0, requiere_aceleracion: 3, avance_limitado: 1, retroceso: 1, ...changes,
}); // prettier-ignore

export const indicadorDe = (changes: Partial<PlanIndicador> = {}): PlanIndicador => ({
  plan_id: 'PEI-38-038-2024-2028', tipo: 'PEI', pliego_llave: '38.038', pliego: 'PRODUCE', anio: 2025, nivel: 'AEI', objetivo_id: 'AEI.01.01',
  objetivo: 'Acción', objetivo_superior_id: 'OEI.01', objetivo_superior: 'Objetivo', oes_id: null, aes_id: null, indicador_id: 'AEI.01.01-1',
  codigo_origen: 'AEI 1.1', indicador: 'MYPE capacitadas', unidad: 'empresa', metodo_calculo: null, fuente: null, responsable: 'DGDE',
  origen_sentido: 'ficha', valor_s1: null, motivo_fuente: null, suma_valores: null, suma_logros: null, ultimo_logro: 12000, ultimo_anio: 2028,
  enviado_en: null, enviado_s1: null, anios: [2024, 2025], logros: [9000, 10000], valores: [9100, 9640], sentido: 'ascendente',
  agregacion: 'agregable', relevancia: 2, linea_base_anio: 2023, linea_base: 8400, logro_esperado: 10000, valor_obtenido: 9640, tipo_1: 96.4,
  tipo_1_real: 96.4, tipo_2: 97, brecha_logro: 360, semaforo: 'verde', motivo_nd: null, motivo_nd_tipo_2: null, ritmo: 75.6,
  trayectoria: 'requiere_aceleracion', anios_con_dato: 2, ...changes,
}); // prettier-ignore

export const ejecucionDe = (changes: Partial<PlanEjecucion> = {}): PlanEjecucion => ({
  plan_id: 'PEI-38-038-2024-2028', pliego_llave: '38.038', pliego: 'PRODUCE', anio: 2025, nivel: 'AEI', objetivo_id: 'AEI.01.01',
  nombre: 'ACCIÓN.', dentro_de: 'OEI.01', responsable: 'DGDE', resultado: 96, semaforo: 'verde', indicadores: 1, con_dato: 1, ao: 4,
  ao_en_promedio: 4, cumplimiento: 92, semaforo_ejecucion: 'amarillo', pim: 1000, devengado: 900, avance_pim: 90, corte: 12,
  cuadrante: 'logra_y_ejecuta', ...changes,
}); // prettier-ignore

export const pendienteDe = (changes: Partial<PlanPendiente> = {}): PlanPendiente => ({
  plan_id: 'PEI-38-038-2024-2028', pliego_llave: '38.038', pliego: 'PRODUCE', responsable: 'OGACI', pedidos: 2, enviados: 1, debidos: 1,
  ultimo_envio: null, indicadores: ['OEI.05-1'], nombres: ['Satisfacción'], motivos: ['La encuesta quedó desierta.'], ...changes,
}); // prettier-ignore

export const planDe = (changes: Partial<PlanVigente> = {}): PlanVigente => ({
  plan_id: 'PEI-38-038-2024-2028', tipo: 'PEI', nombre: 'PEI 2024-2028', sector_id: '38', sector: 'PRODUCCIÓN', pliego_llave: '38.038',
  pliego_id: '038', pliego: 'PRODUCE', pliego_indicado: false, desde: 2024, hasta: 2028, norma: null, objetivos: 6, acciones: 20,
  indicadores: 26, sin_sentido: 0, ultimo_anio_con_valor: 2025, carga_id: 'c1', cargas: 1, demostracion: true, exportado_en: '2026-03-27',
  cargado_en: null, ...changes,
}); // prettier-ignore

const few = fc.nat({ max: 30 });
const percent = fc.double({ min: 0, max: 180, noNaN: true });

/** A group whose counts agree with one another. */
export const anyGrupo: fc.Arbitrary<PlanObjetivo> = fc
  .record({
    codigo: fc.integer({ min: 1, max: 40 }),
    rojo: few,
    amarillo: few,
    verde: few,
    exceso: few,
    nd: few,
    paces: fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 })),
    valued: fc.nat({ max: 30 }),
    tipo_1: percent,
    tipo_2: fc.option(percent, { nil: null }),
  }) // prettier-ignore
  .map(({ codigo, rojo, amarillo, verde, exceso, nd, paces, valued, tipo_1, tipo_2 }) => {
    const con_dato = rojo + amarillo + verde + exceso;
    const [en_ruta, requiere_aceleracion, avance_limitado, retroceso] = paces;
    return grupo({
      objetivo_id: `OEI.${String(codigo).padStart(2, '0')}`,
      indicadores: con_dato + nd,
      con_valor: con_dato + Math.min(nd, valued),
      con_dato,
      alcanzan: verde + exceso,
      ...{ rojo, amarillo, verde, exceso, nd, en_ruta, requiere_aceleracion, avance_limitado, retroceso },
      tipo_1: con_dato === 0 ? null : Math.min(100, tipo_1),
      tipo_1_real: con_dato === 0 ? null : tipo_1,
      tipo_2,
      semaforo: con_dato === 0 ? 'nd' : tipo_1 < 75 ? 'rojo' : tipo_1 < 95 ? 'amarillo' : 'verde',
    });
  });

/** What no sentence may have. */
export const hole = /undefined|null|NaN|Infinity|^\s|\s$|\s\s|\s[,.;]|\.\.|\(\)|^[,;]/;
