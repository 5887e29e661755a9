/** How a failed Apex test is told to people. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestResult } from '../../../local-org';
import { renderFailure, renderLimits } from '../../services/apex-test-report';
import { codeFrame } from '../../services/code-frame';

const folder = mkdtempSync(join(tmpdir(), 'stagelink-report-'));
const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
writeFileSync(join(folder, 'AdderTest.cls'), lines.join('\n'));
writeFileSync(join(folder, 'Adder.cls'), lines.join('\n'));

const failed: TestResult = {
  className: 'AdderTest',
  methodName: 'sumShouldBeRight',
  outcome: 'Fail',
  message: 'System.MathException: Divide by 0',
  stackTrace: 'Class.Adder.add: line 10, column 1\nClass.AdderTest.sumShouldBeRight: line 2, column 1',
  frames: [
    { location: 'Class.Adder.add', path: 'Adder.cls', line: 10 },
    { location: 'Class.AdderTest.sumShouldBeRight', path: 'AdderTest.cls', line: 2 },
  ],
  timeMs: 7,
  log: '01:00:00.00 (1)|USER_DEBUG|[9]|DEBUG|adding\n01:00:00.00 (2)|FATAL_ERROR|ERROR|System.MathException',
  limits: [
    { label: 'Number of SOQL queries', used: 3, maximum: 100 },
    { label: 'Number of callouts', used: 0, maximum: 100 },
  ],
};

describe('a code frame', () => {
  it('marks the line among those around it', () => {
    expect(codeFrame(join(folder, 'Adder.cls'), 10)).toBe(
      '   8 | line 8\n   9 | line 9\n> 10 | line 10\n  11 | line 11\n  12 | line 12',
    );
  });

  it('begins and ends with the file', () => {
    expect(codeFrame(join(folder, 'Adder.cls'), 1)).toBe('> 1 | line 1\n  2 | line 2\n  3 | line 3');
  });

  it('is empty for a file that is not there', () => {
    expect(codeFrame(join(folder, 'None.cls'), 1)).toBe('');
  });
});

describe('a failed test', () => {
  const text = renderFailure(failed, (path) => join(folder, path));

  it('shows where it failed, and where in the test that was', () => {
    expect(text).toContain('✗ AdderTest.sumShouldBeRight (7 ms)');
    expect(text.indexOf('> 10 | line 10')).toBeGreaterThan(0);
    expect(text.indexOf('> 2 | line 2')).toBeGreaterThan(text.indexOf('> 10 | line 10'));
  });

  it('shows what was debugged, with its line', () => {
    expect(text).toContain('Debug log\n    [9] adding');
    expect(text).not.toContain('FATAL_ERROR');
  });

  it('shows the whole stack', () => {
    expect(text).toContain('Class.Adder.add: line 10, column 1\n    Class.AdderTest.sumShouldBeRight: line 2');
  });
});

it('names for each limit the test that came closest', () => {
  const other = {
    ...failed,
    methodName: 'other',
    limits: [{ label: 'Number of SOQL queries', used: 9, maximum: 100 }],
  };
  const rows = renderLimits([failed, other]).split('\n').slice(2);
  expect(rows.map((row) => row.split(/\s{2,}/))).toEqual([['Number of SOQL queries', '9', '100', 'AdderTest.other']]);
});
