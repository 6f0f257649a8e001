/** What the journal could not do: what happened and what to do, in Spanish. */
export class JournalError extends Error {
  override readonly name = 'JournalError';

  constructor(
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
