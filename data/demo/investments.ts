import { at } from './random';

/** An investment as it stands in June 2026; money in céntimos, advances in %. All of them are invented. */
export interface Investment {
  cui: string;
  name: string;
  kind: Kind;
  pliego: keyof typeof pliegos;
  place: string;
  cost: number;
  /** Cost in the cut of May. */
  costBefore: number;
  viable: number;
  pim: number;
  /** Devengado of 2026 to June, and of the years before. */
  spent: number;
  before: number;
  /** Of 2026, to June, as updated in the 12-B. */
  programmed: number;
  built: number;
  /** What should be built by June. */
  planned: number;
  /** Points built a month, of late. */
  pace: number;
  /** Months as YYYY-MM. */
  start: string;
  end: string;
}

export type Kind = 'mercado' | 'desembarcadero' | 'cite' | 'laboratorio' | 'oficina';

export const pliegos = {
  PRODUCE: ['M. DE LA PRODUCCIÓN', 'UEI DEL PROGRAMA NACIONAL DE DIVERSIFICACIÓN PRODUCTIVA', '999'],
  FONDEPES: ['FONDO NACIONAL DE DESARROLLO PESQUERO - FONDEPES', 'UEI DE FONDEPES', '994'],
  IMARPE: ['INSTITUTO DEL MAR DEL PERÚ - IMARPE', 'UEI DE IMARPE', '993'],
  ITP: ['INSTITUTO TECNOLÓGICO DE LA PRODUCCIÓN - ITP', 'UEI DEL ITP', '992'],
  SANIPES: ['ORGANISMO NACIONAL DE SANIDAD PESQUERA - SANIPES', 'UEI DE SANIPES', '991'],
  INACAL: ['INSTITUTO NACIONAL DE CALIDAD - INACAL', 'UEI DE INACAL', '990'],
} as const;

/** Number, name, kind, pliego and department; cost, PIM and what is left to spend of it, millions; % built and paid; end; start; pace. */
type Line = [
  number, string, Kind, keyof typeof pliegos, string, number, number, number, number, number, string, string, number,
]; // prettier-ignore

const lines: readonly Line[] = [
  [3, 'Mercado Villa Norte', 'mercado', 'PRODUCE', 'PIU', 58.9, 16.4027, 13.79, 26.0, 28.5, '2027-12', '2025-03', 2.06],
  [4, 'Mercado Santa Rosa', 'mercado', 'PRODUCE', 'LIM', 12.0, 2.1, 0.88, 90.4, 87.7, '2026-11', '2024-05', 1.92],
  [5, 'Mercado La Colmena', 'mercado', 'PRODUCE', 'CUS', 21.9, 6.1, 4.62, 36.0, 34.2, '2027-10', '2025-01', 2.46],
  [6, 'Mercado Río Seco', 'mercado', 'PRODUCE', 'HUC', 11.9, 3.4, 2.66, 30.5, 32.3, '2028-04', '2024-10', 1.45],
  [7, 'Mercado Los Olivares', 'mercado', 'PRODUCE', 'TAC', 10.2, 1.55, 0.69, 47.3, 45.7, '2028-06', '2024-07', 2.196],
  [8, 'Mercado San Lorenzo Alto', 'mercado', 'PRODUCE', 'JUN', 41.2, 13.2, 11.1, 34.9, 57.5, '2027-08', '2025-02', 2.33],
  [9, 'Mercado Pampa Verde', 'mercado', 'PRODUCE', 'SAM', 14.0, 1.2, 0.62, 18.7, 19.1, '2028-09', '2025-11', 2.3375],
  [11, 'DPA Caleta Las Conchas', 'desembarcadero', 'FONDEPES', 'ICA', 10.1, 2.6, 1.05, 61.2, 63.9, '2027-09', '2024-08', 2.59],
  [12, 'DPA Puerto Viejo Chico', 'desembarcadero', 'FONDEPES', 'ARE', 19.6, 2.35, 1.05, 29.8, 27.6, '2027-12', '2025-02', 1.85],
  [13, 'DPA El Faro', 'desembarcadero', 'FONDEPES', 'LIM', 17.1, 1.9, 0.85, 27.5, 25.4, '2027-11', '2025-04', 1.96],
  [14, 'DPA Caleta San Telmo', 'desembarcadero', 'FONDEPES', 'ÁNC', 48.62, 14.2, 9.09, 38.2, 61.4, '2026-09', '2025-03', 2.9],
  [15, 'DPA Playa Brava', 'desembarcadero', 'FONDEPES', 'LAM', 15.3, 1.45, 0.67, 15.4, 15.6, '2028-10', '2025-10', 1.711],
  [16, 'DPA Punta Arenal', 'desembarcadero', 'FONDEPES', 'MOQ', 30.5, 7.85, 7.23, 30.2, 32.9, '2028-05', '2024-09', 1.485],
  [17, 'DPA Bahía Serena', 'desembarcadero', 'FONDEPES', 'TUM', 28.0, 0, 0, 12.0, 13.9, '2028-12', '2024-06', 0],
  [19, 'Lab. sanidad pesquera, sede norte', 'laboratorio', 'SANIPES', 'LAM', 24.1, 9.6, 9.29, 8.0, 10.0, '2028-06', '2025-06', 0.55],
  [21, 'CITE Madera Selva', 'cite', 'ITP', 'LOR', 13.0, 4.2, 3.15, 41.5, 35.8, '2027-11', '2024-06', 1.72],
  [22, 'CITE Ceja de Selva', 'cite', 'ITP', 'UCA', 8.1, 1.4, 0.61, 66.7, 64.1, '2027-07', '2024-04', 2.56],
  [23, 'CITE Cuero Costa', 'cite', 'ITP', 'LIB', 9.1, 1.1, 0.55, 100.0, 94.0, '2026-03', '2024-02', 0],
  [24, 'CITE Camélidos', 'cite', 'ITP', 'PUN', 7.6, 0.8, 0.32, 100.0, 94.5, '2026-04', '2024-03', 0],
  [25, 'UT Café Alto', 'cite', 'ITP', 'CAJ', 5.4, 0.95, 0.46, 38.9, 36.9, '2028-05', '2025-01', 2.657],
  [26, 'CITE Vid Sur', 'cite', 'ITP', 'ICA', 4.7, 0.88, 0.36, 72.1, 70.6, '2027-04', '2024-05', 2.79],
  [27, 'Lab. costero Norte Chico', 'laboratorio', 'IMARPE', 'LIM', 6.6, 1.3, 0.62, 45.0, 43.6, '2027-08', '2024-11', 2.8],
  [28, 'Lab. metrología de fluidos', 'laboratorio', 'INACAL', 'LIM', 6.1, 1.15, 0.52, 64.4, 62.8, '2027-03', '2024-06', 3.1],
  [29, 'Ampliación del archivo central', 'oficina', 'PRODUCE', 'CAL', 3.0, 0.8, 0.39, 58.6, 57.1, '2026-12', '2024-10', 3.6],
]; // prettier-ignore

