/** `38.240`, as the POI names a pliego, from what was typed; null where it is not one. */
export function pliegoLlave(sector: string, pliego: string): string | null {
  const [s, p] = [sector.trim(), pliego.trim()];
  return /^\d{1,2}$/.test(s) && /^\d{1,3}$/.test(p) ? `${s.padStart(2, '0')}.${p.padStart(3, '0')}` : null;
}
