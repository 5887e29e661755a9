import { describe, expect, it } from 'vitest';
import { readJestReport } from '../../suites/jest-report';

const assertion = (status: string, fullName: string): object => ({ status, fullName, failureMessages: ['expected 1'] });

function report(values: object, ...assertions: object[]): string {
  const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const file = { name: 'a.test.ts', status: 'passed', assertionResults: assertions };
  return JSON.stringify({ ...counts, testResults: [file], ...values });
}

describe('readJestReport', () => {
  it('counts what passed and names what was skipped', () => {
    const text = report(
      { numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 },
      assertion('passed', 'adds'),
      assertion('skipped', 'draws'),
    );

    expect(readJestReport(text, 0, '')).toEqual({
      passed: 1,
      failed: 0,
      skipped: 2,
      failures: [],
      notes: ['Skipped: draws'],
    });
  });

  it('names a failed test with its file and message', () => {
    const text = report({ numFailedTests: 1 }, assertion('failed', 'adds'));

    expect(readJestReport(text, 1, '')).toMatchObject({ failed: 1, failures: ['a.test.ts: adds\nexpected 1'] });
  });

  it('counts a file that does not load as a failure', () => {
    const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }];

    expect(readJestReport(report({ testResults }), 1, '')).toMatchObject({
      failed: 1,
      failures: ['a.test.ts: no such module'],
    });
  });

  it.each([
    ['no report', null, 'The runner wrote no report: out of memory'],
    [
      'a report without a failure, and a bad exit code',
      report({ numPassedTests: 1 }),
      'The runner ended with 1: out of memory',
    ],
  ])('counts %s as a failure', (_what, text, failure) => {
    expect(readJestReport(text, 1, 'out of memory')).toMatchObject({ failed: 1, failures: [failure] });
  });
});
