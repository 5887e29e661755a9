/** Does the org know where each system is, and its secrets? */
import { CredentialsApi } from '../credentials/credentials-api';
import type { ExternalCredential } from '../credentials/external-credentials';
import { stagelink, type Examination } from './examination';
import { failure, ok, type Finding } from './finding';
import type { SystemSettings } from './system-settings';

/** The addresses of this project's source are none. */
const EXAMPLE_HOST = /(^|\.)example\.(com|org|net)$/;

export async function checkCredentials(
  { connection, targetOrg }: Examination,
  systems: readonly SystemSettings[],
): Promise<readonly Finding[]> {
  const api = new CredentialsApi(connection);
  const findings: Finding[] = [];
  for (const system of systems) {
    findings.push(...checkAddress(system, targetOrg));
    for (const principal of system.credential?.principals ?? []) {
      findings.push(await checkSecrets(api, system.credential!, principal, targetOrg));
    }
  }
  return findings;
}

function checkAddress(
  { name, namedCredential, url, credential }: SystemSettings,
  targetOrg: string | undefined,
): readonly Finding[] {
  if (url === null) {
    const message = `The org has no named credential ${namedCredential ?? ''} with an address.`;
    return [failure('Credentials', name, message, stagelink(targetOrg, 'deploy'))];
  }
  // The systems around a local org are told to it when they start, over and above its metadata.
  if (targetOrg === undefined) {
    return [];
  }
  const isExample = (address: string): boolean => EXAMPLE_HOST.test(new URL(address).hostname);
  const findings: Finding[] = [];
  if (isExample(url)) {
    const command = `STAGELINK_${name.toUpperCase()}_URL=<address> ${stagelink(targetOrg, 'deploy')}`;
    findings.push(failure('Credentials', name, `Its address is still the example ${url}.`, command));
  }
  if (credential?.tokenUrl && isExample(credential.tokenUrl)) {
    const command = `STAGELINK_${name.toUpperCase()}_TOKEN_URL=<address> ${stagelink(targetOrg, 'deploy')}`;
    const message = `Its token address is still the example ${credential.tokenUrl}.`;
    findings.push(failure('Credentials', name, message, command));
  }
  return findings;
}

async function checkSecrets(
  api: CredentialsApi,
  credential: ExternalCredential,
  principal: string,
  targetOrg: string | undefined,
): Promise<Finding> {
  const { parameters } = await api.read(credential, principal);
  const missing = credential.parameters.filter(({ name }) => !parameters.includes(name));
  if (missing.length === 0) {
    return ok('Credentials', credential.name, `${principal} has ${parameters.join(' and ')}.`);
  }
  const variables = missing.map(({ variable }) => `${variable}=…`).join(' ');
  return failure(
    'Credentials',
    credential.name,
    `${principal} lacks ${missing.map(({ name }) => name).join(' and ')}.`,
    `${variables} ${stagelink(targetOrg, `credentials set ${credential.name}`)}`,
  );
}
