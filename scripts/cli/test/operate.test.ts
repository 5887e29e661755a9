/**
 * The commands of operators and administrators against a local org with its systems: what they do, what they print with
 * `--json`, and how they end. The program runs in this process; only Ctrl-C needs one of its own.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReconciliationDetail, SystemStatus } from '../../contracts/stagelink-operation';
import type { FeedStatus, OwnedField, ReplayJob, ReplayPlan, Run, StagedRow } from '../../contracts/stagelink-rest';
import { startConnectedOrg, type ConnectedOrg } from '../services/connected-org';
import type { CredentialState } from '../services/credentials/credentials-api';
import type { Deployment } from '../services/deployment/deploy';
import type { Diagnosis } from '../services/doctor/doctor';
import { announceOrg, withdraw } from '../services/running-org';
import type { ScheduleEntry } from '../services/schedule';
import { StagelinkApi } from '../services/stagelink-api';
import { runProgram } from '../program';
import { temporaryFolder } from './support/emr-data';
import { deviations, readJsonShapes, type Shape } from './support/json-shapes';
import { memoryStreams } from './support/memory-streams';
import { silentProgress } from './support/silent-progress';
import { StagelinkProcess } from './support/stagelink-process';
import { writeManyPatients } from './support/many-patients';

const PATIENTS = 1_000;
const START_LIMIT_MS = 300_000;

const folder = temporaryFolder();
const home = process.cwd();
let world: ConnectedOrg;
let shapes: ReadonlyMap<string, Shape>;

interface Refused {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}

/** Runs a command with `--json`; what it prints has to have the shape that is pinned. */
async function run<T>(command: string, ...args: string[]): Promise<{ exitCode: number; value: T }> {
  const streams = memoryStreams();
  const exitCode = await runProgram([...command.split(' '), ...args, '--json'], streams);
  const value = JSON.parse(streams.written.out) as T;
  const shape = shapes.get(command === 'reconcile' ? 'reconcile run' : command);
  expect('error' in (value as object) ? [] : deviations(value, shape ?? 'no such command')).toEqual([]);
  return { exitCode, value };
}

/** As a person sees it. */
async function text(...args: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const streams = memoryStreams();
  return { exitCode: await runProgram(args, streams), ...streams.written };
}

beforeAll(async () => {
  shapes = readJsonShapes();
  world = await startConnectedOrg(
    { port: 0, folder: join(folder, 'org'), fresh: true, runsJobs: true, progress: silentProgress },
    { emr: { data: writeManyPatients(folder, PATIENTS), url: undefined, progress: silentProgress } },
  );
  process.chdir(folder);
  await announceOrg(world.org, world.emr.access.fhirUrl);
}, START_LIMIT_MS);

