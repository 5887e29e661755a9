/** What the platform's compiler says of declarations, in its own words (forcedotcom/apex-language-support). */
import { describe, expect, it } from 'vitest';
import { classMessages, refusals } from './support';

const inSubject = (members: string): string => `public class Subject { ${members} }`;

const REFUSED: readonly (readonly [code: string, ...messages: string[]])[] = [
  ['class Subject {}', 'Top-level type must have public or global visibility'],
  ['public private class Subject {}', 'Declarations can only have one scope'],
  ['public public class Subject {}', 'Duplicate modifier: public'],
  ['public class Subject extends Missing {}', 'Invalid type: Missing'],
  ['public class Subject extends String {}', 'Invalid super type: String'],
  ['public class Subject implements Exception {}', 'Invalid interface: System.Exception'],
  ['public virtual class Subject extends Subject {}', 'Circular definition: Subject'],
  [
    'public class Subject extends Exception {}',
    "Classes extending Exception must have a name ending in 'Exception': Subject",
  ],
  [inSubject('class A {} class B extends A {}'), 'Non-virtual and non-abstract type cannot be extended: Subject.A'],
  [inSubject('class A {} class A {}'), 'Type name already in use: Subject.A'],
  [inSubject('class A { class B {} }'), 'Inner types are not allowed to have inner types'],
  [inSubject('class A { static Integer i; }'), 'static can only be used on fields of a top level type'],
  [inSubject('class A { static { Integer i; } }'), 'Inner types are not allowed to have static blocks'],
  [inSubject('Integer a; String A;'), 'Duplicate field: A'],
  [inSubject('void a() {} Integer A() { return 1; }'), 'Method already defined: Integer A() from the type Subject'],
  [inSubject('void a();'), 'Method must have a body'],
  [inSubject('Integer a() { }'), 'Missing return statement required return type: Integer'],
  [
    inSubject('Integer a(Boolean b) { if (b) { return 1; } }'),
    'Missing return statement required return type: Integer',
  ],
  [inSubject('Integer a() { return; }'), 'Missing return statement required return type: Integer'],
  [inSubject('Subject(Integer i) { return 1; }'), 'Constructors must not return a value'],
  [inSubject('Other() {}'), 'Invalid constructor name: Other'],
  [
    inSubject('Integer i; static void a() { i = 1; }'),
    'Non static field cannot be referenced from a static context: i from the type Subject',
  ],
  [
    inSubject('void a() {} static void b() { a(); }'),
    'Non static method cannot be referenced from a static context: void Subject.a()',
  ],
  [inSubject('static void a() { Object o = this; }'), 'This cannot be referenced in a static context'],
  [
    inSubject('static void a() {} void b() { this.a(); }'),
    'Static method cannot be referenced from a non static context: void Subject.a()',
  ],
  [
    inSubject('Integer own; class A { void a() { own = 1; } }'),
    'Non static field cannot be referenced from a static context: own from the type Subject',
  ],
  [
    inSubject('final Integer a = 1; void b() { a = 2; }'),
    'Final members can only be assigned in their declaration, init blocks, or constructors: a',
  ],
  [inSubject('public Integer a { get; } void b() { a = 1; }'), 'A value cannot be stored to a in type Subject'],
  [inSubject('public Integer a { set; } Integer b() { return a; }'), 'A value cannot be read from a in type Subject'],
  [inSubject('private Integer a { public get; set; }'), 'Cannot declare public accessor on private property'],
  [inSubject('void a(Integer i, String I) { }'), 'Duplicate variable: I'],
  [
    inSubject('interface A { void a(); } class B implements A { }'),
    'Class Subject.B must implement the method: void Subject.A.a()',
  ],
  [
    inSubject('interface A { void a(); } class B implements A { void a() { } }'),
    'Subject.B: Overriding implementations of global or public interface methods must be global or public: void Subject.A.a()',
  ],
  [
    inSubject('abstract class A { protected abstract Integer a(); } class B extends A { }'),
    'Class Subject.B must implement the abstract method: Integer Subject.A.a()',
  ],
  [
    inSubject('virtual class A { public virtual void a() { } } class B extends A { public void a() { } }'),
    'Method must use the override keyword: void Subject.B.a()',
  ],
  [
    inSubject('virtual class A { public void a() { } } class B extends A { public override void a() { } }'),
    'Non-virtual, non-abstract methods cannot be overridden: void Subject.A.a()',
  ],
  [inSubject('public override void a() { }'), '@Override specified for non-overriding method: void Subject.a()'],
  [
    inSubject('virtual class A { public virtual void a() { } } class B extends A { protected override void a() { } }'),
    'Cannot reduce the visibility of method: void Subject.B.a()',
  ],
  [
    inSubject(
      'virtual class A { public virtual void a() { } } class B extends A { public override Integer a() { return 1; } }',
    ),
    'Method return types clash: Integer a() vs void Subject.A.a() from the type Subject.B',
  ],
  [inSubject('abstract class A { } void a() { new A(); }'), 'Abstract classes cannot be constructed: Subject.A'],
  [
    inSubject('virtual class A { A(Integer i) { } } class B extends A { }'),
    'No default constructor available in super type: Subject.A',
  ],
  [
    inSubject('Subject(Integer i) { } Subject(String s) { this(true); }'),
    'Constructor not defined: [Subject].<Constructor>(Boolean)',
  ],
  [
    inSubject('class Sad { } class SadException { }'),
    'Exception class must extend another Exception class: SadException',
  ],
  [
    inSubject('class SadException extends Exception { SadException(String s) { } }'),
    'System exception constructor already defined: <Constructor>(String)',
  ],
  [inSubject('@Missing void a() { }'), 'Annotation does not exist: Missing'],
  [inSubject('@Future void a() { }'), 'Future methods must be declared as static'],
  [inSubject('@Future static void a(Account x) { }'), 'Future methods do not support parameter type of Account'],
  [
    inSubject('@InvocableMethod public static void a(String x) { }'),
    'Unsupported parameter type String. Valid invocable parameters must be List types like List<T> where T is a supported type',
  ],
  [
    inSubject('@AuraEnabled public static void a() { } @AuraEnabled public static void a(String x) { }'),
    'Overload of AuraEnabled method: a overload is not permitted',
  ],
  ['@IsTest private class Subject { @IsTest static void a(Integer i) { } }', 'Test methods must have no arguments'],
  [
    inSubject('static void a(String s) { } static void a(Id i) { } void b() { a(null); }'),
    'Ambiguous method signature: void a(null)',
  ],
];

