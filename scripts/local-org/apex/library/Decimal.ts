import { throwApex } from '../runtime/exception';
import { RoundingMode, toDecimal, type ApexEnumValue, type Decimal } from '../runtime/value';
import { defineClass, referencePage } from './define';
import { formatNumber } from './number/format';
import { decimalOfDouble, parseDecimal, wrapInteger, wrapLong } from './number/parse';
import { divide, roundingMode, setScale } from './number/rounding';
import { onClass, onInstance } from './strict';

const MAXIMUM_EXPONENT = 32767;

function power(value: Decimal, exponent: number): Decimal {
  if (exponent < 0 || exponent > MAXIMUM_EXPONENT) {
    throwApex('System.MathException', `Exponent must be between 0 and ${MAXIMUM_EXPONENT}: ${exponent}`);
  }
  return value.pow(exponent);
}

const whole = (value: Decimal, mode: RoundingMode): bigint => wrapLong(setScale(value, 0, mode).toBigInt());

export const DecimalClass = defineClass({
  namespace: 'System',
  name: 'Decimal',
  reference: referencePage('apex_methods_system_decimal'),
  methods: {
    'Decimal abs()': onInstance((value: Decimal) => value.abs()),
    'Decimal divide(Decimal divisor, Integer scale)': onInstance((value: Decimal, divisor: Decimal, scale: number) =>
      divide(value, divisor, scale, RoundingMode.HALF_UP),
    ),
    'Decimal divide(Decimal divisor, Integer scale, System.RoundingMode mode)': onInstance(
      (value: Decimal, divisor: Decimal, scale: number, mode: ApexEnumValue) =>
        divide(value, divisor, scale, roundingMode(mode)),
    ),
    'Double doubleValue()': onInstance((value: Decimal) => value.numberValue()),
    'String format()': onInstance(formatNumber),
    'Integer intValue()': onInstance((value: Decimal) => wrapInteger(value.toBigInt())),
    'Long longValue()': onInstance((value: Decimal) => wrapLong(value.toBigInt())),
    'Decimal pow(Integer exponent)': onInstance(power),
    'Integer precision()': onInstance((value: Decimal) => value.precision()),
    'Long round()': onInstance((value: Decimal) => whole(value, RoundingMode.HALF_EVEN)),
    'Long round(System.RoundingMode mode)': onInstance((value: Decimal, mode: ApexEnumValue) =>
      whole(value, roundingMode(mode)),
    ),
    'Integer scale()': onInstance((value: Decimal) => value.scale()),
    'Decimal setScale(Integer scale)': onInstance((value: Decimal, scale: number) =>
      setScale(value, scale, RoundingMode.HALF_EVEN),
    ),
    'Decimal setScale(Integer scale, System.RoundingMode mode)': onInstance(
      (value: Decimal, scale: number, mode: ApexEnumValue) => setScale(value, scale, roundingMode(mode)),
    ),
    'Decimal stripTrailingZeros()': onInstance((value: Decimal) => value.stripTrailingZeros()),
    'String toPlainString()': onInstance((value: Decimal) => value.toPlainString()),
    'static Decimal valueOf(Double value)': onClass(decimalOfDouble),
    'static Decimal valueOf(Long value)': onClass((value: bigint) => toDecimal(value)),
    'static Decimal valueOf(String text)': onClass(parseDecimal),
  },
});
