import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

const refused = notEmulated('Schema.FieldSetMember');

export const FieldSetMemberClass = defineClass({
  namespace: 'Schema',
  name: 'FieldSetMember',
  reference: referencePage('apex_class_Schema_FieldSetMember'),
  methods: {
    'String getFieldPath()': refused,
    'String getLabel()': refused,
    'Boolean getRequired()': refused,
    'Boolean getDbRequired()': refused,
    'Schema.DisplayType getType()': refused,
    'Schema.SObjectField getSObjectField()': refused,
  },
});
