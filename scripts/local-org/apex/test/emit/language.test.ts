/** Corners of the language, one table per construct: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dev_guide.htm */
import { describeApex } from '../support/apex-cases';

describeApex(
  'names that JavaScript reserves',
  [
    [
      'local variables',
      'Integer var = 1; Integer function = 2; Integer let = 3; Integer typeof = 4; return var + function + let + typeof;',
      '10',
    ],
    [
      'more local variables',
      'Integer arguments = 1; Integer eval = 2; Integer await = 3; Integer yield = 4; return arguments + eval + await + yield;',
      '10',
    ],
    [
      'fields',
      "Odd o = new Odd(); o.constructor = 'c'; o.prototype = 'p'; o.in_x = 'd'; return o.constructor + o.prototype + o.in_x;",
      'cpd',
    ],
    ['methods', "return new Odd().call() + new Odd().apply('x') + new Odd().toString(1);", 'callxx1'],
    ['a class named like a JavaScript global', 'return new Promise().then();', 'then'],
    [
      'fields of an exception',
      "OddException e = new OddException('m'); e.stack = 's'; e.name = 'n'; return e.getMessage() + e.stack + e.name;",
      'msn',
    ],
  ],
  {
    classes: [
      `public class Odd {
        public String constructor; public String prototype; public String in_x;
        public String call() { return 'call'; }
        public String apply(String a) { return a; }
        public String toString(Integer i) { return 'x' + i; }
      }`,
      `public class Promise { public String then() { return 'then'; } }`,
      `public class OddException extends Exception { public String stack; public String name; }`,
    ],
  },
);

describeApex('operators together', [
  ['precedence', 'return 2 + 3 * 4 - 6 / 2;', '11'],
  ['parentheses', 'return (2 + 3) * 4;', '20'],
  ['unary minus and subtraction', 'Integer a = 5; return 3 - -a;', '8'],
  ['a nested ternary', "Integer i = 2; return i == 1 ? 'a' : i == 2 ? 'b' : 'c';", 'b'],
  ['a ternary of Integer and Decimal', 'Boolean b = true; Decimal d = b ? 1 : 2.5; return d;', '1'],
  ['Integer and Decimal', 'Integer i = 3; Decimal d = 1.5; return i * d;', '4.5'],
  ['Integer and Double', 'Integer i = 3; Double d = 1.5; return i * d;', '4.5'],
  ['Integer and Long', 'Integer i = 2147483647; Long l = 1; return i + l;', '2147483648'],
  ['Decimal += Integer', 'Decimal d = 1.5; d += 2; d -= 1; d *= 2; d /= 5; return d;', '1.0'],
  ['Long += Integer', 'Long l = 1; l += 5; l *= 3; return l;', '18'],
  ['Integer <<= and |=', 'Integer i = 1; i <<= 3; i |= 1; i &= 9; i ^= 2; return i;', '11'],
  ['Boolean |=', 'Boolean b = false; b |= true; b &= true; return b;', 'true'],
  ['a chain of assignments', 'Integer a, b; a = b = 4; return a + b;', '8'],
  ['an assignment as a value', 'Integer a; return (a = 3) + a;', '6'],
  ['the order of evaluation', 'Integer i = 1; return i + (i++) + i;', '4'],
  ['equality of different numbers', 'Integer i = 1; Decimal d = 1.0; Long l = 1; return i == d && l == i;', 'true'],
  ['a date plus days', 'return Date.newInstance(2026, 1, 31) + 1 == Date.newInstance(2026, 2, 1);', 'true'],
  ['dates compare', 'return Date.newInstance(2026, 1, 31) < Date.newInstance(2026, 2, 1);', 'true'],
  ['datetimes compare', 'return Datetime.newInstanceGmt(2026, 1, 1) >= Datetime.newInstanceGmt(2025, 1, 1);', 'true'],
  ['unicode escapes', "return '\\u00e9\\n'.length();", '2'],
]);

describeApex(
  'nesting and scopes',
  [
    ['an enum in a class', 'Kind k = Kind.B; switch on k { when A { return 1; } when B { return 2; } } return 0;', '2'],
    ['an interface in a class', "Greeter g = new Polite(); return g.greet('Ada');", 'Dear Ada'],
    ['a parameter hides a field', 'return new Hiding(3).sum(4);', '7'],
    ['an interface that extends another', 'Both b = new Whole(); return b.one() + b.two() + ((First) b).one();', '22'],
    [
      'a static and an instance initialiser',
      "return Counted.made + ',' + new Counted().mine + ',' + Counted.made;",
      '0,1,1',
    ],
    ['a block has its own variables', '{ Integer a = 1; } Integer a = 2; return a;', '2'],
    ['an abstract method called by a constructor', 'return new Concrete().seen;', 'concrete'],
    ['a method of the superclass through the subclass', 'return Concrete.shared();', 'shared'],
    ['a protected field', 'return new Concrete().reveal();', 'secret'],
    [
      'an exception class inside a class',
      "try { throw new InnerException('in'); } catch (InnerException e) { return e.getTypeName() + e.getMessage(); }",
      'Cases.InnerExceptionin',
    ],
    ['finally replaces the value', 'return replaced();', '2'],
    [
      'nested try',
      "String s = ''; try { try { throw new InnerException('a'); } finally { s += 'f'; } } catch (Exception e) { s += 'c'; } return s;",
      'fc',
    ],
    ['return in a loop in a try', 'return firstEven(new List<Integer>{ 1, 4, 6 });', '4'],
  ],
  {
    members: `
      public enum Kind { A, B }
      public interface Greeter { String greet(String name); }
      public class Polite implements Greeter { public String greet(String name) { return 'Dear ' + name; } }
      public class Hiding {
        private Integer value;
        public Hiding(Integer value) { this.value = value; }
        public Integer sum(Integer value) { return this.value + value; }
      }
      public class InnerException extends Exception {}
      static Integer replaced() { try { return 1; } finally { return 2; } }
      static Integer firstEven(List<Integer> all) {
        for (Integer i : all) { try { if (Math.mod(i, 2) == 0) { return i; } } finally { i = 0; } }
        return null;
      }
    `,
    classes: [
      'public interface First { Integer one(); }',
      'public interface Both extends First { Integer two(); }',
      'public class Whole implements Both { public Integer one() { return 1; } public Integer two() { return 20; } }',
      `public class Counted {
        public static Integer made = 0;
        public Integer mine;
        { made++; mine = made; }
      }`,
      `public abstract class Template {
        public String seen;
        protected String hidden = 'secret';
        public Template() { seen = name(); }
        protected abstract String name();
        public static String shared() { return 'shared'; }
      }`,
      `public class Concrete extends Template {
        protected override String name() { return 'concrete'; }
        public String reveal() { return hidden; }
      }`,
    ],
  },
);

