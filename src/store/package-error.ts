export type PackageRule =
  | 'sin_paquete'
  | 'no_accesible'
  | 'descriptor'
  | 'tabla_desconocida'
  | 'falta_archivo'
  | 'bytes'
  | 'huella'
  | 'no_legible'
  | 'columnas'
  | 'valor'
  | 'filas'
  | 'requerido'
  | 'rango'
  | 'llave_repetida'
  | 'codigo_desconocido'
  | 'sin_espacio';

/** One thing a data package says and does not keep, in Spanish. */
export interface Finding {
  rule: PackageRule;
  resource: string | null;
  column: string | null;
  /** What happened and where. */
  message: string;
  /** What to do. */
  remedy: string;
}

/** A data package that cannot be read or kept. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly rule: PackageRule;
  readonly remedy: string;
  readonly resource: string | null;
  readonly column: string | null;

  constructor(finding: Finding, options?: ErrorOptions) {
    super(finding.message, options);
    this.rule = finding.rule;
    this.remedy = finding.remedy;
    this.resource = finding.resource;
    this.column = finding.column;
  }
}

const REGENERATE = 'Vuelva a generar el paquete o a copiar su carpeta completa.';

export function finding(
  rule: PackageRule,
  message: string,
  place: { resource?: string; column?: string; remedy?: string } = {},
): Finding {
  return {
    rule,
    resource: place.resource ?? null,
    column: place.column ?? null,
    message,
    remedy: place.remedy ?? REGENERATE,
  };
}
