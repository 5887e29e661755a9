import { describe, expect, it } from 'vitest';
import { flowClassProblems } from '../../judges/flow-classes';
import { folderWith } from '../support/folder';

const GOOD = {
  'main/records/classes/RecordSelector.cls': 'public class RecordSelector { Object o = [SELECT Id FROM Case]; }',
  'systems/portal/classes/PortalRepair.cls':
    "public class PortalRepair { /* [SELECT Id] */ String s = 'callout:Portal [FIND x]'; List<Id> search; }",
  'systems/portal/tests/PortalTest.cls': 'class PortalTest { Object o = [SELECT Id FROM Case]; HttpRequest r; }',
};

describe('the judge of flow classes', () => {
  it('accepts the engine, tests, and words in comments and strings', () => {
    expect(flowClassProblems(folderWith(GOOD))).toEqual([]);
  });

  it.each([
    ['a query', 'Object o = [ select Id from Case ];'],
    ['a query', 'Object o = [FIND :x IN ALL FIELDS];'],
    ['a query', 'Object o = Database.queryWithBinds(q, b, m);'],
    ['a query', 'Integer i = database . countQuery(q);'],
    ['a query', 'Object o = Search.query(q);'],
    ['a callout', 'HttpResponse r = new Http().send(q);'],
    ['a callout', 'SystemClient.send(new SystemRequest(s, m, p));'],
  ])('finds %s in %s', (what, code) => {
    const files = {
      ...GOOD,
      'systems/portal/classes/PortalFlow.cls': `public class PortalFlow { void run() { ${code} } }`,
    };
    expect(flowClassProblems(folderWith(files))).toEqual([
      expect.stringContaining(`systems/portal: PortalFlow holds ${what}`),
    ]);
  });

  it('looks at triggers too', () => {
    const files = {
      'systems/portal/triggers/T.trigger': 'trigger T on Case (before insert) { Object o = [SELECT Id FROM Case]; }',
    };
    expect(flowClassProblems(folderWith(files))).toHaveLength(1);
  });
});
