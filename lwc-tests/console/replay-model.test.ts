import { addTotals, countsOf, describeCounts, NO_TOTALS, percentOf, replaySucceeded, rowsOf } from 'c/replayModel';
import { replayResult } from '../support/replay-builder';

describe('replay model', () => {
  it('adds totals', () => {
    const sum = addTotals({ ...NO_TOTALS, linked: 2, conflicts: 1 }, { ...NO_TOTALS, linked: 3, fieldsKept: 4 });

    expect(sum).toEqual({ ...NO_TOTALS, linked: 5, conflicts: 1, fieldsKept: 4 });
    expect(rowsOf(sum)).toBe(5);
  });

  it('counts by status what is not zero', () => {
    const counts = replayResult({ linked: 3, queued: 2, failed: 1 });

    expect(countsOf(counts).map(({ status }) => status)).toEqual(['Linked', 'Failed', 'Received']);
    expect(describeCounts(counts)).toContain(': 3');
  });

  it.each([
    [{ linked: 2 }, true],
    [{ failed: 1 }, false],
    [{ dead: 1 }, false],
  ])('knows whether %j is a success', (counts, expected) => {
    expect(replaySucceeded(replayResult(counts))).toBe(expected);
  });

  it.each([
    [0, 0, 100],
    [1, 3, 33],
    [399, 400, 99],
    [5, 4, 100],
  ])('says %d of %d as %d percent', (done, total, expected) => {
    expect(percentOf(done, total)).toBe(expected);
  });
});
