/**
 * Answers the requests of an API by its OpenAPI document: what does not match is refused before a handler sees it, and a
 * repeated `Idempotency-Key` gets its first answer again.
 */
import type { HttpAnswer, HttpCall } from './http-server';
import { IdempotencyKeys } from './idempotency-keys';
import type { ContractProblem } from './openapi-bodies';
import type { ContractRequest, OpenApiContract } from './openapi-contract';

/** A request that matches the document. */
export interface ApiRequest extends ContractRequest {
  readonly call: HttpCall;
}

export type ApiHandler = (request: ApiRequest) => HttpAnswer | Promise<HttpAnswer>;

/** How the API words the refusals that are not about one operation. */
export interface ApiRefusals {
  contract(problems: readonly ContractProblem[]): HttpAnswer;
  keyReused(): HttpAnswer;
}

/** Thrown by a handler that refuses a request. */
export class ApiRefusal extends Error {
  constructor(readonly answer: HttpAnswer) {
    super(`Refused with ${answer.status}.`);
  }
}

export class ContractApi {
  private readonly keys = new IdempotencyKeys();

  constructor(
    private readonly contract: OpenApiContract,
    /** By operation id. */
    private readonly handlers: Readonly<Record<string, ApiHandler>>,
    private readonly refusals: ApiRefusals,
  ) {}

  async answer(call: HttpCall): Promise<HttpAnswer> {
    const { method, url, headers, body } = call;
    const request = this.contract.read(method, url, headers, body);
    if ('kind' in request) {
      return this.refusals.contract([request]);
    }
    if (request.problems.length > 0) {
      return this.refusals.contract(request.problems);
    }
    const work = (): Promise<HttpAnswer> => this.handle({ ...request, call });
    const key = headers['idempotency-key'];
    return key === undefined || !request.takesKey
      ? work()
      : ((await this.keys.once(key, [method, url.pathname, body], work)) ?? this.refusals.keyReused());
  }

  private async handle(request: ApiRequest): Promise<HttpAnswer> {
    const handler = this.handlers[request.operationId];
    if (!handler) {
      throw new Error(`The document has ${request.operationId}, and no handler answers it.`);
    }
    try {
      return await handler(request);
    } catch (error) {
      if (error instanceof ApiRefusal) {
        return error.answer;
      }
      throw error;
    }
  }
}
