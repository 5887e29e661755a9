/** Person Accounts (Salesforce Help, "Considerations for Using Person Accounts"; Object Reference, Account). */
import { describe, expect, it } from 'vitest';
import { customObject, field, PARTIAL, sobject, SYSTEM, testOrg, type TestOrg } from '../../test/support';

const ORG = {
  ...customObject('Journey__c'),
  ...field('Contact', 'Ward__c', '<type>Text</type><length>20</length>'),
  'objects/PersonAccount/recordTypes/Member.recordType-meta.xml':
    '<fullName>Member</fullName><active>true</active><label>Member</label>',
  'objects/Account/recordTypes/Clinic.recordType-meta.xml':
    '<fullName>Clinic</fullName><active>true</active><label>Clinic</label>',
};

function recordType(org: TestOrg, name: string): string {
  return org.schema.object('Account')?.recordTypes.find((type) => type.developerName === name)?.id ?? '';
}

function errorOf(org: TestOrg, values: Record<string, unknown>): string | undefined {
  const [result] = org.run(() => org.dml.dml('insert', [sobject('Account', values)], PARTIAL));
  return result.errors[0]?.message;
}

describe('a person account', () => {
  it('has a name made of its parts and a contact kept in step', () => {
    const org = testOrg(ORG);
    const id = org.insert('Account', {
      RecordTypeId: recordType(org, 'Member'),
      FirstName: 'Ada',
      LastName: 'Lovelace',
      PersonEmail: 'ada@example.org',
      Ward__pc: 'West',
    });
    const account = org.read('Account', id);
    expect(account.values.get('Name')).toBe('Ada Lovelace');
    expect(account.values.get('IsPersonAccount')).toBe(true);
    const contactId = account.values.get('PersonContactId') as string;
    const contact = org.read('Contact', contactId).values;
    expect(
      ['AccountId', 'Name', 'LastName', 'Email', 'Ward__c', 'IsPersonAccount'].map((name) => contact.get(name)),
    ).toEqual([id, 'Ada Lovelace', 'Lovelace', 'ada@example.org', 'West', true]);

    org.run(() => org.dml.dml('update', [sobject('Account', { Id: id, LastName: 'Byron' })], SYSTEM));
    expect(org.read('Account', id).values.get('Name')).toBe('Ada Byron');
    expect(org.read('Contact', contactId).values.get('Name')).toBe('Ada Byron');

    org.run(() => org.dml.dml('delete', [sobject('Account', { Id: id })], SYSTEM));
    expect(org.read('Contact', contactId).values.get('IsDeleted')).toBe(true);
  });

  it('gets the default record type when only a last name tells what it is', () => {
    const org = testOrg(ORG);
    const id = org.insert('Account', { LastName: 'Hopper' });
    expect(org.read('Account', id).values.get('RecordTypeId')).toBe(recordType(org, 'PersonAccount'));
  });

  it('refuses what belongs to the other kind', () => {
    const org = testOrg(ORG);
    const member = recordType(org, 'Member');
    const clinic = recordType(org, 'Clinic');
    const cases: readonly [Record<string, unknown>, string][] = [
      [{ RecordTypeId: member, LastName: 'X', Name: 'X' }, 'Account: bad field names on insert/update call: Name'],
      [{ RecordTypeId: clinic, Name: 'X', LastName: 'X' }, 'Account: bad field names on insert/update call: LastName'],
      [
        { RecordTypeId: clinic, Name: 'X', PersonEmail: 'a@b.org' },
        'Account: bad field names on insert/update call: PersonEmail',
      ],
      [{ RecordTypeId: member, FirstName: 'X' }, 'Required fields are missing: [LastName]'],
      [{ RecordTypeId: clinic }, 'Required fields are missing: [Name]'],
      [{}, 'Required fields are missing: [Name]'],
    ];
    for (const [values, message] of cases) {
      expect(errorOf(org, values)).toBe(message);
    }
  });

  it('does not exist without the feature', () => {
    const org = testOrg({ ...customObject('Journey__c') }, { personAccounts: false });
    expect(org.schema.field('Account', 'PersonEmail')).toBeNull();
    expect(org.schema.field('Account', 'RecordTypeId')).toBeNull();
    expect(org.schema.field('Contact', 'IsPersonAccount')).toBeNull();
  });
});
