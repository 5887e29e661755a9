/**
 * The base of every error that a user of the tools may see. `code` comes from a closed set that the throwing part
 * declares in one file; `message` says what happened and where; `remedy` says what to do.
 */
export class CodedError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
