/** Where a figure stands. The band always comes from SQL, on the unrounded value; nothing here knows a threshold. */
export type Band = 'verde' | 'amarillo' | 'rojo' | 'exceso' | 'nd';

/** From what asks for action to what asks for nothing; missing last, in a group of its own. */
export const bands: readonly Band[] = ['rojo', 'amarillo', 'verde', 'exceso', 'nd'];

const words: Record<Band, string> = {
  rojo: 'rojo',
  amarillo: 'amarillo',
  verde: 'verde',
  exceso: 'exceso',
  nd: 'sin dato',
};

export function bandWord(band: Band): string {
  return words[band];
}

export function bandOrder(band: Band): number {
  return bands.indexOf(band);
}

export function isBand(value: unknown): value is Band {
  return bands.some((band) => band === value);
}
