/** Strategic objectives (OEI) and actions (AEI) of every pliego, with the sector's (OES, AES) they serve. */
export interface Action {
  aei: readonly [code: string, name: string];
  oei: readonly [code: string, name: string];
  aes: readonly [code: string, name: string];
  oes: readonly [code: string, name: string];
}

const sector: Record<string, readonly [oes: string, aes: string]> = {
  '01': [
    'INCREMENTAR LA PRODUCTIVIDAD DE LAS EMPRESAS DEL PAÍS',
    'SERVICIOS PRODUCTIVOS PARA MYPE Y COOPERATIVAS',
  ],
  '02': [
    'ASEGURAR EL APROVECHAMIENTO SOSTENIBLE DE LA PESCA Y LA ACUICULTURA',
    'ORDENAMIENTO, INVESTIGACIÓN Y SANIDAD DE LOS RECURSOS HIDROBIOLÓGICOS',
  ],
  '03': [
    'ELEVAR LA INNOVACIÓN Y LA CALIDAD EN LA INDUSTRIA',
    'INNOVACIÓN, TECNOLOGÍA Y CALIDAD AL ALCANCE DE LAS EMPRESAS',
  ],
  '04': ['FORTALECER LA GOBERNANZA DEL SECTOR PRODUCCIÓN', 'GESTIÓN PÚBLICA EFICAZ Y FISCALIZACIÓN OPORTUNA'],
};

type Objective = readonly [name: string, sectorCode: string, actions: readonly string[]];

const modern = (actions: readonly string[]): Objective => [
  'FORTALECER UNA GESTIÓN INSTITUCIONAL MODERNA',
  '04',
  actions,
];
const risk: Objective = [
  'REDUCIR EL RIESGO DE DESASTRES EN LA ENTIDAD',
  '04',
  ['CONTINUIDAD OPERATIVA ANTE DESASTRES'],
];
const office = modern(['PLANEAMIENTO Y ADMINISTRACIÓN EFICIENTES', 'SERVICIOS DIGITALES AL CIUDADANO']);

const plans: Record<string, readonly Objective[]> = {
  '038': [
    [
      'INCREMENTAR LA PRODUCTIVIDAD DE LAS MYPE Y COOPERATIVAS',
      '01',
      [
        'DESARROLLO EMPRESARIAL DE MYPE Y COOPERATIVAS',
        'MARCO NORMATIVO DE MYPE E INDUSTRIA',
        'DIVERSIFICACIÓN Y CADENAS PRODUCTIVAS COMPETITIVAS',
        'FORMALIZACIÓN Y DIGITALIZACIÓN DE MYPE EN EL TERRITORIO',
      ],
    ],
    [
      'DESARROLLAR LA PESCA Y LA ACUICULTURA DE MANERA SOSTENIBLE',
      '02',
      [
        'ACUICULTURA SOSTENIBLE Y COMPETITIVA',
        'PESCA ARTESANAL FORMAL Y ORGANIZADA',
        'PESCADO PARA EL CONSUMO HUMANO',
        'POLÍTICAS PESQUERAS Y ACUÍCOLAS',
      ],
    ],
    [
      'ELEVAR LA INNOVACIÓN Y LA CALIDAD EN LA INDUSTRIA',
      '03',
      ['INNOVACIÓN Y DIGITALIZACIÓN DE EMPRESAS', 'FINANCIAMIENTO DE LA INNOVACIÓN Y EL EMPRENDIMIENTO'],
    ],
    [
      'MEJORAR LA FISCALIZACIÓN Y EL CUIDADO AMBIENTAL DEL SECTOR',
      '04',
      ['SUPERVISIÓN Y SANCIÓN OPORTUNAS', 'GESTIÓN AMBIENTAL SECTORIAL'],
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
      '02',
      [
        'INFRAESTRUCTURA PESQUERA ARTESANAL OPERATIVA',
        'CAPACITACIÓN Y FINANCIAMIENTO A PESCADORES ARTESANALES',
      ],
    ],
    ['IMPULSAR LA ACUICULTURA DE MENOR ESCALA', '02', ['ASISTENCIA TÉCNICA Y SEMILLA PARA ACUICULTORES']],
    office,
    risk,
  ],
  '240': [
    [
      'GENERAR CONOCIMIENTO CIENTÍFICO DE LOS RECURSOS DEL MAR',
      '02',
      ['EVALUACIÓN DE RECURSOS PELÁGICOS Y DEMERSALES', 'INVESTIGACIÓN OCEANOGRÁFICA Y DEL CAMBIO CLIMÁTICO'],
    ],
    ['DESARROLLAR LA INVESTIGACIÓN EN ACUICULTURA', '02', ['CULTIVOS Y BIOTECNOLOGÍA MARINA Y CONTINENTAL']],
    office,
    risk,
  ],
  '241': [
    [
      'INCREMENTAR LA INNOVACIÓN Y LA TRANSFERENCIA TECNOLÓGICA DE LAS EMPRESAS',
      '03',
      ['SERVICIOS TECNOLÓGICOS DE LA RED CITE', 'INVESTIGACIÓN, DESARROLLO E INNOVACIÓN'],
    ],
    ['ARTICULAR LA RED CITE EN EL TERRITORIO', '03', ['ARTICULACIÓN DE CADENAS PRODUCTIVAS']],
    office,
    risk,
  ],
  '243': [
    [
      'ASEGURAR LA SANIDAD E INOCUIDAD PESQUERA Y ACUÍCOLA',
      '02',
      ['VIGILANCIA SANITARIA DE LA CADENA', 'HABILITACIÓN Y CERTIFICACIÓN SANITARIA OPORTUNA'],
    ],
    ['FORTALECER LA FISCALIZACIÓN SANITARIA', '04', ['FISCALIZACIÓN SANITARIA BASADA EN RIESGO']],
    office,
    risk,
  ],
  '244': [
    [
      'FORTALECER LA INFRAESTRUCTURA DE LA CALIDAD',
      '03',
      ['NORMALIZACIÓN Y ACREDITACIÓN RECONOCIDAS', 'METROLOGÍA TRAZABLE PARA LA INDUSTRIA'],
    ],
    ['PROMOVER LA CULTURA DE LA CALIDAD', '03', ['FORMACIÓN EN CALIDAD PARA EMPRESAS']],
    office,
    risk,
  ],
};

/** The action of a pliego by its code, `AEI.02.01`. */
export function actionOf(pliego: string, aei: string): Action {
  const [, objective = '', action = ''] = aei.split('.');
  const found = plans[pliego]?.[Number(objective) - 1];
  const name = found?.[2][Number(action) - 1];
  const goals = found && sector[found[1]];
  if (!found || !name || !goals) throw new RangeError(`no ${aei} in pliego ${pliego}`);
  return {
    aei: [aei, `${name}.`],
    oei: [`OEI.${objective}`, `${found[0]}.`],
    aes: [`AES.${found[1]}.01`, `${goals[1]}.`],
    oes: [`OES.${found[1]}`, `${goals[0]}.`],
  };
}
