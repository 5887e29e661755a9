import FieldTable from 'c/fieldTable';
import type { LinkDecision } from 'c/stagedRecordsModel';
import { byId, click, getById, show } from '../support/dom';
import { planField } from '../support/replay-builder';

function decision(values: Partial<LinkDecision> = {}): LinkDecision {
  return {
    objectName: null,
    externalId: null,
    field: 'Phone',
    oldValue: '1',
    arriving: '2',
    lastSeen: '0',
    winner: 'External System',
    rule: 'Owner: External System',
    conflict: false,
    hidden: false,
    ...values,
  };
}

function rowsOf(element: HTMLElement): string[] {
  return [...getById(element, 'fields').querySelectorAll('tbody tr')].map(({ textContent }) => textContent ?? '');
}

describe('c-field-table', () => {
  it('shows of a plan what would be written, kept and is in conflict, and is accessible', async () => {
    const planFields = [
      planField(),
      planField({ field: 'Phone', effect: 'Kept', conflict: true, arriving: '2', current: '1', lastSeen: '0' }),
    ];
    const element = await show(FieldTable, { caption: 'Fields', planFields });

    expect(rowsOf(element)[0]).toContain('Bowman');
    expect(rowsOf(element)[0]).toContain('c.Stagelink_Effect_Written');
    expect(rowsOf(element)[1]).toContain('c.Stagelink_Both_Changed');
    await expect(element).toBeAccessible();
  });

  it('keeps fields that are the same out of the way until they are asked for', async () => {
    const element = await show(FieldTable, { planFields: [planField(), planField({ effect: 'Same', field: 'Name' })] });
    expect(rowsOf(element)).toHaveLength(1);

    await click(element, 'toggle');
    expect(rowsOf(element)).toHaveLength(2);
    await click(element, 'toggle');

    expect(rowsOf(element)).toHaveLength(1);
  });

  it('says that no field differs', async () => {
    const element = await show(FieldTable, { planFields: [planField({ effect: 'Same' })] });

    expect(byId(element, 'none')).not.toBeNull();
    expect(byId(element, 'fields')).toBeNull();
  });

  it('names the record where a row holds several', async () => {
    const planFields = [planField(), planField({ objectName: 'Admission__c', recordId: null })];

    expect(rowsOf(await show(FieldTable, { planFields }))[1]).toContain('Admission');
  });

  it('shows what a link decided, and hides values from who may not see them', async () => {
    const decisions = [
      decision(),
      decision({ field: 'Name', winner: 'Salesforce' }),
      decision({ field: 'Secret__c', hidden: true, arriving: null }),
      decision({ field: 'Same__c', rule: 'Same on both sides' }),
    ];
    const rows = rowsOf(await show(FieldTable, { decisions }));

    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('c.Stagelink_Effect_Taken');
    expect(rows[1]).toContain('c.Stagelink_Effect_Was_Kept');
    expect(rows[2]).toContain('c.Stagelink_Values_Hidden');
  });
});
