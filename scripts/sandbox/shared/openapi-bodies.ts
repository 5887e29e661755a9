/** Reads the bodies of requests, and judges answers, by an OpenAPI document. */
import type Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import {
  escapeStep,
  locate,
  type Answer,
  type Body,
  type Header,
  type Located,
  type OpenApiDocument,
  type Operation,
} from './openapi-document';
import { schemaErrors } from './schema-errors';

/** What a request has that the document does not allow. */
export interface ContractProblem {
  readonly kind: 'path' | 'method' | 'parameter' | 'mediaType' | 'json' | 'body';
  /** JSON pointer into the body, or the name of the parameter. */
  readonly pointer: string;
  /** The keyword of JSON Schema that was broken, if it was one. */
  readonly keyword: string;
  readonly detail: string;
}

/** One request and its answer, as they went over the wire; names of headers in lower case. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
}

const JSON_TYPE = /[/+]json$/;
const NOT_JSON = Symbol('not JSON');

export class OpenApiBodies {
  /** @param name under which `ajv` has the document */
  constructor(
    private readonly document: OpenApiDocument,
    private readonly ajv: Ajv2020,
    private readonly name: string,
  ) {}

  /** Compiles every schema of the operation. @throws Error when one cannot be compiled */
  compile({ value, pointer }: Located<Operation>): void {
    for (const part of ['requestBody', ...Object.keys(value.responses).map((status) => `responses/${status}`)]) {
      const body = locate<Body | undefined>(this.document, `${pointer}/${part}`);
      Object.keys(body.value?.content ?? {}).forEach((type) => this.schemaOf(body, type));
    }
  }

  /** @param pointer of the operation; @returns what the body says, undefined for none */
  readRequest(
    { pointer }: Located<Operation>,
    contentType: string | undefined,
    text: string,
  ): { value: unknown; problems: readonly ContractProblem[] } {
    const body = locate<Body | undefined>(this.document, `${pointer}/requestBody`);
    if (!body.value) {
      const problems = text === '' ? [] : [problem('body', '', '', 'This operation takes no body.')];
      return { value: undefined, problems };
    }
    const types = Object.keys(body.value.content ?? {});
    const type = types.find((candidate) => candidate === mediaType(contentType));
    if (text !== '' && type === undefined) {
      const detail = `The body must be ${types.join(' or ')}, not ${contentType ?? 'without a Content-Type'}.`;
      return { value: undefined, problems: [problem('mediaType', '', '', detail)] };
    }
    const parsed = text === '' ? undefined : parse(type ?? '', text);
    if (parsed === NOT_JSON) {
      return { value: undefined, problems: [problem('json', '', '', 'The body is not JSON.')] };
    }
    if (parsed === undefined) {
      return { value: undefined, problems: [problem('body', '', 'required', 'There is no body.')] };
    }
    return { value: parsed, problems: bodyProblems(this.schemaOf(body, type ?? ''), parsed) };
  }

  /** A sentence for each thing that is wrong. */
  wrongAnswer({ value: operation, pointer }: Located<Operation>, exchange: Exchange): readonly string[] {
    const status = [String(exchange.status), `${String(exchange.status)[0]}XX`, 'default'].find(
      (key) => key in operation.responses,
    );
    if (status === undefined) {
      return [`answer: ${operation.operationId} has no status ${exchange.status}.`];
    }
    const answer = locate<Answer>(this.document, `${pointer}/responses/${status}`);
    return [...this.wrongHeaders(answer, exchange), ...this.wrongContent(answer, exchange)];
  }

  private wrongHeaders({ value, pointer }: Located<Answer>, { responseHeaders }: Exchange): readonly string[] {
    return Object.keys(value.headers ?? {}).flatMap((name) => {
      const header = locate<Header>(this.document, `${pointer}/headers/${name}`);
      const given = responseHeaders[name.toLowerCase()];
      if (given === undefined) {
        return header.value.required === true ? [`answer ${name}: is required.`] : [];
      }
      const validate = this.ajv.getSchema(`${this.name}#${header.pointer}/schema`)!;
      return schemaErrors(validate, given).map(({ detail }) => `answer ${name}: ${detail}`);
    });
  }

  private wrongContent(answer: Located<Answer>, exchange: Exchange): readonly string[] {
    if (!answer.value.content) {
      return [];
    }
    const type = mediaType(exchange.responseHeaders['content-type']);
    if (!(type in answer.value.content)) {
      return [`answer: ${type || 'no media type'} is none of ${Object.keys(answer.value.content).join(', ')}.`];
    }
    const parsed = parse(type, exchange.responseBody);
    return parsed === NOT_JSON
      ? ['answer: the body is not JSON.']
      : schemaErrors(this.schemaOf(answer, type), parsed).map(({ pointer, detail }) => `answer ${pointer}: ${detail}`);
  }

  private schemaOf(body: Located<Body | undefined>, type: string): ValidateFunction {
    return this.ajv.getSchema(`${this.name}#${encodeURI(`${body.pointer}/content/${escapeStep(type)}/schema`)}`)!;
  }
}

export function problem(
  kind: ContractProblem['kind'],
  pointer: string,
  keyword: string,
  detail: string,
): ContractProblem {
  return { kind, pointer, keyword, detail };
}

function parse(type: string, text: string): unknown {
  if (!JSON_TYPE.test(type)) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NOT_JSON;
  }
}

function bodyProblems(validate: ValidateFunction, value: unknown): readonly ContractProblem[] {
  return schemaErrors(validate, value).map((error) => ({ kind: 'body', ...error }));
}

function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]!.trim().toLowerCase();
}
