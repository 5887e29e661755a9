import SelectionBar from 'c/selectionBar';
import { byId, click, fire, getById, heard, show } from '../support/dom';

const ALLOWED = { chosen: 2, canReplay: true, canDiscard: true };

describe('c-selection-bar', () => {
  it('says what is chosen, and is accessible', async () => {
    const element = await show(SelectionBar, { ...ALLOWED, chosen: 1 });

    expect(getById(element, 'chosen-text').textContent).toBe('c.Stagelink_One_Chosen');
    await expect(element).toBeAccessible();
  });

  it('offers all that match, and says when they are chosen', async () => {
    const element = await show(SelectionBar, { ...ALLOWED, offersAll: true, total: 230 });
    const asked = heard(element, 'chooseall');

    await click(element, 'choose-all');
    expect(asked).toHaveLength(1);
    Object.assign(element, { isAll: true, offersAll: false, chosen: 230 });
    await Promise.resolve();

    expect(getById(element, 'chosen-text').textContent).toBe('c.Stagelink_All_Chosen');
    expect(getById(element, 'preview')).toMatchObject({ disabled: false });
  });

  it('tells that the selection is cleared or previewed', async () => {
    const element = await show(SelectionBar, ALLOWED);
    const cleared = heard(element, 'clear');
    const previewed = heard(element, 'preview');

    await click(element, 'clear-selection');
    await click(element, 'preview');

    expect([cleared.length, previewed.length]).toEqual([1, 1]);
  });

  it('takes no more rows one by one than a plan holds', async () => {
    const element = await show(SelectionBar, { ...ALLOWED, chosen: 201 });

    expect(byId(element, 'too-many')).not.toBeNull();
    expect(getById(element, 'preview')).toMatchObject({ disabled: true });
    expect(getById(element, 'discard')).toMatchObject({ disabled: true });
  });

  it('does not offer what the rows do not allow', async () => {
    const element = await show(SelectionBar, { chosen: 2 });

    expect(getById(element, 'preview')).toMatchObject({ disabled: true });
    expect(getById(element, 'discard')).toMatchObject({ disabled: true });
  });

  it('asks why rows are discarded, shows how far it is, and can be stopped', async () => {
    const element = await show(SelectionBar, ALLOWED);
    const reasons = heard(element, 'discard');
    const stopped = heard(element, 'stop');

    await click(element, 'discard');
    await fire(getById(element, 'discard-form'), 'confirm', 'Test data');
    Object.assign(element, { isWorking: true, discarded: 200 });
    await Promise.resolve();
    expect(reasons).toEqual(['Test data']);
    expect(getById(element, 'discarded').textContent).toBe('c.Stagelink_Discarded_So_Far');
    await fire(getById(element, 'discard-form'), 'cancel');

    expect(stopped).toHaveLength(1);
    expect(byId(element, 'discard-form')).toBeNull();
  });
});
