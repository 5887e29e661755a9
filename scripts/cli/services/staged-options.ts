/** Checks what a command line says of staged rows before anybody is asked: a typing error is no empty list. */
import { STAGED_STATUSES, type StagedStatus } from '../../contracts/stagelink-rest';
import { CliError } from '../cli-error';

const LARGEST_PAGE = 200;

/** @throws CliError BAD_ARGUMENT */
export function readStatus(text: string | undefined): StagedStatus | undefined {
  const status = STAGED_STATUSES.find((candidate) => candidate.toLowerCase() === text?.toLowerCase());
  if (text !== undefined && status === undefined) {
    throw new CliError('BAD_ARGUMENT', `${text} is no status.`, `Give one of ${STAGED_STATUSES.join(', ')}.`);
  }
  return status;
}

/** @throws CliError BAD_ARGUMENT */
export function readLimit(text: string): string {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new CliError(
      'BAD_ARGUMENT',
      `${text} is no number of rows.`,
      `Give a whole number from 1 to ${LARGEST_PAGE}.`,
    );
  }
  return String(limit);
}
