export interface Axis {
  min: number;
  max: number;
  step: number;
}

/** From zero, and below it only where a value is. Steps of 1, 1.5, 2, 2.5 or 5 times a power of ten; `room` above the highest. */
export function axisOf(values: readonly (number | null)[], room = 1.06): Axis {
  const known = values.filter((value) => value !== null);
  const highest = Math.max(0, ...known) * room || (known.some((value) => value < 0) ? 0 : 1);
  const lowest = Math.min(0, ...known);
  const rough = (highest - lowest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 1.5, 2, 2.5, 5].find((size) => size * power >= rough) ?? 10) * power;
  return { min: Math.floor(lowest / step) * step, max: Math.ceil(highest / step) * step, step };
}
