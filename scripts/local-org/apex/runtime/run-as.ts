/**
 * `System.runAs(user) { … }`: the block runs with that user's permissions, sharing and time zone.
 * Apex Developer Guide, "Using the runAs Method": "Every call to runAs counts against the total number of DML
 * statements issued in the process."
 */
import { newApexException, NotEmulatedError } from './exception';
import { SObjectValue } from './sobject';
import { transaction, type RunningUser } from './transaction';

/** What the end of the block goes back to. */
export interface RunAsScope {
  readonly user: RunningUser;
  readonly restoreMixedDml: () => void;
}

export function beginRunAs(user: unknown): RunAsScope {
  const running = transaction();
  if (running.test === null) {
    throw newApexException('System.SecurityException', 'runAs can only be used in a test method.');
  }
  if (!(user instanceof SObjectValue)) {
    throw new NotEmulatedError('System.runAs with a package version');
  }
  // The platform inserts a user that is not there yet.
  const restoreMixedDml = running.database.isolateMixedDml();
  if (user.id === null) {
    running.database.dml('insert', [user], { access: 'system', sharing: 'without', allOrNone: true });
  }
  const found = user.id === null ? null : running.org.user(user.id);
  if (!found) {
    throw newApexException('System.SecurityException', `runAs: there is no user with the id ${user.id ?? 'null'}.`);
  }
  running.limits.consume('dmlStatements');
  const scope = { user: running.user, restoreMixedDml };
  running.user = found;
  return scope;
}

export function endRunAs({ user, restoreMixedDml }: RunAsScope): void {
  transaction().user = user;
  restoreMixedDml();
}
