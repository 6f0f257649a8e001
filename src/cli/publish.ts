import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { paperDocx } from '@/reports/docx/write';
import { publicationOf } from '@/reports/publication/bundle';
import { publicationSteps } from '@/reports/publication/steps';
import { paperTipos, template } from '@/reports/template';
import { paperXlsx } from '@/reports/xlsx/write';
import { oneOf, readArguments, single, UsageError } from './arguments';
import { loadFrom } from './from';
import { takeJournals } from './journals';
import { askedOf, paperOf, paperOptions } from './report';
import { withWorkspace } from './workspace';

/** The bundle with which a paper is published. */
export async function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, paperOptions);
  const tipo = oneOf('papel', words.length === 1 ? words[0]! : '', paperTipos);
  const from = options['from'] ?? [];
  const to = single(options, 'to');
  const { titulo, ficha } = template.papeles[tipo];
  const steps = publicationSteps({ ficha });
  if (!steps)
    throw new UsageError(
      `El manual no pide publicar el ${titulo} (ficha ${ficha}): escríbalo con «timon report».`,
    );
  if (from.length === 0) throw new UsageError('publish necesita --from con al menos un archivo o carpeta.');
  if (to === undefined || extname(to).toLowerCase() !== '.zip')
    throw new UsageError('publish necesita --to con el archivo .zip que se escribe.');
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from);
    await takeJournals(engine, options['journal'] ?? []);
    const paper = await paperOf(engine, askedOf(tipo, options));
    const bundle = await publicationOf(paper, { docx: await paperDocx(paper), xlsx: await paperXlsx(paper) });
    await mkdir(dirname(resolve(to)), { recursive: true });
    await writeFile(to, bundle);
    console.error(
      `${to}: paquete para publicar el ${paper.titulo}, ${paper.periodo} (${ficha}, paso ${steps.memorando.numero}). Verificación ${paper.verificacion}.`,
    );
    return code;
  });
}
