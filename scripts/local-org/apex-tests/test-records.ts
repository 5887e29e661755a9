/**
 * A test run as the records in which clients look for it. Of coverage only the totals are kept, as in an org with
 * "Store Only Aggregate Code Coverage".
 */
import { ApexDatetime } from '../apex/runtime/temporal';
import type { SystemRecords } from '../transactions/system-records';
import type { TestResult, TestRun } from './test-result';

/** Returns the id of the run's `AsyncApexJob`. */
export function recordTestRun(records: SystemRecords, run: TestRun, userId: string): string {
  const { storage } = records;
  storage.begin();
  try {
    const id = write(records, run, userId);
    storage.commit();
    return id;
  } catch (error) {
    storage.rollback();
    throw error;
  }
}

function write(records: SystemRecords, run: TestRun, userId: string): string {
  const byClass = new Map<string, TestResult[]>();
  for (const result of run.results) {
    byClass.set(result.className, [...(byClass.get(result.className) ?? []), result]);
  }
  const end = Date.now();
  const times = { StartTime: new ApexDatetime(end - run.timeMs), EndTime: new ApexDatetime(end) };
  const job = records.insert(
    'AsyncApexJob',
    {
      JobType: 'TestRequest',
      Status: 'Completed',
      TotalJobItems: byClass.size,
      JobItemsProcessed: byClass.size,
      NumberOfErrors: 0,
      CompletedDate: times.EndTime,
    },
    userId,
  );
  const failures = run.results.filter(({ outcome }) => outcome !== 'Pass').length;
  const summary = records.insert(
    'ApexTestRunResult',
    {
      AsyncApexJobId: job,
      UserId: userId,
      Status: failures > 0 ? 'Failed' : 'Completed',
      IsAllTests: false,
      Source: 'Api',
      ...times,
      TestTime: run.results.reduce((sum, { timeMs }) => sum + timeMs, 0),
      TestSetupTime: 0,
      ClassesEnqueued: byClass.size,
      ClassesCompleted: byClass.size,
      MethodsEnqueued: run.results.length,
      MethodsCompleted: run.results.length,
      MethodsFailed: failures,
    },
    userId,
  );
  for (const [className, results] of byClass) {
    writeClass(records, { job, summary, className, userId, timestamp: times.EndTime }, results);
  }
  writeCoverage(records, run);
  return job;
}

interface ClassRun {
  readonly job: string;
  readonly summary: string;
  readonly className: string;
  readonly userId: string;
  readonly timestamp: ApexDatetime;
}

function writeClass(records: SystemRecords, run: ClassRun, results: readonly TestResult[]): void {
  const { job, summary, className, userId, timestamp } = run;
  const ApexClassId = records.idWhere('ApexClass', 'Name', className);
  const passed = results.filter(({ outcome }) => outcome === 'Pass').length;
  const item = records.insert(
    'ApexTestQueueItem',
    {
      ApexClassId,
      ParentJobId: job,
      TestRunResultId: summary,
      Status: passed === results.length ? 'Completed' : 'Failed',
      ExtendedStatus: `(${passed}/${results.length})`,
      ShouldSkipCodeCoverage: false,
    },
    userId,
  );
  for (const { methodName, outcome, message, stackTrace, timeMs } of results) {
    records.insert('ApexTestResult', {
      ApexClassId,
      AsyncApexJobId: job,
      ApexTestRunResultId: summary,
      QueueItemId: item,
      MethodName: methodName,
      Outcome: outcome,
      Message: message,
      StackTrace: stackTrace,
      RunTime: timeMs,
      IsTestSetup: false,
      TestTimestamp: timestamp,
    });
  }
}

function writeCoverage(records: SystemRecords, { coverage }: TestRun): void {
  for (const { name, kind, coveredLines, uncoveredLines } of coverage) {
    const id = records.idWhere(kind === 'Class' ? 'ApexClass' : 'ApexTrigger', 'Name', name);
    const known = id === null ? null : records.idWhere('ApexCodeCoverageAggregate', 'ApexClassOrTriggerId', id);
    const values = {
      ApexClassOrTriggerId: id,
      NumLinesCovered: coveredLines.length,
      NumLinesUncovered: uncoveredLines.length,
      Coverage: JSON.stringify({ coveredLines, uncoveredLines }),
    };
    if (known === null) {
      records.insert('ApexCodeCoverageAggregate', values);
    } else {
      records.update('ApexCodeCoverageAggregate', known, values);
    }
  }
  const [[covered, total]] = records.storage.rows(
    'SELECT sum("NumLinesCovered"), sum("NumLinesCovered" + "NumLinesUncovered") FROM "ApexCodeCoverageAggregate"',
  );
  const values = { PercentCovered: total ? Math.round((Number(covered) / Number(total)) * 100) : 0 };
  const [row] = records.storage.rows('SELECT "Id" FROM "ApexOrgWideCoverage"');
  if (row) {
    records.update('ApexOrgWideCoverage', row[0] as string, values);
  } else {
    records.insert('ApexOrgWideCoverage', values);
  }
}
