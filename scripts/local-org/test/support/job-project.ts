/** Jobs of every kind that write what they did into `Line__c`, in order. */
import { administratorSees, metadata, type ProjectFiles } from './project';

function field(name: string, rest: string): string {
  return metadata('CustomField', `<fullName>${name}</fullName><label>${name.replace(/_/g, ' ')}</label>${rest}`);
}

export const jobProject: ProjectFiles = {
  ...administratorSees(['Line__c.Text__c']),
  'objects/Line__c/Line__c.object-meta.xml': metadata(
    'CustomObject',
    `<label>Line</label><pluralLabel>Lines</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <nameField><label>Number</label><type>AutoNumber</type><displayFormat>L-{0000}</displayFormat></nameField>
     <sharingModel>ReadWrite</sharingModel>`,
  ),
  'objects/Line__c/fields/Text__c.field-meta.xml': field('Text__c', '<type>Text</type><length>255</length>'),
  'objects/Signal__e/Signal__e.object-meta.xml': metadata(
    'CustomObject',
    `<label>Signal</label><pluralLabel>Signals</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>`,
  ),
  'objects/Signal__e/fields/Text__c.field-meta.xml': field('Text__c', '<type>Text</type><length>80</length>'),
  'triggers/SignalTrigger.trigger': `
trigger SignalTrigger on Signal__e (after insert) {
    List<Line__c> lines = new List<Line__c>();
    for (Signal__e signal : Trigger.new) {
        if (signal.Text__c == 'retry' && EventBus.TriggerContext.currentContext().retries < 2) {
            throw new EventBus.RetryableException('not yet');
        }
        if (signal.Text__c == 'stop' && EventBus.TriggerContext.currentContext().getResumeCheckpoint() != null) {
            throw new IllegalArgumentException('stopped');
        }
        lines.add(new Line__c(Text__c = 'signal ' + signal.Text__c + ' by ' + UserInfo.getName()));
        EventBus.TriggerContext.currentContext().setResumeCheckpoint(signal.ReplayId);
    }
    insert as system lines;
}`,
  'classes/Lines.cls': `
public without sharing class Lines {
    public static void add(String text) {
        insert as system new Line__c(Text__c = text);
    }
}`,
  'classes/ChainJob.cls': `
public without sharing class ChainJob implements Queueable {
    private Integer left;
    private transient String forgotten = 'set';
    public ChainJob(Integer left) { this.left = left; }
    public void execute(QueueableContext context) {
        Lines.add('chain ' + left + ' ' + forgotten);
        if (left > 0) { System.enqueueJob(new ChainJob(left - 1), 5); }
    }
}`,
  'classes/LazyJob.cls': `
public without sharing class LazyJob implements Queueable {
    private List<String> notes {
        get { notes = notes ?? new List<String>(); return notes; }
        set;
    }
    public LazyJob(String note) { notes.add(note); }
    public void execute(QueueableContext context) {
        Lines.add('lazy ' + notes);
    }
}`,
  'classes/GreedyJob.cls': `
public without sharing class GreedyJob implements Queueable {
    public void execute(QueueableContext context) {
        System.enqueueJob(new ChainJob(0));
        System.enqueueJob(new ChainJob(0));
    }
}`,
  'classes/FailingJob.cls': `
public without sharing class FailingJob implements Queueable, Finalizer {
    private Integer attempt = 1;
    private List<String> notes = new List<String>();
    public void execute(QueueableContext context) {
        System.attachFinalizer(this);
        notes.add('attempt ' + attempt);
        Lines.add('lost with the rollback');
        attempt++;
        throw new IllegalArgumentException('broken ' + notes.size());
    }
    public void execute(FinalizerContext context) {
        Lines.add('finalizer ' + context.getResult() + ' ' + context.getException().getMessage() + ' ' + notes);
        System.enqueueJob(this);
    }
}`,
  'classes/CountBatch.cls': `
public without sharing class CountBatch implements Database.Batchable<SObject>, Database.Stateful {
    private Integer seen = 0;
    public Database.QueryLocator start(Database.BatchableContext context) {
        return Database.getQueryLocator('SELECT Id, Text__c FROM Line__c ORDER BY Name');
    }
    public void execute(Database.BatchableContext context, List<Line__c> scope) {
        if (scope[0].Text__c == 'poison') { throw new IllegalArgumentException('poisoned'); }
        seen += scope.size();
    }
    public void finish(Database.BatchableContext context) {
        Lines.add('batch saw ' + seen);
    }
}`,
  'classes/NumberBatch.cls': `
public without sharing class NumberBatch implements Database.Batchable<Integer> {
    private Integer calls = 0;
    public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3 }; }
    public void execute(Database.BatchableContext context, List<Integer> scope) {
        calls++;
        Lines.add('numbers ' + scope + ' call ' + calls);
    }
    public void finish(Database.BatchableContext context) { Lines.add('finish ' + calls); }
}`,
  'classes/Tick.cls': `
public without sharing class Tick implements Schedulable {
    public void execute(SchedulableContext context) {
        Lines.add('tick ' + [SELECT CronJobDetail.Name FROM CronTrigger WHERE Id = :context.getTriggerId()].CronJobDetail.Name);
    }
}`,
  'classes/Futures.cls': `
public without sharing class Futures {
    @future
    public static void note(String text, List<Integer> numbers) { Lines.add('future ' + text + ' ' + numbers); }
    @future
    public static void nested() { note('never', null); }
}`,
  'classes/JobTest.cls': `
@IsTest
private class JobTest {
    private static List<String> texts() {
        List<String> texts = new List<String>();
        for (Line__c line : [SELECT Text__c FROM Line__c WITH SYSTEM_MODE ORDER BY Name]) { texts.add(line.Text__c); }
        return texts;
    }
    @IsTest
    static void everythingShouldRunAtStopTest() {
        System.enqueueJob(new ChainJob(0));
        Test.startTest();
        System.schedule('Every hour', '0 0 * * * ?', new Tick());
        Futures.note('x', new List<Integer>{ 1, 2 });
        Database.executeBatch(new NumberBatch(), 200);
        EventBus.publish(new Signal__e(Text__c = 'hello'));
        Assert.areEqual(0, texts().size());
        Test.stopTest();
        Assert.areEqual(
            'signal hello by Automated Process|tick Every hour|future x (1, 2)|numbers (1, 2, 3) call 1|finish 0',
            String.join(texts(), '|')
        );
        CronTrigger schedule = [SELECT TimesTriggered, PreviousFireTime, NextFireTime FROM CronTrigger LIMIT 1];
        Assert.areEqual(0, schedule.TimesTriggered, 'stopTest leaves the schedule as it was');
        Assert.isNull(schedule.PreviousFireTime);
        Assert.isTrue(schedule.NextFireTime > System.now());
    }
    @IsTest
    static void chainShouldEndAfterTheFirstJob() {
        try {
            Test.startTest();
            System.enqueueJob(new ChainJob(1));
            Test.stopTest();
            Assert.fail('the chain goes on');
        } catch (AsyncException error) {
            Assert.areEqual('Maximum stack depth has been reached.', error.getMessage());
        }
    }
    @IsTest
    static void exceptionOfAJobShouldLeaveStopTest() {
        try {
            Test.startTest();
            System.enqueueJob(new FailingJob());
            Test.stopTest();
            Assert.fail('nothing was thrown');
        } catch (IllegalArgumentException error) {
            Assert.areEqual('broken 1', error.getMessage());
        }
    }
    @IsTest
    static void wholeScopeOnlyShouldRunInATest() {
        try {
            Test.startTest();
            Database.executeBatch(new NumberBatch(), 2);
            Test.stopTest();
            Assert.fail('two scopes ran');
        } catch (UnexpectedException error) {
            Assert.isTrue(error.getMessage().startsWith('No more than one executeBatch'), error.getMessage());
        }
    }
    @IsTest
    static void eventsShouldBeDeliveredOnDemand() {
        EventBus.publish(new Signal__e(Text__c = 'now'));
        Test.getEventBus().deliver();
        Assert.areEqual('signal now by Automated Process', texts()[0]);
    }
}`,
};
