import getChoices from '@salesforce/apex/OverviewController.getChoices';
import StagedFilters from 'c/stagedFilters';
import { wireOf } from '../support/apex';
import { byId, fire, flush, getById, heard, show } from '../support/dom';
import { CHOICES } from '../support/staged-row-builder';

jest.mock('@salesforce/apex/OverviewController.getChoices', () => jest.requireActual('../support/apex').apexWire(), {
  virtual: true,
});

type Input = HTMLElement & { value: string };

async function type(element: HTMLElement, text: string): Promise<Input> {
  const input = getById<Input>(element, 'search');
  input.value = text;
  await fire(input, 'change', { value: text });
  return input;
}

describe('c-staged-filters', () => {
  it('offers what there is to filter by, and is accessible', async () => {
    const element = await show(StagedFilters, { state: {} });
    expect(getById(element, 'feed')).toMatchObject({ options: [{ label: 'c.Stagelink_All_Feeds', value: '' }] });

    wireOf(getChoices).emit(CHOICES);
    await flush();

    expect(getById(element, 'feed')).toMatchObject({ options: [{}, { label: 'EMR: patients', value: 'EMR_Patient' }] });
    expect(getById<HTMLElement & { options: unknown[] }>(element, 'status').options).toHaveLength(8);
    await expect(element).toBeAccessible();
  });

  it('shows what the address says', async () => {
    const state = { system: 'EMR', feed: 'F', status: 'Dead', search: 'p1', from: '2026-11-20T10:00:00.000Z' };
    const element = await show(StagedFilters, { state });

    expect(getById(element, 'system')).toMatchObject({ value: 'EMR' });
    expect(getById(element, 'status')).toMatchObject({ value: 'Dead' });
    expect(getById(element, 'search')).toMatchObject({ value: 'p1' });
    expect(getById(element, 'time')).toMatchObject({ value: 'custom' });
    expect(getById(element, 'from')).toMatchObject({ value: '2026-11-20T10:00:00.000Z' });
  });

  it('tells a choice', async () => {
    const element = await show(StagedFilters, { state: {} });
    const told = heard(element, 'filter');

    await fire(getById(element, 'status'), 'change', { value: 'Dead' });
    await fire(getById(element, 'time'), 'change', { value: 'week' });

    expect(told).toEqual([{ status: 'Dead' }, { time: 'week', from: '', until: '' }]);
    expect(byId(element, 'from')).toBeNull();
  });

  it('asks for two times where the user wants to give them', async () => {
    const element = await show(StagedFilters, { state: { time: 'custom' } });
    const told = heard(element, 'filter');

    await fire(getById(element, 'until'), 'change', { value: '2026-11-20T10:00:00.000Z' });

    expect(told).toEqual([{ until: '2026-11-20T10:00:00.000Z' }]);
  });

  it('tells a search when its text is complete, and only when it is another', async () => {
    const element = await show(StagedFilters, { state: { search: 'old' } });
    const told = heard(element, 'filter');
    const input = await type(element, 'ann ');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
    expect(told).toEqual([]);

    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(told).toEqual([{ search: 'ann' }]);
    Object.assign(element, { state: { search: 'ann' } });
    input.dispatchEvent(new CustomEvent('blur'));

    expect(told).toHaveLength(1);
  });

  it('tells at once that the search is cleared', async () => {
    const element = await show(StagedFilters, { state: { search: 'ann' } });
    const told = heard(element, 'filter');

    await type(element, '');

    expect(told).toEqual([{ search: '' }]);
  });
});
