import { describe, expect, test } from 'vitest';
import type { BenchReport, ComparisonResult } from '../bench-report';
import { PROGRAMS } from '../by-hand/programs';
import { POINT_QUERIES, RawDatabase, ROWS } from '../by-hand/raw-database';
import { generateRows } from '../fhir-rows';
import { renderBench } from '../render-bench';
import { compare, median } from '../timing';

describe('timing', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 3], 2.5],
    [[100, 20, 3], 20],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('what is compared takes turns', () => {
    const calls: string[] = [];
    compare(
      () => calls.push('one'),
      () => calls.push('other'),
      { warmUps: 1, repetitions: 2 },
    );
    expect(calls).toEqual(['one', 'other', 'one', 'other', 'one', 'other']);
  });
});

describe('generated rows', () => {
  test('are the same for the same seed and others for another', () => {
    expect(generateRows(10, 1)).toEqual(generateRows(10, 1));
    expect(generateRows(10, 1)).not.toEqual(generateRows(10, 2));
  });

  test('are half patients and half observations about them', () => {
    const { patients, observations } = generateRows(21, 1);
    expect([patients.length, observations.length]).toEqual([10, 11]);
    const ids = new Set(patients.map((text) => `Patient/${(JSON.parse(text) as { id: string }).id}`));
    for (const text of observations) {
      expect(ids).toContain((JSON.parse(text) as { subject: { reference: string } }).subject.reference);
    }
  });
});

describe('programs by hand', () => {
  test.each([
    ['sieve', '148933'],
    ['objects', '499250000'],
  ])('%s answers %s', (name, answer) => {
    const program = PROGRAMS.find((candidate) => candidate.name === name);
    expect(program?.run('')).toBe(answer);
  });

  test('the database handles every row', () => {
    const database = new RawDatabase();
    expect([database.insert(), database.upsert(), database.update(), database.query()]).toEqual(Array(4).fill(ROWS));
    expect(database.queryOneByOne()).toBe(POINT_QUERIES);
    expect([database.delete(), database.query()]).toEqual([ROWS, 0]);
    database.close();
  });
});

describe('the table', () => {
  test('marks what misses its target', () => {
    const text = renderBench(REPORT);
    expect(text).toMatch(/json +50 +5 +10 +5 +missed/);
    expect(text).toMatch(/sieve +10 +5 +2 +3 +ok/);
    expect(text).toContain('Statements do not grow with the rows; peak memory 512 MiB of 1024 MiB.');
    expect(text.endsWith('Some targets are missed.')).toBe(true);
  });
});

const comparison = (name: string, apexMs: number, target: number): ComparisonResult => {
  const ratio = apexMs / 5;
  return { name, apexMs, byHandMs: 5, ratio, target, ok: ratio <= target };
};

const REPORT: BenchReport = {
  node: 'v20.19.0',
  startedAt: '2026-11-20T12:00:00.000Z',
  linking: {
    target: { soqlQueries: 15, dmlStatements: 10 },
    sizes: [
      {
        rows: 200,
        linked: 200,
        worstTransaction: { soqlQueries: 7, dmlStatements: 4 },
        ok: true,
        stagingMs: 1,
        linkingMs: 2,
        bareMs: 1,
        rowsPerSecond: 100,
        linkingToBareRatio: 2,
        wholeToBareRatio: 3,
      },
    ],
    constant: true,
    peakMemoryBytes: 512 * 1024 ** 2,
    memoryTargetBytes: 1024 ** 3,
    ok: true,
  },
  boot: { coldMs: 10, warmMs: 5, warmToColdRatio: 0.5 },
  apexTests: { tests: 3, failed: 0, apexMs: 9, runMs: 3, vitestMs: 3, testsPerSecond: 1000, apexToVitestRatio: 3 },
  compute: [comparison('sieve', 10, 3), comparison('json', 50, 5)],
  data: [],
  ok: false,
};
