/** The CPU clock of emitted code: loops count down and ask the transaction's limits only now and then. */
import { transaction } from './transaction';

/** Turns of a loop between two looks at the clock: far below a millisecond of the simplest loop. */
const TURNS = 20_000;

/** Returns the turns until the next look. Throws `System.LimitException` when the transaction's CPU time is used up. */
export function checkProcessorTime(): number {
  transaction().limits.consume('cpuTime', 0);
  return TURNS;
}
