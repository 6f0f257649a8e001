/** How far the start of the page has come. */
export type BootStep = 'motor' | 'formulas' | 'datos' | 'listo';
