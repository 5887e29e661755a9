/** An unmodified jsforce over the Metadata API: components without effect. */
import { Connection } from 'jsforce';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOrg, type ServedOrg } from '../../worker/served-org';
import { metadata } from '../support/project';

let org: ServedOrg;
let connection: Connection;

beforeAll(async () => {
  org = await serveOrg({ folder: null, port: 0 });
  connection = new Connection({ instanceUrl: org.url, accessToken: await org.client.call('login'), version: '67.0' });
  connection.metadata.pollInterval = 20;
});
afterAll(() => org.close());

type Members = Readonly<Record<string, readonly string[]>>;

function packaged(files: Readonly<Record<string, string>>, members: Members): Buffer {
  const types = Object.entries(members).map(
    ([name, all]) => `<types>${all.map((one) => `<members>${one}</members>`).join('')}<name>${name}</name></types>`,
  );
  const manifest = `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types.join('')}<version>67.0</version></Package>`;
  const entries = Object.entries({ 'package.xml': manifest, ...files });
  return Buffer.from(zipSync(Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)]))));
}

const FOLDER = '<ReportFolder xmlns="http://soap.sforce.com/2006/04/metadata"><name>Sales</name></ReportFolder>';
const KEPT = {
  'flows/Greet.flow': metadata('Flow', '<label>Greet</label><status>Draft</status>'),
  'workflows/Account.workflow': metadata(
    'Workflow',
    `<alerts><fullName>Tell</fullName><description>Tell</description><protected>false</protected></alerts>
     <rules><fullName>When new</fullName><active>false</active><triggerType>onCreateOnly</triggerType></rules>`,
  ),
  'approvalProcesses/Account.Ask.approvalProcess': metadata('ApprovalProcess', '<active>false</active>'),
  'reports/Sales-meta.xml': FOLDER,
  'reports/Sales/All.report': metadata('Report', '<name>All</name>'),
  'settings/Account.settings': metadata('AccountSettings', '<showViewHierarchyLink>true</showViewHierarchyLink>'),
  'pages/Hello.page': '<apex:page>Hello</apex:page>',
  'pages/Hello.page-meta.xml': metadata('ApexPage', '<label>Hello</label>'),
  'aura/Box/Box.cmp': '<aura:component>{!v.body}</aura:component>',
  'aura/Box/Box.cmp-meta.xml': metadata('AuraDefinitionBundle', '<description>A box</description>'),
};
const MEMBERS: Members = {
  Flow: ['Greet'],
  Workflow: ['*'],
  ApprovalProcess: ['Account.Ask'],
  Report: ['Sales', 'Sales/All'],
  Settings: ['Account'],
  ApexPage: ['Hello'],
  AuraDefinitionBundle: ['Box'],
};

describe('components without effect', () => {
  it('are deployed with a warning', async () => {
    const result = await connection.metadata.deploy(packaged(KEPT, MEMBERS), {}).complete(true);
    expect(result.details.componentFailures).toEqual([]);
    expect(result).toMatchObject({ status: 'Succeeded', numberComponentErrors: 0 });
    const successes = [result.details.componentSuccesses].flat();
    expect(successes.map(({ componentType, fullName }) => `${componentType} ${fullName}`).sort()).toEqual([
      'ApexPage Hello',
      'ApprovalProcess Account.Ask',
      'AuraDefinitionBundle Box',
      'Flow Greet',
      'Report Sales',
      'Report Sales/All',
      'Settings Account',
      'WorkflowAlert Account.Tell',
      'WorkflowRule Account.When new',
    ]);
    expect(new Set(successes.map(({ problemType }) => problemType))).toEqual(new Set(['Warning']));
  });

  it('are listed', async () => {
    const namesOf = async (type: string, folder?: string): Promise<string[]> =>
      (await connection.metadata.list({ type, ...(folder ? { folder } : {}) })).map(({ fullName }) => fullName);
    expect(await namesOf('Flow')).toEqual(['Greet']);
    expect(await namesOf('Workflow')).toEqual(['Account']);
    expect(await namesOf('ReportFolder')).toEqual(['Sales']);
    expect(await namesOf('Report', 'Sales')).toEqual(['Sales/All']);
    await expect(namesOf('Nothing')).rejects.toThrow(/INVALID_TYPE/);
  });

  it('are retrieved as they were given', async () => {
    const types = Object.entries(MEMBERS).map(([name, members]) => ({ name, members }));
    const { zipFile } = await connection.metadata
      .retrieve({ unpackaged: { types, version: '67.0' }, singlePackage: true } as never)
      .complete();
    const entries = unzipSync(Buffer.from(zipFile, 'base64'));
    expect(Object.keys(entries).sort()).toEqual([...Object.keys(KEPT), 'package.xml'].sort());
    expect(Buffer.from(entries['workflows/Account.workflow']).toString()).toContain('<fullName>When new</fullName>');
  });

  it.each([
    ['a flow that is no XML', { 'flows/Bad.flow': 'flow' }, { Flow: ['Bad'] }, 'flows/Bad.flow'],
    ['a flow of another root', { 'flows/Bad.flow': metadata('Role', '') }, { Flow: ['Bad'] }, 'flows/Bad.flow'],
    [
      'a component that is not well formed',
      { 'aura/Bad/Bad.cmp': '<aura:component>' },
      { AuraDefinitionBundle: ['Bad'] },
      'aura/Bad/Bad.cmp',
    ],
  ])('are refused: %s', async (_name, files, members, fileName) => {
    const result = await connection.metadata.deploy(packaged(files, members as Members), {}).complete(true);
    expect(result).toMatchObject({ status: 'Failed', numberComponentErrors: 1 });
    expect([result.details.componentFailures].flat()).toMatchObject([{ fileName, problemType: 'Error' }]);
  });

  it('are refused when their type is unknown', async () => {
    const result = await connection.metadata.deploy(packaged({}, { Nothing: ['One'] }), {}).complete(true);
    expect([result.details.componentFailures].flat()).toMatchObject([
      { problem: "Unknown type name 'Nothing' specified in package.xml" },
    ]);
  });

  it('are taken away with all their parts', async () => {
    const destructive =
      '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Account</members><name>Workflow</name></types></Package>';
    const zip = packaged({ 'destructiveChanges.xml': destructive }, {});
    expect(await connection.metadata.deploy(zip, {}).complete()).toMatchObject({ status: 'Succeeded' });
    expect(await connection.metadata.list({ type: 'WorkflowRule' })).toEqual([]);
  });
});