afterAll(async () => {
  withdraw();
  process.chdir(home);
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('before the first pull', () => {
  it('the doctor finds what is missing and names the command that helps', async () => {
    const { exitCode, value } = await run<Diagnosis>('doctor');

    expect(exitCode).toBe(1);
    expect(value.org).toMatchObject({ username: 'admin@stagelink.local', apiVersion: '67.0' });
    expect(value.findings.filter(({ level }) => level === 'error')).toMatchObject(
      ['FeedSchedule', 'NightlySchedule', 'OutboxSchedule', 'WatchdogSchedule'].map((subject) => ({
        area: 'Schedule',
        subject,
        remedy: 'npx stagelink schedule start',
      })),
    );
    expect(value.findings).toContainEqual({
      area: 'Feeds',
      subject: 'EMR_Patient',
      level: 'warning',
      message: 'It was never pulled.',
      remedy: 'npx stagelink feed pull EMR_Patient',
    });
    expect(value.findings).toContainEqual(
      expect.objectContaining({ area: 'Systems', subject: 'EMR', level: 'ok' }) as object,
    );
    expect(value.findings.filter(({ level, remedy }) => (level === 'ok') !== (remedy === null))).toEqual([]);
  });

  it('schedules start, are listed with their user, and stop', async () => {
    const started = await run<{ scheduled: string[] }>('schedule start');
    const listed = await run<{ jobs: ScheduleEntry[] }>('schedule list');
    const stopped = await run<{ scheduled: string[] }>('schedule stop');

    expect(started.value.scheduled).toHaveLength(4);
    expect(listed.value.jobs.map(({ name, runsAs }) => [name, runsAs])).toEqual(
      ['Feed_Dispatch', 'Nightly', 'Outbox_Sweep', 'Watchdog'].map((name) => [name, 'admin@stagelink.local']),
    );
    expect(stopped.value.scheduled).toEqual([]);
    expect((await text('schedule', 'list')).out).toBe('Nothing is on the schedule.\n');
  });
});

describe('credentials', () => {
  const secrets = { STAGELINK_EMR_CLIENT_ID: 'stagelink', STAGELINK_EMR_CLIENT_SECRET: 'wrong' };

  afterAll(() => {
    Object.keys(secrets).forEach((name) => Reflect.deleteProperty(process.env, name));
  });

  it('are listed with the variables that set them, never with their values', async () => {
    const { value } = await run<{ credentials: (CredentialState & { variables: string[] })[] }>('credentials list');

    expect(value.credentials.map(({ credential, status, variables }) => [credential, status, variables])).toEqual([
      ['EMR', 'Configured', ['STAGELINK_EMR_CLIENT_ID', 'STAGELINK_EMR_CLIENT_SECRET']],
      ['Logistics', 'Configured', ['STAGELINK_LOGISTICS_CLIENT_ID', 'STAGELINK_LOGISTICS_CLIENT_SECRET']],
      ['Portal', 'Configured', ['STAGELINK_PORTAL_CLIENT_ID', 'STAGELINK_PORTAL_CLIENT_SECRET']],
    ]);
  });

  it('that are wrong are taken, noticed by the doctor, and put right', async () => {
    const { clientSecret } = world.emr.access;
    Object.assign(process.env, secrets);
    const wrong = await run<CredentialState>('credentials set', 'EMR');
    const refused = await run<{ ok: boolean; remedy: string }>('system check', 'EMR');
    const { value: diagnosis } = await run<Diagnosis>('doctor');
    process.env['STAGELINK_EMR_CLIENT_SECRET'] = clientSecret;
    const right = await run<CredentialState>('credentials set', 'EMR');
    const answered = await run<{ ok: boolean }>('system check', 'EMR');

    expect(wrong).toMatchObject({
      exitCode: 0,
      value: { status: 'Configured', parameters: ['clientId', 'clientSecret'] },
    });
    expect(refused).toMatchObject({ exitCode: 1, value: { ok: false } });
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({ area: 'Systems', subject: 'EMR', level: 'error' }) as object,
    );
    expect(JSON.stringify([wrong, right])).not.toContain(clientSecret);
    expect(answered).toMatchObject({ exitCode: 0, value: { ok: true } });
  });

  it('need every value, and a credential that there is', async () => {
    const missing = await run<Refused>('credentials set', 'Portal');
    const unknown = await run<Refused>('credentials set', 'Nope');

    expect(missing).toMatchObject({ exitCode: 2, value: { error: { code: 'BAD_ARGUMENT' } } });
    expect(missing.value.error.remedy).toContain('STAGELINK_PORTAL_CLIENT_ID and STAGELINK_PORTAL_CLIENT_SECRET');
    expect(unknown).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'NOT_FOUND', remedy: 'Give one of EMR, Logistics, Portal.' } },
    });
  });
});

describe('systems', () => {
  it('are paused with a reason and resumed', async () => {
    const off = await run<SystemStatus>('system off', 'EMR', '--reason', 'upgrade tonight');
    const { value: diagnosis } = await run<Diagnosis>('doctor');
    const on = await run<SystemStatus>('system on', 'EMR');

    expect(off.value).toMatchObject({ state: 'Paused', pauseReason: 'upgrade tonight' });
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({ subject: 'EMR', level: 'warning', remedy: 'npx stagelink system on EMR' }) as object,
    );
    expect(on.value).toMatchObject({ state: 'Ready', pauseReason: null });
    expect((await run<{ systems: SystemStatus[] }>('system list')).value.systems).toHaveLength(3);
  });

  it('are not paused without a reason', async () => {
    expect(await run<Refused>('system off', 'EMR')).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'BAD_ARGUMENT', remedy: 'Give one with --reason.' } },
    });
  });
});

