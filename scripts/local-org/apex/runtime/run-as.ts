/** `System.runAs(user) { … }`: the block runs with that user's permissions, sharing and time zone. */
import { newApexException, NotEmulatedError } from './exception';
import { SObjectValue } from './sobject';
import { transaction, type RunningUser } from './transaction';

/** Returns the user to go back to. */
export function beginRunAs(user: unknown): RunningUser {
  const running = transaction();
  if (running.test === null) {
    throw newApexException('System.SecurityException', 'runAs can only be used in a test method.');
  }
  if (!(user instanceof SObjectValue)) {
    throw new NotEmulatedError('System.runAs with a package version');
  }
  const found = user.id === null ? null : running.org.user(user.id);
  if (!found) {
    throw newApexException('System.SecurityException', `runAs: there is no user with the id ${user.id ?? 'null'}.`);
  }
  const previous = running.user;
  running.user = found;
  return previous;
}

export function endRunAs(previous: RunningUser): void {
  transaction().user = previous;
}
