/**
 * Judges requests and answers by an OpenAPI 3.1 document. Ajv does the validating; finding the operation of a request is
 * ours, because the libraries around OpenAPI validate by JSON Schema draft 7, and 3.1 means draft 2020-12.
 */
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { jsonFormats } from './json-formats';
import { escapeStep, locate, type Body, type Located, type OpenApiDocument, type Operation } from './openapi-document';
import { ParameterReader, type ReadParameters } from './openapi-parameters';
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

/** A request that the document knows, with its parameters read. */
export interface ContractRequest extends ReadParameters {
  readonly operationId: string;
  /** Undefined when there is none, or when it is no JSON. */
  readonly body: unknown;
  readonly problems: readonly ContractProblem[];
  /** Whether the operation takes an `Idempotency-Key`. */
  readonly takesKey: boolean;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly operation: Operation;
  readonly pointer: string;
  readonly parameters: ParameterReader;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const JSON_TYPE = /[/+]json$/;

export class OpenApiContract {
  private readonly routes: readonly Route[];
  /** By name. */
  private readonly webhooks: ReadonlyMap<string, Route>;
  private readonly strict: Ajv2020;

  /** @param name names the document in the messages of the validator */
  constructor(
    private readonly document: OpenApiDocument,
    private readonly name: string,
  ) {
    this.strict = this.validator(false);
    const coercing = this.validator(true);
    this.routes = [...this.operations('paths', document.paths, coercing)];
    const names = Object.keys(document.webhooks ?? {});
    const webhooks = [...this.operations('webhooks', document.webhooks ?? {}, coercing)];
    this.webhooks = new Map(webhooks.map((route, index) => [names[index]!, route]));
  }

  /** Everything that the document says of an operation can be compiled. @throws Error when it cannot */
  compile(): void {
    for (const { operation, pointer } of [...this.routes, ...this.webhooks.values()]) {
      const parts = ['requestBody', ...Object.keys(operation.responses).map((status) => `responses/${status}`)];
      for (const part of parts) {
        const body = locate<Body | undefined>(this.document, `${pointer}/${part}`);
        Object.keys(body.value?.content ?? {}).forEach((type) => this.schemaOf(body, type));
      }
    }
  }

  /** The request as the document sees it, or what is wrong with its address. */
  read(
    method: string,
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): ContractRequest | ContractProblem {
    const here = this.routes.filter(({ path }) => path.test(url.pathname));
    const route = here.find((candidate) => candidate.method === method);
    if (!route) {
      const known = here.map((candidate) => candidate.method).join(', ');
      return known === ''
        ? problem('path', '', '', `Nothing is at ${url.pathname}.`)
        : problem('method', '', '', `${url.pathname} takes ${known}, not ${method}.`);
    }
    const steps = (route.path.exec(url.pathname) ?? []).slice(1).map(decodeURIComponent);
    const { problems: wrongParameters, ...parameters } = route.parameters.read(steps, url.searchParams, headers);
    const { value, problems: wrongBody } = this.readBody(route, headers['content-type'], body);
    return {
      operationId: route.operation.operationId,
      ...parameters,
      body: value,
      problems: [...wrongParameters.map((wrong) => ({ kind: 'parameter' as const, ...wrong })), ...wrongBody],
      takesKey: route.parameters.takes('header', 'idempotency-key'),
    };
  }

  /** What is wrong with an exchange by the document, a sentence each; empty when nothing is. */
  check(exchange: Exchange): readonly string[] {
    return [...this.checkRequest(exchange), ...this.checkAnswer(exchange)];
  }

  checkRequest({ method, path, requestHeaders, requestBody }: Exchange): readonly string[] {
    const request = this.read(method, new URL(path, ANY_HOST), requestHeaders, requestBody);
    return 'kind' in request
      ? [`request: ${request.detail}`]
      : request.problems.map(({ pointer, detail }) => `request ${pointer}: ${detail}`);
  }

  /** Empty too for a request to an address that the document does not have. */
  checkAnswer(exchange: Exchange): readonly string[] {
    const { pathname } = new URL(exchange.path, ANY_HOST);
    const route = this.routes.find(({ method, path }) => method === exchange.method && path.test(pathname));
    return route ? this.wrongAnswer(route, exchange) : [];
  }

  /** As `check`, for a request that this system sends: a webhook of the document. */
  checkPush(webhook: string, exchange: Exchange): readonly string[] {
    const route = this.webhooks.get(webhook);
    if (!route) {
      return [`The document has no webhook ${webhook}.`];
    }
    const { problems } = this.readBody(route, exchange.requestHeaders['content-type'], exchange.requestBody);
    const parameters = route.parameters.read([], new URLSearchParams(), exchange.requestHeaders);
    return [
      ...[...problems, ...parameters.problems].map(({ pointer, detail }) => `request ${pointer}: ${detail}`),
      ...this.wrongAnswer(route, exchange),
    ];
  }

  private *operations(root: string, items: Readonly<Record<string, object>>, ajv: Ajv2020): Generator<Route> {
    for (const [path, item] of Object.entries(items)) {
      for (const method of METHODS.filter((name) => name in item)) {
        const pointer = `/${root}/${escapeStep(path)}/${method}`;
        yield {
          method: method.toUpperCase(),
          path: new RegExp(`^${path.replace(/\{[^}]+\}/g, '([^/]+)')}$`),
          operation: locate<Operation>(this.document, pointer).value,
          pointer,
          parameters: new ParameterReader(this.document, path, pointer, (schema) => ajv.compile(schema), this.name),
        };
      }
    }
  }

  private readBody(
    { pointer }: Route,
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

  private wrongAnswer({ operation, pointer }: Route, exchange: Exchange): readonly string[] {
    const status = [String(exchange.status), `${String(exchange.status)[0]}XX`, 'default'].find(
      (key) => key in operation.responses,
    );
    if (status === undefined) {
      return [`answer: ${operation.operationId} has no status ${exchange.status}.`];
    }
    const answer = locate<Body>(this.document, `${pointer}/responses/${status}`);
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
      : schemaErrors(this.schemaOf(answer, type), parsed).map(({ pointer: at, detail }) => `answer ${at}: ${detail}`);
  }

  private schemaOf(body: Located<Body | undefined>, type: string): ValidateFunction {
    return this.strict.getSchema(`${this.name}#${encodeURI(`${body.pointer}/content/${escapeStep(type)}/schema`)}`)!;
  }

  private validator(coerceTypes: boolean): Ajv2020 {
    // Not strict: the document around the schemas has keywords of OpenAPI, which JSON Schema does not know.
    const ajv = new Ajv2020({ allErrors: true, coerceTypes, useDefaults: coerceTypes, strict: false });
    Object.entries(jsonFormats).forEach(([format, validate]) => ajv.addFormat(format, validate));
    return ajv.addSchema(this.document as object, this.name);
  }
}

/** Paths are resolved against it. */
const ANY_HOST = 'http://localhost';
const NOT_JSON = Symbol('not JSON');

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

function problem(kind: ContractProblem['kind'], pointer: string, keyword: string, detail: string): ContractProblem {
  return { kind, pointer, keyword, detail };
}
