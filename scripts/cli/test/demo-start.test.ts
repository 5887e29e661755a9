/** `npm start` and the commands on what it started, each as a process of its own, as users run them. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedStatus, ReplayResult, Run, StagedDetail, StagedPage } from '../../contracts/stagelink-rest';
import type { RunningOrg } from '../services/running-org';
import { temporaryFolder, writeEmrData } from './support/emr-data';
import { stagelink, stagelinkJson, StagelinkProcess } from './support/stagelink-process';

interface Refused {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}

const folder = temporaryFolder();
const data = writeEmrData(folder);
let demo: StagelinkProcess | null = null;

afterAll(async () => {
  await demo?.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

async function status(): Promise<RunningOrg> {
  return (await stagelinkJson<RunningOrg>(folder, 'org', 'status')).value;
}

async function connect(): Promise<Connection> {
  const { instanceUrl, accessToken } = await status();
  return new Connection({ instanceUrl, accessToken, version: '67.0' });
}

async function countNoted(): Promise<number> {
  return (await (await connect()).query("SELECT COUNT() FROM Account WHERE Name = 'Made by hand'")).totalSize;
}

async function rows(...filter: string[]): Promise<StagedPage['rows']> {
  return (await stagelinkJson<StagedPage>(folder, 'staged', 'list', ...filter)).value.rows;
}

describe('npm start', () => {
  beforeAll(async () => {
    demo = await StagelinkProcess.demo(folder, ['--emr-data', data]);
  });

  it('says where everything is and what arrived', () => {
    expect(demo?.said).toMatch(/Console {3}http:\/\/127\.0\.0\.1:\d+\/lightning\/n\/Stagelink/);
    expect(demo?.said).toMatch(/EMR {7}http:\/\/127\.0\.0\.1:\d+\/fhir/);
    expect(demo?.said).toMatch(/Portal {4}http:\/\/127\.0\.0\.1:\d+ /);
    expect(demo?.said).toMatch(/Systems {3}http:\/\/127\.0\.0\.1:\d+ /);
    expect(demo?.said).toMatch(/EMR_Observation +2 +1 +1 +0 +Completed/);
    expect(demo?.said).toMatch(/EMR_Patient +2 +2 +0 +0 +Completed/);
  });

  it('tells org status how to reach it', async () => {
    const org = await status();

    expect(org).toEqual({
      instanceUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      accessToken: expect.stringMatching(/./),
      username: 'admin@stagelink.local',
      pid: expect.any(Number),
      emrUrl: expect.stringMatching(/\/fhir$/),
    });
    expect((await stagelink(folder, 'org', 'status')).out).toContain(`Instance URL  ${org.instanceUrl}`);
  });

  it('lists feeds, parents first', async () => {
    const { value } = await stagelinkJson<{ feeds: FeedStatus[] }>(folder, 'feed', 'list');

    expect(value.feeds.map(({ name, failed, dead }) => ({ name, failed, dead }))).toEqual([
      { name: 'EMR_Patient', failed: 0, dead: 0 },
      { name: 'Portal_Registration', failed: 0, dead: 0 },
      { name: 'EMR_Observation', failed: 1, dead: 0 },
      { name: 'Portal_Journey', failed: 0, dead: 0 },
      { name: 'Portal_Order', failed: 0, dead: 0 },
      { name: 'Logistics_Fulfillment', failed: 0, dead: 0 },
    ]);
    expect((await stagelink(folder, 'feed', 'list')).out).toMatch(/^FEED +SYSTEM/);
  });

  it('pulls a feed, and refuses one it does not know', async () => {
    const { exitCode, value } = await stagelinkJson<{ runs: Run[] }>(folder, 'feed', 'pull', 'EMR_Patient');
    const unknown = await stagelinkJson<Refused>(folder, 'feed', 'pull', 'Nope');

    expect(exitCode).toBe(0);
    expect(value.runs).toMatchObject([{ feed: 'EMR_Patient', status: 'Completed', failed: 0, dead: 0 }]);
    expect(unknown).toMatchObject({ exitCode: 2, value: { error: { code: 'REFUSED' } } });
    expect(unknown.value.error.message).toMatch(/^[A-Z_]+: .*Nope/);
  });

  it('lists, shows and replays staged rows', async () => {
    const [failed] = await rows('--status', 'Failed');
    const id = failed?.id ?? '';
    const shown = await stagelinkJson<StagedDetail>(folder, 'staged', 'show', id);
    const replayed = await stagelinkJson<ReplayResult>(folder, 'staged', 'replay', id);
    const all = await stagelinkJson<ReplayResult>(folder, 'staged', 'replay', '--feed', 'EMR_Patient');

    expect(shown).toMatchObject({ exitCode: 0, value: { row: { externalId: 'pulse', errorField: 'Patient__c' } } });
    expect((await stagelink(folder, 'staged', 'show', id)).out).toContain('What to do:');
    expect(replayed).toMatchObject({ exitCode: 1, value: { failed: 1, rows: [{ id, status: 'Failed' }] } });
    expect(all).toMatchObject({ exitCode: 0, value: { failed: 0, dead: 0, nextKey: null } });
    expect(await rows('--feed', 'EMR_Patient')).toHaveLength(2);
    expect(await rows('--feed', 'EMR_Observation')).toHaveLength(2);
  });

  it('refuses a row that is not there', async () => {
    const { exitCode, value } = await stagelinkJson<Refused>(folder, 'staged', 'show', 'nonsense');

    expect({ exitCode, code: value.error.code }).toEqual({ exitCode: 2, code: 'REFUSED' });
  });

  it('is alone in its folder and on its port', async () => {
    const { instanceUrl, pid } = await status();
    const { port } = new URL(instanceUrl);
    const second = await stagelinkJson<Refused>(folder, 'org', 'start', '--port', '0');
    const reset = await stagelinkJson<Refused>(folder, 'org', 'reset');
    const elsewhere = temporaryFolder();
    const samePort = await stagelinkJson<Refused>(elsewhere, 'org', 'start', '--port', port);
    rmSync(elsewhere, { recursive: true });

    expect(second).toMatchObject({ exitCode: 2, value: { error: { code: 'ALREADY_RUNNING' } } });
    expect(second.value.error.message).toContain(`${instanceUrl} in this folder already (process ${pid})`);
    expect(reset).toMatchObject({ exitCode: 2, value: { error: { code: 'ALREADY_RUNNING' } } });
    expect(samePort).toMatchObject({ exitCode: 2, value: { error: { code: 'PORT_IN_USE' } } });
    expect(samePort.value.error.message).toContain(port);
  });

  it('ends with Ctrl-C and leaves nothing behind', async () => {
    await (await connect()).sobject('Account').create({ Name: 'Made by hand' });
    const { instanceUrl, pid, emrUrl } = await status();
    const outcome = await demo?.interrupt();
    demo = null;

    expect(outcome).toMatchObject({ exitCode: 0, out: 'Stopped.\n' });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(fetch(instanceUrl)).rejects.toThrow('fetch failed');
    await expect(fetch(emrUrl ?? '')).rejects.toThrow('fetch failed');
    expect(['org.json', 'org.pid'].filter((name) => existsSync(join(folder, '.stagelink', name)))).toEqual([]);
    expect(await stagelinkJson<Refused>(folder, 'org', 'status')).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'NO_RUNNING_ORG' } },
    });
  });

  it('keeps the data of the org for the next start', async () => {
    demo = await StagelinkProcess.demo(folder, ['--emr-data', data]);

    expect(await countNoted()).toBe(1);
    await demo.interrupt();
    demo = null;
  });

  it('starts with an empty org when told to', async () => {
    demo = await StagelinkProcess.demo(folder, ['--emr-data', data, '--fresh']);

    expect(await countNoted()).toBe(0);
  });
});
