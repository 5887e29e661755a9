/** Numbers: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_primitives.htm */
import { describeApex } from '../support/apex-cases';

describeApex('Integer', [
  ['division cuts towards zero', 'return 7 / 2;', '3'],
  ['division of a negative number', 'return -7 / 2;', '-3'],
  ['32 bits wrap around', 'Integer i = 2147483647; return i + 1;', '-2147483648'],
  ['multiplication wraps around', 'Integer i = 123456789; return i * i;', '-1757895751'],
  ['division by zero', 'Integer zero = 0; return 1 / zero;', 'System.MathException: Divide by 0'],
  [
    'arithmetic with null',
    'Integer i; return i + 1;',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  ['comparison with null is false', 'Integer i; return i < 1;', 'false'],
  ['comparison with null is false the other way', 'Integer i; return i >= 1;', 'false'],
  ['postfix increment answers the old value', "Integer i = 1; Integer j = i++; return j + ',' + i;", '1,2'],
  ['prefix decrement answers the new value', "Integer i = 1; Integer j = --i; return j + ',' + i;", '0,0'],
  ['compound assignment', 'Integer i = 10; i += 5; i -= 3; i *= 2; i /= 5; return i;', '4'],
  ['bitwise operators', "return (6 & 3) + ',' + (6 | 3) + ',' + (6 ^ 3);", '2,7,5'],
  ['shifts', "return (1 << 4) + ',' + (-16 >> 2) + ',' + (-1 >>> 28);", '16,-4,15'],
  ['negation', 'Integer i = 5; return -i;', '-5'],
]);

describeApex('Long', [
  ['a literal', 'return 9007199254740993L;', '9007199254740993'],
  ['Integer widens to Long', 'Long total = 2147483647; return total + 1;', '2147483648'],
  ['64 bits wrap around', 'Long most = 9223372036854775807L; return most + 1;', '-9223372036854775808'],
  ['division', 'Long a = 7; return a / 2;', '3'],
  ['comparison with an Integer', 'Long a = 7; return a > 6 && a == 7;', 'true'],
  ['increment', 'Long a = 7; a++; ++a; return a;', '9'],
]);

describeApex('Decimal', [
  ['a literal keeps its scale', 'Decimal d = 1.10; return d;', '1.10'],
  ['addition takes the larger scale', 'Decimal d = 1.10; return d + 2.2;', '3.30'],
  ['multiplication adds the scales', 'Decimal d = 1.10; return d * 2.0;', '2.200'],
  ['division that ends', 'Decimal d = 10; return d / 4;', '2.5'],
  ['equality ignores the scale', 'Decimal d = 1.10; return d == 1.1;', 'true'],
  ['an Integer becomes a Decimal', 'Decimal d = 5; return d;', '5'],
  ['division by zero', 'Decimal d = 1; Decimal zero = 0; return d / zero;', 'System.MathException: Divide by 0'],
  [
    'arithmetic with null',
    'Decimal d; return d + 1;',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  ['comparison with null is false', 'Decimal d; return d > 0;', 'false'],
  ['a Double becomes a Decimal', 'Double x = 2.5; Decimal d = x; return d;', '2.5'],
  ['negation', 'Decimal d = 1.50; return -d;', '-1.50'],
]);

describeApex('Double', [
  ['text of a whole number', 'Double d = 3; return d;', '3.0'],
  ['division is not cut', 'Double d = 7; return d / 2;', '3.5'],
  ['text of a large number', 'Double d = 12345678; return d * 10;', '1.2345678E8'],
  ['concatenation', "Double d = 0.5; return 'd=' + d;", 'd=0.5'],
  ['as an Object it stays a Double', 'Double d = 1; Object o = d; return o instanceof Double;', 'true'],
  ['and comes back', 'Object o = 1.5d; Double d = (Double) o; return d + 1;', '2.5'],
]);

describeApex('casts of numbers', [
  ['Decimal to Integer cuts', 'Decimal d = 3.9; return (Integer) d;', '3'],
  ['Double to Integer cuts', 'Double d = -3.9; return (Integer) d;', '-3'],
  ['Long to Integer', 'Long l = 42; return (Integer) l;', '42'],
  ['an Object that is an Integer', 'Object o = 42; return (Integer) o + 1;', '43'],
  [
    'an Object that is a String',
    "Object o = 'x'; return (Integer) o;",
    'System.TypeException: Invalid conversion from runtime type String to Integer',
  ],
]);
