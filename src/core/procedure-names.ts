import type { DocumentRef, Party } from './procedure';
import { documentSources, executorSources, outerProcesses, procedureSources } from './procedure-source';
import { fold } from './text';

/** The entity a name of the manual means in a procedure: OP is one in E1.2 and another in E1.3. */
export function executorNamed(manual: string, procedimiento: string): string | null {
  const found = executorSources.find(
    ({ nombres_manual, solo_en }) =>
      nombres_manual.includes(manual) && (solo_en?.[manual]?.includes(procedimiento) ?? true),
  );
  return found?.id ?? null;
}

/** Throws when the catalogue does not know the name: a fault of the catalogue, which its tests find. */
export function party(manual: string, procedimiento: string): Party {
  const id = executorNamed(manual, procedimiento);
  if (id !== null) return { manual, clase: 'entidad', id };
  const called = procedureSources.find(({ llamado_como = [] }) => llamado_como.includes(manual));
  if (called) return { manual, clase: 'procedimiento', id: called.codigo };
  const outer = outerProcesses.find(({ nombres_manual }) => nombres_manual.includes(manual));
  if (outer) return { manual, clase: 'externo', id: outer.id };
  throw new Error(`${procedimiento}: nobody is called «${manual}» in ejecutores.json`);
}

const documentIds = new Map(
  documentSources.flatMap(({ id, nombres_manual }) =>
    nombres_manual.map((name) => [documentKey(name), id] as const),
  ),
);

/**
 * The document a name means. Those with several names, or that go from one procedure to another, are in
 * documentos.json; any other belongs to its procedure (`E1.2.1:informe_de_sustentacion`), as many share a name.
 */
export function documentRef(manual: string, procedimiento: string): DocumentRef {
  const key = documentKey(manual);
  return { manual, id: documentIds.get(key) ?? `${procedimiento}:${key}` };
}

function documentKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
