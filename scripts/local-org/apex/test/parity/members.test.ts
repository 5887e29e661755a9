import { describeRefusals } from './support/refusals';

/** A list of so many. */
const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(', ');

describeRefusals('what is for records alone', [
  [
    'addError on text',
    "String a = 'b'; a.addError('c');",
    'addError must be invoked on an expression that is an exact SObject field reference',
    'compiler',
  ],
  [
    'addError on what a method returns',
    "new Account().get('Name').addError('c');",
    'addError must be invoked on an expression that is an exact SObject field reference',
    'compiler',
  ],
  [
    'addError behind a field that may be null',
    "Account a = new Account(); a.Name?.addError('b');",
    'Safe navigation operator is not allowed between SObject field and addError',
    'compiler',
  ],
  [
    'deepClone of a list of texts',
    'List<String> a = new List<String>(); a.deepClone();',
    'Operation only applies to SObject list types: List<String>',
    'compiler',
  ],
  [
    'getSObjectType of a list of texts',
    'List<String> a = new List<String>(); a.getSObjectType();',
    'Operation only applies to SObject list types: List<String>',
    'compiler',
  ],
  [
    'getSObjectType of a map of texts',
    'Map<Id, String> a = new Map<Id, String>(); a.getSObjectType();',
    'Operation only applies to SObject value map types: Map<Id,String>',
    'compiler',
  ],
  [
    'merging opportunities',
    'Opportunity a; Opportunity b; merge a b;',
    'Specified type Opportunity cannot be merged',
    'compiler',
  ],
]);

describeRefusals('numbers and places of members', [
  [
    'a method of 33 parameters',
    `public class Row { void a(${many(33, (index) => `String b${index}`)}) {} }`,
    'Invalid number of parameters exceeds: 32',
    'compiler',
  ],
  [
    'an enum of 101 constants',
    `public enum Row { ${many(101, (index) => `A${index}`)} }`,
    'Maximum number of enum items exceeded: 100',
    'compiler',
  ],
  [
    'a new protected method',
    'public class Row { protected void a() {} }',
    'New protected methods cannot be defined in non-virtual classes',
    'compiler',
  ],
  [
    'a remote action that is public in a global class',
    'global class Row { @RemoteAction public static void a() {} }',
    'Remote Action method must be global in a global component',
    'compiler',
  ],
  ['return in an initialiser', 'public class Row { { return; } }', 'Return must be called from a method', 'compiler'],
  [
    'return in a static initialiser',
    'public class Row { static { return; } }',
    'Return must be called from a method',
    'compiler',
  ],
]);
