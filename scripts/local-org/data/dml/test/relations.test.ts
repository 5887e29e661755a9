/** Lookups, deletes and what they do to children, undelete, savepoints, user mode. */
import { describe, expect, it } from 'vitest';
import { SObjectValue } from '../../../apex/runtime/sobject';
import { ApexBlob, ApexDatetime } from '../../../apex/runtime/temporal';
import { toDecimal } from '../../../apex/runtime/value';
import type { PermissionFacts } from '../../../apex/runtime/transaction';
import {
  customObject,
  field,
  NOON,
  PARTIAL,
  sobject,
  SYSTEM,
  testOrg,
  USER_MODE,
  type TestOrg,
} from '../../test/support';

const lookup = (name: string, constraint: string) =>
  field(
    'Kit__c',
    name,
    `<type>Lookup</type><referenceTo>Box__c</referenceTo><relationshipName>${name.replace('__c', '')}Kits</relationshipName><deleteConstraint>${constraint}</deleteConstraint>`,
  );

const ORG = {
  ...customObject('Box__c'),
  ...field(
    'Box__c',
    'Ext__c',
    '<type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>',
  ),
  ...field(
    'Box__c',
    'Number__c',
    '<type>Number</type><precision>18</precision><scale>0</scale><externalId>true</externalId><unique>true</unique>',
  ),
  ...customObject(
    'Kit__c',
    '<nameField><label>Number</label><type>AutoNumber</type><displayFormat>K-{0000}</displayFormat></nameField>',
  ),
  ...lookup('Held__c', 'Restrict'),
  ...lookup('Shown__c', 'SetNull'),
  ...lookup('Gone__c', 'Cascade'),
  ...field('Kit__c', 'Note__c', '<type>LongTextArea</type><length>500</length><visibleLines>3</visibleLines>'),
};

const box = (ext: string) => sobject('Box__c', { Ext__c: ext });
const remove = (org: TestOrg, id: string) =>
  org.run(() => org.dml.dml('delete', [sobject('Box__c', { Id: id })], PARTIAL))[0];

