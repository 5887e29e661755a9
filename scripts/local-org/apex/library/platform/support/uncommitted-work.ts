/**
 * What stands in the way of a callout: changed data, and also what waits for the commit without being data (jobs,
 * events, emails).
 */
import { transaction } from '../../../runtime/transaction';
import { Slot } from './slot';

const waiting = new Slot<boolean>('uncommitted work', () => false);

export function markUncommittedWork(): void {
  waiting.set(true);
}

export function hasUncommittedWork(): boolean {
  return waiting.get() || transaction().database.hasUncommittedWork;
}

export function forgetUncommittedWork(): void {
  waiting.set(false);
  transaction().database.forgetUncommittedWork();
}
