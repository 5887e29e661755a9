/** What the platform's compiler refuses inside a body, in its own words (forcedotcom/apex-language-support). */
import { describe, expect, it } from 'vitest';
import { statementMessages } from './support';

const REFUSED: Readonly<Record<string, readonly (readonly [code: string, message: string])[]>> = {
  names: [
    ['missing = 1;', 'Variable does not exist: missing'],
    ['Integer i = missing.size();', 'Variable does not exist: missing'],
    ['Missing m;', 'Invalid type: Missing'],
    ['List<Missing> m;', 'Invalid type: Missing'],
    ['Missing m; m.run(); String s = m.name;', 'Invalid type: Missing'],
    ['Integer i = 1; String I = null;', 'Duplicate variable: I'],
    ['if (true) { Integer i; } for (Integer i = 0; i < 1; i++) { Integer i; }', 'Duplicate variable: i'],
    ['account.Missing__c = 1;', 'Field does not exist: Missing__c on Account'],
    ['String s = account.Parent.Missing__c;', 'Field does not exist: Missing__c on Account'],
    ['Schema.SObjectField f = Account.Missing__c;', 'Field does not exist: Missing__c on Account'],
    ['dog.missing = 1;', 'Variable does not exist: missing'],
    ['Season s = Season.WINTER;', 'Variable does not exist: WINTER'],
    ['Set s;', 'No type arguments provided for a parameterized type: Set'],
    ['Iterable<String, String> i;', 'Invalid type argument count for Iterable: expected 1 but found 2'],
    ['Dog<String> d;', 'Type arguments provided for a non-parameterized type: Dog'],
  ],
  calls: [
    [
      'missing(1, accounts);',
      'Method does not exist or incorrect signature: void missing(Integer, List<Account>) from the type Subject',
    ],
    [
      "text('a', 'b');",
      'Method does not exist or incorrect signature: void text(String, String) from the type Subject',
    ],
    ['dog.bark();', 'Method does not exist or incorrect signature: void bark() from the type Subject.Dog'],
    ["'a'.missing();", 'Method does not exist or incorrect signature: void missing() from the type String'],
    [
      "accounts.add('x');",
      'Method does not exist or incorrect signature: void add(String) from the type List<Account>',
    ],
    ['String.missing();', 'Method does not exist or incorrect signature: void missing() from the type String'],
    [
      'SadException.getMessage();',
      'Non static method cannot be referenced from a static context: String System.Exception.getMessage()',
    ],
    ["dog = new Dog('x');", 'Constructor not defined: [Subject.Dog].<Constructor>(String)'],
    ['Shape s = new Shape();', 'Type cannot be constructed: Subject.Shape'],
    ['Season s = new Season();', 'Type cannot be constructed: Subject.Season'],
    [
      "dog = new Dog(name = 'x');",
      'Invalid constructor syntax, name=value pairs can only be used for SObjects: Subject.Dog',
    ],
    ["account = new Account('x');", 'Type requires name=value pair construction: Account'],
    ["account = new Account(Name = 'a', name = 'b');", 'Duplicate field initialization: Name'],
    ['account = new Account(CreatedDate = null);', 'Field is not writeable: Account.CreatedDate'],
    ['record = new SObject();', 'SObject is not constructable: SObject'],
    ['this(1);', "Call to 'this()' must be the first statement in a constructor method"],
    ['super();', "Call to 'super()' must be the first statement in a constructor method"],
    ['super.run();', 'No super type defined: Subject'],
  ],
  types: [
    ["Integer i = 'a';", 'Illegal assignment from String to Integer'],
    ['Integer i = 1L;', 'Illegal assignment from Long to Integer'],
    ['Integer i = 1.5;', 'Illegal assignment from Decimal to Integer'],
    ['Integer i = 2147483648;', 'Illegal integer'],
    ['String s = 1;', 'Illegal assignment from Integer to String'],
    ['account = record;', 'Illegal assignment from SObject to Account'],
    ['Contact c = account;', 'Illegal assignment from Account to Contact'],
    ['dog = animal;', 'Illegal assignment from Subject.Animal to Subject.Dog'],
    ['Set<Object> s = new Set<String>();', 'Illegal assignment from Set<String> to Set<Object>'],
    ['List<Contact> l = accounts;', 'Illegal assignment from List<Account> to List<Contact>'],
    ['Boolean b = 1 == account;', 'Comparison arguments must be compatible types: Integer, Account'],
    ['Boolean b = animal < dog;', 'Inequality operator not allowed for this type: Subject.Animal'],
    ['Boolean b = 1 === 1;', 'Exact equality operator only allowed for reference types: Integer'],
    ['Integer i = true + 1;', 'Arithmetic expressions must use numeric arguments'],
    ['Date d = Date.today() + 1.5;', 'Date expressions must use Integer or Long'],
    ['Boolean b = 1 && true;', 'Logical operator can only be applied to Boolean'],
    ['Boolean b = !1;', '! operator can only be applied to boolean expressions'],
    ['Integer i = -true;', 'Unary negation must use a numeric argument'],
    ['Integer i = 1.5 & 1;', '& operator can only be applied to Boolean expressions or to Integer or Long expressions'],
    ["Integer i = true ? 1 : 'a';", 'Incompatible types in ternary operator: Integer, String'],
    ['if (1) { }', 'Condition expression must be of type Boolean: Integer'],
    ['while (null) { }', 'Condition expression must be of type Boolean: null'],
    [
      'Integer i = (Integer) account;',
      'Incompatible types since an instance of Account is never an instance of Integer',
    ],
    [
      'Boolean b = dog instanceof Animal;',
      'Operation instanceof is always true since an instance of Subject.Dog is always an instance of Subject.Animal',
    ],
    [
      'Boolean b = account instanceof Contact;',
      'Operation instanceof is always false since an instance of Account is never an instance of Contact',
    ],
    ['Integer i = count[0];', 'Expression must be a list type: Integer'],
    ["account = accounts['a'];", 'List index must be of type Integer: String'],
    [
      "List<Integer> l = new List<Integer>{ 'a' };",
      'Initial expression is of incorrect type, expected: Integer but was: String',
    ],
    ['Map<Id, Account> m = new Map<Id, Account>{ 1 => account };', 'Invalid key type Integer for Map<Id,Account>'],
  ],
  writing: [
    ["WORD = 'x';", 'Final members can only be assigned in their declaration, init blocks, or constructors: WORD'],
    [
      'final Integer i = 1; i = 2;',
      'Final members can only be assigned in their declaration, init blocks, or constructors: i',
    ],
    ['1 = 2;', 'Expression cannot be assigned'],
    ["text('a', 1) = 'b';", 'Expression cannot be assigned'],
    ['WORD++;', 'Final members can only be assigned in their declaration, init blocks, or constructors: WORD'],
    ['account.Contacts = null;', 'Field is not writeable: Account.Contacts'],
    ['1 + 1;', 'Expression cannot be a statement.'],
  ],
  flow: [
    ['return; count++;', 'Unreachable statement'],
    ["throw new SadException('x'); count++;", 'Unreachable statement'],
    ['for (Account a : accounts) { continue; count++; }', 'Unreachable statement'],
    ['break;', 'Break statement must be in loop'],
    ['continue;', 'Continue statement must be in loop'],
    ['return 1;', 'Void method must not return a value'],
    ['for (Integer i : 5) { }', 'Loop must iterate over collection: Integer'],
    ['for (Contact c : accounts) { }', 'Invalid loop variable type expected Account was Contact'],
    [
      'for (Contact c : [SELECT Id FROM Account]) { }',
      'Loop variable must be a generic SObject or List or a concrete SObject or List of: Account',
    ],
    ['throw dog;', 'Throw expression must be of type exception: Subject.Dog'],
    ['try { count++; } catch (Dog d) { }', 'Catch block variable must be of type exception: Subject.Dog'],
    [
      'try { count++; } catch (Exception a) { } catch (Exception b) { }',
      'Exception type already caught: System.Exception',
    ],
    ['System.runAs(account) { }', "runAs requires a single argument of type 'User' or 'Version'"],
  ],
  data: [
    [
      'accounts = [SELECT Id FROM Account WHERE Name = :count];',
      'Invalid bind expression type of Integer for column of type String',
    ],
    [
      'accounts = [SELECT Missing__c FROM Account];',
      "No such column 'Missing__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    ],
    [
      'accounts = [SELECT Id FROM Account WITH SECURITY_ENFORCED];',
      'WITH SECURITY_ENFORCED is not supported in API version 67.0 and later. Use WITH USER_MODE instead.',
    ],
    ['insert dog;', 'DML requires SObject or SObject list type: Subject.Dog'],
    ['upsert account Missing__c;', 'Field does not exist: Missing__c on Account'],
    [
      'upsert account Industry;',
      'Invalid field for upsert, must be an External Id custom or standard indexed field: Industry',
    ],
    ['upsert record Key__c;', 'Upsert with a field specification requires a concrete SObject type'],
  ],
  switch: [
    ['switch on true { when null { } }', 'Boolean is not a valid switch expression type'],
    [
      "switch on count { when 'a' { } }",
      "String value in 'when expression' cannot be implicitly converted to the Integer type in switch expression",
    ],
    ['switch on count { when 1 { } when 2, 1 { } }', '1 occurs as more than one when branch for this switch statement'],
    ['switch on season { when Season.SPRING { } }', "Enum value used in 'when expression' should be unqualified"],
    ['switch on season { when WINTER { } }', 'Field must be an enum reference'],
    ['switch on count { when own { } }', 'Field must be a static final constant: own'],
    ['switch on count { when Account a { } }', "Account cannot be a 'when type variable' block"],
    ['switch on record { when 1 { } }', "Switching on SObject types must be a 'when type variable' or 'when null'"],
    ['switch on count { when else { } when 1 { } }', "'when else' must be the last when block"],
  ],
};

describe.each(Object.entries(REFUSED))('refused: %s', (_family, cases) => {
  it.each(cases)('%s', (code, message) => {
    expect(statementMessages(code)).toEqual([message]);
  });
});
