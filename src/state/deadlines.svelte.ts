import { isDay } from '@/core/day';
import { createSubscriber } from 'svelte/reactivity';
import type { CalendarOptions } from '@/core/calendar';
import type { DeadlineFilter } from '@/core/deadline-list';
import type { Instance, Paso, Scheduled } from '@/core/instance';
import { instanceId } from '@/core/instance-id';
import type { YearFacts } from '@/core/instance-year';
import type { Opening } from '@/core/instances';
import type { IndicatorValue } from '@/core/process-indicators';
import type { Draft, Sobre } from '@/journal/event';
import { procedimientosDe } from '@/sql/procedimiento';
import type { Address } from './address.svelte';
import { Query } from './query.svelte';
import type { Session } from './session.svelte';

type Work = typeof import('@/core/deadline-work');

interface Known {
  /** Loaded with the first question: the catalogue is no part of a first visit. */
  work: Work;
  facts: YearFacts;
  ejercicio: number;
  /** The day they are told. */
  hoy: string;
}

export interface StepDone {
  /** `YYYY-MM-DD` */
  fecha: string;
  documento: string | null;
  nota: string | null;
}

/**
 * The procedures of an ejercicio with their dates, and what people write of them. Computed while some screen reads them;
 * the year, the filters and the day come from the address. Create it inside a component.
 */
