/** OAuth 2.0 client credentials (RFC 6749 section 4.4) with short-lived bearer tokens that can be revoked at will. */
import { randomBytes } from 'node:crypto';
import { json, type HttpAnswer, type HttpCall } from './http-server';

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export class TokenIssuer {
  /** Expiry in epoch milliseconds by token. */
  private readonly tokens = new Map<string, number>();

  constructor(
    private readonly client: ClientCredentials,
    private readonly lifetimeSeconds: number,
    /** Epoch milliseconds; a system whose clock is moved ahead lets its tokens expire by it. */
    private readonly now: () => number = Date.now,
  ) {}

  /** The token endpoint: takes the client by HTTP Basic or in the form body. */
  issue(call: HttpCall): HttpAnswer {
    if (call.method !== 'POST') {
      return json(405, { error: 'invalid_request', error_description: 'Use POST.' }, { allow: 'POST' });
    }
    const form = new URLSearchParams(call.body);
    if (form.get('grant_type') !== 'client_credentials') {
      return json(400, { error: 'unsupported_grant_type', error_description: 'Only client_credentials is offered.' });
    }
    const given = basicCredentials(call.headers['authorization']) ?? {
      clientId: form.get('client_id') ?? '',
      clientSecret: form.get('client_secret') ?? '',
    };
    if (given.clientId !== this.client.clientId || given.clientSecret !== this.client.clientSecret) {
      return json(
        401,
        { error: 'invalid_client', error_description: 'Unknown client or wrong secret.' },
        { 'www-authenticate': 'Basic realm="sandbox"' },
      );
    }
    const token = randomBytes(24).toString('base64url');
    this.tokens.set(token, this.now() + this.lifetimeSeconds * 1000);
    return json(
      200,
      { access_token: token, token_type: 'Bearer', expires_in: this.lifetimeSeconds },
      { 'cache-control': 'no-store' },
    );
  }

  /** True for a `Bearer` header with a token that lives. */
  accepts(authorization: string | undefined): boolean {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    const expiry = token === undefined ? undefined : this.tokens.get(token);
    return expiry !== undefined && expiry > this.now();
  }

  revokeAll(): void {
    this.tokens.clear();
  }
}

function basicCredentials(authorization: string | undefined): ClientCredentials | null {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) {
    return null;
  }
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(secret.join(':')) };
}
