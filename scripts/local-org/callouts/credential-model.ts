/** Named and external credentials as their metadata declares them, without any secret. */

export interface NamedCredential {
  readonly name: string;
  /** Null when the metadata gives none. */
  readonly url: string | null;
  /** API name of the external credential; null for a legacy named credential without one. */
  readonly externalCredential: string | null;
  readonly isEnabled: boolean;
  readonly generateAuthorizationHeader: boolean;
  readonly allowMergeFieldsInHeader: boolean;
  readonly allowMergeFieldsInBody: boolean;
  /** Headers with formulas as values. */
  readonly headers: readonly CredentialHeader[];
}

export interface CredentialHeader {
  readonly name: string;
  /** For example `{!'Bearer ' & $Credential.Portal.ApiKey}`. */
  readonly value: string;
}

export type AuthenticationProtocol = 'Custom' | 'Oauth' | 'Basic' | 'NoAuthentication';

export interface ExternalCredential {
  readonly name: string;
  /** As in metadata; what is not an {@link AuthenticationProtocol} is not emulated. */
  readonly protocol: string;
  /** For example `ClientCredentialsClientSecretBasic`; null when there is none. */
  readonly variant: string | null;
  readonly tokenUrl: string | null;
  readonly scope: string | null;
  /** Names of the principals, in their order. */
  readonly principals: readonly string[];
  readonly headers: readonly CredentialHeader[];
}

/** What the org knows of credentials: implemented on the deployed metadata. */
export interface CredentialMetadata {
  namedCredential(name: string): NamedCredential | null;
  externalCredential(name: string): ExternalCredential | null;
  /** Origins (`https://example.com:8443`) of the active remote site settings. */
  remoteSites(): readonly string[];
  /** Whether one of the user's permission sets grants the principal. */
  hasPrincipal(userId: string, externalCredential: string, principal: string): boolean;
}
