/**
 * Judges requests and answers by an OpenAPI 3.1 document. Ajv does the validating; finding the operation of a request is
 * ours, because the libraries around OpenAPI validate by JSON Schema draft 7, and 3.1 means draft 2020-12.
 */
import Ajv2020 from 'ajv/dist/2020';
import { jsonFormats } from './json-formats';
import { OpenApiBodies, problem, type ContractProblem, type Exchange } from './openapi-bodies';
import { escapeStep, locate, type Located, type OpenApiDocument, type Operation } from './openapi-document';
import { ParameterReader, type ReadParameters } from './openapi-parameters';

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
  readonly operation: Located<Operation>;
  readonly parameters: ParameterReader;
}

/** Paths are resolved against it. */
const ANY_HOST = 'http://localhost';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export class OpenApiContract {
  private readonly routes: readonly Route[];
  /** By name. */
  private readonly webhooks: ReadonlyMap<string, Route>;
  private readonly bodies: OpenApiBodies;

  /** @param name names the document in the messages of the validator */
  constructor(
    private readonly document: OpenApiDocument,
    private readonly name: string,
  ) {
    this.bodies = new OpenApiBodies(document, this.validator(false), name);
    const coercing = this.validator(true);
    this.routes = [...this.operations('paths', document.paths, coercing)];
    const names = Object.keys(document.webhooks ?? {});
    const webhooks = [...this.operations('webhooks', document.webhooks ?? {}, coercing)];
    this.webhooks = new Map(webhooks.map((route, index) => [names[index]!, route]));
  }

  /** Everything that the document says of an operation can be compiled. @throws Error when it cannot */
  compile(): void {
    for (const { operation } of [...this.routes, ...this.webhooks.values()]) {
      this.bodies.compile(operation);
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
    const steps = (route.path.exec(url.pathname) ?? []).slice(1).map(decode);
    const { problems: wrongParameters, ...parameters } = route.parameters.read(steps, url.searchParams, headers);
    const { value, problems: wrongBody } = this.bodies.readRequest(route.operation, headers['content-type'], body);
    return {
      operationId: route.operation.value.operationId,
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
    return route ? this.bodies.wrongAnswer(route.operation, exchange) : [];
  }

  /** As `check`, for a request that this system sends: a webhook of the document. */
  checkPush(webhook: string, exchange: Exchange): readonly string[] {
    const route = this.webhooks.get(webhook);
    if (!route) {
      return [`The document has no webhook ${webhook}.`];
    }
    const { requestHeaders, requestBody } = exchange;
    const { problems } = this.bodies.readRequest(route.operation, requestHeaders['content-type'], requestBody);
    const parameters = route.parameters.read([], new URLSearchParams(), requestHeaders);
    return [
      ...[...problems, ...parameters.problems].map(({ pointer, detail }) => `request ${pointer}: ${detail}`),
      ...this.bodies.wrongAnswer(route.operation, exchange),
    ];
  }

  private *operations(root: string, items: Readonly<Record<string, object>>, ajv: Ajv2020): Generator<Route> {
    for (const [path, item] of Object.entries(items)) {
      for (const method of METHODS.filter((name) => name in item)) {
        const pointer = `/${root}/${escapeStep(path)}/${method}`;
        yield {
          method: method.toUpperCase(),
          path: new RegExp(`^${path.replace(/\{[^}]+\}/g, '([^/]+)')}$`),
          operation: locate<Operation>(this.document, pointer),
          parameters: new ParameterReader(this.document, path, pointer, (schema) => ajv.compile(schema), this.name),
        };
      }
    }
  }

  private validator(coerceTypes: boolean): Ajv2020 {
    // Not strict: the document around the schemas has keywords of OpenAPI, which JSON Schema does not know.
    const ajv = new Ajv2020({ allErrors: true, coerceTypes, useDefaults: coerceTypes, strict: false });
    Object.entries(jsonFormats).forEach(([format, validate]) => ajv.addFormat(format, validate));
    return ajv.addSchema(this.document as object, this.name);
  }
}

/** What is not encoded as it should be stays as it is, and is then refused by its schema. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
