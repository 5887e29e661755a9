/** A system's own clock: real time, which a test can move ahead. */
export class SourceClock {
  private aheadMs = 0;

  /** @param onAdvance what the system does when time has passed at once */
  constructor(private readonly onAdvance: () => void = () => undefined) {}

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
    this.onAdvance();
  }
}
