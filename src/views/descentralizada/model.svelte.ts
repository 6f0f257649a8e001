import { isDay } from '@/core/day';
import type { Connector, QueryOptions } from '@/engine/connector';
import {
  acuerdosCig,
  convenios,
  ettis,
  integrantesCig,
  metasGobierno,
  metasProduce,
  modeloEtapas,
  modelos,
  modelosPor,
  servicioIndicadores,
  servicios,
  servicioValores,
  trabajos,
  type AcuerdoCig,
  type Convenio,
  type DescentralizadaScope,
  type Etti,
  type IntegranteCig,
  type MetaGobierno,
  type MetaProduce,
  type Modelo,
  type ModeloEtapa,
  type ModeloGrupo,
  type Servicio,
  type ServicioIndicador,
  type ServicioValor,
  type TrabajoInstitucional,
} from '@/sql/descentralizada';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { monthsBefore } from './day';

/** All that the page says of a filter, on a day. */
export interface DescentralizadaFigures {
  al: string;
  /** Three months before, and how many models were being implemented then. */
  antes: string;
  enImplementacionAntes: ModeloGrupo | null;
  servicios: Servicio[];
  modelos: Modelo[];
  grupos: ModeloGrupo[];
  indicadores: ServicioIndicador[];
  valores: ServicioValor[];
  acuerdos: AcuerdoCig[];
  integrantes: IntegranteCig[];
  ettis: Etti[];
  trabajos: TrabajoInstitucional[];
  convenios: Convenio[];
  gobiernos: MetaGobierno[];
  produce: MetaProduce[];
}

async function read(
  db: Connector,
  scope: DescentralizadaScope,
  options: QueryOptions,
): Promise<DescentralizadaFigures> {
  const antes = monthsBefore(scope.al, 3);
  const ejercicio = Number(scope.al.slice(0, 4));
  const [
    rows,
    groups,
    before,
    indicators,
    values,
    agreed,
    people,
    teams,
    works,
    agreements,
    others,
    own,
    all,
  ] = await Promise.all([
    modelos(db, scope, options),
    modelosPor(db, ['total', 'servicio', 'departamento', 'materia'], scope, options),
    modelosPor(db, ['total'], { ...scope, al: antes }, options),
    servicioIndicadores(db, scope, options),
    servicioValores(db, scope.al, options),
    acuerdosCig(db, scope, options),
    integrantesCig(db, scope, options),
    ettis(db, scope, options),
    trabajos(db, scope, options),
    convenios(db, scope, options),
    metasGobierno(db, ejercicio, scope, options),
    metasProduce(db, ejercicio, scope, options),
    servicios(db, options),
  ]);
  return {
    al: scope.al,
    antes,
    enImplementacionAntes: before[0] ?? null,
    servicios: all,
    modelos: rows,
    grupos: groups,
    indicadores: indicators,
    valores: values,
    acuerdos: agreed,
    integrantes: people,
    ettis: teams,
    trabajos: works,
    convenios: agreements,
    gobiernos: others,
    produce: own,
  };
}

/** Key of a model in the address. */
export const modelKey = ({ servicio_id, departamento }: Pick<Modelo, 'servicio_id' | 'departamento'>) =>
  `${servicio_id}|${departamento}`;

/** Create it inside a component. */
export class DescentralizadaModel {
  readonly #desk: Desk;
  readonly #figures: Query<DescentralizadaFigures>;
  readonly #stages: Query<{ key: string; etapas: ModeloEtapa[] }>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session, journal } = desk;
    this.#figures = new Query(
      () => session.engine,
      () => {
        const asked = this.#asked;
        if (journal.version < 0 || session.version === 0 || !session.complete || this.empty) return null;
        if (!journal.ready && journal.failure === null) return null;
        return (db, signal) => read(db, JSON.parse(asked) as DescentralizadaScope, { signal });
      },
    );
    this.#stages = new Query(
      () => session.engine,
      () => {
        const key = this.#chosenKey;
        if (key === null || session.version === 0 || !session.complete) return null;
        const [servicio_id = '', departamento = ''] = key.split('|', 2);
        return async (db, signal) => ({
          key,
          etapas: await modeloEtapas(db, { servicio_id, departamento }, { signal }),
        });
      },
    );
  }

  /** Nothing of decentralised management is loaded. */
  readonly empty = $derived.by(() => this.#desk.session.descentralizada.length === 0);
  readonly value = $derived.by(() => (this.empty ? null : this.#figures.value));
  readonly failure = $derived.by(() => this.#figures.failure);
  readonly loading = $derived.by(() => !this.empty && this.value === null && this.failure === null);
  readonly stale = $derived.by(() => this.value !== null && this.#figures.pending);

  readonly usual = $derived.by(() => this.#desk.session.hoy);
  readonly al = $derived.by(() => {
    const asked = this.#desk.address.params.get('al');
    return asked !== null && isDay(asked) ? asked : this.usual;
  });
  readonly servicios = $derived.by(() => this.#list('servicio'));
  readonly departamentos = $derived.by(() => this.#list('departamento'));
  readonly #asked = $derived.by(() =>
    JSON.stringify({ al: this.al, servicios: this.servicios, departamentos: this.departamentos }),
  );

  readonly #chosenKey = $derived.by(() => this.#desk.address.params.get('modelo'));
  /** The model open in the panel, where the filters leave it in. */
  readonly chosen = $derived.by<Modelo | null>(
    () => this.value?.modelos.find((one) => modelKey(one) === this.#chosenKey) ?? null,
  );
  /** Its stages; null while they are asked. */
  readonly etapas = $derived.by<ModeloEtapa[] | null>(() =>
    this.#stages.value?.key === this.#chosenKey ? (this.#stages.value?.etapas ?? null) : null,
  );

  set(name: 'al' | 'servicio' | 'departamento', values: readonly string[]): void {
    const text = values.join(',');
    this.#desk.address.set({ [name]: text === '' || (name === 'al' && text === this.usual) ? null : text });
  }

  /** Opens a model in the panel; the same one again closes it. */
  choose(one: Pick<Modelo, 'servicio_id' | 'departamento'> | null): void {
    const key = one === null ? null : modelKey(one);
    this.#desk.address.set({ modelo: key === this.#chosenKey ? null : key });
  }

  #list(name: string): string[] {
    return (this.#desk.address.params.get(name) ?? '').split(',').filter((one) => one !== '');
  }
}
