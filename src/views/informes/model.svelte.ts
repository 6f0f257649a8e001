import type { Scheduled } from '@/core/instance';
import { today } from '@/core/day';
import type { Sobre } from '@/journal/event';
import { markBeside, stateOfKind, type Vigente } from '@/journal/queries';
import type { PaperAsk } from '@/reports/ask';
import type { FigureRun, Paper, Section } from '@/reports/document';
import { draftPaper, finishPaper } from '@/reports/make';
import type { Check, Made } from '@/reports/maker';
import { parseParrafo, serialiseParrafo, type Parrafo } from '@/reports/paragraph';
import { changesOf, figuresOf, type Change, type Stamp } from '@/reports/paragraph-bind';
import { FIRMA, isWritable, paperSobre, paragraphsIn } from '@/reports/paragraphs';
import { paperTipos, template, type PaperTipo } from '@/reports/template';
import type { Desk } from '@/state/desk.svelte';
import type { Drafts } from '@/state/drafts.svelte';
import { Query } from '@/state/query.svelte';
import { isPeriodOf, kindOf } from './kinds';
import { usualPeriod } from './periods';
import { nothingWritten, type Writing } from './words';

interface Shown {
  /** What it was asked with. */
  key: string;
  made: Made;
}

const TIPO = paperSobre({ tipo: 'poi-mensual', periodo: null, ues: [], plan: null, sesion: null }).tipo;

/** The paper of the address: what the data say, what the OPM writes in it, and how it stands. */
export class InformesModel {
  #desk: Desk;
  #drafts: Drafts;
  readonly #beside: Query<string>;
  readonly #made: Query<Shown>;
  readonly #finished: Query<{ made: Made; paper: Paper; checks: Check[] }>;
  readonly #all: Query<Vigente[]>;

  /** Section being written. */
  editing = $state<string | null>(null);
  /** Its text as it was when it was opened: sheets do not move under who writes. */
  #opened = $state.raw('');
  /** Figure whose origin is open. */
  explained = $state.raw<Pick<FigureRun, 'source' | 'text' | 'de'> | null>(null);

