/** What can go wrong with the database file itself; what a record does wrong is a DML error. */
export type StorageErrorCode = 'STALE_DATABASE' | 'NOT_A_DATABASE' | 'COLUMN_TYPE_CHANGED';

export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
  }
}
