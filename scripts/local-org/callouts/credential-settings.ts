/** What an operator sets in Setup: secrets of external credentials, and in a local org also addresses. */
import { OrgError } from '../errors';
import type { CredentialMetadata } from './credential-model';
import type { CredentialStore } from './credential-store';

export interface CredentialSecrets {
  readonly externalCredential: string;
  readonly principal: string;
  /** For example `clientId` and `clientSecret`; those of custom headers by their names. */
  readonly parameters: Readonly<Record<string, string>>;
}

export class CredentialSettings {
  constructor(
    private readonly metadata: () => CredentialMetadata,
    private readonly store: CredentialStore,
  ) {}

  setSecrets({ externalCredential, principal, parameters }: CredentialSecrets): void {
    const declared = this.metadata().externalCredential(externalCredential);
    if (!declared?.principals.includes(principal)) {
      throw unknownCredential(`${externalCredential} with the principal ${principal}`);
    }
    this.store.setSecrets(declared.name, principal, parameters);
  }

  /** Where a named credential points; null returns to what the metadata says. */
  setUrl(namedCredential: string, url: string | null): void {
    const declared = this.metadata().namedCredential(namedCredential);
    if (!declared) {
      throw unknownCredential(namedCredential);
    }
    this.store.setUrl(declared.name, url);
  }

  /** Where an external credential gets its tokens; null returns to what the metadata says. */
  setTokenUrl(externalCredential: string, url: string | null): void {
    const declared = this.metadata().externalCredential(externalCredential);
    if (!declared) {
      throw unknownCredential(externalCredential);
    }
    this.store.setTokenUrl(declared.name, url);
  }
}

function unknownCredential(name: string): OrgError {
  return new OrgError('UNKNOWN_CREDENTIAL', `There is no credential ${name}.`, 'Deploy it first, or correct its name.');
}
