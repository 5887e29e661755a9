import { appendRows, describeReplay, format, replaySucceeded, updateRows, withAny } from 'c/stagedRecordsModel';
import { stagedRow } from '../support/staged-row-builder';

const nothing = { linked: 0, unchanged: 0, superseded: 0, failed: 0, dead: 0, queued: 0, rows: [] };

describe('staged rows model', () => {
  it('shows a row once that comes again on a later page, as it is now', () => {
    const rows = appendRows(
      [stagedRow({ id: 'a' }), stagedRow({ id: 'b' })],
      [stagedRow({ id: 'b', status: 'Linked' }), stagedRow({ id: 'c' })],
    );

    expect(rows.map(({ id, status }) => `${id} ${status}`)).toEqual(['a Failed', 'b Linked', 'c Failed']);
  });

  it('changes replayed rows in their places', () => {
    const rows = updateRows(
      [stagedRow({ id: 'a' }), stagedRow({ id: 'b' })],
      [stagedRow({ id: 'b', status: 'Linked' })],
    );

    expect(rows.map(({ status }) => status)).toEqual(['Failed', 'Linked']);
  });

  it.each([
    [{ ...nothing, linked: 3, failed: 1 }, 'Linked: 3, Failed: 1', false],
    [{ ...nothing, queued: 9 }, 'Queued: 9', true],
    [{ ...nothing, dead: 1 }, 'Dead: 1', false],
    [nothing, '', true],
  ])('describes the replay %j', (result, text, succeeded) => {
    expect(describeReplay(result, {})).toBe(text);
    expect(replaySucceeded(result)).toBe(succeeded);
  });

  it('fills placeholders and leaves those without a value', () => {
    expect(format('{0} of {1} {2}', 1, 2)).toBe('1 of 2 {2}');
  });

  it('puts the option that filters nothing first', () => {
    expect(withAny('All', [{ label: 'A', value: 'a' }])[0]).toEqual({ label: 'All', value: '' });
  });
});
