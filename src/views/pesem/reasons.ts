import type { MotivoNd } from '@/sql/plan';

const words: Record<MotivoNd, string> = {
  sin_valor: 'sin valor obtenido',
  sin_logro_esperado: 'sin logro esperado',
  sentido_por_confirmar: 'sentido por confirmar',
  division_por_cero: 'división por cero',
  valor_negativo: 'valor negativo',
  sin_linea_base: 'sin línea base',
  linea_base_igual_al_logro: 'línea base igual al logro',
};

/** Why an indicator has no avance. */
export const reasonWord = (motivo: MotivoNd | null): string => (motivo === null ? 'sin dato' : words[motivo]);
