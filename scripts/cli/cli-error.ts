import { CodedError } from '../contracts/coded-error';

/** Errors of the command line itself; those of the org and the sandbox pass through with their own codes. */
export type CliErrorCode =
  | 'NO_RUNNING_ORG'
  | 'UNKNOWN_ALIAS'
  | 'ORG_UNREACHABLE'
  | 'EMR_REFUSED'
  | 'REFUSED'
  | 'NOT_FOUND'
  | 'ALREADY_RUNNING'
  | 'TIMED_OUT'
  | 'BAD_ARGUMENT';

export class CliError extends CodedError<CliErrorCode> {}

/** 0 all well · 1 it ran and something failed · 2 it could not run (bad arguments, no org, …). */
export const EXIT = { ok: 0, failed: 1, couldNotRun: 2 } as const;
