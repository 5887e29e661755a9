/** Secrets reach the command line by environment variables, standard input or a question; never by arguments. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CliError } from '../../cli-error';
import { readInput } from '../read-input';
import type { CredentialParameter, ExternalCredential } from './external-credentials';

export interface SecretSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Lines `name=value`, or a JSON object; null when none was given. */
  readonly input: string | null;
  /** Asks a person; null where there is none. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/** @param readsInput whether standard input holds secrets */
export async function secretSources(readsInput: boolean, json: boolean): Promise<SecretSources> {
  const isAsked = !readsInput && !json && process.stdin.isTTY;
  return {
    environment: process.env,
    input: readsInput ? await readInput('-') : null,
    ask: isAsked ? (question) => askHidden(question, process.stdin, process.stderr) : null,
  };
}

/** Every parameter with its value. @throws CliError BAD_ARGUMENT when one is missing, or one is unknown */
export async function secretsOf(
  { name, parameters }: ExternalCredential,
  { environment, input, ask }: SecretSources,
): Promise<Readonly<Record<string, string>>> {
  const given = input === null ? {} : parseInput(input);
  refuseUnknown(Object.keys(given), name, parameters);
  const values: Record<string, string> = {};
  const missing: CredentialParameter[] = [];
  for (const parameter of parameters) {
    const value =
      given[parameter.name] || environment[parameter.variable] || (await ask?.(`${name} ${parameter.name}: `));
    if (value) {
      values[parameter.name] = value;
    } else {
      missing.push(parameter);
    }
  }
  if (missing.length > 0) {
    throw new CliError(
      'BAD_ARGUMENT',
      `${name} needs ${missing.map((parameter) => parameter.name).join(' and ')}.`,
      `Set ${missing.map(({ variable }) => variable).join(' and ')}, or pipe name=value lines in with --stdin.`,
    );
  }
  return values;
}

function parseInput(text: string): Readonly<Record<string, string>> {
  try {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const pairs = text.trimStart().startsWith('{')
      ? Object.entries(JSON.parse(text) as Record<string, unknown>)
      : lines.map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1)] as const);
    return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
  } catch (error) {
    // The text holds secrets: the error must not repeat it.
    throw new CliError(
      'BAD_ARGUMENT',
      'Standard input is neither name=value lines nor a JSON object.',
      'Write one parameter a line, for example clientId=stagelink.',
      { cause: (error as Error).name },
    );
  }
}

function refuseUnknown(names: readonly string[], credential: string, parameters: readonly CredentialParameter[]): void {
  const unknown = names.filter((name) => parameters.every((parameter) => parameter.name !== name));
  if (unknown.length > 0) {
    throw new CliError(
      'BAD_ARGUMENT',
      `${credential} has no parameter ${unknown.join(', ')}.`,
      `It has ${parameters.map(({ name }) => name).join(' and ')}.`,
    );
  }
}

/** What is typed is not shown. */
export async function askHidden(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: hidden, terminal: true });
  output.write(question);
  try {
    return await reader.question('');
  } finally {
    reader.close();
    output.write('\n');
  }
}
