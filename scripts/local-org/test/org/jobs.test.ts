import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../async/clock';
import { LocalOrg } from '../../org';
import { jobProject } from '../support/job-project';
import { writeProject } from '../support/project';

const START = Date.parse('2026-03-02T10:07:00Z');
const MINUTE = 60_000;

let org: LocalOrg;
let clock: ManualClock;

function run(code: string): string | null {
  const result = org.executeAnonymous(code);
  return result.compileProblem ?? result.exceptionMessage;
}

function ask(code: string, from = org): string {
  const result = from.executeAnonymous(`System.debug(${code});`);
  return (
    /USER_DEBUG\|\[\d+\]\|DEBUG\|(.*)/.exec(result.debugLog)?.[1] ??
    result.compileProblem ??
    result.exceptionMessage ??
    ''
  );
}

function lines(from = org): string[] {
  const code = `List<String> t = new List<String>(); for (Line__c l : [SELECT Text__c FROM Line__c ORDER BY Name]) { t.add(l.Text__c); } System.debug(JSON.serialize(t));`;
  const { debugLog } = from.executeAnonymous(code);
  return JSON.parse(/USER_DEBUG\|\[\d+\]\|DEBUG\|(.*)/.exec(debugLog)?.[1] ?? '[]') as string[];
}

beforeAll(() => {
  clock = new ManualClock(START);
  org = LocalOrg.open({ folder: null, clock });
  expect(org.deploy(writeProject(jobProject)).problems).toEqual([]);
});
afterAll(() => org.close());
beforeEach(() => {
  org.drain();
  run('delete [SELECT Id FROM Line__c];');
});

describe('queueable', () => {
  it('waits for its delay and drops transient state', () => {
    expect(run('System.enqueueJob(new ChainJob(1));')).toBeNull();
    org.drain();
    expect(lines()).toEqual(['chain 1 null']);
    clock.advance(4 * MINUTE);
    expect(org.drain()).toBe(0);
    clock.advance(MINUTE);
    expect(org.drain()).toBe(1);
    expect(lines()).toEqual(['chain 1 null', 'chain 0 null']);
  });

  it('keeps what a property with a getter of its own stores', () => {
    expect(run("System.enqueueJob(new LazyJob('kept'));")).toBeNull();
    org.drain();
    expect(lines()).toEqual(['lazy (kept)']);
  });

  it('may enqueue one job, not two', () => {
    expect(run('System.enqueueJob(new GreedyJob());')).toBeNull();
    org.drain();
    expect(lines()).toEqual([]);
    expect(ask(`[SELECT ExtendedStatus FROM AsyncApexJob WHERE Status = 'Failed' LIMIT 1].ExtendedStatus`)).toBe(
      'Too many queueable jobs added to the queue: 2',
    );
  });

  it('is refused above 50 in a synchronous transaction', () => {
    expect(run('for (Integer i = 0; i < 51; i++) { System.enqueueJob(new ChainJob(0)); }')).toBe(
      'System.LimitException: Too many queueable jobs added to the queue: 51',
    );
  });

  it('is refused with a signature that already waits', () => {
    const code = `AsyncOptions o = new AsyncOptions();
      o.DuplicateSignature = QueueableDuplicateSignature.Builder().addString('one').build();
      System.enqueueJob(new ChainJob(0), o);`;
    expect(run(code)).toBeNull();
    expect(run(code)).toBe(
      'System.DuplicateMessageException: Attempt to enqueue job with duplicate queueable signature',
    );
    org.drain();
    expect(run(code)).toBeNull();
  });

  it('ends its chain at the stated depth', () => {
    run(
      'AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = 2; System.enqueueJob(new ChainJob(5), o);',
    );
    org.drain();
    clock.advance(5 * MINUTE);
    org.drain();
    expect(lines()).toEqual(['chain 5 null']);
  });

  it('leaves its finalizer the exception and the state, five retries in a row', () => {
    expect(run('System.enqueueJob(new FailingJob());')).toBeNull();
    org.drain();
    const seen = lines();
    expect(seen[0]).toBe('finalizer UNHANDLED_EXCEPTION broken 1 (attempt 1)');
    expect(seen[1]).toBe('finalizer UNHANDLED_EXCEPTION broken 2 (attempt 1, attempt 2)');
    expect(seen).toHaveLength(5);
  });
});

describe('batch', () => {
  it('keeps state with Stateful, and counts a scope that fails', () => {
    run(`insert new List<Line__c>{ new Line__c(Text__c = 'a'), new Line__c(Text__c = 'b'), new Line__c(Text__c = 'poison'),
      new Line__c(Text__c = 'c'), new Line__c(Text__c = 'd') }; Database.executeBatch(new CountBatch(), 2);`);
    org.drain();
    expect(lines().at(-1)).toBe('batch saw 3');
    const job = `[SELECT Status, NumberOfErrors, JobItemsProcessed, TotalJobItems FROM AsyncApexJob WHERE JobType = 'BatchApex' ORDER BY CreatedDate DESC LIMIT 1]`;
    expect(ask(`${job}.Status`)).toBe('Completed');
    expect(ask(`${job}.NumberOfErrors`)).toBe('1');
    expect(ask(`${job}.TotalJobItems`)).toBe('3');
  });

  it('starts every method afresh without Stateful', () => {
    run('Database.executeBatch(new NumberBatch(), 2);');
    org.drain();
    expect(lines()).toEqual(['numbers (1, 2) call 1', 'numbers (3) call 1', 'finish 0']);
  });

  it('can be scheduled', () => {
    run(`System.scheduleBatch(new NumberBatch(), 'Later', 10, 3);`);
    expect(org.drain()).toBe(0);
    clock.advance(10 * MINUTE);
    org.drain();
    expect(lines()).toEqual(['numbers (1, 2, 3) call 1', 'finish 0']);
  });
});

