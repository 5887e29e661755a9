import { defineClass, referencePage } from '../../define';

export const SObjectDescribeOptionsEnum = defineClass({
  namespace: 'Schema',
  name: 'SObjectDescribeOptions',
  kind: 'enum',
  reference: referencePage('apex_enum_Schema_SObjectDescribeOptions'),
  values: ['DEFAULT', 'DEFERRED', 'FULL'],
});
