import { countOf, formatMillions, formatNumber, joinList, numberWord, plural, sentence } from '@/core/format';
import type { ClasePrelacion } from '@/sql/inversion-fila';
import type { Lista, ListaCriterio, ListaPuesto, ListaTipo, ListaTotal } from '@/sql/lista';

export const tipoWords: Record<ListaTipo, { ficha: string; nombre: string; largo: string }> = {
  PMI: { ficha: 'E1.2.2', nombre: 'PMI', largo: 'Programa Multianual de Inversiones' },
  IMIAPP: {
    ficha: 'E1.2.3',
    nombre: 'IMIAPP',
    largo: 'Informe Multianual de Inversiones en APP y Proyectos en Activos',
  },
  OXI: { ficha: 'E1.2.4', nombre: 'OxI', largo: 'Lista priorizada de Obras por Impuestos' },
};

export const claseWords: Record<ClasePrelacion, string> = {
  1: 'por liquidar',
  2: 'en ejecución, culmina en el ejercicio',
  3: 'en ejecución, culmina después',
  4: 'sin ejecución, con expediente técnico',
  5: 'sin ejecución ni expediente técnico',
};

/** What the rows of a list are: those of APP and OxI are projects. */
const things = (tipo: ListaTipo | null, n: number) =>
  tipo === 'IMIAPP' || tipo === 'OXI'
    ? countOf(n, 'proyecto', 'proyectos')
    : countOf(n, 'inversión', 'inversiones');

/** Points of a score 0–1. */
export const points = (puntaje: number | null): string =>
  puntaje === null ? 'sin puntaje' : formatNumber(puntaje * 100, 1);

interface Told {
  lista: Lista;
  total: ListaTotal;
  aprobado: boolean;
}

/** Answers «¿En qué orden y por qué?» */
export function headline({ lista, total, aprobado }: Told): string {
  const n = total.inversiones;
  if (n === 0) return `${lista.nombre}: la lista no trae inversiones.`;
  const start = `${lista.nombre}: ${things(lista.tipo, n)}`;
  if (aprobado) return `${start} en el orden aprobado; sin criterios no hay con qué calcular otro.`;
  const parts = [
    total.cambian === 0
      ? plural(n, 'conserva su puesto aprobado', 'todas conservan su puesto aprobado')
      : `${numberWord(total.cambian, 'f')} no ${plural(total.cambian, 'ocupa', 'ocupan')} su puesto aprobado`,
    ...(total.entran > 0
      ? [`${numberWord(total.entran, 'f')} ${plural(total.entran, 'es nueva', 'son nuevas')}`]
      : []),
    ...(total.salen > 0
      ? [`${numberWord(total.salen, 'f')} ${plural(total.salen, 'salió', 'salieron')}`]
      : []),
  ];
  return `${start}; ${joinList(parts)}.`;
}

type Placed = Pick<ListaPuesto, 'orden' | 'decide' | 'clase' | 'puntaje' | 'saldo' | 'en_cartera'>;

/** Why it stands after the one before it; the first, before the second. */
export function decideWords(row: Placed, before: Placed | null, criteria: number): string {
  const clase =
    row.clase === null ? 'sin clase de prelación' : `clase ${row.clase}, ${claseWords[row.clase]}`;
  if (row.decide === 'unica') return 'Es la única de la lista';
  if (before === null) {
    if (row.decide === 'clase') return `Primera por su clase: ${clase}`;
    if (row.decide === 'puntaje')
      return `El mayor puntaje${row.clase === null ? '' : ` de la clase ${row.clase}`}`;
    if (row.decide === 'saldo') return 'Empata en puntaje con la segunda; su saldo es menor';
    return criteria === 0
      ? 'Sin criterios: por orden de código'
      : 'Empata con la segunda; por orden de código';
  }
  switch (row.decide) {
    case 'clase':
      return row.clase === null
        ? `Sin clase: ${row.en_cartera ? 'está cerrada' : 'no está en la cartera del corte'}`
        : sentence(clase);
    case 'puntaje':
      return row.puntaje === null || before.puntaje === null
        ? 'Sin puntaje: va después de las que lo tienen'
        : `${formatNumber((before.puntaje - row.puntaje) * 100, 1)} puntos menos que la anterior`;
    case 'saldo':
      return row.saldo === null
        ? 'Empata en puntaje; no se conoce su saldo'
        : `Empata en puntaje; su saldo es mayor: ${formatMillions(row.saldo)}${before.saldo === null ? '' : ` contra ${formatMillions(before.saldo)}`}`;
    default:
      return criteria === 0 ? 'Sin criterios: por orden de código' : 'Empata en todo; por orden de código';
  }
}

/** «sube 2», «baja 1», «igual»; nothing to compare is said. */
export function changeWords(change: number | null, none: string): string {
  if (change === null) return none;
  if (change === 0) return 'igual';
  return `${change > 0 ? 'sube' : 'baja'} ${formatNumber(Math.abs(change))}`;
}

export const anteriorWords = (row: Pick<ListaPuesto, 'nueva' | 'cambio_anterior'>): string =>
  row.nueva ? 'entra' : changeWords(row.cambio_anterior, 'sin lista anterior');

/** Finding over the order: which step decides most places. */
export function orderFinding(rows: readonly Placed[], aprobado: boolean): string {
  if (rows.length === 0) return 'La lista está vacía';
  if (aprobado) return 'Se muestra el orden aprobado: la lista no trae criterios';
  const rest = rows.slice(1);
  if (rest.length === 0) return 'La lista tiene una sola inversión';
  const words = { clase: 'la clase de prelación', puntaje: 'el puntaje', saldo: 'el saldo', codigo: 'el código', unica: '' }; // prettier-ignore
  const counted = (['clase', 'puntaje', 'saldo', 'codigo'] as const)
    .map((step) => ({ step, n: rest.filter(({ decide }) => decide === step).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const [first, ...others] = counted;
  const start = `${sentence(words[first!.step])} decide ${formatNumber(first!.n)} de ${plural(rest.length, 'un lugar', `${formatNumber(rest.length)} lugares`)}`;
  return others.length === 0
    ? start
    : `${start}; ${joinList(others.map(({ step, n }) => `${words[step]}, ${numberWord(n, 'alone')}`))}`;
}

export function criteriaFinding(criterios: readonly ListaCriterio[]): string {
  if (criterios.length === 0) return 'La lista no tiene criterios de priorización';
  const heaviest = [...criterios].sort((a, b) => b.peso - a.peso)[0]!;
  const touched = criterios.filter(({ anotado_en }) => anotado_en !== null).length;
  const start =
    heaviest.parte === null
      ? 'Todos los pesos son cero: el puntaje no ordena'
      : `${heaviest.criterio} pesa ${formatNumber(heaviest.parte * 100, Number.isInteger(Math.round(heaviest.parte * 1e4) / 100) ? 0 : 1)} de cada 100 puntos`;
  return touched === 0
    ? start
    : `${start}; ${numberWord(touched)} ${plural(touched, 'peso se cambió', 'pesos se cambiaron')} aquí`;
}

/** Said after a change of a weight or a score. */
export function movedWords(moved: number | null): string {
  if (moved === null) return '';
  if (moved === 0) return 'El último cambio no movió a ninguna de su puesto.';
  return `Con el último cambio, ${numberWord(moved, 'f')} ${plural(moved, 'cambió', 'cambiaron')} de puesto.`;
}
