import type { PaperAsk } from '@/reports/ask';

/**
 * The parameters that lead from a paper to the screen where something of it is mended: its query, and the period as that
 * screen reads it.
 */
export function placeOf(
  ir: string,
  { tipo, periodo }: PaperAsk,
): { path: string; params: Record<string, string | null> } {
  const [path = '', search = ''] = ir.split('?', 2);
  const params: Record<string, string | null> = {
    papel: null,
    periodo: null,
    seccion: null,
    ...Object.fromEntries(new URLSearchParams(search)),
  };
  if (path === 'informes')
    return { path, params: { papel: tipo, periodo, ...Object.fromEntries(new URLSearchParams(search)) } };
  if (periodo === null) return { path, params };
  const [year, part] = periodo.split('-', 2) as [string, string?];
  if (path.startsWith('poi')) params['ejercicio'] = year;
  if (part !== undefined && /^[TS]\d$/.test(part)) params['periodo'] ??= part;
  if (part !== undefined && /^\d\d$/.test(part) && periodo.length === 7)
    params['corte'] = String(Number(part));
  return { path, params };
}
