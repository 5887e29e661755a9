/** An unmodified jsforce over the wider surface: bulk, trees, metadata, tooling, events. */
import { Connection } from 'jsforce';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedOrg } from '../../worker/served-org';
import { metadata } from '../support/project';
import { keyedVisits, serveClient } from './support/served-client';

const PROJECT = {
  ...keyedVisits({ isUnique: true }),
  'objects/Note__e/Note__e.object-meta.xml': metadata(
    'CustomObject',
    '<label>Note</label><pluralLabel>Notes</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>',
  ),
  'objects/Note__e/fields/Text__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Text__c</fullName><label>Text</label><type>Text</type><length>50</length>',
  ),
};

let org: ServedOrg;
let connection: Connection;

beforeAll(async () => {
  ({ org, connection } = await serveClient(PROJECT));
});
afterAll(() => org.close());

describe('Bulk API 2.0', () => {
  it('tells row by row what was written', async () => {
    const { successfulResults, failedResults } = await connection.bulk2.loadAndWaitForResults({
      object: 'Visit__c',
      operation: 'insert',
      input: [
        { Name: 'A', Key__c: 'b1' },
        { Name: 'B', Key__c: 'b2' },
        { Name: 'C', Key__c: 'x'.repeat(30) },
      ],
      pollInterval: 50,
    });
    expect(successfulResults).toMatchObject([{ sf__Created: 'true', Key__c: 'b1' }, { Key__c: 'b2' }]);
    expect(failedResults).toMatchObject([
      { Name: 'C', sf__Error: expect.stringMatching(/^STRING_TOO_LONG:/) as string },
    ]);
  });

  it('fails as a whole for a column that there is not', async () => {
    const job = connection.bulk2.createJob({ object: 'Visit__c', operation: 'insert' });
    await job.open();
    await job.uploadData('Name,Nothing__c\nA,B\n');
    await job.close();
    expect(await job.check()).toMatchObject({
      state: 'Failed',
      errorMessage: expect.stringMatching(/Nothing__c/) as string,
    });
  });

  it('gives out the rows of a query', async () => {
    const stream = await connection.bulk2.query('SELECT Name, Key__c FROM Visit__c ORDER BY Name', {
      pollInterval: 50,
    });
    expect(await stream.toArray()).toEqual([
      { Name: 'A', Key__c: 'b1' },
      { Name: 'B', Key__c: 'b2' },
    ]);
  });

  it('refuses an unknown object and a malformed query', async () => {
    const job = connection.bulk2.createJob({ object: 'Nothing__c', operation: 'insert' });
    await expect(job.open()).rejects.toMatchObject({ name: 'NOT_FOUND' });
    await expect(connection.bulk2.query('SELECT FROM')).rejects.toMatchObject({ name: 'MALFORMED_QUERY' });
  });
});

describe('composite/tree', () => {
  const post = (records: readonly object[]): Promise<{ hasErrors: boolean; results: { id?: string }[] }> =>
    connection.requestPost('/services/data/v67.0/composite/tree/Account', { records });

  it('creates children with their parents', async () => {
    const contacts = { records: [{ attributes: { type: 'Contact', referenceId: 'c1' }, LastName: 'Leaf' }] };
    const tree = { attributes: { type: 'Account', referenceId: 'a1' }, Name: 'Root', Contacts: contacts };
    const { hasErrors, results } = await post([tree]);
    expect(hasErrors).toBe(false);
    const { records } = await connection.query("SELECT AccountId FROM Contact WHERE LastName = 'Leaf'");
    expect(records).toMatchObject([{ AccountId: results[0].id }]);
  });

  it('creates nothing when one of them is refused', async () => {
    const contacts = { records: [{ attributes: { type: 'Contact', referenceId: 'c2' }, FirstName: 'No last name' }] };
    const tree = { attributes: { type: 'Account', referenceId: 'a2' }, Name: 'Gone', Contacts: contacts };
    await expect(post([tree])).rejects.toThrow();
    expect(await connection.query("SELECT Id FROM Account WHERE Name = 'Gone'")).toMatchObject({ totalSize: 0 });
  });
});

