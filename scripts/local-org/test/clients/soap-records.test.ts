/** Records over the partner SOAP API, in the envelopes of an unmodified jsforce. */
import SOAP from 'jsforce/lib/soap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedOrg } from '../../worker/served-org';
import { keyedVisits, serveClient } from './support/served-client';

let org: ServedOrg;
let soap: SOAP<never>;

beforeAll(async () => {
  const client = await serveClient(keyedVisits({ isUnique: false }));
  ({ org } = client);
  soap = new SOAP(client.connection as never, {
    xmlns: 'urn:partner.soap.sforce.com',
    endpointUrl: `${org.url}/services/Soap/u/67.0`,
  });
});
afterAll(() => org.close());

interface Result {
  readonly id: string | { readonly $: unknown };
  readonly success: string;
  readonly created?: string;
  readonly errors?: { readonly statusCode: string; readonly message: string; readonly fields?: string };
}

async function call<T>(action: string, parameters: object): Promise<T> {
  const answer = (await soap.invoke(action, parameters)) as { result: T };
  return answer.result;
}

const idOf = ({ id }: Result): string => String(id);

describe('records over SOAP', () => {
  it('are created, each for itself, with what is wrong', async () => {
    const results = await call<Result[]>('create', {
      sObjects: [{ type: 'Account', Name: 'A & B', NumberOfEmployees: 3 }, { type: 'Account' }],
    });
    expect(results.map(({ success }) => success)).toEqual(['true', 'false']);
    expect(idOf(results[0])).toMatch(/^001\w{15}$/);
    expect(results[1].errors).toMatchObject({ statusCode: 'REQUIRED_FIELD_MISSING', fields: 'Name' });
  });

  it('are updated, emptied, upserted by their key and point to parents by theirs', async () => {
    const upserted = await call<Result>('upsert', {
      externalIDFieldName: 'Key__c',
      sObjects: [{ type: 'Visit__c', Name: 'First', Key__c: 'v1' }],
    });
    expect(upserted).toMatchObject({ created: 'true', success: 'true' });
    const again = await call<Result>('upsert', {
      externalIDFieldName: 'Key__c',
      sObjects: [{ type: 'Visit__c', Name: 'Renamed', Key__c: 'v1' }],
    });
    expect(again).toMatchObject({ created: 'false', id: upserted.id });
    const account = await call<Result>('create', { sObjects: [{ type: 'Account', Name: 'North', Site: 'Here' }] });
    await call('update', { sObjects: [{ type: 'Account', fieldsToNull: 'Site', Id: account.id }] });
    const found = await call<object>('retrieve', {
      fieldList: 'Name, Site',
      sObjectType: 'Account',
      ids: [idOf(account)],
    });
    expect(found).toMatchObject({ 'sf:type': 'Account', 'sf:Name': 'North', 'sf:Site': { $: { 'xsi:nil': 'true' } } });
  });

  it('are queried with parents and children, page by page', async () => {
    const account = await call<Result>('create', { sObjects: [{ type: 'Account', Name: 'Parent' }] });
    await call('create', { sObjects: [{ type: 'Contact', LastName: 'Child', AccountId: account.id }] });
    const soql = `SELECT Name, Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Parent'`;
    const { records, done } = await call<{ records: object; done: string }>('query', { queryString: soql });
    expect(done).toBe('true');
    expect(records).toMatchObject({
      'sf:Name': 'Parent',
      'sf:Owner': { 'sf:type': 'User' },
      'sf:Contacts': { size: '1', records: { 'sf:type': 'Contact', 'sf:LastName': 'Child' } },
    });
    for (let round = 0; round < 3; round++) {
      const sObjects = Array.from({ length: 200 }, (_, number) => ({ type: 'Visit__c', Name: `Visit ${number}` }));
      await call('create', { sObjects });
    }
    const first = await call<Page>('query', { queryString: "SELECT Id FROM Visit__c WHERE Name LIKE 'Visit %'" });
    const rest = await call<Page>('queryMore', { queryLocator: first.queryLocator });
    expect([first.records.length, first.done, first.size]).toEqual([500, 'false', '600']);
    expect([rest.records.length, rest.done]).toEqual([100, 'true']);
    await expect(call('queryMore', { queryLocator: 'nothing' })).rejects.toThrow(/INVALID_QUERY_LOCATOR/);
  });

  it('are deleted, listed as such, brought back and purged', async () => {
    const created = await call<Result>('create', { sObjects: [{ type: 'Account', Name: 'Gone' }] });
    const ids = [idOf(created)];
    expect(await call('delete', { ids })).toMatchObject({ success: 'true' });
    expect(await call('delete', { ids })).toMatchObject({ errors: { statusCode: 'ENTITY_IS_DELETED' } });
    expect(await call('undelete', { ids })).toMatchObject({ success: 'true' });
    await call('delete', { ids });
    const span = [Date.now() - 600_000, Date.now() + 60_000].map((time) => new Date(time).toISOString());
    const deleted = await call<{ deletedRecords: object | object[] }>('getDeleted', {
      sObjectType: 'Account',
      startDate: span[0],
      endDate: span[1],
    });
    expect(JSON.stringify(deleted.deletedRecords)).toContain(ids[0]);
    expect(await call('emptyRecycleBin', { ids })).toMatchObject({ success: 'true' });
    expect(await call('delete', { ids: ['nonsense'] })).toMatchObject({ errors: { statusCode: 'MALFORMED_ID' } });
  });

  it('are described', async () => {
    const { fields, name } = await call<{ fields: { name: string; soapType: string }[]; name: string }>(
      'describeSObject',
      { sObjectType: 'Visit__c' },
    );
    expect(name).toBe('Visit__c');
    expect(fields.find((field) => field.name === 'Key__c')).toMatchObject({
      soapType: 'xsd:string',
      externalId: 'true',
    });
    await expect(call('describeSObject', { sObjectType: 'Nothing__c' })).rejects.toThrow(/INVALID_TYPE/);
  });

  it.each([
    ['create', { sObjects: [{ type: 'Nothing__c' }] }, /INVALID_TYPE: sObject type 'Nothing__c' is not supported/],
    ['create', { sObjects: [{ type: 'Account', Nothing__c: 'x' }] }, /INVALID_FIELD: No such column 'Nothing__c'/],
    ['query', { queryString: 'SELECT Id FROM Nothing__c' }, /INVALID_TYPE/],
    ['query', { queryString: 'SELECT Nothing' }, /MALFORMED_QUERY/],
    ['query', { queryString: 'SELECT Id FROM TraceFlag' }, /INVALID_TYPE/],
    ['upsert', { externalIDFieldName: 'Name', sObjects: [{ type: 'Account', Name: 'x' }] }, /INVALID_FIELD/],
    ['delete', { ids: Array.from({ length: 201 }, () => '001000000000000AAA') }, /EXCEEDED_ID_LIMIT/],
    ['sendEmail', {}, /NOT_EMULATED/],
    ['nonsense', {}, /INVALID_OPERATION/],
  ])('%s with %j is refused', async (action, parameters, message) => {
    await expect(call(action, parameters)).rejects.toThrow(message);
  });
});

interface Page {
  readonly records: readonly object[];
  readonly done: string;
  readonly size: string;
  readonly queryLocator: string;
}
