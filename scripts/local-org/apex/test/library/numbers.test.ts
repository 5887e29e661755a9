/**
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_integer.htm, …_long.htm,
 * …_double.htm, …_decimal.htm, …_math.htm, …_boolean.htm
 */
import { describe, expect, test } from 'vitest';
import { enumConstant } from '../../library/define';
import { RoundingModeEnum } from '../../library/RoundingMode';
import { ApexDouble, isDecimal, toDecimal } from '../../runtime/value';
import { call, thrownBy } from './support/call';

const plain = (value: unknown): unknown => (isDecimal(value) ? `${value.toString()}m` : value);
const decimal = (text: string) => toDecimal(text);
const mode = (name: string) => enumConstant(RoundingModeEnum, name);

const cases: [string, string, unknown[], unknown][] = [
  ['Integer', 'format()', [1234567], '1,234,567'],
  ['Integer', 'valueOf(String)', ['-12'], -12],
  ['Integer', 'valueOf(Object)', [decimal('3.9')], 3],
  ['Integer', 'valueOf(Object)', [new ApexDouble(-3.9)], -3],
  ['Long', 'format()', [4271990n], '4,271,990'],
  ['Long', 'intValue()', [2147483648n], -2147483648],
  ['Long', 'valueOf(String)', ['123456789'], 123456789n],
  ['Double', 'format()', [1261992], '1,261,992'],
  ['Double', 'intValue()', [3.9], 3],
  ['Double', 'longValue()', [-3.9], -3n],
  ['Double', 'round()', [12.34], 12n],
  ['Double', 'round()', [-2.5], -2n],
  ['Double', 'valueOf(Object)', ['1.5'], 1.5],
  ['Decimal', 'abs()', [decimal('-6.02214129')], '6.02214129m'],
  ['Decimal', 'divide(Decimal,Integer)', [decimal('19'), decimal('100'), 3], '0.190m'],
  ['Decimal', 'divide(Decimal,Integer,System.RoundingMode)', [decimal('2'), decimal('3'), 2, mode('FLOOR')], '0.66m'],
  ['Decimal', 'doubleValue()', [decimal('6.62606957')], 6.62606957],
  ['Decimal', 'format()', [decimal('12345.6789')], '12,345.679'],
  ['Decimal', 'intValue()', [decimal('1.602176565')], 1],
  ['Decimal', 'longValue()', [decimal('-376.73')], -376n],
  ['Decimal', 'pow(Integer)', [decimal('4.12'), 2], '16.9744m'],
  ['Decimal', 'precision()', [decimal('123.45')], 5],
  ['Decimal', 'round()', [decimal('5.5')], 6n],
  ['Decimal', 'round()', [decimal('4.5')], 4n],
  ['Decimal', 'round(System.RoundingMode)', [decimal('1.1'), mode('UP')], 2n],
  ['Decimal', 'scale()', [decimal('8.9214e-5')], 9],
  ['Decimal', 'setScale(Integer)', [decimal('8.987551787'), 3], '8.988m'],
  ['Decimal', 'setScale(Integer,System.RoundingMode)', [decimal('8.9875'), 3, mode('HALF_DOWN')], '8.987m'],
  ['Decimal', 'stripTrailingZeros()', [decimal('1.10000')], '1.1m'],
  ['Decimal', 'toPlainString()', [decimal('1E+3')], '1000'],
  ['Decimal', 'valueOf(Double)', [3], '3.0m'],
  ['Decimal', 'valueOf(String)', ['1.50'], '1.50m'],
  ['Math', 'abs(Integer)', [-42], 42],
  ['Math', 'ceil(Decimal)', [decimal('5.3')], '6m'],
  ['Math', 'floor(Double)', [-1.5], -2],
  ['Math', 'max(Integer,Integer)', [12, 3], 12],
  ['Math', 'min(Decimal,Decimal)', [decimal('1.5'), decimal('-1')], '-1m'],
  ['Math', 'mod(Integer,Integer)', [-8, 3], -2],
  ['Math', 'mod(Long,Long)', [12n, 5n], 2n],
  ['Math', 'pow(Double,Double)', [2, 10], 1024],
  ['Math', 'rint(Double)', [2.5], 2],
  ['Math', 'round(Decimal)', [decimal('4.5')], 4],
  ['Math', 'round(Double)', [4.5], 5],
  ['Math', 'roundToLong(Decimal)', [decimal('5.5')], 6n],
  ['Math', 'signum(Decimal)', [decimal('-7')], '-1m'],
  ['Math', 'sqrt(Decimal)', [decimal('4')], '2m'],
  ['Boolean', 'valueOf(String)', ['TRUE'], true],
  ['Boolean', 'valueOf(String)', ['yes'], false],
];

describe('numbers', () => {
  test.each(cases)('%s.%s of %o', (className, signature, args, expected) => {
    expect(plain(call(className, signature, ...args))).toEqual(expected);
  });

  test.each<[string, string, unknown[], string]>([
    ['Integer', 'valueOf(String)', ['1.5'], 'System.TypeException: Invalid integer: 1.5'],
    ['Integer', 'valueOf(String)', ['2147483648'], 'System.TypeException: Invalid integer: 2147483648'],
    ['Integer', 'valueOf(String)', [null], 'System.NullPointerException: Argument cannot be null.'],
    ['Long', 'valueOf(String)', ['x'], 'System.TypeException: Invalid long: x'],
    ['Double', 'valueOf(String)', [''], 'System.TypeException: Invalid double: '],
    ['Decimal', 'valueOf(String)', ['12a'], 'System.TypeException: Invalid decimal: 12a'],
    ['Decimal', 'divide(Decimal,Integer)', [decimal('1'), decimal('0'), 2], 'System.MathException: Divide by 0'],
    ['Math', 'mod(Integer,Integer)', [1, 0], 'System.MathException: Divide by 0'],
  ])('%s.%s of %o throws %s', (className, signature, args, expected) => {
    expect(thrownBy(() => call(className, signature, ...args))).toBe(expected);
  });
});