export class Deadlines {
  #session: Session;
  #address: Address;
  #wanted = $state(false);
  readonly #asked: Query<Known>;
  #read = createSubscriber(() => {
    // Not within the effect that reads it.
    queueMicrotask(() => (this.#wanted = true));
    return () => (this.#wanted = false);
  });

  constructor(session: Session, address: Address) {
    this.#session = session;
    this.#address = address;
    this.#asked = new Query(
      () => session.engine,
      () => {
        if (!this.#wanted || !session.complete || session.version + session.journal.version < 0) return null;
        const { askedDay, askedYear } = this;
        const today = session.hoy;
        return async (db, signal) => {
          const options = { signal };
          const work = await import('@/core/deadline-work');
          const hoy = askedDay ?? today;
          const ejercicio = askedYear ?? Number(hoy.slice(0, 4));
          return { work, facts: await procedimientosDe(db, ejercicio, options), ejercicio, hoy };
        };
      },
    );
  }

  /** As the address says; null where it says nothing that can be. */
  readonly askedDay = $derived.by(() => {
    const day = this.#address.params.get('al');
    return day !== null && isDay(day) ? day : null;
  });
  readonly askedYear = $derived.by(() => {
    const year = Number(this.#address.params.get('ejercicio') ?? 'x');
    return Number.isInteger(year) && year >= 2015 && year <= 2050 ? year : null;
  });

  /** Code of a process, `E1.3`; null: all of E1. */
  readonly proceso = $derived.by(() => this.#code('proceso'));
  readonly procedimiento = $derived.by(() => this.#code('procedimiento'));
  /** Id of an executor. */
  readonly ejecutor = $derived.by(() => this.#code('ejecutor'));
  readonly habiles = $derived.by<'con' | 'sin'>(() =>
    this.#address.params.get('habiles') === 'sin' ? 'sin' : 'con',
  );

  readonly filter = $derived.by<DeadlineFilter>(() => ({
    proceso: this.proceso,
    procedimiento: this.procedimiento,
    ejecutor: this.ejecutor,
  }));
  readonly calendar = $derived.by<CalendarOptions>(() => ({ publicSector: this.habiles === 'con' }));

  set(
    changes: Partial<
      Record<'ejercicio' | 'proceso' | 'procedimiento' | 'ejecutor' | 'habiles' | 'al', string | null>
    >,
  ): void {
    this.#address.set(changes);
  }

  readonly #value = $derived.by(() => this.#asked.value);
  readonly failure = $derived.by(() => this.#asked.failure);
  /** Días hábiles within which something is about to be due. */
  readonly proximos = $derived.by(() => this.#value?.facts.parametros['plazo_vence_pronto'] ?? 10);
  readonly loading = $derived.by(() => this.#value === null && this.failure === null);
  readonly stale = $derived.by(() => this.#asked.pending);

  /** The day they are told: the one asked; with the demonstration, that of its last export; else today. */
  readonly hoy = $derived.by(() => this.#value?.hoy ?? this.askedDay ?? this.#session.hoy);
  readonly ejercicio = $derived.by(
    () => this.#value?.ejercicio ?? this.askedYear ?? Number(this.hoy.slice(0, 4)),
  );

  readonly #year = $derived.by<readonly Scheduled[]>(() => {
    if (this.#value === null) return [];
    const { work, facts, ejercicio, hoy } = this.#value;
    return work.scheduleYear(ejercicio, facts, { al: hoy, calendar: this.calendar });
  });

  /** Every instance of the ejercicio; none while it is loading. */
  get all(): readonly Scheduled[] {
    this.#read();
    return this.#year;
  }

  readonly #filtered = $derived.by<readonly Scheduled[]>(() =>
    this.#value === null ? [] : this.#value.work.instances(this.#year, this.filter),
  );

  /** Those that the filters leave. */
  get scheduled(): readonly Scheduled[] {
    this.#read();
    return this.#filtered;
  }

  readonly #indicators = $derived.by<readonly IndicatorValue[]>(() =>
    this.#value === null ? [] : this.#value.work.processIndicators(this.#year, this.#value.hoy),
  );

  /** Of all the ejercicio, whatever the filters. */
  get indicators(): readonly IndicatorValue[] {
    this.#read();
    return this.#indicators;
  }

  /** By its id; null when the ejercicio has none such. */
  instance(id: string): Scheduled | null {
    return this.all.find((one) => one.id === id) ?? null;
  }

  /** Opens one, from today unless it says, or says more of one that opens by itself; gives its id. */
  open(opening: Opening): string {
    const id = instanceId(opening);
    const { nombre = null, caso = null, rondas = null } = opening;
    const recurrent = this.#value?.work.openInstance(opening)?.recurrente ?? false;
    this.#write(instanceSobre(id), {
      inicio: opening.inicio ?? (recurrent ? null : this.hoy),
      ...(nombre === null ? {} : { nombre }),
      ...(caso === null ? {} : { caso }),
      ...(rondas === null ? {} : { rondas: String(rondas) }),
      anulada: null,
    });
    return id;
  }

  markDone(paso: Pick<Paso, 'instancia' | 'key'>, { fecha, documento, nota }: StepDone): void {
    this.#write(stepSobre(paso), { hecho_en: fecha, documento, nota, omitido: null, estado: null });
  }

  /** Takes back that it was done or left out; where a file or the data say so, it is written that it is pending. */
  undo(paso: Pick<Paso, 'instancia' | 'key' | 'hecho'>): void {
    const own = paso.hecho !== null && paso.hecho.quien !== null;
    const nothing = { hecho_en: null, documento: null, nota: null, omitido: null };
    this.#write(stepSobre(paso), { ...nothing, estado: own ? null : 'pendiente' });
  }

  omit(paso: Pick<Paso, 'instancia' | 'key'>, motivo: string): void {
    this.#write(stepSobre(paso), { omitido: motivo, hecho_en: null, estado: null });
  }

  /** What the step needs was made, with the code of its paper; it is not done until somebody says so. Null takes it back. */
  markPrepared(paso: Pick<Paso, 'instancia' | 'key'>, verificacion: string | null): void {
    this.#session.journal.write(stepSobre(paso), PREPARED, verificacion);
  }

  /** The observations were returned once more. */
  addRound(instance: Pick<Instance, 'id' | 'rondas'>): void {
    this.#write(instanceSobre(instance.id), { rondas: String(instance.rondas + 1) });
  }

  /** Leaves it without effect; a null motivo takes that back. */
  annul(instance: Pick<Instance, 'id'>, motivo: string | null): void {
    this.#write(instanceSobre(instance.id), { anulada: motivo });
  }

  /** One that does not exist asks for nothing, so that an old link keeps working. */
  #code(name: 'proceso' | 'procedimiento' | 'ejecutor'): string | null {
    const text = this.#address.params.get(name);
    if (text === null || text === '') return null;
    return this.#value === null || this.#value.work.codes[name].has(text) ? text : null;
  }

  #write(sobre: Sobre, fields: Record<string, string | null>): void {
    this.#session.journal.writeAll(
      Object.entries(fields).map(([campo, valor]): Draft => ({ sobre, campo, valor })),
    );
  }
}

/** Field of a step that keeps the code of what was made for it. */
export const PREPARED = 'preparado';

/** An instance as the journal refers to it. */
export function instanceSobre(id: string): Sobre {
  return { tipo: 'instancia', llave: id };
}

/** A step as the journal refers to it. */
export function stepSobre({ instancia, key }: Pick<Paso, 'instancia' | 'key'>): Sobre {
  return { tipo: 'paso', llave: `${instancia}|${key}` };
}

/** In the clock of whoever reads. */
