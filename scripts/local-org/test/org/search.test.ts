/** SOSL over the wire and in Apex outside of tests, on records that were committed. */
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOrg, type ServedOrg } from '../../worker/served-org';
import { administratorSees, metadata, writeProject } from '../support/project';

const object = (name: string, extra: string): string =>
  metadata(
    'CustomObject',
    `<label>${name}</label><pluralLabel>${name}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel>${extra}`,
  );

const project = {
  ...administratorSees(['Site__c.Secret__c']),
  'objects/Site__c/Site__c.object-meta.xml': object('Site', '<enableSearch>true</enableSearch>'),
  'objects/Site__c/fields/Secret__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Secret__c</fullName><label>Secret</label><type>Text</type><length>80</length>',
  ),
  'objects/Closed__c/Closed__c.object-meta.xml': object('Closed', ''),
  'permissionsets/Sites.permissionset-meta.xml': metadata(
    'PermissionSet',
    `<label>Sites</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete>
     <allowEdit>true</allowEdit><allowRead>true</allowRead><object>Site__c</object></objectPermissions>`,
  ),
};

let org: ServedOrg;
let connection: Connection;
let visitor: Connection;

beforeAll(async () => {
  org = await serveOrg({ folder: null, port: 0 });
  expect((await org.client.call('deploy', writeProject(project))).problems).toEqual([]);
  const connect = async (userId?: string): Promise<Connection> =>
    new Connection({ instanceUrl: org.url, accessToken: await org.client.call('login', userId), version: '67.0' });
  connection = await connect();
  visitor = await connect(
    await org.client.call('ensureUser', { username: 'v@local.test', firstName: 'V', lastName: 'V' }, ['Sites']),
  );
  await connection.sobject('Account').create({ Name: 'Northern Lights', Phone: '(415) 555-1212' });
  await connection.sobject('Account').create({ Name: 'Southern Cross', Description: 'Brighter than northern ones' });
  await connection.sobject('Contact').create({ LastName: 'Northern', Email: 'north@example.com' });
  await connection.sobject('Site__c').create({ Name: 'Northern depot', Secret__c: 'buried treasure' });
  await connection.sobject('Closed__c').create({ Name: 'Northern gate' });
});
afterAll(() => org.close());

async function found(sosl: string, by = connection): Promise<string[]> {
  const { searchRecords } = await by.search(sosl);
  return searchRecords.map(({ attributes, Name, Id }) => `${attributes?.type}: ${String(Name ?? Id).slice(0, 20)}`);
}

