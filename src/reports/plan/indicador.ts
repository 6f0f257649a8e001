import { formatNumber, missingMark } from '@/core/format';
import { readable } from '@/core/names';
import type { MotivoNd, OrigenSentido, Sentido, Trayectoria } from '@/sql/plan';

/** Trajectories from what asks for action to what asks for nothing. */
export const trayectorias = ['retroceso', 'avance_limitado', 'requiere_aceleracion', 'en_ruta'] as const;

const trayectoriaWords: Record<Trayectoria, string> = {
  retroceso: 'retroceso',
  avance_limitado: 'avance limitado',
  requiere_aceleracion: 'requiere aceleración',
  en_ruta: 'en ruta',
};

export const trayectoriaWord = (trayectoria: Trayectoria): string => trayectoriaWords[trayectoria];

export const sentidos: readonly { value: Sentido; label: string; short: string | null }[] = [
  { value: 'ascendente', label: 'ascendente: mejora al subir', short: null },
  { value: 'descendente', label: 'descendente: mejora al bajar', short: 'baja' },
  { value: 'maximo', label: 'máximo permisible: no debe pasar', short: 'máximo' },
  { value: 'minimo', label: 'mínimo permisible: no debe bajar', short: 'mínimo' },
];

const motivoWords: Record<MotivoNd, string> = {
  sin_valor: 'No hay valor obtenido',
  sin_logro_esperado: 'El plan no fija un logro esperado para el año',
  sentido_por_confirmar: 'Falta decir si mejora al subir o al bajar',
  division_por_cero: 'El logro esperado es cero: no se puede dividir',
  valor_negativo: 'Hay un valor negativo: el cociente no mide un avance',
  sin_linea_base: 'El indicador no tiene línea base',
  linea_base_igual_al_logro: 'La línea base es igual al logro esperado',
};

/** Why there is no avance: what the source says where it says it of a missing value, else the rule's words. */
export function motivoWord(motivo: MotivoNd, fuente: string | null = null): string {
  const said = fuente?.trim();
  return motivo === 'sin_valor' && said ? said : motivoWords[motivo];
}

interface Serie {
  unidad: string | null;
  linea_base: number | null;
  logros: readonly (number | null)[];
  valores: readonly (number | null)[];
}

/** Decimals with which the values of an indicator are read, all alike: at most two. */
export function decimalsOf({ unidad, linea_base, logros, valores }: Serie): number {
  const needed = [linea_base, ...logros, ...valores].map((value) => {
    if (value === null || Number.isInteger(value)) return 0;
    return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6 ? 1 : 2;
  });
  return Math.max(unidad?.trim() === '%' ? 1 : 0, ...needed);
}

export function writeValue(value: number | null, serie: Serie): string {
  return value === null ? missingMark : formatNumber(value, decimalsOf(serie));
}

/** Codes as people say them: an indicator that is alone in its objective is called as the objective. */
export function indicadorCodes(
  rows: readonly { indicador_id: string; objetivo_id: string }[],
): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { objetivo_id } of rows) count.set(objetivo_id, (count.get(objetivo_id) ?? 0) + 1);
  return new Map(
    rows.map(({ indicador_id, objetivo_id }) => [
      indicador_id,
      count.get(objetivo_id) === 1 ? objetivo_id : indicador_id,
    ]),
  );
}

/** A name of a plan without its final full stop. */
export const planName = (name: string): string => readable(name.trim().replace(/\.$/, ''));

/** Who answers for something: siglas stay as they are, a name in capitals is made readable. */
export const responsableName = (name: string): string =>
  /\s/.test(name.trim()) ? readable(name.trim()) : name.trim();

/** «%», «días, baja»: the unit, and the sentido where it is not upwards. */
export function unitWords(unidad: string | null, sentido: Sentido | null): string {
  const short = sentidos.find(({ value }) => value === sentido)?.short ?? null;
  return [unidad?.trim() || null, short].filter((part) => part !== null).join(', ');
}

export const percentText = (value: number | null): string => formatNumber(value, 1);

/** What was assumed to measure an indicator; null where its ficha or the reader says it. */
export function assumptionOf({
  sentido,
  origen_sentido,
}: {
  sentido: Sentido | null;
  origen_sentido: OrigenSentido | null;
}): string | null {
  if (origen_sentido === 'serie')
    return 'La ficha no dice el sentido: se toma como ascendente porque sus logros esperados nunca bajan.';
  if (sentido === 'maximo' || sentido === 'minimo')
    return `Sentido «${sentido === 'maximo' ? 'máximo' : 'mínimo'} permisible»: se mide como ${sentido === 'maximo' ? 'descendente' : 'ascendente'}, supuesto del tablero.`;
  return null;
}
