/** The page's address, `#/poi?ejercicio=2026&corte=06`: the only place where what the reader chose is kept. */
export class Address {
  #hash = $state(location.hash);

  constructor() {
    addEventListener('hashchange', () => (this.#hash = location.hash));
  }

  readonly path = $derived(this.#split().path);
  readonly params = $derived(new URLSearchParams(this.#split().search));

  #split() {
    const [path = '', search = ''] = this.#hash.replace(/^#/, '').split('?', 2);
    return { path: path.replace(/^\/+|\/+$/g, ''), search };
  }

  /** The hash of a path with some parameters changed; null or '' takes one away. */
  href(path: string, changes: Record<string, string | null> = {}): string {
    const params = new URLSearchParams(this.params);
    for (const [key, value] of Object.entries(changes))
      if (value === null || value === '') params.delete(key);
      else params.set(key, value);
    const search = params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
    return `#/${path}${search === '' ? '' : `?${search}`}`;
  }

  /** A choice on the same screen replaces the entry of the history; it is not a step back. */
  set(changes: Record<string, string | null>): void {
    history.replaceState(history.state, '', this.href(this.path, changes));
    this.#hash = location.hash;
  }
}
