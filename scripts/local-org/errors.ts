/** Everything that can go wrong with the local org itself, as opposed to Apex: a closed set of codes. */

export type OrgErrorCode =
  | 'PORT_IN_USE'
  | 'SOURCE_NOT_FOUND'
  | 'DEPLOY_FAILED'
  | 'DATABASE_VERSION'
  | 'DATABASE_LOCKED'
  | 'NOT_DEPLOYED'
  | 'UNKNOWN_USER'
  | 'UNKNOWN_PERMISSION_SET'
  | 'UNKNOWN_CREDENTIAL'
  | 'INVALID_REQUEST'
  | 'WORKER_ENDED'
  | 'CLOSED';

export class OrgError extends Error {
  override readonly name = 'OrgError';

  /** @param remedy what the reader can do about it, as one sentence */
  constructor(
    readonly code: OrgErrorCode,
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