describe('refused declarations', () => {
  it.each(REFUSED)('%s', (code, ...messages) => {
    expect(classMessages(code)).toEqual(messages);
  });
});

const ACCEPTED: readonly string[] = [
  inSubject(
    'abstract class A { protected final Integer i; protected Integer j { get; private set; } } class B extends A { B() { this.i = 1; } }',
  ),
  inSubject('static void a(Integer i) { } class B { void a() { a(1); } }'),
  inSubject(
    'class Account { } class User { } void a() { Schema.SObjectType t = Schema.Account.SObjectType; Schema.SObjectField f = Schema.User.Name; }',
  ),
  inSubject(
    'interface Logic { void run(List<SObject> records); } class B implements Logic { public void run(List<Account> records) { } }',
  ),
  'public class Subject implements Comparable { public Integer compareTo(Object other) { return 0; } }',
  'public class Subject implements Queueable, Database.AllowsCallouts { public void execute(QueueableContext c) { } }',
  'public class Subject implements Iterator<String>, Iterable<String> { public Boolean hasNext() { return false; } public String next() { return null; } public Iterator<String> iterator() { return this; } void a() { for (String s : this) { s.trim(); } } }',
  'public class Subject implements Database.Batchable<SObject> { public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator([SELECT Id FROM Account]); } public void execute(Database.BatchableContext c, List<Account> scope) { } public void finish(Database.BatchableContext c) { } }',
  inSubject(
    'class SadException extends Exception { SadException(Integer code) { this(String.valueOf(code)); } } void a() { throw new SadException(5); }',
  ),
  inSubject(
    'static Integer a = 1; static { a = 2; } final String b; { b = null; } Subject() { this(1); } Subject(Integer i) { }',
  ),
  inSubject('public Integer a { get { return a == null ? 0 : a; } private set { a = value; } } void b() { a++; }'),
  inSubject(
    'public override String toString() { return super.toString(); } public Boolean equals(Object o) { return true; } public override Integer hashCode() { return 1; }',
  ),
  inSubject('Integer a() { while (true) { if (b()) { return 1; } } } Boolean b() { try { return true; } finally { } }'),
  inSubject(
    "Integer a(String s) { switch on s { when 'a' { return 1; } when else { throw new IllegalArgumentException(s); } } }",
  ),
  inSubject(
    'private static Integer a; class B { Integer c = a; void d() { e(); } } static void e() { new B().c = 1; }',
  ),
  inSubject(
    'interface A { void a(); } interface B extends A { } abstract class C implements B { void d() { a(); } } class D extends C { public void a() { } }',
  ),
];

describe('accepted declarations', () => {
  it.each(ACCEPTED)('%s', (code) => {
    expect(classMessages(code)).toEqual([]);
  });
});

describe('several files', () => {
  it('see each other whatever their order, and report by file and place', () => {
    expect(
      refusals({
        'B.cls': 'public class B extends A {\n  void b() {\n    secret();\n    open();\n  }\n}',
        'A.cls': 'public virtual class A {\n  private void secret() { }\n  protected void open() { }\n}',
      }),
    ).toEqual(['B.cls:3:5 Method is not visible: void A.secret()']);
  });

  it('open private members to tests by @TestVisible alone', () => {
    const files = {
      'A.cls': 'public class A { @TestVisible private static Integer seen; private static Integer hidden; }',
      'ATest.cls': '@IsTest private class ATest { @IsTest static void a() { A.seen = 1; A.hidden = 1; } }',
    };
    expect(refusals(files)).toEqual(['ATest.cls:1:71 Variable is not visible: hidden']);
  });

  it('hide private inner classes', () => {
    const files = {
      'A.cls': 'public class A { class Inner { } }',
      'B.cls': 'public class B { Object o = new A.Inner(); }',
    };
    expect(refusals(files)).toEqual(['B.cls:1:33 Type is not visible: A.Inner']);
  });
});
