type Choice = 'light' | 'dark';

/** Light or dark, remembered on this machine; the system's preference until the reader chooses. */
export class Theme {
  current = $state<Choice>(
    stored() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  );

  constructor() {
    this.#apply();
  }

  toggle(): void {
    this.current = this.current === 'dark' ? 'light' : 'dark';
    this.#apply();
    try {
      localStorage.setItem('timon-tema', this.current);
    } catch {
      // A browser without storage forgets the choice, nothing else.
    }
  }

  #apply(): void {
    document.documentElement.dataset['theme'] = this.current;
  }
}

function stored(): Choice | null {
  try {
    const choice = localStorage.getItem('timon-tema');
    return choice === 'light' || choice === 'dark' ? choice : null;
  } catch {
    return null;
  }
}
