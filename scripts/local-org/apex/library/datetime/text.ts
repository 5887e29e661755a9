/** The standard text of a Datetime in the running user's time zone: what `String.valueOf(Datetime)` gives. */
import { wallClock } from './zone';

/** `2026-01-31 10:00:00` */
export function localText(milliseconds: number): string {
  return wallClock(milliseconds).toFormat('yyyy-MM-dd HH:mm:ss');
}
