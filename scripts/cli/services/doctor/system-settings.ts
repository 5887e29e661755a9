/** The systems that are connected, and with what an org calls them. */
import type { Connection } from 'jsforce';
import type { ExternalCredential } from '../credentials/external-credentials';
import type { OrgSettings } from '../org-settings';

export interface SystemSettings {
  readonly name: string;
  readonly namedCredential: string | null;
  /** Null when the org has no such named credential. */
  readonly url: string | null;
  /** Null when the org has none for it. */
  readonly credential: ExternalCredential | null;
  /** As permission sets write them: `EMR-Integration`. */
  readonly principals: readonly string[];
}

interface ExternalSystem {
  readonly DeveloperName: string;
  readonly Named_Credential__c: string | null;
}

/** Only the active ones. */
export async function activeSystems(
  connection: Connection,
  { namedCredentials, externalCredentials }: OrgSettings,
): Promise<readonly SystemSettings[]> {
  const { records } = await connection.query<ExternalSystem>(
    'SELECT DeveloperName, Named_Credential__c FROM External_System__mdt WHERE Active__c = TRUE ORDER BY DeveloperName',
  );
  return records.map(({ DeveloperName, Named_Credential__c: namedCredential }) => {
    const named = namedCredentials.find(({ name }) => name === namedCredential);
    const credential = externalCredentials.find(({ name }) => name === named?.externalCredential) ?? null;
    return {
      name: DeveloperName,
      namedCredential,
      url: named?.url ?? null,
      credential,
      principals: credential?.principals.map((principal) => `${credential.name}-${principal}`) ?? [],
    };
  });
}
