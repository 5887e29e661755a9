import { CliError } from '../cli-error';
import type { Input } from '../command';

/** What a person says about a decision that others will find. @throws CliError BAD_ARGUMENT */
export function readReason({ reason }: Input['options']): string {
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new CliError('BAD_ARGUMENT', 'There is no reason.', 'Give one with --reason.');
  }
  return reason;
}
