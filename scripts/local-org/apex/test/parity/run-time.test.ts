import { describeRefusals } from './support/refusals';

describeRefusals('values at run time', [
  [
    'text that is too large a number',
    "Integer.valueOf('2147483648');",
    'System.TypeException: Invalid integer: 2147483648',
    'reference',
  ],
  ['a remainder of zero', 'Integer i = Math.mod(1, 0);', 'System.MathException: Divide by 0', 'reference'],
  ['a Long division by zero', 'Long l = 1L / 0L;', 'System.MathException: Divide by 0', 'guide'],
  [
    'text that is no date and time',
    "Datetime.valueOf('x');",
    'System.TypeException: Invalid date/time: x',
    'reference',
  ],
  [
    'an end beyond the text',
    "'abc'.substring(0, 4);",
    'System.StringException: Ending position out of bounds: 4',
    'reference',
  ],
  ['an id that is too short', "Id.valueOf('001');", 'System.StringException: Invalid id: 001', 'reference'],
  [
    'an empty text as an id',
    "try { Id i = ''; } catch (StringException e) { throw new TroubleException(e.getMessage().trim()); }",
    'TroubleException: Invalid id:',
    'guide',
  ],
  [
    'the type of a class that is not there',
    "Type.forName('Missing').newInstance();",
    'System.NullPointerException: Attempt to de-reference a null object',
    'reference',
  ],
  [
    'throwing null',
    'Exception e; throw e;',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'equal values that must differ',
    'Assert.areNotEqual(1, 1);',
    'System.AssertException: Assertion Failed: Same value: 1',
    'reference',
  ],
  [
    'an assertion with words',
    "Assert.isTrue(false, 'never');",
    'System.AssertException: Assertion Failed: never',
    'reference',
  ],
]);

describeRefusals('collections at run time', [
  [
    'a key added to the keys of a map',
    'Set<Integer> s = new Map<Integer, Integer>().keySet(); s.add(1);',
    'System.FinalException: Collection is read-only',
    'guide',
  ],
  [
    'a record in a list of others, seen as a list of any',
    'List<SObject> l = new List<Account>(); l.add(new Contact());',
    'System.TypeException: Collection store exception adding Contact to List<Account>',
    'guide',
  ],
  [
    'a record in the place of another',
    'List<SObject> l = new List<Account>{ new Account() }; l[0] = new Contact();',
    'System.TypeException: Collection store exception adding Contact to List<Account>',
    'guide',
  ],
  [
    'a set beyond the end',
    'List<Integer> l = new List<Integer>(); l[0] = 1;',
    'System.ListException: List index out of bounds: 0',
    'guide',
  ],
  [
    'an insertion beyond the end',
    'List<Integer> l = new List<Integer>(); l.add(2, 1);',
    'System.ListException: List index out of bounds: 2',
    'reference',
  ],
  [
    'a loop over null',
    'for (Integer i : (List<Integer>) null) {}',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'a set changed while it is iterated',
    'Set<Integer> s = new Set<Integer>{ 1, 2 }; for (Integer i : s) { s.remove(i); }',
    'System.FinalException: Cannot modify a collection while it is being iterated.',
    'guide',
  ],
  [
    'a map changed while its keys are iterated',
    'Map<Integer, Integer> m = new Map<Integer, Integer>{ 1 => 1, 2 => 2 }; for (Integer i : m.keySet()) { m.remove(i); }',
    'System.FinalException: Cannot modify a collection while it is being iterated.',
    'guide',
  ],
  [
    'null from a map in arithmetic',
    "Map<String, Integer> m = new Map<String, Integer>(); Integer i = m.get('a') + 1;",
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'objects that cannot be sorted',
    "List<Dog> l = new List<Dog>{ new Dog('a'), new Dog('b') }; l.sort();",
    'System.ListException: One or more of the items in this list is not Comparable.',
    'reference',
  ],
]);

describeRefusals('records at run time', [
  [
    'a parent that was not queried',
    "insert new Account(Name = 'a'); String s = [SELECT Id FROM Account LIMIT 1].Owner.Name;",
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Owner',
    'guide',
  ],
  [
    'children that were not queried',
    "insert new Account(Name = 'a'); List<Contact> l = [SELECT Id FROM Account LIMIT 1].Contacts;",
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Contacts',
    'guide',
  ],
  [
    'a dynamic field that is not there, written',
    "new Account().put('Missing__c', 1);",
    'System.SObjectException: Invalid field Missing__c for Account',
    'reference',
  ],
  [
    'a field of another object',
    'new Account().get(Contact.LastName);',
    'System.SObjectException: Contact.LastName does not belong to SObject type Account',
    'reference',
  ],
  [
    'a parent of another type',
    "new Account().putSObject('Parent', new Contact());",
    'System.SObjectException: Illegal assignment from Contact to Account',
    'reference',
  ],
  [
    'a Date for text',
    "new Account().put('Name', Date.today());",
    'System.SObjectException: Illegal assignment from Date to String',
    'reference',
  ],
  [
    'text for a number',
    "new Account().put('NumberOfEmployees', 'a');",
    'System.SObjectException: Illegal assignment from String to Integer',
    'reference',
  ],
  ['an id that is none', "Account a = new Account(); a.Id = 'x';", 'System.StringException: Invalid id: x', 'guide'],
  [
    'the describe of an object that is not there',
    "Schema.getGlobalDescribe().get('Missing__c').getDescribe();",
    'System.NullPointerException: Attempt to de-reference a null object',
    'reference',
  ],
  [
    'a dynamic query without rows for one record',
    "Account a = Database.query('SELECT Id FROM Account WHERE Name = null');",
    'System.QueryException: List has no rows for assignment to SObject',
    'reference',
  ],
]);

