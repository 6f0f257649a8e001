/** What asks for a decision. The limits are the board's own; the foot of the list says them. */
export const decisionRules = {
  /** Points that a dependencia fell in a month. */
  caida: 10,
  /** Points by which the spending runs ahead of the metas. */
  brecha: 20,
  /** AO that execute without anything programmed. */
  sinProgramacion: 3,
  /** Soles spent above the PIM of the AO. */
  sobrePim: 100_000,
  /** Business days left of an acuerdo of the Comisión that is told before it is due. */
  acuerdos: 5,
  /** Decisions shown, those with most money first. */
  most: 4,
} as const;
