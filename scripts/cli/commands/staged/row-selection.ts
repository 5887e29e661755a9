/** Which rows a command is about: ids, or what a filter finds. */
import { STAGED_STATUSES, type RowFilter } from '../../../contracts/stagelink-rest';
import { CliError } from '../../cli-error';
import type { Input, Option } from '../../command';
import { readStatus } from '../../services/staged-options';
import { messages } from './messages';

export const filterOptions: readonly Option[] = [
  { flags: '--system <system>', description: messages.systemOption },
  { flags: '--feed <feed>', description: messages.feedOption },
  { flags: '--status <status>', description: messages.statusOption, values: STAGED_STATUSES },
  { flags: '--fingerprint <fingerprint>', description: messages.fingerprintOption },
  { flags: '--search <text>', description: messages.searchOption },
];

/** @throws CliError BAD_ARGUMENT when nothing is chosen, or both */
export function rowSelection({ arguments: [ids = []], options }: Input): { ids: readonly string[] } | RowFilter {
  const { after, ...choice } = rowFilter({ arguments: [], options });
  const filters = Object.values(choice).some((value) => value !== undefined);
  if (ids.length > 0 === filters) {
    throw new CliError('BAD_ARGUMENT', filters ? messages.chosenTwice : messages.nothingChosen, messages.chooseRows);
  }
  return filters ? { ...choice, after } : { ids: ids as readonly string[] };
}

/** What the options of a command say about rows. @throws CliError BAD_ARGUMENT */
export function rowFilter({ options }: Input): RowFilter {
  const { system, feed, status, fingerprint, search, after } = options as Record<string, string | undefined>;
  return { system, feed, status: readStatus(status), fingerprint, search, after };
}
