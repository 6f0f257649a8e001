import type { Connector } from '@/engine/connector';
import {
  archivoDescentralizada,
  writeDescentralizada,
  type Descentralizada,
} from './descentralizada-fixture';
import { writeInversionSample } from './inversion-sample';

const places = ['Áncash', 'Piura', 'Puno', 'Loreto', 'Callao'] as const;
const carga_id = 'gd-julio';

/** Three services in five departments, in two cargas, with everything that makes a state hard. */
export function sampleDescentralizada(): Descentralizada {
  return {
    servicio_publico: [
      { carga_id, servicio_id: 's1', servicio: 'Formalización', materia: 'pesca', responsable: 'DGPA', orden: 2, poi_actividad: 'actividad 3|capacitación', poi_centro_costo: '01' },
      { carga_id, servicio_id: 's2', servicio: 'Acuicultura', materia: 'acuicultura', responsable: '00', orden: 1, poi_actividad: 'AOI0004' },
      { carga_id, servicio_id: 's3', servicio: 'Digitalización', responsable: '77', poi_actividad: 'nada' },
      { carga_id: 'gd-mayo', servicio_id: 's1', servicio: 'Nombre de antes' },
      { carga_id: 'gd-mayo', servicio_id: 's4', servicio: 'Solo de antes', materia: 'pesca' },
    ],
    modelo_etapa: ['s1', 's2', 's4'].flatMap((servicio_id, s) =>
      places.flatMap((departamento, p) =>
        Array.from({ length: 1 + ((2 * s + p) % 6) }, (_, k) => ({
          carga_id: s === 2 ? 'gd-mayo' : carga_id, servicio_id, departamento, etapa: k + 1, avance: 12.5 * k,
          inicio: (s + p + k) % 5 === 4 ? null : `202${4 + ((k + p) % 3)}-0${1 + k}-1${p}`,
          plazo: (s + p) % 4 === 3 ? null : `2026-0${5 + ((k + s) % 4)}-20`,
          fin: k < p ? `2026-0${2 + k}-28` : null,
          estado_etapa: ([null, 'en curso', 'terminada', 'por iniciar'] as const)[(s + p + k) % 4]!,
          documento: k === 3 ? 'R.M. 1' : null,
        })),
      ),
    ),
    servicio_indicador: (['cobertura', 'calidad', 'satisfacción'] as const).flatMap((dimension, d) =>
      ['s1', 's2'].map((servicio_id, s) => ({
        carga_id, servicio_indicador_id: `${servicio_id}-${d}`, servicio_id, dimension, indicador: `Indicador ${d}`,
        sentido: ([null, 'descendente'] as const)[(d + s) % 2]!, linea_base: d === 2 ? null : 40 + d, linea_base_anio: 2023, meta: d === 1 && s === 1 ? null : 60, meta_anio: 2026, unidad: '%',
      })),
    ),
    servicio_valor: ['s1-0', 's1-1', 's2-0', 's2-1', 's2-2'].flatMap((servicio_indicador_id, i) =>
      (['todos', 'nacional', 'regional', 'local'] as const).slice(i === 3 ? 1 : 0).flatMap((nivel_gobierno, n) =>
        ['2025-12-31', '2026-06-30', '2026-12-31'].map((fecha, f) => ({
          carga_id: f === 0 ? 'gd-mayo' : carga_id, servicio_indicador_id, fecha, nivel_gobierno, valor_obtenido: 20.5 * (i + 1) + n + 3 * f,
        })),
      ),
    ),
    acuerdo_cig: [null, '2026-07-10', '2026-07-25', '2026-12-01', '2026-06-01', '2026-06-02', '2026-07-16'].map((plazo, i) => ({
      carga_id, acuerdo_cig_id: `CIG-0${i + 1}`, organo: i % 2 === 0 ? ('CIG' as const) : ('ETTI' as const), acuerdo: `Acuerdo ${i + 1}`, servicio_id: i === 3 ? null : 's1',
      departamentos: i === 2 ? 'Piura, Áncash' : null, responsable: 'GORE', plazo, estado: i === 4 ? ('cumplido' as const) : i === 5 ? ('sin efecto' as const) : null,
      cumplido_en: i === 4 ? '2026-07-01' : null,
    })),
    integrante_cig: [
      { carga_id, integrante_id: 'i1', organo: 'CIG', entidad: 'PRODUCE', nivel_gobierno: 'nacional', rol: 'preside' },
      { carga_id, integrante_id: 'i2', organo: 'ETTI', departamento: 'Piura', entidad: 'GORE Piura', nivel_gobierno: 'regional' },
      { carga_id: 'gd-mayo', integrante_id: 'i9', organo: 'CIG', entidad: 'De antes', nivel_gobierno: 'nacional' },
      { carga_id: 'gd-mayo', integrante_id: 'i3', organo: 'ETTI', departamento: 'Puno', entidad: 'GORE Puno', nivel_gobierno: 'regional' },
    ],
    trabajo_institucional: [
      { carga_id, trabajo_id: 't1', tipo_documento: 'plan de trabajo', responsable: 'OGPPM', plazo: '2026-04-30', entregado_en: '2026-04-20', aprobado_en: '2026-05-01' },
      { carga_id, trabajo_id: 't2', tipo_documento: 'informe regional', departamento: 'Piura', responsable: 'GORE Piura', plazo: '2026-07-01' },
      { carga_id, trabajo_id: 't3', tipo_documento: 'informe provincial', responsable: 'MP Paita', entregado_en: '2026-09-01' },
      { carga_id: 'gd-mayo', trabajo_id: 't2', tipo_documento: 'informe regional', responsable: 'De antes' },
    ],
    convenio: [
      { carga_id, convenio_id: 'c1', tipo_convenio: 'marco', partes: 'PRODUCE y GORE Piura', departamento: 'Piura', objeto: 'Pesca', inicio: '2024-02-09', termino: '2026-08-14', servicios: 's1, s2' },
      { carga_id, convenio_id: 'c2', tipo_convenio: 'gestión', partes: 'PRODUCE y GORE Puno', departamento: 'Puno', objeto: 'Lago', inicio: '2024-02-09', termino: '2026-07-01' },
      { carga_id, convenio_id: 'c3', tipo_convenio: 'delegación', partes: 'PRODUCE y nadie', objeto: 'Sin fin', inicio: '2026-09-01' },
    ],
    meta_gobierno: ['s1', 's2'].flatMap((servicio_id, s) =>
      (['regional', 'local'] as const).slice(s).map((nivel_gobierno, n) => ({ carga_id, servicio_id, nivel_gobierno, ejercicio: 2026, gobiernos: 10 * (n + 1), con_meta: 3 + s, fecha: '2026-06-30' })),
    ),
    archivos: [archivoDescentralizada(carga_id, '2026-07-14'), archivoDescentralizada('gd-mayo', '2026-05-14')],
  }; // prettier-ignore
}

