import {
  appendRows,
  canDiscard,
  filterOf,
  filterStateOf,
  isReplayable,
  NO_FILTER,
  optionsOf,
  updateRows,
  withAny,
} from 'c/stagedRecordsModel';
import { stagedRow } from '../support/staged-row-builder';

const NOON = Date.parse('2026-11-20T12:00:00.000Z');

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

  it('reads a filter from an address', () => {
    expect(filterOf({ system: 'EMR', feed: ' F ', status: 'Dead', cause: 'X', search: 'p1' }, NOON)).toEqual({
      ...NO_FILTER,
      systemName: 'EMR',
      feed: 'F',
      status: 'Dead',
      fingerprint: 'X',
      search: 'p1',
    });
  });

  it.each([
    [{ time: 'hour' }, '2026-11-20T11:00:00.000Z', null],
    [{ time: 'week', until: '2026-01-01T00:00:00.000Z' }, '2026-11-13T12:00:00.000Z', null],
    [{ time: 'custom', from: 'a', until: 'b' }, 'a', 'b'],
    [{}, null, null],
  ])('reads the time of %j', (state, from, until) => {
    expect(filterOf(state as Record<string, string>, NOON)).toMatchObject({
      receivedFrom: from,
      receivedUntil: until,
    });
  });

  it('leaves out of a filter what only decides on what is shown of it', () => {
    expect(filterStateOf({ row: 'a', view: 'causes', feed: 'F' })).toEqual({ feed: 'F' });
  });

  it('offers first what filters nothing', () => {
    expect(withAny('All', optionsOf([{ name: 'a', label: 'A' }]))).toEqual([
      { label: 'All', value: '' },
      { label: 'A', value: 'a' },
    ]);
    expect(optionsOf(undefined)).toEqual([]);
  });

  it.each([
    [null, true, true],
    ['Received', true, false],
    ['Failed', true, true],
    ['Dead', true, true],
    ['Linked', false, true],
    ['Discarded', false, false],
  ])('knows what can be done with rows in status %s', (status, discardable, replayable) => {
    expect(canDiscard(status)).toBe(discardable);
    expect(isReplayable(status)).toBe(replayable);
  });
});
