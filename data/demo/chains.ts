/** Where the money of an activity hangs: categoría, producto, función and actividad presupuestal. */
export interface Chain {
  category: readonly [code: string, name: string];
  product: readonly [code: string, name: string];
  purpose: readonly [code: string, name: string];
  division: readonly [code: string, name: string];
  group: readonly [code: string, name: string];
  activity: readonly [code: string, name: string];
}

const noProduct = ['3999999', 'SIN PRODUCTO'] as const;
const management = {
  purpose: ['03', 'PLANEAMIENTO, GESTION Y RESERVA DE CONTINGENCIA'],
  division: ['006', 'GESTION'],
  group: ['0008', 'ASESORAMIENTO Y APOYO'],
} as const;
const industry = {
  purpose: ['14', 'INDUSTRIA'],
  division: ['031', 'INDUSTRIA'],
  group: ['0066', 'PROMOCION DE LA INDUSTRIA'],
} as const;
const fishing = {
  purpose: ['11', 'PESCA'],
  division: ['026', 'PESCA'],
  group: ['0057', 'FOMENTO DE LA PESCA'],
} as const;
const farming = {
  purpose: ['11', 'PESCA'],
  division: ['027', 'ACUICULTURA'],
  group: ['0058', 'FOMENTO DE LA PRODUCCION ACUICOLA'],
} as const;

const central = (code: string, name: string): Chain => ({
  ...management,
  category: ['9001', 'ACCIONES CENTRALES'],
  product: noProduct,
  activity: [code, name],
});
const other = (place: typeof industry | typeof fishing, code: string, name: string): Chain => ({
  ...place,
  category: ['9002', 'ASIGNACIONES PRESUPUESTARIAS QUE NO RESULTAN EN PRODUCTOS'],
  product: noProduct,
  activity: [code, name],
});

export const chains = {
  planning: central('5000001', 'PLANEAMIENTO Y PRESUPUESTO'),
  management: central('5000003', 'GESTION ADMINISTRATIVA'),
  people: central('5000005', 'GESTION DE RECURSOS HUMANOS'),
  systems: central('5000002', 'CONDUCCION Y ORIENTACION SUPERIOR'),
  industryPolicy: other(industry, '5001078', 'PROMOCION Y DESARROLLO DE LA INDUSTRIA'),
  innovation: other(industry, '5001254', 'FOMENTO DE LA INNOVACION EN LAS EMPRESAS'),
  quality: other(industry, '5001031', 'PROMOCION DE LA CALIDAD'),
  fishingPolicy: other(fishing, '5000444', 'APOYO A LA ACTIVIDAD PRODUCTIVA DE LA PESCA'),
  supervision: other(fishing, '5001242', 'SUPERVISION, FISCALIZACION Y CONTROL'),
  research: other(fishing, '5001096', 'INVESTIGACION DEL MAR PERUANO'),
  health: other(fishing, '5000742', 'VIGILANCIA Y CONTROL SANITARIO'),
  companies: {
    ...industry,
    category: ['0093', ' DESARROLLO PRODUCTIVO DE LAS EMPRESAS'],
    product: ['3000399', 'SERVICIOS E INSTRUMENTOS PARA LA DINAMIZACION DE LAS MIPYME'],
    activity: ['5004318', 'DESARROLLO DE CAPACIDADES PRODUCTIVAS Y EMPRESARIALES'],
  },
  aquaculture: {
    ...farming,
    category: ['0094', 'ORDENAMIENTO Y DESARROLLO DE LA ACUICULTURA'],
    product: ['3000538', 'ACUICULTORES ACCEDEN A SERVICIOS PARA EL FOMENTO DE LA ACTIVIDAD'],
    activity: ['5004067', 'PROMOCION Y ASISTENCIA TECNICA EN ACUICULTURA'],
  },
  artisanal: {
    ...fishing,
    category: ['0095', 'FORTALECIMIENTO DE LA PESCA ARTESANAL'],
    product: ['3000544', 'AGENTES DE LA PESCA ARTESANAL ACCEDEN A ASISTENCIA TECNICA Y CAPACITACION'],
    activity: ['5004070', 'CAPACITACION Y ASISTENCIA TECNICA A LA PESCA ARTESANAL'],
  },
  disasters: {
    category: ['0068', 'REDUCCION DE VULNERABILIDAD Y ATENCION DE EMERGENCIAS POR DESASTRES'],
    product: ['3000001', 'ACCIONES COMUNES'],
    purpose: ['05', 'ORDEN PUBLICO Y SEGURIDAD'],
    division: ['016', 'GESTION DE RIESGOS Y EMERGENCIAS'],
    group: ['0035', 'PREVENCION DE DESASTRES'],
    activity: ['5004280', 'DESARROLLO DE INSTRUMENTOS PARA LA GESTION DEL RIESGO DE DESASTRES'],
  },
} as const satisfies Record<string, Chain>;

export type ChainName = keyof typeof chains;
