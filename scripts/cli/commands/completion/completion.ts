import { CliError } from '../../cli-error';
import { defineCommand, type Command } from '../../command';
import { bashCompletion } from '../../services/completion/bash';
import { places } from '../../services/completion/choices';
import { fishCompletion } from '../../services/completion/fish';
import { zshCompletion } from '../../services/completion/zsh';
import { messages } from './messages';

type Nouns = Readonly<Record<string, string>>;
type Writer = (commands: readonly Command[], nouns: Nouns) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  bash: (commands, nouns) => bashCompletion(places(commands, nouns)),
  zsh: (commands, nouns) => zshCompletion(places(commands, nouns)),
  fish: fishCompletion,
};

/** @param table every command, itself included, and what its nouns are about */
export function completionOf(table: () => { commands: readonly Command[]; nouns: Nouns }): Command {
  return defineCommand<{ script: string }>({
    noun: 'completion',
    verb: null,
    summary: messages.summary,
    usesOrg: false,
    arguments: [{ name: '<shell>', description: messages.shellArgument, values: Object.keys(WRITERS) }],

    run({ arguments: [shell] }) {
      const write = WRITERS[shell as string];
      if (!write) {
        throw new CliError('BAD_ARGUMENT', messages.unknown(String(shell)), messages.shells(Object.keys(WRITERS)));
      }
      const { commands, nouns } = table();
      return Promise.resolve({ script: write(commands, nouns) });
    },

    render: ({ script }) => script,
  });
}
