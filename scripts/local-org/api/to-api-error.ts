/** Whatever leaves a resource, as the platform would answer it. */
import { ApexException, NotEmulatedError } from '../apex/runtime/exception';
import { ApiError } from './api-error';
import { asApiError } from './dml';

export function toApiError(thrown: unknown): ApiError {
  const error = thrown instanceof ApexException ? asApiError(thrown) : thrown;
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof NotEmulatedError) {
    return new ApiError(501, error.code, error.message);
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ApiError(500, 'UNKNOWN_EXCEPTION', `An unexpected error occurred in the local org: ${message}`);
}
