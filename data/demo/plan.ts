/** Strategic objectives (OEI) and actions (AEI) of every pliego, with the sector's (OES, AES) they serve. */
export interface Action {
  aei: readonly [code: string, name: string];
  oei: readonly [code: string, name: string];
  aes: readonly [code: string, name: string];
  oes: readonly [code: string, name: string];
}

/** Of the sector: each OES by its number, and its AES. The last AES of the last has no AEI in any pliego. */
export const sector: Record<string, readonly [oes: string, aes: readonly string[]]> = {
  '01': [
    'INCREMENTAR LA PRODUCTIVIDAD DE LAS EMPRESAS DEL PAÍS',
    [
      'SERVICIOS PRODUCTIVOS PARA MYPE Y COOPERATIVAS',
      'ACCESO A MERCADOS Y COMPRAS PÚBLICAS PARA MYPE',
      'INDUSTRIA SOSTENIBLE Y DE CALIDAD',
    ],
  ],
  '02': [
    'ASEGURAR EL APROVECHAMIENTO SOSTENIBLE DE LA PESCA Y LA ACUICULTURA',
    [
      'PESCA BAJO CONTROL Y CON EVIDENCIA CIENTÍFICA',
      'PESCA ARTESANAL FORMAL Y SEGURA',
      'ACUICULTURA EN CRECIMIENTO',
    ],
  ],
  '03': [
    'ELEVAR LA INNOVACIÓN Y LA CALIDAD EN LA INDUSTRIA',
    ['INNOVACIÓN EMPRESARIAL', 'SERVICIOS TECNOLÓGICOS DE LA RED CITE', 'NORMAS, METROLOGÍA Y ACREDITACIÓN'],
  ],
  '04': [
    'FORTALECER LA GOBERNANZA DEL SECTOR PRODUCCIÓN',
    ['GESTIÓN Y SERVICIOS DIGITALES', 'GESTIÓN DEL RIESGO DE DESASTRES', 'ARTICULACIÓN CON LAS REGIONES'],
  ],
};

type Objective = readonly [
  name: string,
  aes: string,
  actions: readonly (readonly [name: string, aes: string])[],
];

const modern = (names: readonly string[]): Objective => [
  'FORTALECER UNA GESTIÓN INSTITUCIONAL MODERNA',
  '04.01',
  names.map((name) => [name, '04.01']),
];
const risk: Objective = [
  'REDUCIR EL RIESGO DE DESASTRES EN LA ENTIDAD',
  '04.02',
  [['CONTINUIDAD OPERATIVA ANTE DESASTRES', '04.02']],
];
const office = modern(['PLANEAMIENTO Y ADMINISTRACIÓN EFICIENTES', 'SERVICIOS DIGITALES AL CIUDADANO']);

