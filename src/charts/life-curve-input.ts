/** The whole life of an investment, month by month: what is accumulated, in percent 0–100; null is a month without a figure. */
export interface LifeCurveInput {
  /** Consecutive, the earliest first. */
  months: readonly LifeMonth[];
  /** Programme as first registered. */
  inicial: readonly (number | null)[];
  /** Programme in force. */
  programado: readonly (number | null)[];
  /** Devengado over the cost in force; null after the corte. */
  pagado: readonly (number | null)[];
  /** Físico executed; null after the corte. */
  construido: readonly (number | null)[];
  /** Index in `months` of the corte, or null when it is outside them. */
  corte: number | null;
  /** Draws in red, at the corte, how far what is paid and what is built are from each other. */
  gap?: boolean;
  /** What the programme is of, for the table: the works unless said. */
  programa?: 'obra' | 'pago';
}

export interface LifeMonth {
  anio: number;
  /** 1 to 12. */
  mes: number;
}
