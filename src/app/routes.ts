/** The screens, in the order of the rail. A screen is loaded when first opened. */
export const routes = [
  { path: 'resumen', label: 'Resumen' },
  { path: 'poi', label: 'POI' },
  { path: 'presupuesto', label: 'Presupuesto' },
  { path: 'datos', label: 'Datos' },
] as const;

export type Route = (typeof routes)[number]['path'];

/** The route of an address; an unknown or empty one is the first. */
export function routeOf(path: string): Route {
  return routes.find((route) => route.path === path.split('/')[0])?.path ?? 'resumen';
}
