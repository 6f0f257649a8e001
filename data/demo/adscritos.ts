import { centers, story, type Entity } from './entity';

const fondepes = ['059', 'FONDO NACIONAL DE DESARROLLO PESQUERO - FONDEPES'] as const;
const imarpe = ['240', 'INSTITUTO DEL MAR DEL PERÚ - IMARPE'] as const;
const itp = ['241', 'INSTITUTO TECNOLÓGICO DE LA PRODUCCIÓN - ITP'] as const;
const sanipes = ['243', 'ORGANISMO NACIONAL DE SANIDAD PESQUERA - SANIPES'] as const;
const inacal = ['244', 'INSTITUTO NACIONAL DE CALIDAD - INACAL'] as const;

const administration = 'OFICINA DE ADMINISTRACIÓN';

/** The organismos públicos adscritos, one unidad ejecutora each. */
export const adscritos: readonly Entity[] = [
  {
    pliego: fondepes,
    code: '000994',
    name: 'FONDO NACIONAL DE DESARROLLO PESQUERO',
    centers: centers('JEFATURA', [
      ['OA', administration, 'administration', 'AEI.03.01', 'management', 10, 13.1, story(95, 0.94)],
      [
        'DIGENIPAA',
        'DIRECCIÓN GENERAL DE INVERSIÓN PESQUERA ARTESANAL Y ACUÍCOLA',
        'landing',
        'AEI.01.01',
        'artisanal',
        20,
        66.4,
        story(63, 0.58, { surge: true, neverReported: 1, lowered: 5, inactive: 1 }),
      ],
      [
        'DIGECADEPA',
        'DIRECCIÓN GENERAL DE CAPACITACIÓN Y DESARROLLO TÉCNICO',
        'farms',
        'AEI.02.01',
        'aquaculture',
        14,
        15.8,
        story(84, 0.86, { exceeding: 2, unplanned: 1 }),
      ],
    ]),
  },
  {
    pliego: imarpe,
    code: '000993',
    name: 'INSTITUTO DEL MAR DEL PERÚ',
    centers: centers('DIRECCIÓN EJECUTIVA CIENTÍFICA', [
      [
        'OGA',
        'OFICINA GENERAL DE ADMINISTRACIÓN',
        'administration',
        'AEI.03.01',
        'management',
        12,
        31.5,
        story(98, 0.96, { runningTotals: 1 }),
      ],
      [
        'DGIRP',
        'DIRECCIÓN GENERAL DE INVESTIGACIONES DE RECURSOS PELÁGICOS',
        'ocean',
        'AEI.01.01',
        'research',
        20,
        44.9,
        story(97, 0.93, { exceeding: 2 }),
      ],
      [
        'DGIOCC',
        'DIRECCIÓN GENERAL DE INVESTIGACIONES EN OCEANOGRAFÍA Y CAMBIO CLIMÁTICO',
        'climate',
        'AEI.01.02',
        'research',
        17,
        29.8,
        story(96, 0.9, { unscheduled: 1 }),
      ],
      [
        'DGIA',
        'DIRECCIÓN GENERAL DE INVESTIGACIONES EN ACUICULTURA',
        'cultures',
        'AEI.02.01',
        'aquaculture',
        13,
        18.2,
        story(90, 0.84, { lastMissing: 1, lowered: 2 }),
      ],
    ]),
  },
  {
    pliego: itp,
    code: '000992',
    name: 'INSTITUTO TECNOLÓGICO DE LA PRODUCCIÓN',
    centers: centers('DIRECCIÓN EJECUTIVA', [
      ['OA', administration, 'administration', 'AEI.03.01', 'management', 14, 27.6, story(96, 0.93)],
      [
        'DEDFO',
        'DIRECCIÓN DE ESTRATEGIA, DESARROLLO Y FORTALECIMIENTO DE LOS CITE',
        'cite',
        'AEI.01.01',
        'innovation',
        26,
        88.1,
        story(82, 0.77, { neverReported: 2, exceeding: 3, lowered: 4, unplanned: 1 }),
      ],
      [
        'DIDITT',
        'DIRECCIÓN DE INVESTIGACIÓN, DESARROLLO, INNOVACIÓN Y TRANSFERENCIA TECNOLÓGICA',
        'cite',
        'AEI.01.02',
        'innovation',
        18,
        34.7,
        story(77, 0.73, { unscheduled: 1, inactive: 1 }),
      ],
    ]),
  },
  {
    pliego: sanipes,
    code: '000991',
    name: 'ORGANISMO NACIONAL DE SANIDAD PESQUERA',
    centers: centers('GERENCIA GENERAL', [
      ['OA', administration, 'administration', 'AEI.03.01', 'management', 12, 15.4, story(96, 0.95)],
      [
        'DSFPA',
        'DIRECCIÓN DE SUPERVISIÓN Y FISCALIZACIÓN PESQUERA Y ACUÍCOLA',
        'sanitary',
        'AEI.02.01',
        'health',
        16,
        26.9,
        story(91, 0.92, { lastMissing: 2, exceeding: 2 }),
      ],
      [
        'DHCPA',
        'DIRECCIÓN DE HABILITACIONES Y CERTIFICACIONES PESQUERAS Y ACUÍCOLAS',
        'sanitary',
        'AEI.01.02',
        'health',
        12,
        14.3,
        story(95, 0.95, { exceeding: 2 }),
      ],
    ]),
  },
  {
    pliego: inacal,
    code: '000990',
    name: 'INSTITUTO NACIONAL DE CALIDAD',
    centers: centers('PRESIDENCIA EJECUTIVA', [
      ['OA', administration, 'administration', 'AEI.03.01', 'management', 11, 11.7, story(98, 0.96)],
      [
        'DN',
        'DIRECCIÓN DE NORMALIZACIÓN Y ACREDITACIÓN',
        'quality',
        'AEI.01.01',
        'quality',
        14,
        13.9,
        story(97, 0.94, { raised: 2 }),
      ],
      [
        'DM',
        'DIRECCIÓN DE METROLOGÍA',
        'quality',
        'AEI.01.02',
        'quality',
        12,
        16.6,
        story(98, 0.9, { surge: true, exceeding: 1, deactivated: 1 }),
      ],
    ]),
  },
];
