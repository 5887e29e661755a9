/** Apex REST: finds the `@RestResource` class of a path, calls its method, and turns its result into a response. */
import { RestRequest } from '../apex/library/platform/System/RestRequest';
import { RestResponse } from '../apex/library/platform/System/RestResponse';
import { restContext } from '../apex/library/platform/System/RestContext';
import { sessionId } from '../apex/library/platform/System/UserInfo';
import { JsonWriter } from '../apex/library/json/writer';
import { writeValue } from '../apex/library/json/serialize';
import type { ApexClass, ApexMethod, ClassRegistry } from '../apex/runtime/apex-class';
import { ApexBlob } from '../apex/runtime/temporal';
import type { RunningUser } from '../apex/runtime/transaction';
import { ApiError } from '../api/api-error';
import type { ApiOrg } from '../api/api-org';
import { bearerToken, type WireRequest, type WireResponse } from '../api/wire';
import { argumentsOf } from './arguments';
import { describeFailure } from './failure';

const PREFIX = '/services/apexrest';
const VERBS: Readonly<Record<string, string>> = {
  GET: 'httpget',
  POST: 'httppost',
  PUT: 'httpput',
  PATCH: 'httppatch',
  DELETE: 'httpdelete',
};

interface Resource {
  readonly apexClass: ApexClass;
  /** `/feeds/*` */
  readonly mapping: string;
}

/** Null when no resource has the path, given without `/services/apexrest`. */
export function callApexRest(org: ApiOrg, user: RunningUser, request: WireRequest): WireResponse | null {
  const resource = findResource(org.facts.classes, request.path);
  if (!resource) {
    return null;
  }
  const { apexClass } = resource;
  if (!org.facts.permissions.hasClassAccess(user, apexClass.name)) {
    throw new ApiError(403, 'FORBIDDEN', `You do not have access to the Apex class named: ${apexClass.name}`);
  }
  const method = methodFor(apexClass, request.method);
  try {
    return org.transact('rest', user, `${PREFIX}${request.path}`, (transaction) => {
      sessionId.set(bearerToken(request), transaction);
      const context = restContext.get(transaction);
      context.request = restRequest(request, resource);
      context.response = new RestResponse();
      const result = method.invoke(null, argumentsOf(method, bodyArguments(method, request)));
      return response(method, result, context.response);
    });
  } catch (error) {
    throw error instanceof ApiError ? error : apexError(error);
  }
}

function apexError(error: unknown): ApiError {
  const { text, stackTrace } = describeFailure(error);
  return new ApiError(500, 'APEX_ERROR', `${text}\n\n${stackTrace}`);
}

/** An exact mapping comes before one with a wildcard, a longer one before a shorter. */
function findResource(classes: ClassRegistry, path: string): Resource | null {
  const matches: Resource[] = [];
  for (const apexClass of classes.all()) {
    const mapping = apexClass.annotations.get('restresource')?.get('urlmapping');
    if (mapping !== undefined && covers(mapping, path)) {
      matches.push({ apexClass, mapping });
    }
  }
  matches.sort((left, right) => rank(right.mapping) - rank(left.mapping));
  return matches[0] ?? null;
}

function covers(mapping: string, path: string): boolean {
  const [wanted, given] = [mapping.toLowerCase(), path.toLowerCase()];
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}

function rank(mapping: string): number {
  return mapping.length + (mapping.endsWith('*') ? 0 : 10_000);
}

function methodFor(apexClass: ApexClass, verb: string): ApexMethod {
  const method = apexClass.methods.find(({ annotations }) => annotations.has(VERBS[verb] ?? ''));
  if (!method) {
    const allowed = Object.entries(VERBS)
      .filter(([, annotation]) => apexClass.methods.some(({ annotations }) => annotations.has(annotation)))
      .map(([name]) => name);
    throw new ApiError(
      405,
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${verb}' not allowed. Allowed are ${allowed.join(',')}`,
    );
  }
  return method;
}

function restRequest(request: WireRequest, { mapping }: Resource): RestRequest {
  const made = new RestRequest();
  made.httpMethod = request.method;
  made.requestURI = request.path;
  made.resourcePath = `${PREFIX}${mapping}`;
  made.remoteAddress = '127.0.0.1';
  made.requestBody = new ApexBlob(request.body);
  Object.entries(request.query).forEach(([name, value]) => made.params.put(name, value));
  Object.entries(request.headers).forEach(([name, value]) => made.headers.put(headerName(name), value));
  return made;
}

/** `content-type` as `Content-Type`: Apex looks headers up with case. */
function headerName(lower: string): string {
  return lower.replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A method without parameters reads the body itself. */
function bodyArguments(method: ApexMethod, request: WireRequest): Readonly<Record<string, unknown>> {
  if (method.parameterTypes.length === 0) {
    return {};
  }
  const type = request.headers['content-type'] ?? '';
  if (!type.includes('json')) {
    throw new ApiError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Type header specified in HTTP request is not supported: ${type}`,
    );
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(request.body).toString('utf8'));
  } catch (error) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', (error as Error).message);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', 'The request body has to be a JSON object of the parameters');
  }
  const known = new Set(method.parameterNames.map((name) => name.toLowerCase()));
  const unknown = Object.keys(body).find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', `Unexpected parameter encountered during deserialization: ${unknown}`);
  }
  return body as Record<string, unknown>;
}

/** What the method returned, unless it wrote a body of its own. */
function response(method: ApexMethod, result: unknown, written: RestResponse): WireResponse {
  const headers = Object.fromEntries(
    [...written.headers.entries()].map(([name, value]) => [String(name).toLowerCase(), String(value)]),
  );
  const status = written.statusCode ?? 200;
  if (written.responseBody) {
    return { status, headers, body: written.responseBody.bytes };
  }
  const isVoid = method.returnType.kind === 'primitive' && method.returnType.name === 'void';
  return isVoid
    ? { status, headers, body: '' }
    : { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body: json(result, method) };
}

function json(result: unknown, method: ApexMethod): string {
  const writer = new JsonWriter(false);
  writeValue(writer, result, method.returnType, { suppressNulls: false });
  return writer.toString();
}
