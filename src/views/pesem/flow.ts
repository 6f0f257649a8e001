import type { LayeredFlowInput, LayerLink, LayerNode, LooseEnd } from '@/charts/layered-flow-input';
import { countOf, formatMillions, formatNumber } from '@/core/format';
import { entityName, readable } from '@/core/names';
import type { CategoriaTipo, EstadoArticulacion, PlanArticulacion } from '@/sql/plan-articulacion';
import { planName } from '@/reports/plan/indicador';
import type { Money } from './model.svelte';

const categories: Record<CategoriaTipo, { name: string; short: string }> = {
  programa: { name: 'Programas presupuestales', short: 'Programas' },
  sin_producto: { name: 'Sin producto (APNOP)', short: 'APNOP' },
  acciones_centrales: { name: 'Acciones centrales', short: 'Centrales' },
  sin_categoria: { name: 'Sin categoría', short: 'Sin categoría' },
};

const genericas: Record<string, { name: string; short: string }> = {
  '2.1': { name: 'Personal', short: 'Personal' },
  '2.2': { name: 'Pensiones y prestaciones', short: 'Pensiones' },
  '2.3': { name: 'Bienes y servicios', short: 'Bienes' },
  '2.4': { name: 'Donaciones y transferencias', short: 'Transferencias' },
  '2.5': { name: 'Otros gastos', short: 'Otros' },
  '2.6': { name: 'Activos no financieros', short: 'Activos' },
};

/** Where money that reaches no OES begins, and how it is called. */
export const looseWords: Record<Exclude<EstadoArticulacion, 'completa'>, { column: number; name: string }> = {
  sin_pei: { column: 1, name: 'Pliego sin PEI' },
  aei_fuera_del_pei: { column: 1, name: 'AEI fuera del PEI' },
  sin_pesem: { column: 1, name: 'Sector sin PESEM' },
  aei_sin_oes: { column: 1, name: 'AEI sin OES' },
  ao_sin_aei: { column: 2, name: 'AO sin AEI' },
};

type Place = Omit<LayerNode, 'amount'>;
const SHOWN = 6;

/** The nodes money passes through, from its first link. */
function pathOf(row: PlanArticulacion): Place[] {
  const node = (column: number, key: string, name: string, short: string, loose = false): Place => ({
    column,
    key: `${column}|${key}`,
    name,
    short,
    loose,
  });
  const category = categories[row.categoria_tipo];
  const kind = genericas[row.generica_id] ?? { name: readable(row.generica), short: readable(row.generica) };
  const end = node(3, row.generica_id, kind.name, kind.short);
  const poi = node(2, row.categoria_tipo, category.name, category.short);
  if (row.estado === 'completa') {
    const code = row.oes_id ?? '';
    const pliego = entityName(row.pliego);
    return [
      node(0, code, row.oes === null ? code : `${code} ${planName(row.oes)}`, code),
      node(1, row.pliego_llave, pliego, pliego),
      poi,
      end,
    ];
  }
  const { column, name } = looseWords[row.estado];
  const start = node(column, row.estado, name, name, true);
  return column === 1 ? [start, poi, end] : [start, end];
}

const cents = (amount: number) => Math.round(amount * 100);

/** Genéricas beyond the largest are drawn together. */
function gathered(rows: readonly PlanArticulacion[]): PlanArticulacion[] {
  const sums = new Map<string, number>();
  for (const { generica_id, monto } of rows) sums.set(generica_id, (sums.get(generica_id) ?? 0) + cents(monto));
  if (sums.size <= SHOWN) return [...rows];
  const kept = [...sums].sort((a, b) => b[1] - a[1]).slice(0, SHOWN - 1).map(([id]) => id);
  return rows.map((row) => (kept.includes(row.generica_id) ? row : { ...row, generica_id: ' otras', generica: 'Otras genéricas' }));
} // prettier-ignore

