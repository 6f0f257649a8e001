import type { ChartOption } from './spec';
import { fontOf, type Frame } from './frame';

export interface TooltipLine {
  name: string;
  value: string;
}

/** A node, never HTML text: data stays data and the page's security policy holds. */
export function tooltipNode(title: string, lines: readonly TooltipLine[]): HTMLElement {
  const node = document.createElement('div');
  node.className = 'chart-tip';
  const head = node.appendChild(document.createElement('strong'));
  head.textContent = title;
  for (const line of lines) {
    const row = node.appendChild(document.createElement('span'));
    const value = document.createElement('b');
    value.textContent = line.value;
    row.append(`${line.name} `, value);
  }
  return node;
}

/** The box of every tooltip. `confine` also keeps ECharts from adding an arrow written as styled HTML. */
export function tooltipBox(frame: Frame): NonNullable<ChartOption['tooltip']> {
  const { theme } = frame;
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.paper,
    borderColor: theme.line2,
    borderWidth: 1,
    padding: [6, 10],
    shadowBlur: 0,
    shadowOffsetY: 0,
    extraCssText: `font: ${fontOf(frame)}; line-height: 1.4; box-shadow: none; border-radius: 3px`,
    textStyle: { color: theme.ink },
  };
}
