import { transaction, type LimitName } from '../../../runtime/transaction';
import { defineClass, referencePage, type LibraryFunction } from '../../define';

/** What `get…` and `getLimit…` are followed by, and the limit they read. */
const MEMBERS: Readonly<Record<string, LimitName>> = {
  Queries: 'queries',
  QueryRows: 'queryRows',
  AggregateQueries: 'aggregateQueries',
  QueryLocatorRows: 'queryLocatorRows',
  DmlStatements: 'dmlStatements',
  DmlRows: 'dmlRows',
  Callouts: 'callouts',
  CpuTime: 'cpuTime',
  HeapSize: 'heapSize',
  QueueableJobs: 'queueableJobs',
  FutureCalls: 'futureCalls',
  EmailInvocations: 'emailInvocations',
  PublishImmediateDML: 'publishImmediateDML',
  Savepoints: 'savepoints',
  MobilePushApexCalls: 'mobilePushApexCalls',
  SoslQueries: 'soslQueries',
  FetchCallsOnApexCursor: 'fetchCallsOnApexCursor',
  ApexCursorRows: 'apexCursorRows',
};

/** Limits that the platform no longer has, or does not yet have: their methods are there, and none is ever used. */
const NEVER_USED: readonly string[] = [
  'AsyncCalls',
  'ChildRelationshipsDescribes',
  'DatabaseTime',
  'FieldSetsDescribes',
  'FieldsDescribes',
  'FindSimilarCalls',
  'PicklistDescribes',
  'RecordTypesDescribes',
  'RunAs',
  'SavepointRollbacks',
  'ScriptStatements',
];

function methods(): Record<string, LibraryFunction> {
  return Object.fromEntries([
    ...Object.entries(MEMBERS).flatMap(([member, limit]) => [
      [`static Integer get${member}()`, () => transaction().limits.used(limit)],
      [`static Integer getLimit${member}()`, () => transaction().limits.maximum(limit)],
    ]),
    ...NEVER_USED.flatMap((member) => [
      [`static Integer get${member}()`, () => 0],
      [`static Integer getLimit${member}()`, () => 0],
    ]),
  ]) as Record<string, LibraryFunction>;
}

export const LimitsClass = defineClass({
  namespace: 'System',
  name: 'Limits',
  reference: referencePage('apex_methods_system_limits'),
  methods: methods(),
});
