/** Examines an org from the outside in; what cannot be reached ends the examination with a finding. */
import type { Connection } from 'jsforce';
import { CodedError } from '../../../contracts/coded-error';
import { API_VERSION, connect } from '../connection';
import { OperationApi } from '../operation-api';
import { readOrgSettings } from '../org-settings';
import { asCliError } from '../refusals';
import { forOrg } from '../remedy';
import { checkAccess } from './check-access';
import { checkCredentials } from './check-credentials';
import { checkDeployment } from './check-deployment';
import { checkFeeds, checkLimits, checkSchedule, checkSystems } from './check-operation';
import { checkSettings } from './check-settings';
import { checkTools } from './check-tools';
import type { Examination } from './examination';
import { failure, ok, type Area, type Finding } from './finding';
import { activeSystems } from './system-settings';

export interface Diagnosis {
  /** Null when it could not be reached. */
  readonly org: { readonly instanceUrl: string; readonly username: string; readonly apiVersion: string } | null;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

export async function examine(targetOrg: string | undefined): Promise<Diagnosis> {
  const findings: Finding[] = [...(await checkTools())];
  let org: Diagnosis['org'] = null;
  try {
    const connection = await step('Org', targetOrg, () => connect(targetOrg));
    org = await step('Org', targetOrg, () => identify(connection));
    findings.push(ok('Org', org.username, `signed in at ${org.instanceUrl}`), checkVersion(org.apiVersion));
    const health = await step('Deployment', targetOrg, () => new OperationApi(connection).health());
    findings.push(...(await examinePackage({ connection, targetOrg, username: org.username, health })));
  } catch (error) {
    if (!(error instanceof EndOfExamination)) {
      throw error;
    }
    findings.push(error.finding);
  }
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  return { org, findings, errors: count('error'), warnings: count('warning') };
}

async function examinePackage(examination: Examination): Promise<readonly Finding[]> {
  const { connection, targetOrg } = examination;
  const settings = await step('Access', targetOrg, () => readOrgSettings(connection));
  const systems = await activeSystems(connection, settings);
  const [eventUser = null] = Object.values(settings.eventUsers);
  return [
    ...(await checkDeployment(examination)),
    ...(await checkAccess(examination, systems, eventUser)),
    ...(await checkSchedule(examination)),
    ...(await checkCredentials(examination, systems)),
    ...(await checkSettings(examination)),
    ...(await checkSystems(examination)),
    ...(await checkFeeds(examination)),
    ...(await checkLimits(examination)),
  ];
}

async function identify(connection: Connection): Promise<NonNullable<Diagnosis['org']>> {
  const { username } = await connection.identity();
  const versions = await connection.request<{ version: string }[]>('/services/data');
  const newest = Math.max(...versions.map(({ version }) => Number(version)));
  return { instanceUrl: connection.instanceUrl, username, apiVersion: newest.toFixed(1) };
}

function checkVersion(newest: string): Finding {
  return Number(newest) >= Number(API_VERSION)
    ? ok('Org', 'API', `It speaks up to ${newest}; this project needs ${API_VERSION}.`)
    : failure(
        'Org',
        'API',
        `It speaks up to ${newest}; this project needs ${API_VERSION}.`,
        'Wait for the release of the org, or use a sandbox on the preview instance.',
      );
}

class EndOfExamination extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

/** What goes wrong here leaves nothing behind it to look at. */
async function step<T>(area: Area, targetOrg: string | undefined, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const known = asCliError(error);
    if (!(known instanceof CodedError)) {
      throw error;
    }
    const { code, message, remedy } = known;
    const subject = targetOrg ?? 'local org';
    throw new EndOfExamination(failure(area, subject, `${code}: ${message}`, forOrg(remedy, targetOrg)));
  }
}
