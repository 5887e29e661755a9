import { describeRefusals } from './support/refusals';

const insertFailed = (words: string): string =>
  `System.DmlException: Insert failed. First exception on row 0; first error: ${words}`;

describeRefusals('DML and validation', [
  [
    'a required field left out',
    "insert new Pet__c(Name = 'a');",
    insertFailed('REQUIRED_FIELD_MISSING, Required fields are missing: [Kind__c]: [Kind__c]'),
    'api',
  ],
  [
    'a required standard field left out',
    'insert new Contact();',
    insertFailed('REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]'),
    'api',
  ],
  [
    'a text that is too long',
    "insert as system new Pet__c(Kind__c = 'elephant');",
    insertFailed('STRING_TOO_LONG, Kind__c: data value too large: elephant (max length=5): [Kind__c]'),
    'api',
  ],
  [
    'a number that is too large',
    "insert as system new Pet__c(Kind__c = 'cat', Weight__c = 123456);",
    insertFailed(
      'NUMBER_OUTSIDE_VALID_RANGE, Weight__c: value outside of valid range on numeric field: 123456: [Weight__c]',
    ),
    'api',
  ],
  [
    'a mail address that is none',
    "insert as system new Pet__c(Kind__c = 'cat', Mail__c = 'a');",
    insertFailed('INVALID_EMAIL_ADDRESS, Mail__c: invalid email address: a: [Mail__c]'),
    'api',
  ],
  [
    'a value that a picklist does not have',
    "insert as system new Pet__c(Kind__c = 'cat', Size__c = 'Huge');",
    insertFailed(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Size__c: bad value for restricted picklist field: Huge: [Size__c]',
    ),
    'api',
  ],
  [
    'a validation rule',
    "insert as system new Pet__c(Kind__c = 'cat', Weight__c = -1);",
    insertFailed('FIELD_CUSTOM_VALIDATION_EXCEPTION, A pet weighs something.: [Weight__c]'),
    'api',
  ],
  [
    'a setting of the org that is there already',
    "insert new Switch__c(); try { insert new Switch__c(); } catch (DmlException e) { throw new TroubleException(e.getDmlMessage(0).substringBefore(' on record')); }",
    'TroubleException: duplicate value found: SetupOwnerId duplicates value',
    'api',
  ],
  [
    'a listed setting without a name',
    'insert new Country__c();',
    insertFailed('REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]'),
    'api',
  ],
  [
    'a big object in a plain insert',
    "insert new Archive__b(Key__c = 'a');",
    'System.TypeException: DML operation INSERT not allowed on Archive__b',
    'guide',
  ],
  [
    'a lookup to another type',
    "insert as system new Pet__c(Kind__c = 'cat', Owner_Account__c = '003000000000001AAA');",
    insertFailed(
      'FIELD_INTEGRITY_EXCEPTION, Owner_Account__c: id value of incorrect type: 003000000000001AAA: [Owner_Account__c]',
    ),
    'api',
  ],
  [
    'a record that has an id already',
    "insert new Account(Id = '001000000000001AAA', Name = 'a');",
    insertFailed('INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]'),
    'api',
  ],
  [
    'an update without an id',
    "update new Account(Name = 'a');",
    'System.DmlException: Update failed. First exception on row 0; first error: MISSING_ARGUMENT, Id not specified in an update call: []',
    'api',
  ],
  [
    'a delete without an id',
    'delete new Account();',
    'System.DmlException: Delete failed. First exception on row 0; first error: MISSING_ARGUMENT, Id not specified in a delete call: []',
    'api',
  ],
  [
    'null as a record',
    'Account a; insert a;',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'one record twice in an update',
    "Account a = new Account(Name = 'a'); insert a; update new List<Account>{ a, a };",
    'System.ListException: Duplicate id in list: {id}',
    'guide',
  ],
  [
    'a record that was deleted',
    "Account a = new Account(Name = 'a'); insert a; Account b = a.clone(true); delete a; update b;",
    'System.DmlException: Update failed. First exception on row 0 with id {id}; first error: ENTITY_IS_DELETED, entity is deleted: []',
    'api',
  ],
  [
    'setup objects behind others',
    "insert new Account(Name = 'a'); insert new PermissionSet(Name = 'A', Label = 'A');",
    'System.DmlException: Insert failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): PermissionSet, original object: Account: []',
    'guide',
  ],
  [
    'upsert of a generic list',
    "List<SObject> l = new List<SObject>{ new Account(Name = 'a') }; Database.upsert(l);",
    'System.TypeException: DML on generic List<SObject> only allowed for insert, update or delete',
    'guide',
  ],
  [
    'a savepoint that was rolled back over',
    'Savepoint a = Database.setSavepoint(); Savepoint b = Database.setSavepoint(); Database.rollback(a); Database.rollback(b);',
    'System.TypeException: Invalid savepoint',
    'reference',
  ],
]);

describeRefusals('access', [
  [
    'a field that nobody granted, in user mode',
    "insert as user new Pet__c(Kind__c = 'cat', Weight__c = 1);",
    'System.DmlException: Operation failed due to fields being inaccessible on Sobject Pet__c, check errors on Exception or Result!',
    'guide',
  ],
  [
    'a query of a field that nobody granted, in user mode',
    'List<Pet__c> l = [SELECT Weight__c FROM Pet__c WITH USER_MODE];',
    "System.QueryException: \nSELECT Weight__c FROM Pet__c WITH USER_MODE\n       ^\nERROR at Row:1:Column:8\nNo such column 'Weight__c' on entity 'Pet__c'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'guide',
  ],
  [
    'a field of another user mode query',
    "Database.query('SELECT Missing__c FROM Account', AccessLevel.USER_MODE);",
    "System.QueryException: \nSELECT Missing__c FROM Account\n       ^\nERROR at Row:1:Column:8\nNo such column 'Missing__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'soql',
  ],
  [
    'runAs outside of a test',
    'User u = new User(); System.runAs(u) {}',
    'System.SecurityException: runAs can only be used in a test method.',
    'guide',
  ],
]);