describe('a master that may not change', () => {
  const update = (told: 'own' | 'other') => {
    const master =
      '<type>MasterDetail</type><referenceTo>Box__c</referenceTo><relationshipName>Owned</relationshipName>';
    const org = testOrg({ ...ORG, ...field('Kit__c', 'Owner_Box__c', master) });
    const boxes = { own: org.insert('Box__c', { Ext__c: 'E1' }), other: org.insert('Box__c', { Ext__c: 'E2' }) };
    const id = org.insert('Kit__c', { Owner_Box__c: boxes.own });
    const change = sobject('Kit__c', { Id: id, Note__c: 'Changed', Owner_Box__c: boxes[told] });
    return org.run(() => org.dml.dml('update', [change], PARTIAL))[0];
  };

  it('may be told again', () => {
    expect(update('own')?.errors).toEqual([]);
  });

  it('is refused when it is another', () => {
    expect(update('other')?.errors).toMatchObject([
      { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Owner_Box__c'] },
    ]);
  });
});

describe('a record that nobody names', () => {
  it('has its id for a name', () => {
    const org = testOrg(ORG);
    const id = org.insert('Box__c', { Ext__c: 'E1' });

    expect(org.read('Box__c', id).values.get('Name')).toBe(id);
  });
});

describe('lookups', () => {
  it('take a parent by its external id', () => {
    const org = testOrg(ORG);
    const id = org.insert('Box__c', { Ext__c: 'E1' });
    const kit = org.insert('Kit__c', { Held__r: box('e1') });
    expect(org.read('Kit__c', kit).values.get('Held__c')).toBe(id);
    const [result] = org.run(() => org.dml.dml('insert', [sobject('Kit__c', { Held__r: box('E9') })], PARTIAL));
    expect(result.errors).toEqual([
      {
        statusCode: 'INVALID_FIELD',
        message: 'Foreign key external ID: e9 not found for field Ext__c in entity Box__c',
        fields: [],
      },
    ]);
  });

  it('take a parent by an external id that is a number', () => {
    const org = testOrg(ORG);
    const number = toDecimal('999999999999999999');
    const id = org.insert('Box__c', { Number__c: number });
    const kit = org.insert('Kit__c', { Held__r: sobject('Box__c', { Number__c: number }) });
    expect(org.read('Kit__c', kit).values.get('Held__c')).toBe(id);
    const [again] = org.run(() => org.dml.dml('insert', [sobject('Box__c', { Number__c: number })], PARTIAL));
    expect(again.errors[0]?.statusCode).toBe('DUPLICATE_VALUE');
  });

  it('pass over a parent that was queried along', () => {
    const org = testOrg(ORG);
    const id = org.insert('Kit__c', {});
    const parent = new SObjectValue('Box__c', new Map([['Ext__c', 'E9']]), 'queried');
    const [result] = org.run(() => org.dml.dml('update', [sobject('Kit__c', { Id: id, Held__r: parent })], PARTIAL));
    expect(result.success).toBe(true);
  });
});

describe('deleting a parent', () => {
  it('cascades, clears or is refused, as the lookup says', () => {
    const org = testOrg(ORG);
    const id = org.insert('Box__c', { Name: 'Box' });
    const held = org.insert('Kit__c', { Held__c: id });
    expect(remove(org, id).errors[0]?.statusCode).toBe('DELETE_FAILED');
    const shown = org.insert('Kit__c', { Shown__c: id });
    const gone = org.insert('Kit__c', { Gone__c: id });
    org.run(() => org.dml.dml('update', [sobject('Kit__c', { Id: held, Held__c: null })], SYSTEM));
    expect(remove(org, id).success).toBe(true);
    expect(org.read('Kit__c', shown).values.get('Shown__c')).toBeNull();
    expect(org.read('Kit__c', gone).values.get('IsDeleted')).toBe(true);
    expect(remove(org, id).errors).toEqual([
      { statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] },
    ]);

    org.run(() => org.dml.dml('undelete', [sobject('Box__c', { Id: id })], SYSTEM));
    expect(org.read('Box__c', id).values.get('IsDeleted')).toBe(false);
    expect(org.read('Kit__c', gone).values.get('IsDeleted')).toBe(false);
  });

  it('is final once the recycle bin is emptied', () => {
    const org = testOrg(ORG);
    const id = org.insert('Box__c', {});
    remove(org, id);
    const [emptied] = org.run(() => org.dml.emptyRecycleBin([sobject('Box__c', { Id: id })]));
    expect(emptied.success).toBe(true);
    const [result] = org.run(() => org.dml.dml('undelete', [sobject('Box__c', { Id: id })], PARTIAL));
    expect(result.errors[0]?.statusCode).toBe('INVALID_CROSS_REFERENCE_KEY');
  });
});

describe('what the platform sets', () => {
  it('numbers, stamps and owns a record', () => {
    const org = testOrg(ORG);
    const ids = [org.insert('Kit__c', {}), org.insert('Kit__c', { Note__c: '  a\n' })];
    const [first, second] = ids.map((id) => org.read('Kit__c', id).values);
    expect([first.get('Name'), second.get('Name')]).toEqual(['K-0001', 'K-0002']);
    expect(first.get('CreatedDate')).toEqual(new ApexDatetime(NOON));
    expect(first.get('OwnerId')).toBe(org.user.id);
    expect(second.get('Note__c')).toBe('  a\n');
  });

  it('computes fields of standard objects', () => {
    const org = testOrg(ORG);
    const caseId = org.insert('Case', { Subject: ' Kit ' });
    const values = org.read('Case', caseId).values;
    expect(['CaseNumber', 'Status', 'Priority', 'Subject', 'IsClosed'].map((name) => values.get(name))).toEqual([
      '00000001',
      'New',
      'Medium',
      'Kit',
      false,
    ]);
    const opportunity = org.insert('Opportunity', {
      Name: 'O',
      StageName: 'Closed Won',
      CloseDate: new ApexDatetime(NOON),
      Amount: toDecimal('10.5'),
    });
    const sold = org.read('Opportunity', opportunity).values;
    expect([sold.get('IsWon'), String(sold.get('Probability')), String(sold.get('Amount'))]).toEqual([
      true,
      '100',
      '10.50',
    ]);
  });

  it('makes a document of a file', () => {
    const org = testOrg(ORG);
    const id = org.insert('ContentVersion', { PathOnClient: 'a.json', VersionData: new ApexBlob(Buffer.from('{}')) });
    const version = org.read('ContentVersion', id).values;
    expect([
      version.get('Title'),
      version.get('FileExtension'),
      version.get('ContentSize'),
      version.get('IsLatest'),
    ]).toEqual(['a', 'json', 2, true]);
    const document = org.read('ContentDocument', version.get('ContentDocumentId') as string).values;
    expect(document.get('LatestPublishedVersionId')).toBe(id);
  });
});

