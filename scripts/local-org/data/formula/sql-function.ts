/** Formula fields in SQL: the references they read, and the function `formula(key, reference…)` that computes them. */
import type { FieldDescribe, ObjectDescribe, Schema } from '../schema/schema';
import { decodeValue, encodeValue } from '../storage/codec';
import type { Storage } from '../storage/storage';
import type { FormulaContext } from './context';
import type { FormulaEngine } from './engine';
import { formulaEnvironment } from './globals';
import { toFormulaValue, type FormulaValue } from './values';

/** Values of `$User.Id` and its kin for the running statement: SQLite cannot be asked while it answers. */
const globalsOf = new WeakMap<
  FormulaEngine,
  { readonly storage: Storage; readonly values: Map<string, FormulaValue> }
>();

/**
 * To be called whenever a statement is made, inside its transaction: it also reads the global values of the formula.
 * Field paths from `object`, canonical (`Amount__c`, `Patient__r.Name`), in the order in which their stored values are
 * passed to the SQL function after its key, `Object.Field`.
 */
export function formulaReferences(
  engine: FormulaEngine,
  object: ObjectDescribe,
  field: FieldDescribe,
): readonly string[] {
  const { references, globals } = engine.ofField(object, field);
  const cache = globalsOf.get(engine);
  if (cache && globals.length > 0) {
    const environment = formulaEnvironment(cache.storage);
    globals.forEach((path) => cache.values.set(path, environment.global(path)));
  }
  return references;
}

/** Must be called again after a deploy, with the engine of the new schema. Formulas run inside a transaction. */
export function defineFormulaFunction(storage: Storage, engine: FormulaEngine): void {
  const globals = new Map<string, FormulaValue>();
  globalsOf.set(engine, { storage, values: globals });
  storage.defineFunction('formula', (key, ...stored) => {
    const [objectName, fieldName] = (key as string).split('.');
    const object = engine.schema.object(objectName);
    const field = engine.schema.field(objectName, fieldName);
    if (!object || !field) {
      throw new Error(`There is no formula field ${String(key)}.`);
    }
    const { references } = engine.ofField(object, field);
    const values = references.map((path, index) => {
      const described = fieldAt(engine.schema, objectName, path);
      return toFormulaValue(decodeValue(described, stored[index] ?? null));
    });
    return encodeValue(field, engine.evaluateField(object, field, sqlContext(storage, references, values, globals)));
  });
}

function sqlContext(
  storage: Storage,
  references: readonly string[],
  values: readonly FormulaValue[],
  globals: ReadonlyMap<string, FormulaValue>,
): FormulaContext {
  const value = (path: string): FormulaValue => values[references.indexOf(path)] ?? null;
  return {
    value,
    prior: value,
    isNew: false,
    ...formulaEnvironment(storage),
    global: (path) => globals.get(path) ?? null,
  };
}

/** The field that a canonical path ends in. */
export function fieldAt(schema: Schema, objectName: string, path: string): FieldDescribe {
  const steps = path.split('.');
  let current = objectName;
  for (const step of steps.slice(0, -1)) {
    const lookup = schema.parentRelationship(current, step);
    current = lookup?.referenceTo[lookup.referenceTo.length - 1] ?? '';
  }
  const field = schema.field(current, steps[steps.length - 1]);
  if (!field) {
    throw new Error(`There is no field ${path} on ${objectName}.`);
  }
  return field;
}
