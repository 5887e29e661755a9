/** Big objects: written immediately alone, identified by their index. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LocalOrg } from '../../org';
import { administratorSees, metadata, writeProject } from '../support/project';

const field = (name: string, rest: string): string =>
  metadata('CustomField', `<fullName>${name}</fullName><label>${name}</label>${rest}`);

const project = {
  ...administratorSees(['Archive__b.Text__c']),
  'objects/Archive__b/Archive__b.object-meta.xml': metadata(
    'CustomObject',
    '<label>Archive</label><pluralLabel>Archives</pluralLabel><deploymentStatus>Deployed</deploymentStatus>',
  ),
  'objects/Archive__b/fields/Key__c.field-meta.xml': field(
    'Key__c',
    '<type>Text</type><length>20</length><required>true</required>',
  ),
  'objects/Archive__b/fields/At__c.field-meta.xml': field('At__c', '<type>DateTime</type><required>true</required>'),
  'objects/Archive__b/fields/Text__c.field-meta.xml': field('Text__c', '<type>Text</type><length>80</length>'),
  'objects/Archive__b/indexes/Main.index-meta.xml': metadata(
    'Index',
    `<fullName>Main</fullName><label>Main</label>
     <fields><name>Key__c</name><sortDirection>ASC</sortDirection></fields>
     <fields><name>At__c</name><sortDirection>DESC</sortDirection></fields>`,
  ),
};

let org: LocalOrg;

beforeAll(() => {
  org = LocalOrg.open({ folder: null });
  expect(org.deploy(writeProject(project)).problems).toEqual([]);
});
afterAll(() => org.close());

function run(code: string): string | null {
  const { compileProblem, exceptionMessage } = org.executeAnonymous(code);
  return compileProblem ?? exceptionMessage;
}

it('keeps one record for the values of its index, until they are deleted', () => {
  expect(
    run(`
      Datetime at = Datetime.newInstance(2026, 1, 2);
      Archive__b first = new Archive__b(Key__c = 'a', At__c = at, Text__c = 'one');
      Assert.isTrue(Database.insertImmediate(first).isSuccess());
      List<Database.SaveResult> results = Database.insertImmediate(new List<Archive__b>{
        new Archive__b(Key__c = 'a', At__c = at, Text__c = 'two'),
        new Archive__b(Key__c = 'b', At__c = at, Text__c = 'three')
      });
      Assert.areEqual(2, results.size());
      List<Archive__b> found = [SELECT Key__c, Text__c FROM Archive__b WHERE Key__c = 'a'];
      Assert.areEqual(1, found.size());
      Assert.areEqual('two', found[0].Text__c);
      Assert.isTrue(Database.deleteImmediate(new Archive__b(Key__c = 'a', At__c = at)).isSuccess());
      Assert.areEqual(0, [SELECT Key__c FROM Archive__b WHERE Key__c = 'a'].size());`),
  ).toBeNull();
});

it.each([
  [`insert new Archive__b(Key__c = 'a', At__c = System.now());`, /DML operation INSERT not allowed on Archive__b/],
  [`Database.insertImmediate(new Account(Name = 'a'));`, /DML operation INSERTIMMEDIATE not allowed on Account/],
  [`Database.insertImmediate(new Archive__b(Key__c = 'a'));`, /missing from the index of Archive__b: \[At__c\]/],
])('refuses %s', (code, message) => {
  expect(run(code)).toMatch(message);
});

it('refuses an index of a field that is not there', () => {
  const index = metadata('Index', '<fullName>Main</fullName><fields><name>Nope__c</name></fields>');
  const { problems } = LocalOrg.open({ folder: null }).deploy(
    writeProject({ ...project, 'objects/Archive__b/indexes/Main.index-meta.xml': index }),
  );
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('Archive__b has no field Nope__c for its index.'),
  ]);
});
