import { formatCorte, parseCorte, parsePeriodo, type Corte, type Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import type { PoiScope } from '@/sql/poi';
import { latestCorte, loadedYears } from '@/sql/poi-years';
import { NoPaper } from '../maker';

/** The month told: the one asked or, without it, the latest with anything done. */
export async function monthOf(engine: Connector, periodo: string | null): Promise<Corte> {
  const years = await yearsLoaded(engine);
  if (periodo !== null) {
    const asked = parseCorte(periodo);
    if (!asked) throw new NoPaper(`«${periodo}» no es un mes.`, 'Escríbalo así: 2026-05.');
    return within(asked, years);
  }
  const latest = await latestCorte(engine);
  if (latest) return latest;
  throw new NoPaper('Ninguna actividad tiene todavía ejecución.', 'Indique el mes: 2026-05.');
}

/** The period evaluated. A whole year is told at the close of its second half, whose figures are those of the year. */
export interface EvaluationLook {
  periodo: Periodo;
  anual: boolean;
}

/** A quarter, a half or, with the year alone, the whole year; without it, the latest quarter closed. */
export async function lookOf(engine: Connector, text: string | null): Promise<EvaluationLook> {
  if (text === null) {
    const { ejercicio, mes } = await monthOf(engine, null);
    const hasta = 3 * Math.floor(mes / 3);
    if (hasta > 0) return { periodo: { ejercicio, desde: hasta - 2, hasta }, anual: false };
    throw new NoPaper('Todavía no termina ningún trimestre.', 'Indique el periodo: 2026-T1.');
  }
  const anual = /^20\d\d$/.test(text);
  const periodo = parsePeriodo(anual ? `${text}-S2` : text);
  if (!periodo)
    throw new NoPaper(
      `«${text}» no es un trimestre, un semestre ni un año.`,
      'Escríbalo así: 2026-T2, 2026-S1 o 2026.',
    );
  within({ ejercicio: periodo.ejercicio, mes: periodo.hasta }, await yearsLoaded(engine));
  return { periodo, anual };
}

/** The UE told, every one where none is asked. */
export async function scopeOf(
  engine: Connector,
  ejercicio: number,
  ues: readonly string[],
): Promise<PoiScope> {
  const rows = await engine.query<{ ue_id: string }>(
    'SELECT DISTINCT ue_id FROM poi_carga WHERE ejercicio = ?::INTEGER ORDER BY ue_id',
    [String(ejercicio)],
  );
  const loaded = rows.map(({ ue_id }) => ue_id);
  const unknown = ues.find((ue) => !loaded.includes(ue));
  if (unknown !== undefined)
    throw new NoPaper(`No hay POI ${ejercicio} de la UE «${unknown}».`, `Hay de: ${loaded.join(', ')}.`);
  return { ejercicio, carga: null, pliegos: [], ues, centros: [] };
}

async function yearsLoaded(engine: Connector): Promise<number[]> {
  const years = await loadedYears(engine);
  if (years.length === 0) throw new NoPaper('Ningún archivo trajo actividades del POI.');
  return years;
}

function within(asked: Corte, years: readonly number[]): Corte {
  if (years.includes(asked.ejercicio)) return asked;
  throw new NoPaper(`No hay datos de ${formatCorte(asked).slice(0, 4)}.`, `Hay de: ${years.join(', ')}.`);
}
