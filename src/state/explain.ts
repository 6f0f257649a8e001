/** A headline figure whose formula, count and rows the reader may open. */
export type ExplainTopic = 'cumplimiento' | 'gasto' | 'pim' | 'reportes' | 'brecha' | 'cambio';

/** The figure open in the panel: of the whole scope, or of one centro de costo, at a month. */
export interface Explained {
  topic: ExplainTopic;
  /** Llave of a centro de costo; null for the whole scope. */
  centro: string | null;
  /** 1–12; null for the corte in force. */
  mes: number | null;
}

/** A headline figure of the budget. */
export type BudgetTopic = 'pim' | 'certificado' | 'devengado' | 'ritmo' | 'cuadre';