describe('search over the wire', () => {
  it('finds records of several objects, in their order', async () => {
    expect(
      await found('FIND {northern} RETURNING Account(Name ORDER BY Name DESC), Contact(Name), Site__c(Name)'),
    ).toEqual(['Account: Southern Cross', 'Account: Northern Lights', 'Contact: Northern', 'Site__c: Northern depot']);
  });

  it('narrows by fields, conditions and limits', async () => {
    expect(await found('FIND {northern} IN NAME FIELDS RETURNING Account(Name)')).toEqual(['Account: Northern Lights']);
    expect(await found('FIND {4155551212} IN PHONE FIELDS RETURNING Account(Name)')).toHaveLength(1);
    expect(await found("FIND {northern} RETURNING Account(Name WHERE Name LIKE 'S%')")).toEqual([
      'Account: Southern Cross',
    ]);
    expect(await found('FIND {northern} RETURNING Account(Name), Contact(Name) LIMIT 1')).toHaveLength(1);
  });

  it('looks into every object that can be searched when none is named', async () => {
    const types = (await found('FIND {northern}')).map((line) => line.split(':')[0]);
    expect(types.sort()).toEqual(['Account', 'Account', 'Contact', 'Site__c']);
  });

  it('finds nothing of an object that does not allow search', async () => {
    expect(await found('FIND {northern} RETURNING Closed__c(Name)')).toEqual([]);
  });

  it('shows a user his own rows, and nothing by fields that he may not see', async () => {
    const own = await visitor.sobject('Site__c').create({ Name: 'Northern shed' });
    expect(own.success).toBe(true);
    expect(await found('FIND {northern} RETURNING Site__c(Name)', visitor)).toEqual(['Site__c: Northern shed']);
    expect(await found('FIND {treasure} RETURNING Site__c(Name)')).toEqual(['Site__c: Northern depot']);
    await connection.sobject('Site__c').update({ Id: own.id ?? '', Secret__c: 'treasure' });
    expect(await found('FIND {treasure} RETURNING Site__c(Name)', visitor)).toEqual([]);
  });

  it.each([
    ['northern', 'MALFORMED_SEARCH', 'must be enclosed in braces'],
    ['FIND {n}', 'MALFORMED_SEARCH', 'longer than one character'],
    ['FIND {northern} RETURNING Nope__c', 'INVALID_TYPE', "sObject type 'Nope__c' is not supported."],
    ['FIND {northern} RETURNING Account(Nope)', 'INVALID_FIELD', "No such column 'Nope'"],
  ])('refuses %s', async (sosl, errorCode, message) => {
    await expect(connection.search(sosl)).rejects.toMatchObject({
      errorCode,
      message: expect.stringContaining(message) as string,
    });
  });

  it('takes parameters instead', async () => {
    const get = await connection.request<{ searchRecords: { Name: string }[] }>(
      '/services/data/v67.0/parameterizedSearch/?q=northern&sobject=Contact&Contact.fields=Id,Name',
    );
    expect(get.searchRecords.map(({ Name }) => Name)).toEqual(['Northern']);
    const post = await connection.request<{ searchRecords: { Name: string }[] }>({
      method: 'POST',
      url: '/services/data/v67.0/parameterizedSearch',
      body: JSON.stringify({
        q: 'northern',
        in: 'NAME',
        sobjects: [{ name: 'Account', fields: ['Name'], where: "Name LIKE 'N%'", limit: 5 }],
      }),
      headers: { 'content-type': 'application/json' },
    });
    expect(post.searchRecords.map(({ Name }) => Name)).toEqual(['Northern Lights']);
  });
});

describe('search in Apex', () => {
  async function debugged(code: string): Promise<string> {
    const { debugLog, exceptionMessage, compileProblem } = await org.client.call('executeAnonymous', code);
    return /USER_DEBUG\|\[\d+\]\|DEBUG\|(.*)/.exec(debugLog)?.[1] ?? exceptionMessage ?? compileProblem ?? '';
  }

  it('finds what was committed, and not what its own transaction has made', async () => {
    const code = `insert as system new Account(Name = 'Northern Star');
      String words = 'northern';
      Integer queries = Limits.getQueries();
      List<List<SObject>> found = [FIND :words IN NAME FIELDS RETURNING Account(Name), Contact(Id) WITH SYSTEM_MODE];
      System.debug(found[0].size() + ' ' + found[1].size() + ' ' + Limits.getSoslQueries() + ' ' + (Limits.getQueries() - queries));`;
    expect(await debugged(code)).toBe('1 1 1 0');
  });

  it('runs text', async () => {
    const code = `System.debug(Search.find('FIND \\'north*\\' IN ALL FIELDS RETURNING Contact(LastName)', AccessLevel.SYSTEM_MODE)
      .get('Contact')[0].getSObject().get('LastName'));`;
    expect(await debugged(code)).toBe('Northern');
  });

  it.each([
    [
      `Search.query('FIND {n} RETURNING Account');`,
      'System.SearchException: search term must be longer than one character: n',
    ],
    [
      `List<List<SObject>> found = [FIND 'northern' RETURNING Nope__c(Id)];`,
      "sObject type 'Nope__c' is not supported.",
    ],
    [
      `List<List<SObject>> found = [FIND 'northern' RETURNING Account(Nope)];`,
      "No such column 'Nope' on entity 'Account'",
    ],
  ])('refuses %s', async (code, message) => {
    expect(await debugged(code)).toContain(message);
  });
});
