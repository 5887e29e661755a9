/** A fault in the metadata source: what is wrong, where, and what to do about it. */
export type MetadataErrorCode =
  | 'MALFORMED_XML'
  | 'MISSING_ELEMENT'
  | 'INVALID_VALUE'
  | 'UNKNOWN_FIELD_TYPE'
  | 'UNKNOWN_OBJECT'
  | 'UNKNOWN_FIELD'
  | 'DUPLICATE'
  | 'INVALID_FORMULA'
  | 'INVALID_RECORD'
  | 'NOT_EMULATED';

export interface MetadataPlace {
  /** Path of the file as it was given. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

export class MetadataError extends Error {
  override readonly name = 'MetadataError';

  constructor(
    readonly code: MetadataErrorCode,
    readonly place: MetadataPlace,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${place.path}:${place.line}: ${problem} ${remedy}`);
  }
}
