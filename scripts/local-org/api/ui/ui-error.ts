/**
 * Errors of the User Interface API: as `{ message, errorCode }`, and for records that could not be written with the
 * faults by field, which is what `error.body.output` is to a component.
 * Source: User Interface API Developer Guide, "Error Responses".
 */
import type { DmlError } from '../../apex/runtime/transaction';
import type { ObjectDescribe } from '../../data/schema/schema';
import { ApiError } from '../api-error';
import type { JsonObject } from '../record-json';
import { jsonResponse, type WireResponse } from '../wire';

export type RecordOperation = 'create' | 'update' | 'delete';

export const noAccessToRecord = (): ApiError =>
  new ApiError(
    403,
    'INSUFFICIENT_ACCESS',
    "You don't have access to this record. Ask your administrator for help or to request access.",
  );

export function recordFailure(
  operation: RecordOperation,
  object: ObjectDescribe,
  errors: readonly DmlError[],
): WireResponse {
  const general = errors.filter(({ fields }) => fields.length === 0).map((error) => fault(error, object, null));
  const fieldErrors: Record<string, JsonObject[]> = {};
  for (const error of errors) {
    for (const name of error.fields) {
      (fieldErrors[name] ??= []).push(fault(error, object, name));
    }
  }
  return jsonResponse(400, [
    {
      message: `An error occurred while trying to ${operation} the record. Please try again.`,
      errorCode: errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION',
      enhancedErrorType: 'RecordError',
      output: { errors: general, fieldErrors },
    },
  ]);
}

function fault({ statusCode, message }: DmlError, object: ObjectDescribe, field: string | null): JsonObject {
  const fieldLabel = field === null ? null : (object.fields.get(field.toLowerCase())?.label ?? field);
  return { constituentField: null, duplicateRecordError: null, errorCode: statusCode, field, fieldLabel, message };
}
