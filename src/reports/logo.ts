const files = import.meta.glob<string>('../../data/informes/logo.png', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** Data address of the entity's logo; null where `data/informes/logo.png` is not there. */
export const logo: string | null = Object.values(files)[0] ?? null;
