/** The wire, judged by a client no one here wrote: an unmodified jsforce against an org in its own thread. */
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOrg, type ServedOrg } from '../../worker/served-org';
import { OrgError } from '../../errors';
import { writeProject } from '../support/project';
import { visitProject } from '../support/visit-project';

interface Visit {
  Id: string;
  Name: string;
  Score__c: number | null;
}

let org: ServedOrg;
let connection: Connection;

beforeAll(async () => {
  org = await serveOrg({ folder: null, port: 0 });
  const result = await org.client.call('deploy', writeProject(visitProject));
  expect(result.problems).toEqual([]);
  connection = new Connection({ instanceUrl: org.url, accessToken: await org.client.call('login'), version: '67.0' });
});
afterAll(() => org.close());

describe('sessions', () => {
  it('gives a token for the org’s own secret only', async () => {
    const ask = async (secret: string): Promise<{ status: number; body: Record<string, string> }> => {
      const response = await fetch(`${org.url}/services/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'stagelink', client_secret: secret }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    expect((await ask('wrong')).body.error).toBe('invalid_client');
    const { status, body } = await ask(await org.client.call('clientSecret'));
    expect(status).toBe(200);
    expect(body.access_token).toMatch(/^00D\w{12}!/);
    expect(body.instance_url).toBe(org.url);
  });

  it('refuses a session it does not know as the platform does', async () => {
    const stranger = new Connection({ instanceUrl: org.url, accessToken: '00D000000000000!no', version: '67.0' });
    await expect(stranger.query('SELECT Id FROM Visit__c')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
  });

  it('tells who is logged in', async () => {
    const identity = await connection.identity();
    expect(identity.username).toBe('admin@stagelink.local');
  });
});

describe('records', () => {
  it('are created, read, updated and deleted', async () => {
    const visits = connection.sobject('Visit__c');
    const created = await visits.create({ Name: 'One', Score__c: 1.5 });
    expect(created.success).toBe(true);
    const id = created.id ?? '';
    expect(await visits.retrieve(id)).toMatchObject({ Id: id, Name: 'One', Score__c: 1.5 });
    expect(await visits.update({ Id: id, Score__c: 2.25 })).toMatchObject({ success: true });
    expect(await visits.retrieve(id, { fields: ['Score__c'] })).toMatchObject({ Score__c: 2.25 });
    expect(await visits.destroy(id)).toMatchObject({ success: true });
    await expect(visits.retrieve(id)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  it('are upserted by external id', async () => {
    const visits = connection.sobject('Visit__c');
    const first = await visits.upsert({ Key__c: 'k1', Name: 'Upserted' }, 'Key__c');
    expect(first).toMatchObject({ success: true, created: true });
    expect(await visits.upsert({ Key__c: 'k1', Name: 'Again' }, 'Key__c')).toMatchObject({
      id: first.id,
      created: false,
    });
    const many = await visits.upsert(
      [
        { Key__c: 'k1', Name: 'Third' },
        { Key__c: 'k2', Name: 'New' },
      ],
      'Key__c',
    );
    expect(many.map(({ success, created }) => [success, created])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('are written in collections, each with its own result', async () => {
    const visits = connection.sobject('Visit__c');
    const results = await visits.create([{ Name: 'C1' }, { Name: 'Refused' }, { Name: 'C3' }]);
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    expect(results[1].errors).toMatchObject([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'This visit is refused.' },
    ]);
    const ids = results.flatMap(({ id }) => id ?? []);
    expect(await visits.retrieve(ids)).toMatchObject([{ Name: 'C1' }, { Name: 'C3' }]);
    expect(await visits.destroy(ids)).toMatchObject([{ success: true }, { success: true }]);
  });

  it('are refused with the platform’s error', async () => {
    const visits = connection.sobject('Visit__c');
    await expect(visits.create({ Nope__c: 1 })).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
      message: "No such column 'Nope__c' on sobject of type Visit__c",
    });
    await expect(visits.create({ Name: 'Refused' })).rejects.toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
  });
});

describe('queries', () => {
  it('answer rows, counts and pages', async () => {
    await connection.sobject('Visit__c').create(Array.from({ length: 200 }, (_, index) => ({ Name: `P${index}` })));
    await connection.sobject('Visit__c').create(Array.from({ length: 50 }, (_, index) => ({ Name: `P2${index}` })));
    const counted = await connection.query("SELECT COUNT() FROM Visit__c WHERE Name LIKE 'P%'");
    expect(counted.totalSize).toBe(250);
    const page = await connection.query<Visit>("SELECT Id, Name FROM Visit__c WHERE Name LIKE 'P%'", {
      headers: { 'Sforce-Query-Options': 'batchSize=200' },
    });
    expect(page).toMatchObject({ totalSize: 250, done: false });
    const rest = await connection.queryMore(page.nextRecordsUrl ?? '');
    expect(rest.done).toBe(true);
    expect(page.records.length + rest.records.length).toBe(250);
  });

  it('refuse what SOQL refuses', async () => {
    await expect(connection.query('SELECT Nope__c FROM Visit__c')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
    await expect(connection.query('SELECT FROM')).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
    await expect(connection.query('SELECT Id FROM Nope__c')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  });
});

it('describes objects', async () => {
  const global = await connection.describeGlobal();
  expect(global.sobjects.map(({ name }) => name)).toContain('Visit__c');
  const { fields } = await connection.describe('Visit__c');
  expect(fields.find(({ name }) => name === 'Key__c')).toMatchObject({ externalId: true, type: 'string', length: 20 });
});

it('runs Apex REST with parameters, status codes and errors', async () => {
  const id = await connection.apex.post<string>('/visits/', { name: 'By REST', score: 7.5 });
  expect(id).toMatch(/^a\w{17}$/);
  expect(await connection.apex.get('/visits/42')).toMatchObject({ path: '/visits/42' });
  await expect(connection.apex.patch('/visits/42', {})).rejects.toThrow(
    /IllegalArgumentException: Nothing is deleted here/,
  );
  await expect(connection.apex.get('/nowhere')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

it('executes anonymous Apex', async () => {
  expect(await connection.tooling.executeAnonymous('Integer i = 1;')).toMatchObject({ compiled: true, success: true });
  expect(await connection.tooling.executeAnonymous('Integer i = nope;')).toMatchObject({ compiled: false, line: 1 });
  expect(await connection.tooling.executeAnonymous('String s; s.length();')).toMatchObject({
    compiled: true,
    success: false,
    exceptionMessage: 'System.NullPointerException: Attempt to de-reference a null object',
  });
});

it('runs Apex tests', async () => {
  const run = await connection.request<{ numTestsRun: number; numFailures: number }>({
    method: 'POST',
    url: '/services/data/v67.0/tooling/runTestsSynchronous',
    body: JSON.stringify({ tests: [{ className: 'VisitTest' }] }),
    headers: { 'content-type': 'application/json' },
  });
  expect(run).toMatchObject({ numTestsRun: 1, numFailures: 0 });
});

it('runs composite requests that refer to each other', async () => {
  const response = await connection.request<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>({
    method: 'POST',
    url: '/services/data/v67.0/composite',
    body: JSON.stringify({
      compositeRequest: [
        {
          method: 'POST',
          url: '/services/data/v67.0/sobjects/Visit__c',
          referenceId: 'a',
          body: { Name: 'Composite' },
        },
        { method: 'GET', url: '/services/data/v67.0/sobjects/Visit__c/@{a.id}?fields=Name', referenceId: 'b' },
      ],
    }),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 200]);
  expect(response.compositeResponse[1].body).toMatchObject({ Name: 'Composite' });
});

it('calls the methods of Lightning pages', async () => {
  const [admin] = await org.client.call('users');
  const call = (method: string, parameters: Record<string, unknown> = {}) =>
    org.client.call('invokeAura', admin.id, 'VisitController', method, parameters);
  await connection.sobject('Visit__c').create({ Name: 'Aura 1', Score__c: 1.5 });
  expect(await call('rows', { prefix: 'Aura' })).toEqual({ status: 200, body: [{ name: 'Aura 1', score: 1.5 }] });
  expect(await call('refuse')).toEqual({ status: 500, body: { message: 'Not today' } });
  expect(await call('writeThoughCacheable')).toMatchObject({
    status: 500,
    body: { exceptionType: 'System.LimitException', message: 'Too many DML statements: 1' },
  });
});

it('refuses a port that is in use with a code and a remedy', async () => {
  await expect(serveOrg({ folder: null, port: org.server.port })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  await expect(serveOrg({ folder: null, port: org.server.port })).rejects.toBeInstanceOf(OrgError);
});

it('publishes a platform event that a client creates', async () => {
  await org.client.call('setAutomatic', false);
  expect(await connection.sobject('Visit_Done__e').create({ Note__c: 'by REST' })).toMatchObject({ success: true });
  await org.client.call('drain');
  const found = await connection.query("SELECT COUNT() FROM Visit__c WHERE Name = 'Done by REST'");
  expect(found.totalSize).toBe(1);
});

it('keeps emails that committed and sends none', async () => {
  const send = `Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage();
    m.setToAddresses(new List<String>{ 'a@example.com' }); m.setSubject('Hello'); m.setPlainTextBody('Text');
    Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });`;
  await org.client.call('executeAnonymous', `${send} Integer zero = 0; Integer one = 1 / zero;`);
  expect((await org.client.call('executeAnonymous', send)).exceptionMessage).toBeNull();
  expect(await org.client.call('emails')).toMatchObject([{ to: ['a@example.com'], subject: 'Hello', text: 'Text' }]);
});
