import { pageOf, recordPage, stateOf } from 'c/consolePages';

describe('console pages', () => {
  it('puts state into the address, without what is blank', () => {
    expect(pageOf('stagedRows', { feed: 'F', status: '', row: null, cause: undefined })).toEqual({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Stagelink_Staged_Rows' },
      state: { c__feed: 'F' },
    });
  });

  it('reads the state of an address, and only its own', () => {
    expect(stateOf({ type: 't', attributes: {}, state: { c__feed: 'F', other: 'x', c__blank: undefined } })).toEqual({
      feed: 'F',
    });
    expect(stateOf(null)).toEqual({});
  });

  it('opens records', () => {
    expect(recordPage('001')).toEqual({
      type: 'standard__recordPage',
      attributes: { recordId: '001', actionName: 'view' },
    });
  });
});
