import type { GanttGroup, GanttInput, GanttLabel, GanttRow } from '@/charts/gantt-input';
import type { ChartTable } from '@/charts/spec';
import { formatDate } from '@/core/format';
import type { EstadoInstancia, Scheduled } from '@/core/instance';
import {
  daysText,
  instanciaBand,
  instanciaText,
  instanciaWords,
  ruleText,
  seriesName,
} from '@/reports/plazo/words';

export const RULES_NOTE =
  'El manual no fija días: los plazos son reglas editables, y las no verificadas lo dicen.';

const titles: readonly [string, readonly EstadoInstancia[]][] = [
  ['Vencidos', ['vencida']],
  ['En curso', ['vence_pronto', 'en_plazo']],
  ['Por venir', ['por_venir']],
  ['Cumplidos en el año', ['cumplida', 'cumplida_tarde']],
]; // prettier-ignore

const tones: Partial<Record<EstadoInstancia, GanttLabel['tone']>> = {
  vencida: 'rojo',
  vence_pronto: 'amarillo',
};

interface Asked {
  ejercicio: number;
  hoy: string;
  hrefOf: (one: Scheduled) => string;
  /** Rows of a group; the rest is counted in its title. */
  most?: number;
}

/** The year of the instances: a bar each, and a row of marks for those that come back every month. */
export function ganttOf(all: readonly Scheduled[], asked: Asked): GanttInput {
  const { ejercicio, hoy, most = Infinity } = asked;
  const standing = all.filter(({ estado }) => estado !== 'anulada');
  const monthly = seriesOf(standing.filter(({ periodicidad }) => periodicidad === 'mensual'));
  const placed = [
    ...standing.filter(({ periodicidad }) => periodicidad !== 'mensual').map((one) => ({ lead: one, estado: one.estado, row: barRow(one, asked) })),
    ...monthly.map((own) => ({ lead: leadOf(own), estado: seriesEstado(own), row: seriesRow(own, asked) })),
  ];
  const groups = titles.map(([title, estados]): GanttGroup => {
    const own = placed.filter(({ estado }) => estados.includes(estado)).sort((a, b) => order(a.lead, b.lead));
    const rest = own.length - Math.min(own.length, most);
    return { title: rest > 0 ? `${title}, ${own.length - rest} de ${own.length}` : title, rows: own.slice(0, most).map(({ row }) => row) };
  });
  return { ejercicio, hoy, groups, note: RULES_NOTE };
} // prettier-ignore

/** A series that has begun is under way until its last one. */
function seriesEstado(own: readonly Scheduled[]): EstadoInstancia {
  const { estado } = leadOf(own);
  return estado === 'por_venir' && own.some(({ cumplida }) => cumplida !== null) ? 'en_plazo' : estado;
}

const seriesKey = ({ procedimiento, alcance, nombre }: Scheduled): string =>
  [procedimiento, alcance ?? '', seriesName({ nombre })].join('|');

function seriesOf(all: readonly Scheduled[]): Scheduled[][] {
  const found = new Map<string, Scheduled[]>();
  for (const one of all) {
    const key = seriesKey(one);
    const own = found.get(key);
    if (own) own.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

const byDue = (a: Scheduled, b: Scheduled): number =>
  a.vence.localeCompare(b.vence) ||
  a.procedimiento.localeCompare(b.procedimiento) ||
  a.id.localeCompare(b.id);

/** The overdue ones from the oldest; the done ones from the first procedure; the others, what is due first. */
const order = (a: Scheduled, b: Scheduled): number =>
  a.cumplida !== null && b.cumplida !== null
    ? a.procedimiento.localeCompare(b.procedimiento) || byDue(a, b)
    : byDue(a, b);

/** What says where a series stands: the oldest overdue, else the next one, else the last. */
function leadOf(own: readonly Scheduled[]): Scheduled {
  const sorted = [...own].sort(byDue);
  return (
    sorted.find(({ estado }) => estado === 'vencida') ??
    sorted.find(({ cumplida }) => cumplida === null) ??
    sorted.at(-1)!
  );
}

function barRow(one: Scheduled, { ejercicio, hoy, hrefOf }: Asked): GanttRow {
  const { id, procedimiento, nombre, desde, vence, cumplida, estado } = one;
  return {
    key: id,
    code: procedimiento,
    // The year is said above the months.
    name: nombre.replace(` de ${ejercicio}`, ''),
    text: rowText(one, hoy),
    href: hrefOf(one),
    bar: { desde, vence, fin: cumplida, futuro: estado === 'por_venir' },
    markers: [],
    label: { text: instanciaText(one, hoy), tone: tones[estado] ?? 'gris' },
  };
}

function seriesRow(own: readonly Scheduled[], { hoy, hrefOf }: Asked): GanttRow {
  const lead = leadOf(own);
  const asks = lead.estado === 'vencida' || lead.estado === 'vence_pronto';
  const late = own.filter(({ estado }) => estado === 'vencida');
  return {
    key: seriesKey(lead),
    code: lead.procedimiento,
    name: seriesName(lead),
    text: [...own].sort(byDue).map((one) => rowText(one, hoy)).join(' '),
    href: hrefOf(lead),
    bar: null,
    markers: own.map(({ vence, estado }) => ({ fecha: vence, band: estado === 'vence_pronto' ? 'nd' : instanciaBand[estado] })),
    label: asks
      ? {
          text: late.length > 1 ? `${late.length} vencidos, ${daysText(lead.dias, lead.vence, hoy)}` : daysText(lead.dias, lead.vence, hoy),
          tone: tones[lead.estado]!,
        }
      : null,
  };
} // prettier-ignore

function rowText(one: Scheduled, hoy: string): string {
  const { procedimiento, nombre, vence, cumplida, estado, detenida } = one;
  const what = `${procedimiento} ${nombre}: ${instanciaWords[estado]}`;
  if (cumplida !== null) return `${what}, el ${formatDate(cumplida)}; plazo ${formatDate(vence)}.`;
  const at = estado === 'vencida' && detenida ? `, detenido en el paso ${detenida.key}` : '';
  const days = estado === 'vencida' ? ` hace ${daysText(one.dias, vence, hoy)}` : '';
  return `${what}${days}${at}; plazo ${formatDate(vence)}.`;
}

/** A row per instance, the earliest deadline first. */
export function ganttTable(all: readonly Scheduled[]): ChartTable {
  const rows = [...all].sort(byDue);
  const heads = ['Procedimiento', 'Qué', 'Alcance', 'Empieza', 'Plazo', 'Cumplido', 'Estado', 'Días hábiles', 'Regla'];
  return {
    columns: heads.map((title) => ({ title, ...(title === 'Días hábiles' ? { decimals: 0 } : {}) })),
    keys: rows.map(({ id }) => id),
    rows: rows.map((one) => [
      ...[one.procedimiento, one.nombre, one.alcance ?? 'todo el ministerio', formatDate(one.desde), formatDate(one.vence)],
      one.cumplida === null ? 'falta' : formatDate(one.cumplida),
      ...[instanciaWords[one.estado], one.dias, ruleText(one.plazo) ?? 'sin regla: desde su inicio'],
    ]),
  };
} // prettier-ignore
