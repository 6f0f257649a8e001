import { plural } from '@/core/format';

/** How a parameter of the board is called, said and chosen. */
interface ParameterWords {
  name: string;
  said: (value: string) => string;
  /** What it may be: one of some words, or a whole number between two. */
  choice: { value: string; label: string }[] | { min: number; max: number; unit: string };
}

const counted = (one: string, several: string) => (value: string) =>
  `${value} ${plural(Number(value), one, several)}`;

const words: Readonly<Record<string, ParameterWords>> = {
  metodo_agregacion: {
    name: 'Método del tablero',
    said: (value) => (value === 'ponderado' ? 'ponderado por PIM' : 'promedio simple'),
    choice: [
      { value: 'simple', label: 'promedio simple' },
      { value: 'ponderado', label: 'ponderado por PIM' },
    ],
  },
  dia_habil_reporte: {
    name: 'Día del reporte mensual',
    said: (day) => `día hábil ${day} del mes siguiente`,
    choice: { min: 1, max: 20, unit: 'día hábil' },
  },
  techo_cumplimiento: {
    name: 'Techo del cumplimiento',
    said: (percent) => `${percent} %`,
    choice: { min: 100, max: 1000, unit: '%' },
  },
  inversion_meses_sin_devengado: {
    name: 'Inversiones: meses sin devengado',
    said: counted('mes', 'meses'),
    choice: { min: 1, max: 12, unit: 'meses' },
  },
  inversion_limite_pago_y_obra: {
    name: 'Inversiones: entre pago y obra',
    said: counted('punto', 'puntos'),
    choice: { min: 1, max: 100, unit: 'puntos' },
  },
  inversion_limite_sobrecosto: {
    name: 'Inversiones: sobrecosto',
    said: (percent) => `${percent} %`,
    choice: { min: 0, max: 500, unit: '%' },
  },
  acuerdo_vence_pronto: {
    name: 'Acuerdos: vencen pronto',
    said: (days) => `${counted('día', 'días')(days)} antes del plazo`,
    choice: { min: 0, max: 90, unit: 'días' },
  },
  plazo_vence_pronto: {
    name: 'Procedimientos: vencen pronto',
    said: (days) => `${counted('día hábil', 'días hábiles')(days)} antes del plazo`,
    choice: { min: 0, max: 60, unit: 'días hábiles' },
  },
  convenio_vence_pronto: {
    name: 'Convenios: vencen pronto',
    said: (days) => `${counted('día', 'días')(days)} antes de su término`,
    choice: { min: 0, max: 366, unit: 'días' },
  },
};

/** Null for a parameter that only a file gives. */
export function parameterWords(parametro: string): ParameterWords | null {
  return words[parametro] ?? null;
}

/** What is wrong with a value; null when it can be kept. */
export function parameterError({ choice }: ParameterWords, value: string): string | null {
  if (Array.isArray(choice))
    return choice.some((one) => one.value === value) ? null : 'Elija uno de la lista.';
  const number = /^\d+$/.test(value.trim()) ? Number(value) : NaN;
  return number >= choice.min && number <= choice.max
    ? null
    : `Escriba un número entero de ${choice.min} a ${choice.max}.`;
}