describe('schedule', () => {
  it('fires at its times until it is aborted', () => {
    expect(run(`System.schedule('Quarter', '0 15 * * * ?', new Tick());`)).toBeNull();
    expect(run(`System.schedule('Quarter', '0 30 * * * ?', new Tick());`)).toBe(
      'System.AsyncException: The Apex job named "Quarter" is already scheduled for execution.',
    );
    clock.advance(60 * MINUTE);
    org.drain();
    clock.advance(60 * MINUTE);
    org.drain();
    expect(lines()).toEqual(['tick Quarter', 'tick Quarter']);
    expect(run(`System.abortJob([SELECT Id FROM CronTrigger WHERE CronJobDetail.Name = 'Quarter'].Id);`)).toBeNull();
    clock.advance(60 * MINUTE);
    expect(org.drain()).toBe(0);
  });
});

describe('future', () => {
  it('gets its arguments', () => {
    run(`Futures.note('f', new List<Integer>{ 7 });`);
    org.drain();
    expect(lines()).toEqual(['future f (7)']);
  });

  it('cannot call another', () => {
    run('Futures.nested();');
    org.drain();
    expect(ask(`[SELECT ExtendedStatus FROM AsyncApexJob WHERE MethodName = 'nested'].ExtendedStatus`)).toBe(
      'Future method cannot be called from a future or batch method: Futures.note',
    );
  });
});

describe('platform events', () => {
  it('are published by what commits only', () => {
    run(`EventBus.publish(new Signal__e(Text__c = 'lost')); Integer zero = 0; Integer one = 1 / zero;`);
    run(`EventBus.publish(new List<Signal__e>{ new Signal__e(Text__c = '1'), new Signal__e(Text__c = '2') });`);
    expect(org.drain()).toBe(1);
    expect(lines()).toEqual(['signal 1 by Automated Process', 'signal 2 by Automated Process']);
  });

  it('come again after a RetryableException', () => {
    run(`EventBus.publish(new Signal__e(Text__c = 'retry'));`);
    org.drain();
    expect(lines()).toEqual(['signal retry by Automated Process']);
  });
});

it('works off everything at stopTest, as the platform does', () => {
  const { results } = org.runTests({ classes: ['JobTest'] });
  expect(results.filter(({ outcome }) => outcome !== 'Pass')).toEqual([]);
  expect(results).toHaveLength(5);
});

it('keeps its queue over a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagelink-org-'));
  const before = LocalOrg.open({ folder });
  expect(before.deploy(writeProject(jobProject)).ok).toBe(true);
  expect(before.executeAnonymous('System.enqueueJob(new ChainJob(0));').success).toBe(true);
  before.close();

  const after = LocalOrg.open({ folder });
  expect(after.drain()).toBe(1);
  expect(lines(after)).toEqual(['chain 0 null']);
  after.close();
});

it('refuses a faulty deployment, names every fault, and stays as it was', () => {
  const faulty = {
    ...jobProject,
    'classes/Lines.cls': `
public class Lines {
    public static void add(String text) {
        insert new Line__c(Nope__c = text);
    }
    public static Integer missing() {
    }
}`,
  };
  const result = org.deploy(writeProject(faulty));
  expect(result.ok).toBe(false);
  expect(result.problems.map(({ path, line }) => [path.split('/').at(-1), line])).toEqual([
    ['Lines.cls', 4],
    ['Lines.cls', 7],
  ]);
  expect(run(`Lines.add('still there');`)).toBeNull();
});

describe('a job that was running when the process ended', () => {
  function interrupt(attempts: number): LocalOrg {
    const folder = mkdtempSync(join(tmpdir(), 'stagelink-org-'));
    const before = LocalOrg.open({ folder });
    before.deploy(writeProject(jobProject));
    before.executeAnonymous('System.enqueueJob(new ChainJob(0));');
    before.close();
    const database = new Database(join(folder, 'org.db'));
    database.prepare('UPDATE stagelink_job SET running = 1, attempts = ?').run(attempts);
    database.close();
    return LocalOrg.open({ folder });
  }

  it('begins again, because its transaction was rolled back', () => {
    const after = interrupt(1);
    expect(after.drain()).toBe(1);
    expect(lines(after)).toEqual(['chain 0 null']);
    after.close();
  });

  it('fails once it has taken the process down three times', () => {
    const after = interrupt(3);
    expect(after.drain()).toBe(0);
    expect(ask('[SELECT Status FROM AsyncApexJob].Status', after)).toBe('Failed');
    after.close();
  });
});
