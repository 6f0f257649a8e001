/** Nothing to compute: said in words, with what there is. */
export class NoFigures extends Error {}
