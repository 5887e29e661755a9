/** Which rows of a long list are on the screen: only those, and a few around them, are rendered. */

/** In pixels; every row is as high, so that the place of each is known. */
export const ROW_HEIGHT = 48;
/** Rows rendered beyond what is seen, so that neither the eye nor the keyboard runs into a gap. */
const MARGIN = 12;
/** From how many rows before the end on the next page is wanted. */
const REACH = 15;

export interface RowWindow {
  /** Index of the first row rendered, and of the first behind it. */
  readonly start: number;
  readonly end: number;
  /** Height of what stands in for the rows above and below. */
  readonly above: number;
  readonly below: number;
}

export function windowOf(total: number, scrollTop: number, viewHeight: number): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT);
  const seen = Math.ceil(viewHeight / ROW_HEIGHT) + 1;
  const start = Math.max(0, Math.min(first - MARGIN, total - seen - MARGIN));
  const end = Math.min(total, first + seen + MARGIN);
  return { start, end, above: start * ROW_HEIGHT, below: (total - end) * ROW_HEIGHT };
}

/** Whether the end of what is loaded is near. */
export function isNearEnd(total: number, { end }: RowWindow): boolean {
  return end >= total - REACH;
}

/** The ids between two rows, both included, whichever comes first. */
export function range(ids: readonly string[], from: string, to: string): string[] {
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)].sort((left, right) => left - right);
  return first === undefined || last === undefined || first < 0 ? [to] : ids.slice(first, last + 1);
}
