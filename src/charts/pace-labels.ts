import { lineHeightOf, unitOf, type Frame } from './frame';
import type { PaceInput } from './pace-input';
import { written, type PaceScale } from './pace-scale';
import { textAt, type TextGraphic } from './text-graphic';

/** The amount over each month done, the largest in bold; only that of the corte where a month is narrow. */
export function monthLabels(input: PaceInput, frame: Frame, scale: PaceScale): TextGraphic[] {
  const { theme } = frame;
  const u = unitOf(frame);
  const high = lineHeightOf(frame);
  const texts = input.done.map((amount) => (amount === null ? null : written(amount, scale.unit)));
  const fits = texts.every((text) => text === null || frame.measure(text, true) <= scale.column + 2 * u);
  return texts.flatMap((text, month) => {
    const last = month === input.corte - 1;
    if (text === null || (!fits && !last)) return [];
    const top = scale.y(Math.max(0, input.done[month] ?? 0));
    const planned = input.planned[month] ?? null;
    const dash = planned === null ? top : scale.y(planned);
    const over = dash < top + 3 * u && dash > top - high - 9 * u ? Math.min(top, dash) : top;
    const half = frame.measure(text, last) / 2;
    const x = Math.min(Math.max(scale.x(month), half), frame.width - half);
    return [
      textAt(
        frame,
        [x, Math.max(high / 2, over - high / 2 - 3 * u)],
        text,
        last ? theme.financieroText : theme.ink2,
        {
          look: last ? 'bold' : 'normal',
          align: 'center',
          edge: true,
        },
      ),
    ];
  });
}

/** What each side of the corte adds up to, under the months; what does not fit is left to the title. */
export function sideLabels(input: PaceInput, frame: Frame, scale: PaceScale): TextGraphic[] {
  const { plot, column, unit } = scale;
  const y = frame.height - lineHeightOf(frame) / 2;
  const side = (from: number, to: number, word: string, amount: number | null): TextGraphic[] => {
    if (amount === null || to <= from) return [];
    const text = `${word} ${written(amount, unit)}`;
    const [x1, x2] = [plot.x + column * from, plot.x + column * to];
    if (frame.measure(text) > x2 - x1) return [];
    return [textAt(frame, [(x1 + x2) / 2, y], text, frame.theme.ink2, { align: 'center' })];
  };
  return [
    ...side(0, input.corte, 'devengado', input.spent),
    ...side(input.corte, 12, 'por devengar', input.left),
  ];
}
