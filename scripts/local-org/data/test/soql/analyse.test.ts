import { describe, expect, it } from 'vitest';
import { fakeField, fakeObject, fakeSchema } from '../../../apex/test/support/fake-schema';
import { analyseQuery, SoqlError, type QueryShape } from '../../soql/analyse';

const schema = fakeSchema();

describe('the shape of a query', () => {
  const cases: readonly [soql: string, kind: QueryShape['kind'], values: readonly string[]][] = [
    ['select id, name from account', 'rows', ['Id: id', 'Name: string']],
    ['SELECT a.Name FROM Account a', 'rows', ['Name: string']],
    ['SELECT Account.Parent.Name FROM Contact', 'rows', ['Account.Parent.Name: string']],
    [
      'SELECT Name, (SELECT LastName FROM Contacts) FROM Account',
      'rows',
      ['Name: string', 'Contacts(LastName: string)'],
    ],
    ['SELECT COUNT() FROM Account', 'count', []],
    ['SELECT COUNT(Id), MAX(AnnualRevenue) top FROM Account', 'aggregate', ['expr0: int', 'top: currency']],
    [
      'SELECT Account.Industry, COUNT(Id) FROM Contact GROUP BY Account.Industry',
      'aggregate',
      ['Industry: picklist', 'expr0: int'],
    ],
    ['SELECT CALENDAR_YEAR(CreatedDate) y FROM Account GROUP BY CALENDAR_YEAR(CreatedDate)', 'aggregate', ['y: int']],
    ['SELECT toLabel(Industry) FROM Account', 'rows', ['Industry: string']],
  ];

  it.each(cases)('%s', (soql, kind, values) => {
    const shape = analyseQuery(soql, schema);
    expect(shape.kind).toBe(kind);
    expect(describeFields(shape)).toEqual(values);
  });

  it('tells what each bind is compared with', () => {
    const soql = 'SELECT Id FROM Contact WHERE AccountId IN :b0 AND Birthdate > :x.y LIMIT :n';
    expect(analyseQuery(soql, schema).binds).toEqual([
      { text: 'b0', offset: soql.indexOf(':b0'), role: 'list', type: 'reference' },
      { text: 'x.y', offset: soql.indexOf(':x.y'), role: 'value', type: 'date' },
      { text: 'n', offset: soql.indexOf(':n'), role: 'count', type: 'int' },
    ]);
  });
});

function describeFields(shape: QueryShape): readonly string[] {
  return shape.fields.map((field) =>
    field.kind === 'value'
      ? `${field.path.join('.')}: ${field.type}`
      : `${field.relationship}(${describeFields(field.shape).join(', ')})`,
  );
}

const CUSTOM_FIELD_HINT =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. " +
  'Please reference your WSDL or the describe call for the appropriate names.';

