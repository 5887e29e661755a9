import { describeRefusals } from './support/refusals';

describeRefusals('assignments', [
  ['a Decimal for a Long', 'Long l = 1.5;', 'Illegal assignment from Decimal to Long', 'compiler'],
  [
    'a Double for an Integer',
    'Double d = 1.5; Integer i = d;',
    'Illegal assignment from Double to Integer',
    'compiler',
  ],
  ['a number for an id', 'Id i = 1;', 'Illegal assignment from Integer to Id', 'compiler'],
  ['text for a Blob', "Blob b = 'a';", 'Illegal assignment from String to Blob', 'compiler'],
  ['text for a Date', "Date d = '2020-01-01';", 'Illegal assignment from String to Date', 'compiler'],
  ['text for a Boolean', "Boolean b = 'true';", 'Illegal assignment from String to Boolean', 'compiler'],
  ['a Boolean for text', 'String s = true;', 'Illegal assignment from Boolean to String', 'compiler'],
  ['a Date for text', 'String s = Date.today();', 'Illegal assignment from Date to String', 'compiler'],
  ['text for a record', "SObject s = 'a';", 'Illegal assignment from String to SObject', 'compiler'],
  ['text for an enum', "Color c = 'RED';", 'Illegal assignment from String to Color', 'compiler'],
  [
    'a list of numbers for a list of records',
    'List<SObject> l = new List<Integer>();',
    'Illegal assignment from List<Integer> to List<SObject>',
    'compiler',
  ],
  [
    'a list of the superclass for a list of the subclass',
    'List<Animal> l = new List<Dog>(); List<Dog> m = l;',
    'Illegal assignment from List<Animal> to List<Dog>',
    'compiler',
  ],
  [
    'an array of another type',
    'Integer[] a = new String[3];',
    'Illegal assignment from List<String> to List<Integer>',
    'compiler',
  ],
  [
    'a value of a field',
    'Account a = new Account(); a.Name = 1;',
    'Illegal assignment from Integer to String',
    'compiler',
  ],
  [
    'text for a number field',
    "Pet__c p = new Pet__c(); p.Weight__c = 'a';",
    'Illegal assignment from String to Decimal',
    'compiler',
  ],
  [
    'a record for an id field',
    'Pet__c p = new Pet__c(); p.Owner_Account__c = new Account();',
    'Illegal assignment from Account to Id',
    'compiler',
  ],
  [
    'a parent of another type',
    'Pet__c p = new Pet__c(); p.Owner_Account__r = new Contact();',
    'Illegal assignment from Contact to Account',
    'compiler',
  ],
  [
    'an augmented assignment of a Decimal',
    'Integer i = 1; i += 1.5;',
    'Illegal assignment from Decimal to Integer',
    'compiler',
  ],
  [
    'what a void method returns',
    "Integer i = System.debug('a');",
    'Illegal assignment from void to Integer',
    'compiler',
  ],
  [
    'a value from a getter',
    "public class Row { Integer a { get { return 'a'; } } }",
    'Illegal assignment from String to Integer',
    'compiler',
  ],
  ['a Long literal that is too large', 'Long l = 9223372036854775808L;', 'Illegal long', 'compiler'],
]);

describeRefusals('casts', [
  [
    'text to a number',
    "Integer i = (Integer) 'a';",
    'Incompatible types since an instance of String is never an instance of Integer',
    'compiler',
  ],
  [
    'a number to text',
    'String s = (String) 1;',
    'Incompatible types since an instance of Integer is never an instance of String',
    'compiler',
  ],
  [
    'a list of other elements',
    'List<String> l = (List<String>) new List<Integer>();',
    'Incompatible types since an instance of List<Integer> is never an instance of List<String>',
    'compiler',
  ],
  [
    'a class to its sibling at run time',
    "Animal a = new Dog('a'); Object o = a; Loops l = (Loops) o;",
    'System.TypeException: Invalid conversion from runtime type Dog to Loops',
    'guide',
  ],
  [
    'a class to an enum at run time',
    "Object o = new Dog('a'); Color c = (Color) o;",
    'System.TypeException: Invalid conversion from runtime type Dog to Color',
    'guide',
  ],
  [
    'a list of other elements at run time',
    'Object o = new List<String>(); List<Integer> l = (List<Integer>) o;',
    'System.TypeException: Invalid conversion from runtime type List<String> to List<Integer>',
    'guide',
  ],
  [
    'parsed JSON of another shape',
    "Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('[]');",
    'System.TypeException: Invalid conversion from runtime type List<ANY> to Map<String,ANY>',
    'guide',
  ],
]);

describeRefusals('collections of another type', [
  [
    'a list made from text',
    "List<Integer> l = new List<Integer>('a');",
    'Invalid initializer type String found for List<Integer>: expected an Integer or a List of type Integer',
    'compiler',
  ],
  [
    'a set made from another list',
    'Set<Integer> s = new Set<Integer>(new List<String>());',
    'Invalid initializer type List<String> found for Set<Integer>: expected a List or a Set of type: Integer',
    'compiler',
  ],
  [
    'a map made from other records',
    'Map<Id, Account> m = new Map<Id, Account>(new List<Contact>());',
    'Invalid initializer type List<Contact> found for Map<Id,Account>: expected a Map with the same key and value types, or a valid SObject List',
    'compiler',
  ],
  [
    'a value of a map',
    "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 'b' };",
    'Invalid value type String for Map<String,Integer>',
    'compiler',
  ],
  [
    'a key of a map',
    "Map<Integer, String> m = new Map<Integer, String>{ 'a' => 'b' };",
    'Invalid key type String for Map<Integer,String>',
    'compiler',
  ],
  [
    'an element of a set',
    "Set<Integer> s = new Set<Integer>{ 'a' };",
    'Initial expression is of incorrect type, expected: Integer but was: String',
    'compiler',
  ],
  [
    'an element that is added',
    "new List<Integer>().add('a');",
    'Method does not exist or incorrect signature: void add(String) from the type List<Integer>',
    'compiler',
  ],
  [
    'an index into a set',
    'Set<Integer> s = new Set<Integer>(); Integer i = s[0];',
    'Expression must be a list type: Set<Integer>',
    'compiler',
  ],
  [
    'a loop over a map',
    'for (Integer i : new Map<Integer, Integer>()) {}',
    'Loop must iterate over collection: Map<Integer,Integer>',
    'compiler',
  ],
]);