describeApex('null and collections', [
  ['?. on an element', 'List<Account> l = new List<Account>{ null }; return l[0]?.Name;', 'null'],
  [
    '?. on a map value',
    "Map<String, Account> m = new Map<String, Account>(); return m.get('x')?.Name?.toUpperCase();",
    'null',
  ],
  ['?? in a chain', "String a; String b; return a ?? b ?? 'c';", 'c'],
  [
    '?? with an Integer',
    "Map<String, Integer> m = new Map<String, Integer>(); Integer n = m.get('x') ?? 0; return n + 1;",
    '1',
  ],
  [
    'a null element in arithmetic',
    'List<Integer> l = new List<Integer>{ null }; return l[0] + 1;',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  [
    'a null index',
    'Integer i; return new List<Integer>{ 1 }[i];',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  ['a negative index', 'return new List<Integer>{ 1 }[-1];', 'System.ListException: List index out of bounds: -1'],
  [
    'a cast of an untyped map',
    "Object o = new Map<String, Object>{ 'a' => new List<Object>{ 1 } }; return ((List<Object>) ((Map<String, Object>) o).get('a'))[0];",
    '1',
  ],
  [
    'a cast of a list of SObjects',
    "List<SObject> l = new List<Account>{ new Account(Name = 'x') }; List<Account> a = (List<Account>) l; return a[0].Name;",
    'x',
  ],
  [
    'instanceof a collection',
    "Object o = new List<String>(); return (o instanceof List<String>) + ',' + (o instanceof Map<String, Object>);",
    'true,false',
  ],
  [
    'values of a map in a loop',
    "Integer n = 0; for (List<Integer> l : new Map<String, List<Integer>>{ 'a' => new List<Integer>{ 1, 2 } }.values()) { n += l.size(); } return n;",
    '2',
  ],
  [
    'a map of maps',
    "Map<String, Map<String, Integer>> m = new Map<String, Map<String, Integer>>{ 'a' => new Map<String, Integer>{ 'b' => 1 } }; m.get('a').put('b', m.get('a').get('b') + 1); return m;",
    '{a={b=2}}',
  ],
  [
    'a set of ids from text',
    "Set<Id> ids = new Set<Id>{ '001000000000001' }; return ids.contains('001000000000001AAA');",
    'true',
  ],
  ['a bad id', "Id i = 'nope'; return i;", 'System.StringException: Invalid id: nope'],
  ['an id compares with its short form', "Id i = '001000000000001AAA'; return i == '001000000000001';", 'true'],
  [
    'a list in a list grows',
    "List<List<String>> l = new List<List<String>>(); l.add(new List<String>()); l[0].add('x'); return l;",
    '((x))',
  ],
  ['an Object holds anything', "Object o = 1; o = 'x'; o = new List<Integer>{ 1 }; return o;", '(1)'],
  ['Objects compare by value', 'Object a = 1; Object b = 1; return a == b;', 'true'],
]);

describeApex('SObjects and the schema', [
  ['a field token', 'return Account.Name.getDescribe().getName();', 'Name'],
  ['a describe by name', 'return Schema.SObjectType.Account.getName();', 'Account'],
  ['put with a token', "Account a = new Account(); a.put(Account.Name, 'x'); return a.get(Account.Name);", 'x'],
  ['populated fields', "return new Account(Name = 'x').getPopulatedFieldsAsMap().keySet();", '{Name}'],
  [
    'a clone',
    "Account a = new Account(Name = 'x'); Account b = a.clone(); b.Name = 'y'; return a.Name + b.Name;",
    'xy',
  ],
  ['newSObject', 'SObject s = Account.SObjectType.newSObject(); return s instanceof Account;', 'true'],
  [
    'a map keyed by type',
    'return new Map<SObjectType, Integer>{ Account.SObjectType => 1 }.get(Schema.Account.SObjectType);',
    '1',
  ],
  ['an error on a field', "Account a = new Account(); a.Name.addError('bad'); return a.hasErrors();", 'true'],
  ['in text', "return '' + new Account(Name = 'x');", 'Account:{Name=x}'],
]);
