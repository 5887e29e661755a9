import {
  BLANK_RULES,
  FIELD_HEADER,
  fieldLines,
  HISTORY_HEADER,
  historyLines,
  labelOf,
  matrixOf,
  OWNERS,
} from 'c/ownershipModel';
import { ownedField, ownershipEntry } from '../support/ownership-builder';

const FIELDS = [
  ownedField(),
  ownedField({ mapping: 'b', feed: 'EMR_Observation', field: 'Status__c', owner: 'External System' }),
  ownedField({ mapping: 'c', field: 'LastName', owner: 'Most Recent' }),
];

describe('ownership model', () => {
  it.each([
    [{ feed: '', owner: '', search: '' }, ['Status__c', 'LastName', 'Phone']],
    [{ feed: 'EMR_Patient', owner: '', search: '' }, ['LastName', 'Phone']],
    [{ feed: '', owner: 'Salesforce', search: '' }, ['Phone']],
    [{ feed: '', owner: '', search: ' TELECOM ' }, ['Status__c', 'LastName', 'Phone']],
    [{ feed: '', owner: '', search: 'last' }, ['LastName']],
  ])('keeps of the fields what %j leaves, in order', (filter, expected) => {
    expect(matrixOf(FIELDS, filter, null).map(({ field }) => field)).toEqual(expected);
  });

  it('marks the owner of a field, and the field that is open', () => {
    const [row] = matrixOf([ownedField()], { feed: '', owner: '', search: '' }, 'EMR_Patient_Phone');

    expect(row?.cells.map(({ isOwner }) => isOwner)).toEqual([false, true, false]);
    expect(row?.isOpen).toBe(true);
  });

  it('writes as many values a line as the header has names', () => {
    expect(fieldLines(FIELDS)[0]).toHaveLength(FIELD_HEADER.length);
    expect(historyLines([ownershipEntry()])[0]).toHaveLength(HISTORY_HEADER.length);
  });

  it('shows a setting that nobody has heard of as it is called', () => {
    expect(labelOf(OWNERS, 'Nobody')).toBe('Nobody');
    expect(labelOf(BLANK_RULES, 'Take Blank')).toBe('c.Stagelink_Rule_Take_Blank');
  });
});