describeRefusals('data changes at run time', [
  [
    'a unique value twice',
    "insert as system new Pet__c(Kind__c = 'cat', Chip__c = 'a'); try { insert as system new Pet__c(Kind__c = 'cat', Chip__c = 'a'); } catch (DmlException e) { throw new TroubleException(e.getDmlType(0) + ' ' + e.getDmlMessage(0).substringBefore(':')); }",
    'TroubleException: DUPLICATE_VALUE duplicate value found',
    'api',
  ],
  [
    'a parent that is not there',
    "insert new Contact(LastName = 'a', AccountId = '001000000000001AAA');",
    'System.DmlException: Insert failed. First exception on row 0; first error: INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: [AccountId]',
    'api',
  ],
  [
    'a mail address of a standard field that is none',
    "insert new Contact(LastName = 'a', Email = 'x');",
    'System.DmlException: Insert failed. First exception on row 0; first error: INVALID_EMAIL_ADDRESS, Email: invalid email address: x: [Email]',
    'api',
  ],
  [
    'a required field emptied',
    "Account a = new Account(Name = 'a'); insert a; a.Name = null; update a;",
    'System.DmlException: Update failed. First exception on row 0 with id {id}; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]',
    'api',
  ],
  [
    'a record deleted twice',
    "Account a = new Account(Name = 'a'); insert a; delete a; delete a;",
    'System.DmlException: Delete failed. First exception on row 0 with id {id}; first error: ENTITY_IS_DELETED, entity is deleted: []',
    'api',
  ],
  [
    'a record that was not deleted, undeleted',
    "Account a = new Account(Name = 'a'); insert a; undelete a;",
    'System.DmlException: Undelete failed. First exception on row 0 with id {id}; first error: UNDELETE_FAILED, Entity is not in the recycle bin: []',
    'api',
  ],
  [
    'one record twice in an insert',
    "Account a = new Account(Name = 'a'); insert new List<Account>{ a, a };",
    'System.ListException: Before Insert or Upsert list must not have two identically equal elements',
    'guide',
  ],
  [
    'one external id twice in an upsert',
    "upsert as system new List<Pet__c>{ new Pet__c(Kind__c = 'cat', Chip__c = 'b'), new Pet__c(Kind__c = 'dog', Chip__c = 'b') } Chip__c;",
    'System.DmlException: Upsert failed. First exception on row 0; first error: DUPLICATE_VALUE, Duplicate external id specified: b: [Chip__c]',
    'api',
  ],
  ['an id of no type of record, deleted', "Database.delete('x');", 'System.StringException: Invalid id: x', 'guide'],
  [
    'more than ten chunks of types',
    "List<SObject> l = new List<SObject>(); for (Integer i = 0; i < 6; i++) { l.add(new Account(Name = 'a')); l.add(new Contact(LastName = 'b')); } insert l;",
    'System.TypeException: Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.',
    'guide',
  ],
  [
    'other objects behind setup objects',
    "insert new PermissionSet(Name = 'A', Label = 'A'); insert new Account(Name = 'a');",
    'System.DmlException: Insert failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): Account, original object: PermissionSet: []',
    'guide',
  ],
]);

describeRefusals('more limits', [
  [
    '100 dynamic queries',
    "for (Integer i = 0; i < 101; i++) { Database.query('SELECT Id FROM Account'); }",
    'System.LimitException: Too many SOQL queries: 101',
    'guide',
  ],
  [
    '20 searches',
    "for (Integer i = 0; i < 21; i++) { Search.query('FIND {abc} RETURNING Account'); }",
    'System.LimitException: Too many SOSL queries: 21',
    'guide',
  ],
  [
    '150 savepoints',
    'for (Integer i = 0; i < 151; i++) { Savepoint s = Database.setSavepoint(); }',
    'System.LimitException: Too many DML statements: 151',
    'guide',
  ],
  [
    '10 mails',
    "for (Integer i = 0; i < 11; i++) { Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'a@b.de' }); m.setPlainTextBody('b'); m.setSubject('s'); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m }); }",
    'System.LimitException: Too many Email Invocations: 11',
    'guide',
  ],
  [
    'a callout while a savepoint stands',
    "Savepoint s = Database.setSavepoint(); HttpRequest r = new HttpRequest(); r.setEndpoint('https://example.com'); r.setMethod('GET'); new Http().send(r);",
    'System.CalloutException: All active Savepoints must be released before making callouts.',
    'guide',
  ],
]);

describeRefusals('mails', [
  [
    'without a recipient',
    'Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });',
    'System.EmailException: SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []',
    'reference',
  ],
  [
    'without a body',
    "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'x@y.de' }); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });",
    'System.EmailException: SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Missing body, need at least one of html or plainText: []',
    'reference',
  ],
  [
    'to an address that is none',
    "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'x' }); m.setSubject('a'); m.setPlainTextBody('b'); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });",
    'System.EmailException: SendEmail failed. First exception on row 0; first error: INVALID_EMAIL_ADDRESS, Invalid to address : x: [toAddresses]',
    'reference',
  ],
]);
