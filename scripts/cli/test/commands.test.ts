import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../build';
import { nameOf, optionsOf } from '../command';
import { commands, NOUNS } from '../commands';
import { commandReference } from './support/command-reference';
import { readJsonShapes } from './support/json-shapes';

const REFERENCE = join(PROJECT_ROOT, 'docs', 'cli-reference.md');

/** What scripts of users rely on. A change here is a change for them: `npx vitest run scripts/cli -u` takes it over. */
describe('the commands', () => {
  it('have the names, arguments, flags and JSON of the snapshot', async () => {
    const shapes = readJsonShapes();
    expect([...shapes.keys()].sort()).toEqual(commands.map(nameOf).sort());
    const surface = commands.map((command) => ({
      command: nameOf(command),
      arguments: (command.arguments ?? []).map(({ name }) => name),
      flags: optionsOf(command).map(({ flags }) => flags),
      json: shapes.get(nameOf(command)),
    }));

    const { printWidth } = (await resolveConfig(__filename)) ?? {};
    const text = await format(JSON.stringify(surface), { parser: 'json', printWidth });

    await expect(text).toMatchFileSnapshot('command-snapshot.json');
  });

  it('are those of the reference', async () => {
    const options = await resolveConfig(REFERENCE);
    const text = await format(commandReference(commands, NOUNS), { ...options, parser: 'markdown' });

    await expect(text).toMatchFileSnapshot(REFERENCE);
  });

  it('are named once each', () => {
    const names = commands.map(nameOf);

    expect(new Set(names).size).toBe(names.length);
  });

  it('have a noun that help explains', () => {
    const nouns = commands.filter(({ verb }) => verb !== null).map(({ noun }) => noun);

    expect(Object.keys(NOUNS)).toEqual([...new Set(nouns)]);
  });

  it.each(commands.map((command) => [nameOf(command), command] as const))(
    '%s says what it and each of its parts is for',
    (_name, { summary, arguments: names = [], options = [] }) => {
      expect([summary, ...[...names, ...options].map(({ description }) => description)]).not.toContain('');
    },
  );
});