/** Updated programme to June, millions, and what should be built; of the others, they go at 97 % of it. */
const late: Record<number, [programmed: number, planned: number]> = {
  3: [4.68, 48],
  5: [1.91, 52],
  6: [0.9, 43],
  8: [4.1, 52],
  14: [5.28, 71],
  16: [1.91, 46],
  17: [0, 38],
  19: [2.55, 26],
  21: [1.28, 55],
  23: [0.62, 100],
  24: [0.5, 100],
};

const viables: Record<number, number> = { 3: 47.5, 14: 37.0, 16: 24.6 };

const cents = (millions: number): number => Math.round(millions * 100_000_000);

/** Devengado of 2026 in all, S/ 25,914,320.45: the first of the list makes up what the others leave. */
const TOTAL = 2_591_432_045;

function unevened(spent: number, number: number): number {
  return spent === 0 ? 0 : spent + ((number * 7919) % 80_001) - 40_000;
}

function spentOf([number, , , , , , pim, left]: Line): number {
  return unevened(cents(pim) - cents(left), number);
}

function investment(line: Line, index: number): Investment {
  const [number, name, kind, pliego, place, cost, pim, , built, paid, end, start, pace] = line;
  const others = lines.slice(1).reduce((sum, other) => sum + spentOf(other), 0);
  const spent = index === 0 ? TOTAL - others : spentOf(line);
  const odd = number === 14 ? 0 : (((number * 104_729) % 59_001) - 29_500) * 100;
  const whole = cents(cost) + odd;
  return {
    cui: `29990${String(number).padStart(2, '0')}`,
    name,
    kind,
    pliego,
    place,
    cost: whole,
    costBefore: number === 16 ? whole - cents(3.1) : whole,
    viable: cents(viables[number] ?? 0) || Math.round(whole / (1.02 + ((number * 37) % 12) / 100)),
    pim: cents(pim),
    spent,
    before: Math.round((whole * paid) / 100) - spent,
    programmed: cents(late[number]?.[0] ?? 0) || (pim === 0 ? 0 : Math.round(spent / 0.97)),
    built,
    planned: late[number]?.[1] ?? built / 0.97,
    pace,
    start,
    end,
  };
}

export const investments: readonly Investment[] = lines.map(investment);

export function investmentOf(cui: string): Investment {
  return at(
    investments,
    investments.findIndex((one) => one.cui === cui),
  );
}

/** The four mercados without the 12-B of June. */
export const unregistered: readonly string[] = ['2999003', '2999005', '2999006', '2999008'];

/** Without the 12-B of May in the cut of May. */
export const unregisteredBefore: readonly string[] = [...unregistered, '2999026'];
