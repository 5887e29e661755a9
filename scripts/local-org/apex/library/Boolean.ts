import { throwApex } from '../runtime/exception';
import { defineClass, referencePage } from './define';
import { onClass } from './strict';

export const BooleanClass = defineClass({
  namespace: 'System',
  name: 'Boolean',
  reference: referencePage('apex_methods_system_boolean'),
  methods: {
    'static Boolean valueOf(String text)': onClass((text: string) => text.toLowerCase() === 'true'),
    'static Boolean valueOf(Object value)': (value: unknown): boolean | null => {
      if (value === null || typeof value === 'boolean') {
        return value;
      }
      if (typeof value === 'string') {
        return value.toLowerCase() === 'true';
      }
      throwApex('System.TypeException', 'Invalid conversion from runtime type to Boolean');
    },
  },
});
