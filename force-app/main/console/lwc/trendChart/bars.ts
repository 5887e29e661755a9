/** Where the bars of a trend stand. */

export interface TrendPoint {
  /** ISO 8601. */
  readonly hour: string;
  readonly arrived: number;
  readonly failed: number;
}

export interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The part of it that failed, at the bottom. */
  readonly failedY: number;
  readonly failedHeight: number;
}

export const WIDTH = 240;
export const HEIGHT = 40;
const GAP = 2;
/** A single row among thousands is still seen. */
const SHORTEST = 2;

export function barsOf(points: readonly TrendPoint[]): Bar[] {
  const highest = Math.max(1, ...points.map(({ arrived }) => arrived));
  const step = WIDTH / Math.max(1, points.length);
  return points.map(({ hour, arrived, failed }, index) => {
    const height = heightOf(arrived, highest);
    const failedHeight = Math.min(height, heightOf(failed, highest));
    return {
      key: hour,
      x: index * step + GAP / 2,
      y: HEIGHT - height,
      width: step - GAP,
      height,
      failedY: HEIGHT - failedHeight,
      failedHeight,
    };
  });
}

export function totalsOf(points: readonly TrendPoint[]): { arrived: number; failed: number } {
  return {
    arrived: points.reduce((total, { arrived }) => total + arrived, 0),
    failed: points.reduce((total, { failed }) => total + failed, 0),
  };
}

function heightOf(value: number, highest: number): number {
  return value === 0 ? 0 : Math.max(SHORTEST, (value / highest) * HEIGHT);
}
