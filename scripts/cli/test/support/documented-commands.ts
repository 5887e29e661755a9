/** Command lines as the documents print them: fenced blocks, inline code, and the steps of a workflow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../build';

export interface DocumentedCommand {
  /** File and line, as editors open them. */
  readonly place: string;
  /** Without `npx`: `stagelink feed pull`, `sf org open`. */
  readonly words: readonly string[];
}

const DOCUMENTS = ['README.md', '.github/workflows/ci.yml', ...markdownBelow('docs'), ...markdownBelow('scripts')];
/** Where a command begins: at the start of a line or a piece of code, or behind what hands over to it. */
const COMMAND = /(?:^|[`"|(]\s*|run: |=<[^>]*> )(?:npx )?((?:stagelink|sf) [a-z][^`|)"]*)/g;

/** Every command of this program and of `sf` that a document shows. */
export function documentedCommands(): readonly DocumentedCommand[] {
  return DOCUMENTS.flatMap((path) =>
    readFileSync(join(PROJECT_ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...line.trim().matchAll(COMMAND)].map(([, command = '']) => ({
          place: `${path}:${index + 1}`,
          words: command.split('#')[0]!.trim().split(/\s+/),
        })),
      ),
  );
}

/** The commands of the fenced `bash` blocks below a heading of the second level, in order. */
export function commandsOfSection(path: string, heading: string): readonly string[] {
  const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```bash\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line.trim() !== ''),
  );
}

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path}`);
}
