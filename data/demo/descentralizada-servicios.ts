/** A public service of the demonstration: the stage of its models by department, as `territories` orders them. */
export interface DemoService {
  id: string;
  name: string;
  materia: 'pesca' | 'acuicultura' | 'MYPE';
  responsible: string;
  /** `-` the service is not given there; `0` not begun; 1–6 its stage. */
  stages: string;
  /** Departments whose stage is overdue. */
  overdue: readonly string[];
  /** Departments that came into implementation after 16 April 2026. */
  recent: readonly string[];
  /** What its activity is called in the POI of the Ministerio. */
  activity: string | null;
  /** Regional and local governments to which it falls, and with the meta: [with, all]; null where it sets no meta yet. */
  regional: readonly [number, number] | null;
  local: readonly [number, number] | null;
}

/** Departments from north to south in each of the three regions. */
export const territories: readonly string[] = [
  ...['Tumbes', 'Piura', 'Lambayeque', 'La Libertad', 'Áncash', 'Lima', 'Callao', 'Ica', 'Arequipa', 'Moquegua', 'Tacna'],
  ...['Cajamarca', 'Huánuco', 'Pasco', 'Junín', 'Huancavelica', 'Ayacucho', 'Apurímac', 'Cusco', 'Puno'],
  ...['Amazonas', 'San Martín', 'Loreto', 'Ucayali', 'Madre de Dios'],
]; // prettier-ignore

export const demoServices: readonly DemoService[] = [
  {
    id: 'formalizacion-artesanal', name: 'Formalización de la pesca artesanal', materia: 'pesca', responsible: 'DGPA',
    stages: '55655554444-----------3--', overdue: ['Piura'], recent: ['Callao'],
    activity: 'Formalización de embarcaciones artesanales', regional: [12, 12], local: [31, 48],
  },
  {
    id: 'vigilancia-pesca', name: 'Vigilancia y control de la pesca', materia: 'pesca', responsible: 'DGSFS-PA',
    stages: '55554544332-----------22-', overdue: ['Moquegua', 'Tacna'], recent: ['Lima'],
    activity: 'Operativos contra la pesca ilegal|Control de embarcaciones en puerto', regional: [9, 13], local: [12, 52],
  },
  {
    id: 'asistencia-desembarcaderos', name: 'Asistencia técnica en desembarcaderos', materia: 'pesca', responsible: 'DGPA',
    stages: '34433323222--------------', overdue: ['La Libertad'], recent: [],
    activity: 'Verificación de la operatividad de desembarcaderos', regional: [4, 11], local: [9, 44],
  },
  {
    id: 'derechos-acuicolas', name: 'Derechos acuícolas AREL y AMYPE', materia: 'acuicultura', responsible: 'DGA',
    stages: '4434433344345445445544542', overdue: ['Cajamarca', 'Ayacucho', 'Puno'], recent: ['Huánuco', 'Loreto'],
    activity: 'Otorgamiento de derechos acuícolas', regional: [18, 25], local: [22, 96],
  },
  {
    id: 'sanidad-acuicola', name: 'Sanidad y asistencia acuícola', materia: 'acuicultura', responsible: 'DGA',
    stages: '2222212012123223213323321', overdue: ['Pasco'], recent: [],
    activity: 'Extensionismo acuícola', regional: [7, 24], local: [14, 96],
  },
  {
    id: 'desarrollo-mype', name: 'Desarrollo empresarial de MYPE', materia: 'MYPE', responsible: 'DGDE',
    stages: '5556665655455456545545444', overdue: [], recent: ['San Martín'],
    activity: 'Asistencia técnica en gestión empresarial a MYPE', regional: [23, 25], local: [88, 196],
  },
  {
    id: 'digitalizacion-mype', name: 'Servicios de digitalización de MYPE', materia: 'MYPE', responsible: 'DGITDF',
    stages: '1112121111011011011101100', overdue: [], recent: [], activity: null, regional: null, local: null,
  },
]; // prettier-ignore
