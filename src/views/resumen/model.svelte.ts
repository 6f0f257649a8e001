import { reportDue } from '@/core/deadline';
import { cumplimientoDe, type Eje, type PoiBreve } from '@/sql/poi';
import type { Address } from '@/state/address.svelte';
import type { Filters } from '@/state/filters.svelte';
import type { PoiFigures } from '@/state/poi.svelte';
import { Query } from '@/state/query.svelte';
import type { Session } from '@/state/session.svelte';
import { findDecisions } from './decisions';
import {
  byKey,
  cutsInScope,
  groupChanges,
  levelsOf,
  partGroups,
  pliegoNames,
  placesOfUes,
  scopeText,
} from './groups';
import { namer, type Level } from './names';
import { centroOwners, type CentroOwner } from './queries';

/** What only this screen asks and derives. Create it inside a component. */
export class ResumenModel {
  readonly filters: Filters;
  readonly figures: PoiFigures;
  readonly address: Address;
  readonly owners: Query<CentroOwner[]>;

  constructor(session: Session, filters: Filters, figures: PoiFigures, address: Address) {
    this.filters = filters;
    this.figures = figures;
    this.address = address;
    const engine = () => session.engine;
    const loaded = () => session.version > 0 && session.cuts.length > 0;
    this.owners = new Query(engine, () => {
      if (!loaded()) return null;
      const { ejercicio, carga } = filters;
      return (db, signal) => centroOwners(db, ejercicio, carga, { signal });
    });
  }

  readonly cuts = $derived.by(() => cutsInScope(this.filters));
  readonly pliegoNames = $derived.by(() => pliegoNames(this.cuts));
  readonly levels = $derived.by(() => levelsOf(this.cuts, this.filters.centros));
  readonly level = $derived.by<Level>(() => {
    const asked = this.address.params.get('por');
    return this.levels.find((level) => level === asked) ?? this.levels[0] ?? 'dependencia';
  });

  /** What the page covers, for paper. */
  readonly scope = $derived.by(() =>
    scopeText(this.cuts, this.filters.centros.length > 0 ? this.figures.centrosNow : null),
  );

  readonly #eje = $derived.by(
    () => (({ pliego: 'pliego', ue: 'ue', dependencia: 'centro_costo' }) as const)[this.level],
  );
  readonly centroName = $derived.by(() => {
    const places = placesOfUes(this.cuts);
    return namer(this.figures.centrosNow, 'dependencia', (ue) => places.get(ue) ?? []);
  });
  readonly levelName = $derived.by(() =>
    this.level === 'dependencia' ? this.centroName : namer([], this.level, () => []),
  );

  readonly parted = $derived.by(() => partGroups(this.figures.groupsOf(this.#eje), this.filters.metodo));
  readonly centros = $derived.by(() => partGroups(this.figures.centrosNow, this.filters.metodo));
  /** Dependencias with a figure of the month. */
  readonly reported = $derived.by(() => [...this.centros.red, ...this.centros.yellow, ...this.centros.green]);

  readonly centroChanges = $derived.by(() => this.#changes('centro_costo'));
  readonly #levelChanges = $derived.by(() =>
    byKey(
      this.#changes(this.#eje).map(({ grupo, now, before }) => ({
        llave: grupo.llave,
        change: now - before,
      })),
    ),
  );

  #changes(eje: Eje) {
    const before = (grupo: PoiBreve) => this.figures.groupAt(eje, grupo.llave, grupo.mes - 1);
    return groupChanges(this.figures.groupsOf(eje), before, this.filters.metodo);
  }

  readonly nextDue = $derived.by(() => {
    const { ejercicio, mes } = this.filters;
    const day = this.figures.reportDay;
    return mes === 12 ? reportDue(ejercicio + 1, 1, day) : reportDue(ejercicio, mes + 1, day);
  });

  /** Of the fall of the whole, % owed to reports that are missing. */
  readonly reportsPart = $derived.by(
    () => this.figures.changeByCentro.get(null)?.parte_falta_reporte ?? null,
  );

  readonly decisions = $derived.by(() =>
    findDecisions(
      {
        mes: this.filters.mes,
        metodo: this.filters.metodo,
        reported: this.reported,
        changes: this.centroChanges,
        pending: this.figures.pending,
        owners: byKey(this.owners.value ?? []),
        reportsPart: (centro) => this.figures.changeByCentro.get(centro)?.parte_falta_reporte ?? null,
        due: this.figures.due,
        nextDue: this.nextDue,
        dataDate: this.figures.dataDate,
      },
      this.centroName,
    ),
  );

  value(grupo: PoiBreve): number | null {
    return cumplimientoDe(grupo, this.filters.metodo).value;
  }

  /** Of a group of the level, in points since the month before. */
  changeOf({ llave }: PoiBreve): number | null {
    return this.#levelChanges.get(llave)?.change ?? null;
  }

  choose(level: string): void {
    this.address.set({ por: level === this.levels[0] ? null : level });
  }

  /** A pliego or UE opens its own summary; a dependencia, its AO. */
  open(level: Level, keys: readonly string[]): void {
    if (level === 'dependencia') return this.openPoi(keys);
    const key = keys.join(',');
    const changes: Record<string, string | null> = {
      centro: null,
      por: null,
      ue: level === 'ue' ? key : null,
    };
    if (level === 'pliego') changes['pliego'] = key;
    location.hash = this.address.href(this.address.path || 'resumen', changes);
  }

  /** Another screen under the same filters. */
  visit(path: string): void {
    location.hash = this.address.href(path, { por: null });
  }

  /** The POI screen under the same filters, with these dependencias where given. */
  openPoi(centros: readonly string[]): void {
    const changes: Record<string, string | null> = { por: null };
    if (centros.length > 0) changes['centro'] = centros.join(',');
    location.hash = this.address.href('poi', changes);
  }
}