/** The samples of everything else, and decentralised management with what was written of it. */
export async function writeDescentralizadaSample(engine: Connector): Promise<void> {
  await writeInversionSample(engine);
  await writeDescentralizada(engine, sampleDescentralizada());
  await engine.run([
    "DELETE FROM registro WHERE tipo = 'acuerdo_cig'",
    `INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES
       ('2026-07-11T10:00:01.000Z-000000000001', 'Ana', 'acuerdo_cig', 'CIG-02', 'cumplido_en', '2026-07-11'),
       ('2026-07-11T10:00:02.000Z-000000000002', 'Ana', 'acuerdo_cig', 'CIG-09', 'acuerdo', 'Nuevo'),
       ('2026-07-11T10:00:03.000Z-000000000003', 'Ana', 'acuerdo_cig', 'CIG-09', 'organo', 'CIG')`,
  ]);
}

const al = "'2026-07-16'";
const some = "'s1' || chr(31) || 's4', 'Piura' || chr(31) || 'Puno'";

/** Every mart of decentralised management, with the parameters a screen would give it. */
export const descentralizadaQueries: Record<string, string> = {
  ...Object.fromEntries(
    ['descentralizada_carga', 'servicio_vigente', 'modelo_etapa_vigente', 'integrante_cig_vigente', 'etti_composicion', 'convenio_vigente'].map((name) => [
      name, `SELECT * FROM ${name} ORDER BY ALL`,
    ]),
  ),
  modelo_al: `SELECT * FROM modelo_al(${al}, NULL, NULL) ORDER BY ALL`,
  'modelo_al filtrado': `SELECT * FROM modelo_al('2026-03-31', ${some}) ORDER BY ALL`,
  modelo_por: `SELECT * FROM modelo_por('total' || chr(31) || 'servicio' || chr(31) || 'departamento' || chr(31) || 'materia', ${al}, NULL, NULL) ORDER BY ALL`,
  'modelo_por filtrado': `SELECT * FROM modelo_por('total', ${al}, ${some}) ORDER BY ALL`,
  servicio_valor_al: `SELECT * FROM servicio_valor_al(${al}) ORDER BY ALL`,
  servicio_indicador_al: `SELECT * FROM servicio_indicador_al(${al}, NULL) ORDER BY ALL`,
  acuerdo_cig_vigente: `SELECT * FROM acuerdo_cig_vigente(${al}) ORDER BY ALL`,
  trabajo_al: `SELECT * FROM trabajo_al(${al}) ORDER BY ALL`,
  convenio_al: `SELECT * FROM convenio_al(${al}) ORDER BY ALL`,
  meta_gobierno_por: 'SELECT * FROM meta_gobierno_por(2026, NULL) ORDER BY ALL',
  meta_produce: 'SELECT * FROM meta_produce(2026, NULL) ORDER BY ALL',
}; // prettier-ignore
