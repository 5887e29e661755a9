/** What an external credential adds to a callout: its headers, and the token or password it stands for. */
import { newApexException, NotEmulatedError } from '../apex/runtime/exception';
import type { Clock } from '../apex/runtime/transaction';
import type { ExternalCredential } from './credential-model';
import type { CredentialStore } from './credential-store';
import { evaluateHeader, type CredentialReference } from './header-formula';
import type { HttpSender } from './http-thread';

/** A token is renewed this long before it ends. */
const EXPIRY_MARGIN_MS = 5_000;
const TOKEN_TIMEOUT_MS = 60_000;
const TOKEN_BYTES = 1_000_000;

export interface Principal {
  readonly credential: ExternalCredential;
  readonly name: string;
}

export class Authentication {
  constructor(
    private readonly store: CredentialStore,
    private readonly send: HttpSender,
    private readonly clock: Clock,
  ) {}

  /** The `Authorization` header that the platform generates; null where the credential has none of its own. */
  authorization(principal: Principal): string | null {
    const { credential } = principal;
    switch (credential.protocol) {
      case 'Oauth':
        return `Bearer ${this.accessToken(principal)}`;
      case 'Basic':
        return `Basic ${Buffer.from(`${this.secret(principal, 'Username')}:${this.secret(principal, 'Password')}`).toString('base64')}`;
      case 'Custom':
      case 'NoAuthentication':
        return null;
      default:
        throw new NotEmulatedError(`The authentication protocol ${credential.protocol} of ${credential.name}`);
    }
  }

  /** Custom headers with their formulas worked out. */
  headers(principal: Principal): readonly (readonly [string, string])[] {
    return principal.credential.headers.map(
      ({ name, value }) => [name, evaluateHeader(value, this.reference(principal))] as const,
    );
  }

  /** What `$Credential.…` stands for. */
  reference(principal: Principal): CredentialReference {
    return (path) => {
      const [credentialName, parameter] = path.length > 1 ? path : [principal.credential.name, path[0]];
      if (credentialName.toLowerCase() !== principal.credential.name.toLowerCase()) {
        throw couldNotAccess(credentialName);
      }
      return parameter === 'OAuthToken' ? this.accessToken(principal) : this.secret(principal, parameter);
    };
  }

  /** True when another try with a fresh token makes sense after a 401. */
  renew({ credential, name }: Principal): boolean {
    if (credential.protocol !== 'Oauth') {
      return false;
    }
    this.store.forgetToken(credential.name, name);
    return true;
  }

  private accessToken(principal: Principal): string {
    const { credential, name } = principal;
    const kept = this.store.token(credential.name, name);
    if (kept && (kept.expiresAt === null || kept.expiresAt - EXPIRY_MARGIN_MS > this.clock.now())) {
      return kept.token;
    }
    const variant = CLIENT_CREDENTIALS[credential.variant ?? ''];
    if (!variant || !credential.tokenUrl) {
      throw new NotEmulatedError(`The OAuth variant ${credential.variant ?? 'without a name'} of ${credential.name}`);
    }
    const fresh = this.fetchToken(principal, credential.tokenUrl, variant);
    this.store.keepToken(credential.name, name, fresh);
    return fresh.token;
  }

  private fetchToken(principal: Principal, tokenUrl: string, variant: 'basic' | 'post') {
    const clientId = this.secret(principal, 'clientId');
    const clientSecret = this.secret(principal, 'clientSecret');
    const form = new URLSearchParams({ grant_type: 'client_credentials' });
    if (principal.credential.scope) {
      form.set('scope', principal.credential.scope);
    }
    const headers: [string, string][] = [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ];
    if (variant === 'basic') {
      headers.push(['Authorization', `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`]);
    } else {
      form.set('client_id', clientId);
      form.set('client_secret', clientSecret);
    }
    const body = Buffer.from(form.toString());
    headers.push(['Content-Length', String(body.length)]);
    const result = this.send({
      url: this.store.tokenUrl(principal.credential.name) ?? tokenUrl,
      method: 'POST',
      headers,
      body,
      timeoutMs: TOKEN_TIMEOUT_MS,
      maximumBytes: TOKEN_BYTES,
    });
    const answer = result.kind === 'response' ? readJson(result.body) : {};
    if (result.kind !== 'response' || result.statusCode !== 200 || typeof answer.access_token !== 'string') {
      const reason = result.kind === 'response' ? `HTTP ${result.statusCode}` : result.kind;
      throw newApexException(
        'System.CalloutException',
        `Unable to fetch the OAuth token. Error: ${String(answer.error ?? reason)}. Error description: ${String(answer.error_description ?? 'none')}.`,
      );
    }
    const seconds = Number(answer.expires_in);
    return {
      token: answer.access_token,
      expiresAt: Number.isFinite(seconds) ? this.clock.now() + seconds * 1000 : null,
    };
  }

  private secret({ credential, name }: Principal, parameter: string): string {
    const value = this.store.secret(credential.name, name, parameter);
    if (value === null) {
      throw couldNotAccess(credential.name);
    }
    return value;
  }
}

const CLIENT_CREDENTIALS: Readonly<Record<string, 'basic' | 'post' | undefined>> = {
  ClientCredentialsClientSecretBasic: 'basic',
  ClientCredentialsClientSecret: 'post',
};

/** What the platform answers for a credential that is not there, not filled in, or not granted to the running user. */
export function couldNotAccess(credentialName: string) {
  return newApexException(
    'System.CalloutException',
    `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${credentialName}" might not exist.`,
  );
}

function readJson(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
