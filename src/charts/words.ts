/** Why a figure is not there, as the tables and the tooltips say it. */
export const missing = {
  plan: 'sin programación',
  report: 'sin reporte',
  later: 'posterior al corte',
  value: 'sin dato',
} as const;

/** A number of so many decimals, es-PE, with a true minus sign and never a minus zero. */
export function decimalText(value: number, decimals: number): string {
  const format = new Intl.NumberFormat('es-PE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  return format.format(value).replace('-', '−');
}

/** One decimal, as every percentage of the charts. */
export const oneDecimal = (value: number): string => decimalText(value, 1);
