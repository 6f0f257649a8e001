import { centers, story, type Entity } from './entity';

export const ministry = ['038', 'M. DE LA PRODUCCIÓN'] as const;
const coordination = 'UNIDAD DE ADMINISTRACIÓN';

/** The programmes of pliego 038. */
export const programmes: readonly Entity[] = [
  {
    pliego: ministry,
    code: '000998',
    name: 'FOMENTO AL CONSUMO HUMANO DIRECTO - A COMER PESCADO',
    centers: centers('COORDINACIÓN EJECUTIVA', [
      ['UA', coordination, 'administration', 'AEI.05.03', 'management', 8, 5.6, story(97, 0.95)],
      [
        'UPC',
        'UNIDAD DE PROMOCIÓN DEL CONSUMO',
        'consumption',
        'AEI.02.03',
        'fishingPolicy',
        20,
        14.2,
        story(86, 0.88, { surge: true, exceeding: 3, lastMissing: 1, unplanned: 1 }),
      ],
    ]),
  },
  {
    pliego: ministry,
    code: '000997',
    name: 'PROGRAMA NACIONAL DE DESARROLLO TECNOLÓGICO E INNOVACIÓN - PROINNÓVATE',
    centers: centers('DIRECCIÓN EJECUTIVA', [
      [
        'UA',
        coordination,
        'administration',
        'AEI.05.03',
        'management',
        11,
        12.4,
        story(96, 0.94, { runningTotals: 1 }),
      ],
      [
        'UEM',
        'UNIDAD DE EVALUACIÓN Y MONITOREO',
        'funds',
        'AEI.03.02',
        'innovation',
        20,
        71.3,
        story(74, 0.71, { neverReported: 1, lowered: 4, inactive: 1 }),
      ],
      [
        'UDE',
        'UNIDAD DE DESARROLLO DE EMPRENDIMIENTOS',
        'funds',
        'AEI.03.02',
        'innovation',
        14,
        38.6,
        story(81, 0.79, { unscheduled: 1, unplanned: 1 }),
      ],
    ]),
  },
  {
    pliego: ministry,
    code: '000996',
    name: 'PROGRAMA NACIONAL DE DIVERSIFICACIÓN PRODUCTIVA',
    centers: centers('COORDINACIÓN EJECUTIVA', [
      ['UA', coordination, 'administration', 'AEI.05.03', 'management', 12, 8.9, story(98, 0.93)],
      [
        'UEP',
        'UNIDAD DE ESTUDIOS Y PROYECTOS',
        'diversification',
        'AEI.01.03',
        'industryPolicy',
        18,
        49.7,
        story(78, 0.62, { unscheduled: 2, lowered: 3, lastMissing: 1 }),
      ],
    ]),
  },
  {
    pliego: ministry,
    code: '000995',
    name: 'PROGRAMA NACIONAL TU EMPRESA',
    centers: centers('COORDINACIÓN EJECUTIVA', [
      ['UA', coordination, 'administration', 'AEI.05.03', 'management', 10, 6.8, story(98, 0.96)],
      [
        'UDC',
        'UNIDAD DE DESARROLLO DE CAPACIDADES',
        'companies',
        'AEI.01.04',
        'companies',
        26,
        17.5,
        story(95, 0.92, { exceeding: 5, unplanned: 1, raised: 3 }),
      ],
      [
        'UFD',
        'UNIDAD DE FORMALIZACIÓN Y DIGITALIZACIÓN',
        'companies',
        'AEI.01.04',
        'companies',
        16,
        11.2,
        story(92, 0.9, { created: 1, unscheduled: 1 }),
      ],
    ]),
  },
];
