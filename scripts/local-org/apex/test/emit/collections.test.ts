/** Collections and SObjects: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections.htm */
import { describeApex } from '../support/apex-cases';

describeApex('lists', [
  ['an array literal', 'Integer[] a = new Integer[]{ 3, 1, 2 }; a.sort(); return a;', '(1, 2, 3)'],
  ['an array of a size', 'return new Integer[3];', '(null, null, null)'],
  ['writing an element', "List<String> l = new List<String>{ 'a' }; l[0] = 'b'; return l;", '(b)'],
  [
    'compound assignment of an element',
    'List<Integer> l = new List<Integer>{ 1 }; l[0] += 4; l[0]++; return l;',
    '(6)',
  ],
  [
    'a copy',
    'List<Integer> l = new List<Integer>{ 1 }; List<Integer> c = new List<Integer>(l); c.add(2); return l.size();',
    '1',
  ],
  ['from a set', 'return new List<Integer>(new Set<Integer>{ 2, 1 });', '(2, 1)'],
  ['equality of elements', 'return new List<Integer>{ 1, 2 } == new List<Integer>{ 1, 2 };', 'true'],
  ['lists of lists', 'List<List<Integer>> l = new List<List<Integer>>{ new List<Integer>{ 1 } }; return l[0][0];', '1'],
  ['a Double in a list', 'List<Double> l = new List<Double>{ 1, 2.5 }; return l;', '(1.0, 2.5)'],
  ['a Decimal in a list', 'List<Decimal> l = new List<Decimal>{ 1, 2.50 }; return l[0] + l[1];', '3.50'],
  ['Decimals as Doubles', 'List<Double> l = new List<Decimal>{ 1.5 }; l.add(2); return l;', '(1.5, 2.0)'],
  [
    'a list of ids as one of texts',
    "Object o = new List<Id>{ '001000000000001AAA' }; return ((List<String>) o)[0];",
    '001000000000001AAA',
  ],
  ['mixed Objects', "List<Object> l = new List<Object>{ 1, 'x', 2.5, null }; return l;", '(1, x, 2.5, null)'],
]);

describeApex('sets and maps', [
  ['a set keeps one of each', "return new Set<String>{ 'a', 'A', 'a' }.size();", '2'],
  ['keys know case', "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; return m.get('A');", 'null'],
  [
    'put answers the old value',
    "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; return m.put('a', 2);",
    '1',
  ],
  [
    'a map of lists',
    "Map<String, List<Integer>> m = new Map<String, List<Integer>>(); m.put('a', new List<Integer>()); m.get('a').add(1); return m;",
    '{a=(1)}',
  ],
  ['a null key', 'Map<String, Integer> m = new Map<String, Integer>(); m.put(null, 1); return m.get(null);', '1'],
  ['a Decimal key ignores the scale', 'return new Set<Decimal>{ 1.0, 1.00 }.size();', '1'],
  [
    'a set of lists compares elements',
    'return new Set<List<Integer>>{ new List<Integer>{ 1 }, new List<Integer>{ 1 } }.size();',
    '1',
  ],
  [
    'containsKey in a condition',
    "Map<Integer, String> m = new Map<Integer, String>{ 1 => 'x' }; if (m.containsKey(1)) { return m.get(1); } return null;",
    'x',
  ],
]);

describeApex('SObjects', [
  ['a constructor with fields', "return new Account(Name = 'Acme', NumberOfEmployees = 5).Name;", 'Acme'],
  ['an unset field is null', 'return new Account().Industry;', 'null'],
  [
    'field names ignore case',
    "Account a = new Account(name = 'Acme'); a.INDUSTRY = 'Health'; return a.industry + a.NAME;",
    'HealthAcme',
  ],
  [
    'compound assignment of a field',
    'Account a = new Account(NumberOfEmployees = 5); a.NumberOfEmployees += 2; return a.NumberOfEmployees;',
    '7',
  ],
  ['get and put by name', "SObject a = new Account(); a.put('name', 'x'); return a.get('Name');", 'x'],
  ['equality of fields', "return new Account(Name = 'a') == new Account(Name = 'a');", 'true'],
  ['a parent', "Contact c = new Contact(Account = new Account(Name = 'Acme')); return c.Account.Name;", 'Acme'],
  ['a missing parent reads null', 'Contact c = new Contact(); return c.Account.Name;', 'null'],
  ['an unset checkbox is false', 'return new Visit__c().Done__c;', 'false'],
  ['a Decimal field', 'Visit__c v = new Visit__c(Score__c = 1.50); return v.Score__c * 2;', '3.00'],
  [
    'a field of null',
    'Account a; return a.Name;',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  ['a cast', "SObject s = new Account(Name = 'x'); return ((Account) s).Name;", 'x'],
  [
    'a cast that fails',
    'SObject s = new Account(); return ((Contact) s).LastName;',
    'System.TypeException: Invalid conversion from runtime type Account to Contact',
  ],
  ['a type token', 'return new Account().getSObjectType() == Account.SObjectType;', 'true'],
  [
    'a list of SObjects',
    "List<SObject> l = new List<Account>{ new Account(Name = 'x') }; return l[0].get('Name');",
    'x',
  ],
]);
