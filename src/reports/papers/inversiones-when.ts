import { formatPeriodo, parsePeriodo, periodoName, type Periodo } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { inversionCortes, type InversionCorte } from '@/sql/inversion';
import { NoPaper } from '../maker';

/** The corte of the cartera that tells a period, and what the period is called. */
export interface CarteraLook {
  corte: InversionCorte;
  anterior: InversionCorte | null;
  /** «2026-T2», «2026-S1» or «2026». */
  pedido: string;
  /** «II trimestre de 2026», «año 2026». */
  periodo: string;
  /** As the verification code writes it: «26T2», «26A». */
  clave: string;
  /** «Trimestral», «Semestral» or «Anual». */
  clase: string;
}

/** The latest corte within a quarter, a half or a year; without one, the quarter of the latest corte. */
export async function carteraLookOf(
  engine: Connector,
  text: string | null,
  options: QueryOptions = {},
): Promise<CarteraLook> {
  const cortes = await inversionCortes(engine, options);
  const [latest] = cortes;
  if (!latest) throw new NoPaper('Ningún archivo trajo inversiones: no hay cartera que informar.');
  const asked = text ?? quarterOf(latest);
  const anual = /^20\d\d$/.test(asked);
  const periodo = anual ? wholeYear(Number(asked)) : parsePeriodo(asked);
  if (!periodo)
    throw new NoPaper(
      `«${asked}» no es un trimestre, un semestre ni un año.`,
      'Escríbalo así: 2026-T2, 2026-S1 o 2026.',
    );
  const { ejercicio, desde, hasta } = periodo;
  const corte = cortes.find(
    (one) => one.ejercicio === ejercicio && desde <= one.mes_ejercicio && one.mes_ejercicio <= hasta,
  );
  if (!corte)
    throw new NoPaper(
      `No hay un corte de la cartera en ${asked}.`,
      `Hay de: ${cortes.map((one) => one.corte).join(', ')}.`,
    );
  return {
    corte,
    anterior: cortes.find((one) => one.corte === corte.anterior) ?? null,
    pedido: asked,
    periodo: anual ? `año ${ejercicio}` : `${periodoName(periodo)} de ${ejercicio}`,
    clave: anual ? `${ejercicio % 100}A` : formatPeriodo(periodo).replace('-', '').slice(2),
    clase: anual ? 'Anual' : hasta - desde === 2 ? 'Trimestral' : 'Semestral',
  };
}

const wholeYear = (ejercicio: number): Periodo => ({ ejercicio, desde: 1, hasta: 12 });

const quarterOf = ({ ejercicio, mes_ejercicio }: InversionCorte): string =>
  `${ejercicio}-T${Math.ceil(mes_ejercicio / 3)}`;
