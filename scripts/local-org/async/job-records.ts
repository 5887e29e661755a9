/** The records by which Apex and Setup see jobs: `AsyncApexJob`, `CronTrigger`, `CronJobDetail`. */
import { ApexDatetime } from '../apex/runtime/temporal';
import type { SystemRecords } from '../transactions/system-records';

export type JobType = 'Queueable' | 'Future' | 'BatchApex' | 'ScheduledApex';

export type JobStatus = 'Queued' | 'Holding' | 'Preparing' | 'Processing' | 'Completed' | 'Failed' | 'Aborted';

/** The platform cuts the message at this length. */
const EXTENDED_STATUS_LENGTH = 1000;

export function createJobRecord(
  records: SystemRecords,
  job: { jobType: JobType; className: string; methodName?: string; userId: string; cronTriggerId?: string },
): string {
  const outer = job.className.split('.')[0];
  return records.insert(
    'AsyncApexJob',
    {
      ApexClassId: records.has('ApexClass') ? records.idWhere('ApexClass', 'Name', outer) : null,
      JobType: job.jobType,
      MethodName: job.methodName ?? null,
      Status: 'Queued',
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
      CronTriggerId: job.cronTriggerId ?? null,
    },
    job.userId,
  );
}

export function setJobStatus(
  records: SystemRecords,
  id: string,
  status: JobStatus,
  progress: { now: number; extendedStatus?: string | null; processed?: number; total?: number; errors?: number },
): void {
  const isOver = status === 'Completed' || status === 'Failed' || status === 'Aborted';
  records.update('AsyncApexJob', id, {
    Status: status,
    ...(isOver ? { CompletedDate: new ApexDatetime(progress.now) } : {}),
    ...(progress.extendedStatus ? { ExtendedStatus: progress.extendedStatus.slice(0, EXTENDED_STATUS_LENGTH) } : {}),
    ...(progress.processed === undefined ? {} : { JobItemsProcessed: progress.processed }),
    ...(progress.total === undefined ? {} : { TotalJobItems: progress.total }),
    ...(progress.errors === undefined ? {} : { NumberOfErrors: progress.errors }),
  });
}

export function createCronTrigger(
  records: SystemRecords,
  trigger: { name: string; expression: string | null; nextFireTime: number; now: number; userId: string; zone: string },
): string {
  const detailId = records.insert('CronJobDetail', { Name: trigger.name, JobType: '7' }, trigger.userId);
  return records.insert(
    'CronTrigger',
    {
      CronExpression: trigger.expression,
      CronJobDetailId: detailId,
      State: 'WAITING',
      StartTime: new ApexDatetime(trigger.now),
      NextFireTime: new ApexDatetime(trigger.nextFireTime),
      TimesTriggered: 0,
      TimeZoneSidKey: trigger.zone,
    },
    trigger.userId,
  );
}

export function recordFiring(
  records: SystemRecords,
  id: string,
  firing: { at: number; next: number | null; count: number },
): void {
  records.update('CronTrigger', id, {
    State: firing.next === null ? 'DELETED' : 'WAITING',
    PreviousFireTime: new ApexDatetime(firing.at),
    NextFireTime: firing.next === null ? null : new ApexDatetime(firing.next),
    TimesTriggered: firing.count,
  });
}

export function deleteCronTrigger(records: SystemRecords, id: string): void {
  const [row] = records.storage.rows('SELECT "CronJobDetailId" FROM "CronTrigger" WHERE "Id" = ?', [id]);
  records.delete('CronTrigger', id);
  if (row) {
    records.delete('CronJobDetail', row[0] as string);
  }
}

/** True while a job of that name waits or runs. */
export function isScheduled(records: SystemRecords, name: string): boolean {
  const [row] = records.storage.rows(
    `SELECT 1 FROM "CronTrigger" t JOIN "CronJobDetail" d ON d."Id" = t."CronJobDetailId"
     WHERE d."Name" = ? AND t."State" <> 'DELETED'`,
    [name],
  );
  return row !== undefined;
}

export function countScheduled(records: SystemRecords): number {
  const [[count]] = records.storage.rows(`SELECT count(*) FROM "CronTrigger" WHERE "State" <> 'DELETED'`);
  return Number(count);
}
