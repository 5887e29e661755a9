/** An unmodified jsforce over records: the first Bulk API, addresses, what changed, blobs, and what is refused. */
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedOrg } from '../../worker/served-org';
import { keyedVisits, serveClient } from './support/served-client';

let org: ServedOrg;
let connection: Connection;

beforeAll(async () => {
  ({ org, connection } = await serveClient(keyedVisits({ isUnique: false })));
  connection.bulk.pollInterval = 20;
});
afterAll(() => org.close());

const rest = (path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(`${org.url}${path}`, {
    ...options,
    headers: { authorization: `Bearer ${connection.accessToken ?? ''}`, ...options.headers },
  });

describe('the first Bulk API', () => {
  it('tells row by row what was written', async () => {
    const rows = [
      { Name: 'A', Site: 'North' },
      { Name: 'C', Site: '' },
      { Name: '', Site: '' },
    ];
    const results = await connection.bulk.load('Account', 'insert', [...rows, { Name: 'B', Site: '' }]);
    expect(results.map(({ success }) => success)).toEqual([true, true, false, true]);
    expect(results[2]).toMatchObject({
      id: null,
      errors: ['REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --'],
    });
    const gone = results.flatMap(({ id }) => (id ? [{ Id: id }] : []));
    expect((await connection.bulk.load('Account', 'delete', gone)).every(({ success }) => success)).toBe(true);
  });

  it('upserts and queries', async () => {
    const upsert = await connection.bulk.load('Visit__c', 'upsert', { extIdField: 'Key__c' }, [
      { Name: 'One', Key__c: 'v1' },
      { Name: 'Two', Key__c: 'v2' },
    ]);
    expect(upsert.every((row) => row.success)).toBe(true);
    const stream = await connection.bulk.query('SELECT Name, Key__c FROM Visit__c ORDER BY Name');
    expect(await stream.toArray()).toEqual([
      { Name: 'One', Key__c: 'v1' },
      { Name: 'Two', Key__c: 'v2' },
    ]);
  });

  it('takes and gives XML', async () => {
    const call = async (path: string, body?: string): Promise<string> =>
      (
        await fetch(`${org.url}/services/async/67.0${path}`, {
          method: body ? 'POST' : 'GET',
          headers: { 'X-SFDC-SESSION': connection.accessToken ?? '', 'content-type': 'application/xml' },
          ...(body ? { body } : {}),
        })
      ).text();
    const xmlns = 'xmlns="http://www.force.com/2009/06/asyncapi/dataload"';
    const job = await call(
      '/job',
      `<jobInfo ${xmlns}><operation>insert</operation><object>Visit__c</object><contentType>XML</contentType></jobInfo>`,
    );
    const id = /<id>(750\w+)<\/id>/.exec(job)?.[1] ?? '';
    const record = '<sObject><Name>Three</Name><Key__c>v3</Key__c></sObject>';
    const batch = await call(`/job/${id}/batch`, `<sObjects ${xmlns}>${record}</sObjects>`);
    expect(batch).toContain('<state>Queued</state>');
    const batchId = /<id>(751\w+)<\/id>/.exec(batch)?.[1] ?? '';
    expect(await call(`/job/${id}/batch/${batchId}/result`)).toContain('<success>true</success>');
    expect(await call(`/job/${id}`, `<jobInfo ${xmlns}><state>Closed</state></jobInfo>`)).toContain('Closed');
    expect(await call(`/job/${id}/batch`, `<sObjects ${xmlns}>${record}</sObjects>`)).toContain('InvalidJobState');
  });

  it('refuses a stranger, an unknown object, a column that there is not, and no data', async () => {
    const stranger = new Connection({ instanceUrl: org.url, accessToken: '00D!no', version: '67.0' });
    const rows = [{ Name: 'A' }];
    await expect(stranger.bulk.load('Account', 'insert', rows)).rejects.toMatchObject({ name: 'InvalidSessionId' });
    await expect(connection.bulk.load('Nothing__c', 'insert', rows)).rejects.toMatchObject({ name: 'InvalidJob' });
    await expect(connection.bulk.load('Account', 'insert', [{ No__c: 'A' }])).rejects.toThrow(/Field name not found/);
    await expect(connection.bulk.load('Account', 'update', [])).rejects.toMatchObject({ name: 'ClientInputError' });
  });
});

describe('deleting for good', () => {
  it('takes a permission that an administrator has not by himself', async () => {
    const [{ id }] = await connection.sobject('Visit__c').create([{ Name: 'For good' }]);
    const rows = [{ Id: id ?? '' }];
    await expect(connection.bulk.load('Visit__c', 'hardDelete', rows)).rejects.toMatchObject({
      name: 'FeatureNotEnabled',
    });
    const job = connection.bulk2.createJob({ object: 'Visit__c', operation: 'hardDelete' });
    await expect(job.open()).rejects.toMatchObject({ name: 'FEATURENOTENABLED' });
  });
});

describe('records', () => {
  it('give an address as a whole', async () => {
    const { id } = await connection
      .sobject('Account')
      .create({ Name: 'Whole', BillingCity: 'Oslo', BillingLatitude: 59.5 });
    const { records } = await connection.query(
      `SELECT BillingAddress, ShippingAddress FROM Account WHERE Id = '${id ?? ''}'`,
    );
    expect(records).toMatchObject([
      { BillingAddress: { city: 'Oslo', latitude: 59.5, street: null }, ShippingAddress: null },
    ]);
  });

  it('tell what changed, and come back from the recycle bin', async () => {
    const [kept, gone] = await connection.sobject('Visit__c').create([{ Name: 'Kept' }, { Name: 'Gone' }]);
    await connection.sobject('Visit__c').destroy(gone.id ?? '');
    const [start, end] = [new Date(Date.now() - 120_000).toISOString(), new Date().toISOString()];
    expect((await connection.sobject('Visit__c').updated(start, end)).ids).toContain(kept.id);
    const { deletedRecords } = await connection.sobject('Visit__c').deleted(start, end);
    expect(deletedRecords.map(({ id }) => id)).toContain(gone.id);
    await expect(connection.sobject('Visit__c').updated(end, start)).rejects.toThrow(
      /INVALID_REPLICATION_DATE|endDate/,
    );
    expect(await connection.soap.undelete([gone.id ?? '', 'no id'])).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] },
    ]);
  });

  it('with one external id are several choices for an upsert', async () => {
    await connection.sobject('Visit__c').create([
      { Name: 'D1', Key__c: 'twice' },
      { Name: 'D2', Key__c: 'twice' },
    ]);
    const upsert = connection.sobject('Visit__c').upsert({ Name: 'D3', Key__c: 'twice' }, 'Key__c');
    await expect(upsert).rejects.toMatchObject({ name: 'MULTIPLE_CHOICES' });
  });

  it('fail one by one for an id that is none', async () => {
    const records = [{ Name: 'Good' }, { Name: 'Bad', OwnerId: 'nobody' }];
    const failed = { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] };
    expect(await connection.sobject('Visit__c').create(records)).toMatchObject([{ success: true }, failed]);
    expect(await connection.sobject('Visit__c').create(records, { allOrNone: true })).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      failed,
    ]);
  });

  it('take and give blobs as bytes', async () => {
    const content = Buffer.from([0, 13, 10, 255, 45, 45]);
    const form = new FormData();
    const fields = { Title: 'Bytes', PathOnClient: 'bytes.bin' };
    form.append('entity_content', new Blob([JSON.stringify(fields)], { type: 'application/json' }));
    form.append('VersionData', new Blob([content]), 'bytes.bin');
    const base = '/services/data/v67.0/sobjects/ContentVersion';
    const created = await rest(base, { method: 'POST', body: form });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    const answer = await rest(`${base}/${id}/VersionData`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
  });

  it('take static resources through the Tooling API', async () => {
    const body = Buffer.from('static').toString('base64');
    const fields = { Name: 'Text', ContentType: 'text/plain', CacheControl: 'Public', Body: body };
    const { id, success } = await connection.tooling.create('StaticResource', fields);
    expect(success).toBe(true);
    const { Body } = await connection.tooling.retrieve('StaticResource', id ?? '');
    expect(await (await rest(Body as string)).text()).toBe('static');
    await expect(connection.tooling.create('StaticResource', fields)).rejects.toThrow(/already in use/);
    const say = "System.debug([SELECT Body FROM StaticResource WHERE Name = 'Text'].Body.toString());";
    expect(await connection.tooling.executeAnonymous(say)).toMatchObject({ success: true });
    await connection.tooling.destroy('StaticResource', id ?? '');
    expect(await connection.query('SELECT Id FROM StaticResource')).toMatchObject({ totalSize: 0 });
  });

  it('have a layout of what the user may see', async () => {
    const { layouts } = await connection.sobject('Visit__c').layouts();
    expect(JSON.stringify(layouts)).toContain('"value":"Key__c"');
    const { compactLayouts } = await connection.sobject('Visit__c').compactLayouts();
    expect(compactLayouts).toMatchObject([{ name: 'SYSTEM', fieldItems: [{ label: 'Name' }] }]);
  });

  it('lead to their parents and children', async () => {
    const { id } = await connection.sobject('Account').create({ Name: 'Parent' });
    const contact = await connection.sobject('Contact').create({ LastName: 'Child', AccountId: id });
    const base = '/services/data/v67.0/sobjects';
    const parent = await rest(`${base}/Contact/${contact.id ?? ''}/Account?fields=Name`);
    expect(await parent.json()).toMatchObject({ Name: 'Parent' });
    const children = await rest(`${base}/Account/${id ?? ''}/Contacts?fields=LastName`);
    expect(await children.json()).toMatchObject({ totalSize: 1, records: [{ LastName: 'Child' }] });
    expect((await rest(`${base}/Account/${id ?? ''}/Nothings`)).status).toBe(404);
  });
});

describe('what is not emulated', () => {
  it.each([
    '/services/data/v67.0/analytics/reports',
    '/services/data/v67.0/process/approvals',
    '/services/data/v67.0/chatter/feeds',
    '/services/data/v67.0/quickActions',
    '/services/data/v67.0/query?explain=SELECT+Id+FROM+Account',
  ])('says so: %s', async (path) => {
    const answer = await rest(path);
    expect([answer.status, await answer.json()]).toMatchObject([501, [{ errorCode: 'NOT_EMULATED' }]]);
  });

  it('is refused as a record too', async () => {
    const topic = connection.sobject('PushTopic').create({ Name: 'T', Query: 'SELECT Id FROM Account' });
    await expect(topic).rejects.toMatchObject({ name: 'NOT_EMULATED' });
  });
});
