/** May the user of the command line operate, and may those under whom the package works by itself? */
import type { Connection } from 'jsforce';
import { elements, metadataFiles } from '../metadata-files';
import { scheduleEntries } from '../schedule';
import { assign, type Examination } from './examination';
import { failure, ok, warning, type Finding } from './finding';
import type { SystemSettings } from './system-settings';

const ADMIN = 'Stagelink_Admin';
const INTEGRATION = 'Stagelink_Integration';

interface Holder {
  readonly isActive: boolean;
  readonly sets: ReadonlySet<string>;
}

/** @param eventUser username under whom platform events arrive; null when nobody is configured */
export async function checkAccess(
  { connection, targetOrg, username }: Examination,
  systems: readonly SystemSettings[],
  eventUser: string | null,
): Promise<readonly Finding[]> {
  const runners = new Set((await scheduleEntries(connection)).map(({ runsAs }) => runsAs));
  if (eventUser !== null) {
    runners.add(eventUser);
  }
  const holders = await holdersOf(connection, [...new Set([username, ...runners])]);
  const systemSets = setsOfSystems(systems);
  const findings = [checkUser(username, holders.get(username), systemSets, targetOrg)];
  for (const runner of runners) {
    findings.push(checkRunner(runner, holders.get(runner), systemSets, targetOrg));
  }
  return findings;
}

function checkUser(
  username: string,
  holder: Holder | undefined,
  systemSets: readonly string[],
  targetOrg: string | undefined,
): Finding {
  const lacking = [ADMIN, ...systemSets].filter((name) => holder?.sets.has(name) !== true);
  if (lacking.length === 0) {
    return ok('Access', username, 'The user may administer, and pull from every active system.');
  }
  const what = lacking.includes(ADMIN) ? 'may not do all that this program can ask for' : 'may not call every system';
  const message = `The user ${what}: ${lacking.join(', ')} is missing.`;
  return warning('Access', username, message, assign(targetOrg, lacking, username));
}

function checkRunner(
  username: string,
  holder: Holder | undefined,
  systemSets: readonly string[],
  targetOrg: string | undefined,
): Finding {
  if (holder?.isActive !== true) {
    const message = `${holder ? 'The user is not active' : 'There is no such user'}, and the package works as that user.`;
    return failure(
      'Access',
      username,
      message,
      'Activate the user, or set STAGELINK_INTEGRATION_USER to another one and deploy.',
    );
  }
  const lacking = systemSets.filter((name) => !holder.sets.has(name));
  const wanted = holder.sets.has(INTEGRATION) || holder.sets.has(ADMIN) ? lacking : [INTEGRATION, ...lacking];
  return wanted.length === 0
    ? ok('Access', username, 'Scheduled jobs and events run as this user, who may call every active system.')
    : failure(
        'Access',
        username,
        `The package works as this user, who lacks ${wanted.join(', ')}.`,
        assign(targetOrg, wanted, username),
      );
}

/** The permission sets of this project that let their holders call the systems. */
function setsOfSystems(systems: readonly SystemSettings[]): readonly string[] {
  const wanted = new Set(systems.flatMap(({ principals }) => principals));
  return metadataFiles('permissionset')
    .filter(({ content }) =>
      elements(content, 'externalCredentialPrincipalAccesses').some(({ externalCredentialPrincipal = '' }) =>
        wanted.has(externalCredentialPrincipal),
      ),
    )
    .map(({ name }) => name);
}

async function holdersOf(connection: Connection, usernames: readonly string[]): Promise<ReadonlyMap<string, Holder>> {
  const names = usernames.map((name) => `'${name.replace(/['\\]/g, '\\$&')}'`).join(', ');
  const users = await connection.query<{ Username: string; IsActive: boolean }>(
    `SELECT Username, IsActive FROM User WHERE Username IN (${names})`,
  );
  const assignments = await connection.query<Assignment>(
    `SELECT Assignee.Username, PermissionSet.Name, PermissionSetGroupId
     FROM PermissionSetAssignment WHERE Assignee.Username IN (${names})`,
    { autoFetch: true },
  );
  const groups = await setsOfGroups(connection, assignments.records);
  return new Map(
    users.records.map(({ Username, IsActive }) => [
      Username,
      {
        isActive: IsActive,
        sets: new Set(
          assignments.records
            .filter(({ Assignee }) => Assignee.Username === Username)
            .flatMap(({ PermissionSet, PermissionSetGroupId: group }) => [
              PermissionSet.Name,
              ...groups.filter(({ PermissionSetGroupId }) => PermissionSetGroupId === group).map(nameOfComponent),
            ]),
        ),
      },
    ]),
  );
}

interface Assignment {
  readonly Assignee: { readonly Username: string };
  readonly PermissionSet: { readonly Name: string };
  readonly PermissionSetGroupId: string | null;
}

interface Component {
  readonly PermissionSetGroupId: string;
  readonly PermissionSet: { readonly Name: string };
}

function nameOfComponent({ PermissionSet }: Component): string {
  return PermissionSet.Name;
}

async function setsOfGroups(connection: Connection, assignments: readonly Assignment[]): Promise<readonly Component[]> {
  const ids = new Set(assignments.flatMap(({ PermissionSetGroupId: id }) => (id === null ? [] : [id])));
  if (ids.size === 0) {
    return [];
  }
  const list = [...ids].map((id) => `'${id}'`).join(', ');
  const { records } = await connection.query<Component>(
    `SELECT PermissionSetGroupId, PermissionSet.Name FROM PermissionSetGroupComponent
     WHERE PermissionSetGroupId IN (${list})`,
  );
  return records;
}
