/** Completion in the shells themselves: each is given a command line and asked what may come next. */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands, NOUNS } from '../../commands';
import { bashCompletion } from '../../services/completion/bash';
import { places } from '../../services/completion/choices';
import { fishCompletion } from '../../services/completion/fish';
import { zshCompletion } from '../../services/completion/zsh';
import { runProgram } from '../../program';
import { memoryStreams } from '../support/memory-streams';

const table = places(commands, NOUNS);

/** The words before the cursor, the last one begun; and what comes back. */
const LINES: readonly (readonly [words: readonly string[], expected: readonly string[]])[] = [
  [['sys'], ['system']],
  [
    ['system', ''],
    ['check', 'list', 'off', 'on'],
  ],
  [['staged', 'rep'], ['replay']],
  [['staged', 'replay', '--pl'], ['--plan']],
  [['staged', 'replay', 'a0x', '--fi'], ['--fingerprint']],
  [
    ['staged', 'replay', '--status', 'D'],
    ['Dead', 'Discarded'],
  ],
  [['reconcile', 'EMR_Patient', '--re'], ['--repair']],
  [['doctor', '--ta'], ['--target-org']],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
];

interface Shell {
  readonly name: string;
  readonly lines: typeof LINES;
  ask(words: readonly string[]): string;
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' ');

const SHELLS: readonly Shell[] = [
  {
    name: 'bash',
    lines: LINES,
    ask: (words) =>
      execFileSync(
        'bash',
        [
          '-c',
          `${bashCompletion(table)}
           COMP_WORDS=(stagelink ${quoted(words)}); COMP_CWORD=${words.length}; _stagelink
           printf '%s\\n' "\${COMPREPLY[@]}"`,
        ],
        { encoding: 'utf8' },
      ),
  },
  {
    name: 'zsh',
    lines: LINES,
    // The completion system of zsh needs a terminal: what it would filter and show is printed here.
    ask: (words) =>
      execFileSync(
        'zsh',
        [
          ...['-f', '-c'],
          `compdef() { }; _files() { }; _describe() { print -rl -- "\${(P@)2%%:*}" }
           ${zshCompletion(table)}
           words=(stagelink ${quoted(words)}); CURRENT=\${#words}; _stagelink`,
        ],
        { encoding: 'utf8' },
      ),
  },
  {
    name: 'fish',
    // fish offers the flags of a default command before its argument only.
    lines: LINES.filter(([[noun]]) => noun !== 'reconcile'),
    ask: (words) =>
      execFileSync(
        'fish',
        [
          ...['--no-config', '-c'],
          `${fishCompletion(commands, NOUNS)}
           complete -C 'stagelink ${words.join(' ')}' | string split -f 1 \\t`,
        ],
        { encoding: 'utf8' },
      ),
  },
];

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** Verbs alone where nothing is begun: flags may follow everywhere. */
function offered(words: readonly string[], answer: string): readonly string[] {
  const begun = words.at(-1) ?? '';
  return answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.startsWith(begun) && (begun !== '' || !line.startsWith('-')))
    .sort();
}

describe('completion', () => {
  for (const { name, lines, ask } of SHELLS) {
    it.runIf(isInstalled(name))(`of ${name} offers what may come next`, () => {
      expect(lines.map(([words]) => offered(words, ask(words)))).toEqual(lines.map(([, expected]) => expected));
    });
  }

  it.each(['bash', 'zsh', 'fish'])('is printed for %s', async (shell) => {
    const streams = memoryStreams();

    expect(await runProgram(['completion', shell], streams)).toBe(0);
    expect(streams.written.out).toContain(`# Completion of stagelink for ${shell}.`);
  });

  it('refuses a shell that it does not know', async () => {
    const streams = memoryStreams();

    expect(await runProgram(['completion', 'csh'], streams)).toBe(2);
    expect(streams.written.err).toContain('Give one of bash, zsh, fish.');
  });
});
