import { demoServices, territories } from './descentralizada-servicios';
import type { Cell } from './investment-csv';

type Cells = Record<string, Cell>;
type Agreement = readonly [
  id: string, session: string, service: string, places: string, what: string, who: string, due: string, done?: string,
]; // prettier-ignore

const agreements: readonly Agreement[] = [
  ['CIG-01', '2025-03-20', '', '', 'Aprobar el Plan de Trabajo Institucional de pesca y acuicultura', 'CIG, PRODUCE', '2025-04-30', '2025-04-24'],
  ['CIG-02', '2025-03-20', '', '', 'Reconocer los ETTI de los departamentos de la costa', 'CIG', '2025-05-30', '2025-05-21'],
  ['CIG-03', '2025-09-18', 'desarrollo-mype', '', 'Aprobar los modelos de desarrollo empresarial de la costa', 'CIG, PRODUCE', '2025-11-28', '2025-11-12'],
  ['CIG-04', '2026-03-26', 'derechos-acuicolas', 'Cajamarca, Ayacucho, Puno, Huancavelica', 'Aprobar el modelo de derechos acuícolas para cuatro regiones', 'CIG, PRODUCE', '2026-06-30'],
  ['CIG-05', '2026-05-28', 'sanidad-acuicola', '', 'Formalizar por R.M. el modelo de sanidad acuícola', 'OGPPM, DGA', '2026-07-24'],
  ['CIG-06', '2026-05-28', 'digitalizacion-mype', '', 'Aprobar el Plan de Trabajo Institucional de digitalización', 'CIG, DGITDF', '2026-08-31'],
  ['ETTI-01', '2025-06-12', 'formalizacion-artesanal', 'Tumbes, Piura', 'Remitir el diagnóstico de la flota artesanal', 'GORE Tumbes y GORE Piura', '2025-08-29', '2025-08-22'],
  ['ETTI-02', '2025-06-12', 'vigilancia-pesca', 'Piura', 'Validar el mapa de procesos de vigilancia', 'DGSFS-PA', '2025-09-15', '2025-09-15'],
  ['ETTI-03', '2025-07-10', 'desarrollo-mype', 'La Libertad', 'Concertar los indicadores de cobertura con las municipalidades', 'GORE La Libertad', '2025-09-30', '2025-10-03'],
  ['ETTI-04', '2025-07-10', 'derechos-acuicolas', 'Puno', 'Levantar la línea base de centros de cultivo en el lago', 'GORE Puno', '2025-10-31', '2025-10-27'],
  ['ETTI-05', '2025-08-14', 'formalizacion-artesanal', 'Áncash', 'Revisar el procedimiento de formalización con la DIREPRO', 'DGPA', '2025-10-15', '2025-10-09'],
  ['ETTI-06', '2025-10-16', 'sanidad-acuicola', 'Junín', 'Identificar los procesos de sanidad en valles interandinos', 'DGA, SANIPES', '2025-12-15', '2025-12-11'],
  ['ETTI-07', '2025-10-16', 'desarrollo-mype', 'Cusco', 'Remitir el padrón de MYPE atendidas', 'GORE Cusco', '2025-12-30', '2025-12-29'],
  ['ETTI-08', '2026-01-22', 'vigilancia-pesca', 'Lima, Callao', 'Proponer el protocolo de vigilancia conjunta', 'GORE Lima y GORE Callao', '2026-03-31', '2026-03-27'],
  ['ETTI-09', '2026-01-22', 'asistencia-desembarcaderos', 'Piura', 'Diagnosticar los desembarcaderos artesanales', 'GORE Piura', '2026-03-31', '2026-04-08'],
  ['ETTI-10', '2026-02-19', 'derechos-acuicolas', 'San Martín', 'Unificar los requisitos de AREL y AMYPE', 'DGA', '2026-04-30', '2026-04-28'],
  ['ETTI-11', '2026-04-23', 'asistencia-desembarcaderos', 'La Libertad', 'Remitir el mapa de procesos de desembarcaderos', 'GORE La Libertad', '2026-07-03'],
  ['ETTI-12', '2026-05-14', 'vigilancia-pesca', 'Moquegua, Tacna', 'Validar los indicadores de satisfacción de vigilancia', 'GORE Moquegua y Tacna', '2026-07-10'],
  ['ETTI-13', '2026-06-18', '', 'Ucayali, Madre de Dios', 'Designar a dos gerentes municipales provinciales', 'CIG', '2026-07-31'],
  ['ETTI-14', '2026-03-12', 'desarrollo-mype', 'Arequipa', 'Publicar la línea base de satisfacción', 'DGDE', '2026-05-29', '2026-05-25'],
]; // prettier-ignore

