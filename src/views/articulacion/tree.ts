import { entityName, readable } from '@/core/names';
import type { AoArticulada } from '@/sql/plan-ao';
import { matches } from '@/ui/match-text';
import { looseWords } from '../pesem/flow';
import { planName } from '@/reports/plan/indicador';

/** OES, AES, OEI of a pliego, AEI, AO. */
export const levels = ['OES', 'AES', 'OEI', 'AEI', 'AO'] as const;

export interface TreeNode {
  key: string;
  /** Index in `levels`. */
  level: number;
  code: string;
  name: string;
  /** Of what reaches no OES. */
  loose: boolean;
  /** PIM in céntimos, so that it adds exactly. */
  cents: number;
  ao: number;
  children: TreeNode[];
}

type Step = Pick<TreeNode, 'code' | 'name'>;

/** Where an AO stands, from the policy downwards. */
export function placeOf(row: AoArticulada): Step[] {
  const whole = row.estado === 'completa';
  const named = (code: string | null, name: string | null, none: string): Step =>
    code === null ? { code: '', name: none } : { code, name: name === null ? '' : planName(name) };
  const oei = named(row.oei_id, row.oei, 'Sin OEI');
  return [
    whole ? named(row.oes_id, row.oes, 'Sin OES') : { code: '', name: 'No llega a ningún OES' },
    whole ? named(row.aes_id, row.aes, 'Sin AES') : { code: '', name: looseWords[row.estado as keyof typeof looseWords].name },
    { code: `${entityName(row.pliego)}${oei.code === '' ? '' : ` ${oei.code}`}`, name: oei.name },
    named(row.aei_id, row.aei, 'Sin AEI'),
    { code: row.ao_id, name: readable(row.ao) },
  ];
} // prettier-ignore

/** The AO that a text asks for, by any name or code of where they stand; all when it is empty. */
export function filtered(rows: readonly AoArticulada[], text: string): AoArticulada[] {
  const wanted = text.trim();
  if (wanted === '') return [...rows];
  return rows.filter((row) =>
    matches(
      placeOf(row)
        .map(({ code, name }) => `${code} ${name}`)
        .join(' '),
      wanted,
    ),
  );
}

/** In the order of the rows; what reaches no OES last, as they come. */
export function treeOf(rows: readonly AoArticulada[]): TreeNode[] {
  const roots: TreeNode[] = [];
  const known = new Map<string, TreeNode>();
  for (const row of rows) {
    const cents = Math.round(row.pim * 100);
    let siblings = roots;
    let key = '';
    placeOf(row).forEach(({ code, name }, level) => {
      const own = level === 4 ? `${code} ${row.ue_id}` : code === '' ? name : code;
      key = `${key}|${own}`;
      let node = known.get(key);
      if (!node) {
        node = {
          key,
          level,
          code,
          name,
          loose: row.estado !== 'completa',
          cents: 0,
          ao: 0,
          children: [],
        };
        known.set(key, node);
        siblings.push(node);
      }
      node.cents += cents;
      node.ao += 1;
      siblings = node.children;
    });
  }
  return roots;
}

/** Nodes one below another as they are seen: those of `opened` show what they hold. */
export function visible(nodes: readonly TreeNode[], opened: (node: TreeNode) => boolean): TreeNode[] {
  return nodes.flatMap((node) => [node, ...(opened(node) ? visible(node.children, opened) : [])]);
}
