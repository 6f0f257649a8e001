import { mart } from '@/sql/catalog';

/** What a mart says of itself, as «¿Cómo se calcula?» shows it. */
export function documentationOf(name: string): { label: string; text: string }[] {
  return Object.entries(mart(name).documentation).map(([label, text]) => ({ label, text }));
}

/** Rows shown behind a figure; its file has them all. */
export const SHOWN_ROWS = 200;
