import type { Connector, QueryOptions } from '@/engine/connector';
import {
  brechaAnios,
  brechaCierres,
  brechaInversiones,
  brechas,
  brechaValores,
  inversionesSinBrecha,
  type Brecha,
  type BrechaAnio,
  type BrechaCierre,
  type BrechaInversion,
  type BrechaSinInversion,
  type BrechaValor,
  type InversionSinBrecha,
  type TipoBrecha,
} from '@/sql/brecha';
import { inversionTotal, wholeCartera, type InversionCorte, type InversionScope } from '@/sql/inversion';
import { listas, type Lista } from '@/sql/lista';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { horizonOf, horizonsOf, type Horizon } from '@/reports/inversion/horizon';

/** An indicator, and what the cartera does with it: null where no cartera is loaded. */
export type BrechaFila = Brecha & { cartera: BrechaCierre | null };

/** What the headline, the figures and the years say of a filter. */
export interface BrechaFigures {
  corte: InversionCorte | null;
  horizonte: number;
  valor: number | null;
  filas: BrechaFila[];
  anios: BrechaAnio[];
  sinRespaldo: BrechaSinInversion[];
}

/** With the investments behind them. */
export type BrechaDetail = BrechaFigures & CarteraRead;

interface Asked {
  corte: InversionCorte | null;
  horizonte: number;
  valor: number | null;
  sectores: readonly string[];
}

/** What does not change with the horizon: asked once for each corte, value and version of the data. */
interface CarteraRead {
  inversiones: BrechaInversion[];
  sinBrecha: InversionSinBrecha[];
  /** PIM of the cartera looked at, S/. */
  pim: number | null;
}

async function readCartera(
  db: Connector,
  scope: InversionScope,
  valor: number | null,
  options: QueryOptions,
): Promise<CarteraRead> {
  const [inversiones, sinBrecha, total] = await Promise.all([
    brechaInversiones(db, scope.corte, 1000, { ...options, valor }),
    inversionesSinBrecha(db, scope, 100, options),
    inversionTotal(db, scope, null, options),
  ]);
  return { inversiones, sinBrecha, pim: total.ahora?.pim ?? null };
}

async function read(
  db: Connector,
  { corte, horizonte, valor }: Asked,
  options: QueryOptions,
): Promise<BrechaFigures> {
  if (corte === null) {
    const filas = (await brechas(db, options)).map((row) => ({ ...row, cartera: null }));
    return { corte, horizonte, valor, filas, anios: [], sinRespaldo: [] };
  }
  const [cierres, anios] = await Promise.all([
    brechaCierres(db, corte.corte, horizonte, { ...options, valor }),
    brechaAnios(db, corte.corte, horizonte, { ...options, valor }),
  ]);
  return {
    corte,
    horizonte,
    valor,
    filas: cierres.map((row) => ({ ...row, cartera: row })),
    anios,
    sinRespaldo: unbackedOf(cierres),
  };
}

const faltas = ['sin_inversion', 'pim_cero', 'sin_valor'];

/** The rows of `brecha_sin_inversion`, in its order, from those already brought. */
function unbackedOf(cierres: readonly BrechaCierre[]): BrechaSinInversion[] {
  const rank = ({ falta }: BrechaSinInversion) => faltas.indexOf(falta ?? 'sin_valor');
  return cierres
    .filter(({ falta, motivo }) => falta !== null || motivo === 'sin_valor')
    .sort((a, b) => rank(a) - rank(b) || a.brecha_id.localeCompare(b.brecha_id));
}

function ofTipo(figures: BrechaFigures, tipo: TipoBrecha | null): BrechaFigures {
  if (tipo === null) return figures;
  const filas = figures.filas.filter((row) => row.tipo === tipo);
  const known = new Set(filas.map(({ brecha_id }) => brecha_id));
  return {
    ...figures,
    filas,
    anios: figures.anios.filter(({ brecha_id }) => known.has(brecha_id)),
    sinRespaldo: figures.sinRespaldo.filter((row) => row.tipo === tipo),
  };
}

/** More than any cartera has. */
const EVERY = 10_000_000;

