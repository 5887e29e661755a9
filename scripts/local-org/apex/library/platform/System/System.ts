import { apexEquals, apexHashCode } from '../../../runtime/equality';
import { throwApex } from '../../../runtime/exception';
import { ApexDate, ApexDatetime } from '../../../runtime/temporal';
import { apexToString } from '../../../runtime/text';
import { transaction } from '../../../runtime/transaction';
import type { ApexEnumValue } from '../../../runtime/value';
import { wallClock } from '../../datetime/zone';
import { defineClass, enumConstant, referencePage } from '../../define';
import { assertEqual, assertNotEqual, assertTrue } from '../support/asserting';
import { checkBatch, DEFAULT_SCOPE } from '../support/batch';
import { notEmulated } from '../support/members';
import { enqueue } from '../support/queueable';
import { markUncommittedWork } from '../support/uncommitted-work';
import { ApplicationReadWriteModeEnum } from './ApplicationReadWriteMode';
import type { AsyncOptions } from './AsyncOptions';
import { Version } from './Version';

function debug(level: string, message: unknown): void {
  transaction().log.write('USER_DEBUG', level, apexToString(message));
}

function today(): ApexDate {
  const now = wallClock(transaction().clock.now());
  return ApexDate.of(now.year, now.month, now.day);
}

function schedule(name: string, cronExpression: string, schedulable: object): string {
  markUncommittedWork();
  return transaction().jobs.schedule(name, cronExpression, schedulable);
}

function scheduleBatch(batch: object, name: string, minutesFromNow: number, scope = DEFAULT_SCOPE): string {
  checkBatch(batch, scope);
  markUncommittedWork();
  return transaction().jobs.scheduleBatch(batch, name, minutesFromNow, scope);
}

function attachFinalizer(finalizer: object): void {
  if (transaction().kind !== 'queueable') {
    throwApex('System.HandledException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
  }
  transaction().jobs.attachFinalizer(finalizer);
}

export const SystemClass = defineClass({
  namespace: 'System',
  name: 'System',
  reference: referencePage('apex_methods_system_system'),
  methods: {
    'static void debug(Object message)': (message: unknown) => debug('DEBUG', message),
    'static void debug(LoggingLevel level, Object message)': (level: ApexEnumValue, message: unknown) =>
      debug(level.name, message),
    'static void assert(Boolean condition)': (condition: boolean) => assertTrue(condition),
    'static void assert(Boolean condition, Object message)': assertTrue,
    'static void assertEquals(Object expected, Object actual)': (expected: unknown, actual: unknown) =>
      assertEqual(expected, actual),
    'static void assertEquals(Object expected, Object actual, Object message)': assertEqual,
    'static void assertNotEquals(Object expected, Object actual)': (expected: unknown, actual: unknown) =>
      assertNotEqual(expected, actual),
    'static void assertNotEquals(Object expected, Object actual, Object message)': assertNotEqual,
    'static Datetime now()': () => new ApexDatetime(transaction().clock.now()),
    'static Date today()': today,
    'static Long currentTimeMillis()': () => BigInt(transaction().clock.now()),
    'static Boolean equals(Object left, Object right)': apexEquals,
    'static Integer hashCode(Object value)': apexHashCode,
    'static Id enqueueJob(Object job)': (job: object) => enqueue(job),
    'static Id enqueueJob(Object job, Integer delay)': (job: object, delay: number) =>
      enqueue(job, { delayMinutes: delay }),
    'static Id enqueueJob(Object job, AsyncOptions options)': (job: object, options: AsyncOptions) =>
      enqueue(job, {
        delayMinutes: options.minimumQueueableDelayInMinutes,
        maximumStackDepth: options.maximumQueueableStackDepth,
        duplicateSignature: options.duplicateSignature?.text ?? null,
      }),
    'static void attachFinalizer(Finalizer finalizer)': attachFinalizer,
    'static String schedule(String jobName, String cronExpression, Schedulable schedulable)': schedule,
    'static String scheduleBatch(Object batchable, String jobName, Integer minutesFromNow)': (
      batch: object,
      name: string,
      minutes: number,
    ) => scheduleBatch(batch, name, minutes),
    'static String scheduleBatch(Object batchable, String jobName, Integer minutesFromNow, Integer scopeSize)':
      scheduleBatch,
    'static void abortJob(String jobId)': (jobId: string) => transaction().jobs.abortJob(jobId),
    'static Boolean isBatch()': () => transaction().kind === 'batch',
    'static Boolean isFuture()': () => transaction().kind === 'future',
    'static Boolean isQueueable()': () => transaction().kind === 'queueable',
    'static Boolean isScheduled()': () => transaction().kind === 'schedulable',
    'static Version requestVersion()': () => new Version(1, 0, null),
    'static ApplicationReadWriteMode getApplicationReadWriteMode()': () =>
      enumConstant(ApplicationReadWriteModeEnum, 'DEFAULT'),
    'static Integer purgeOldAsyncJobs(Date date)': notEmulated('System.purgeOldAsyncJobs'),
    'static void setPassword(Id userId, String password)': notEmulated('System.setPassword'),
  },
});
