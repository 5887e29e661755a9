import type { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import type { ApexEnumValue } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';
import { ApexTypeValue } from '../../Type';
import type { SObjectType } from '../Schema/SObjectType';
import { notEmulated } from '../support/members';
import { FormulaInstance } from './FormulaInstance';
import { classSubject, recordSubject, type FormulaSubject } from './subject';

export class FormulaBuilder {
  private subject: FormulaSubject | null = null;
  private globals: readonly string[] = [];
  private returnType: string | null = null;
  private formula: string | null = null;
  private blankAsZero = false;

  withType(type: SObjectType | ApexTypeValue): this {
    this.subject = type instanceof ApexTypeValue ? classSubject(type.of) : recordSubject(type.name);
    return this;
  }

  withGlobalVariables(globals: ApexList): this {
    this.globals = globals.items.map((constant) => `$${(constant as ApexEnumValue).name.toLowerCase()}`);
    return this;
  }

  withReturnType(type: ApexEnumValue): this {
    this.returnType = type.name;
    return this;
  }

  withFormula(text: string): this {
    this.formula = text;
    return this;
  }

  treatNumericNullAsZero(isZero: boolean): this {
    this.blankAsZero = isZero;
    return this;
  }

  build(): FormulaInstance {
    const { subject, returnType, formula, blankAsZero, globals } = this;
    if (subject === null || returnType === null || formula === null) {
      return throwApex('System.FormulaValidationException', 'A formula needs its type, its return type and its text.');
    }
    const compiled = transaction().database.compileFormula(subject.scope, formula, { blankAsZero, globals });
    return new FormulaInstance(subject, returnType, compiled);
  }
}

export const FormulaBuilderClass = defineClass({
  namespace: 'FormulaEval',
  name: 'FormulaBuilder',
  reference: referencePage('apex_class_formulaeval_FormulaBuilder'),
  instances: FormulaBuilder,
  methods: {
    'FormulaEval.FormulaInstance build()': (self: FormulaBuilder) => self.build(),
    'FormulaEval.FormulaBuilder parseAsTemplate(Boolean templateMode)': notEmulated('FormulaBuilder.parseAsTemplate'),
    'FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean isNumericNullZero)': (
      self: FormulaBuilder,
      isZero: boolean,
    ) => self.treatNumericNullAsZero(isZero),
    'FormulaEval.FormulaBuilder withFormula(String formulaText)': (self: FormulaBuilder, text: string) =>
      self.withFormula(text),
    'FormulaEval.FormulaBuilder withGlobalVariables(List<FormulaEval.FormulaGlobal> formulaGlobals)': (
      self: FormulaBuilder,
      globals: ApexList,
    ) => self.withGlobalVariables(globals),
    'FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType returnType)': (
      self: FormulaBuilder,
      type: ApexEnumValue,
    ) => self.withReturnType(type),
    'FormulaEval.FormulaBuilder withType(Schema.SObjectType contextType)': (self: FormulaBuilder, type: SObjectType) =>
      self.withType(type),
    'FormulaEval.FormulaBuilder withType(Type contextType)': (self: FormulaBuilder, type: ApexTypeValue) =>
      self.withType(type),
  },
});