/** Codes and pliegos in their order; what the POI and the money are spent on, the largest first; loose ones last. */
function ordered(nodes: readonly LayerNode[]): LayerNode[] {
  return [...nodes].sort(
    (a, b) =>
      a.column - b.column ||
      Number(a.loose) - Number(b.loose) ||
      (a.column < 2 ? (a.key < b.key ? -1 : 1) : b.amount - a.amount),
  );
}

/** What hangs loose and has no money: AES that no AEI serves, AEI without OES or without AO. */
function looseEnds({ sueltos }: Money): LooseEnd[] {
  const of = (clase: string) => sueltos.filter((one) => one.clase === clase && one.monto === 0);
  const pliegos = (rows: readonly { pliego: string | null }[]) =>
    [...new Set(rows.flatMap(({ pliego }) => (pliego === null ? [] : [entityName(pliego)])))].join(', ');
  const [aes, idle, apart] = [of('aes_sin_aei'), of('aei_sin_ao'), of('aei_sin_oes')];
  return [
    ...(aes.length === 1 && aes[0]
      ? [{ column: 0, name: `${aes[0].clave} sin AEI`, detail: planName(aes[0].nombre ?? '') }]
      : aes.length > 1
        ? [{ column: 0, name: `${formatNumber(aes.length)} AES sin AEI`, detail: aes.map(({ clave }) => clave).join(', ') }]
        : []),
    ...(apart.length > 0 ? [{ column: 1, name: `${formatNumber(apart.length)} AEI sin OES`, detail: pliegos(apart) }] : []),
    ...(idle.length > 0 ? [{ column: 1, name: `${formatNumber(idle.length)} AEI sin AO`, detail: pliegos(idle) }] : []),
  ];
} // prettier-ignore

/** From the policy to the money, as it is drawn. */
export function flowInput(money: Money, indicadores: { pei: number; pliegos: number }): LayeredFlowInput {
  const { cadena } = money;
  const nodes = new Map<string, LayerNode>();
  const links = new Map<string, LayerLink>();
  const add = (place: Place, amount: number) => {
    const known = nodes.get(place.key);
    nodes.set(place.key, { ...place, amount: (cents(known?.amount ?? 0) + cents(amount)) / 100 });
  };
  for (const row of gathered(money.articulacion).filter(({ monto }) => monto > 0)) {
    const path = pathOf(row);
    path.forEach((place, i) => {
      add(place, row.monto);
      const before = path[i - 1];
      if (!before) return;
      const key = `${before.key}>${place.key}`;
      const known = links.get(key) ?? { from: before.key, to: place.key, amount: 0, loose: before.loose };
      links.set(key, { ...known, amount: (cents(known.amount) + cents(row.monto)) / 100 });
    });
  }
  if (cadena.pim_sin_ao > 0)
    add(
      { column: 3, key: '3|pim_sin_ao', name: 'PIM sin AO', short: 'PIM sin AO', loose: true },
      cadena.pim_sin_ao,
    );
  const aoLoose = nodes.get('2|ao_sin_aei');
  if (aoLoose)
    nodes.set('2|ao_sin_aei', { ...aoLoose, name: `${formatNumber(cadena.ao_sin_aei)} AO sin AEI` });
  return {
    columns: [
      {
        title: 'PESEM',
        sub: `${formatNumber(cadena.aes)} AES, ${formatMillions(cadena.pim_completa)} articulados`,
      },
      {
        title: 'PEI',
        sub: `${countOf(indicadores.pei, 'indicador', 'indicadores')} de ${countOf(indicadores.pliegos, 'pliego', 'pliegos')}`,
      },
      { title: 'POI', sub: `${formatNumber(cadena.ao)} AO, ${formatMillions(cadena.pim_poi)}` },
      { title: 'Dinero', sub: `PIM ${formatMillions(cadena.pim_total)}` },
    ],
    nodes: ordered([...nodes.values()]),
    links: [...links.values()],
    ends: looseEnds(money),
  };
}
