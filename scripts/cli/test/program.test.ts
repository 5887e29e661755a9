import { describe, expect, it } from 'vitest';
import { runProgram } from '../program';
import { memoryStreams } from './support/memory-streams';

async function run(...args: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const streams = memoryStreams();
  const exitCode = await runProgram(args, streams);
  return { exitCode, ...streams.written };
}

describe('the program', () => {
  it.each([[['--help']], [['feed', '--help']], [['feed', 'list', '--help']]])('answers %j with help', async (args) => {
    const { exitCode, out } = await run(...args);

    expect(exitCode).toBe(0);
    expect(out).toContain('Usage: stagelink');
  });

  it.each([
    ['an unknown noun', ['nonsense'], "unknown command 'nonsense'"],
    ['an unknown verb', ['feed', 'nonsense'], "unknown command 'nonsense'"],
    ['an unknown flag', ['feed', 'list', '--bogus'], "unknown option '--bogus'"],
    ['a missing argument', ['staged', 'show'], "missing required argument 'id'"],
    ['an argument too many', ['feed', 'list', 'more'], 'too many arguments'],
  ])('refuses %s with usage on standard error and 2', async (_what, args, message) => {
    const { exitCode, out, err } = await run(...args);

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('Usage: stagelink');
  });

  it('tells a script of wrong usage by one JSON object', async () => {
    const { exitCode, out } = await run('staged', 'show', '--json');

    expect(exitCode).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: {
        code: 'BAD_ARGUMENT',
        message: "missing required argument 'id'",
        remedy: 'Use --help to see what there is.',
      },
    });
  });

  it.each([
    ['a port that is none', ['demo', 'start', '--port', 'abc'], 'abc is no port.'],
    ['a status that is none', ['staged', 'list', '--status', 'Nope'], 'Nope is no status.'],
    ['a limit that is none', ['staged', 'list', '--limit', '201'], '201 is no number of rows.'],
    ['a replay of nothing', ['staged', 'replay'], 'Nothing says which rows to replay.'],
    [
      'data for a foreign EMR',
      ['demo', 'start', '--once', '--emr-data', '.', '--emr-url', 'http://127.0.0.1:1'],
      '--emr-data and --emr-url exclude each other: only the sandbox can be given data.',
    ],
  ])('refuses %s with a code, a remedy and 2', async (_what, args, message) => {
    const { exitCode, out } = await run(...args, '--json');

    expect(exitCode).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: { code: 'BAD_ARGUMENT', message, remedy: expect.stringMatching(/\.$/) } });
  });

  it('does not take a filter that no suite matches for success', async () => {
    const { exitCode, err } = await run('test', 'all', '--only', 'nonsense');

    expect(exitCode).toBe(2);
    expect(err).toContain('NOT_FOUND: No suite has "nonsense" in its name.');
  });

  it('prints the same error for a person on standard error', async () => {
    const { exitCode, out, err } = await run('demo', 'start', '--port', 'abc');

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe('BAD_ARGUMENT: abc is no port.\nGive a whole number from 0 (any free one) to 65535.\n');
  });
});