describe('composite', () => {
  interface SubResponse {
    readonly httpStatusCode: number;
    readonly body: unknown;
  }
  const post = async (allOrNone: boolean, requests: readonly object[]): Promise<readonly SubResponse[]> => {
    const compositeRequest = requests.map((request, index) => ({ referenceId: `r${index}`, ...request }));
    const body = { allOrNone, compositeRequest };
    const { compositeResponse } = await connection.requestPost<{ compositeResponse: SubResponse[] }>(
      '/services/data/v67.0/composite',
      body,
    );
    return compositeResponse;
  };
  const create = (Name: string, more: object = {}): object => ({
    method: 'POST',
    url: '/services/data/v67.0/sobjects/Visit__c',
    body: { Name, ...more },
  });
  const countOf = async (name: string): Promise<number> =>
    (await connection.query(`SELECT Id FROM Visit__c WHERE Name = '${name}'`)).totalSize;
  const tooLong = { Key__c: 'x'.repeat(30) };

  it('keeps what succeeded, request by request', async () => {
    const responses = await post(false, [create('Kept'), create('Refused', tooLong)]);
    expect(responses.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 400]);
    expect(await countOf('Kept')).toBe(1);
  });

  it('with allOrNone takes everything back and says which request failed', async () => {
    const read = { method: 'GET', url: '/services/data/v67.0/sobjects/Visit__c/@{r0.id}' };
    const responses = await post(true, [create('Whole'), create('Refused', tooLong), read]);
    expect(responses.map(({ httpStatusCode }) => httpStatusCode)).toEqual([400, 400, 400]);
    expect(responses.map(({ body }) => (body as { errorCode: string }[])[0].errorCode)).toEqual([
      'PROCESSING_HALTED',
      'STRING_TOO_LONG',
      'PROCESSING_HALTED',
    ]);
    expect(await countOf('Whole')).toBe(0);
  });

  it('with allOrNone keeps everything when all succeed', async () => {
    const rename = {
      method: 'PATCH',
      url: '/services/data/v67.0/sobjects/Visit__c/@{r0.id}',
      body: { Name: 'Renamed' },
    };
    const responses = await post(true, [create('Fresh'), rename]);
    expect(responses.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 204]);
    expect(await countOf('Renamed')).toBe(1);
  });

  it('refuses a reference to what failed', async () => {
    const read = { method: 'GET', url: '/services/data/v67.0/sobjects/Visit__c/@{r0.id}' };
    const [, second] = await post(false, [create('Refused', tooLong), read]);
    expect(second.body).toMatchObject([
      { errorCode: 'PROCESSING_HALTED', message: 'Invalid reference specified. No value for r0.id found in r0' },
    ]);
  });
});

