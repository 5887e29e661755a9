import { CodedError } from '../contracts/coded-error';

/** Errors of the command line itself; those of the org and the sandbox pass through with their own codes. */
export const CLI_ERROR_CODES = [
  'ALREADY_RUNNING',
  'BAD_ARGUMENT',
  'EMR_REFUSED',
  'INTERRUPTED',
  'NOT_DEPLOYED',
  'NOT_FOUND',
  'NO_ACCESS',
  'NO_RUNNING_ORG',
  'ORG_UNREACHABLE',
  'REFUSED',
  'SCHEDULE_OWNER',
  'SESSION_ENDED',
  'SF_FAILED',
  'SF_NOT_FOUND',
  'TIMED_OUT',
  'UNKNOWN_ALIAS',
] as const;

export type CliErrorCode = (typeof CLI_ERROR_CODES)[number];

export class CliError extends CodedError<CliErrorCode> {}

/** What a process ends with; `docs/cli.md` explains each. */
export const EXIT = {
  /** All well. */
  ok: 0,
  /** It ran, and something failed. */
  failed: 1,
  /** It could not run: bad arguments, no org, no access, … */
  couldNotRun: 2,
  /** Ctrl-C ended it, or stopped it between two steps. */
  interrupted: 130,
} as const;
