/** Settings of an org that a deployment would overwrite and that a check looks at: addresses of systems, the event user. */
import { unzipSync, type Unzipped } from 'fflate';
import type { Connection } from 'jsforce';
import { CliError } from '../cli-error';
import { toCredential, type ExternalCredential } from './credentials/external-credentials';
import { elements, parseMetadata, type MetadataElement } from './metadata-files';

export interface OrgSettings {
  readonly namedCredentials: readonly NamedCredential[];
  readonly externalCredentials: readonly ExternalCredential[];
  /** Usernames under whom platform events arrive, by the name of their configuration. */
  readonly eventUsers: Readonly<Record<string, string>>;
}

export interface NamedCredential {
  readonly name: string;
  readonly url: string | null;
  readonly externalCredential: string | null;
}

const TYPES = ['NamedCredential', 'ExternalCredential', 'PlatformEventSubscriberConfig'];
const POLL_LIMIT_MS = 120_000;

/** @throws CliError NO_ACCESS */
export async function readOrgSettings(connection: Connection): Promise<OrgSettings> {
  const files = await retrieve(connection);
  const ofType = (suffix: string): readonly (readonly [string, MetadataElement])[] =>
    Object.entries(files)
      .filter(([path]) => path.endsWith(`.${suffix}`))
      .map(([path, bytes]) => [
        path.slice(path.lastIndexOf('/') + 1, -suffix.length - 1),
        parseMetadata(Buffer.from(bytes).toString('utf8')),
      ]);
  return {
    namedCredentials: ofType('namedCredential').map(([name, content]) => toNamedCredential(name, content)),
    externalCredentials: ofType('externalCredential').map(([name, content]) => toCredential(name, content)),
    eventUsers: Object.fromEntries(
      ofType('platformEventSubscriberConfig').map(([name, content]) => [name, String(content['user'])]),
    ),
  };
}

async function retrieve(connection: Connection): Promise<Unzipped> {
  connection.metadata.pollTimeout = POLL_LIMIT_MS;
  const types = TYPES.map((name) => ({ name, members: ['*'] }));
  const request = { unpackaged: { types, version: connection.version } };
  try {
    // The types of jsforce ask for every member of a request; the API does not.
    const { zipFile } = await connection.metadata.retrieve(request as never).complete();
    return unzipSync(Buffer.from(zipFile, 'base64'));
  } catch (error) {
    if ((error as Error).message.includes('INSUFFICIENT_ACCESS')) {
      throw new CliError(
        'NO_ACCESS',
        'The user may not read the settings of the org.',
        'Give the user the permission Modify Metadata Through Metadata API Functions.',
        { cause: error },
      );
    }
    throw error;
  }
}

export function toNamedCredential(name: string, content: MetadataElement): NamedCredential {
  const parameters = elements(content, 'namedCredentialParameters');
  const ofType = (type: string): Readonly<Record<string, string>> | undefined =>
    parameters.find(({ parameterType }) => parameterType === type);
  return {
    name,
    url: ofType('Url')?.['parameterValue'] ?? null,
    externalCredential: ofType('Authentication')?.['externalCredential'] ?? null,
  };
}
