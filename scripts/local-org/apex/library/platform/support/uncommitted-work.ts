/**
 * What stands in the way of a callout: changed data, open savepoints, and what waits for the commit without being
 * data (jobs, events, emails).
 */
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { Savepoint } from '../System/Savepoint';
import { Slot } from './slot';

interface Pending {
  /** Jobs, events or emails wait for the commit. */
  waiting: boolean;
  /** Oldest first. */
  savepoints: { readonly savepoint: Savepoint; readonly waiting: boolean }[];
}

const pending = new Slot<Pending>('uncommitted work', () => ({ waiting: false, savepoints: [] }));

export function markUncommittedWork(): void {
  pending.get().waiting = true;
}

/** `Test.stopTest`. */
export function releaseAllSavepoints(): void {
  pending.get().savepoints = [];
}

/** `Test.startTest`: savepoints are released, and what the test did before does not count. */
export function forgetUncommittedWork(): void {
  pending.set({ waiting: false, savepoints: [] });
  transaction().database.forgetUncommittedWork();
}

export function refuseUncommittedWork(): void {
  const { waiting, savepoints } = pending.get();
  if (savepoints.length > 0) {
    throwApex('System.CalloutException', 'All active Savepoints must be released before making callouts.');
  }
  if (waiting || transaction().database.hasUncommittedWork) {
    throwApex(
      'System.CalloutException',
      'You have uncommitted work pending. Please commit or rollback before calling out',
    );
  }
}

export function setSavepoint(): Savepoint {
  const savepoint = new Savepoint(transaction().database.setSavepoint());
  const { savepoints, waiting } = pending.get();
  savepoints.push({ savepoint, waiting });
  return savepoint;
}

/** The savepoint stays, later ones do not; what has been enqueued since is gone. */
export function rollback(savepoint: Savepoint): void {
  transaction().database.rollback(savepoint.id);
  const state = pending.get();
  const position = positionOf(savepoint);
  state.waiting = state.savepoints[position]?.waiting ?? state.waiting;
  state.savepoints = state.savepoints.slice(0, position + 1);
}

/** Releases later ones too. */
export function releaseSavepoint(savepoint: Savepoint): void {
  transaction().database.releaseSavepoint(savepoint.id);
  const state = pending.get();
  state.savepoints = state.savepoints.slice(0, positionOf(savepoint));
}

function positionOf(savepoint: Savepoint): number {
  return pending.get().savepoints.findIndex((entry) => entry.savepoint === savepoint);
}
