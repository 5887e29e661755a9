/** A system's own clock: real time, which a test can move ahead. */
export class SourceClock {
  private aheadMs = 0;

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.aheadMs;
  }

  /** ISO 8601, UTC, with milliseconds. */
  instant(): string {
    return new Date(this.now()).toISOString();
  }

  advance(milliseconds: number): void {
    this.aheadMs += milliseconds;
  }
}
