/** What is asked of a dependencia, ready to copy or to open in the mail program. */
export interface Message {
  subject: string;
  body: string;
}

/** Field of the journal that keeps the day something was asked for, `YYYY-MM-DD`. */
export const REQUESTED = 'pedido';

/** A `mailto:` without recipient: the address book is the reader's. */
export function mailLink({ subject, body }: Message): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
