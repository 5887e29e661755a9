/** An unmodified jsforce over the Metadata API: components without effect. */
import type { Connection } from 'jsforce';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedOrg } from '../../worker/served-org';
import { metadata } from '../support/project';
import { serveClient } from './support/served-client';

let org: ServedOrg;
let connection: Connection;

beforeAll(async () => {
  ({ org, connection } = await serveClient());
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

describe('a quick deployment', () => {
  const CLASS = metadata('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>');
  const zip = packaged(
    {
      'classes/Doubler.cls':
        'public class Doubler {\n  public static Integer of(Integer i) {\n    return i * 2;\n  }\n}',
      'classes/Doubler.cls-meta.xml': CLASS,
      'classes/DoublerTest.cls':
        '@IsTest private class DoublerTest {\n  @IsTest static void doubles() {\n    Assert.areEqual(4, Doubler.of(2));\n  }\n}',
      'classes/DoublerTest.cls-meta.xml': CLASS,
    },
    { ApexClass: ['Doubler', 'DoublerTest'] },
  );
  const quick = async (id: string): Promise<unknown> => {
    const deployment = await connection.metadata.deployRecentValidation({ id });
    return connection.metadata.checkDeployStatus(deployment as unknown as string, true);
  };

  it('deploys what was validated with tests, once', async () => {
    const validated = { checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['DoublerTest'] };
    const { id } = await connection.metadata.deploy(zip, validated as never).complete();
    expect(await connection.metadata.list({ type: 'ApexClass' })).toEqual([]);
    expect(await quick(id)).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 2 });
    expect(await connection.metadata.list({ type: 'ApexClass' })).toHaveLength(2);
    expect(await quick(id)).toMatchObject({
      status: 'Failed',
      errorMessage: expect.stringContaining('qualify') as string,
    });
  });

  it('does not deploy what was validated without tests, or not at all', async () => {
    const { id } = await connection.metadata.deploy(zip, { checkOnly: true }).complete();
    expect(await quick(id)).toMatchObject({ status: 'Failed' });
    await expect(quick('0Af000000000000AAA')).rejects.toThrow(/INVALID_CROSS_REFERENCE_KEY/);
    await expect(connection.metadata.cancelDeploy(id)).rejects.toThrow(/already completed/);
  });

  it('asks of specified tests that they cover what is deployed', async () => {
    const bare = packaged(
      {
        'classes/Bare.cls': 'public class Bare {\n  public static Integer one() {\n    return 1;\n  }\n}',
        'classes/Bare.cls-meta.xml': CLASS,
      },
      { ApexClass: ['Bare'] },
    );
    const options = { testLevel: 'RunSpecifiedTests', runTests: ['DoublerTest'] };
    const result = await connection.metadata.deploy(bare, options as never).complete(true);
    expect(JSON.stringify(result)).toContain('Test coverage of selected Apex Class Bare is 0%');
  });
});

describe('test suites', () => {
  it('run by name', async () => {
    const suite = { fullName: 'Doubling', testClassName: ['DoublerTest'] };
    expect(await connection.metadata.create('ApexTestSuite', suite as never)).toMatchObject({ success: true });
    const run = (suiteNames: string): Promise<string> =>
      connection.requestPost('/services/data/v67.0/tooling/runTestsAsynchronous', { suiteNames });
    const id = await run('Doubling');
    const soql = `SELECT MethodName, Outcome FROM ApexTestResult WHERE AsyncApexJobId = '${id}'`;
    expect(await connection.tooling.query(soql)).toMatchObject({
      records: [{ MethodName: 'doubles', Outcome: 'Pass' }],
    });
    await expect(run('Nothing')).rejects.toThrow(/suite name/);
  });
});
