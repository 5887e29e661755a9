import { doubleToInteger, doubleToLong } from '../runtime/conversions';
import { throwApex } from '../runtime/exception';
import { defineClass, referencePage } from './define';
import { formatNumber } from './number/format';
import { asDecimal, decimalOfDouble, parseDouble } from './number/parse';
import { onClass, onInstance } from './strict';

export const DoubleClass = defineClass({
  namespace: 'System',
  name: 'Double',
  reference: referencePage('apex_methods_system_double'),
  methods: {
    'String format()': onInstance((value: number) => formatNumber(decimalOfDouble(value))),
    'Integer intValue()': onInstance(doubleToInteger),
    'Long longValue()': onInstance(doubleToLong),
    'Double doubleValue()': onInstance((value: number) => value),
    'Long round()': onInstance((value: number) => doubleToLong(Math.floor(value + 0.5))),
    'static Double valueOf(String text)': onClass(parseDouble),
    'static Double valueOf(Object value)': onClass((value: unknown) => {
      if (typeof value === 'string') {
        return parseDouble(value);
      }
      return asDecimal(value)?.numberValue() ?? throwApex('System.TypeException', 'Invalid conversion to Double');
    }),
  },
});
