/** What the platform checks of a batch job before it queues it. */
import { findCallback } from '../../../runtime/call';
import { throwApex } from '../../../runtime/exception';
import { runtimeTypeOf } from '../../../runtime/type-test';

/** Records a chunk takes when the caller does not say. */
export const DEFAULT_SCOPE = 200;

export function checkBatch(batch: object, scope: number): void {
  if (!findCallback(batch, 'start', 1)) {
    const name = runtimeTypeOf(batch)?.name ?? 'null';
    throwApex('System.TypeException', `${name} does not implement Database.Batchable.`);
  }
  if (scope < 1) {
    throwApex('System.IllegalArgumentException', 'The scope size of a batch job must be greater than zero.');
  }
}
