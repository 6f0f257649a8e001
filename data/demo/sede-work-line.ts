import type { Work } from './center';

/** Activities of the órganos de línea of the sede central, in words. */
export const sedeLineWork = {
  DGITDF: {
    names: {
      empresa: [
        'Diagnóstico de madurez digital',
        'Transferencia tecnológica a MYPE manufactureras',
        'Asesoría para la formalización y constitución de empresas',
      ],
      evento: ['Ruedas de innovación regional'],
      taller: ['Talleres de productividad en mercados de abastos'],
      convenio: ['Vinculación con parques tecnológicos'],
    },
    scopes: ['', 'en la macrorregión norte@20', 'en la macrorregión sur@04'],
  },
  DGA: {
    names: {
      informe: ['Monitoreo de centros de cultivo en lagos y embalses'],
      registro: ['Actualización del Catastro Acuícola Nacional'],
      millar: ['Siembra y repoblamiento en ambientes lénticos'],
      capacitada: ['Extensionismo acuícola a productores de recursos limitados'],
      evento: ['Promoción del consumo de trucha y tilapia'],
      expediente: ['Otorgamiento de derechos acuícolas'],
    },
    scopes: ['', 'en Puno@21', 'en la Amazonía@16'],
  },
  DGPA: {
    names: {
      capacitada: ['Capacitación en buenas prácticas pesqueras a pescadores artesanales'],
      expediente: ['Formalización de embarcaciones artesanales'],
      supervision: ['Verificación de la operatividad de desembarcaderos pesqueros artesanales'],
      taller: ['Talleres de fortalecimiento de organizaciones sociales de pescadores'],
      empresa: ['Asistencia técnica para la gestión de cooperativas pesqueras'],
      informe: ['Monitoreo de los comités de manejo de la pesca artesanal'],
    },
    scopes: ['', 'en Piura y Tumbes@20', 'en Áncash e Ica@02'],
  },
  DGAAMI: {
    names: {
      expediente: ['Evaluación de instrumentos de gestión ambiental de la industria manufacturera'],
      informe: ['Seguimiento de compromisos ambientales de plantas industriales'],
      taller: ['Difusión de la economía circular'],
      empresa: ['Acuerdos de producción más limpia con empresas industriales'],
    },
    scopes: ['', 'en parques industriales', 'en Arequipa@04', 'en La Libertad@13'],
  },
  DGDE: {
    names: {
      empresa: [
        'Asistencia técnica en gestión empresarial a MYPE',
        'Acceso de MYPE a compras públicas de bienes escolares',
        'Fortalecimiento de cooperativas agroindustriales',
      ],
      capacitada: ['Capacitación en comercio electrónico a emprendedores'],
      evento: ['Ferias y ruedas de negocios para MYPE'],
      atencion: ['Orientación sobre financiamiento y factoring'],
    },
    scopes: ['', 'en Lima y Callao@07', 'en Junín y Huánuco@12', 'en Cusco y Apurímac@08'],
  },
  DGPAR: {
    names: {
      norma: ['Formulación de normas para la promoción de la MYPE'],
      estudio: ['Análisis de impacto regulatorio de la industria'],
      documento: ['Opinión técnica sobre proyectos de ley de industria y comercio interno'],
      expediente: ['Evaluación de solicitudes de certificado de conformidad industrial'],
    },
    scopes: ['', 'del sector textil y confecciones', 'del sector metalmecánico'],
  },
  DGPCHDI: {
    names: {
      expediente: [
        'Otorgamiento de permisos de pesca de mayor escala',
        'Autorización de plantas de procesamiento pesquero',
      ],
      informe: ['Seguimiento de cuotas y temporadas de pesca'],
      capacitada: ['Capacitación en inocuidad a bordo'],
      tonelada: ['Promoción de la oferta de anchoveta para consumo humano directo'],
    },
    scopes: ['', 'en Chimbote@02', 'en Paita@20', 'en Pisco@11'],
  },
  DGAAMPA: {
    names: {
      expediente: ['Certificación ambiental de proyectos pesqueros y acuícolas'],
      supervision: ['Verificación de compromisos ambientales de plantas de harina de pescado'],
      muestra: ['Monitoreo de la calidad del cuerpo marino receptor'],
      taller: ['Talleres sobre cambio climático y limpieza de playas'],
    },
    scopes: ['', 'en la bahía de Paracas@11', 'en la bahía de El Ferrol@02', 'en Ilo@18'],
  },
  DGPARPA: {
    names: {
      norma: [
        'Propuestas normativas de ordenamiento pesquero',
        'Actualización de reglamentos de acuicultura',
      ],
      estudio: ['Estudios sobre el régimen de cuotas individuales'],
      documento: ['Opinión técnica sobre convenios internacionales de pesca'],
    },
    scopes: ['', 'de recursos costeros', 'de recursos altamente migratorios', 'de aguas continentales@16'],
  },
  'DGSFS-PA': {
    names: {
      inspeccion: [
        'Inspección de descargas en plantas pesqueras',
        'Operativos contra la pesca ilegal',
        'Control de embarcaciones en puerto y en mar',
      ],
      expediente: [
        'Resolución de procedimientos administrativos sancionadores',
        'Ejecución coactiva de multas',
      ],
      informe: ['Vigilancia satelital de la flota'],
      supervision: ['Supervisión del transporte de recursos hidrobiológicos'],
    },
    scopes: ['', 'en Piura y Tumbes@24', 'en Áncash y La Libertad@02', 'en Ica, Moquegua y Tacna@23'],
  },
} as const satisfies Record<string, Work>;
