import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { isDay, today } from '@/core/day';
import type { Connector } from '@/engine/connector';
import { askOf, type PaperAsk } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { makePaper } from '@/reports/make';
import { NoPaper } from '@/reports/maker';
import { paperTipos, type PaperTipo } from '@/reports/template';
import { oneOf, readArguments, single, UsageError, type Arguments } from './arguments';
import { NoFigures } from './no-figures';
import { loadFrom } from './from';
import { takeJournals } from './journals';
import { withWorkspace } from './workspace';

/** What says when, in each paper: its option and how it is written; null where nothing does. */
const whens: Record<PaperTipo, { option: 'corte' | 'periodo'; example: string } | null> = {
  'poi-mensual': { option: 'corte', example: 'AAAA-MM' },
  'poi-evaluacion': { option: 'periodo', example: '2026-T2, 2026-S1 o 2026' },
  'pei-seguimiento': { option: 'periodo', example: '2025' },
  'pei-evaluacion': { option: 'periodo', example: '2025' },
  'pesem-evaluacion': { option: 'periodo', example: '2025' },
  'pei-validacion': { option: 'periodo', example: '2026' },
  inversiones: { option: 'periodo', example: '2026-T2, 2026-S1 o 2026' },
  acta: null,
  plazos: { option: 'periodo', example: '2026-07-16, un día de la semana' },
};

export function askedOf(tipo: PaperTipo, options: Arguments['options']): PaperAsk {
  const corte = single(options, 'corte');
  const periodo = single(options, 'periodo');
  const sesion = single(options, 'sesion');
  const when = whens[tipo];
  const wrong =
    { corte, periodo }[when?.option === 'corte' ? 'periodo' : 'corte'] ??
    (when === null ? periodo : undefined);
  if (wrong !== undefined)
    throw new UsageError(
      when === null
        ? `report ${tipo} lleva --sesion con el código de la sesión, no --corte ni --periodo.`
        : `report ${tipo} lleva --${when.option} ${when.example}, no --${when.option === 'corte' ? 'periodo' : 'corte'}.`,
    );
  if (sesion !== undefined && when !== null)
    throw new UsageError(`report ${tipo} no lleva --sesion: es del papel acta.`);
  const hoy = single(options, 'hoy');
  if (hoy !== undefined && !isDay(hoy))
    throw new UsageError(`--hoy «${hoy}» no es un día. Escríbalo así: 2026-07-16.`);
  return askOf(tipo, hoy ?? today(), {
    periodo: corte ?? periodo ?? null,
    ues: options['ue'] ?? [],
    plan: single(options, 'plan') ?? null,
    sesion: sesion ?? null,
  });
}

export async function paperOf(engine: Connector, ask: PaperAsk): Promise<Paper> {
  try {
    return (await makePaper(engine, ask)).paper;
  } catch (cause) {
    throw cause instanceof NoPaper ? new NoFigures(`${cause.message} ${cause.remedy}`) : cause;
  }
}

const writers: Record<string, (paper: Paper) => Promise<string | Uint8Array>> = {
  '.md': async (paper) => (await import('@/reports/markdown')).paperMarkdown(paper),
  '.docx': async (paper) => (await import('@/reports/docx/write')).paperDocx(paper),
  '.xlsx': async (paper) => (await import('@/reports/xlsx/write')).paperXlsx(paper),
};

/** What a paper is asked with. */
export const paperOptions = ['from', 'corte', 'periodo', 'ue', 'plan', 'sesion', 'hoy', 'journal', 'to'];

/** A paper in a file; what was left out of its figures goes to stderr. */
export async function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, paperOptions);
  const tipo = oneOf('papel', words.length === 1 ? words[0]! : '', paperTipos);
  const from = options['from'] ?? [];
  const to = single(options, 'to');
  if (from.length === 0) throw new UsageError('report necesita --from con al menos un archivo o carpeta.');
  if (to === undefined) throw new UsageError('report necesita --to con el archivo que se escribe.');
  const writer = writers[extname(to).toLowerCase()];
  if (!writer)
    throw new UsageError(`--to «${to}» no dice el formato. Termine en ${Object.keys(writers).join(', ')}.`);
  const asked = askedOf(tipo, options);
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from);
    await takeJournals(engine, options['journal'] ?? []);
    const paper = await paperOf(engine, asked);
    const content = await writer(paper);
    await mkdir(dirname(resolve(to)), { recursive: true });
    await writeFile(to, content);
    console.error(`${to}: ${paper.titulo}, ${paper.periodo}. Verificación ${paper.verificacion}.`);
    return code;
  });
}
