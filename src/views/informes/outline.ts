import { plural } from '@/core/format';
import type { Section } from '@/reports/document';
import type { Change } from '@/reports/paragraph-bind';
import type { PaperState } from './words';

export interface OutlineEntry {
  numero: string;
  titulo: string;
  nivel: Section['nivel'];
  /** Null of a section that only holds others. */
  mark: PaperState | null;
}

/** The sections of a paper and what each asks for. */
export function outlineOf(
  sections: readonly Section[],
  changes: ReadonlyMap<string, readonly Change[]>,
  written: (numero: string) => boolean,
): OutlineEntry[] {
  return sections.map((section, i) => ({
    numero: section.numero,
    titulo: section.titulo,
    nivel: section.nivel,
    mark: markOf(section, sections[i + 1], changes.get(section.numero)?.length ?? 0, written(section.numero)),
  }));
}

function markOf(
  { blocks, nivel }: Section,
  next: Section | undefined,
  changed: number,
  written: boolean,
): PaperState | null {
  if (changed > 0)
    return { band: 'amarillo', text: `${changed} ${plural(changed, 'cifra cambió', 'cifras cambiaron')}` };
  const says = blocks.some(({ kind }) => kind !== 'note' && kind !== 'signatures');
  if (!says && !written)
    return next !== undefined && next.nivel > nivel ? null : { band: 'nd', text: 'vacío' };
  return { band: 'verde', text: 'listo' };
}
