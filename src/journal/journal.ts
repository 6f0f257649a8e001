import type { Connector } from '@/engine/connector';
import { Turns } from '@/engine/turns';
import { newEvent, type Draft, type Evento, type Sobre } from './event';
import { HEADER_LINE, joined, linesOf } from './journal-file';
import { JournalError } from './journal-error';
import { land, type Damage, type Landed, type Part } from './land';
import { authorsOf, eventsOf, lastOf, stateOf, type Author, type Vigente } from './queries';
import type { JournalPlace } from './place';

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** The append-only register of what people write: kept in its place, and in the table `registro` for the marts. */
export class Journal {
  /** What could not be read of the place where it is kept. */
  damage: readonly Damage[] = [];
  #turns = new Turns();
  #latest: string | null = null;

  private constructor(
    private readonly engine: Connector,
    private readonly place: JournalPlace | null,
    private readonly now: () => Date,
  ) {}

  /** Brings what was kept into the engine. Without a place it lasts as long as the engine. */
  static async open(engine: Connector, place: JournalPlace | null, now = () => new Date()): Promise<Journal> {
    const journal = new Journal(engine, place, now);
    await journal.refresh();
    return journal;
  }

  /** Writes events in the order given, all of them or none. */
  append(drafts: readonly Draft[], quien: string): Promise<Evento[]> {
    return this.#turns.take(async () => {
      if (quien.trim() === '')
        throw new JournalError(
          'Falta el nombre de quien escribe.',
          'Escriba su nombre y vuelva a guardar: cada anotación lo lleva.',
        );
      const events: Evento[] = [];
      for (const draft of drafts) {
        const event = newEvent(draft, quien.trim(), this.now(), events.at(-1)?.id ?? this.#latest);
        events.push(event);
      }
      const lines = linesOf(events);
      await this.place?.append(lines);
      this.#latest = events.at(-1)?.id ?? this.#latest;
      await land(this.engine, [{ name: '', bytes: lines }]);
      return events;
    });
  }

  /** The union with other journals, the same in whatever order they come; all that is new is kept, or none. */
  merge(files: readonly Part[]): Promise<Landed> {
    return this.#turns.take(async () => {
      const { row } = await lastOf(this.engine);
      const landed = await land(this.engine, files);
      if (landed.added === 0) return landed;
      try {
        await this.place?.append(linesOf(await eventsOf(this.engine, row)));
      } catch (cause) {
        await this.engine.run(`DELETE FROM registro WHERE rowid > ${row}`);
        throw cause;
      }
      this.#latest = (await lastOf(this.engine)).id;
      return landed;
    });
  }

  /** The same with a file a person chose. Throws `JournalError` when it holds no journal. */
  async mergeFile(file: File): Promise<Landed> {
    const landed = await this.merge([{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
    if (landed.added + landed.known === 0 && landed.damage.length > 0)
      throw new JournalError(
        `«${file.name}» no es un registro de Timón: ninguna de sus líneas es una anotación.`,
        'Elija un archivo «.timon.tsv» descargado de Timón.',
      );
    return landed;
  }

  /** Everything, in order, as a file to hand over. */
  async export(): Promise<Uint8Array<ArrayBuffer>> {
    return joined([BOM, HEADER_LINE, linesOf(await this.all())]);
  }

  all(): Promise<Evento[]> {
    return eventsOf(this.engine);
  }

  /** What stands written of some things: one row per field. */
  state(...things: Sobre[]): Promise<Vigente[]> {
    return stateOf(this.engine, things);
  }

  authors(): Promise<Author[]> {
    return authorsOf(this.engine);
  }

  /** Takes in what other tabs wrote or erased. */
  refresh(): Promise<void> {
    return this.#turns.take(async () => {
      const { erased, parts } = (await this.place?.read()) ?? { erased: false, parts: [] };
      if (erased) await this.#empty();
      const { damage } = await land(this.engine, parts);
      this.damage = [...this.damage, ...damage];
      this.#latest = (await lastOf(this.engine)).id;
    });
  }

  /** Removes everything kept here. Files handed over and shared folders stay as they are. */
  erase(): Promise<void> {
    return this.#turns.take(async () => {
      await this.place?.erase();
      await this.#empty();
    });
  }

  onChangeElsewhere(callback: () => void): () => void {
    return this.place?.onChangeElsewhere(callback) ?? (() => undefined);
  }

  close(): void {
    this.place?.close();
  }

  async #empty(): Promise<void> {
    await this.engine.run('DELETE FROM registro');
    this.damage = [];
    this.#latest = null;
  }
}
