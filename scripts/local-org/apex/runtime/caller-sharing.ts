/**
 * The sharing of the code that calls a class declared `inherited sharing`. A caller writes it as the last thing before
 * such a call, and the called method reads it as its first: between them no other Apex runs.
 */
import type { SharingMode } from './transaction';

export const callerSharing: { current: Exclude<SharingMode, 'inherited'> } = { current: 'with' };

/** An entry point that inherits its sharing runs with sharing. */
export function resetCallerSharing(): void {
  callerSharing.current = 'with';
}