describe('savepoints', () => {
  it('undo what came after them and forget later ones', () => {
    const org = testOrg(ORG);
    const [first, later] = org.run(() => {
      const savepoint = org.dml.setSavepoint();
      org.insert('Box__c', {});
      return [savepoint, org.dml.setSavepoint()];
    });
    org.run(() => org.dml.rollback(first));
    expect(org.storage.rows('SELECT count(*) FROM "Box__c"')).toEqual([[0]]);
    expect(org.dml.hasUncommittedWork).toBe(true);
    org.run(() => org.dml.releaseSavepoint(first));
    expect(org.dml.hasUncommittedWork).toBe(false);
    expect(() => org.run(() => org.dml.rollback(later))).toThrow('Invalid savepoint');
  });
});

describe('user mode', () => {
  const permissions: PermissionFacts = {
    object: (_user, name) => {
      const allowed = name !== 'Kit__c';
      return { create: allowed, read: true, edit: true, delete: true, viewAll: false, modifyAll: false };
    },
    field: (_user, _object, name) => ({ read: true, edit: name !== 'Ext__c' }),
    isPermissionable: () => true,
    hasCustomPermission: () => false,
    hasClassAccess: () => true,
  };

  it('demands access to the object and to each field', () => {
    const org = testOrg(ORG, { permissions });
    const attempt = (type: string, values: Record<string, unknown>) => () =>
      org.run(() => org.dml.dml('insert', [sobject(type, values)], USER_MODE));
    expect(attempt('Kit__c', {})).toThrow("Access to entity 'Kit__c' denied");
    expect(attempt('Box__c', { Ext__c: 'x' })).toThrow(
      'Operation failed due to fields being inaccessible on Sobject Box__c, check errors on Exception or Result!',
    );
    expect(attempt('Box__c', { Name: 'x' })).not.toThrow();
  });

  it('changes only what is owned or shared for editing', () => {
    const org = testOrg(
      { ...ORG, ...customObject('Visit__c', '<sharingModel>Private</sharingModel>') },
      { permissions },
    );
    const mine = org.insert('Visit__c', {});
    const others = org.insert('Visit__c', {});
    const shared = org.insert('Visit__c', {});
    org.storage.run('UPDATE "Visit__c" SET "OwnerId" = ? WHERE "Id" IN (?, ?)', ['005SL0000000009AAA', others, shared]);
    org.insert('Visit__Share', { ParentId: shared, UserOrGroupId: org.user.id, AccessLevel: 'Edit' });
    const outcome = org.as({ ...org.user, isSystemAdministrator: false }, () =>
      [mine, others, shared].map((id) => {
        const [result] = org.dml.dml('update', [sobject('Visit__c', { Id: id })], { ...PARTIAL, sharing: 'with' });
        return result.errors[0]?.message ?? 'saved';
      }),
    );
    expect(outcome).toEqual(['saved', 'insufficient access rights on object id', 'saved']);
  });
});
