/** A name as a quoted SQL identifier. */
export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text as a SQL literal, for the few places that cannot take a parameter (paths, DDL). */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
