/** Records a chunk of a batch job takes when the caller does not say. */
import { throwApex } from '../../../runtime/exception';

export const DEFAULT_SCOPE = 200;

export function refuseScope(scope: number): void {
  if (scope < 1) {
    throwApex('System.IllegalArgumentException', 'The scope size of a batch job must be greater than zero.');
  }
}
