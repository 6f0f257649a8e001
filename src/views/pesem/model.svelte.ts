import type { Connector, QueryOptions } from '@/engine/connector';
import { poiSettings, type BandLimit } from '@/sql/poi-settings';
import { aporteAlSector, contribuciones, type PlanAporte, type PlanContribucion } from '@/sql/plan-aporte';
import {
  articulacion,
  cadena,
  sueltos,
  type PlanArticulacion,
  type PlanCadena,
  type PlanSuelto,
} from '@/sql/plan-articulacion';
import { sugerenciasDeSentido, type SugerenciaSentido } from '@/sql/plan';
import { indicadoresPor, type PlanIndicador } from '@/sql/plan-indicador';
import { objetivosPor, type PlanObjetivo } from '@/sql/plan-objetivo';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { PlanRegistro } from '../plan-registro/registro.svelte';

interface Asked {
  pesem: string;
  anio: number;
  /** Ejercicio of the money; null with no POI loaded. */
  ejercicio: number | null;
}

export interface Money {
  ejercicio: number;
  cadena: PlanCadena;
  articulacion: PlanArticulacion[];
  sueltos: PlanSuelto[];
}

interface Figures {
  key: string;
  asked: Asked;
  /** Of this PESEM only. */
  aportes: PlanAporte[];
  contribuciones: PlanContribucion[];
  objetivos: PlanObjetivo[];
  indicadores: PlanIndicador[];
  money: Money | null;
  /** Indicators of this PESEM whose sentido has to be confirmed. */
  sugerencias: SugerenciaSentido[];
  bands: BandLimit[];
}

async function readMoney(db: Connector, ejercicio: number, options: QueryOptions): Promise<Money> {
  const [chain, flow, loose] = await Promise.all([
    cadena(db, ejercicio, options),
    articulacion(db, ejercicio, options),
    sueltos(db, ejercicio, options),
  ]);
  return { ejercicio, cadena: chain, articulacion: flow, sueltos: loose };
}

async function readFigures(db: Connector, key: string, options: QueryOptions): Promise<Figures> {
  const asked = JSON.parse(key) as Asked;
  const { pesem, anio, ejercicio } = asked;
  const own = { anio, planes: [pesem], relevancias: [] };
  const [aportes, behind, objetivos, indicadores, money, doubts, settings] = await Promise.all([
    aporteAlSector(db, anio, options),
    contribuciones(db, anio, options),
    objetivosPor(db, own, options),
    indicadoresPor(db, own, options),
    ejercicio === null ? null : readMoney(db, ejercicio, options),
    sugerenciasDeSentido(db, options),
    poiSettings(db),
  ]);
  return {
    key,
    asked,
    aportes: aportes.filter(({ pesem_id }) => pesem_id === pesem),
    contribuciones: behind.filter(({ pesem_id }) => pesem_id === pesem),
    objetivos,
    indicadores,
    money,
    sugerencias: doubts.filter(({ plan_id }) => plan_id === pesem),
    bands: settings.bands,
  };
}

/** What the page of the PESEM asks: its figures at once and, apart, what people write of its evaluation. */
export class PesemModel {
  #desk: Desk;
  readonly figures: Query<Figures>;
  readonly registro: PlanRegistro;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.figures = new Query(
      () => desk.session.engine,
      () => {
        const key = this.#asked;
        return key !== null && desk.session.complete && desk.session.version > 0
          ? (db, signal) => readFigures(db, key, { signal })
          : null;
      },
    );
    this.registro = new PlanRegistro(desk, () =>
      this.plan === null ? null : { planId: this.plan.plan_id, anio: this.anio },
    );
  }

  readonly plan = $derived.by(() => this.#desk.planFilters.pesem);
  readonly anio = $derived.by(() => (this.plan === null ? 0 : this.#desk.planFilters.anioOf(this.plan)));

  /** As text, so that what changes nothing of it in the address asks for nothing again. */
  readonly #asked = $derived.by(() => {
    if (this.plan === null) return null;
    const { ejercicio, ejercicios } = this.#desk.filters;
    return JSON.stringify({
      pesem: this.plan.plan_id,
      anio: this.anio,
      ejercicio: ejercicios.length === 0 ? null : ejercicio,
    } satisfies Asked);
  });

  readonly failure = $derived.by(() => this.figures.failure ?? this.registro.failure);
  readonly loading = $derived.by(() => this.figures.value === null && this.failure === null);
  readonly stale = $derived.by(
    () =>
      (this.figures.value !== null && this.figures.value.key !== this.#asked) ||
      this.figures.pending ||
      this.registro.stale,
  );

  /** Year of the results shown: the filter may already be ahead. */
  readonly shownYear = $derived.by(() => this.figures.value?.asked.anio ?? this.anio);
  readonly aportes = $derived.by(() => this.figures.value?.aportes ?? []);
  readonly contribuciones = $derived.by(() => this.figures.value?.contribuciones ?? []);
  readonly indicadores = $derived.by(() => this.figures.value?.indicadores ?? []);
  readonly money = $derived.by(() => this.figures.value?.money ?? null);

  /** Results of the sector: its OES. */
  readonly resultados = $derived.by(() =>
    (this.figures.value?.objetivos ?? []).filter(({ nivel }) => nivel === 'OES'),
  );
  readonly sector = $derived.by(
    () => this.aportes.find(({ nivel, todos }) => nivel === 'sector' && todos) ?? null,
  );

  limit(band: BandLimit['banda']): number {
    return this.figures.value?.bands.find(({ banda }) => banda === band)?.desde ?? 0;
  }
}
