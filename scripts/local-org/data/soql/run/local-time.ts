/** `to_local(milliseconds, zone)`: the same reading of the clock, as if the zone were UTC; for `convertTimezone`. */
import { DateTime } from 'luxon';
import type { Storage } from '../../storage/storage';

const MILLISECONDS_PER_MINUTE = 60_000;

export function defineDateFunctions(storage: Storage): void {
  storage.defineFunction('to_local', (milliseconds, zone) => {
    if (milliseconds === null) {
      return null;
    }
    const instant = Number(milliseconds);
    return instant + DateTime.fromMillis(instant, { zone: String(zone) }).offset * MILLISECONDS_PER_MINUTE;
  });
}
