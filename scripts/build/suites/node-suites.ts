import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, runTool } from '../run-tool';
import type { Suite, SuiteResult } from '../suite';
import { readJestReport } from './jest-report';

/** Vitest over the TypeScript of `scripts/`. Its report leaves out what fails outside of a test, which a second reporter prints. */
export const vitestSuite: Suite = {
  name: 'TypeScript tests',
  run: () =>
    runWithReport((report) => [
      binary('vitest'),
      ['run', '--reporter=json', `--outputFile.json=${report}`, '--reporter=dot'],
    ]),
};

/** Jest over the Lightning web components. */
export const jestSuite: Suite = {
  name: 'Lightning web component tests',
  run: () =>
    runWithReport((report) => [
      binary('jest'),
      [
        '-c',
        'config/jest.config.js',
        '--coverage',
        '--coverageReporters=text-summary',
        '--json',
        `--outputFile=${report}`,
      ],
    ]),
};

/** Both runners write the same report. */
async function runWithReport(command: (report: string) => [string, string[]]): Promise<SuiteResult> {
  const folder = mkdtempSync(join(tmpdir(), 'stagelink-tests-'));
  try {
    const report = join(folder, 'report.json');
    const { exitCode, stdout, stderr } = await runTool(...command(report));
    return readJestReport(readReport(report), exitCode, stdout + stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
