import { defineClass, referencePage } from '../../define';

export const SoapTypeEnum = defineClass({
  namespace: 'Schema',
  name: 'SoapType',
  kind: 'enum',
  reference: referencePage('apex_enum_Schema_SoapType'),
  values: [
    'ADDRESS',
    'ANYTYPE',
    'BASE64BINARY',
    'BOOLEAN',
    'DATE',
    'DATETIME',
    'DECIMAL',
    'DOUBLE',
    'ID',
    'INTEGER',
    'LONG',
    'STRING',
    'TIME',
  ],
});
