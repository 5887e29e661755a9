/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_EventBus.htm */
import { expect, test } from 'vitest';
import { eventTriggerContext, TriggerContext } from '../../../library/platform/EventBus/TriggerContext';
import { ApexList } from '../../../runtime/collections';
import { SObjectValue } from '../../../runtime/sobject';
import { types } from '../../../types';
import { fakeField, fakeObject, fakeSchema } from '../../support/fake-schema';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, construct, thrownBy } from '../support/call';

const event = new SObjectValue('Visit_Event__e');

test('publishing a list answers a result for each event and counts one statement', () => {
  inFakeTransaction((transaction) => {
    const events = ApexList.of(types.sobject('Visit_Event__e'), [event, event]);
    const results = call('EventBus', 'publish(List<SObject>)', events) as ApexList;
    expect(results.items.map((result) => call('SaveResult', 'isSuccess()', result))).toEqual([true, true]);
    expect(transaction.limits.used('dmlStatements')).toBe(1);
    expect(transaction.journal.jobs).toEqual([{ kind: 'publish', args: [[event, event]] }]);
  });
});

test('events that are published at once count apart', () => {
  const now = fakeObject('Log__e', 'e01', [fakeField('Text__c', 'string')], { publishBehavior: 'PublishImmediately' });
  inFakeTransaction(
    (transaction) => {
      call('EventBus', 'publish(SObject)', new SObjectValue('Log__e'));
      expect(transaction.limits.used('publishImmediateDML')).toBe(1);
      expect(transaction.limits.used('dmlStatements')).toBe(0);
    },
    { org: { schema: fakeSchema([now]) } },
  );
});

test('only platform events are published', () => {
  const message = inFakeTransaction(() =>
    thrownBy(() => call('EventBus', 'publish(SObject)', new SObjectValue('Account'))),
  );
  expect(message).toContain('System.TypeException');
});

test('the trigger’s context tells retries and takes a checkpoint', () => {
  inFakeTransaction(
    () => {
      eventTriggerContext.set(new TriggerContext(2, 'locked'));
      const context = call('TriggerContext', 'currentContext()') as TriggerContext;
      call('TriggerContext', 'setResumeCheckpoint(String)', context, '17');
      expect(context).toMatchObject({ retries: 2, lastError: 'locked', resumeCheckpoint: '17' });
    },
    { kind: 'event' },
  );
});

test('RetryableException is the event bus’s own', () => {
  expect(construct('RetryableException', '(String)', 'again')).toMatchObject({
    $type: types.class('EventBus.RetryableException'),
    message: 'again',
  });
});
