import { sha256Text } from '@/core/sha256';
import type { Draft, Paper } from './document';

/** A paper with the code of what it says: the same data and texts give the same code. */
export async function sealed(draft: Draft): Promise<Paper> {
  const { datos, periodo, alcance, sections, ficha, clave } = draft;
  const print = await sha256Text(JSON.stringify([datos, periodo, alcance, sections], rounded));
  const code = print.slice(0, 8).toUpperCase();
  const verificacion = `${ficha.replaceAll('.', '')}-${clave}-${code.slice(0, 4)}-${code.slice(4)}`;
  return { ...draft, verificacion };
}

const LOOKS = ['width', 'color', 'colores', 'dashed', 'orientation', 'de'];

/**
 * What the code covers: what can be read and not how it looks. Sums of many numbers differ in their last digits from one
 * computer to the next.
 */
function rounded(key: string, value: unknown): unknown {
  if (LOOKS.includes(key)) return undefined;
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value;
}
