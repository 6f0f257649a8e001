import { untrack } from 'svelte';
import type { Connector } from '@/engine/connector';

export interface QueryFailure {
  message: string;
  remedy: string;
}

type Ask<T> = (engine: Connector, signal: AbortSignal) => Promise<T>;

/**
 * A value asked of the engine again whenever what it reads changes. The last value stays while the next one comes;
 * a failure stays in its own tile.
 */
export class Query<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<QueryFailure | null>(null);
  pending = $state(false);

  /** `ask` is called inside an effect: the state it reads before its first await is what it depends on. */
  constructor(engine: () => Connector | null, ask: () => Ask<T> | null) {
    $effect(() => {
      const connector = engine();
      const run = ask();
      if (!connector || !run) return;
      const control = new AbortController();
      untrack(() => (this.pending = true));
      run(connector, control.signal)
        .then((value) => {
          if (control.signal.aborted) return;
          this.value = value;
          this.failure = null;
          this.pending = false;
        })
        .catch((cause: unknown) => {
          if (control.signal.aborted) return;
          this.failure = failureOf(cause);
          this.pending = false;
        });
      return () => control.abort();
    });
  }
}

export function failureOf(cause: unknown): QueryFailure {
  if (cause instanceof Error && 'remedy' in cause)
    return { message: cause.message, remedy: String(cause.remedy) };
  console.error(cause);
  return {
    message: 'Esta parte de la página no se pudo calcular.',
    remedy: 'Recargue la página; si se repite, vuelva a cargar los datos.',
  };
}
