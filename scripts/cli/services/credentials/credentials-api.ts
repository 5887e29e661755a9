/**
 * Secrets of external credentials in an org.
 * Source: Connect REST API Developer Guide, "Credential" (`/named-credentials/credential`): GET, POST to create, PUT to replace.
 */
import type { Connection } from 'jsforce';
import { CliError } from '../../cli-error';
import type { ExternalCredential } from './external-credentials';

export interface CredentialState {
  readonly credential: string;
  readonly principal: string;
  /** `Configured`, `Unconfigured` or `Unknown`, in the platform's words. */
  readonly status: string;
  /** Names of what is set; values never leave the org. */
  readonly parameters: readonly string[];
}

interface Credential {
  readonly authenticationStatus?: string;
  readonly credentials?: Readonly<Record<string, unknown>>;
}

const RESOURCE = '/named-credentials/credential';
const PRINCIPAL_TYPE = 'NamedPrincipal';

export class CredentialsApi {
  constructor(private readonly connection: Connection) {}

  /** @throws CliError NOT_FOUND when the org does not have it, NO_ACCESS */
  async read(credential: ExternalCredential, principal: string): Promise<CredentialState> {
    const query = new URLSearchParams({
      externalCredential: credential.name,
      principalName: principal,
      principalType: PRINCIPAL_TYPE,
    });
    const found = await explained(credential.name, principal, () =>
      this.connection.request<Credential>(`${RESOURCE}?${query.toString()}`),
    );
    return {
      credential: credential.name,
      principal,
      status: found.authenticationStatus ?? 'Unknown',
      parameters: Object.keys(found.credentials ?? {}),
    };
  }

  /** Sets all secrets of a principal at once: what was set before and is not among them is gone. */
  async save(
    credential: ExternalCredential,
    principal: string,
    secrets: Readonly<Record<string, string>>,
  ): Promise<CredentialState> {
    const { parameters } = await this.read(credential, principal);
    const body = {
      externalCredential: credential.name,
      principalName: principal,
      principalType: PRINCIPAL_TYPE,
      authenticationProtocol: credential.protocol,
      ...(credential.variant === null ? {} : { authenticationProtocolVariant: credential.variant }),
      credentials: Object.fromEntries(
        Object.entries(secrets).map(([name, value]) => [name, { value, encrypted: true }]),
      ),
    };
    await explained(credential.name, principal, () =>
      this.connection.request({
        method: parameters.length === 0 ? 'POST' : 'PUT',
        url: RESOURCE,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    );
    return this.read(credential, principal);
  }
}

async function explained<T>(credential: string, principal: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { errorCode } = error as { errorCode?: string };
    if (errorCode === 'NOT_FOUND') {
      throw new CliError(
        'NOT_FOUND',
        `The org has no external credential ${credential} with the principal ${principal}.`,
        'Deploy it first: "npx stagelink deploy".',
        { cause: error },
      );
    }
    if (errorCode === 'INSUFFICIENT_ACCESS' || errorCode === 'FORBIDDEN') {
      throw new CliError(
        'NO_ACCESS',
        `The user may not work with the external credential ${credential}.`,
        'Give the user the permission Manage Named Credentials and the permission set of the system.',
        { cause: error },
      );
    }
    throw error;
  }
}
