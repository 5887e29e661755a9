import { describeRefusals } from './support/refusals';

describeRefusals('branches and flow', [
  ['a switch without branches', 'switch on 1 {}', 'Switch statement requires at least one when block', 'compiler'],
  [
    'a branch behind else',
    'switch on 1 { when else {} when 1 {} }',
    "'when else' must be the last when block",
    'compiler',
  ],
  [
    'a number for text',
    "switch on 'a' { when 1 {} }",
    "Integer value in 'when expression' cannot be implicitly converted to the String type in switch expression",
    'compiler',
  ],
  [
    'a switch over a Decimal',
    'switch on 1.5 { when else {} }',
    'Decimal is not a valid switch expression type',
    'compiler',
  ],
  [
    'a switch over an Object',
    'Object o; switch on o { when else {} }',
    'Object is not a valid switch expression type',
    'compiler',
  ],
  [
    'a type that the record has anyway',
    'Account a; switch on a { when Account b {} }',
    "Account in the 'when expression' is already matching the switch expression type",
    'compiler',
  ],
  [
    'a class as a type of record',
    'SObject s; switch on s { when Dog d {} }',
    "Dog cannot be a 'when type variable' block",
    'compiler',
  ],
  [
    'null twice',
    'switch on 1 { when null, null {} }',
    'null occurs as more than one when branch for this switch statement',
    'compiler',
  ],
  [
    'a constant that an enum does not have',
    'Color c; switch on c { when BLUE {} }',
    'Field must be an enum reference',
    'compiler',
  ],
  [
    'a variable as a branch',
    'Integer i = 1; switch on i { when i {} }',
    'Field must be a static final constant: i',
    'compiler',
  ],
  [
    'a loop without an end before a statement',
    'public class Row { Integer a() { while (true) {} return 1; } }',
    'Unreachable statement',
    'compiler',
  ],
  ['a statement behind break', 'while (true) { break; Integer i; }', 'Unreachable statement', 'compiler'],
  [
    'a statement behind two returns',
    'public class Row { Integer a() { if (true) { return 1; } else { return 2; } return 3; } }',
    'Unreachable statement',
    'compiler',
  ],
  [
    'a catch without a return',
    'public class Row { Integer a() { try { return 1; } catch (Exception e) {} } }',
    'Missing return statement required return type: Integer',
    'compiler',
  ],
  [
    'a switch without a return',
    'public class Row { Integer a() { switch on 1 { when 1 { return 1; } } } }',
    'Missing return statement required return type: Integer',
    'compiler',
  ],
  [
    'a getter without a return',
    'public class Row { Integer a { get {} } }',
    'Missing return statement required return type: Integer',
    'compiler',
  ],
  [
    'a setter that returns something',
    'public class Row { Integer a { set { return 1; } } }',
    'Void method must not return a value',
    'compiler',
  ],
  [
    'a condition of a for loop that is no Boolean',
    'for (Integer i = 0; i; i++) {}',
    'Condition expression must be of type Boolean: Integer',
    'compiler',
  ],
  [
    'a variable of an enclosing loop again',
    'for (Integer i = 0; i < 1; i++) { Integer i; }',
    'Duplicate variable: i',
    'compiler',
  ],
  ['a parameter again', 'public class Row { void a(Integer b) { Integer b; } }', 'Duplicate variable: b', 'compiler'],
  [
    'a caught exception again',
    'try { Integer i; } catch (Exception e) { Integer e; }',
    'Duplicate variable: e',
    'compiler',
  ],
]);

describeRefusals('types that are declared', [
  ['a constant of an enum twice', 'public enum Row { A, A }', 'Duplicate field: A', 'compiler'],
  ['a private enum', 'private enum Row { A }', 'Top-level type must have public or global visibility', 'compiler'],
  ['a class that extends a record', 'public class Row extends Account {}', 'Invalid super type: Account', 'compiler'],
  ['an interface that extends a class', 'public interface Row extends Dog {}', 'Invalid interface: Dog', 'compiler'],
  ['an interface that extends itself', 'public interface Row extends Row {}', 'Circular definition: Row', 'compiler'],
  [
    'an interface twice',
    'public class Row implements Speaker, Speaker { public String say(Integer i) { return null; } }',
    'Interface already implemented: Speaker',
    'compiler',
  ],
  [
    'a method of an interface twice',
    'public interface Row { void a(); void a(); }',
    'Method already defined: void a() from the type Row',
    'compiler',
  ],
  [
    'two inner classes of one name',
    'public class Row { class A {} class a {} }',
    'Type name already in use: Row.a',
    'compiler',
  ],
  [
    'an override that returns another type',
    "public class Row extends Dog { public Row() { super('a'); } public override Integer speak() { return null; } }",
    'Method return types clash: Integer speak() vs String Dog.speak() from the type Row',
    'compiler',
  ],
  [
    'an override that is less visible',
    "public class Row extends Dog { public Row() { super('a'); } private override String speak() { return null; } }",
    'Cannot reduce the visibility of method: String Row.speak()',
    'compiler',
  ],
  [
    'a comparison of another type',
    'public class Row implements Comparable { public Integer compareTo(Row r) { return 0; } }',
    'Class Row must implement the method: Integer System.Comparable.compareTo(Object)',
    'compiler',
  ],
  [
    'a job without a context',
    'public class Row implements Queueable { public void execute() {} }',
    'Class Row must implement the method: void System.Queueable.execute(System.QueueableContext)',
    'compiler',
  ],
]);

describeRefusals('data statements', [
  [
    'insert of a map',
    'insert new Map<Id, Account>();',
    'DML requires SObject or SObject list type: Map<Id,Account>',
    'compiler',
  ],
  [
    'insert of a set',
    'insert new Set<Account>();',
    'DML requires SObject or SObject list type: Set<Account>',
    'compiler',
  ],
  [
    'insert of a list of text',
    'insert new List<String>();',
    'DML requires SObject or SObject list type: List<String>',
    'compiler',
  ],
  ['delete of profiles', 'delete [SELECT Id FROM Profile];', 'DML operation DELETE not allowed on Profile', 'compiler'],
  ['insert of a class', 'insert new ApexClass();', 'DML operation INSERT not allowed on ApexClass', 'compiler'],
  ['merge of two types', 'merge new Account() new Contact();', 'Invalid type for duplicate records', 'compiler'],
]);
