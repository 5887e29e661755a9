import { apexEquals, apexHashCode } from '../runtime/equality';
import { apexToString } from '../runtime/text';
import { defineClass, referencePage } from './define';
import { nullDereference } from './strict';

/** What every value can do. A user's own `equals`, `hashCode` and `toString` are found by the functions called here. */
export const ObjectClass = defineClass({
  namespace: 'System',
  name: 'Object',
  reference: referencePage('apex_methods_system_object'),
  methods: {
    'Boolean equals(Object other)': (value: unknown, other: unknown) =>
      value === null ? nullDereference() : apexEquals(value, other),
    'Integer hashCode()': (value: unknown) => (value === null ? nullDereference() : apexHashCode(value)),
    'String toString()': (value: unknown) => (value === null ? nullDereference() : apexToString(value)),
  },
});
