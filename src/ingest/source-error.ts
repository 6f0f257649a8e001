export type SourceErrorCode =
  | 'vacio'
  | 'sin_datos'
  | 'formato'
  | 'con_clave'
  | 'cortado'
  | 'danado'
  | 'codificacion'
  | 'comilla_abierta'
  | 'registro_largo'
  | 'demasiadas_malformadas'
  | 'demasiado_grande'
  | 'no_legible';

export interface SourceErrorParts {
  file: string;
  /** What happened and where, in Spanish. */
  message: string;
  /** What the person can do about it, in Spanish. */
  remedy: string;
  sheet?: string;
  /** Row as the person sees it in the file, 1-based. */
  row?: number;
  cause?: unknown;
}

/** A file that cannot be read at all, or not to its end. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly remedy: string;
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;

  constructor(code: SourceErrorCode, parts: SourceErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = code;
    this.remedy = parts.remedy;
    this.file = parts.file;
    if (parts.sheet !== undefined) this.sheet = parts.sheet;
    if (parts.row !== undefined) this.row = parts.row;
  }
}
