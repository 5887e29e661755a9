import { nameOf, optionsOf, type Command } from '../../command';
import { flagOf, places, takesValue } from './choices';

export function fishCompletion(commands: readonly Command[], nouns: Readonly<Record<string, string>>): string {
  const words = places(commands, nouns)
    .filter(({ path }) => !path.some((word) => word.startsWith('-') || word === '*'))
    .flatMap(({ path, choices }) =>
      choices
        .filter(({ word }) => !word.startsWith('-'))
        .map(({ word, description }) => line(path.join(' '), `-a ${word} -d ${quoted(description)}`)),
    );
  return `# Completion of stagelink for fish.
function __stagelink_at
  set -l place
  for word in (commandline -opc)[2..3]
    string match -q -- '-*' $word; and break
    set -a place $word
  end
  test "$place" = "$argv"
end

complete -c stagelink -f
${[...words, ...commands.flatMap(flagLines)].join('\n')}
`;
}

function flagLines(command: Command): readonly string[] {
  const at = [nameOf(command), ...(command.isDefault === true ? [command.noun] : [])];
  return optionsOf(command).flatMap(({ flags, description, values = [] }) => {
    const value = takesValue(flags)
      ? ` -x${values.length === 0 ? '' : ` -a ${quoted(values.map(escaped).join(' '))}`}`
      : '';
    return at.map((path) => line(path, `-l ${flagOf(flags).slice(2)}${value} -d ${quoted(description)}`));
  });
}

function line(path: string, rest: string): string {
  return `complete -c stagelink -n ${quoted(`__stagelink_at ${path}`.trim())} ${rest}`;
}

/** A value with a blank is one word. */
function escaped(value: string): string {
  return value.replaceAll(' ', '\\ ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll(`'`, `\\'`)}'`;
}
