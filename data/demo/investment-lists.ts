import { csvOf, type Cell } from './investment-csv';
import { investments, type Investment } from './investments';
import { randomFor, between } from './random';
import type { DemoFile } from './index';

type Cells = Record<string, Cell>;

const PMI = 'PMI-2026-2028';
const BEFORE = 'PMI-2025-2027';
const IMIAPP = 'IMIAPP-2026';
const OXI = 'OXI-2026';

const criteria = [
  ['C1', 'Cierre de brechas', 35, 'Cuánto contribuye a cerrar una brecha prioritaria del sector, de 0 a 1.'],
  ['C2', 'Avance de la ejecución', 25, 'Más alto cuanto más avanzada está: terminar antes que empezar.'],
  ['C3', 'Alineamiento con el PESEM', 15, '1 si aporta a una acción estratégica de la ruta principal.'],
  ['C4', 'Población beneficiaria', 15, 'Según el número de beneficiarios del proyecto.'],
  ['C5', 'Operación y mantenimiento asegurados', 10, '1 con convenio firmado; 0.5 en trámite.'],
] as const;

interface Scored {
  one: Investment;
  scores: number[];
  total: number;
  turn: number;
}

/** Order of prelación: to be settled, ending this year, ending later. */
function turnOf({ built, end }: Investment): number {
  if (built === 100) return 1;
  return end.startsWith('2026') ? 2 : 3;
}

function scored(list: string): Scored[] {
  return investments.map((one) => {
    const random = randomFor('pmi', list, one.cui);
    const tenth = (low: number, high: number) => Math.round(between(random, low, high) * 20) / 20;
    const scores = [
      one.kind === 'oficina' || one.cui === '2999028' ? 0 : tenth(0.5, 1),
      Math.round(one.built / 5) / 20,
      tenth(0.4, 1),
      tenth(0.2, 0.9),
      tenth(0, 1) < 0.4 ? 0.5 : 1,
    ];
    const total = scores.reduce((sum, score, i) => sum + score * criteria[i]![2], 0);
    return { one, scores, total, turn: turnOf(one) };
  });
}

/** In the order of its rules, but for two pairs that the Comisión changed. */
function approved(list: string, changed: readonly number[]): Scored[] {
  const order = scored(list).sort((a, b) => a.turn - b.turn || b.total - a.total);
  for (const place of changed) order.splice(place, 2, order[place + 1]!, order[place]!);
  return order;
}

const current = (): Scored[] => approved(PMI, [7, 12]);
const previous = (): Scored[] => approved(BEFORE, [4]).filter(({ one }) => one.start < '2025-06');

const partnerships = [
  ['APP-01', 'Terminal pesquero del sur', 184, 'En formulación'],
  ['APP-02', 'Parque industrial Chilca Norte', 312, 'Idea, con informe de evaluación'],
  ['PA-01', 'Mercado mayorista de productos hidrobiológicos', 96, 'Proyecto en activos, en estructuración'],
] as const;

const works = [
  ['2999041', 'Mercado de abastos Alto Verde', 18.4, 'Priorizada, sin empresa privada'],
  ['2999042', 'DPA Caleta Grande', 26.9, 'En proceso de selección'],
  ['2999043', 'CITE agroindustrial del centro', 11.2, 'Con convenio firmado'],
  ['2999044', 'Mercado de abastos La Ribera', 14.7, 'Priorizada, sin empresa privada'],
] as const;

const invented = 'Resolución inventada para la demostración';

function lists(): Cells[] {
  return [
    {
      lista_id: PMI,
      tipo: 'PMI',
      nombre: 'PMI 2026-2028 del Sector Producción',
      desde: 2026,
      hasta: 2028,
      resolucion: 'R.M. 000-2025-PRODUCE (demostración)',
      aprobada_en: '2025-02-27',
      anterior: BEFORE,
    },
    {
      lista_id: BEFORE,
      tipo: 'PMI',
      nombre: 'PMI 2025-2027 del Sector Producción',
      desde: 2025,
      hasta: 2027,
      resolucion: 'R.M. 000-2024-PRODUCE (demostración)',
      aprobada_en: '2024-02-28',
    },
    {
      lista_id: IMIAPP,
      tipo: 'IMIAPP',
      nombre: 'IMIAPP 2026-2028 del Sector Producción',
      desde: 2026,
      hasta: 2028,
      resolucion: 'R.M. 000-2026-PRODUCE (demostración)',
      aprobada_en: '2026-02-16',
    },
    {
      lista_id: OXI,
      tipo: 'OXI',
      nombre: 'Lista priorizada de Obras por Impuestos 2026',
      desde: 2026,
      hasta: 2026,
      resolucion: 'R.M. 001-2026-PRODUCE (demostración)',
      aprobada_en: '2026-03-20',
    },
  ];
}

const ordered = (list: string, order: readonly Scored[]): Cells[] =>
  order.map(({ one, total }, i) => ({
    lista_id: list,
    cui: one.cui,
    nombre: one.name,
    orden: i + 1,
    puntaje: total.toFixed(4),
    monto: (one.pim / 100).toFixed(2),
  }));

function members(): Cells[] {
  const other = (list: string, all: readonly (readonly [string, string, number, string])[]): Cells[] =>
    all.map(([cui, nombre, millions, situacion], i) => ({
      lista_id: list,
      cui,
      nombre,
      orden: i + 1,
      monto: (millions * 1_000_000).toFixed(2),
      situacion,
      observacion: list === OXI ? invented : null,
    }));
  return [
    ...ordered(PMI, current()),
    ...ordered(BEFORE, previous()),
    ...other(IMIAPP, partnerships),
    ...other(OXI, works),
  ];
}

const scoresOf = (list: string, order: readonly Scored[]): Cells[] =>
  order.flatMap(({ one, scores }) =>
    scores.map((puntaje, i) => ({ lista_id: list, cui: one.cui, criterio_id: criteria[i]![0], puntaje })),
  );

const weights = (list: string): Cells[] =>
  criteria.map(([criterio_id, criterio, peso, explicacion]) => ({
    lista_id: list,
    criterio_id,
    criterio,
    peso,
    explicacion,
  }));

/** The lists of priorities, as Timón's templates. */
export function listFiles(): DemoFile[] {
  const file = (name: string, rows: readonly Cells[]): DemoFile => ({
    name: `${name}_20260320180000.csv`,
    text: csvOf(rows),
  });
  return [
    file('lista', lists()),
    file('lista_criterio', [...weights(PMI), ...weights(BEFORE)]),
    file('lista_inversion', members()),
    file('lista_puntaje', [...scoresOf(PMI, current()), ...scoresOf(BEFORE, previous())]),
  ];
}