describe('the Metadata API', () => {
  const CLASS = metadata('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>');
  const packaged = (files: Record<string, string>, members: string): Buffer => {
    const manifest = `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${members}<version>67.0</version></Package>`;
    const entries = { 'package.xml': manifest, ...files };
    return Buffer.from(
      zipSync(Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)]))),
    );
  };
  const one = (name: string): string => `<types><members>${name}</members><name>ApexClass</name></types>`;
  const source = (name: string, body: string): Record<string, string> => ({
    [`classes/${name}.cls`]: `public class ${name} {\n    ${body}\n}`,
    [`classes/${name}.cls-meta.xml`]: CLASS,
  });

  it('adds, replaces and deletes what the zip names, and leaves the rest', async () => {
    const add = await connection.metadata.deploy(packaged(source('One', 'Integer i;'), one('One')), {}).complete();
    expect(add).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 1 });
    await connection.metadata.deploy(packaged(source('Two', 'One o;'), one('Two')), {}).complete();
    const names = async (): Promise<string[]> =>
      (await connection.metadata.list({ type: 'ApexClass' })).map(({ fullName }) => fullName);
    expect(await names()).toEqual(['One', 'Two']);
    const destructive = `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${one('Two')}</Package>`;
    await connection.metadata.deploy(packaged({ 'destructiveChanges.xml': destructive }, ''), {}).complete();
    expect(await names()).toEqual(['One']);
    expect(await connection.metadata.list({ type: 'CustomField' })).toContainEqual(
      expect.objectContaining({ fullName: 'Visit__c.Key__c' }),
    );
  });

  it('refuses all of it for one fault, which it places', async () => {
    const files = { ...source('Good', 'Integer i;'), ...source('Bad', 'Nothing n;') };
    const zip = packaged(files, one('Good') + one('Bad'));
    const result = await connection.metadata.deploy(zip, {}).complete(true);
    expect(result).toMatchObject({ status: 'Failed', success: false, numberComponentErrors: 1 });
    expect([result.details.componentFailures].flat()).toMatchObject([
      {
        fullName: 'Bad',
        fileName: 'classes/Bad.cls',
        lineNumber: 2,
        created: false,
        changed: false,
        deleted: false,
      },
    ]);
    expect(await connection.query("SELECT Id FROM ApexClass WHERE Name = 'Good'")).toMatchObject({ totalSize: 0 });
  });

  it('refuses a class whose jobs wait, until they are gone', async () => {
    const zip = packaged(
      {
        'classes/Later.cls':
          'public class Later implements Schedulable { public void execute(SchedulableContext c) {} }',
        'classes/Later.cls-meta.xml': CLASS,
      },
      one('Later'),
    );
    const deploy = async (): Promise<object> => connection.metadata.deploy(zip, {}).complete(true);
    expect(await deploy()).toMatchObject({ status: 'Succeeded' });
    await connection.tooling.executeAnonymous("System.schedule('later', '0 0 3 * * ?', new Later());");
    expect(await deploy()).toMatchObject({
      status: 'Failed',
      details: { componentFailures: [{ problem: 'This schedulable class has jobs pending or in progress' }] },
    });
    const abort = "System.abortJob([SELECT Id FROM CronTrigger WHERE CronJobDetail.Name = 'later'].Id);";
    await connection.tooling.executeAnonymous(abort);
    expect(await deploy()).toMatchObject({ status: 'Succeeded' });
  });

  it('names what the manifest has and the zip has not', async () => {
    const result = await connection.metadata.deploy(packaged({}, one('Absent')), {}).complete(true);
    expect([result.details.componentFailures].flat()[0]).toMatchObject({
      problem: "An object 'Absent' of type ApexClass was named in package.xml, but was not found in zipped directory",
    });
  });

  it('deploys over REST, retrieves and describes', async () => {
    const zip = packaged(source('Three', 'Integer i;'), one('Three'));
    expect(await connection.metadata.deployRest(zip, {}).complete()).toMatchObject({ status: 'Succeeded' });
    const types = [{ name: 'CustomObject', members: ['Visit__c'] }];
    const retrieved = await connection.metadata
      .retrieve({ unpackaged: { types, version: '67.0' } } as never)
      .complete();
    expect([retrieved.fileProperties].flat().map(({ fullName }) => fullName)).toContain('Visit__c.Key__c');
    const { metadataObjects } = await connection.metadata.describe();
    expect(metadataObjects.map(({ xmlName }) => xmlName)).toContain('ApexClass');
  });

  it('is for those who may modify metadata', async () => {
    const userId = await org.client.call('ensureUser', { lastName: 'Reader', username: 'reader@stagelink.local' });
    const accessToken = await org.client.call('login', userId);
    const reader = new Connection({ instanceUrl: org.url, accessToken, version: '67.0' });
    await expect(reader.metadata.list({ type: 'ApexClass' })).rejects.toThrow(/INSUFFICIENT_ACCESS/);
    await expect(reader.tooling.query('SELECT Id FROM TraceFlag')).rejects.toThrow(/not supported/);
    await expect(reader.bulk2.query('SELECT Key__c FROM Visit__c')).rejects.toMatchObject({
      name: expect.stringMatching(/INVALID_(TYPE|FIELD)/) as string,
    });
  });

  it('faults for a session that it does not know', async () => {
    const stranger = new Connection({ instanceUrl: org.url, accessToken: '00D000000000000!no', version: '67.0' });
    await expect(stranger.metadata.describe()).rejects.toThrow(/INVALID_SESSION_ID/);
  });
});

describe('logins', () => {
  it('by the user’s name and the org’s secret', async () => {
    const client = new Connection({ loginUrl: org.url, version: '67.0' });
    await client.login('admin@stagelink.local', await org.client.call('clientSecret'));
    expect(await client.query('SELECT Id FROM Organization')).toMatchObject({ totalSize: 1 });
    const wrong = new Connection({ loginUrl: org.url, version: '67.0' });
    await expect(wrong.login('admin@stagelink.local', 'guess')).rejects.toThrow(/INVALID_LOGIN/);
  });
});

describe('streaming', () => {
  it('brings platform events to whoever subscribed', async () => {
    const channel = connection.streaming.channel('/event/Note__e');
    const received = new Promise<{ payload: Record<string, unknown> }>((resolve) => {
      channel.subscribe((message: unknown) => resolve(message as { payload: Record<string, unknown> }));
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    await connection.sobject('Note__e').create({ Text__c: 'hello' });
    expect((await received).payload).toMatchObject({ Text__c: 'hello' });
  });
});
