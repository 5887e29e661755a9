/** The local org with its EMR: credentials set, feeds ready to be pulled. */
import type { ServedOrg } from '../../local-org';
import type { EmrAccess } from '../demo/emr-client';
import { hostEmr, type EmrOptions, type HostedEmr } from './emr-host';
import { hostOrg, type HostedOrg, type HostOptions } from './local-org-host';

export interface ConnectedOrg {
  readonly org: HostedOrg;
  readonly emr: HostedEmr;
  close(): Promise<void>;
}

const CREDENTIAL = 'EMR';
const PRINCIPAL = 'Integration';

export async function startConnectedOrg(hostOptions: HostOptions, emrOptions: EmrOptions): Promise<ConnectedOrg> {
  const emr = await hostEmr(emrOptions);
  try {
    const org = await hostOrg(hostOptions);
    await setCredential(org, { ...emr.access, tokenUrl: emr.tokenUrl });
    const close = async (): Promise<void> => {
      await org.close();
      await emr.close();
    };
    return { org, emr, close };
  } catch (error) {
    await emr.close();
    throw error;
  }
}

/** Tells an org where the EMR and its token endpoint are, and with what to sign in. */
export async function setCredential(
  { client }: Pick<ServedOrg, 'client'>,
  { fhirUrl, tokenUrl, clientId, clientSecret }: EmrAccess & { readonly tokenUrl: string },
): Promise<void> {
  await client.call('setCredentialUrl', CREDENTIAL, fhirUrl);
  await client.call('setTokenUrl', CREDENTIAL, tokenUrl);
  await client.call('setCredential', {
    externalCredential: CREDENTIAL,
    principal: PRINCIPAL,
    parameters: { clientId, clientSecret },
  });
}