const plans: Record<string, readonly Objective[]> = {
  '038': [
    [
      'INCREMENTAR LA PRODUCTIVIDAD DE LAS MYPE Y COOPERATIVAS',
      '01.01',
      [
        ['DESARROLLO EMPRESARIAL DE MYPE Y COOPERATIVAS', '01.01'],
        ['MARCO NORMATIVO DE MYPE E INDUSTRIA', '01.01'],
        ['DIVERSIFICACIÓN Y CADENAS PRODUCTIVAS COMPETITIVAS', '01.01'],
        ['FORMALIZACIÓN Y DIGITALIZACIÓN DE MYPE EN EL TERRITORIO', '01.02'],
      ],
    ],
    [
      'DESARROLLAR LA PESCA Y LA ACUICULTURA DE MANERA SOSTENIBLE',
      '02.01',
      [
        ['ACUICULTURA SOSTENIBLE Y COMPETITIVA', '02.03'],
        ['PESCA ARTESANAL FORMAL Y ORGANIZADA', '02.02'],
        ['PESCADO PARA EL CONSUMO HUMANO', '02.02'],
        ['POLÍTICAS PESQUERAS Y ACUÍCOLAS', '02.03'],
        ['ACUICULTURA DE RECURSOS LIMITADOS FORMALIZADA', '02.03'],
      ],
    ],
    [
      'ELEVAR LA INNOVACIÓN Y LA CALIDAD EN LA INDUSTRIA',
      '03.01',
      [
        ['INNOVACIÓN Y DIGITALIZACIÓN DE EMPRESAS', '03.02'],
        ['FINANCIAMIENTO DE LA INNOVACIÓN Y EL EMPRENDIMIENTO', '03.01'],
        ['PROYECTOS DE INNOVACIÓN COFINANCIADOS', '03.01'],
      ],
    ],
    [
      'MEJORAR LA FISCALIZACIÓN Y EL CUIDADO AMBIENTAL DEL SECTOR',
      '01.03',
      [
        ['SUPERVISIÓN Y SANCIÓN OPORTUNAS', '02.01'],
        ['GESTIÓN AMBIENTAL SECTORIAL', '01.03'],
        ['VALORIZACIÓN DE RESIDUOS INDUSTRIALES', '01.03'],
      ],
    ],
    modern([
      'SERVICIOS DIGITALES Y SISTEMAS',
      'PLANEAMIENTO Y EVIDENCIA',
      'ADMINISTRACIÓN Y PERSONAS',
      'ATENCIÓN A LA CIUDADANÍA',
    ]),
    risk,
  ],
  '059': [
    [
      'MEJORAR LAS CONDICIONES PRODUCTIVAS DE LA PESCA ARTESANAL',
      '02.02',
      [
        ['INFRAESTRUCTURA PESQUERA ARTESANAL OPERATIVA', '02.02'],
        ['CAPACITACIÓN Y FINANCIAMIENTO A PESCADORES ARTESANALES', '02.02'],
      ],
    ],
    [
      'IMPULSAR LA ACUICULTURA DE MENOR ESCALA',
      '02.03',
      [['ASISTENCIA TÉCNICA Y SEMILLA PARA ACUICULTORES', '02.03']],
    ],
    office,
    risk,
  ],
  '240': [
    [
      'GENERAR CONOCIMIENTO CIENTÍFICO DE LOS RECURSOS DEL MAR',
      '02.01',
      [
        ['EVALUACIÓN DE RECURSOS PELÁGICOS Y DEMERSALES', '02.01'],
        ['INVESTIGACIÓN OCEANOGRÁFICA Y DEL CAMBIO CLIMÁTICO', '02.01'],
      ],
    ],
    [
      'DESARROLLAR LA INVESTIGACIÓN EN ACUICULTURA',
      '02.03',
      [['CULTIVOS Y BIOTECNOLOGÍA MARINA Y CONTINENTAL', '02.03']],
    ],
    office,
    risk,
  ],
  '241': [
    [
      'INCREMENTAR LA INNOVACIÓN Y LA TRANSFERENCIA TECNOLÓGICA DE LAS EMPRESAS',
      '03.01',
      [
        ['SERVICIOS TECNOLÓGICOS DE LA RED CITE', '03.02'],
        ['INVESTIGACIÓN, DESARROLLO E INNOVACIÓN', '03.01'],
      ],
    ],
    [
      'ARTICULAR LA RED CITE EN EL TERRITORIO',
      '01.01',
      [
        ['ARTICULACIÓN DE CADENAS PRODUCTIVAS', '01.01'],
        ['EXTENSIONISMO TECNOLÓGICO EN LAS REGIONES', '01.01'],
      ],
    ],
    office,
    risk,
  ],
  '243': [
    [
      'ASEGURAR LA SANIDAD E INOCUIDAD PESQUERA Y ACUÍCOLA',
      '02.01',
      [
        ['VIGILANCIA SANITARIA DE LA CADENA', '02.01'],
        ['HABILITACIÓN Y CERTIFICACIÓN SANITARIA OPORTUNA', '02.02'],
      ],
    ],
    [
      'FORTALECER LA FISCALIZACIÓN SANITARIA',
      '02.01',
      [
        ['FISCALIZACIÓN SANITARIA BASADA EN RIESGO', '02.01'],
        ['SANIDAD ACUÍCOLA CERTIFICADA', '02.03'],
      ],
    ],
    office,
    risk,
  ],
  '244': [
    [
      'FORTALECER LA INFRAESTRUCTURA DE LA CALIDAD',
      '03.03',
      [
        ['NORMALIZACIÓN Y ACREDITACIÓN RECONOCIDAS', '03.03'],
        ['METROLOGÍA TRAZABLE PARA LA INDUSTRIA', '03.03'],
      ],
    ],
    ['PROMOVER LA CULTURA DE LA CALIDAD', '01.03', [['FORMACIÓN EN CALIDAD PARA EMPRESAS', '01.03']]],
    office,
    risk,
  ],
};

/** An objective or action of a pliego by its code, `OEI.02` or `AEI.02.01`, with the AES it serves. */
export function goalOf(pliego: string, code: string): { name: string; aes: string } {
  const [level, objective = '', action = ''] = code.split('.');
  const found = plans[pliego]?.[Number(objective) - 1];
  const [name, aes] = (level === 'OEI' ? found : found?.[2][Number(action) - 1]) ?? [];
  if (!name || !aes) throw new RangeError(`no ${code} in pliego ${pliego}`);
  return { name: `${name}.`, aes };
}

/** An OES or AES by its number, `02` or `02.01`. */
export function sectorGoal(number: string): string {
  const [objective = '', action] = number.split('.');
  const goal = sector[objective];
  const name = action === undefined ? goal?.[0] : goal?.[1][Number(action) - 1];
  if (!name) throw new RangeError(`no ${number} in the sector`);
  return `${name}.`;
}

/** The action of a pliego by its code, `AEI.02.01`. */
export function actionOf(pliego: string, aei: string): Action {
  const oei = `OEI.${aei.slice(4, 6)}`;
  const { name, aes } = goalOf(pliego, aei);
  const oes = aes.slice(0, 2);
  return {
    aei: [aei, name],
    oei: [oei, goalOf(pliego, oei).name],
    aes: [`AES.${aes}`, sectorGoal(aes)],
    oes: [`OES.${oes}`, sectorGoal(oes)],
  };
}
