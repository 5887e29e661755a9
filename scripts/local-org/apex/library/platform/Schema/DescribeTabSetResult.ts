import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

const refused = notEmulated('Schema.DescribeTabSetResult');

export const DescribeTabSetResultClass = defineClass({
  namespace: 'Schema',
  name: 'DescribeTabSetResult',
  reference: referencePage('apex_class_Schema_DescribeTabSetResult'),
  methods: { 'String getLabel()': refused, 'String getNamespace()': refused, 'Boolean isSelected()': refused },
});
