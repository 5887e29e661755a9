/** What the fields of a record that nobody has filled in hold. */
import type { FieldDescribe, ObjectDescribe } from '../../../../data/schema/schema';
import { transaction } from '../../../runtime/transaction';

/** Global variables that the formula of a field may read. */
export const FORMULA_GLOBALS = [
  '$api',
  '$custommetadata',
  '$label',
  '$organization',
  '$permission',
  '$profile',
  '$setup',
  '$system',
  '$user',
  '$userrole',
];

/** Fields with a default, and its value; checkboxes have one always. */
export function defaultValues(object: ObjectDescribe): (readonly [field: FieldDescribe, value: unknown])[] {
  return [...object.fields.values()]
    .map((field) => [field, defaultValue(object, field)] as const)
    .filter(([, value]) => value !== null);
}

function defaultValue(object: ObjectDescribe, field: FieldDescribe): unknown {
  if (field.type === 'boolean') {
    return field.defaultValue ?? false;
  }
  if (field.defaultFormula !== null) {
    const options = { blankAsZero: false, globals: FORMULA_GLOBALS };
    return transaction()
      .database.compileFormula(object.name, field.defaultFormula, options)
      .evaluate(() => null);
  }
  return field.defaultValue ?? field.picklistValues.find((entry) => entry.default)?.value ?? null;
}
