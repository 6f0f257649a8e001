import { anexoB7 } from './anexo-b7';
import { entities } from './entities';
import { goalOf, sector, sectorGoal } from './plan';
import { adscritoIndicators } from './strategy-adscritos';
import { produceIndicators } from './strategy-produce';
import { alignment, factors, recommendations, sectorIndicators } from './strategy-sector';
import { baselineYear, codesOf, firstYear, type Indicator } from './strategy';

/** A file of the demonstration, whatever its kind. */
export interface PlanFile {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
}

type Cell = string | number | null;
type Cells = Record<string, Cell>;

const sectorCode = '38';
const pesem = `PESEM-${sectorCode}-2024-2030`;
const produce = '038';
const planOf = (pliego: string) => `PEI-${sectorCode}-${pliego}-2024-2028`;

const pliegos = [...new Map(entities.map(({ pliego }) => [pliego[0], pliego])).values()];
const indicatorsOf = (pliego: string): readonly Indicator[] =>
  pliego === produce ? produceIndicators : (adscritoIndicators.get(pliego) ?? []);

/** Who sent its values of 2025 after the fifteenth of March 2026. */
const late: Record<string, string> = {
  DGITDF: '2026-03-20',
  OGTI: '2026-03-18',
  DGPAR: '2026-03-24',
  OGA: '2026-03-19',
};

function planRows(): Cells[] {
  const shared = { sector_id: sectorCode, sector: 'PRODUCCIÓN' };
  return [
    {
      plan_id: pesem,
      tipo: 'PESEM',
      nombre: 'PESEM 2024-2030 del Sector Producción',
      ...shared,
      desde: 2024,
      hasta: 2030,
    },
    ...pliegos.map(([code, name]) => ({
      plan_id: planOf(code),
      tipo: 'PEI',
      nombre: `PEI 2024-2028, ${name}`,
      ...shared,
      pliego_id: code,
      pliego: name,
      desde: 2024,
      hasta: 2028,
    })),
  ];
}

function goalRows(): Cells[] {
  const aligned = (number: string): Cells => {
    const [pedn, ods] = alignment[number.slice(0, 2)]!;
    return { pedn, ods };
  };
  const above = Object.entries(sector).flatMap(([number, [, actions]]): Cells[] => [
    { objetivo_id: `OES.${number}`, nivel: 'OES', objetivo: sectorGoal(number), ...aligned(number) },
    ...actions.map((_, i): Cells => {
      const action = `${number}.0${i + 1}`;
      return {
        objetivo_id: `AES.${action}`,
        nivel: 'AES',
        objetivo: sectorGoal(action),
        dentro_de: `OES.${number}`,
        ...aligned(number),
      };
    }),
  ]);
  const below = pliegos.flatMap(([pliego]) =>
    codesOf(indicatorsOf(pliego)).map((code, i): Cells => {
      const { name, aes } = goalOf(pliego, code);
      return {
        plan_id: planOf(pliego),
        objetivo_id: code,
        nivel: code.slice(0, 3),
        objetivo: name,
        dentro_de: code.startsWith('AEI') ? `OEI.${code.slice(4, 6)}` : null,
        oes_id: `OES.${aes.slice(0, 2)}`,
        aes_id: `AES.${aes}`,
        ...aligned(aes),
        prioridad: i + 1,
        responsable: indicatorsOf(pliego).find((one) => one.code === code)?.responsible ?? null,
      };
    }),
  );
  return [...above.map((row) => ({ plan_id: pesem, ...row })), ...below];
}

function indicatorRow(plan: string, one: Indicator): Cells {
  const share = one.unit === '%';
  const what = one.name.toLowerCase();
  return {
    plan_id: plan,
    indicador_id: `${one.code}-1`,
    objetivo_id: one.code,
    indicador: one.name,
    justificacion: `Mide el resultado de ${one.code}.`,
    metodo_calculo: one.bare ? null : share ? `(${what} / total) × 100` : `Conteo o medida de: ${what}`,
    especificaciones: `Valor al 31 de diciembre. Unidad: ${one.unit}.`,
    limitaciones: one.bare ? null : 'Depende del registro oportuno de las fuentes.',
    sentido: one.sense || null,
    agregacion: one.additive ? 'agregable' : 'no_agregable',
    relevancia: one.relevance,
    unidad: one.unit,
    linea_base_anio: baselineYear,
    linea_base: one.baseline,
    fuente: `Registro administrativo de ${one.responsible}`,
    base_datos: one.bare ? null : `Base de seguimiento de ${one.responsible}`,
    responsable: one.responsible,
  };
}

