import publicacion from '@data/informes/publicacion.json';
import { cleanLine } from '../clean-text';
import type { Paper } from '../document';
import { filled, template } from '../template';
import type { PublicationSteps } from './steps';

/** A text that goes with a paper, to be copied. */
export interface Letter {
  asunto: string;
  cuerpo: string;
}

const { destino, lugar, direccion } = publicacion;

/** What OGPPM writes to OGTI; `contents` is what the bundle holds, a line each. */
export function memorandoOf(paper: Paper, { memorando, pide }: PublicationSteps, contents: readonly string[]): Letter {
  return letterOf(publicacion.memorando, {
    ...wordsOf(paper),
    paso: String(memorando.numero),
    actividad: memorando.actividad,
    pide,
    contenido: contents.map((line) => `- ${line}`).join('\n'),
  });
} // prettier-ignore

/** What the dependencias are told once it is published. */
export function correoOf(paper: Paper): Letter {
  return letterOf(publicacion.correo, wordsOf(paper));
}

/** The memorando as a text, with what its office still writes by hand. */
export function memorandoText({ asunto, cuerpo }: Letter, paper: Paper): string {
  const { oficina, sigla } = template;
  const year = paper.pedido.hoy.slice(0, 4);
  return `MEMORANDO N.º _______-${year}-${sigla}/${oficina.sigla}

A:       ${destino.nombre} (${destino.sigla})
De:      ${oficina.nombre} (${oficina.sigla})
Asunto:  ${asunto}
Fecha:   ____/____/______

${cuerpo}

Atentamente,

_______________________________
${oficina.nombre}
`;
}

export function correoText({ asunto, cuerpo }: Letter): string {
  return `Para:    Dependencias del ${template.entidad}
Asunto:  ${asunto}

${cuerpo}

${template.unidad.nombre} (${template.unidad.sigla})
${template.oficina.nombre} (${template.oficina.sigla})
`;
}

function wordsOf({ titulo, periodo, ficha, corte, verificacion }: Paper): Record<string, string> {
  const unidad = `${template.unidad.nombre} (${template.unidad.sigla})`;
  return { titulo, periodo, ficha, corte, verificacion, lugar, direccion, unidad };
}

function letterOf(form: { asunto: string; cuerpo: string[] }, words: Record<string, string>): Letter {
  const clean = Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, name === 'contenido' ? text : cleanLine(text)]),
  );
  return {
    asunto: filled(form.asunto, clean),
    cuerpo: form.cuerpo.map((text) => filled(text, clean)).join('\n\n'),
  };
}
