import { untrack } from 'svelte';

/**
 * What a source gives, taken once the frame in which it changed is painted: for what stands below a headline and takes
 * long to draw. Create it inside a component.
 */
export class AfterPaint<T> {
  value: T = $state.raw()!;
  readonly #source: () => T;

  constructor(source: () => T) {
    this.#source = source;
    this.value = untrack(source);
    $effect(() => {
      const next = source();
      if (untrack(() => this.value) === next) return;
      const frame = requestAnimationFrame(() => (timer = setTimeout(() => (this.value = next))));
      let timer: ReturnType<typeof setTimeout> | undefined;
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    });
  }

  /** What is shown is still that of before. */
  readonly stale = $derived.by(() => this.value !== this.#source());
}
