import { wrap } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { Box } from './place';
import type { TrajectoryInput, TrajectoryPoint } from './trajectory-input';
import { zones } from './trajectory-zones';

/** Beyond these a point stands at the edge, with its figure in the table and the tooltip. % of the pace required. */
const LOWEST = -40;
const HIGHEST = 170;
const LEAST_HIGH = 130;

export interface ZonePlace {
  key: string;
  left: number;
  right: number;
  count: number;
  /** Lines of its name, as they fit. */
  lines: string[];
}

export interface TrajectoryDot {
  point: TrajectoryPoint;
  px: number;
  py: number;
}

export interface TrajectoryScale {
  plot: Box;
  /** Height of the axis. */
  ground: number;
  x: (pace: number) => number;
  zones: ZonePlace[];
  dots: TrajectoryDot[];
  radius: number;
}

/** Dots stacked in columns that never leave their zone. */
export function trajectoryScale(input: TrajectoryInput, frame: Frame): TrajectoryScale {
  const unit = unitOf(frame);
  const drawn = input.points.filter((point) => point.pace !== null && point.zone !== null);
  const high = Math.min(HIGHEST, Math.max(LEAST_HIGH, ...drawn.map(({ pace }) => pace! + 8)));
  const plot = { x: 0, y: 4 * unit, width: frame.width, height: 0 };
  const ground = frame.height - 2 * lineHeightOf(frame) - 12 * unit;
  plot.height = ground - plot.y;
  const x = (pace: number) =>
    plot.x + (plot.width * (Math.min(high, Math.max(LOWEST, pace)) - LOWEST)) / (high - LOWEST);

  const places = zones.map((zone, i): ZonePlace => {
    const left = i === 0 ? plot.x : x(zone.from);
    const right = i + 1 < zones.length ? x(zones[i + 1]!.from) : plot.x + plot.width;
    const room = right - left - 10 * unit;
    const fitting = zone.words
      .map((words) => wrap(words, room, (text) => frame.measure(text)))
      .find((lines) => lines.length <= 2 && lines.every((line) => frame.measure(line) <= room));
    return {
      key: zone.key,
      left,
      right,
      count: drawn.filter((point) => point.zone === zone.key).length,
      lines: fitting ?? [],
    };
  });

  const radius = 6 * unit;
  const head = 64 * unit;
  const dots = places.flatMap((place) => {
    const columns = Math.max(1, Math.floor((place.right - place.left) / (2 * radius)));
    const width = (place.right - place.left) / columns;
    const stacks = new Map<number, TrajectoryPoint[]>();
    for (const point of drawn.filter(({ zone }) => zone === place.key)) {
      const column = Math.min(columns - 1, Math.max(0, Math.floor((x(point.pace!) - place.left) / width)));
      stacks.set(column, [...(stacks.get(column) ?? []), point]);
    }
    return [...stacks].flatMap(([column, points]) => {
      const ordered = [...points].sort((a, b) => a.pace! - b.pace!);
      const step = Math.min(2.3 * radius, (plot.height - head - 2 * radius) / ordered.length);
      return ordered.map((point, i) => ({
        point,
        px: place.left + width * (column + 0.5),
        py: ground - radius - 3 * unit - i * step,
      }));
    });
  });
  return { plot, ground, x, zones: places, dots, radius };
}
