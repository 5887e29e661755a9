/** Errors shaped as the platform's: a list of `{ errorCode, message, fields }` and an HTTP status. */
import { jsonResponse, type WireResponse } from './wire';

export interface ApiFault {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: string,
    message: string,
    readonly fields?: readonly string[],
  ) {
    super(message);
  }

  get fault(): ApiFault {
    const { errorCode, message, fields } = this;
    return fields ? { errorCode, message, fields } : { errorCode, message };
  }

  toResponse(): WireResponse {
    return jsonResponse(this.status, [this.fault]);
  }
}

export const notFound = (): ApiError => new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');

export const invalidSession = (): ApiError => new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');

export const unknownObject = (name: string): ApiError =>
  new ApiError(404, 'NOT_FOUND', `The requested resource does not exist: ${name}`);
