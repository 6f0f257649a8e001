/** A formula as it is drawn. Text is plain; a list is read from left to right. */
export type FormulaNode =
  | string
  | { text: string }
  | { fraction: { over: FormulaNode; under: FormulaNode } }
  | { min: FormulaNode[] }
  | { sequence: FormulaNode[] };

/** The same formula in words, for who does not see the drawing. */
export function formulaWords(node: FormulaNode): string {
  if (typeof node === 'string') return node;
  if ('text' in node) return node.text;
  if ('fraction' in node)
    return `(${formulaWords(node.fraction.over)}) entre (${formulaWords(node.fraction.under)})`;
  if ('min' in node) return `el menor de: ${node.min.map(formulaWords).join('; ')}`;
  return node.sequence.map(formulaWords).join(' ');
}
