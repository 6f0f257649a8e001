import fc from 'fast-check';
import type { Band } from '@/core/semaforo';
import type { PoiGrupo } from '@/sql/poi';

const empty: PoiGrupo = {
  eje: 'centro_costo',
  llave: '000999/01',
  clave: '01',
  nombre: 'OFICINA GENERAL DE ADMINISTRACIÓN',
  sigla: 'OGA',
  dentro_de: '000999',
  mes: 6,
  ao: 0,
  ao_con_meta: 0,
  ao_sin_meta: 0,
  ao_sin_programacion: 0,
  ao_sin_reporte: 0,
  ao_reporte_incompleto: 0,
  ao_en_promedio: 0,
  ao_reportaron_mes: 0,
  ao_rojo: 0,
  ao_amarillo: 0,
  ao_verde: 0,
  ao_exceso: 0,
  ao_sobre_pim: 0,
  suma_cumplimiento: null,
  puntos_faltantes: null,
  avance_real: null,
  cumplimiento: null,
  cumplimiento_ponderado: null,
  cumplimiento_inicial: null,
  programado_anual: null,
  cumplimiento_anual: null,
  proyeccion_anual: null,
  pia_poi: null,
  pim: null,
  programado_mes: null,
  devengado_mes: null,
  programado_acumulado: null,
  devengado: null,
  devengado_proyectado: null,
  pim_sin_programacion: null,
  exceso_pim: null,
  programado_pim: null,
  avance_financiero: null,
  avance_pim: null,
  proyeccion_pim: null,
  completitud: null,
  brecha_fisico_financiera: null,
  semaforo: 'nd',
  semaforo_ponderado: 'nd',
  semaforo_financiero: 'nd',
};

/** A group of which only what is given is known. */
export function aGrupo(changes: Partial<PoiGrupo>): PoiGrupo {
  return { ...empty, ...changes };
}

/** No-break spaces as spaces, to compare sentences. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const percent = fc.option(
  fc.oneof(fc.constantFrom(0, 0.001, 74.996, 95, 100), fc.double({ min: 0, max: 100, noNaN: true })),
);
const money = fc.option(
  fc.oneof(fc.constantFrom(0, -1200.5), fc.double({ min: -1e6, max: 5e8, noNaN: true })),
);
const bandOf = (value: number | null): Band =>
  value === null ? 'nd' : value < 75 ? 'rojo' : value < 95 ? 'amarillo' : 'verde';

/** Any group the mart could give: figures, counts and bands that agree, with anything missing. */
export const anyGrupo: fc.Arbitrary<PoiGrupo> = fc
  .record({
    sigla: fc.option(fc.constantFrom('OGA', 'DGPA', 'OGTI')),
    nombre: fc.constantFrom(
      'OFICINA GENERAL DE ADMINISTRACIÓN',
      'DIRECCIÓN GENERAL DE INNOVACIÓN, TECNOLOGÍA Y FORMALIZACIÓN',
      'Sin centro de costo',
    ),
    conMeta: fc.integer({ min: 0, max: 30 }),
    share: fc.constantFrom(0, 0.3, 1),
    cumplimiento: percent,
    gasto: percent,
    anual: percent,
    programado: percent,
    money: fc.tuple(money, money, money, money),
    counts: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
  })
  .map(({ sigla, nombre, conMeta, share, cumplimiento, gasto, anual, programado, money, counts }) => {
    const reported = Math.floor(conMeta * share);
    const fisico = conMeta === 0 ? null : cumplimiento;
    return aGrupo({
      sigla,
      nombre,
      ao: conMeta + counts[0] + counts[1],
      ao_con_meta: conMeta,
      ao_reportaron_mes: reported,
      ao_en_promedio: fisico === null ? 0 : conMeta,
      ao_sin_meta: counts[0],
      ao_sin_programacion: counts[1],
      ao_sin_reporte: Math.min(counts[2], conMeta),
      puntos_faltantes: fisico === null ? null : conMeta * (100 - fisico),
      cumplimiento: fisico,
      cumplimiento_ponderado: fisico,
      avance_financiero: gasto,
      avance_pim: gasto,
      programado_pim: programado,
      programado_anual: programado,
      cumplimiento_anual: anual,
      proyeccion_anual: anual,
      proyeccion_pim: gasto,
      completitud: conMeta === 0 ? null : (100 * reported) / conMeta,
      brecha_fisico_financiera: fisico === null || gasto === null ? null : fisico - gasto,
      pim: money[0],
      devengado: money[1],
      programado_mes: money[2],
      devengado_mes: money[3],
      semaforo: bandOf(fisico),
      semaforo_ponderado: bandOf(fisico),
      semaforo_financiero: bandOf(gasto),
    });
  });
