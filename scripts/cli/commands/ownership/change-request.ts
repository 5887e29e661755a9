/** The change of owner that a command line asks for. */
import { BLANK_RULES, FIELD_OWNERS, type OwnershipRequest } from '../../../contracts/stagelink-rest';
import { CliError } from '../../cli-error';
import type { Input, Option } from '../../command';
import { messages } from './messages';

export const changeOptions: readonly Option[] = [
  { flags: '--owner <owner>', description: messages.ownerOption, values: FIELD_OWNERS },
  { flags: '--blank-rule <rule>', description: messages.blankRuleOption, values: BLANK_RULES },
];

/** @throws CliError BAD_ARGUMENT when it asks for nothing */
export function changeRequest({ arguments: [mapping], options }: Input): OwnershipRequest {
  const { owner, blankRule } = options as Record<string, string | undefined>;
  if (owner === undefined && blankRule === undefined) {
    throw new CliError('BAD_ARGUMENT', messages.nothingChosen, messages.chooseChange);
  }
  return { mapping: mapping as string, owner, blankRule };
}
