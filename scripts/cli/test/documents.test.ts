/** What the documents tell people to type exists: every command and every flag, of this program and of `sf`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../build';
import { CLI_ERROR_CODES, EXIT } from '../cli-error';
import { nameOf, optionsOf } from '../command';
import { commands } from '../commands';
import { flagOf } from '../services/completion/choices';
import { documentedCommands, type DocumentedCommand } from './support/documented-commands';

const SALESFORCE = join(PROJECT_ROOT, 'node_modules', '@salesforce');
const documented = documentedCommands();
const of = (program: string): readonly DocumentedCommand[] => documented.filter(({ words }) => words[0] === program);

interface Manifest {
  readonly commands: Readonly<Record<string, { readonly flags: Readonly<Record<string, unknown>> }>>;
}

/** Flags by command, of every plugin that this project installs. */
function sfCommands(): ReadonlyMap<string, readonly string[]> {
  const manifests = readdirSync(SALESFORCE)
    .map((name) => join(SALESFORCE, name, 'oclif.manifest.json'))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Manifest);
  return new Map(
    manifests.flatMap((manifest) =>
      Object.entries(manifest.commands).map(([id, { flags }]) => [
        id.replaceAll(':', ' '),
        Object.keys(flags).map((flag) => `--${flag}`),
      ]),
    ),
  );
}

function stagelinkCommands(): ReadonlyMap<string, readonly string[]> {
  const own = commands.map(
    (command) => [nameOf(command), optionsOf(command).map(({ flags }) => flagOf(flags))] as const,
  );
  const defaults = commands.filter(({ isDefault }) => isDefault === true);
  return new Map([
    ...own,
    ...defaults.map((command) => [command.noun, own.find(([name]) => name === nameOf(command))?.[1] ?? []] as const),
  ]);
}

/** What a documented command says that there is not. */
function problems(
  known: ReadonlyMap<string, readonly string[]>,
  { place, words }: DocumentedCommand,
): readonly string[] {
  const given = words.slice(1);
  const name = [4, 3, 2, 1].map((count) => given.slice(0, count).join(' ')).find((candidate) => known.has(candidate));
  if (name === undefined) {
    return [`${place}: ${words.join(' ')}: no such command`];
  }
  return given
    .filter((word) => word.startsWith('--'))
    .map((word) => word.split('=')[0] ?? '')
    .filter((flag) => flag !== '--help' && known.get(name)?.includes(flag) !== true)
    .map((flag) => `${place}: ${name} has no ${flag}`);
}

describe('the documents', () => {
  it('show commands of this program that there are', () => {
    const known = stagelinkCommands();

    expect(of('stagelink').length).toBeGreaterThan(30);
    expect(of('stagelink').flatMap((command) => problems(known, command))).toEqual([]);
  });

  it('show commands of the Salesforce CLI that there are', () => {
    const known = sfCommands();

    expect(of('sf').length).toBeGreaterThan(20);
    expect(of('sf').flatMap((command) => problems(known, command))).toEqual([]);
  });

  it('explain every way in which the program can end and every error it can name', () => {
    const guide = readFileSync(join(PROJECT_ROOT, 'docs', 'cli.md'), 'utf8');
    const told = (cell: string): boolean => new RegExp(`^\\| +${cell} +\\|`, 'm').test(guide);

    expect(Object.values(EXIT).filter((code) => !told(String(code)))).toEqual([]);
    expect(CLI_ERROR_CODES.filter((code) => !told(`\`${code}\``))).toEqual([]);
  });
});

describe('sfdx-project.json', () => {
  const project = JSON.parse(readFileSync(join(PROJECT_ROOT, 'sfdx-project.json'), 'utf8')) as {
    readonly packageDirectories: readonly Record<string, string>[];
    readonly defaultLwcLanguage: string;
  };

  it('is what the schema of Salesforce asks for', () => {
    const schema = JSON.parse(readFileSync(join(SALESFORCE, 'schemas', 'sfdx-project.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    // Salesforce's own template for TypeScript components writes it; the schema does not know it yet.
    const { defaultLwcLanguage, ...known } = project;

    expect(defaultLwcLanguage).toBe('typescript');
    expect(validate(known) ? [] : validate.errors).toEqual([]);
  });

  it('names no ancestor, which sf refuses for an unlocked package', () => {
    expect(project.packageDirectories).toMatchObject([{ package: 'Stagelink', versionNumber: '0.1.0.NEXT' }]);
    expect(Object.keys(project.packageDirectories[0] ?? {}).filter((key) => key.startsWith('ancestor'))).toEqual([]);
  });
});
