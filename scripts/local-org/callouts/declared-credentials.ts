/** Metadata models of credentials and remote sites -> what callouts need. */
import type { MetadataSource } from '../metadata/metadata-source';
import type { CredentialParameterModel, ExternalCredentialModel, NamedCredentialModel } from '../metadata/models';
import type { CredentialHeader, CredentialMetadata, ExternalCredential, NamedCredential } from './credential-model';

export function declaredCredentials(
  source: MetadataSource,
  hasPrincipal: CredentialMetadata['hasPrincipal'],
): CredentialMetadata {
  const named = new Map(source.namedCredentials.map((model) => [model.fullName.toLowerCase(), toNamed(model)]));
  const external = new Map(
    source.externalCredentials.map((model) => [model.fullName.toLowerCase(), toExternal(model)]),
  );
  const sites = source.remoteSites.filter(({ active }) => active).map(({ url }) => new URL(url).origin);
  return {
    namedCredential: (name) => named.get(name.toLowerCase()) ?? null,
    externalCredential: (name) => external.get(name.toLowerCase()) ?? null,
    remoteSites: () => sites,
    hasPrincipal,
  };
}

function toNamed(model: NamedCredentialModel): NamedCredential {
  const { parameters } = model;
  return {
    name: model.fullName,
    url: valueOf(parameters, 'Url') ?? model.endpoint,
    externalCredential: parameters.find(({ type }) => type === 'Authentication')?.externalCredential ?? null,
    isEnabled: model.calloutEnabled,
    generateAuthorizationHeader: model.generateAuthorizationHeader,
    allowMergeFieldsInHeader: model.allowMergeFieldsInHeader,
    allowMergeFieldsInBody: model.allowMergeFieldsInBody,
    headers: headersOf(parameters, 'HttpHeader'),
  };
}

function toExternal(model: ExternalCredentialModel): ExternalCredential {
  const { parameters } = model;
  const principals = parameters.filter(({ type }) => type === 'NamedPrincipal' || type === 'PerUserPrincipal');
  return {
    name: model.fullName,
    protocol: model.authenticationProtocol,
    variant: valueOf(parameters, 'AuthProtocolVariant'),
    tokenUrl: valueOf(parameters, 'AuthProviderUrl'),
    scope: valueOf(parameters, 'AuthParameter', 'Scope'),
    principals: inSequence(principals).map(({ name }) => name),
    headers: headersOf(parameters, 'AuthHeader'),
  };
}

function valueOf(parameters: readonly CredentialParameterModel[], type: string, name?: string): string | null {
  return parameters.find((each) => each.type === type && (name === undefined || each.name === name))?.value ?? null;
}

function headersOf(parameters: readonly CredentialParameterModel[], type: string): readonly CredentialHeader[] {
  return inSequence(parameters.filter((each) => each.type === type)).map(({ name, value }) => ({
    name,
    value: value ?? '',
  }));
}

function inSequence(parameters: readonly CredentialParameterModel[]): readonly CredentialParameterModel[] {
  return [...parameters].sort((left, right) => (left.sequence ?? 0) - (right.sequence ?? 0));
}
