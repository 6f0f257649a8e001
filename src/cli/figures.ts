import { modificacionEjes } from '@/sql/poi-modificacion';
import { cargaIds } from '@/store/cargas';
import type { Corte, Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { flag, oneOf, readArguments, single, UsageError } from './arguments';
import { budgetColumns, budgetEjes, budgetRows, budgetYears, latestBudget } from './budget-rows';
import { toCsv } from './csv';
import { askedDeadlines, deadlineTopics } from './deadline-figures';
import { descentralizadaColumns, descentralizadaRows } from './descentralizada-rows';
import { evaluationColumns, evaluationEjes, evaluationRows } from './evaluation-rows';
import { columnsOf, ejes, figureRows, type FigureRow } from './figure-rows';
import { loadFrom } from './from';
import { askedInvestments, investmentTopics, type InvestmentsAsked } from './investment-figures';
import { modificationColumns, modificationRows } from './modification-rows';
import { NoFigures } from './no-figures';
import { askedPlan, planTopics, type PlanAsked } from './plan-figures';
import { procedureColumns, procedureRows } from './procedure-rows';
import { qualityColumns, qualityEjes, qualityRows } from './quality-rows';
import { askedCorte, askedPeriod, planCorte, planPeriod, within } from './when';
import { withWorkspace } from './workspace';

interface Figures {
  columns: readonly string[];
  rows(engine: Connector, asked: When): Promise<FigureRow[]>;
}

interface When extends PlanAsked, InvestmentsAsked {
  corte: Corte | null;
  periodo: Periodo | null;
  /** Files or folders to compare with. */
  against: readonly string[];
  /** Compare with the initial plan of the same files. */
  inicial: boolean;
}

/** What can be asked for, by its name and its eje. */
const topics: Record<string, (by?: string) => Figures> = {
  poi_avance: (by = 'total') => {
    const eje = oneOf('by', by, ejes);
    return {
      columns: columnsOf(eje),
      rows: async (engine, asked) => figureRows(engine, eje, await planCorte(engine, asked.corte)),
    };
  },
  poi_evaluacion: (by = 'total') => {
    const eje = oneOf('by', by, evaluationEjes);
    return {
      columns: evaluationColumns,
      rows: async (engine, asked) => evaluationRows(engine, eje, await planPeriod(engine, asked.periodo)),
    };
  },
  poi_modificaciones: (by = 'total') => {
    const eje = oneOf('by', by, modificacionEjes);
    return {
      columns: modificationColumns(eje),
      rows: async (engine, { against, inicial }) => {
        if (inicial === against.length > 0)
          throw new UsageError(
            'poi_modificaciones necesita una de dos: --against con el corte con que se compara, o --inicial para comparar con la meta inicial (CS) del mismo corte.',
          );
        if (inicial) return modificationRows(engine, eje, await cargaIds(engine), null);
        const cargas = await cargaIds(engine);
        const others = await cargasOf(against);
        await loadFrom(engine, against);
        return modificationRows(engine, eje, cargas, others);
      },
    };
  },
  presupuesto: (by = 'total') => {
    const eje = oneOf('by', by, budgetEjes);
    return {
      columns: budgetColumns,
      rows: async (engine, asked) => budgetRows(engine, eje, await budgetCorte(engine, asked.corte)),
    };
  },
  calidad: (by = 'total') => {
    const eje = oneOf('by', by, qualityEjes);
    return {
      columns: qualityColumns(eje),
      rows: async (engine, asked) => qualityRows(engine, eje, await planCorte(engine, asked.corte)),
    };
  },
  descentralizada: () => ({
    columns: descentralizadaColumns,
    rows: (engine, { al }) => descentralizadaRows(engine, al),
  }),
  ...planTopics,
  ...investmentTopics,
};

/** What the catalogue answers by itself: no file is read. */
const catalogTopics: Record<string, { columns: readonly string[]; rows(): FigureRow[] }> = {
  procedimientos: { columns: procedureColumns, rows: procedureRows },
};

/** Only the figures go to stdout; what was left out of them, to stderr. */
export async function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, [
    'from',
    'by',
    'corte',
    'periodo',
    'against',
    'inicial',
    'plan',
    'pliego',
    'ejercicio',
    'lista',
    'al',
    'procedimiento',
    'ejecutor',
    'format',
  ]);
  const name = words.length === 1 ? words[0]! : '';
  const format = oneOf('format', single(options, 'format') ?? 'json', ['json', 'csv'] as const);
  const write = (columns: readonly string[], found: FigureRow[]) =>
    process.stdout.write(format === 'csv' ? toCsv(columns, found) : `${JSON.stringify(found, null, 2)}\n`);
  const catalog = Object.hasOwn(catalogTopics, name) ? catalogTopics[name] : undefined;
  if (catalog) {
    for (const option of Object.keys(options).filter((one) => one !== 'format'))
      console.error(`figures ${name} sale del catálogo: no usa --${option}.`);
    write(catalog.columns, catalog.rows());
    return 0;
  }
  const from = options['from'] ?? [];
  const deadline = Object.hasOwn(deadlineTopics, name) ? deadlineTopics[name] : undefined;
  if (deadline) {
    const asked = askedDeadlines(options);
    return withWorkspace(async (engine) => {
      const code = from.length === 0 ? 0 : await loadFrom(engine, from);
      write(deadline.columns, await deadline.rows(engine, asked));
      return code;
    });
  }
  const topic = Object.hasOwn(topics, name) ? topics[name] : undefined;
  if (!topic) throw new UsageError(`figures sabe calcular: ${known().join(', ')}.`);
  if (from.length === 0) throw new UsageError('figures necesita --from con al menos un archivo o carpeta.');
  const { columns, rows } = topic(single(options, 'by'));
  const asked = {
    corte: askedCorte(single(options, 'corte')),
    periodo: askedPeriod(single(options, 'periodo')),
    against: options['against'] ?? [],
    inicial: flag(options, 'inicial'),
    ...askedPlan(options),
    ...askedInvestments(options),
  };
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from);
    write(columns, await rows(engine, asked));
    return code;
  });
}

function known(): string[] {
  return [...Object.keys(topics), ...Object.keys(deadlineTopics), ...Object.keys(catalogTopics)];
}

async function budgetCorte(engine: Connector, asked: Corte | null) {
  if (asked !== null) return within(asked, await budgetYears(engine));
  const latest = await latestBudget(engine);
  if (latest) return latest;
  throw new NoFigures('Ningún archivo trajo presupuesto: no hay cifras que dar.');
}

/** The cargas that files bring, by themselves. */
function cargasOf(paths: readonly string[]): Promise<string[]> {
  return withWorkspace(async (engine) => {
    await loadFrom(engine, paths);
    return cargaIds(engine);
  });
}
