/** From the endpoint that Apex names to an address, with what the named credential adds; refuses what is not allowed. */
import { newApexException } from '../apex/runtime/exception';
import type { RunningUser } from '../apex/runtime/transaction';
import { couldNotAccess, type Principal } from './authentication';
import type { CredentialMetadata, NamedCredential } from './credential-model';
import type { CredentialStore } from './credential-store';

const SCHEME = 'callout:';

export interface ResolvedEndpoint {
  readonly url: string;
  readonly named: NamedCredential | null;
  readonly principal: Principal | null;
}

export function resolveEndpoint(
  endpoint: string,
  user: RunningUser,
  metadata: CredentialMetadata,
  store: CredentialStore,
): ResolvedEndpoint {
  if (endpoint.toLowerCase().startsWith(SCHEME)) {
    return resolveNamed(endpoint.slice(SCHEME.length), user, metadata, store);
  }
  const origin = originOf(endpoint);
  if (!metadata.remoteSites().includes(origin)) {
    throw newApexException(
      'System.CalloutException',
      `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`,
    );
  }
  return { url: endpoint, named: null, principal: null };
}

function resolveNamed(
  rest: string,
  user: RunningUser,
  metadata: CredentialMetadata,
  store: CredentialStore,
): ResolvedEndpoint {
  const [, name, path] = /^([^/?]*)(.*)$/s.exec(rest) ?? [];
  const named = metadata.namedCredential(name);
  const base = named && (store.url(named.name) ?? named.url);
  if (!named || !base || !named.isEnabled) {
    throw newApexException(
      'System.CalloutException',
      `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`,
    );
  }
  const url = joinUrl(base, path);
  return {
    url,
    named,
    principal: named.externalCredential === null ? null : findPrincipal(named.externalCredential, user, metadata),
  };
}

/** The first principal, in the credential's order, that the running user's permission sets grant. */
function findPrincipal(credentialName: string, user: RunningUser, metadata: CredentialMetadata): Principal {
  const credential = metadata.externalCredential(credentialName);
  const name = credential?.principals.find((principal) => metadata.hasPrincipal(user.id, credential.name, principal));
  if (!credential || name === undefined) {
    throw couldNotAccess(credentialName);
  }
  return { credential, name };
}

function joinUrl(base: string, path: string): string {
  if (path === '' || path.startsWith('?')) {
    return base + path;
  }
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

function originOf(endpoint: string): string {
  try {
    return new URL(endpoint).origin;
  } catch {
    throw newApexException('System.CalloutException', `no protocol: ${endpoint}`);
  }
}
