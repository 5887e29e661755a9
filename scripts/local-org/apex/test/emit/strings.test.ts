/** Strings and Booleans: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_expressions_operators_understanding.htm */
import { describeApex } from '../support/apex-cases';

describeApex('String operators', [
  ['== ignores case', "return 'Apex' == 'APEX';", 'true'],
  ['!= ignores case', "return 'Apex' != 'APEX';", 'false'],
  ['equals does not', "return 'Apex'.equals('APEX');", 'false'],
  ['=== on equal strings', "String a = 'x'; return a === 'x';", 'true'],
  ['null equals null', 'String a; return a == null;', 'true'],
  ['a null string concatenates as text', "String a; return a + '!';", 'null!'],
  ['numbers concatenate from the left', "return 1 + 2 + 'x' + 1 + 2;", '3x12'],
  ['a Decimal concatenates with its scale', "Decimal d = 1.50; return '' + d;", '1.50'],
  ['Booleans concatenate', "return '' + true;", 'true'],
  ['escapes', "return 'it\\'s a \\\\ and a `${x}`';", "it's a \\ and a `${x}`"],
  ['compound concatenation', "String s = 'a'; s += 1; s += 'b'; return s;", 'a1b'],
  ['< ignores case', "return 'apple' < 'BANANA';", 'true'],
  ['a string is greater than null', "String a; return 'x' > a;", 'true'],
  ['a list in text', "return '' + new List<Integer>{ 1, 2 };", '(1, 2)'],
  ['a map in text', "return '' + new Map<String, Integer>{ 'a' => 1 };", '{a=1}'],
  [
    'a method of null',
    'String a; return a.length();',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
]);

describeApex('Booleans', [
  ['&& stops at false', 'String s; return s != null && s.length() > 0;', 'false'],
  ['|| stops at true', 'String s; return s == null || s.length() > 0;', 'true'],
  ['& evaluates both', 'return true & false;', 'false'],
  ['^', 'return true ^ true;', 'false'],
  ['! of null', 'Boolean b; return !b;', 'System.NullPointerException: Attempt to de-reference a null object'],
  [
    'if of null',
    'Boolean b; if (b) { return 1; } return 2;',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  ['a ternary', "Integer i = 3; return i > 2 ? 'more' : 'less';", 'more'],
]);

describeApex('null', [
  ['?. of null is null', 'String s; return s?.length();', 'null'],
  ['?. of a value', "String s = 'abc'; return s?.length();", '3'],
  ['?. skips the rest of the chain', 'String s; return s?.toUpperCase().length();', 'null'],
  ['?? takes the right for null', "String s; return s ?? 'other';", 'other'],
  ['?? keeps the left', "String s = 'own'; return s ?? 'other';", 'own'],
  ['?. then a comparison', 'List<Integer> l; return l?.size() > 0;', 'false'],
]);
