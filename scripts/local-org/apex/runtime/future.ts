/** A call of an `@future` method puts the method on the queue instead of running it. */
import { transaction } from './transaction';

export function callFuture(
  className: string,
  methodName: string,
  args: readonly unknown[],
  allowsCallouts: boolean,
): void {
  transaction().jobs.callFuture(className, methodName, args, allowsCallouts);
}
