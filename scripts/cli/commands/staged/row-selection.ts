/** Which rows a command is about: ids, or what a filter finds. */
import type { RowFilter } from '../../../contracts/stagelink-rest';
import { CliError } from '../../cli-error';
import type { Input } from '../../command';
import { readStatus } from '../../services/staged-options';
import { messages } from './messages';

/** @throws CliError BAD_ARGUMENT when nothing is chosen, or both */
export function rowSelection({ arguments: [ids = []], options }: Input): { ids: readonly string[] } | RowFilter {
  const filter = rowFilter({ arguments: [], options });
  const filters = [filter.feed, filter.status, filter.fingerprint].some((value) => value !== undefined);
  if (ids.length > 0 === filters) {
    throw new CliError('BAD_ARGUMENT', filters ? messages.chosenTwice : messages.nothingChosen, messages.chooseRows);
  }
  return filters ? filter : { ids: ids as readonly string[] };
}

/** What the options of a command say about rows. @throws CliError BAD_ARGUMENT */
export function rowFilter({ options }: Input): RowFilter {
  const { feed, status, fingerprint, after } = options as Record<string, string | undefined>;
  return { feed, status: readStatus(status), fingerprint, after };
}
