import { toDecimal } from '../runtime/value';
import { defineClass, referencePage } from './define';
import { formatNumber } from './number/format';
import { parseLong, wrapInteger } from './number/parse';
import { onClass, onInstance } from './strict';

export const LongClass = defineClass({
  namespace: 'System',
  name: 'Long',
  reference: referencePage('apex_methods_system_long'),
  properties: {
    'static Long MAX_VALUE': { get: () => 9223372036854775807n },
    'static Long MIN_VALUE': { get: () => -9223372036854775808n },
  },
  methods: {
    'String format()': onInstance((value: bigint) => formatNumber(toDecimal(value))),
    'Integer intValue()': onInstance(wrapInteger),
    'static Long valueOf(String text)': onClass(parseLong),
  },
});
