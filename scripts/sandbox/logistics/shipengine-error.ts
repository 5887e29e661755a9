/** The platform's errors, in the form of ShipEngine's error bodies. */
import { randomUUID } from 'node:crypto';
import { ApiRefusal, type ApiRefusals } from '../shared/contract-api';
import { json, type HttpAnswer } from '../shared/http-server';
import type { ContractProblem } from '../shared/openapi-bodies';

export type ErrorCode =
  | 'unauthorized'
  | 'invalid_identifier'
  | 'identifier_conflict'
  | 'field_conflict'
  | 'field_value_required'
  | 'invalid_field_value'
  | 'invalid_string_length'
  | 'request_body_required'
  | 'rate_limit_exceeded'
  | 'unspecified';

type ErrorType = 'business_rules' | 'validation' | 'security' | 'system';

interface ErrorEntry {
  readonly error_type: ErrorType;
  readonly error_code: ErrorCode;
  readonly message: string;
  readonly field_name?: string;
}

interface Extras {
  readonly headers?: Readonly<Record<string, string>>;
  /** More members of the body. */
  readonly members?: Readonly<Record<string, string>>;
}

export function errorAnswer(
  status: number,
  errors: readonly ErrorEntry[],
  { headers, members }: Extras = {},
): HttpAnswer {
  const body = {
    request_id: randomUUID(),
    errors: errors.map((error) => ({ error_source: 'shipengine', ...error })),
    ...members,
  };
  return json(status, body, headers);
}

export function refusal(status: number, error: ErrorEntry, extras?: Extras): ApiRefusal {
  return new ApiRefusal(errorAnswer(status, [error], extras));
}

/** What a request broke of the contract, in the platform's words. */
export const logisticsRefusals: ApiRefusals = {
  contract: (problems) => errorAnswer(statusOf(problems[0]!), problems.map(entryOf)),
  keyReused: () =>
    errorAnswer(409, [
      {
        error_type: 'business_rules',
        error_code: 'field_conflict',
        message: 'This Idempotency-Key came with another request before. Take a new key for a new request.',
        field_name: 'Idempotency-Key',
      },
    ]),
};

function statusOf({ kind }: ContractProblem): number {
  switch (kind) {
    case 'path':
      return 404;
    case 'method':
      return 405;
    case 'mediaType':
      return 415;
    default:
      return 400;
  }
}

function entryOf({ kind, pointer, keyword, detail }: ContractProblem): ErrorEntry {
  const field = pointer.replace(/^\//, '').replaceAll('/', '.');
  return {
    error_type: 'validation',
    error_code: kind === 'path' ? 'invalid_identifier' : codeOf(keyword, field),
    message: field === '' ? detail : `${field} ${detail}`,
    ...(field !== '' && { field_name: field }),
  };
}

function codeOf(keyword: string, field: string): ErrorCode {
  switch (keyword) {
    case 'required':
      return field === '' ? 'request_body_required' : 'field_value_required';
    case 'minLength':
    case 'maxLength':
      return 'invalid_string_length';
    default:
      return 'invalid_field_value';
  }
}
