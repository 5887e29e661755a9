import { describeRefusals } from './support/refusals';

describeRefusals('operators', [
  ['text multiplied', "Integer i = 'a' * 2;", 'Arithmetic expressions must use numeric arguments', 'compiler'],
  ['text minus text', "String s = 'a'; s -= 'b';", 'Arithmetic expressions must use numeric arguments', 'compiler'],
  [
    'what a void method returns plus text',
    "String s = System.debug('a') + 'a';",
    'Arithmetic expressions are not allowed on void types',
    'compiler',
  ],
  [
    'a Date plus a Date',
    'Date d = Date.today() + Date.today();',
    'Date expressions must use Integer or Long',
    'compiler',
  ],
  [
    'a Time plus a Decimal',
    'Time t = Time.newInstance(1, 1, 1, 1) + 1.5;',
    'Time expressions must use Integer or Long',
    'compiler',
  ],
  ['the complement of a Decimal', 'Integer i = ~1.5;', 'Invalid type for bitwise negate: Decimal', 'compiler'],
  [
    'text counted up',
    "String s = 'a'; s++;",
    'Unary postfix increment/decrement can only be applied to numeric expressions: String',
    'compiler',
  ],
  [
    'text counted up before',
    "String s = 'a'; ++s;",
    'Unary prefix increment can only be applied to numeric expressions: String',
    'compiler',
  ],
  [
    'a Boolean counted down',
    'Boolean b; --b;',
    'Unary prefix decrement can only be applied to numeric expressions: Boolean',
    'compiler',
  ],
  ['a literal counted up', '5++;', 'Expression cannot be assigned', 'compiler'],
  ['a value for a call', 'String s; s.length() = 1;', 'Expression cannot be assigned', 'compiler'],
  ['a value through ?.', "Account a; a?.Name = 'a';", 'Expression cannot be assigned', 'compiler'],
  [
    'two types around ??',
    "Integer i = 1 ?? 'a';",
    'Incompatible types in null coalescing operator: Integer, String',
    'compiler',
  ],
  [
    'identity of numbers',
    'Boolean b = 1 === 1;',
    'Exact equality operator only allowed for reference types: Integer',
    'compiler',
  ],
  [
    'an order of records',
    'Boolean b = new Account() < new Account();',
    'Inequality operator not allowed for this type: Account',
    'compiler',
  ],
  [
    'an enum compared with text',
    "Boolean b = Color.RED == 'RED';",
    'Comparison arguments must be compatible types: Color, String',
    'compiler',
  ],
  [
    'a Date compared with a number',
    'Boolean b = Date.today() == 1;',
    'Comparison arguments must be compatible types: Date, Integer',
    'compiler',
  ],
]);

describeRefusals('members and calls', [
  [
    'a method of the superclass that is protected',
    "Animal a = new Dog('a'); a.hide();",
    'Method is not visible: void Animal.hide()',
    'compiler',
  ],
  [
    'a method of the subclass',
    "Animal a = new Dog('a'); a.bark();",
    'Method does not exist or incorrect signature: void bark() from the type Animal',
    'compiler',
  ],
  [
    'an instance field through the class',
    "Animal.name = 'a';",
    'Non static field cannot be referenced from a static context: name from the type Animal',
    'compiler',
  ],
  [
    'a private field of the superclass',
    "public class Row extends Animal { public override String speak() { return '' + secret; } }",
    'Variable is not visible: secret',
    'compiler',
  ],
  [
    'an abstract method of the superclass',
    'public class Row extends Animal { public override String speak() { return super.speak(); } }',
    'Abstract method cannot be called directly: String Animal.speak()',
    'compiler',
  ],
  [
    'a method that the superclass does not have',
    "public class Row extends Dog { public Row() { super('a'); } void a() { super.missing(); } }",
    'Method does not exist or incorrect signature: void missing() from the type Dog',
    'compiler',
  ],
  [
    'super without a superclass',
    'public class Row { void a() { super.missing(); } }',
    'No super type defined: Row',
    'compiler',
  ],
  [
    'super in a static method',
    'public class Row { static void a() { super.toString(); } }',
    'Super cannot be referenced in a static context',
    'compiler',
  ],
  [
    'this in a static block',
    'public class Row { static { this.a(); } void a() {} }',
    'This cannot be referenced in a static context',
    'compiler',
  ],
  [
    'a constructor with other arguments',
    'Dog d = new Dog(1);',
    'Constructor not defined: [Dog].<Constructor>(Integer)',
    'compiler',
  ],
  [
    'a class without new',
    "Dog d = Dog('a');",
    'Method does not exist or incorrect signature: void Dog(String) from the type AnonymousBlock',
    'compiler',
  ],
  [
    'a property without a setter',
    'public class Row { Integer a { get; } void b() { a = 1; } }',
    'A value cannot be stored to a in type Row',
    'compiler',
  ],
  [
    'a final field counted up',
    'public class Row { final Integer a; void b() { a++; } }',
    'Final members can only be assigned in their declaration, init blocks, or constructors: a',
    'compiler',
  ],
  [
    'all settings of a hierarchy',
    'Map<String, Switch__c> m = Switch__c.getAll();',
    'Method only supports list type Custom Settings: Switch__c',
    'compiler',
  ],
  [
    'a describe of a field that is not there',
    'Object o = Account.Missing__c;',
    'Field does not exist: Missing__c on Account',
    'compiler',
  ],
]);
