import { defineClass, referencePage } from '../../define';
import { FormulaBuilder } from '../FormulaEval/FormulaBuilder';

export const FormulaClass = defineClass({
  namespace: 'System',
  name: 'Formula',
  reference: referencePage('apex_class_System_Formula'),
  methods: {
    'static FormulaEval.FormulaBuilder builder()': () => new FormulaBuilder(),
  },
});
