/** The unmodified Salesforce CLI against the local org: the commands of README's scratch org, in their order. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOrg, type ServedOrg } from '../../worker/served-org';
import { metadata, writeProject } from '../support/project';
import { isSfInstalled, Sf } from './support/sf';

const TITLE = isSfInstalled ? 'the Salesforce CLI' : 'the Salesforce CLI (skipped: sf is not installed)';

const PERMISSIONS = `<label>Visits</label>
  <fieldPermissions><editable>true</editable><field>Visit__c.Key__c</field><readable>true</readable></fieldPermissions>
  <objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit>
    <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Visit__c</object>
    <viewAllRecords>true</viewAllRecords></objectPermissions>`;

const ADDER = `public with sharing class Adder {
    public static Integer add(Integer a, Integer b) {
        return a + b;
    }
}
`;

const FILES = {
  'main/default/classes/Adder.cls': ADDER,
  'main/default/classes/AdderTest.cls': `@IsTest
private class AdderTest {
    @IsTest
    static void adds() {
        Assert.areEqual(3, Adder.add(1, 2));
    }
}
`,
  'main/default/testSuites/All.testSuite-meta.xml': metadata(
    'ApexTestSuite',
    '<testClassName>AdderTest</testClassName>',
  ),
  'main/default/objects/Visit__c/Visit__c.object-meta.xml': metadata(
    'CustomObject',
    `<deploymentStatus>Deployed</deploymentStatus><enableSearch>true</enableSearch><label>Visit</label><nameField><label>Name</label><type>Text</type>
     </nameField><pluralLabel>Visits</pluralLabel><sharingModel>ReadWrite</sharingModel>`,
  ),
  'main/default/objects/Visit__c/fields/Key__c.field-meta.xml': metadata(
    'CustomField',
    `<fullName>Key__c</fullName><externalId>true</externalId><label>Key</label><length>20</length><type>Text</type>
     <unique>true</unique>`,
  ),
  'main/default/permissionsets/Visits.permissionset-meta.xml': metadata('PermissionSet', PERMISSIONS),
};

const DEPLOY = ['project', 'deploy', 'start', '--source-dir', 'force-app'];

interface Deployed {
  readonly success: boolean;
  readonly numberComponentsDeployed: number;
  readonly details: {
    readonly componentFailures?: readonly Record<string, unknown>[] | Record<string, unknown>;
    readonly runTestResult?: { readonly numTestsRun: number | string };
  };
  readonly files: readonly { readonly fullName: string; readonly state: string; readonly lineNumber?: number }[];
}

let org: ServedOrg;
let sf: Sf;
let project: string;

describe.runIf(isSfInstalled)(TITLE, { sequential: true }, () => {
  beforeAll(async () => {
    org = await serveOrg({ folder: null, port: 0 });
    project = writeProject(FILES);
    const settings = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '67.0' };
    writeFileSync(join(project, 'sfdx-project.json'), JSON.stringify(settings));
    sf = new Sf(project);
    const token = await org.client.call('login');
    const { status } = await sf.run(
      ['org', 'login', 'access-token', '--instance-url', org.url, '--no-prompt', '--alias', 'local', '--set-default'],
      { SF_ACCESS_TOKEN: token },
    );
    expect(status).toBe(0);
  });
  afterAll(() => org.close());

  it('shows the org it is logged in to', async () => {
    const { result } = await sf.run(['org', 'display']);
    expect(result).toMatchObject({
      username: 'admin@stagelink.local',
      connectedStatus: 'Connected',
      apiVersion: '67.0',
    });
  });

  it('changes nothing in a dry run', async () => {
    const { status, result } = await sf.run<Deployed>([...DEPLOY, '--dry-run']);
    expect(status).toBe(0);
    expect(result.success).toBe(true);
    const { result: classes } = await sf.run<unknown[]>(['org', 'list', 'metadata', '--metadata-type', 'ApexClass']);
    expect(classes).toEqual([]);
  });

  it('names file, line and column of what does not deploy', async () => {
    const path = join(project, 'force-app/main/default/classes/Adder.cls');
    writeFileSync(path, ADDER.replace('a + b', 'a + c'));
    const { status, result } = await sf.run<Deployed>(DEPLOY);
    writeFileSync(path, ADDER);
    expect(status).toBe(1);
    expect(result.files.find(({ state }) => state === 'Failed')).toMatchObject({
      fullName: 'Adder',
      filePath: path,
      lineNumber: 3,
      columnNumber: 20,
      error: expect.stringContaining('Variable does not exist: c') as string,
    });
  });

  it('deploys and runs the tests, over REST', async () => {
    const { status, result } = await sf.run<Deployed>([...DEPLOY, '--test-level', 'RunLocalTests'], {
      SF_ORG_METADATA_REST_DEPLOY: 'true',
    });
    expect(status).toBe(0);
    expect(result.numberComponentsDeployed).toBe(6);
    expect(Number(result.details.runTestResult?.numTestsRun)).toBe(1);
  });

  it('says over SOAP that nothing changed', async () => {
    const { result } = await sf.run<Deployed>(DEPLOY);
    expect(new Set(result.files.map(({ state }) => state))).toEqual(new Set(['Unchanged']));
  });

  it('assigns a permission set', async () => {
    const { status } = await sf.run(['org', 'assign', 'permset', '--name', 'Visits']);
    expect(status).toBe(0);
  });

  it('lists and describes objects and metadata', async () => {
    const { result: objects } = await sf.run<string[]>(['sobject', 'list', '--sobject', 'custom']);
    expect(objects).toContain('Visit__c');
    const { result } = await sf.run<{ fields: { name: string }[] }>(['sobject', 'describe', '--sobject', 'Visit__c']);
    expect(result.fields.map(({ name }) => name)).toContain('Key__c');
    const { result: classes } = await sf.run<{ fullName: string }[]>([
      ...['org', 'list', 'metadata', '--metadata-type', 'ApexClass'],
    ]);
    expect(classes.map(({ fullName }) => fullName)).toEqual(['Adder', 'AdderTest']);
  });

  it('creates, updates, queries and deletes a record', async () => {
    const record = ['record', '--sobject', 'Visit__c'];
    const { result } = await sf.run<{ id: string }>(['data', 'create', ...record, '--values', 'Name=One Key__c=k0']);
    const byId = [...record, '--record-id', result.id];
    expect(await sf.run(['data', 'update', ...byId, '--values', 'Name=Two'])).toMatchObject({ status: 0 });
    const query = ['data', 'query', '--query', 'SELECT Name, Key__c FROM Visit__c'];
    expect((await sf.run(query)).result).toMatchObject({ totalSize: 1, records: [{ Name: 'Two', Key__c: 'k0' }] });
    expect((await sf.text([...query, '--result-format', 'csv'])).stdout.trim().split('\n')).toEqual([
      'Name,Key__c',
      'Two,k0',
    ]);
    expect(await sf.run(['data', 'delete', ...byId])).toMatchObject({ status: 0 });
  });

  it('upserts in bulk', async () => {
    writeFileSync(join(project, 'visits.csv'), 'Key__c,Name\nk1,Alpha\nk2,Beta\n');
    const upsert = ['data', 'upsert', 'bulk', '--sobject', 'Visit__c', '--external-id', 'Key__c'];
    const { status, result } = await sf.run([...upsert, '--file', 'visits.csv', '--wait', '5', '--line-ending', 'LF']);
    expect(status).toBe(0);
    expect(result).toMatchObject({ jobInfo: { numberRecordsProcessed: 2, numberRecordsFailed: 0 } });
  });

  it('runs anonymous Apex and gives out its log', async () => {
    writeFileSync(join(project, 'sum.apex'), "System.debug('The sum is ' + Adder.add(20, 22));");
    const { result } = await sf.run<{ success: boolean; logs: string }>(['apex', 'run', '--file', 'sum.apex']);
    expect(result.success).toBe(true);
    expect(result.logs).toContain('The sum is 42');
    const { result: logs } = await sf.run<{ log: string }[]>(['apex', 'get', 'log', '--number', '1']);
    expect(logs[0].log).toContain('The sum is 42');
  });

  it('follows logs as they come', async () => {
    const tail = sf.start(['apex', 'tail', 'log']);
    // It says nothing when it begins to listen, and tells only of what comes after.
    const say = "System.debug('Heard as it was said');";
    const speaker = setInterval(() => void org.client.call('executeAnonymous', say), 500);
    try {
      expect(await tail.printed(/Heard as it was said/)).toContain('USER_DEBUG');
    } finally {
      clearInterval(speaker);
      tail.stop();
    }
  });

  it('searches', async () => {
    const { result } = await sf.run<{ searchRecords: { Name: string }[] }>([
      ...['data', 'search', '--query', 'FIND {Alpha} RETURNING Visit__c(Name)'],
    ]);
    expect(result.searchRecords).toMatchObject([{ Name: 'Alpha' }]);
  });

  it('runs tests, waiting or not, with coverage and as JUnit', async () => {
    const run = ['apex', 'run', 'test', '--tests', 'AdderTest.adds', '--code-coverage'];
    const { result } = await sf.run<TestOutcome>([...run, '--wait', '5']);
    expect(result.summary).toMatchObject({ outcome: 'Passed', testsRan: 1 });
    expect(result.coverage.coverage).toMatchObject([{ name: 'Adder', coveredPercent: 100 }]);
    const { stdout } = await sf.text([...run, '--synchronous', '--result-format', 'junit']);
    expect(stdout).toContain('<testcase name="adds" classname="AdderTest"');
  });

  it('runs the tests of a suite', async () => {
    const run = ['apex', 'run', 'test', '--suite-names', 'All', '--wait', '5', '--result-format', 'tap'];
    const { stdout } = await sf.text(run);
    expect(stdout).toMatch(/ok 1 AdderTest\.adds/);
  });

  it('deploys quickly what was validated', async () => {
    const path = join(project, 'force-app/main/default/classes/Adder.cls');
    writeFileSync(path, ADDER.replace('a + b', 'b + a'));
    const validate = ['project', 'deploy', 'validate', '--source-dir', 'force-app', '--test-level', 'RunLocalTests'];
    const { result } = await sf.run<{ id: string }>(validate);
    const quick = await sf.run<{ status: string }>(['project', 'deploy', 'quick', '--job-id', result.id]);
    expect(quick.result.status).toBe('Succeeded');
  });

  it('moves records in bulk', async () => {
    writeFileSync(join(project, 'more.csv'), 'Key__c,Name\nk7,Seven\nk8,Eight\n');
    const given = ['bulk', '--sobject', 'Visit__c', '--file', 'more.csv', '--wait', '5', '--line-ending', 'LF'];
    expect((await sf.run(['data', 'import', ...given])).result).toMatchObject({ processedRecords: 2 });
    const query = ['--query', "SELECT Id FROM Visit__c WHERE Key__c IN ('k7', 'k8')"];
    const csv = ['--output-file', 'gone.csv', '--result-format', 'csv', '--wait', '5'];
    expect((await sf.run(['data', 'export', 'bulk', ...query, ...csv])).result).toMatchObject({ totalSize: 2 });
  });

  it('generates a password that logs in', async () => {
    const { result } = await sf.run<{ password: string }>(['org', 'generate', 'password']);
    const login = new Connection({ loginUrl: org.url, version: '67.0' });
    await login.login('admin@stagelink.local', result.password);
    expect(login.accessToken).toBeTruthy();
  });

  it('lists all metadata of the org as a manifest', async () => {
    const generate = ['project', 'generate', 'manifest', '--from-org', 'local', '--output-dir', 'all'];
    expect((await sf.run(generate)).status).toBe(0);
    expect(readFileSync(join(project, 'all', 'package.xml'), 'utf8')).toContain('<members>Visit__c.Key__c</members>');
  });

  it('retrieves what was deployed', async () => {
    const path = join(project, 'force-app/main/default/objects/Visit__c/fields/Key__c.field-meta.xml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('<length>20<', '<length>30<'));
    const { status } = await sf.run([
      'project',
      'retrieve',
      'start',
      '--metadata',
      'CustomObject:Visit__c',
      'ApexClass',
    ]);
    expect(status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('<length>20</length>');
  });

  it('deletes a class, in the org and in the project', async () => {
    const { status } = await sf.run([
      'project',
      'delete',
      'source',
      '--metadata',
      'ApexClass:AdderTest',
      '--no-prompt',
    ]);
    expect(status).toBe(0);
    expect(existsSync(join(project, 'force-app/main/default/classes/AdderTest.cls'))).toBe(false);
    const { result } = await sf.run(['data', 'query', '--query', 'SELECT Name FROM ApexClass']);
    expect(result).toMatchObject({ totalSize: 1, records: [{ Name: 'Adder' }] });
  });

  it('is told in the platform’s words what is wrong', async () => {
    const unknown = await sf.run(['data', 'query', '--query', 'SELECT Id FROM Nothing__c']);
    expect(unknown.message).toContain("sObject type 'Nothing__c' is not supported");
    const stale = ['--sobject', 'Visit__c', '--record-id', 'a00000000000099AAA'];
    expect((await sf.run(['data', 'delete', 'record', ...stale])).status).toBe(1);
  });
});

interface TestOutcome {
  readonly summary: Record<string, unknown>;
  readonly coverage: { readonly coverage: readonly Record<string, unknown>[] };
}
