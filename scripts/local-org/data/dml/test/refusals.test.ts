/** What DML refuses, with the platform's status code and message (Apex Developer Guide; SOAP API, StatusCode). */
import { describe, expect, it } from 'vitest';
import { ApexException } from '../../../apex/runtime/exception';
import type { DmlOperation } from '../../../apex/runtime/transaction';
import { toDecimal } from '../../../apex/runtime/value';
import { customObject, field, PARTIAL, sobject, SYSTEM, testOrg, type TestOrg } from '../../test/support';

const ORG = {
  ...customObject('Kit__c'),
  ...field(
    'Kit__c',
    'Code__c',
    '<type>Text</type><length>5</length><externalId>true</externalId><unique>true</unique>',
  ),
  ...field('Kit__c', 'Batch__c', '<type>Text</type><length>20</length><externalId>true</externalId>'),
  ...field(
    'Kit__c',
    'Patient__c',
    '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Kits</relationshipName>',
  ),
  ...field('Kit__c', 'Amount__c', '<type>Number</type><precision>5</precision><scale>2</scale>'),
  ...field(
    'Kit__c',
    'Total__c',
    '<type>Number</type><precision>18</precision><scale>2</scale><formula>Amount__c * 2</formula>',
  ),
  ...field('Kit__c', 'Mail__c', '<type>Email</type>'),
  ...field(
    'Kit__c',
    'State__c',
    '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Sent</fullName><default>true</default><label>Sent</label></value></valueSetDefinition></valueSet>',
  ),
  'objects/Kit__c/validationRules/No_Zero.validationRule-meta.xml':
    '<fullName>No_Zero</fullName><active>true</active><errorConditionFormula>Amount__c = 0</errorConditionFormula><errorDisplayField>Amount__c</errorDisplayField><errorMessage>Give an amount.</errorMessage>',
};

interface Refusal {
  readonly name: string;
  readonly operation?: DmlOperation;
  readonly type?: string;
  readonly values: (org: TestOrg) => Record<string, unknown>;
  readonly key?: string;
  readonly expected: (org: TestOrg) => readonly [string, string, readonly string[]];
}

const CASES: readonly Refusal[] = [
  {
    name: 'a required field is missing',
    type: 'Contact',
    values: () => ({ FirstName: 'Ada' }),
    expected: () => ['REQUIRED_FIELD_MISSING', 'Required fields are missing: [LastName]', ['LastName']],
  },
  {
    name: 'text is too long',
    values: () => ({ Code__c: 'abcdef' }),
    expected: () => ['STRING_TOO_LONG', 'Code__c: data value too large: abcdef (max length=5)', ['Code__c']],
  },
  {
    name: 'a restricted picklist does not know the value',
    values: () => ({ State__c: 'Lost' }),
    expected: () => [
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'State__c: bad value for restricted picklist field: Lost',
      ['State__c'],
    ],
  },
  {
    name: 'an e-mail address is malformed',
    values: () => ({ Mail__c: 'nobody' }),
    expected: () => ['INVALID_EMAIL_ADDRESS', 'Mail__c: invalid email address: nobody', ['Mail__c']],
  },
  {
    name: 'a number has too many digits',
    values: () => ({ Amount__c: toDecimal('1000') }),
    expected: () => [
      'NUMBER_OUTSIDE_VALID_RANGE',
      'Amount__c: value outside of valid range on numeric field: 1000',
      ['Amount__c'],
    ],
  },
  {
    name: 'a validation rule is true',
    values: () => ({ Amount__c: toDecimal('0.00') }),
    expected: () => ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Give an amount.', ['Amount__c']],
  },
  {
    name: 'a lookup holds an id of another object',
    values: (org) => ({ Patient__c: org.user.id }),
    expected: (org) => [
      'FIELD_INTEGRITY_EXCEPTION',
      `Patient__c: id value of incorrect type: ${org.user.id}`,
      ['Patient__c'],
    ],
  },
  {
    name: 'a lookup leads nowhere',
    values: () => ({ Patient__c: '001SL0000000999ABC' }),
    expected: () => ['INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['Patient__c']],
  },
  {
    name: 'an insert names its own id',
    values: () => ({ Id: 'a00SL0000000001AAA' }),
    expected: () => ['INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']],
  },
  {
    name: 'an audit field is written',
    values: (org) => ({ CreatedById: org.user.id }),
    expected: () => [
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: CreatedById. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
      ['CreatedById'],
    ],
  },
  {
    name: 'an update has no id',
    operation: 'update',
    values: () => ({ Name: 'x' }),
    expected: () => ['MISSING_ARGUMENT', 'Id not specified in an update call', []],
  },
  {
    name: 'an upsert has no external id',
    operation: 'upsert',
    key: 'Code__c',
    values: () => ({ Name: 'x' }),
    expected: () => ['MISSING_ARGUMENT', 'Code__c not specified', ['Code__c']],
  },
];

