/** What may come next on a command line, place by place: the same for every shell. */
import { nameOf, optionsOf, type Command } from '../../command';

export interface Choice {
  readonly word: string;
  readonly description: string;
}

/**
 * `path` is nothing, a noun, a command, or a command and a flag that takes a value; `*` stands for any word that is no verb.
 * Without choices the next word is free.
 */
export interface Place {
  readonly path: readonly string[];
  readonly choices: readonly Choice[];
}

/** In an order in which the first that matches is right. */
export function places(commands: readonly Command[], nouns: Readonly<Record<string, string>>): readonly Place[] {
  return [
    { path: [], choices: topLevel(commands, nouns) },
    ...Object.keys(nouns).map((noun) => ({ path: [noun], choices: verbsOf(noun, commands) })),
    ...commands.flatMap(placesOf),
    ...commands
      .filter(({ isDefault }) => isDefault)
      .map((command) => ({ ...commandPlace(command), path: [command.noun, '*'] })),
  ];
}

function topLevel(commands: readonly Command[], nouns: Readonly<Record<string, string>>): readonly Choice[] {
  return [
    ...new Map(
      commands.map(({ noun, summary }) => [noun, { word: noun, description: nouns[noun] ?? summary }]),
    ).values(),
  ];
}

function verbsOf(noun: string, commands: readonly Command[]): readonly Choice[] {
  const ofNoun = commands.filter((command) => command.noun === noun);
  return [
    ...ofNoun.map(({ verb, summary }) => ({ word: verb ?? '', description: summary })),
    ...ofNoun.filter(({ isDefault }) => isDefault).flatMap((command) => commandPlace(command).choices),
  ];
}

function placesOf(command: Command): readonly Place[] {
  const main = commandPlace(command);
  const ofValues = optionsOf(command)
    .filter(({ flags }) => takesValue(flags))
    .map(({ flags, description, values = [] }) => ({
      path: [...main.path, flagOf(flags)],
      choices: values.map((word) => ({ word, description })),
    }));
  return [main, ...ofValues];
}

function commandPlace(command: Command): Place {
  const words = (command.arguments ?? []).flatMap(({ values = [], description }) =>
    values.map((word) => ({ word, description })),
  );
  const flags = optionsOf(command).map(({ flags: text, description }) => ({ word: flagOf(text), description }));
  return { path: nameOf(command).split(' '), choices: [...words, ...flags] };
}

/** @param flags as commander writes them: `--feed <feed>` */
export function flagOf(flags: string): string {
  return flags.split(' ')[0] ?? '';
}

export function takesValue(flags: string): boolean {
  return flags.includes('<');
}