describe('after a pull', () => {
  const rows = async (...filter: string[]): Promise<StagedRow[]> =>
    (await run<{ rows: StagedRow[] }>('staged list', ...filter)).value.rows;

  beforeAll(async () => {
    const { exitCode, value } = await run<{ runs: Run[] }>('feed pull', 'EMR_Patient');
    expect({ exitCode, runs: value.runs }).toMatchObject({ exitCode: 0, runs: [{ received: PATIENTS, dead: 1 }] });
    await run('feed pull', 'EMR_Observation');
  }, START_LIMIT_MS);

  it('feeds and runs are listed and shown', async () => {
    const { value } = await run<{ feeds: FeedStatus[] }>('feed list');
    const { value: listed } = await run<{ runs: Run[] }>('run list', '--feed', 'EMR_Patient');
    const shown = await run<Run>('run show', listed.runs[0]?.id ?? '');

    expect(value.feeds.find(({ name }) => name === 'EMR_Patient')).toMatchObject({ dead: 1, pulled: true });
    expect(shown.value).toMatchObject({ feed: 'EMR_Patient', status: 'Completed' });
  });

  it('a dead row is understood, corrected, previewed, replayed as planned and linked', async () => {
    const [dead] = await rows('--status', 'Dead');
    const id = dead?.id ?? '';
    const causes = await run<{ causes: { dead: number }[] }>('staged causes', '--feed', 'EMR_Patient');
    await run('staged show', id);
    const { value: exported } = await run<{ rows: { payload: string }[] }>('staged export', '--status', 'Dead');
    const corrected = { ...(JSON.parse(exported.rows[0]?.payload ?? '{}') as object), name: [{ family: 'Found' }] };
    const stale = await run<ReplayPlan>('staged preview', id);
    const file = join(folder, 'corrected.json');
    writeFileSync(file, JSON.stringify(corrected));
    await run('staged edit', id, file, '--reason', 'the name was missing');
    const refused = await run<Refused>('staged replay', id, '--plan', stale.value.planHash ?? '');
    const plan = await run<ReplayPlan>('staged preview', id);
    const applied = await run<{ linked: number }>('staged replay', id, '--plan', plan.value.planHash ?? '');

    expect(causes.value.causes).toMatchObject([{ dead: 1 }]);
    expect(refused).toMatchObject({ exitCode: 2, value: { error: { code: 'REFUSED' } } });
    expect(refused.value.error.message).toMatch(/^PLAN_STALE/);
    expect(plan.value.totals).toMatchObject({ linked: 1, dead: 0 });
    expect(applied).toMatchObject({ exitCode: 0, value: { linked: 1 } });
    expect(await rows('--status', 'Dead')).toEqual([]);
  });

  it('a replay of nothing is none', async () => {
    expect(await run('staged replay', '--status', 'Dead')).toMatchObject({ exitCode: 0, value: { job: null } });
  });

  it('Ctrl-C stops a replay between chunks, and --resume goes on', async () => {
    const replay = new StagelinkProcess(folder, ['staged', 'replay', '--feed', 'EMR_Patient', '--json']);
    await replay.says('Ctrl-C stops it between chunks.');
    const stopped = await replay.interrupt();
    const { job, interrupted } = JSON.parse(stopped.out) as { job: ReplayJob; interrupted: boolean };
    const resumed = await run<{ job: ReplayJob; unchanged: number }>('staged replay', '--resume', job.id);

    expect(stopped.exitCode).toBe(130);
    expect(interrupted).toBe(true);
    expect(job.status).toBe('Stopped');
    expect(job.done % 200).toBe(0);
    expect(job.done).toBeLessThan(PATIENTS);
    expect(resumed).toMatchObject({ exitCode: 0, value: { job: { status: 'Completed', done: PATIENTS } } });
  });

  it('rows are discarded with a reason', async () => {
    const [waiting] = await rows('--status', 'Failed');
    const { value } = await run<{ rows: StagedRow[] }>('staged discard', waiting?.id ?? '', '--reason', 'a test');

    expect(value.rows).toMatchObject([{ status: 'Discarded' }]);
  });

  it('a feed is compared by the noun alone, and its reconciliation shown', async () => {
    const { exitCode, value } = await run<{ reconciliations: ReconciliationDetail[] }>('reconcile', 'EMR_Patient');
    const [{ reconciliation } = { reconciliation: null }] = value.reconciliations;
    await run('reconcile show', reconciliation?.id ?? '');

    expect({ exitCode, reconciliation }).toMatchObject({
      exitCode: 0,
      reconciliation: { status: 'Completed', sourceRecords: PATIENTS },
    });
  });

  it('a feed is rewound', async () => {
    const rewound = await run('feed rewind', 'EMR_Patient', '--to-start', '--reason', 'a test');

    expect(rewound).toMatchObject({ exitCode: 0, value: { watermark: null } });
  });

  it('ownership is listed, simulated, set, exported, and its history kept', async () => {
    const { value } = await run<{ fields: OwnedField[] }>('ownership list', '--feed', 'EMR_Patient');
    const mapping = value.fields.find(({ owner }) => owner === 'External System')?.mapping ?? '';
    const change = [mapping, '--owner', 'Salesforce'];
    const simulated = await run('ownership simulate', ...change, '--rows', '50');
    const set = await run('ownership set', ...change, '--reason', 'a test');

    expect(simulated.value).toMatchObject({ rowsRead: 50 });
    expect(set.value).toMatchObject({ toOwner: 'Salesforce', reason: 'a test' });
    await run('ownership history', '--limit', '5');
    await run('ownership export');
  });

  it('outbound messages are listed, shown and replayed', async () => {
    const { value } = await run<{ rows: { id: string; status: string }[] }>('outbox list');
    const [message] = value.rows;
    if (message) {
      await run('outbox show', message.id);
    }

    expect(await run('outbox replay', '--route', 'EMR_Patient')).toMatchObject({
      exitCode: 0,
      value: { queued: 0, nextKey: null },
    });
  });
});

