/** What Vitest takes for tests that do nothing, from the start of its process to its end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary, PROJECT_ROOT, runTool } from '../../run-tool';

/** @returns milliseconds */
export async function timeVitest(tests: number): Promise<number> {
  // Inside the project, so that the import of Vitest is found.
  mkdirSync(join(PROJECT_ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(PROJECT_ROOT, '.cache', 'bench-vitest-'));
  try {
    const test = (index: number): string => `test('number ${index}', () => expect(${index} + 1).toBe(${index + 1}));`;
    writeFileSync(
      join(folder, 'trivial.test.mjs'),
      `import { expect, test } from 'vitest';\n${Array.from({ length: tests }, (_, index) => test(index)).join('\n')}\n`,
    );
    writeFileSync(join(folder, 'vitest.config.mjs'), `export default { test: { include: ['*.test.mjs'] } };\n`);
    const startedAt = performance.now();
    const { exitCode, stdout, stderr } = await runTool(binary('vitest'), ['run', '--root', folder]);
    if (exitCode !== 0) {
      throw new Error(`Vitest ended with ${exitCode}: ${stdout}${stderr}`);
    }
    return performance.now() - startedAt;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
