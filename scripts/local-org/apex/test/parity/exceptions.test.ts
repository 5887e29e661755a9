import { describeRefusals } from './support/refusals';

describeRefusals('values', [
  [
    'a method of null',
    'String s; s.length();',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'a field of null',
    'Account a; String s = a.Name;',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'null in arithmetic',
    'Integer i; Integer j = i + 1;',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  [
    'null as a condition',
    'Boolean b; if (b) {}',
    'System.NullPointerException: Attempt to de-reference a null object',
    'guide',
  ],
  ['a division by zero', 'Integer i = 1 / 0;', 'System.MathException: Divide by 0', 'guide'],
  ['a Decimal division by zero', 'Decimal d = 1.5 / 0;', 'System.MathException: Divide by 0', 'guide'],
  ['text that is no Integer', "Integer.valueOf('a');", 'System.TypeException: Invalid integer: a', 'reference'],
  ['text that is no Decimal', "Decimal.valueOf('a');", 'System.TypeException: Invalid decimal: a', 'reference'],
  ['text that is no Long', "Long.valueOf('a');", 'System.TypeException: Invalid long: a', 'reference'],
  ['text that is no Date', "Date.valueOf('a');", 'System.TypeException: Invalid date: a', 'reference'],
  ['text that is no id', "Id i = 'a';", 'System.StringException: Invalid id: a', 'guide'],
  [
    'a cast that fails',
    "Object o = 'a'; Integer i = (Integer) o;",
    'System.TypeException: Invalid conversion from runtime type String to Integer',
    'guide',
  ],
  [
    'a Decimal cast to Integer through Object',
    'Object o = 1.5; Integer i = (Integer) o;',
    'System.TypeException: Invalid conversion from runtime type Decimal to Integer',
    'guide',
  ],
  [
    'a record cast to another type',
    'SObject s = new Account(); Contact c = (Contact) s;',
    'System.TypeException: Invalid conversion from runtime type Account to Contact',
    'guide',
  ],
  [
    'an enum constant that is not there',
    "Color.valueOf('BLUE');",
    'System.NoSuchElementException: No enum constant Color.BLUE',
    'reference',
  ],
  [
    'a part of a text beyond its end',
    "'abc'.substring(5);",
    'System.StringException: Starting position out of bounds: 5',
    'reference',
  ],
  [
    'a failed assertion',
    "System.assertEquals(1, 2, 'Sum');",
    'System.AssertException: Assertion Failed: Sum: Expected: 1, Actual: 2',
    'reference',
  ],
  ['a failed condition', 'System.assert(false);', 'System.AssertException: Assertion Failed', 'reference'],
  ['Assert.fail', "Assert.fail('never');", 'System.AssertException: Assertion Failed: never', 'reference'],
  ['an exception of the user', "throw new TroubleException('deep');", 'TroubleException: deep', 'guide'],
  ['an exception without words', 'throw new TroubleException();', 'TroubleException: Script-thrown exception', 'guide'],
  [
    'JSON that is none',
    "JSON.deserializeUntyped('{');",
    'System.JSONException: Unexpected end-of-input: expected close marker for OBJECT at [line:1, column:3]',
    'reference',
  ],
]);

describeRefusals('collections', [
  [
    'an index beyond the end',
    'Integer i = new List<Integer>{ 1 }[1];',
    'System.ListException: List index out of bounds: 1',
    'guide',
  ],
  ['a negative index', 'new List<Integer>().get(-1);', 'System.ListException: List index out of bounds: -1', 'guide'],
  [
    'removing what is not there',
    'new List<Integer>().remove(0);',
    'System.ListException: List index out of bounds: 0',
    'reference',
  ],
  [
    'a list changed while it is iterated',
    'List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) { l.add(3); }',
    'System.FinalException: Cannot modify a collection while it is being iterated.',
    'guide',
  ],
  [
    'a record without an id as a key',
    'Map<Id, Account> m = new Map<Id, Account>(new List<Account>{ new Account() });',
    'System.ListException: Row with null Id at index: 0',
    'reference',
  ],
  [
    'two records of one id',
    "Account a = new Account(Id = '001000000000001AAA'); Map<Id, Account> m = new Map<Id, Account>(new List<Account>{ a, a.clone(true) });",
    'System.ListException: Row with duplicate Id at index: 1',
    'reference',
  ],
  [
    'an iterator at its end',
    'new List<Integer>().iterator().next();',
    'System.NoSuchElementException: Iterator has no more elements',
    'reference',
  ],
]);

describeRefusals('records', [
  [
    'a field that was not queried',
    "insert new Account(Name = 'a'); String s = [SELECT Id FROM Account LIMIT 1].Phone;",
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Phone',
    'guide',
  ],
  [
    'a parent that was not queried, asked for by name',
    "insert new Account(Name = 'a'); [SELECT Id FROM Account LIMIT 1].getSObject('Owner');",
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Owner',
    'guide',
  ],
  [
    'a dynamic field that is not there',
    "new Account().get('Missing__c');",
    'System.SObjectException: Invalid field Missing__c for Account',
    'reference',
  ],
  [
    'a dynamic value of another type',
    "new Account().put('Name', 1);",
    'System.SObjectException: Illegal assignment from Integer to String',
    'reference',
  ],
  [
    'a query without rows for one record',
    'Account a = [SELECT Id FROM Account WHERE Name = null];',
    'System.QueryException: List has no rows for assignment to SObject',
    'guide',
  ],
  [
    'a query with two rows for one record',
    "insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') }; Account a = [SELECT Id FROM Account];",
    'System.QueryException: List has more than 1 row for assignment to SObject',
    'guide',
  ],
  [
    'a dynamic query that is none',
    "Database.query('SELECT');",
    'System.QueryException: unexpected token: <EOF>',
    'soql',
  ],
  [
    'a dynamic bind that is not there',
    "Database.query('SELECT Id FROM Account WHERE Name = :missing');",
    'System.QueryException: Variable does not exist: missing',
    'soql',
  ],
  [
    'an instance of an abstract class by name',
    "Type.forName('Animal').newInstance();",
    'System.TypeException: Type cannot be constructed: Animal',
    'reference',
  ],
]);
