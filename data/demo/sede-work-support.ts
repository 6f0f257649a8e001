import type { Work } from './center';

/** Activities of the órganos de apoyo y asesoramiento of the sede central, in words. */
export const sedeSupportWork = {
  OGTI: {
    names: {
      equipo: ['Renovación de la infraestructura de red'],
      capacitada: ['Capacitación en seguridad digital'],
      informe: ['Copias de respaldo y continuidad operativa'],
      atencion: ['Mantenimiento evolutivo de sistemas de información', 'Soporte técnico a usuarios'],
      documento: ['Tablero de servicios digitales'],
    },
    scopes: ['', 'en los despachos viceministeriales', 'en las sedes desconcentradas@20'],
  },
  OGRH: {
    names: {
      persona: ['Programa de bienestar social', 'Vigilancia de la salud en el trabajo'],
      capacitada: ['Ejecución del Plan de Desarrollo de las Personas'],
      documento: ['Gestión de planillas y compensaciones', 'Procesos de selección de personal'],
      informe: ['Gestión del rendimiento'],
    },
    scopes: ['', 'en los órganos de línea'],
  },
  OGACI: {
    names: {
      atencion: ['Orientación presencial y virtual a la ciudadanía', 'Atención de reclamos y sugerencias'],
      expediente: ['Atención de solicitudes de acceso a la información pública'],
      documento: ['Digitalización y custodia del archivo central', 'Notificación de actos administrativos'],
      informe: ['Medición de la satisfacción de la ciudadanía'],
    },
    scopes: ['', 'en los centros de mejor atención@07'],
  },
  OGA: {
    names: {
      documento: [
        'Gestión de contrataciones de bienes y servicios',
        'Registro contable y estados financieros',
      ],
      informe: [
        'Continuidad operativa de la sede',
        'Control patrimonial y almacenes',
        'Recaudación de derechos de pesca',
      ],
      atencion: ['Mantenimiento de locales y flota vehicular', 'Gestión de pagos a proveedores'],
    },
    scopes: ['', 'de los despachos viceministeriales', 'de los órganos desconcentrados@20'],
  },
  OGEIEE: {
    names: {
      estudio: ['Evaluación de impacto de intervenciones', 'Estudios económicos'],
      publicacion: ['Boletín estadístico', 'Anuario de indicadores'],
      registro: ['Encuesta a establecimientos'],
    },
    scopes: ['del sector industria', 'del sector pesca y acuicultura', 'del comercio interno'],
  },
  OGPPM: {
    names: {
      informe: [
        'Seguimiento y evaluación del POI',
        'Seguimiento de la cartera de inversiones',
        'Conducción del proceso presupuestario',
      ],
      documento: [
        'Modernización y simplificación de procesos',
        'Asistencia técnica en planeamiento',
        'Gestión de la cooperación técnica',
      ],
    },
    scopes: ['de la sede central', 'de los programas', 'de los organismos públicos adscritos'],
  },
} as const satisfies Record<string, Work>;
