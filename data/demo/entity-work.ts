import type { Work } from './center';

const coast = ['', 'en Piura@20', 'en Áncash@02', 'en Ica@11', 'en Tacna@23'];
const country = ['', 'en Lima Metropolitana@15', 'en Arequipa@04', 'en La Libertad@13', 'en Cusco@08'];
const inland = ['', 'en Puno@21', 'en Loreto@16', 'en San Martín@22', 'en Junín@12'];

const work = (names: Work['names'], scopes: readonly string[]): Work => ({ names, scopes });

/** Activities of programmes and organismos públicos, by the name of the work. */
export const entityWork = {
  administration: work(
    {
      documento: ['Gestión de contrataciones y almacenes', 'Registro contable y de tesorería'],
      informe: ['Seguimiento del POI y del presupuesto', 'Continuidad operativa de la entidad'],
      persona: ['Gestión de recursos humanos y bienestar'],
      atencion: ['Soporte de sistemas y servicios digitales'],
    },
    ['', 'de los órganos desconcentrados', 'de los proyectos en ejecución'],
  ),
  consumption: work(
    {
      evento: ['Ferias «Mi Pescadería» y caravanas de venta de pescado'],
      capacitada: ['Educación alimentaria a manipuladores y madres de familia'],
      tonelada: ['Articulación comercial de pescado con mercados y comedores'],
      publicacion: ['Campañas de promoción del consumo de pescado'],
    },
    [...inland, 'en Ayacucho@05', 'en Huancavelica@09'],
  ),
  funds: work(
    {
      proyecto: [
        'Cofinanciamiento de proyectos de innovación empresarial',
        'Cierre técnico y financiero de proyectos de innovación',
      ],
      empresa: [
        'Acompañamiento a emprendimientos dinámicos',
        'Evaluación de postulaciones a concursos de innovación',
      ],
      evento: ['Difusión de concursos y ecosistemas de innovación'],
    },
    country,
  ),
  diversification: work(
    {
      estudio: [
        'Preinversión de parques industriales',
        'Estudios de cadenas productivas con potencial exportador',
      ],
      empresa: ['Acompañamiento a mesas ejecutivas sectoriales'],
      informe: ['Supervisión de la ejecución de mercados de abastos y CITE'],
    },
    country,
  ),
  companies: work(
    {
      empresa: ['Formalización y constitución de empresas', 'Asesoría en digitalización de negocios'],
      capacitada: ['Capacitación en gestión a emprendedores'],
      atencion: ['Orientación en centros de desarrollo empresarial'],
      evento: ['Ferias «Perú Produce»'],
    },
    [...country, 'en Ucayali@25'],
  ),
  landing: work(
    {
      proyecto: ['Mejoramiento de desembarcaderos pesqueros artesanales'],
      supervision: ['Supervisión de obras de infraestructura pesquera'],
      informe: ['Mantenimiento de infraestructura pesquera artesanal'],
      capacitada: ['Capacitación a pescadores artesanales'],
      beneficiario: ['Créditos a pescadores artesanales y acuicultores'],
    },
    coast,
  ),
  farms: work(
    {
      capacitada: ['Asistencia técnica en cultivo de trucha y peces amazónicos'],
      millar: ['Producción de alevinos y semilla'],
      beneficiario: ['Entrega de módulos productivos acuícolas'],
      empresa: ['Asesoría en gestión a asociaciones de acuicultores'],
    },
    inland,
  ),
  ocean: work(
    {
      informe: [
        'Evaluación de la biomasa de anchoveta',
        'Seguimiento de la pesquería de calamar gigante',
        'Monitoreo de pesquerías artesanales',
      ],
      muestra: ['Muestreo biológico de especies costeras'],
      estudio: ['Investigación de la dinámica de poblaciones de merluza y jurel'],
    },
    coast,
  ),
  climate: work(
    {
      informe: ['Pronóstico del evento El Niño', 'Vigilancia de floraciones algales'],
      muestra: ['Monitoreo de la calidad del ambiente marino'],
      estudio: ['Modelado del mar y del cambio climático'],
    },
    coast,
  ),
  cultures: work(
    {
      ensayo: ['Ensayos de reproducción de especies nativas'],
      informe: ['Investigación en cultivo de macroalgas y conchas de abanico'],
      publicacion: ['Publicaciones científicas en acuicultura'],
    },
    inland,
  ),
  cite: work(
    {
      empresa: ['Asistencia técnica de la red CITE', 'Transferencia tecnológica a productores'],
      ensayo: ['Ensayos de laboratorio para la industria'],
      capacitada: ['Capacitación tecnológica en cadenas productivas'],
      proyecto: ['Proyectos de investigación aplicada e innovación'],
    },
    [
      '',
      'en cuero y calzado@13',
      'en madera@25',
      'en agroindustria@11',
      'en camélidos y textil@04',
      'en café y cacao@22',
    ],
  ),
  sanitary: work(
    {
      inspeccion: ['Vigilancia sanitaria de desembarcaderos y plantas'],
      muestra: ['Monitoreo de áreas de moluscos bivalvos'],
      supervision: ['Fiscalización sanitaria de centros acuícolas'],
      expediente: ['Habilitación sanitaria de infraestructuras y embarcaciones'],
      certificado: ['Certificación sanitaria de exportación'],
    },
    coast,
  ),
  quality: work(
    {
      norma: ['Aprobación de normas técnicas peruanas'],
      expediente: ['Acreditación de organismos de evaluación de la conformidad'],
      certificado: ['Calibración de instrumentos de medición'],
      capacitada: ['Formación en sistemas de gestión de la calidad'],
      empresa: ['Adopción de normas técnicas por MYPE'],
    },
    country,
  ),
} as const satisfies Record<string, Work>;

export type EntityWork = keyof typeof entityWork;
