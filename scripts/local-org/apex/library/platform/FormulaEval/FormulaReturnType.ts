import { defineClass, referencePage } from '../../define';

export const FormulaReturnTypeEnum = defineClass({
  namespace: 'FormulaEval',
  name: 'FormulaReturnType',
  kind: 'enum',
  reference: referencePage('apex_enum_formulaeval_FormulaReturnType'),
  values: ['BOOLEAN', 'DATE', 'DATETIME', 'DECIMAL', 'DOUBLE', 'ID', 'INTEGER', 'LONG', 'STRING', 'TIME'],
});