export const agreementRows = (): Cells[] =>
  agreements.map(([id, session, service, places, acuerdo, responsable, plazo, done]) => ({
    acuerdo_cig_id: id,
    organo: id.slice(0, id.indexOf('-')),
    sesion_fecha: session,
    servicio_id: service,
    departamentos: places,
    acuerdo,
    responsable,
    plazo,
    estado: done === undefined ? 'pendiente' : 'cumplido',
    cumplido_en: done,
    documento: done === undefined ? null : `Oficio ${id}-${done.slice(0, 4)} (demostración)`,
  }));

const CIG: readonly [string, string, string, string][] = [
  [
    'Ministerio de la Producción',
    'nacional',
    'Viceministra o viceministro de Pesca y Acuicultura',
    'preside',
  ],
  ['Ministerio de la Producción', 'nacional', 'Viceministra o viceministro de MYPE e Industria', 'miembro'],
  [
    'PCM, Secretaría de Descentralización',
    'nacional',
    'Secretaria o secretario de Descentralización',
    'con voz',
  ],
  ['GORE Piura', 'regional', 'Gerente Regional de Desarrollo Económico', 'miembro'],
  ['GORE Áncash', 'regional', 'Gerente Regional de Desarrollo Económico', 'miembro'],
  ['GORE Puno', 'regional', 'Gerente Regional de Desarrollo Económico', 'miembro'],
  ['GORE San Martín', 'regional', 'Gerente Regional de Desarrollo Económico', 'miembro'],
  ['Municipalidad Provincial del Santa', 'local', 'Gerente Municipal', 'miembro'],
  ['Municipalidad Provincial de Puno', 'local', 'Gerente Municipal', 'miembro'],
];

/** Who still lacks the two municipal managers that the directive asks for (8.10, v). */
const withoutManagers = ['Ucayali', 'Madre de Dios'];

/** The CIG, and an ETTI where some model is beyond its first stage. */
export function memberRows(): Cells[] {
  const documento = 'R.M. de conformación, inventada para la demostración';
  const commission = CIG.map(([entidad, nivel_gobierno, cargo, rol], i) => ({
    integrante_id: `CIG-${i + 1}`,
    organo: 'CIG',
    departamento: null,
    entidad,
    nivel_gobierno,
    cargo,
    rol,
    condicion: 'titular',
    desde: '2025-02-13',
    documento,
  }));
  const teams = territories
    .filter((_, i) => demoServices.some(({ stages }) => /[2-6]/.test(stages[i]!)))
    .flatMap((place) => {
      const gore = place === 'Lima' ? 'GORE Lima' : `GORE ${place}`;
      const seats: [string, string, string, string][] = [
        ['Ministerio de la Producción', 'nacional', 'Funcionario del sector a cargo del servicio', 'preside'],
        ['Ministerio de la Producción', 'nacional', 'Representante de la OGPPM', 'miembro'],
        ['Ministerio de la Producción', 'nacional', 'Titular del órgano a cargo de la descentralización', 'miembro'],
        [gore, 'regional', 'Gerente Regional de Desarrollo Económico', 'miembro'],
        ...(withoutManagers.includes(place)
          ? []
          : ([1, 2].map((n) => [`Municipalidad Provincial ${n} de ${place}`, 'local', 'Gerente Municipal', 'miembro']) as [string, string, string, string][])),
      ]; // prettier-ignore
      return seats.map(([entidad, nivel_gobierno, cargo, rol], i) => ({
        integrante_id: `ETTI-${place}-${i + 1}`,
        organo: 'ETTI',
        departamento: place,
        entidad,
        nivel_gobierno,
        cargo,
        rol,
        condicion: 'titular',
        desde: '2025-05-21',
        documento: 'Acta CIG-02 (demostración)',
      }));
    });
  return [...commission, ...teams];
}
