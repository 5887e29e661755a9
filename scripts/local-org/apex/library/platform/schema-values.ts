/** Lets emitted code name schema tokens and configuration records without knowing the library's classes. */
import { NotEmulatedError } from '../../runtime/exception';
import type { SchemaValues } from '../../runtime/org-values';
import { fieldDescribe, fieldToken } from './Schema/SObjectField';
import { objectDescribe, objectToken } from './Schema/SObjectType';
import { recordAccessor } from './support/configuration';
import { addError } from './support/record-errors';

/** All but `type`, which the language part of the library makes. */
export const schemaValues: Omit<SchemaValues, 'type'> = {
  objectToken,
  fieldToken,
  objectDescribe,
  fieldDescribe,
  recordAccessor,
  addFieldError: (record, fieldName, message) => addError(record, message, fieldName),
  fieldSet(objectName, name) {
    throw new NotEmulatedError(`The field set ${objectName}.${name}`);
  },
};
