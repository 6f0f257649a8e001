import { countOf, formatMillions, formatNumber, joinList, numberWord, plural, sentence } from '@/core/format';
import { monthName } from '@/core/period';
import type { LoadReport } from '@/ingest/report';
import type { Cut } from '@/state/filters.svelte';
import { totalsOf } from './report-sums';

export interface Headline {
  question: string;
  answer: string;
}

/** The screen in one sentence. `rejectedMoney` in S/, null while it is not known. */
export function headlineOf(
  report: LoadReport | null,
  cuts: readonly Cut[],
  {
    rejectedMoney,
    accepted,
    budget = 0,
    plans = 0,
    investments = 0,
    management = 0,
  }: {
    rejectedMoney: number | null;
    accepted: boolean;
    /** Loads of the budget. */
    budget?: number;
    /** Loads of strategic plans. */
    plans?: number;
    /** Loads of investments. */
    investments?: number;
    /** Loads of decentralised management. */
    management?: number;
  },
): Headline {
  if (report === null)
    return cuts.length === 0 && budget + plans + investments + management > 0
      ? withoutPoi(budget, plans, investments, management)
      : withoutLoad(cuts);
  const files = new Set([...report.tables, ...report.failed].map(({ file }) => file)).size;
  const question =
    files === 1
      ? 'Datos. ¿Entró todo lo que traía el archivo?'
      : `Datos. ¿Entró todo lo que traían los ${numberWord(files)} archivos?`;
  return { question, answer: answerOf(report, files, rejectedMoney, accepted) };
}

function answerOf(report: LoadReport, files: number, money: number | null, accepted: boolean): string {
  const { loaded, read, rows, rejected, outside } = totalsOf(report);
  if (loaded === 0) return nothingLoaded(report, files);
  const rest =
    outside === 0
      ? ''
      : ` ${sentence(numberWord(outside))} ${plural(outside, 'archivo espera', 'archivos esperan')}.`;
  if (rejected === 0 && outside === 0)
    return files === 1
      ? `Todo entró: ${countOf(rows, 'fila cargada', 'filas cargadas')}.`
      : `Todo entró: ${countOf(rows, 'fila', 'filas')} de ${numberWord(files)} archivos.`;
  if (rejected === 0) return `${sentence(countOf(rows, 'fila cargada', 'filas cargadas'))}.${rest}`;
  if (rows === 0) return `No entró ninguna fila: las ${formatNumber(rejected)} esperan corrección.${rest}`;
  const share = rows / (rows + rejected);
  const opening = accepted
    ? 'Se sigue sin ellas'
    : share >= 0.9
      ? 'Casi todo'
      : share >= 0.5
        ? 'Una parte'
        : 'Poco';
  const count = `${formatNumber(rows)} de ${countOf(rows + rejected, 'fila cargada', 'filas cargadas')}`;
  const worth =
    money === null || money === 0
      ? ''
      : ` y ${plural(rejected, 'vale', 'valen')} ${formatMillions(money, 2)}`;
  const wait = accepted
    ? `${sentence(numberWord(rejected, 'f'))} ${plural(rejected, 'queda', 'quedan')} en Rechazados${worth}.`
    : `${sentence(numberWord(rejected, 'f'))} ${plural(rejected, 'espera', 'esperan')} corrección${worth}.`;
  return read === 0 ? `${count}.${rest}` : `${opening}: ${count}. ${wait}${rest}`;
}

function nothingLoaded(report: LoadReport, files: number): string {
  const [failed] = report.failed;
  if (files > 1)
    return `No se cargó ninguno de los ${numberWord(files)} archivos. Abajo está qué hacer con cada uno.`;
  if (failed) return `No se cargó: ${lowerFirst(failed.message)}`;
  return 'No se cargó: el archivo no tiene un formato conocido. Indique qué columna es cada una.';
}

function withoutPoi(budget: number, plans: number, investments: number, management: number): Headline {
  const of = (count: number, what: string) =>
    count === 0 ? [] : [`${numberWord(count, 'f')} ${plural(count, 'carga', 'cargas')} ${what}`];
  const found = [
    ...of(budget, 'del presupuesto'),
    ...of(plans, 'de planes estratégicos'),
    ...of(investments, 'de inversiones'),
    ...of(management, 'de gestión descentralizada'),
    'ninguna del POI',
  ];
  return { question: 'Datos. ¿Qué está cargado?', answer: `${sentence(joinList(found))}.` };
}

function withoutLoad(cuts: readonly Cut[]): Headline {
  const [first] = cuts;
  if (!first)
    return {
      question: 'Datos. ¿Con qué se empieza?',
      answer: 'Todavía no hay datos: suelte la exportación del Aplicativo CEPLAN tal como sale.',
    };
  if (cuts.every(({ demostracion }) => demostracion))
    return {
      question: 'Datos. ¿Qué está cargado?',
      answer: 'Solo los datos de demostración. Suelte una exportación para ver los suyos.',
    };
  const cargas = new Set(cuts.map(({ carga_id }) => carga_id)).size;
  const ues = new Set(cuts.map(({ pliego_llave, ue_id }) => `${pliego_llave} ${ue_id}`)).size;
  const latest =
    [...cuts].sort((a, b) => b.ejercicio - a.ejercicio || (b.corte ?? 0) - (a.corte ?? 0))[0] ?? first;
  const until =
    latest.corte === null
      ? `ejercicio ${latest.ejercicio}, sin seguimiento`
      : `hasta ${monthName(latest.corte)} de ${latest.ejercicio}`;
  return {
    question: 'Datos. ¿Qué está cargado?',
    answer: `${sentence(numberWord(cargas, 'f'))} ${plural(cargas, 'carga', 'cargas')} del POI de ${numberWord(ues, 'f')} ${plural(ues, 'ejecutora', 'ejecutoras')}, ${until}.`,
  };
}

function lowerFirst(text: string): string {
  return /^[A-ZÁÉÍÓÚ][a-záéíóú]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
