/** The portal's errors: problem documents (RFC 9457) with a code of a closed set. */
import { ApiRefusal, type ApiRefusals } from '../shared/contract-api';
import type { HttpAnswer } from '../shared/http-server';
import type { ContractProblem } from '../shared/openapi-bodies';
import type { OrderStatus } from './portal-types';

/** Status and title by code. */
const CODES = {
  malformed_json: [400, 'Malformed JSON'],
  parameter_invalid: [400, 'Invalid parameter'],
  cursor_invalid: [400, 'Invalid cursor'],
  key_refused: [401, 'API key refused'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  idempotency_key_reused: [409, 'Idempotency key reused'],
  status_superseded: [409, 'Status superseded'],
  envelope_too_large: [413, 'Envelope too large'],
  unsupported_media_type: [415, 'Unsupported media type'],
  body_invalid: [422, 'Invalid body'],
  rate_limited: [429, 'Too many requests'],
  unavailable: [503, 'Unavailable'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof CODES;

interface ProblemDetails {
  /** In place of the usual one. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly current_status?: OrderStatus;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export function problem(code: ProblemCode, detail: string, details: ProblemDetails = {}): HttpAnswer {
  const { headers, status = CODES[code][0], ...members } = details;
  const type = `https://portal.example/problems/${code}`;
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ type, title: CODES[code][1], status, detail, code, ...members }),
  };
}

export function refusal(code: ProblemCode, detail: string, details?: ProblemDetails): ApiRefusal {
  return new ApiRefusal(problem(code, detail, details));
}

/** What a request broke of the contract, in the portal's words. */
export const portalRefusals: ApiRefusals = {
  contract: (problems) => {
    const [first] = problems;
    return tooLarge(problems) ?? problem(codeOf(first!), sentence(first!), errorsOf(problems));
  },
  keyReused: () =>
    problem(
      'idempotency_key_reused',
      'This Idempotency-Key came with another request before. Take a new key for a new request.',
    ),
};

function tooLarge(problems: readonly ContractProblem[]): HttpAnswer | null {
  return problems.some(({ pointer, keyword }) => pointer === '/requests' && keyword === 'maxItems')
    ? problem('envelope_too_large', 'An envelope takes 100 requests at most. Send the others in another call.')
    : null;
}

function codeOf({ kind }: ContractProblem): ProblemCode {
  switch (kind) {
    case 'path':
      return 'not_found';
    case 'method':
      return 'method_not_allowed';
    case 'parameter':
      return 'parameter_invalid';
    case 'mediaType':
      return 'unsupported_media_type';
    case 'json':
      return 'malformed_json';
    case 'body':
      return 'body_invalid';
  }
}

function sentence({ kind, pointer, detail }: ContractProblem): string {
  return kind === 'parameter' || kind === 'body' ? `${pointer || 'The body'}: ${detail}` : detail;
}

function errorsOf(problems: readonly ContractProblem[]): ProblemDetails {
  const errors = problems
    .filter(({ kind }) => kind === 'parameter' || kind === 'body')
    .map(({ pointer, detail }) => ({ pointer, detail }));
  return errors.length === 0 ? {} : { errors };
}
