/** Runs Apex against the library and fakes of what lies below it. */
import { expect } from 'vitest';
import { compile } from '../../../compiler';
import { library } from '../../../library';
import { SObjectValue } from '../../../runtime/sobject';
import { runIn } from '../../../runtime/transaction';
import { fakeField, fakeObject, fakeObjects, fakeSchema } from '../../support/fake-schema';
import { fakeTransaction, type FakeOptions } from '../../support/fake-transaction';

const schema = fakeSchema([
  ...fakeObjects,
  fakeObject('Feed__mdt', 'm00', [fakeField('DeveloperName', 'string'), fakeField('Path__c', 'string')], {
    kind: 'customMetadata',
  }),
]);

const feed = new SObjectValue(
  'Feed__mdt',
  new Map([
    ['DeveloperName', 'Patient'],
    ['Path__c', '/Patient'],
  ]),
);

/** Compiles `members` into a class whose `run` method has the body, and runs it. */
export function runApex(body: string, members = '', options: FakeOptions = {}): string[] {
  const text = `public class Example { ${members} public static void run() { ${body} } }`;
  const context = { schema, library, cacheFolder: null };
  const { program, diagnostics } = compile([{ path: 'Example.cls', text, apiVersion: 67 }], context);
  expect(diagnostics).toEqual([]);
  const classes = program?.classes ?? { find: () => null, all: () => [] };
  const transaction = fakeTransaction({
    ...options,
    org: { schema, classes },
    database: { configuration: () => [feed], ...options.database },
  });
  const run = classes.find('Example')?.methods.find((method) => method.name === 'run');
  expect(run).toBeDefined();
  runIn(transaction, () => run?.invoke(null, []));
  return transaction.journal.jobs.map((job) => job.kind);
}
