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

/** The day of this computer's clock, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
