/** What a person hands to a command: a file, or standard input. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CliError } from '../cli-error';

/**
 * @param path undefined or `-` for standard input
 * @throws CliError BAD_ARGUMENT when the file cannot be read, or nothing comes
 */
export async function readInput(path: string | undefined): Promise<string> {
  const content = path === undefined || path === '-' ? await readStandardInput() : await readNamed(path);
  if (content.trim() === '') {
    throw new CliError('BAD_ARGUMENT', 'Nothing was given.', 'Name a file with content, or pipe it in.');
  }
  return content;
}

/** A terminal would wait for ever. */
async function readStandardInput(): Promise<string> {
  return process.stdin.isTTY ? '' : text(process.stdin);
}

async function readNamed(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CliError('BAD_ARGUMENT', `The file ${path} cannot be read.`, 'Check its name and your access.', {
      cause: error,
    });
  }
}
