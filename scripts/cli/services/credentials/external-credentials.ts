/** The external credentials of the package: what each needs to be told, and where the command line looks for it. */
import { CliError } from '../../cli-error';
import { elements, metadataFiles, type MetadataElement } from '../metadata-files';

export interface ExternalCredential {
  readonly name: string;
  /** As the Connect REST API writes it: `OAuth`, `Custom` or `Basic`. */
  readonly protocol: string;
  /** Such as `ClientCredentialsClientSecretBasic`; null when the protocol has none. */
  readonly variant: string | null;
  /** Where tokens come from; null without OAuth. */
  readonly tokenUrl: string | null;
  readonly principals: readonly string[];
  readonly parameters: readonly CredentialParameter[];
}

export interface CredentialParameter {
  /** As the org calls it, such as `clientSecret`. */
  readonly name: string;
  /** Environment variable that holds its value, such as `STAGELINK_EMR_CLIENT_SECRET`. */
  readonly variable: string;
}

/** Metadata writes `Oauth` where the Connect REST API writes `OAuth`. */
const OAUTH = 'OAuth';
const CLIENT_CREDENTIALS = 'ClientCredentials';

export function externalCredentials(): readonly ExternalCredential[] {
  return metadataFiles('externalCredential').map(({ name, content }) => toCredential(name, content));
}

/** @throws CliError NOT_FOUND */
export function externalCredential(name: string): ExternalCredential {
  const all = externalCredentials();
  const found = all.find((credential) => credential.name.toLowerCase() === name.toLowerCase());
  if (!found) {
    const names = all.map((credential) => credential.name).join(', ');
    throw new CliError('NOT_FOUND', `force-app has no external credential ${name}.`, `Give one of ${names}.`);
  }
  return found;
}

export function toCredential(name: string, content: MetadataElement): ExternalCredential {
  const given = elements(content, 'externalCredentialParameters');
  const ofType = (type: string): typeof given => given.filter(({ parameterType }) => parameterType === type);
  const written = String(content['authenticationProtocol']);
  const protocol = written === 'Oauth' ? OAUTH : written;
  const variant = ofType('AuthProtocolVariant')[0]?.['parameterValue'] ?? null;
  const names = protocol === 'Custom' ? namedIn(ofType('AuthHeader'), name) : fixedNames(protocol, variant);
  return {
    name,
    protocol,
    variant,
    tokenUrl: ofType('AuthProviderUrl')[0]?.['parameterValue'] ?? null,
    principals: ofType('NamedPrincipal').map(({ parameterName }) => parameterName ?? ''),
    parameters: names.map((parameter) => ({ name: parameter, variable: variableOf(name, parameter) })),
  };
}

/** A custom credential needs what its headers speak of: `{!$Credential.Portal.ClientId}`. */
function namedIn(headers: readonly Readonly<Record<string, string>>[], credential: string): readonly string[] {
  const reference = new RegExp(`\\$Credential\\.${credential}\\.(\\w+)`, 'g');
  const found = headers.flatMap(({ parameterValue }) => [...(parameterValue ?? '').matchAll(reference)]);
  return [...new Set(found.map(([, parameter]) => parameter ?? ''))];
}

function fixedNames(protocol: string, variant: string | null): readonly string[] {
  if (protocol === OAUTH && variant?.startsWith(CLIENT_CREDENTIALS) === true) {
    return ['clientId', 'clientSecret'];
  }
  return protocol === 'Basic' ? ['Username', 'Password'] : [];
}

function variableOf(credential: string, parameter: string): string {
  const snake = `${credential}_${parameter}`.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return `STAGELINK_${snake.toUpperCase()}`;
}
