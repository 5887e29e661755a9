/** Time as the org sees it. */
import type { Clock } from '../apex/runtime/transaction';

export interface MovableClock extends Clock {
  /** Moves the clock forward: what becomes due runs at the next drain. */
  advance(milliseconds: number): void;
}

/** Real time, moved forward by as much as somebody asked for. */
export class OffsetClock implements MovableClock {
  constructor(public offset = 0) {}

  now(): number {
    return Date.now() + this.offset;
  }

  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}

/** Stands still until it is moved. */
export class ManualClock implements MovableClock {
  constructor(private time: number) {}

  now(): number {
    return this.time;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
