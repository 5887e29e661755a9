/** The errors of Ajv, each with the place it is about: also a member that is missing or one too many. */
import type { ValidateFunction } from 'ajv/dist/2020';

export interface SchemaError {
  /** JSON pointer. */
  readonly pointer: string;
  /** The keyword of JSON Schema that was broken. */
  readonly keyword: string;
  readonly detail: string;
}

/** What is wrong with `value`, which a coercing validator changes to what the schema says; empty when nothing is. */
export function schemaErrors(validate: ValidateFunction, value: unknown): readonly SchemaError[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, keyword, message = keyword, params }) => {
        const { missingProperty, additionalProperty, allowedValues } = params as Readonly<Record<string, unknown>>;
        const member = missingProperty ?? additionalProperty;
        const pointer = member === undefined ? instancePath : `${instancePath}/${String(member)}`;
        return { pointer, keyword, detail: `${wordsOf(keyword) ?? message}${listOf(allowedValues)}.` };
      });
}

function wordsOf(keyword: string): string | undefined {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'is not known here';
    default:
      return undefined;
  }
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? ` (${values.join(', ')})` : '';
}
