/** What came of Apex tests, for people: failures with the lines that failed, what was said, the closest limits. */
import { relative } from 'node:path';
import type { ClassCoverage, SourceFrame, TestResult } from '../../local-org';
import { messages } from '../commands/test/messages';
import { totalCoverage } from './apex-tests';
import { codeFrame } from './code-frame';
import { renderTable } from './table';

/** Lines of `System.debug` that a failure shows. */
const SHOWN_LOG_LINES = 20;
const INDENT = '    ';

/** @param pathOf where a deployed file is on disk */
export function renderFailure(result: TestResult, pathOf: (deployed: string) => string): string {
  const { className, methodName, message, stackTrace, log, timeMs } = result;
  return [
    `✗ ${className}.${methodName} (${timeMs} ms)`,
    indented(message ?? ''),
    ...framesWorthShowing(result).map((frame) => indented(renderFrame(frame, pathOf(frame.path)))),
    indented(stackTrace ?? ''),
    ...renderLog(log ?? ''),
  ].join('\n\n');
}

/** Where it failed, and where in the test that was. */
function framesWorthShowing({ className, frames }: TestResult): readonly SourceFrame[] {
  const [innermost] = frames;
  const inTest = frames.find(({ location }) => location.startsWith(`Class.${className}.`));
  return [...new Set([innermost, inTest])].flatMap((frame) => frame ?? []);
}

function renderFrame({ line }: SourceFrame, path: string): string {
  return `${relative(process.cwd(), path)}:${line}\n${codeFrame(path, line)}`;
}

function renderLog(log: string): readonly string[] {
  const said = log
    .split('\n')
    .flatMap((line) => /\|USER_DEBUG\|(\[\w+\])\|\w+\|(.*)$/.exec(line)?.slice(1, 3).join(' ') ?? []);
  const shown = said.slice(-SHOWN_LOG_LINES);
  return said.length === 0 ? [] : [indented([messages.debugged(shown.length, said.length), ...shown].join('\n'))];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, INDENT);
}

/** For each limit the test that came closest; those that nothing used are left out. */
export function renderLimits(results: readonly TestResult[]): string {
  const labels = results[0]?.limits.map(({ label }) => label) ?? [];
  const rows = labels.flatMap((label) => {
    const [highest] = results
      .map((result) => ({ result, use: result.limits.find((limit) => limit.label === label) }))
      .sort((left, right) => (right.use?.used ?? 0) - (left.use?.used ?? 0));
    if (!highest?.use || highest.use.used === 0) {
      return [];
    }
    const { result, use } = highest;
    return [[label, use.used, use.maximum, `${result.className}.${result.methodName}`]];
  });
  return rows.length === 0 ? '' : renderTable(['LIMIT', 'HIGHEST', 'OUT OF', 'TEST'], rows);
}

export function renderCoverage(coverage: readonly ClassCoverage[]): string {
  const { percent, covered, total } = totalCoverage(coverage);
  const rows = coverage.map(({ name, total: lines, coveredLines, uncoveredLines }) => [
    name,
    lines === 0 ? '' : `${Math.floor((100 * coveredLines.length) / lines)} %`,
    uncoveredLines.join(' '),
  ]);
  return `${renderTable(['CLASS', 'COVERED', 'LINES NOT COVERED'], rows)}\n${messages.coverage(percent.toFixed(1), covered, total)}`;
}