describe('DML refuses', () => {
  for (const { name, operation = 'insert', type = 'Kit__c', values, key, expected } of CASES) {
    it(name, () => {
      const org = testOrg(ORG);
      const [statusCode, message, fields] = expected(org);
      const [result] = org.run(() =>
        org.dml.dml(operation, [sobject(type, values(org))], { ...PARTIAL, ...(key ? { externalIdField: key } : {}) }),
      );
      expect(result.errors).toEqual([{ statusCode, message, fields }]);
    });
  }

  it('words the exception as the platform does', () => {
    const org = testOrg(ORG);
    const attempt = (): unknown => org.run(() => org.dml.dml('insert', [sobject('Contact', {})], SYSTEM));
    expect(attempt).toThrow(ApexException);
    expect(attempt).toThrow(
      'Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]',
    );
  });

  it('names the record that already has a unique value', () => {
    const org = testOrg(ORG);
    const id = org.insert('Kit__c', { Code__c: 'a' });
    const results = org.run(() =>
      org.dml.dml(
        'insert',
        [sobject('Kit__c', { Code__c: 'A' }), sobject('Kit__c', { Code__c: 'b' }), sobject('Kit__c', { Code__c: 'B' })],
        PARTIAL,
      ),
    );
    expect(results.map((result) => result.errors[0]?.message)).toEqual([
      `duplicate value found: Code__c duplicates value on record with id: ${id}`,
      undefined,
      'duplicate value found: <unknown> duplicates value on record with id: <unknown>',
    ]);
  });

  it('lets two records swap a unique value, but not take one that is kept', () => {
    const org = testOrg(ORG);
    const [a, b] = ['a', 'b'].map((Code__c) => org.insert('Kit__c', { Code__c }));
    const codes = (first: string, second: string) =>
      org.run(() =>
        org.dml.dml(
          'update',
          [sobject('Kit__c', { Id: a, Code__c: first }), sobject('Kit__c', { Id: b, Code__c: second })],
          PARTIAL,
        ),
      );
    expect(codes('b', 'a').map((result) => result.success)).toEqual([true, true]);
    expect(codes('b', 'b').map((result) => result.errors[0]?.message)).toEqual([
      undefined,
      `duplicate value found: Code__c duplicates value on record with id: ${a}`,
    ]);
  });

  it('rejects every row that shares an external id, and an id that matches several records', () => {
    const org = testOrg(ORG);
    const ids = [org.insert('Kit__c', { Batch__c: 'x' }), org.insert('Kit__c', { Batch__c: 'x' })];
    const rows = ['x', 'y', 'Y', 'z'].map((Batch__c) => sobject('Kit__c', { Batch__c }));
    const results = org.run(() => org.dml.dml('upsert', rows, { ...PARTIAL, externalIdField: 'Batch__c' }));
    expect(results.map((result) => result.errors[0]?.message ?? result.created)).toEqual([
      `Batch__c: more than one record found for external id field: [${ids.join(', ')}]`,
      'Duplicate external id specified: y',
      'Duplicate external id specified: Y',
      true,
    ]);
  });

  it('refuses setup objects after others', () => {
    const org = testOrg(ORG);
    org.insert('Account', { Name: 'Acme' });
    expect(() => org.insert('PermissionSet', { Name: 'Nurses', Label: 'Nurses' })).toThrow(
      'Insert failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): PermissionSet, original object: Account: []',
    );
    expect(
      org.run(() => {
        org.dml.isolateMixedDml();
        return org.insert('PermissionSet', { Name: 'Nurses', Label: 'Nurses' });
      }),
    ).toMatch(/^0PS/);
  });

  it('refuses a locked row', () => {
    const org = testOrg(ORG);
    const id = org.insert('Kit__c', { Code__c: 'a' });
    const release = org.storage.locks.hold([id]);
    const update = (): unknown => org.run(() => org.dml.dml('update', [sobject('Kit__c', { Id: id })], SYSTEM));
    expect(update).toThrow(`UNABLE_TO_LOCK_ROW, unable to obtain exclusive access to this record or 1 records: ${id}`);
    release();
    expect(update).not.toThrow();
  });

  it('refuses more than ten changes of type', () => {
    const org = testOrg(ORG);
    const rows = Array.from({ length: 11 }, (_, index) => sobject(index % 2 ? 'Kit__c' : 'Account', { Name: 'x' }));
    expect(() => org.run(() => org.dml.dml('insert', rows, SYSTEM))).toThrow('Cannot have more than 10 chunks');
  });
});
