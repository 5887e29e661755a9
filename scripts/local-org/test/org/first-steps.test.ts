import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalOrg } from '../../org';
import { administratorSees, metadata, writeProject } from '../support/project';

const VISIT = metadata(
  'CustomObject',
  `<label>Visit</label><pluralLabel>Visits</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
   <nameField><label>Visit Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>`,
);
const SCORE = metadata(
  'CustomField',
  '<fullName>Score__c</fullName><label>Score</label><type>Number</type><precision>6</precision><scale>2</scale>',
);

const project = {
  ...administratorSees(['Visit__c.Score__c']),
  'objects/Visit__c/Visit__c.object-meta.xml': VISIT,
  'objects/Visit__c/fields/Score__c.field-meta.xml': SCORE,
  'classes/VisitService.cls': `
public without sharing class VisitService {
    public static Integer handled = 0;
    public static Integer count() {
        return [SELECT COUNT() FROM Visit__c];
    }
    public static void doubleScores(List<Visit__c> visits) {
        for (Visit__c visit : visits) {
            handled++;
            visit.Score__c = visit.Score__c == null ? 1 : visit.Score__c * 2;
        }
    }
}`,
  'triggers/VisitTrigger.trigger': `
trigger VisitTrigger on Visit__c (before insert) {
    VisitService.doubleScores(Trigger.new);
}`,
  'classes/VisitJob.cls': `
public without sharing class VisitJob implements Queueable {
    private final String name;
    public VisitJob(String name) { this.name = name; }
    public void execute(QueueableContext context) {
        insert new Visit__c(Name = name, Score__c = 3);
    }
}`,
  'classes/VisitServiceTest.cls': `
@IsTest
private class VisitServiceTest {
    @TestSetup
    static void setup() {
        insert as system new Visit__c(Name = 'Set up');
    }
    @IsTest
    static void triggerShouldDoubleTheScore() {
        insert as system new Visit__c(Name = 'A', Score__c = 2.25);
        Visit__c found = [SELECT Score__c FROM Visit__c WHERE Name = 'A' WITH SYSTEM_MODE];
        Assert.areEqual(4.5, found.Score__c);
        Assert.areEqual(2, VisitService.count());
    }
    @IsTest
    static void jobShouldRunAtStopTest() {
        Test.startTest();
        System.enqueueJob(new VisitJob('Queued'));
        Test.stopTest();
        Assert.areEqual(2, VisitService.count());
    }
    @IsTest
    static void wrongExpectationShouldFail() {
        Assert.areEqual(5, VisitService.count(), 'as it must');
    }
}`,
};

describe('a small project', () => {
  let org: LocalOrg;

  beforeAll(() => {
    org = LocalOrg.open({ folder: null });
  });
  afterAll(() => org.close());

  it('deploys', () => {
    const result = org.deploy(writeProject(project));
    expect(result.problems).toEqual([]);
    expect(result.counts).toEqual({ apexClasses: 3, apexTriggers: 1, objects: 1 });
  });

  it('runs anonymous Apex in a transaction', () => {
    const result = org.executeAnonymous(
      `insert new Visit__c(Name = 'One', Score__c = 2); System.debug('count ' + VisitService.count());`,
    );
    expect(result.exceptionMessage).toBeNull();
    expect(result.success).toBe(true);
    expect(result.debugLog).toContain('count 1');
  });

  it('rolls back as a whole', () => {
    const result = org.executeAnonymous(`insert new Visit__c(Name = 'Two'); Integer zero = 0; Integer one = 1 / zero;`);
    expect(result.exceptionMessage).toBe('System.MathException: Divide by 0');
    expect(org.executeAnonymous(`System.assertEquals(1, VisitService.count());`).success).toBe(true);
  });

  it('runs queued jobs when it drains', () => {
    expect(org.executeAnonymous(`System.enqueueJob(new VisitJob('Later'));`).exceptionMessage).toBeNull();
    expect(org.drain()).toBe(1);
    expect(org.executeAnonymous(`System.assertEquals(2, VisitService.count());`).exceptionMessage).toBeNull();
  });

  it('runs the tests without seeing data, and tells what is covered', () => {
    const run = org.runTests({ classes: null, coverage: true });
    expect(run.results.map(({ methodName, outcome, message }) => [methodName, outcome, message])).toEqual([
      ['triggerShouldDoubleTheScore', 'Pass', null],
      ['jobShouldRunAtStopTest', 'Pass', null],
      [
        'wrongExpectationShouldFail',
        'Fail',
        'System.AssertException: Assertion Failed: as it must: Expected: 5, Actual: 1',
      ],
    ]);
    expect(run.results[2].stackTrace).toMatch(
      /^Class\.VisitServiceTest\.wrongExpectationShouldFail: line 2\d, column 1/,
    );
    expect(run.coverage.map(({ name, uncoveredLines }) => [name, uncoveredLines])).toEqual([
      ['VisitJob', []],
      ['VisitService', []],
      ['VisitTrigger', []],
    ]);
  });
});
