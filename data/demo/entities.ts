import { adscritos } from './adscritos';
import type { Entity } from './entity';
import { ministry, programmes } from './programmes';
import { sedeCenters } from './sede-centers';

export const entities: readonly Entity[] = [
  {
    pliego: ministry,
    code: '000999',
    name: 'MINISTERIO DE LA PRODUCCIÓN - ADMINISTRACIÓN GENERAL',
    centers: sedeCenters,
  },
  ...programmes,
  ...adscritos,
];
