import type { OwnedField, OwnershipEntry, OwnershipSimulation } from 'c/ownershipModel';

export function ownedField(values: Partial<OwnedField> = {}): OwnedField {
  return {
    mapping: 'EMR_Patient_Phone',
    feed: 'EMR_Patient',
    systemName: 'EMR',
    objectName: 'Account',
    field: 'Phone',
    sourcePath: 'telecom[system=phone].value',
    owner: 'Salesforce',
    blankRule: 'Take Blank',
    ...values,
  };
}

export function ownershipEntry(values: Partial<OwnershipEntry> = {}): OwnershipEntry {
  return {
    id: 'a05000000000001AAA',
    name: 'OC-1',
    feed: 'EMR_Patient',
    mapping: 'EMR_Patient_Phone',
    field: 'Phone',
    fromOwner: 'Salesforce',
    toOwner: 'External System',
    fromBlankRule: 'Take Blank',
    toBlankRule: 'Take Blank',
    reason: 'The EMR keeps phone numbers.',
    changedBy: 'Ada Administrator',
    changedAt: '2026-11-20T10:00:00.000Z',
    status: 'Succeeded',
    message: null,
    ...values,
  };
}

export function ownershipSimulation(values: Partial<OwnershipSimulation> = {}): OwnershipSimulation {
  return {
    mapping: 'EMR_Patient_Phone',
    feed: 'EMR_Patient',
    field: 'Phone',
    fromOwner: 'Salesforce',
    toOwner: 'External System',
    fromBlankRule: 'Take Blank',
    toBlankRule: 'Take Blank',
    rowsRead: 42,
    recordsRead: 41,
    rowsDiffering: 1,
    recordsDiffering: 1,
    endedEarly: false,
    valuesHidden: false,
    differences: [
      {
        rowId: 'a00000000000001AAA',
        externalId: 'ann',
        recordId: '001000000000001AAA',
        field: 'Phone',
        value: '+1 555 0199',
        simulatedValue: '+1 555 0101',
        rule: 'Owner: Salesforce',
        simulatedRule: 'Owner: External System',
      },
    ],
    ...values,
  };
}
