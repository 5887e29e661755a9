/** The people of the local org: one for each thing that a permission set lets somebody do. */
import type { SystemFolder } from '../../build';
import type { ServedOrg } from '../../local-org';

const ADMINISTRATOR_SETS = ['Stagelink_Admin', 'Stagelink_Payload_Viewer', 'Stagelink_Inbound', 'Stagelink_Records'];
/** One for each system of the package: what the administrator needs to call it. */
const SYSTEM_SETS: Readonly<Record<SystemFolder, string>> = {
  emr: 'Stagelink_EMR',
  portal: 'Stagelink_Portal',
  logistics: 'Stagelink_Logistics',
};

const PEOPLE = [
  { firstName: 'Olga', lastName: 'Operator', username: 'operator@stagelink.local', sets: ['Stagelink_Operator'] },
  {
    firstName: 'Vera',
    lastName: 'Viewer',
    username: 'viewer@stagelink.local',
    sets: ['Stagelink_Operator', 'Stagelink_Payload_Viewer'],
  },
  { firstName: 'Aron', lastName: 'Auditor', username: 'auditor@stagelink.local', sets: ['Stagelink_Auditor'] },
  { firstName: 'Gus', lastName: 'Guest', username: 'guest@stagelink.local', sets: [] },
];

/**
 * Gives the administrator what the demonstration needs, and adds the others; again changes nothing.
 * @param systems those that are deployed; all of the package when absent
 */
export async function provisionUsers(
  { client }: Pick<ServedOrg, 'client'>,
  systems = Object.keys(SYSTEM_SETS) as readonly SystemFolder[],
): Promise<void> {
  const [administrator] = await client.call('users');
  for (const name of [...ADMINISTRATOR_SETS, ...systems.map((system) => SYSTEM_SETS[system])]) {
    await client.call('assignPermissionSet', administrator?.id ?? '', name);
  }
  for (const { sets, ...person } of PEOPLE) {
    await client.call('ensureUser', person, sets);
  }
}
