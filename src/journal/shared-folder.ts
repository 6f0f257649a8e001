import { appendLines } from '@/store/atomic-file';
import { HEADER_LINE, linesOf } from './journal-file';
import type { Journal } from './journal';
import { JournalError } from './journal-error';
import type { Landed, Part } from './land';

/** What came of looking at the folder. */
export interface FolderSync extends Landed {
  /** Journals in the folder, one's own among them. */
  files: number;
  /** Events of this computer that the folder lacked. */
  written: number;
}

const ENDING = '.timon.tsv';
const LOCK = 'timon-carpeta';
const decoder = new TextDecoder();

/** The file of one person on one computer: nobody else writes in it, so that nobody's writing meets another's. */
export function ownFileName(quien: string, device: string): string {
  const name = quien
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `registro-${name || 'sin-nombre'}-${device}${ENDING}`;
}

/** A folder that several people see, where each writes her own file and reads all of them. */
export class SharedFolder {
  /** What each file was like when last read. */
  #seen = new Map<string, string>();
  #ids = new Set<string>();

  constructor(private readonly directory: FileSystemDirectoryHandle) {}

  get name(): string {
    return this.directory.name;
  }

  /** Takes in what others wrote and leaves in one's own file what the folder lacks. Throws `JournalError`. */
  async sync(journal: Journal, ownFile: string): Promise<FolderSync> {
    try {
      return await navigator.locks.request(LOCK, () => this.#sync(journal, ownFile));
    } catch (cause) {
      throw this.#inWords(cause, ownFile);
    }
  }

  async #sync(journal: Journal, ownFile: string): Promise<FolderSync> {
    const changed = await this.#changed();
    const landed = await journal.merge(changed.map(({ part }) => part));
    for (const { part, mark } of changed) {
      for (const line of decoder.decode(part.bytes).split('\n')) this.#ids.add(line.split('\t', 1)[0]!);
      this.#seen.set(part.name, mark);
    }
    const lacking = (await journal.all()).filter(({ id }) => !this.#ids.has(id));
    if (lacking.length > 0) {
      await appendLines(this.directory, ownFile, linesOf(lacking), HEADER_LINE);
      for (const { id } of lacking) this.#ids.add(id);
      this.#seen.set(ownFile, markOf(await (await this.directory.getFileHandle(ownFile)).getFile()));
    }
    return { ...landed, files: this.#seen.size, written: lacking.length };
  }

  async #changed(): Promise<{ part: Part; mark: string }[]> {
    const changed: { part: Part; mark: string }[] = [];
    for await (const [name, handle] of this.directory.entries()) {
      if (handle.kind !== 'file' || !name.endsWith(ENDING)) continue;
      const file = await (handle as FileSystemFileHandle).getFile();
      const mark = markOf(file);
      if (this.#seen.get(name) === mark) continue;
      changed.push({ part: { name, bytes: new Uint8Array(await file.arrayBuffer()) }, mark });
    }
    return changed;
  }

  #inWords(cause: unknown, ownFile: string): unknown {
    if (!(cause instanceof DOMException)) return cause;
    const name = `«${this.name}»`;
    switch (cause.name) {
      case 'NotFoundError':
        return new JournalError(
          `La carpeta compartida ${name} no está: la movieron, la borraron o su disco no está conectado.`,
          'Conecte el disco o elija otra vez la carpeta. Lo escrito sigue guardado en este navegador.',
          { cause },
        );
      case 'NotAllowedError':
      case 'SecurityError':
        return new JournalError(
          `El navegador no tiene permiso para usar la carpeta compartida ${name}.`,
          'Pulse «Permitir» y acepte leer y escribir en ella.',
          { cause },
        );
      default:
        return new JournalError(
          `No se pudo escribir «${ownFile}» en la carpeta compartida ${name}: otro programa lo tiene abierto o la carpeta es de solo lectura.`,
          'Cierre el archivo si lo abrió y pulse «Actualizar». Lo escrito sigue guardado en este navegador.',
          { cause },
        );
    }
  }
}

function markOf({ size, lastModified }: File): string {
  return `${size} ${lastModified}`;
}
