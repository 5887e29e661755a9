/** A report for people: figures first, then what to look at, most costly first. */
import type { Cause, FidelityReport } from './report';

const LONGEST_EXAMPLE = 220;

export function renderFidelity(report: FidelityReport): string {
  const { folder, files, tests, dependent, timeMs } = report;
  return [
    `${folder}: ${files} Apex files, ${tests.methods} test methods, ${tests.passed} passed, ${tests.failed} failed, ` +
      `${tests.notRun} not run (${percent(tests.passed, tests.methods)} %), ${(timeMs / 1000).toFixed(1)} s`,
    ...section('Not parsed', report.notParsed),
    ...section('Not compiled', report.notCompiled),
    ...(dependent.length === 0 ? [] : [`Left out with them (${dependent.length}): ${dependent.join(', ')}`]),
    ...section('Metadata refused', report.refusedMetadata),
    ...section('Metadata without effect', report.ignoredMetadata),
    ...section('Tests failed', report.failures),
  ].join('\n');
}

function section(title: string, causes: readonly Cause[]): readonly string[] {
  if (causes.length === 0) {
    return [];
  }
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  return [
    `${title} (${total})`,
    ...causes.map(({ cause, count, example }) => `  ${count}  ${cause}\n     ${cut(example)}`),
  ];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '100' : ((100 * part) / whole).toFixed(1);
}
