import type { FolderAccess } from '@/journal/folder-access';
import type { Journal } from '@/journal/journal';
import { ownFileName, SharedFolder, type FolderSync } from '@/journal/shared-folder';
import { failureOf, type QueryFailure } from './query.svelte';

/** `por_permitir`: remembered, but the browser wants a click before it is used again. */
export type FolderState = 'no_disponible' | 'ninguna' | 'por_permitir' | 'conectada';

const DEVICE_KEY = 'timon-equipo';

/** The folder where a team keeps its journals, if the browser allows one and the reader chose it. */
export class FolderConnection {
  estado = $state<FolderState>('ninguna');
  name = $state('');
  busy = $state(false);
  failure = $state.raw<QueryFailure | null>(null);
  /** What came of the last look, and when. */
  last = $state.raw<{ sync: FolderSync; at: Date } | null>(null);

  #handle: FileSystemDirectoryHandle | null = null;
  #folder: SharedFolder | null = null;
  #again = false;

  constructor(
    private readonly access: FolderAccess,
    private readonly journal: Journal,
    private readonly quien: () => string,
    private readonly onArrival: () => Promise<void>,
    private readonly device = deviceName(),
  ) {}

  async start(): Promise<void> {
    if (!this.access.available) {
      this.estado = 'no_disponible';
      return;
    }
    await this.#attempt(async () => {
      const handle = await this.access.remembered();
      if (handle) await this.#connect(handle, false);
    });
  }

  /** From a click. */
  async choose(): Promise<void> {
    await this.#attempt(async () => {
      const handle = await this.access.choose();
      if (!handle) return;
      await this.access.remember(handle);
      this.#folder = null;
      this.last = null;
      await this.#connect(handle, true);
    });
  }

  /** From a click: the browser asks the reader again. */
  async allow(): Promise<void> {
    await this.#attempt(async () => {
      if (this.#handle) await this.#connect(this.#handle, true);
    });
  }

  /** Takes in what others wrote and leaves what is lacking; a call during another runs after it. */
  async sync(): Promise<void> {
    if (this.estado !== 'conectada') return;
    if (this.busy) {
      this.#again = true;
      return;
    }
    await this.#attempt(() => this.#look());
    if (this.#again) {
      this.#again = false;
      await this.sync();
    }
  }

  /** The files in the folder stay. */
  async leave(): Promise<void> {
    await this.#attempt(() => this.access.remember(null));
    this.#handle = null;
    this.#folder = null;
    this.last = null;
    this.name = '';
    if (this.estado !== 'no_disponible') this.estado = 'ninguna';
  }

  async #connect(handle: FileSystemDirectoryHandle, ask: boolean): Promise<void> {
    this.#handle = handle;
    this.name = handle.name;
    if (!(await this.access.allowed(handle, ask))) {
      this.estado = 'por_permitir';
      return;
    }
    this.#folder ??= new SharedFolder(handle);
    this.estado = 'conectada';
    await this.#look();
  }

  async #look(): Promise<void> {
    const sync = await this.#folder!.sync(this.journal, ownFileName(this.quien(), this.device));
    this.last = { sync, at: new Date() };
    if (sync.added > 0) await this.onArrival();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (cause) {
      this.failure = failureOf(cause);
      if (this.#handle && !(await this.access.allowed(this.#handle, false).catch(() => false)))
        this.estado = 'por_permitir';
    } finally {
      this.busy = false;
    }
  }
}

/** What tells this browser's file from another's of the same person. */
function deviceName(): string {
  const fresh = crypto.randomUUID().slice(0, 8);
  try {
    const known = localStorage.getItem(DEVICE_KEY);
    if (known && /^[0-9a-f]{8}$/.test(known)) return known;
    localStorage.setItem(DEVICE_KEY, fresh);
  } catch {
    // Without storage each visit has a file of its own.
  }
  return fresh;
}
