import type { PaperAsk } from './ask';
import type { Paper } from './document';

/** What a file says it is made of: enough to make it again and compare. */
export interface PaperIdentity {
  /** SHA-256 of the data. */
  datos: string;
  verificacion: string;
  pedido: PaperAsk;
}

/** Word keeps no more in one property. */
const PIECE = 250;

/** As the properties of a file keep it: plain ASCII, so that no format changes it; what is long, in pieces. */
export function identityProperties({ datos, verificacion, pedido }: PaperIdentity): Record<string, string> {
  const pieces = asciiJson(pedido).match(new RegExp(`.{1,${PIECE}}`, 'g'))!;
  return {
    timon_datos: datos,
    timon_verificacion: verificacion,
    ...Object.fromEntries(pieces.map((piece, i) => [i === 0 ? 'timon_pedido' : `timon_pedido_${i + 1}`, piece])),
  };
} // prettier-ignore

/** The same in a line that Markdown does not show. */
export function identityComment({ datos, verificacion, pedido }: PaperIdentity): string {
  return `<!-- timon ${asciiJson({ datos, verificacion, pedido })} -->`;
}

/** The identity that some properties give back; null where one is missing or says nothing. */
export function identityFrom(properties: ReadonlyMap<string, string>): PaperIdentity | null {
  const datos = properties.get('timon_datos');
  const verificacion = properties.get('timon_verificacion');
  let pedido = properties.get('timon_pedido') ?? '';
  for (let i = 2; properties.has(`timon_pedido_${i}`); i++) pedido += properties.get(`timon_pedido_${i}`)!;
  return identityOf({ datos, verificacion, pedido: parsed(pedido) });
}

/** The identity that a Markdown text keeps in its head; null where there is none. */
export function identityInText(text: string): PaperIdentity | null {
  const found = /^<!-- timon (\{[\x20-\x7e]{1,200000}\}) -->\r?$/m.exec(text);
  return found ? identityOf(parsed(found[1]!)) : null;
}

/** What a paper carries of itself. */
export const identityOfPaper = ({ datos, verificacion, pedido }: Paper): PaperIdentity => ({
  datos,
  verificacion,
  pedido,
});

function identityOf(value: unknown): PaperIdentity | null {
  if (!isRecord(value)) return null;
  const { datos, verificacion } = value;
  const pedido = askFrom(value['pedido']);
  if (typeof datos !== 'string' || !/^[0-9a-f]{64}$/.test(datos)) return null;
  if (typeof verificacion !== 'string' || !/^[\w-]{1,60}$/.test(verificacion)) return null;
  return pedido && { datos, verificacion, pedido };
}

/** What was asked, as a file brings it: whether there is such a kind of paper is for who makes it to say. */
function askFrom(value: unknown): PaperAsk | null {
  if (!isRecord(value)) return null;
  const { tipo, periodo, ues, plan, sesion, hoy } = value;
  const nullable = (one: unknown): one is string | null => one === null || typeof one === 'string';
  if (typeof tipo !== 'string' || !/^[a-z0-9-]{1,40}$/.test(tipo)) return null;
  if (!nullable(periodo) || !nullable(plan) || !nullable(sesion)) return null;
  if (!Array.isArray(ues) || !ues.every((one): one is string => typeof one === 'string')) return null;
  if (typeof hoy !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(hoy)) return null;
  return { tipo: tipo as PaperAsk['tipo'], periodo, ues, plan, sesion, hoy };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** JSON of printable ASCII without what closes a comment, an element or a line. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x21-\x7e]|[<>&]|-(?=-)/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