  constructor(desk: Desk, drafts: Drafts) {
    this.#desk = desk;
    this.#drafts = drafts;
    const { session, journal } = desk;
    const engine = () => session.engine;
    this.#beside = new Query(engine, () =>
      !journal.ready || journal.version < 0 ? null : (db) => markBeside(db, TIPO),
    );
    this.#made = new Query(engine, () => {
      if (!session.complete || session.version === 0 || this.#beside.value === null) return null;
      const key = this.#asked;
      return async (db, signal) => ({
        key,
        made: await draftPaper(db, JSON.parse(key) as PaperAsk, { signal }),
      });
    });
    this.#finished = new Query(engine, () => {
      const made = this.#made.value?.made;
      if (!made) return null;
      const paragraphs = paragraphsIn(this.values.values());
      return async () => ({ made, ...(await finishPaper(made, paragraphs)) });
    });
    this.#all = new Query(engine, () =>
      !journal.ready || journal.version < 0 ? null : (db) => stateOfKind(db, TIPO),
    );
  }

  readonly tipo = $derived.by<PaperTipo>(
    () => paperTipos.find((one) => one === this.#desk.address.params.get('papel')) ?? paperTipos[0]!,
  );
  readonly kind = $derived.by(() => kindOf(this.tipo));
  readonly hoy = $derived.by(() => this.#desk.deadlines.askedDay ?? this.#desk.session.hoy);

  /** The period the address asks for; null where it asks for none of its kind. */
  readonly askedPeriod = $derived.by(() => {
    const text = this.#desk.address.params.get('periodo') ?? '';
    const { ejercicio } = this.#desk.filters;
    // Evaluación writes the part of the year alone.
    const whole = /^[TS]\d$/.test(text) ? `${ejercicio}-${text}` : text;
    return whole !== '' && isPeriodOf(this.kind, whole) ? whole : null;
  });

  readonly ask = $derived.by<PaperAsk>(() => {
    const { filters, address } = this.#desk;
    const usual = usualPeriod(this.kind, filters, this.hoy);
    const loaded = ['mes', 'parte'].includes(this.kind.by) && filters.inUse.length > 0;
    return {
      tipo: this.tipo,
      periodo: this.askedPeriod ?? (loaded ? usual : null),
      ues: this.kind.ues ? filters.ues : [],
      plan: this.kind.plan ? address.params.get('plan') : null,
      sesion: this.kind.by === 'sesion' ? address.params.get('sesion') : null,
      hoy: this.hoy,
    };
  });

  /** As text, so that what changes nothing of it asks for nothing again. */
  readonly #asked = $derived.by(() => JSON.stringify(this.ask));

  readonly made = $derived.by(() => this.#made.value?.made ?? null);
  readonly stale = $derived.by(
    () => this.#made.pending || (this.#made.value !== null && this.#made.value.key !== this.#asked),
  );
  /** There is no such paper, or it could not be made. */
  readonly failure = $derived.by(() => (this.#made.pending ? null : this.#made.failure));
  readonly loading = $derived.by(() => this.made === null && this.failure === null);

  /** The paper with what is saved, sealed, and what it lacks; null while it is being sealed. */
  readonly finished = $derived.by(() =>
    this.#finished.value !== null && this.#finished.value.made === this.made ? this.#finished.value : null,
  );
  /** As it is being sealed again, the one before. */
  readonly paper = $derived.by(() => this.finished?.paper ?? null);
  readonly checks = $derived.by(() => this.finished?.checks ?? this.made?.checks ?? []);
  readonly sections = $derived.by<readonly Section[]>(() => this.made?.draft.sections ?? []);

  readonly sobre = $derived.by<Sobre>(() => paperSobre(this.made?.draft.pedido ?? this.ask));
  readonly values = $derived.by(() => this.#desk.journal.values(this.sobre));
  readonly firma = $derived.by(() => this.values.get(FIRMA) ?? null);

  readonly #figures = $derived.by(
    () => new Map(this.sections.map((section) => [section.numero, figuresOf(section)])),
  );
  readonly #everyFigure = $derived.by(() => [...this.#figures.values()].flat());

  /** Those of a section; of one that tells none, all of the paper. */
  figuresOf(numero: string): readonly FigureRun[] {
    const own = this.#figures.get(numero) ?? [];
    return own.length > 0 ? own : this.#everyFigure;
  }

  /** What is typed, else what is saved. */
  parrafo(numero: string): Parrafo {
    return parseParrafo(this.#drafts.text(this.sobre, numero));
  }

  /** Opens a section to write in it, or closes the one open. */
  edit(numero: string | null): void {
    this.flush();
    this.#opened = numero === null ? '' : this.#saved(numero);
    this.editing = numero;
  }

  /** The text that sheets make room for. */
  settled(numero: string): string {
    return numero === this.editing ? this.#opened : this.#saved(numero);
  }

  #saved(numero: string): string {
    return parseParrafo(this.values.get(numero)?.valor ?? '').texto;
  }

  status(numero: string) {
    return this.#drafts.status(this.sobre, numero);
  }

  retry(): void {
    this.#drafts.retry();
  }

  flush(): void {
    this.#drafts.flush();
  }

  write(numero: string, parrafo: Parrafo): void {
    this.#drafts.type(this.sobre, numero, serialiseParrafo(parrafo));
  }

  /** On what is being written now. */
  stamp(): Stamp {
    const { corte = '', datos = '' } = this.made?.draft ?? {};
    return { corte, datos, fecha: today() };
  }

  /** By section, figures of the text that read otherwise today. */
  readonly changes = $derived.by<ReadonlyMap<string, Change[]>>(() => {
    const all = this.#everyFigure;
    return new Map(
      this.sections.filter(isWritable).map(({ numero }) => {
        const own = this.#figures.get(numero) ?? [];
        return [numero, changesOf(this.parrafo(numero), own, all)];
      }),
    );
  });

  /** What is written of a paper of a kind and period, whatever its scope; of the one shown, of its own. */
  writingOf(tipo: PaperTipo, periodo: string): Writing {
    const shown = tipo === this.tipo;
    const start = `${tipo}|${periodo}|`;
    const rows = (this.#all.value ?? []).filter(({ llave }) =>
      shown ? llave === this.sobre.llave : llave.startsWith(start),
    );
    if (rows.length === 0) return nothingWritten;
    return {
      paragraphs: rows.filter(({ campo }) => campo !== FIRMA).length,
      firma: rows.find(({ campo }) => campo === FIRMA) ?? null,
    };
  }

  /** The period of a kind of paper in the list. */
  periodIn(tipo: PaperTipo): string {
    if (tipo === this.tipo) return this.made?.draft.pedido.periodo ?? this.ask.periodo ?? '';
    return usualPeriod(kindOf(tipo), this.#desk.filters, this.hoy);
  }

  /** The procedure that a paper ends, of its period; null where there is none with a date. */
  instanceOf(tipo: PaperTipo): Scheduled | null {
    const { ficha } = template.papeles[tipo];
    const periodo = this.periodIn(tipo);
    const own = this.#desk.deadlines.all.filter(
      (one) => one.procedimiento === ficha && one.estado !== 'anulada',
    );
    return own.find((one) => one.periodo === periodo && one.alcance === null) ?? null;
  }

  /** Passes the paper for signature as it stands, or takes it back. */
  sign(code: string | null): void {
    this.#desk.journal.write(this.sobre, FIRMA, code);
  }
}
