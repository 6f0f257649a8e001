import type { Trayectoria } from '@/sql/plan';

/** Zones of the pace, the worst first, from their lower limit in % of the pace required. */
export const zones: readonly { key: Trayectoria; from: number; words: readonly [string, ...string[]] }[] = [
  { key: 'retroceso', from: -Infinity, words: ['retroceso', 'baja'] },
  { key: 'avance_limitado', from: 0, words: ['avance limitado', 'limitado'] },
  {
    key: 'requiere_aceleracion',
    from: 60,
    words: ['requiere aceleración', 'debe acelerar', 'acelerar', 'lento'],
  },
  { key: 'en_ruta', from: 95, words: ['en ruta'] },
];
