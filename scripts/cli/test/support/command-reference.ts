/** `docs/cli-reference.md`, written from the table of commands. */
import { nameOf, optionsOf, type Command } from '../../command';

export function commandReference(commands: readonly Command[], nouns: Readonly<Record<string, string>>): string {
  const single = commands.filter(({ verb }) => verb === null);
  return [
    '# Every command',
    'Written from the program by `npx vitest run scripts/cli/test/commands.test.ts -u`. [The command line](cli.md) explains what they share.',
    ...Object.entries(nouns).flatMap(([noun, text]) => [
      `## ${noun}`,
      `${text}.`,
      ...commands.filter((command) => command.noun === noun).flatMap(section),
    ]),
    '## of one word',
    ...single.flatMap(section),
  ].join('\n\n');
}

function section(command: Command): readonly string[] {
  const words = [nameOf(command), ...(command.arguments ?? []).map(({ name }) => name)].join(' ');
  const described = [
    ...(command.arguments ?? []).map(({ name, description }) => `| \`${name}\` | ${description} |`),
    ...optionsOf(command)
      .filter(({ flags }) => !SHARED.has(flags))
      .map(({ flags, description, default: preset }) => {
        const note = preset === undefined ? '' : ` (${String(preset)} when left out)`;
        return `| \`${flags}\` | ${description}${note} |`;
      }),
  ];
  const isLocal = command.usesOrg === false ? ' It takes no `--target-org`.' : '';
  return [
    `### \`${words}\``,
    `${command.summary}.${command.isDefault === true ? ` \`${command.noun}\` alone means this.` : ''}${isLocal}`,
    ...(described.length === 0 ? [] : [['|  |  |', '|---|---|', ...described].join('\n')]),
  ];
}

const SHARED: ReadonlySet<string> = new Set(['--json', '--target-org <alias>']);
