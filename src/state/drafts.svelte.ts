import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Sobre } from '@/journal/event';
import type { JournalState } from './journal.svelte';

interface Draft {
  sobre: Sobre;
  campo: string;
  text: string;
}

/** What became of what is being typed in a field. */
export type DraftStatus =
  | { estado: 'vacio' }
  | { estado: 'escribiendo' }
  | { estado: 'guardando' }
  /** Typed and waiting for a name, or for another attempt. */
  | { estado: 'sin_guardar'; porque: string }
  | { estado: 'guardado'; cuando: string; quien: string };

const PREFIX = 'timon-borrador:';
const PAUSE = 600;
const keyOf = (sobre: Sobre, campo: string) => JSON.stringify([sobre.tipo, sobre.llave, campo]);

/**
 * Texts while they are being typed: written in the journal after a pause. Until the journal has them they are also in the
 * browser's storage, so that a page closed in the middle of a word loses nothing. Create it inside a component.
 */
export class Drafts {
  #journal: JournalState;
  #pause: number;
  #drafts = new SvelteMap<string, Draft>();
  /** Text last handed to the journal. */
  #sent = new Map<string, string>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** `pause` in milliseconds. */
  constructor(journal: JournalState, pause = PAUSE) {
    this.#journal = journal;
    this.#pause = pause;
    for (const [key, draft] of kept()) this.#drafts.set(key, draft);
    $effect(() => {
      if (journal.ready && journal.quien.trim() !== '') untrack(() => this.flush());
    });
    $effect(() => {
      for (const [key, draft] of this.#drafts) if (this.#landed(key, draft)) this.#forget(key);
    });
    $effect(() => {
      const leave = () => this.flush();
      addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', leave);
      return () => {
        removeEventListener('pagehide', leave);
        document.removeEventListener('visibilitychange', leave);
        this.flush();
      };
    });
  }

  /** What is typed, else what stands written. */
  text(sobre: Sobre, campo: string): string {
    const typed = this.#drafts.get(keyOf(sobre, campo));
    return typed?.text ?? this.#written(sobre, campo)?.valor ?? '';
  }

  type(sobre: Sobre, campo: string, text: string): void {
    const key = keyOf(sobre, campo);
    this.#drafts.set(key, { sobre, campo, text });
    keep(key, { sobre, campo, text });
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#commit(key), this.#pause),
    );
  }

  /** What is typed is written next, by another way: it is kept until that lands, and not written again. */
  handOver(sobre: Sobre, campo: string): void {
    const key = keyOf(sobre, campo);
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const draft = this.#drafts.get(key);
    if (draft) this.#sent.set(key, draft.text);
  }

  /** Forgets what is typed and withdraws what of it was written. */
  discard(sobre: Sobre, campo: string): void {
    const key = keyOf(sobre, campo);
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#forget(key);
    if (untrack(() => this.#written(sobre, campo))) untrack(() => this.#journal.write(sobre, campo, null));
  }

  /** Writes now all that waits for its pause, and again what was left unwritten. */
  flush(): void {
    for (const [key, { text }] of untrack(() => [...this.#drafts]))
      if (this.#timers.has(key) || this.#sent.get(key) !== text) this.#commit(key);
  }

  status(sobre: Sobre, campo: string): DraftStatus {
    const key = keyOf(sobre, campo);
    const draft = this.#drafts.get(key);
    const last = this.#journal.written(sobre, campo);
    if (last?.estado === 'fallido')
      return { estado: 'sin_guardar', porque: `${last.failure.message} ${last.failure.remedy}` };
    if (draft !== undefined) {
      if (last?.estado === 'pendiente') return { estado: 'guardando' };
      return this.#sent.get(key) === draft.text
        ? { estado: 'sin_guardar', porque: 'Falta su nombre: escríbalo para guardar.' }
        : { estado: 'escribiendo' };
    }
    const written = this.#written(sobre, campo);
    return written === undefined
      ? { estado: 'vacio' }
      : { estado: 'guardado', cuando: written.cuando, quien: written.quien };
  }

  /** Tries again what could not be written, or asks for the name once more. */
  retry(): void {
    this.#journal.retry();
    for (const key of untrack(() => [...this.#drafts.keys()])) this.#commit(key);
  }

  #written(sobre: Sobre, campo: string) {
    return this.#journal.values(sobre).get(campo);
  }

  #commit(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const draft = untrack(() => this.#drafts.get(key));
    if (draft === undefined) return;
    this.#sent.set(key, draft.text);
    untrack(() =>
      this.#journal.write(draft.sobre, draft.campo, draft.text.trim() === '' ? null : draft.text),
    );
  }

  /** The journal says what is typed. */
  #landed(key: string, { sobre, campo, text }: Draft): boolean {
    const saved = this.#journal.written(sobre, campo)?.estado === 'guardado';
    const same = (this.#written(sobre, campo)?.valor ?? '') === text;
    return (
      !this.#timers.has(key) && ((saved && this.#sent.get(key) === text) || (same && this.#journal.ready))
    );
  }

  #forget(key: string): void {
    this.#sent.delete(key);
    untrack(() => this.#drafts.delete(key));
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      // Nothing was kept either.
    }
  }
}

function keep(key: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A browser without storage keeps it only while the page is open.
  }
}

/** Drafts a page left behind. */
function kept(): [string, Draft][] {
  const found: [string, Draft][] = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (!name?.startsWith(PREFIX)) continue;
      const draft: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
      if (isDraft(draft)) found.push([name.slice(PREFIX.length), draft]);
    }
  } catch {
    return found;
  }
  return found;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { sobre, campo, text } = value as Partial<Draft>;
  return (
    typeof campo === 'string' &&
    typeof text === 'string' &&
    typeof sobre === 'object' &&
    typeof sobre.tipo === 'string' &&
    typeof sobre.llave === 'string'
  );
}
