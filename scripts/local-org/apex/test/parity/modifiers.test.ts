import { describeRefusals } from './support/refusals';

describeRefusals('modifiers', [
  ['abstract on a field', 'public class Row { abstract Integer a; }', 'abstract is not allowed on fields', 'compiler'],
  ['virtual on a field', 'public class Row { virtual Integer a; }', 'virtual is not allowed on fields', 'compiler'],
  ['override on a field', 'public class Row { override Integer a; }', 'override is not allowed on fields', 'compiler'],
  [
    'transient on a method',
    'public class Row { transient void a() {} }',
    'transient is not allowed on methods',
    'compiler',
  ],
  ['transient on a class', 'public transient class Row {}', 'transient is not allowed on classes', 'compiler'],
  ['override on a class', 'public override class Row {}', 'override is not allowed on classes', 'compiler'],
  [
    'static on an inner class',
    'public class Row { static class A {} }',
    'static is not allowed on classes',
    'compiler',
  ],
  ['a modifier twice', 'public class Row { private private Integer a; }', 'Duplicate modifier: private', 'compiler'],
  [
    'an abstract method in a class that is not',
    'public class Row { abstract void a(); }',
    'Defining type for abstract methods must be declared as abstract',
    'compiler',
  ],
  [
    'a global method in a public class',
    'public class Row { global void a() {} }',
    'Defining type for global methods must be declared as global',
    'compiler',
  ],
  [
    'a global field in a public class',
    'public class Row { global Integer a; }',
    'Defining type for global fields must be declared as global',
    'compiler',
  ],
  [
    'a web service of an instance',
    'global class Row { webservice void a() {} }',
    'webService methods must be declared as static',
    'compiler',
  ],
  [
    'a web service that takes a map',
    'global class Row { webservice static void a(Map<String, String> m) {} }',
    'webService methods do not support parameter type of Map<String,String>',
    'compiler',
  ],
  [
    'two web services of one name',
    'global class Row { webservice static void a() {} webservice static void a(Integer i) {} }',
    'Web Service does not support two web service methods with the same name: a',
    'compiler',
  ],
  [
    'a wider accessor',
    'public class Row { private Integer a { public get; set; } }',
    'Cannot declare public accessor on private property',
    'compiler',
  ],
]);

describeRefusals('identifiers', [
  ['a reserved word as a variable', 'Integer group = 1;', 'Identifier name is reserved: group', 'compiler'],
  [
    'a reserved word as a parameter',
    'public class Row { void a(String number) {} }',
    'Identifier name is reserved: number',
    'compiler',
  ],
  ['a reserved word as a field', 'public class Row { String desc; }', 'Identifier name is reserved: desc', 'compiler'],
  [
    'a reserved word as a property',
    'public class Row { String object { get; set; } }',
    'Identifier name is reserved: object',
    'compiler',
  ],
  ['a keyword as a variable', 'Integer select = 1;', 'Identifier cannot be a keyword: select', 'compiler'],
  ['two underscores in a row', 'Integer a__b = 1;', 'Invalid character in identifier: a__b', 'compiler'],
  ['an underscore at the end', 'public class Row { void a_() {} }', 'Invalid character in identifier: a_', 'compiler'],
  [
    'a name of a class that ends in an underscore',
    'public class Row { class A_ {} }',
    'Invalid character in identifier: A_',
    'compiler',
  ],
]);