function valueRows(plan: string, one: Indicator): Cells[] {
  const own = { plan_id: plan, indicador_id: `${one.code}-1` };
  const sent = (year: number) => (year === 2024 ? '2025-03-12' : (late[one.responsible] ?? '2026-03-11'));
  const whole = one.targets.map((target, i): Cells => {
    const year = firstYear + i;
    const obtained = year === 2024 || year === 2025 ? one.obtained[year] : null;
    const missing = year === 2025 || (year === 2024 && obtained === null);
    return {
      ...own,
      anio: year,
      periodo: 'anual',
      logro_esperado: target,
      valor_obtenido: obtained,
      motivo_nd: missing && obtained === null ? (one.missing ?? null) : null,
      enviado_en: obtained === null ? null : sent(year),
    };
  });
  const { S1 } = one.obtained;
  if (S1 === null) return whole;
  const half = { ...own, anio: 2026, periodo: 'S1', valor_obtenido: S1, enviado_en: '2026-07-13' };
  return [...whole, half];
}

const factorRows = (): Cells[] =>
  factors.map(({ name, origin, effect, degree, goal, grounds }, i) => ({
    plan_id: pesem,
    anio: 2025,
    factor_id: `F-0${i + 1}`,
    factor: name,
    origen: origin,
    efecto: effect,
    grado: degree,
    objetivo_id: goal || null,
    sustento: grounds,
  }));

const recommendationRows = (): Cells[] =>
  recommendations.map(([text, responsible, due, progress, done], i) => ({
    plan_id: pesem,
    anio: 2025,
    recomendacion_id: `R-0${i + 1}`,
    recomendacion: text,
    responsable: responsible,
    plazo: due,
    avance: progress,
    cumplida_en: done,
  }));

function csv(name: string, date: string, rows: readonly Cells[]): PlanFile {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: Cell | undefined) => {
    const text = value === null || value === undefined ? '' : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header.join(','), ...rows.map((row) => header.map((column) => cell(row[column])).join(','))];
  return { name: `${name}_${date}.csv`, content: `${lines.join('\n')}\n` };
}

/**
 * The plans of the sector: PRODUCE's PEI as its Anexo B-7, the rest in Timón's templates, which also bring what the Anexo does not
 * say of PRODUCE: its articulation, what was sent when and why a value is missing. All their figures are invented.
 */
export async function planFiles(): Promise<PlanFile[]> {
  const others = pliegos.filter(([code]) => code !== produce);
  const ministry = pliegos.find(([code]) => code === produce)!;
  const measured = others.flatMap(([code]) => indicatorsOf(code).map((one) => ({ plan: planOf(code), one })));
  const own = sectorIndicators.map((one) => ({ plan: pesem, one }));
  const valued = produceIndicators.map((one) => ({ plan: planOf(produce), one }));
  return [
    {
      name: 'ANEXO_B7_PEI_PRODUCE_20260327101500.xlsx',
      content: await anexoB7(ministry, produceIndicators, '2026-03-27T15:15:00Z'),
    },
    csv('plan', '20260409120000', planRows()),
    csv('plan_objetivo', '20260409120000', goalRows()),
    csv('plan_indicador', '20260409120000', [...own, ...measured].map(({ plan, one }) => indicatorRow(plan, one))),
    csv('plan_valor', '20260715120000', [...own, ...measured, ...valued].flatMap(({ plan, one }) => valueRows(plan, one))),
    csv('plan_factor', '20260409120000', factorRows()),
    csv('plan_recomendacion', '20260715120000', recommendationRows()),
  ]; // prettier-ignore
}
