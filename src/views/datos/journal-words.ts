import { countOf, formatDateTime, formatNumber, plural } from '@/core/format';
import { csvText } from '@/core/csv';
import type { Damage, Landed } from '@/journal/land';
import type { FolderConnection } from '@/state/shared-folder.svelte';

export function journalTitle(total: number, people: number): string {
  if (total === 0) return 'Lo que se escribe en Timón: nada todavía';
  return `Lo que se escribe en Timón: ${countOf(total, 'anotación', 'anotaciones')} de ${countOf(people, 'persona', 'personas')}`;
}

/** `registro-ana-quispe-2026-07-15.timon.tsv` */
export function journalFileName(quien: string, now = new Date()): string {
  const name = quien
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `registro-${name === '' ? '' : `${name}-`}${day.join('-')}.timon.tsv`;
}

/** What a file added: nothing is lost, nothing counts twice. */
export function mergeWords(file: string, { added, known, damage }: Landed): string {
  const lost = lineCount(damage);
  const parts = [
    added === 0
      ? 'no trajo anotaciones nuevas'
      : `sumó ${countOf(added, 'anotación nueva', 'anotaciones nuevas')}`,
    ...(known > 0 ? [`${formatNumber(known)} ya ${plural(known, 'estaba', 'estaban')}`] : []),
    ...(lost > 0
      ? [
          `${countOf(lost, 'línea quedó aparte porque no se entiende', 'líneas quedaron aparte porque no se entienden')}`,
        ]
      : []),
  ];
  return `«${file}» ${parts.join('; ')}.`;
}

export function lineCount(damage: readonly Damage[]): number {
  return damage.reduce((sum, { rejected }) => sum + rejected.length, 0);
}

/** The lines kept aside, whole, with where they were and why. */
export function damageCsv(damage: readonly Damage[]): string {
  return csvText(
    ['archivo', 'linea', 'motivo', 'texto'],
    damage.flatMap(({ file, rejected }) =>
      rejected.map(({ linea, motivo, texto }) => [file, linea, motivo, texto]),
    ),
  );
}

export function folderWords({ estado, name, busy, last }: FolderConnection): string {
  switch (estado) {
    case 'no_disponible':
      return 'Este navegador no puede usar una carpeta compartida: ábralo en Chrome o Edge de escritorio, o intercambie el registro con «Descargar» y «Cargar».';
    case 'ninguna':
      return busy
        ? 'Buscando la carpeta…'
        : 'Ninguna. Elija una carpeta que su equipo vea (de red o sincronizada): cada persona escribe en ella su propio archivo y lee los de las demás.';
    case 'por_permitir':
      return `«${name}» espera su permiso: el navegador lo pide de nuevo en cada visita.`;
    case 'conectada':
      if (last === null) return busy ? `Leyendo «${name}»…` : `«${name}», sin leer todavía.`;
      return `«${name}», ${countOf(last.sync.files, 'archivo', 'archivos')}. Al día: ${formatDateTime(last.at)}${
        last.sync.added > 0
          ? `; llegaron ${countOf(last.sync.added, 'anotación', 'anotaciones')}`
          : ', nada nuevo de otras personas'
      }.`;
  }
}
