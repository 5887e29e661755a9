import { defineClass, referencePage } from '../../define';

export const FormulaGlobalEnum = defineClass({
  namespace: 'FormulaEval',
  name: 'FormulaGlobal',
  kind: 'enum',
  reference: referencePage('apex_enum_formulaeval_FormulaGlobal'),
  values: ['LABEL', 'ORGANIZATION', 'PERMISSION', 'PROFILE', 'SETUP', 'SYSTEM', 'USER', 'USERROLE'],
});
