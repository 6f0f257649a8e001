import { agreementRows, memberRows } from './descentralizada-acuerdos';
import { modelStages } from './descentralizada-etapas';
import { indicatorRows, valueRows } from './descentralizada-indicadores';
import { demoServices } from './descentralizada-servicios';
import { csvOf, type Cell } from './investment-csv';
import type { DemoFile } from './index';

type Cells = Record<string, Cell>;

const serviceRows = (): Cells[] =>
  demoServices.map(({ id, name, materia, responsible, activity }, i) => ({
    servicio_id: id,
    servicio: name,
    materia,
    responsable: responsible,
    niveles: 'nacional, regional, local',
    orden: i + 1,
    poi_centro_costo: responsible,
    poi_actividad: activity,
  }));

const conventions: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ['CM-PIU', 'marco', 'Piura', 'formalizacion-artesanal, derechos-acuicolas', 'Pesca artesanal y acuicultura', '2024-02-09', '2028-02-09'],
  ['CM-PUN', 'marco', 'Puno', 'derechos-acuicolas, sanidad-acuicola', 'Acuicultura en el lago', '2024-08-14', '2026-08-14'],
  ['CM-ANC', 'marco', 'Áncash', 'formalizacion-artesanal, desarrollo-mype', 'Pesca y desarrollo empresarial', '2025-05-01', '2028-05-01'],
  ['CG-TUM', 'gestión', 'Tumbes', 'formalizacion-artesanal', 'Formalización artesanal', '2025-02-28', '2027-02-28'],
  ['CG-CAJ', 'gestión', 'Cajamarca', 'derechos-acuicolas', 'Derechos acuícolas', '2024-06-19', '2026-06-19'],
  ['CG-ARE', 'gestión', 'Arequipa', 'vigilancia-pesca', 'Vigilancia y control', '2026-01-11', '2028-01-11'],
  ['CD-ICA', 'delegación', 'Ica', 'asistencia-desembarcaderos, vigilancia-pesca', 'Supervisión de desembarque', '2024-09-30', '2026-09-30'],
  ['CD-SAM', 'delegación', 'San Martín', 'desarrollo-mype', 'Asistencia a MYPE', '2025-11-04', '2027-11-04'],
]; // prettier-ignore

const conventionRows = (): Cells[] =>
  conventions.map(([convenio_id, tipo_convenio, departamento, servicios, objeto, inicio, termino]) => ({
    convenio_id,
    tipo_convenio,
    partes: `PRODUCE y GORE ${departamento}`,
    departamento,
    servicios,
    objeto,
    inicio,
    termino,
    documento: 'Convenio inventado para la demostración',
  }));

const works: readonly (readonly [string, string, string, string, string, string, string, string, string])[] = [
  ['PTI-PESCA-2025', 'plan de trabajo', '', '', '', 'PRODUCE, OGPPM', '2025-04-30', '2025-04-11', '2025-04-24'],
  ['PTI-DIGITAL-2026', 'plan de trabajo', 'digitalizacion-mype', '', '', 'DGITDF', '2026-08-31', '', ''],
  ['IIR-PIU-2026', 'informe regional', '', 'Piura', '', 'GORE Piura', '2026-05-29', '2026-05-20', '2026-06-12'],
  ['IIR-LIB-2026', 'informe regional', '', 'La Libertad', '', 'GORE La Libertad', '2026-05-29', '2026-05-28', '2026-06-25'],
  ['IIR-ANC-2026', 'informe regional', '', 'Áncash', '', 'GORE Áncash', '2026-06-30', '2026-06-26', ''],
  ['IIR-PUN-2026', 'informe regional', '', 'Puno', '', 'GORE Puno', '2026-06-30', '', ''],
  ['IIR-SAM-2026', 'informe regional', '', 'San Martín', '', 'GORE San Martín', '2026-07-31', '', ''],
  ['IIR-UCA-2026', 'informe regional', '', 'Ucayali', '', 'GORE Ucayali', '2026-09-30', '', ''],
  ['IIP-SECHURA-2026', 'informe provincial', '', 'Piura', 'Sechura', 'Municipalidad Provincial de Sechura', '2026-04-30', '2026-04-27', '2026-05-14'],
  ['IIP-PAITA-2026', 'informe provincial', '', 'Piura', 'Paita', 'Municipalidad Provincial de Paita', '2026-04-30', '2026-05-04', '2026-05-18'],
  ['IIP-SANTA-2026', 'informe provincial', '', 'Áncash', 'Santa', 'Municipalidad Provincial del Santa', '2026-05-29', '2026-05-27', '2026-06-19'],
  ['IIP-CASMA-2026', 'informe provincial', '', 'Áncash', 'Casma', 'Municipalidad Provincial de Casma', '2026-05-29', '', ''],
  ['IIP-TRUJILLO-2026', 'informe provincial', '', 'La Libertad', 'Trujillo', 'Municipalidad Provincial de Trujillo', '2026-04-30', '2026-04-29', '2026-05-22'],
  ['IIP-CHUCUITO-2026', 'informe provincial', '', 'Puno', 'Chucuito', 'Municipalidad Provincial de Chucuito', '2026-05-29', '2026-06-05', ''],
  ['IIP-ELCOLLAO-2026', 'informe provincial', '', 'Puno', 'El Collao', 'Municipalidad Provincial de El Collao', '2026-05-29', '', ''],
  ['IIP-LAMAS-2026', 'informe provincial', '', 'San Martín', 'Lamas', 'Municipalidad Provincial de Lamas', '2026-07-24', '', ''],
]; // prettier-ignore

const approvals: Readonly<Record<string, string>> = {
  'plan de trabajo': 'Acuerdo CIG-01 (demostración)',
  'informe regional': 'Acuerdo de Consejo Regional (demostración)',
  'informe provincial': 'Acuerdo de Concejo Municipal Provincial (demostración)',
};

const workRows = (): Cells[] =>
  works.map(([trabajo_id, kind, servicio_id, departamento, provincia, responsable, plazo, handed, approved]) => ({
    trabajo_id,
    tipo_documento: kind,
    servicio_id,
    departamento,
    provincia,
    responsable,
    plazo,
    entregado_en: handed,
    aprobado_en: approved,
    documento: approved === '' ? null : approvals[kind],
  })); // prettier-ignore

const governmentRows = (): Cells[] =>
  demoServices.flatMap(({ id, regional, local }) =>
    (['regional', 'local'] as const).flatMap((nivel_gobierno) => {
      const counts = nivel_gobierno === 'regional' ? regional : local;
      if (counts === null) return [];
      return {
        servicio_id: id,
        nivel_gobierno,
        ejercicio: 2026,
        gobiernos: counts[1],
        con_meta: counts[0],
        fecha: '2026-06-30',
        fuente: 'CEPLAN, POI de los gobiernos (demostración)',
      };
    }),
  );

/** The decentralised management of the sector, as the OPM keeps it in Timón's templates on 14 July 2026; all of it is invented. */
export function descentralizadaFiles(): DemoFile[] {
  const file = (name: string, rows: readonly Cells[]): DemoFile => ({
    name: `${name}_20260714180000.csv`,
    text: csvOf(rows),
  });
  return [
    file('servicio_publico', serviceRows()),
    file('modelo_etapa', modelStages()),
    file('servicio_indicador', indicatorRows()),
    file('servicio_valor', valueRows()),
    file('acuerdo_cig', agreementRows()),
    file('integrante_cig', memberRows()),
    file('trabajo_institucional', workRows()),
    file('convenio', conventionRows()),
    file('meta_gobierno', governmentRows()),
  ];
}