export class BrechasModel {
  #desk: Desk;
  readonly #figures: Query<BrechaFigures & { asked: string }>;
  readonly #cartera: Query<CarteraRead & { of: BrechaFigures }>;
  /** What the filters may hold. */
  readonly #offered: Query<{ listas: Lista[]; valores: BrechaValor[] }>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session } = desk;
    this.#offered = new Query(
      () => session.engine,
      () => {
        if (!session.complete || session.version === 0) return null;
        return async (db, signal) => {
          const [found, valores] = await Promise.all([listas(db, { signal }), brechaValores(db, { signal })]);
          return { listas: found, valores };
        };
      },
    );
    this.#figures = new Query(
      () => session.engine,
      () => {
        const asked = this.#asked;
        if (!session.complete || session.version === 0 || this.#offered.value === null) return null;
        return async (db, signal) => ({ asked, ...(await read(db, JSON.parse(asked) as Asked, { signal })) });
      },
    );
    this.#cartera = new Query(
      () => session.engine,
      () => {
        const of = this.#figures.value;
        const { version } = session;
        if (of === null || of.corte === null) return null;
        const wanted = JSON.parse(of.asked) as Asked;
        const { corte } = of.corte;
        return async (db) => ({ of, ...(await this.#readCartera(db, wanted, corte, version)) });
      },
    );
  }

  readonly value = $derived.by(() =>
    this.#figures.value === null ? null : ofTipo(this.#figures.value, this.tipo),
  );
  /** With the investments behind them; null until they are read. */
  readonly detail = $derived.by<BrechaDetail | null>(() => {
    const cartera = this.#cartera.value;
    if (this.value === null || cartera === null) return null;
    const { of: _, ...read } = cartera;
    const known = new Set(this.value.filas.map(({ brecha_id }) => brecha_id));
    const inversiones =
      this.tipo === null
        ? read.inversiones
        : read.inversiones.filter(({ brecha_id }) => brecha_id === null || known.has(brecha_id));
    return { ...this.value, ...read, inversiones };
  });
  readonly failure = $derived.by(
    () => this.#figures.failure ?? this.#cartera.failure ?? this.#offered.failure,
  );
  readonly loading = $derived.by(() => this.value === null && this.failure === null);
  readonly stale = $derived.by(
    () =>
      this.value !== null &&
      (this.#figures.pending ||
        (this.value.corte !== null &&
          this.#cartera.value !== null &&
          this.#cartera.value.of !== this.#figures.value)),
  );

  readonly corte = $derived.by(() => this.#desk.inversionFilters.corte);
  readonly tipo = $derived.by<TipoBrecha | null>(() => {
    const asked = this.#desk.address.params.get('brecha');
    return asked === 'cobertura' || asked === 'calidad' ? asked : null;
  });

  /** Years some indicator has a value of, the latest first. */
  readonly years = $derived.by(() => {
    const years = (this.#offered.value?.valores ?? []).filter(({ con_brecha }) => con_brecha !== null);
    return [...new Set(years.map(({ anio }) => anio))].sort((a, b) => b - a);
  });
  readonly valor = $derived.by<number | null>(() => {
    const asked = Number(this.#desk.address.params.get('valor'));
    return this.years.includes(asked) && asked !== this.years[0] ? asked : null;
  });

  readonly horizons = $derived.by<Horizon[]>(() =>
    horizonsOf(this.corte?.anio ?? null, this.#offered.value?.listas ?? [], this.#targets),
  );
  readonly horizonte = $derived.by<number>(() =>
    horizonOf(Number(this.#desk.address.params.get('horizonte')), this.horizons),
  );

  readonly #targets = $derived.by(() => [
    ...new Set(
      (this.#offered.value?.valores ?? [])
        .filter(({ programado }) => programado !== null)
        .map(({ anio }) => anio),
    ),
  ]);

  /** Every contribution of the corte, for a file. */
  async allInversiones(): Promise<BrechaInversion[]> {
    const { engine } = this.#desk.session;
    if (!engine || this.corte === null) return [];
    const known = new Set(this.value?.filas.map(({ brecha_id }) => brecha_id));
    const rows = await brechaInversiones(engine, this.corte.corte, null, { valor: this.valor });
    return rows.filter(({ brecha_id }) => brecha_id === null || known.has(brecha_id));
  }

  async allSinBrecha(): Promise<InversionSinBrecha[]> {
    const { engine } = this.#desk.session;
    if (!engine || this.corte === null) return [];
    return inversionesSinBrecha(engine, this.#scope(this.corte.corte), EVERY);
  }

  #scope(corte: string): InversionScope {
    return { ...wholeCartera(corte), sectores: this.#desk.inversionFilters.sectores };
  }

  #kept: { key: string; cartera: Promise<CarteraRead> } | null = null;

  #readCartera(db: Connector, asked: Asked, corte: string, version: number): Promise<CarteraRead> {
    const scope = { ...wholeCartera(corte), sectores: asked.sectores };
    const key = JSON.stringify([scope, asked.valor, version]);
    if (this.#kept?.key !== key) {
      const cartera = readCartera(db, scope, asked.valor, {});
      this.#kept = { key, cartera };
      // A failure is not kept: the next question tries again.
      cartera.catch(() => (this.#kept = null));
    }
    return this.#kept.cartera;
  }

  /** As text, so that what changes nothing of it in the address asks for nothing again. */
  readonly #asked = $derived.by(() =>
    JSON.stringify({
      corte: this.corte,
      horizonte: this.horizonte,
      valor: this.valor,
      sectores: this.#desk.inversionFilters.sectores,
    } satisfies Asked),
  );
}
