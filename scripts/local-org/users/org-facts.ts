/** What library classes may ask of the org, from its deployed state. */
import type { OrgFacts } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';
import type { Deployed } from '../deploy/deployed';
import { Permissions } from './permissions';
import { ORGANIZATION_ID } from './provision';
import type { UserDirectory } from './user-directory';

export const API_VERSION = 67;

export interface LocalOrgFacts extends OrgFacts {
  readonly permissions: Permissions;
}

export function orgFacts(
  deployed: Deployed,
  storage: Storage,
  users: UserDirectory,
  instanceUrl: () => string,
): LocalOrgFacts {
  return {
    organizationId: ORGANIZATION_ID,
    organizationName: 'Stagelink local org',
    get instanceUrl() {
      return instanceUrl();
    },
    apiVersion: API_VERSION,
    isSandbox: true,
    schema: deployed.schema,
    classes: deployed.program.classes,
    permissions: new Permissions(deployed.source, deployed.schema, storage),
    label: (name) => deployed.labels.get(name.toLowerCase()) ?? null,
    staticResource: (name) => deployed.staticResources.get(name.toLowerCase()) ?? null,
    user: (id) => users.find(id),
  };
}
