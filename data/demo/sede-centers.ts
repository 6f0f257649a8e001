import type { Center } from './center';
import type { ChainName } from './chains';
import { sedeTargets, type SedeSigla } from './sede-story';
import { sedeLineWork } from './sede-work-line';
import { sedeSupportWork } from './sede-work-support';

const work = { ...sedeLineWork, ...sedeSupportWork };

const offices = {
  secretary: ['02', 'SECRETARÍA GENERAL'],
  fishing: ['03', 'DESPACHO VICEMINISTERIAL DE PESCA Y ACUICULTURA'],
  industry: ['04', 'DESPACHO VICEMINISTERIAL DE MYPE E INDUSTRIA'],
} as const;

type Row = readonly [
  sigla: SedeSigla,
  code: string,
  office: keyof typeof offices,
  chain: ChainName,
  name: string,
];

const rows: readonly Row[] = [
  ['OGPPM', '02.01', 'secretary', 'planning', 'OFICINA GENERAL DE PLANEAMIENTO, PRESUPUESTO Y MODERNIZACIÓN'],
  ['OGA', '02.02', 'secretary', 'management', 'OFICINA GENERAL DE ADMINISTRACIÓN'],
  ['OGRH', '02.03', 'secretary', 'people', 'OFICINA GENERAL DE RECURSOS HUMANOS'],
  ['OGTI', '02.04', 'secretary', 'systems', 'OFICINA GENERAL DE TECNOLOGÍAS DE LA INFORMACIÓN'],
  ['OGACI', '02.05', 'secretary', 'management', 'OFICINA GENERAL DE ATENCIÓN A LA CIUDADANÍA'],
  [
    'OGEIEE',
    '02.06',
    'secretary',
    'planning',
    'OFICINA GENERAL DE EVALUACIÓN DE IMPACTO Y ESTUDIOS ECONÓMICOS',
  ],
  [
    'DGPARPA',
    '03.01',
    'fishing',
    'fishingPolicy',
    'DIRECCIÓN GENERAL DE POLÍTICAS Y ANÁLISIS REGULATORIO EN PESCA Y ACUICULTURA',
  ],
  [
    'DGPCHDI',
    '03.02',
    'fishing',
    'fishingPolicy',
    'DIRECCIÓN GENERAL DE PESCA PARA CONSUMO HUMANO DIRECTO E INDIRECTO',
  ],
  ['DGPA', '03.03', 'fishing', 'artisanal', 'DIRECCIÓN GENERAL DE PESCA ARTESANAL'],
  ['DGA', '03.04', 'fishing', 'aquaculture', 'DIRECCIÓN GENERAL DE ACUICULTURA'],
  [
    'DGAAMPA',
    '03.05',
    'fishing',
    'fishingPolicy',
    'DIRECCIÓN GENERAL DE ASUNTOS AMBIENTALES PESQUEROS Y ACUÍCOLAS',
  ],
  [
    'DGSFS-PA',
    '03.06',
    'fishing',
    'supervision',
    'DIRECCIÓN GENERAL DE SUPERVISIÓN, FISCALIZACIÓN Y SANCIÓN - PESCA Y ACUICULTURA',
  ],
  ['DGPAR', '04.01', 'industry', 'industryPolicy', 'DIRECCIÓN GENERAL DE POLÍTICAS Y ANÁLISIS REGULATORIO'],
  [
    'DGITDF',
    '04.02',
    'industry',
    'companies',
    'DIRECCIÓN GENERAL DE INNOVACIÓN, TECNOLOGÍA, DIGITALIZACIÓN Y FORMALIZACIÓN',
  ],
  ['DGDE', '04.03', 'industry', 'companies', 'DIRECCIÓN GENERAL DE DESARROLLO EMPRESARIAL'],
  ['DGAAMI', '04.04', 'industry', 'industryPolicy', 'DIRECCIÓN GENERAL DE ASUNTOS AMBIENTALES DE INDUSTRIA'],
];

export const sedeCenters: readonly Center[] = rows.map(([sigla, code, office, chain, name]) => ({
  ...sedeTargets[sigla],
  code,
  sigla,
  name,
  responsible: offices[office],
  chain,
  work: work[sigla],
}));
