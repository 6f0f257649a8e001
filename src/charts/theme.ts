/** The colours a chart uses, by role. Values are CSS colours. */
export interface ChartTheme {
  paper: string;
  tint: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  line2: string;
  fisico: string;
  financiero: string;
  financieroText: string;
  programado: string;
  rojo: string;
  rojoText: string;
  amarillo: string;
  amarilloText: string;
  verde: string;
  verdeText: string;
  nd: string;
  /** What is over and asks for nothing. */
  atenuado: string;
  /** Track of a bar. */
  track: string;
  /** Pale fill of the first class of a map, and text on the darkest. */
  select: string;
  onAccent: string;
}

export const themeTokens: Record<keyof ChartTheme, string> = {
  paper: '--paper',
  tint: '--tint',
  ink: '--ink',
  ink2: '--ink2',
  ink3: '--ink3',
  line: '--line',
  line2: '--line2',
  fisico: '--c-fisico',
  financiero: '--c-financiero',
  financieroText: '--c-financiero-x',
  programado: '--c-programado',
  rojo: '--rojo',
  rojoText: '--rojo-x',
  amarillo: '--amarillo',
  amarilloText: '--amarillo-x',
  verde: '--verde',
  verdeText: '--verde-x',
  nd: '--nd',
  atenuado: '--c-atenuado',
  track: '--tint2',
  select: '--select',
  onAccent: '--on-accent',
};

function themeFrom(colour: (token: string) => string): ChartTheme {
  const entries = Object.entries(themeTokens).map(([role, token]) => [role, colour(token)]);
  return Object.fromEntries(entries) as ChartTheme;
}

/** References to the tokens: an SVG chart drawn with it follows the theme and the printer without being redrawn. */
export const liveTheme: ChartTheme = themeFrom((token) => `var(${token})`);

/** The tokens as they are at `node` now, for files that leave the page. */
export function readTheme(node: Element): ChartTheme {
  const style = getComputedStyle(node);
  return themeFrom((token) => style.getPropertyValue(token).trim());
}

/** The light tokens, for white paper whatever the theme of the page. */
export const whiteTheme: ChartTheme = {
  paper: '#FFFFFF',
  tint: '#F5F4F0',
  ink: '#17212B',
  ink2: '#4F5B66',
  ink3: '#66717C',
  line: '#DEDBD3',
  line2: '#B9B6AE',
  fisico: '#1B5C96',
  financiero: '#5A98C8',
  financieroText: '#2F6F9F',
  programado: '#5E6872',
  rojo: '#A91B2B',
  rojoText: '#A91B2B',
  amarillo: '#C98700',
  amarilloText: '#855600',
  verde: '#17967E',
  verdeText: '#0B6B59',
  nd: '#5E6872',
  atenuado: '#C9CFD4',
  track: '#ECEAE4',
  select: '#E3EDF6',
  onAccent: '#FFFFFF',
};
