/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Metadata_Operations.htm */
import { expect, test } from 'vitest';
import { CustomMetadata } from '../../../library/platform/Metadata/CustomMetadata';
import { CustomMetadataValue } from '../../../library/platform/Metadata/CustomMetadataValue';
import { deployResult } from '../../../library/platform/Metadata/DeployResult';
import { fakeTestContext, inFakeTransaction } from '../../support/fake-transaction';
import { call, construct, thrownBy } from '../support/call';

function container(): unknown {
  const value = new CustomMetadataValue();
  value.field = 'Active__c';
  value.value = true;
  const record = new CustomMetadata();
  record.fullName = 'Inbound_Feed.Patient';
  record.label = 'Patient';
  record.values?.items.push(value);
  const built = construct('DeployContainer', '()');
  call('DeployContainer', 'addMetadata(Metadata.Metadata)', built, record);
  return built;
}

const enqueue = (): unknown =>
  call('Operations', 'enqueueDeployment(Metadata.DeployContainer,Metadata.DeployCallback)', container(), null);

test('a deployment hands over names and values', () => {
  inFakeTransaction((transaction) => {
    enqueue();
    const values = new Map([['Active__c', true]]);
    const record = { fullName: 'Inbound_Feed.Patient', label: 'Patient', description: null, values };
    expect(transaction.journal.jobs[0]?.args).toEqual([{ records: [record], callback: null }]);
  });
});

test('a test cannot deploy', () => {
  expect(inFakeTransaction(() => thrownBy(enqueue), { test: fakeTestContext() })).toContain('System.AsyncException');
});

test.each([
  [[], 'Succeeded', true],
  [['No such field'], 'Failed', false],
])('the callback’s result for problems %j', (problems, status, success) => {
  expect(deployResult('0Af000000000001AAA', problems)).toMatchObject({ status: { name: status }, success, done: true });
});

test('classes that extend another have their own type', () => {
  expect(new CustomMetadata()).toMatchObject({ $type: { name: 'Metadata.CustomMetadata' } });
});
