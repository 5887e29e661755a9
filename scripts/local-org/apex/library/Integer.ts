import { throwApex } from '../runtime/exception';
import { toDecimal } from '../runtime/value';
import { defineClass, referencePage } from './define';
import { formatNumber } from './number/format';
import { asDecimal, parseInteger, wrapInteger } from './number/parse';
import { onClass, onInstance } from './strict';

export const IntegerClass = defineClass({
  namespace: 'System',
  name: 'Integer',
  reference: referencePage('apex_methods_system_integer'),
  properties: {
    'static Integer MAX_VALUE': { get: () => 2147483647 },
    'static Integer MIN_VALUE': { get: () => -2147483648 },
  },
  methods: {
    'String format()': onInstance((value: number) => formatNumber(toDecimal(value))),
    'Integer intValue()': onInstance((value: number) => value),
    'static Integer valueOf(String text)': onClass(parseInteger),
    'static Integer valueOf(Object value)': onClass((value: unknown) => {
      if (typeof value === 'string') {
        return parseInteger(value);
      }
      const decimal = asDecimal(value);
      return decimal
        ? wrapInteger(decimal.toBigInt())
        : throwApex('System.TypeException', 'Invalid conversion to Integer');
    }),
  },
});