describe('access', () => {
  /** Lets the program sign in as somebody else. */
  async function signInAs(userId: string | undefined): Promise<void> {
    const path = join(folder, '.stagelink', 'org.json');
    const address = JSON.parse(readFileSync(path, 'utf8')) as object;
    const accessToken = await world.org.client.call('login', userId);
    writeFileSync(path, JSON.stringify({ ...address, accessToken }));
  }

  it('that is missing is named with the permission set that gives it', async () => {
    const users = await world.org.client.call('users');
    await signInAs(users.find(({ username }) => username === 'guest@stagelink.local')?.id);
    const refused = await run<Refused>('feed list');
    const { exitCode, value } = await run<Diagnosis>('doctor');
    await signInAs(undefined);

    expect(refused).toMatchObject({ exitCode: 2, value: { error: { code: 'NO_ACCESS' } } });
    expect(refused.value.error.remedy).toContain('Stagelink_Admin');
    expect(exitCode).toBe(1);
    expect(value.findings.at(-1)).toMatchObject({ area: 'Deployment', level: 'error' });
  });
});

describe('deploy', () => {
  it('goes through sf, takes the jobs off the schedule and puts them back', async () => {
    await run('schedule start');
    const { exitCode, value } = await run<Deployment>('deploy');

    expect({ exitCode, succeeded: value.succeeded }).toEqual({ exitCode: 0, succeeded: true });
    expect(value.rescheduled).toHaveLength(4);
    expect(value.settings).toContainEqual({
      variable: 'STAGELINK_INTEGRATION_USER',
      value: 'admin@stagelink.local',
      origin: 'org',
    });
    expect((await run<Diagnosis>('doctor')).value.errors).toBe(0);
  });

  it('leaves the schedules of another user alone', async () => {
    const { client, url } = world.org;
    const person = { username: 'integration@stagelink.local', firstName: 'Ina', lastName: 'Integration' };
    const userId = await client.call('ensureUser', person, ['Stagelink_Integration']);
    const connection = new Connection({ instanceUrl: url, accessToken: await client.call('login', userId) });
    await run('schedule stop');
    await new StagelinkApi(connection).startSchedules();
    const refused = await run<Refused>('deploy');
    const { value: diagnosis } = await run<Diagnosis>('doctor');
    const jobs = (await run<{ jobs: ScheduleEntry[] }>('schedule list')).value.jobs;
    await run('schedule stop');
    await run('schedule start');

    expect(refused).toMatchObject({ exitCode: 2, value: { error: { code: 'SCHEDULE_OWNER' } } });
    expect(jobs.map(({ runsAs }) => runsAs)).toEqual(Array(4).fill(person.username));
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({
        area: 'Access',
        subject: person.username,
        level: 'error',
        message: expect.stringContaining('Stagelink_EMR, Stagelink_Logistics, Stagelink_Portal') as string,
      }) as object,
    );
  });

  it('says what is left to do when Ctrl-C ends it', async () => {
    const deployment = new StagelinkProcess(folder, ['deploy', '--json'], {}, true);
    await deployment.says('Deploying force-app');
    const { exitCode, out } = await deployment.interruptAll();
    const { error } = JSON.parse(out) as Refused;
    await run('schedule start');

    expect({ exitCode, code: error.code }).toEqual({ exitCode: 130, code: 'INTERRUPTED' });
    expect(error.remedy).toContain('npx stagelink schedule start');
  });

  it('validates as production would, changes nothing, and says why it would be refused', async () => {
    const tests = ['--test-level', 'RunSpecifiedTests', '--tests', 'FieldTextTest'];
    const { exitCode, value } = await run<Deployment>('deploy', '--validate', ...tests);

    expect({ exitCode, value }).toMatchObject({
      exitCode: 1,
      value: { validated: true, succeeded: false, failures: [] },
    });
    expect(value.testsRun).toBeGreaterThan(0);
    const isOfCoverage = expect.stringContaining('at least 75% test coverage is required') as string;
    expect(value.problems).toEqual(value.problems.map(() => isOfCoverage));
    expect(value.problems).not.toEqual([]);
    expect((await run<{ jobs: ScheduleEntry[] }>('schedule list')).value.jobs).toHaveLength(4);
  });
});
