/** An org that is served and an unmodified jsforce that its administrator is logged in to. */
import { Connection } from 'jsforce';
import { expect } from 'vitest';
import { serveOrg, type ServedOrg } from '../../../worker/served-org';
import { administratorSees, metadata, writeProject, type ProjectFiles } from '../../support/project';

export interface ServedClient {
  readonly org: ServedOrg;
  readonly connection: Connection;
}

/** @param project is deployed first */
export async function serveClient(project: ProjectFiles = {}): Promise<ServedClient> {
  const org = await serveOrg({ folder: null, port: 0 });
  if (Object.keys(project).length > 0) {
    expect((await org.client.call('deploy', writeProject(project))).problems).toEqual([]);
  }
  const accessToken = await org.client.call('login');
  return { org, connection: new Connection({ instanceUrl: org.url, accessToken, version: '67.0' }) };
}

/** `Visit__c` with an external id, `Key__c`. */
export function keyedVisits({ isUnique }: { readonly isUnique: boolean }): ProjectFiles {
  return {
    'objects/Visit__c/Visit__c.object-meta.xml': metadata(
      'CustomObject',
      `<label>Visit</label><pluralLabel>Visits</pluralLabel><sharingModel>ReadWrite</sharingModel>
       <nameField><label>Name</label><type>Text</type></nameField>`,
    ),
    'objects/Visit__c/fields/Key__c.field-meta.xml': metadata(
      'CustomField',
      `<fullName>Key__c</fullName><label>Key</label><type>Text</type><length>20</length><externalId>true</externalId>
       <unique>${isUnique}</unique>`,
    ),
    ...administratorSees(['Visit__c.Key__c']),
  };
}