describe('CRUD-based calls', () => {
  const object = (fullName: string, label: string): object => ({
    fullName,
    label,
    pluralLabel: `${label}s`,
    nameField: { type: 'Text', label: 'Name' },
    deploymentStatus: 'Deployed',
    sharingModel: 'ReadWrite',
  });

  it('create, read, update, rename and delete objects and fields', async () => {
    const { metadata: api } = connection;
    expect(await api.create('CustomObject', [object('Crate__c', 'Crate')])).toMatchObject([{ success: true }]);
    const field = { fullName: 'Crate__c.Size__c', label: 'Size', type: 'Text', length: 5 };
    expect(await api.create('CustomField', field as never)).toMatchObject({ fullName: field.fullName, success: true });
    expect(await api.read('CustomObject', 'Crate__c')).toMatchObject({
      fullName: 'Crate__c',
      nameField: { label: 'Name' },
      fields: [{ fullName: 'Size__c', length: 5 }],
    });
    expect(await api.update('CustomField', { ...field, length: 9 } as never)).toMatchObject({ success: true });
    expect(await api.read('CustomField', 'Crate__c.Size__c')).toMatchObject({ ...field, length: 9 });
    expect(await api.rename('CustomObject', 'Crate__c', 'Chest__c')).toMatchObject({ success: true });
    expect(await api.read('CustomObject', 'Crate__c')).not.toHaveProperty('fullName', 'Crate__c');
    expect(await api.delete('CustomObject', ['Chest__c'])).toMatchObject([{ success: true }]);
  });

  it('upsert tells what was created', async () => {
    const set = (label: string): never => ({ fullName: 'Readers', label }) as never;
    expect(await connection.metadata.upsert('PermissionSet', set('One'))).toMatchObject({ created: true });
    expect(await connection.metadata.upsert('PermissionSet', set('Two'))).toMatchObject({ created: false });
    expect(await connection.metadata.read('PermissionSet', 'Readers')).toMatchObject({ label: 'Two' });
  });

  it('say component by component what is wrong', async () => {
    const { metadata: api } = connection;
    await api.create('CustomObject', object('Crate__c', 'Crate') as never);
    expect(await api.create('CustomObject', object('Crate__c', 'Crate') as never)).toMatchObject({
      success: false,
      errors: [{ statusCode: 'DUPLICATE_DEVELOPER_NAME' }],
    });
    expect(await api.update('CustomObject', object('None__c', 'None') as never)).toMatchObject({
      success: false,
      errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }],
    });
    const bad = { fullName: 'Crate__c.Bad__c', label: 'Bad', type: 'Nonsense' };
    expect(await api.create('CustomField', bad as never)).toMatchObject({ success: false });
    await expect(api.read('ApexClass', 'Any')).rejects.toThrow(/INVALID_TYPE/);
  });
});