describe('refused queries', () => {
  const cases: readonly [soql: string, code: string, message: string][] = [
    ['SELECT Id FROM Account WHER Id = null', 'MALFORMED_QUERY', "unexpected token: 'Id'"],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY', 'unexpected token: <EOF>'],
    ['SELECT Id, FROM Account', 'MALFORMED_QUERY', 'unexpected token: <EOF>'],
    ["SELECT Id FROM Account WHERE Name = 'x", 'MALFORMED_QUERY', "expecting a right single quote, found '<EOF>'"],
    ['SELECT Nope FROM Account', 'INVALID_FIELD', `No such column 'Nope' on entity 'Account'. ${CUSTOM_FIELD_HINT}`],
    [
      'SELECT Id FROM Nope',
      'INVALID_TYPE',
      "sObject type 'Nope' is not supported. If you are attempting to use a custom object, be sure to append the '__c' " +
        'after the entity name. Please reference your WSDL or the describe call for the appropriate names.',
    ],
    [
      'SELECT Nope.Name FROM Account',
      'INVALID_FIELD',
      "Didn't understand relationship 'Nope' in field path. If you are attempting to use a custom relationship, be sure " +
        "to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the " +
        'appropriate names.',
    ],
    [
      "SELECT Id FROM Account WHERE Description = 'x'",
      'INVALID_FIELD',
      "field 'Description' can not be filtered in a query call",
    ],
    [
      'SELECT Id FROM Account ORDER BY Description',
      'INVALID_FIELD',
      "field 'Description' can not be sorted in a query call",
    ],
    [
      'SELECT Description FROM Account GROUP BY Description',
      'INVALID_FIELD',
      "field 'Description' can not be grouped in a query call",
    ],
    [
      'SELECT Id FROM Account WHERE Name = 1',
      'INVALID_FIELD',
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    ],
    [
      "SELECT Id FROM Account WHERE NumberOfEmployees = '1'",
      'INVALID_FIELD',
      "value of filter criterion for field 'NumberOfEmployees' must be of type int and should not be enclosed in quotes",
    ],
    [
      'SELECT Id FROM Account WHERE CreatedDate > 2026-01-01',
      'INVALID_FIELD',
      "value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
    ],
    ["SELECT Id FROM Account WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    ["SELECT Id FROM Account WHERE Id LIKE '001%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field'],
    [
      'SELECT Id FROM Visit__c WHERE Done__c > true',
      'INVALID_QUERY_FILTER_OPERATOR',
      'invalid operator on boolean field',
    ],
    ['SELECT Id, Id FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    ['SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
    ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY', 'Field must be grouped or aggregated: Name'],
    [
      'SELECT COUNT(Id) FROM Account GROUP BY Industry ORDER BY Name',
      'MALFORMED_QUERY',
      'Ordered field must be grouped or aggregated: Name',
    ],
    ['SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000'],
    ['SELECT Id FROM Account ORDER BY Name FOR UPDATE', 'MALFORMED_QUERY', 'FOR UPDATE cannot be used with ORDER BY'],
    [
      'SELECT FIELDS(ALL) FROM Account LIMIT 200',
      'MALFORMED_QUERY',
      'The SOQL FIELDS function is not supported with an unbounded set of fields in this API.',
    ],
    [
      'SELECT Id FROM Account WITH SECURITY_ENFORCED',
      'MALFORMED_QUERY',
      'WITH SECURITY_ENFORCED is not supported in API version 67.0 and later. Use WITH USER_MODE instead.',
    ],
  ];

  it.each(cases)('%s', (soql, code, message) => {
    const refusal = refusalOf(soql);
    expect({ code: refusal.code, message: refusal.message }).toEqual({ code, message });
  });

  it('are located as the API does', () => {
    const soql = 'SELECT Id,\n Nope FROM Account';
    expect(refusalOf(soql).located(soql)).toMatch(
      /^\nSELECT Id, {2}Nope FROM Account\n {12}\^\nERROR at Row:2:Column:2\nNo such column 'Nope'/,
    );
  });
});

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm */
describe('restrictions of semi-joins', () => {
  const CONTACTS = '(SELECT AccountId FROM Contact)';
  const cases: readonly [where: string, message: string][] = [
    [`Name IN ${CONTACTS}`, "Semi join left operand must be an id or reference field, cannot use: 'Name'"],
    [`Parent.Id IN ${CONTACTS}`, "Semi join left operand must be an id or reference field, cannot use: 'Id'"],
    ['Id IN (SELECT LastName FROM Contact)', "Semi join sub-selects can only query id fields, cannot use: 'LastName'"],
    ['Id IN (SELECT Account.Id FROM Contact)', "Semi join sub-selects can only query id fields, cannot use: 'Id'"],
    ['Id IN (SELECT Id, AccountId FROM Contact)', 'Semi join sub-selects can only query one field'],
    ['Id IN (SELECT ParentId FROM Account)', 'The inner and outer selects should not be on the same object type'],
    [
      'Id IN (SELECT OwnerId FROM Contact)',
      'The selected column in the semijoin sub-select and the left operand in the where expression in the outer query ' +
        'should point to the same object type',
    ],
    [`Id IN ${CONTACTS} OR Name = 'x'`, "Semi join sub-selects are not allowed with the 'OR' operator"],
    [`(NOT Id IN ${CONTACTS})`, "Semi join sub-selects are not allowed with the 'NOT' operator"],
    [
      `Id IN (SELECT AccountId FROM Contact WHERE AccountId IN (SELECT Patient__c FROM Visit__c))`,
      'Nesting of semi join sub-selects is not supported',
    ],
    [
      `Name = 'x' AND (Name = 'y' OR Id IN ${CONTACTS})`,
      "Semi join sub-selects are not allowed with the 'OR' operator",
    ],
    [
      `Name = 'x' OR (Name = 'y' AND Id IN ${CONTACTS})`,
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    ],
    [`Id IN (SELECT AccountId FROM Contact LIMIT 1)`, 'LIMIT is not supported in semi join sub-selects'],
    [
      `Id IN ${CONTACTS} AND Id IN ${CONTACTS} AND Id NOT IN (SELECT Patient__c FROM Visit__c)`,
      'Maximum 2 semi join sub-selects are allowed',
    ],
    [`Id = ${CONTACTS}`, "unexpected token: '('"],
  ];

  it.each(cases)('%s', (where, message) => {
    const refusal = refusalOf(`SELECT Id FROM Account WHERE ${where}`);
    expect({ code: refusal.code, message: refusal.message }).toEqual({ code: 'MALFORMED_QUERY', message });
  });
});

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_limits.htm */
describe('objects kept elsewhere', () => {
  const UNSUPPORTED =
    'The requested operation is not yet supported by this SObject storage type, contact salesforce.com support for more ' +
    'information.';
  const special = fakeSchema([
    fakeObject('Feed__mdt', 'm00', [fakeField('DeveloperName', 'string'), fakeField('Active__c', 'boolean')], {
      kind: 'customMetadata',
    }),
    fakeObject('ContentDocumentLink', '06A', [
      fakeField('LinkedEntityId', 'reference'),
      fakeField('ShareType', 'picklist'),
    ]),
  ]);

  it.each<[soql: string, message: string]>([
    ['SELECT COUNT(Id) FROM Feed__mdt', UNSUPPORTED],
    ["SELECT Id FROM Feed__mdt WHERE DeveloperName = 'a' OR Active__c = true", 'Disjunctions not supported'],
    [
      "SELECT Id FROM ContentDocumentLink WHERE ShareType = 'V'",
      'Implementation restriction: ContentDocumentLink requires',
    ],
  ])('%s', (soql, message) => {
    expect(() => analyseQuery(soql, special)).toThrow(message);
  });

  it.each([
    "SELECT Id FROM Feed__mdt WHERE (DeveloperName = 'a' OR DeveloperName LIKE 'b%') AND Active__c = true",
    'SELECT COUNT() FROM Feed__mdt',
    'SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId IN :ids',
  ])('%s', (soql) => {
    expect(analyseQuery(soql, special).objectName).toMatch(/Feed__mdt|ContentDocumentLink/);
  });
});

function refusalOf(soql: string): SoqlError {
  try {
    analyseQuery(soql, schema);
  } catch (error) {
    expect(error).toBeInstanceOf(SoqlError);
    return error as SoqlError;
  }
  throw new Error('The query was not refused.');
}
