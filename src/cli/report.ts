import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { parsePeriodo, type Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { Journal } from '@/journal/journal';
import type { Paper } from '@/reports/document';
import { paperTipos, type PaperTipo } from '@/reports/template';
import type { PoiScope } from '@/sql/poi';
import { oneOf, readArguments, single, UsageError } from './arguments';
import { NoFigures } from './no-figures';
import { loadFrom } from './from';
import { askedCorte, planCorte, planPeriod } from './when';
import { withWorkspace } from './workspace';

interface Asked {
  corte?: string;
  periodo?: string;
  ues: readonly string[];
}

const papers: Record<PaperTipo, (engine: Connector, asked: Asked) => Promise<Paper>> = {
  'poi-mensual': async (engine, { corte, periodo, ues }) => {
    if (periodo !== undefined)
      throw new UsageError('report poi-mensual lleva --corte AAAA-MM, no --periodo.');
    const { readMonthly, writtenOfMonth } = await import('@/reports/papers/poi-mensual-read');
    const { writeMonthly } = await import('@/reports/papers/poi-mensual');
    const asked = await planCorte(engine, askedCorte(corte));
    const figures = await readMonthly(engine, await scopeOf(engine, asked.ejercicio, ues), asked);
    return writeMonthly(figures, await writtenOfMonth(engine, figures));
  },
  'poi-evaluacion': async (engine, { corte, periodo, ues }) => {
    if (corte !== undefined)
      throw new UsageError('report poi-evaluacion lleva --periodo 2026-T2, 2026-S1 o 2026, no --corte.');
    const { readEvaluation, writtenOfPeriod } = await import('@/reports/papers/poi-evaluacion-read');
    const { writeEvaluation } = await import('@/reports/papers/poi-evaluacion');
    const look = await lookOf(engine, periodo);
    const scope = await scopeOf(engine, look.periodo.ejercicio, ues);
    const figures = await readEvaluation(engine, scope, look);
    return writeEvaluation(figures, await writtenOfPeriod(engine, figures));
  },
};

/** A quarter, a half or, with the year alone, the whole year, which is told at the close of its second half. */
async function lookOf(
  engine: Connector,
  text: string | undefined,
): Promise<{ periodo: Periodo; anual: boolean }> {
  if (text === undefined) return { periodo: await planPeriod(engine, null), anual: false };
  const anual = /^20\d\d$/.test(text);
  const periodo = parsePeriodo(anual ? `${text}-S2` : text);
  if (!periodo)
    throw new UsageError(
      `--periodo «${text}» no es un trimestre, un semestre ni un año. Escríbalo así: 2026-T2, 2026-S1 o 2026.`,
    );
  await planCorte(engine, { ejercicio: periodo.ejercicio, mes: periodo.hasta });
  return { periodo, anual };
}

async function scopeOf(engine: Connector, ejercicio: number, ues: readonly string[]): Promise<PoiScope> {
  const rows = await engine.query<{ ue_id: string }>(
    'SELECT DISTINCT ue_id FROM poi_carga WHERE ejercicio = ?::INTEGER ORDER BY ue_id',
    [String(ejercicio)],
  );
  const loaded = rows.map(({ ue_id }) => ue_id);
  const unknown = ues.find((ue) => !loaded.includes(ue));
  if (unknown !== undefined)
    throw new NoFigures(`No hay POI ${ejercicio} de la UE «${unknown}». Hay de: ${loaded.join(', ')}.`);
  return { ejercicio, carga: null, pliegos: [], ues, centros: [] };
}

const writers: Record<string, (paper: Paper) => Promise<string | Uint8Array>> = {
  '.md': async (paper) => (await import('@/reports/markdown')).paperMarkdown(paper),
  '.docx': async (paper) => (await import('@/reports/docx/write')).paperDocx(paper),
  '.xlsx': async (paper) => (await import('@/reports/xlsx/write')).paperXlsx(paper),
};

/** A paper in a file; what was left out of its figures goes to stderr. */
export async function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, ['from', 'corte', 'periodo', 'ue', 'journal', 'to']);
  const tipo = oneOf('papel', words.length === 1 ? words[0]! : '', paperTipos);
  const from = options['from'] ?? [];
  const to = single(options, 'to');
  if (from.length === 0) throw new UsageError('report necesita --from con al menos un archivo o carpeta.');
  if (to === undefined) throw new UsageError('report necesita --to con el archivo que se escribe.');
  const writer = writers[extname(to).toLowerCase()];
  if (!writer)
    throw new UsageError(`--to «${to}» no dice el formato. Termine en ${Object.keys(writers).join(', ')}.`);
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from);
    await takeJournals(engine, options['journal'] ?? []);
    const paper = await papers[tipo](engine, {
      corte: single(options, 'corte'),
      periodo: single(options, 'periodo'),
      ues: options['ue'] ?? [],
    });
    const content = await writer(paper);
    await mkdir(dirname(resolve(to)), { recursive: true });
    await writeFile(to, content);
    console.error(`${to}: ${paper.titulo}, ${paper.periodo}. Verificación ${paper.verificacion}.`);
    return code;
  });
}

/** What people wrote, from the files that Timón downloads. */
async function takeJournals(engine: Connector, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const journal = await Journal.open(engine, null);
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => {
      throw new UsageError(`No se puede leer «${path}». Revise la ruta del registro.`);
    });
    const { damage } = await journal.mergeFile(new File([new Uint8Array(bytes)], basename(path)));
    for (const { file, rejected } of damage)
      for (const { linea, motivo } of rejected) console.error(`${file}, línea ${linea}: ${motivo}`);
  }
}
