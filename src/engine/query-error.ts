export type QueryErrorCode = 'sin_memoria' | 'motor_no_inicia' | 'sin_permiso' | 'consulta' | 'parquet';

const remedies: Record<QueryErrorCode, string> = {
  sin_memoria: 'Cierre otras pestañas o cargue menos ejercicios a la vez.',
  motor_no_inicia:
    'Abra la página con una versión reciente de Chrome, Edge o Firefox; si ya lo es, recargue la página.',
  sin_permiso: 'Vuelva a cargar el archivo desde Datos.',
  consulta: 'Recargue la página; si se repite, borre los datos cargados desde Datos y vuelva a cargarlos.',
  parquet: 'Vuelva a generar el archivo Parquet; puede estar cortado o dañado.',
};

const messages: Record<QueryErrorCode, string> = {
  sin_memoria: 'Los datos no caben en la memoria que el navegador da a esta página.',
  motor_no_inicia: 'El motor de cálculo no pudo iniciar en este navegador.',
  sin_permiso: 'El motor no tiene permiso para leer ese archivo.',
  consulta: 'Una consulta no se pudo calcular.',
  parquet: 'El archivo Parquet no se pudo leer.',
};

/** What the engine could not do: a Spanish message and remedy for the reader, the SQL and cause for the developer. */
export class QueryError extends Error {
  readonly remedy: string;

  constructor(
    readonly code: QueryErrorCode,
    readonly detail: string,
    readonly sql: string | null = null,
    options?: ErrorOptions,
  ) {
    super(messages[code], options);
    this.name = 'QueryError';
    this.remedy = remedies[code];
  }
}

export function asQueryError(cause: unknown, sql: string | null): QueryError {
  if (cause instanceof QueryError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new QueryError(codeOf(detail), detail, sql, { cause });
}

function codeOf(detail: string): QueryErrorCode {
  if (/out of memory|memory access out of bounds|could not allocate|bad_alloc/i.test(detail))
    return 'sin_memoria';
  if (/permission error/i.test(detail)) return 'sin_permiso';
  return 'consulta';
}
