/**
 * Secrets of external credentials, as the platform's Connect API takes them, and, below `/_local/`, what only a local
 * org lets an operator do: point a named credential elsewhere.
 * Source: Connect REST API Developer Guide, "Named Credentials Credential Resource".
 */
import { ApiError, notFound } from '../api-error';
import { bodyObject } from '../dml';
import type { JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';

const CREDENTIAL = '/services/data/:version/named-credentials/credential';

export const credentialRoutes: readonly Route[] = [
  { method: 'GET', pattern: CREDENTIAL, handle: read },
  { method: 'POST', pattern: CREDENTIAL, handle: (call) => save(call, 201) },
  { method: 'PUT', pattern: CREDENTIAL, handle: (call) => save(call, 200) },
  { method: 'DELETE', pattern: CREDENTIAL, handle: remove },
  { method: 'PUT', pattern: '/_local/named-credentials/:name', handle: setUrl },
  { method: 'PUT', pattern: '/_local/external-credentials/:name', handle: setTokenUrl },
];

interface Address {
  readonly credential: string;
  readonly principal: string;
}

function read(call: ApiCall): WireResponse {
  return jsonResponse(200, toJson(call, checked(call, call.request.query)));
}

function save(call: ApiCall, status: number): WireResponse {
  const body = bodyObject(call);
  const address = checked(call, body);
  const given = (body.credentials ?? {}) as Record<string, { value?: string }>;
  const values = Object.entries(given).map(([name, { value }]) => [name, value ?? ''] as const);
  call.org.credentials.setSecrets(address.credential, address.principal, Object.fromEntries(values));
  return jsonResponse(status, toJson(call, address));
}

function remove(call: ApiCall): WireResponse {
  const { credential, principal } = checked(call, call.request.query);
  call.org.credentials.deleteSecrets(credential, principal);
  return NO_CONTENT;
}

function checked(call: ApiCall, from: JsonObject | Readonly<Record<string, string>>): Address {
  requireAdministrator(call);
  const credential = call.org.credentialMetadata.externalCredential(String(from.externalCredential ?? ''));
  const wanted = String(from.principalName ?? '').toLowerCase();
  const principal = credential?.principals.find((name) => name.toLowerCase() === wanted);
  if (!credential || !principal) {
    throw notFound();
  }
  return { credential: credential.name, principal };
}

function toJson({ org }: ApiCall, { credential, principal }: Address): JsonObject {
  const names = org.credentials.secretNames(credential, principal);
  return {
    externalCredential: credential,
    principalName: principal,
    principalType: 'NamedPrincipal',
    authenticationProtocol: org.credentialMetadata.externalCredential(credential)?.protocol,
    authenticationStatus: names.length > 0 ? 'Configured' : 'Unconfigured',
    credentials: Object.fromEntries(names.map((name) => [name, { encrypted: true, revision: 1 }])),
  };
}

function setUrl(call: ApiCall): WireResponse {
  const named = call.org.credentialMetadata.namedCredential(call.params.name) ?? raise();
  call.org.credentials.setUrl(named.name, givenUrl(call));
  return NO_CONTENT;
}

function setTokenUrl(call: ApiCall): WireResponse {
  const external = call.org.credentialMetadata.externalCredential(call.params.name) ?? raise();
  call.org.credentials.setTokenUrl(external.name, givenUrl(call));
  return NO_CONTENT;
}

/** Null returns to what the metadata says. */
function givenUrl(call: ApiCall): string | null {
  requireAdministrator(call);
  const { url } = bodyObject(call);
  if (url !== null && (typeof url !== 'string' || !URL.canParse(url))) {
    throw new ApiError(400, 'INVALID_INPUT', 'url has to be an absolute address, for example http://127.0.0.1:8190');
  }
  return url;
}

function requireAdministrator({ user }: ApiCall): void {
  if (!user.isSystemAdministrator) {
    throw new ApiError(403, 'INSUFFICIENT_ACCESS', 'You need the Manage Named Credentials permission.');
  }
}

function raise(): never {
  throw notFound();
}
