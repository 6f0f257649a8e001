import { countOf } from '@/core/format';
import type { Paper } from '../document';

/** «timon-poi-mensual-2026-06»: what the files of a paper are called. */
export function paperFileName({ tipo, pedido }: Pick<Paper, 'tipo' | 'pedido'>): string {
  const parts = [tipo, pedido.periodo, pedido.sesion].flatMap((part) => part ?? []);
  return ['timon', ...parts].join('-').replace(/[^\w.-]+/g, '-');
}

/** What the bundle of a paper holds, a line each, before it is made. */
export function contentsOf(paper: Paper): string[] {
  const name = paperFileName(paper);
  const blocks = paper.sections.slice(0, -1).flatMap(({ blocks }) => blocks);
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  return [
    `${name}.docx: el informe en Word`,
    `${name}.xlsx: sus cuadros en Excel, con sus fuentes y fórmulas`,
    `datos/: ${countOf(tables, 'cuadro', 'cuadros')} en CSV, descritos en datapackage.json`,
    'SHA256SUMS: la suma de cada archivo',
  ];
}
