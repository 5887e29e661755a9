/** When the first of a system's initial records was changed; in the past, so that every later change is newer. */
const FIRST = Date.UTC(2026, 0, 1);
/** This many neighbours share one instant, as they do in a real system after a bulk import. */
const SHARED_BY = 3;
const STEP_MS = 10 * 60_000;
/** However many there are, the last one is not later than this after the first. */
const LONGEST_SPAN_MS = 180 * 24 * 60 * 60_000;

/** When an initial record was last changed, the same at every start. ISO 8601, UTC, with milliseconds. */
export function seededTime(index: number, total: number): string {
  const step = Math.min(STEP_MS, Math.floor((LONGEST_SPAN_MS * SHARED_BY) / total));
  return new Date(FIRST + Math.floor(index / SHARED_BY) * step).toISOString();
}
