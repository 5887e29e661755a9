/** The User Interface API over the wire: shapes, field security and refusals as components get them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOrg, type ServedOrg } from '../../worker/served-org';
import { accessProject } from '../support/access-project';
import { administratorSees, writeProject } from '../support/project';

let org: ServedOrg;
let administrator: string;
let reader: string;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & {
    readonly fields: Record<string, { value: unknown; displayValue: unknown }>;
  };
}

async function call(token: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${org.url}/services/data/v67.0/ui-api/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = (text === '' ? {} : JSON.parse(text)) as Answer['body'] | [Answer['body']];
  return { status: response.status, body: Array.isArray(answer) ? answer[0] : answer };
}

beforeAll(async () => {
  org = await serveOrg({ folder: null, port: 0 });
  const source = {
    ...accessProject,
    ...administratorSees(['Note__c.Text__c', 'Note__c.Hidden__c', 'Note__c.Flag__c']),
  };
  expect((await org.client.call('deploy', writeProject(source))).problems).toEqual([]);
  administrator = await org.client.call('login');
  const user = { username: 'reader@local.test', firstName: 'Rita', lastName: 'Reader' };
  const id = await org.client.call('ensureUser', user, ['Reader']);
  reader = await org.client.call('login', id);
});
afterAll(() => org.close());

async function create(token: string, apiName: string, fields: object): Promise<string> {
  const { status, body } = await call(token, 'POST', 'records', { apiName, fields });
  expect(status).toBe(201);
  return String(body.id);
}

describe('a record', () => {
  it('is created, read with its parent, updated and deleted', async () => {
    const id = await create(administrator, 'Account', { Name: 'Acme', Type: 'Prospect', AnnualRevenue: 1500 });
    const fields = 'Account.Name,Account.AnnualRevenue,Account.Owner.Name,Account.CreatedDate';
    const { body } = await call(
      administrator,
      'GET',
      `records/${id}?fields=${fields}&optionalFields=Account.Nothing__c`,
    );
    expect(body).toMatchObject({ apiName: 'Account', id, recordTypeInfo: null });
    expect(Object.keys(body.fields).sort()).toEqual(['AnnualRevenue', 'CreatedDate', 'Name', 'Owner']);
    expect(body.fields.Name).toEqual({ value: 'Acme', displayValue: null });
    expect(body.fields.AnnualRevenue).toMatchObject({ value: 1500, displayValue: '$1,500' });
    expect(body.fields.Owner).toMatchObject({
      displayValue: 'Ada Administrator',
      value: { apiName: 'User', fields: { Name: { value: 'Ada Administrator' } } },
    });

    const updated = await call(administrator, 'PATCH', `records/${id}`, { fields: { Name: 'Acme Ltd' } });
    expect(updated).toMatchObject({ status: 200, body: { fields: { Name: { value: 'Acme Ltd' } } } });
    expect((await call(administrator, 'DELETE', `records/${id}`)).status).toBe(204);
    expect(await call(administrator, 'GET', `records/${id}?fields=Account.Name`)).toMatchObject({
      status: 404,
      body: { errorCode: 'NOT_FOUND' },
    });
  });

  it('is refused with the fault at its field', async () => {
    const { status, body } = await call(administrator, 'POST', 'records', {
      apiName: 'Note__c',
      fields: { Name: 'N' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      enhancedErrorType: 'RecordError',
      output: { errors: [], fieldErrors: { Needed__c: [{ errorCode: 'REQUIRED_FIELD_MISSING', field: 'Needed__c' }] } },
    });
  });

  it('shows a user only what he may see', async () => {
    const own = await create(reader, 'Note__c', { Name: 'Mine', Text__c: 'read', Needed__c: 'x' });
    const foreign = await create(administrator, 'Note__c', { Name: 'Foreign', Needed__c: 'x' });
    const hidden = await call(reader, 'GET', `records/${own}?fields=Note__c.Hidden__c`);
    expect(hidden).toMatchObject({ status: 400, body: { errorCode: 'INVALID_FIELD' } });
    const optional = await call(
      reader,
      'GET',
      `records/${own}?fields=Note__c.Text__c&optionalFields=Note__c.Hidden__c`,
    );
    expect(Object.keys(optional.body.fields)).toEqual(['Text__c']);
    expect(await call(reader, 'GET', `records/${foreign}?fields=Note__c.Name`)).toMatchObject({
      status: 403,
      body: { errorCode: 'INSUFFICIENT_ACCESS' },
    });
  });

  it('is not overwritten once somebody else has changed it', async () => {
    const id = await create(administrator, 'Account', { Name: 'Acme' });
    const response = await fetch(`${org.url}/services/data/v67.0/ui-api/records/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${administrator}`, 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' },
      body: JSON.stringify({ fields: { Name: 'Late' } }),
    });
    expect(response.status).toBe(412);
  });
});

describe('object info', () => {
  it('leaves out fields that the user may not see', async () => {
    const [all, seen] = await Promise.all(
      [administrator, reader].map((token) => call(token, 'GET', 'object-info/Note__c')),
    );
    expect(Object.keys(all.body.fields)).toContain('Hidden__c');
    expect(Object.keys(seen.body.fields)).toContain('Text__c');
    expect(Object.keys(seen.body.fields)).not.toContain('Hidden__c');
  });

  it('gives the values of a picklist', async () => {
    const path = 'object-info/Case/picklist-values/012000000000000AAA/Priority';
    const { body } = await call(administrator, 'GET', path);
    expect(body.values).toContainEqual({ attributes: null, label: 'High', validFor: [], value: 'High' });
  });
});
