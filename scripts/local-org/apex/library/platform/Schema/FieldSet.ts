import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

const refused = notEmulated('Schema.FieldSet');

export const FieldSetClass = defineClass({
  namespace: 'Schema',
  name: 'FieldSet',
  reference: referencePage('apex_class_Schema_FieldSet'),
  methods: {
    'List<Schema.FieldSetMember> getFields()': refused,
    'String getLabel()': refused,
    'String getName()': refused,
    'String getDescription()': refused,
    'Schema.SObjectType getSObjectType()': refused,
  },
});
