import type { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import type { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { SaveResult } from '../Database/SaveResult';
import { listOf } from '../support/lists';
import { notEmulated } from '../support/members';
import { markUncommittedWork } from '../support/uncommitted-work';

/** Events that are published at once count apart; the others count as a DML statement each call. */
function countPublish(events: readonly SObjectValue[]): void {
  const { limits, org } = transaction();
  const behaviours = new Set(events.map((event) => org.schema.object(event.typeName)?.publishBehavior ?? null));
  if (behaviours.has(null)) {
    throwApex('System.TypeException', 'EventBus.publish takes platform events only.');
  }
  if (behaviours.has('PublishImmediately')) {
    limits.consume('publishImmediateDML');
  }
  if (behaviours.has('PublishAfterCommit')) {
    limits.consume('dmlStatements');
  }
}

function publish(events: readonly SObjectValue[]): SaveResult[] {
  if (events.length === 0) {
    return [];
  }
  countPublish(events);
  markUncommittedWork();
  return transaction()
    .jobs.publish(events)
    .map((row) => new SaveResult(row));
}

export const EventBusClass = defineClass({
  namespace: 'System',
  name: 'EventBus',
  reference: referencePage('apex_class_System_EventBus'),
  methods: {
    'static Database.SaveResult publish(SObject event)': (event: SObjectValue) => publish([event])[0],
    'static List<Database.SaveResult> publish(List<SObject> events)': (events: ApexList) =>
      listOf('Database.SaveResult', publish(events.items as SObjectValue[])),
    'static Database.SaveResult publish(SObject event, Object callback)': notEmulated('EventBus publish callbacks'),
    'static List<Database.SaveResult> publish(List<SObject> events, Object callback)':
      notEmulated('EventBus publish callbacks'),
    'static String getOperationId(Object result)': notEmulated('EventBus.getOperationId'),
  },
});
