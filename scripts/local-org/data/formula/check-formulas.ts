/** Refuses, when metadata is loaded, every formula that could not be evaluated later. */
import { MetadataError, type MetadataPlace } from '../../metadata/metadata-error';
import type { MetadataSource } from '../../metadata/metadata-source';
import type { Schema } from '../schema/schema';
import { compileFormula } from './compile-formula';
import { FormulaError } from './syntax';

interface Written {
  readonly what: string;
  readonly formula: string;
  readonly objectName: string;
  readonly onSave: boolean;
  readonly place: MetadataPlace;
}

export function checkFormulas(schema: Schema, source: MetadataSource): MetadataError[] {
  return formulasOf(source).flatMap((written) => check(schema, written));
}

function formulasOf(source: MetadataSource): Written[] {
  const rules = source.validationRules.map((rule) => ({
    what: `Validation rule ${rule.objectName}.${rule.fullName}`,
    formula: rule.errorConditionFormula,
    objectName: rule.objectName,
    onSave: true,
    place: rule.place,
  }));
  const fields = source.fields.flatMap((field) => {
    const what = `Field ${field.objectName}.${field.fullName}`;
    const { objectName, place } = field;
    const written: Written[] = [];
    if (field.formula !== null) {
      written.push({ what, formula: field.formula, objectName, onSave: false, place });
    }
    if (field.defaultValue && field.type !== 'Checkbox') {
      written.push({ what: `Default value of ${what}`, formula: field.defaultValue, objectName, onSave: true, place });
    }
    return written;
  });
  return [...rules, ...fields];
}

function check(schema: Schema, { what, formula, objectName, onSave, place }: Written): MetadataError[] {
  const object = schema.object(objectName === 'Activity' ? 'Task' : objectName);
  if (!object) {
    return [];
  }
  try {
    compileFormula(formula, { schema, scope: object.name, onSave });
    return [];
  } catch (error) {
    if (!(error instanceof FormulaError)) {
      throw error;
    }
    const at = formula.slice(0, error.offset).split('\n').length;
    const problem = `${what}: Error: ${error.message} (formula line ${at}).`;
    return [new MetadataError('INVALID_FORMULA', place, problem, 'Correct the formula.')];
  }
}
