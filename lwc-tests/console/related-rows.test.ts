import getRelated from '@salesforce/apex/StagedRecordsController.getRelated';
import RelatedRowsList from 'c/relatedRows';
import { apexError, mockOf } from '../support/apex';
import { allById, byId, child, errorsOf, fire, flush, heard, place, show } from '../support/dom';
import { stagedRow } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getRelated',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const ask = mockOf(getRelated);

describe('c-related-rows', () => {
  beforeEach(() => {
    ask.mockResolvedValue({ versions: [stagedRow({ id: 'v' })], parents: [], waiting: [stagedRow({ id: 'w' })] });
  });

  it('says that it is loading until the rows are there', async () => {
    const element = place(RelatedRowsList, { recordId: 'a' });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('shows rows by what they have to do with it, and is accessible', async () => {
    const element = await show(RelatedRowsList, { recordId: 'a' });

    expect(byId(element, 'waiting')).not.toBeNull();
    expect(byId(element, 'versions')).not.toBeNull();
    expect(byId(element, 'parents')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells which row is to be opened', async () => {
    const element = await show(RelatedRowsList, { recordId: 'a' });
    const opened = heard(element, 'open');

    allById(element, 'open-related')[1]?.click();

    expect(opened).toEqual(['v']);
  });

  it('says that no row has to do with it', async () => {
    ask.mockResolvedValue({ versions: [], parents: [], waiting: [] });

    expect(byId(await show(RelatedRowsList, { recordId: 'a' }), 'empty')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(RelatedRowsList, { recordId: 'a' });
    expect(errorsOf(element)).toEqual(apexError('No access.'));
    expect(byId(element, 'loading')).toBeNull();

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'waiting')).not.toBeNull();
  });

  it('asks for nothing without a row, and keeps no late answer about another', async () => {
    const element = await show(RelatedRowsList, { recordId: null });
    expect(ask).not.toHaveBeenCalled();

    ask.mockImplementation(({ recordId }: { recordId: string }) =>
      Promise.resolve({ versions: [], parents: [stagedRow({ id: recordId, name: recordId })], waiting: [] }),
    );
    Object.assign(element, { recordId: 'first' });
    Object.assign(element, { recordId: 'second' });
    await flush();

    expect(allById(element, 'open-related')).toEqual([expect.objectContaining({ label: 'second' })]);
  });
});
