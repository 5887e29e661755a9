import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROJECT_ROOT } from '../../../build';
import { deployCommand } from '../../commands/deploy/deploy';
import type { Deployment } from '../../services/deployment/deploy';
import { argumentsOf } from '../../services/deployment/deploy-source';
import { showDeployment } from '../../services/deployment/deployment-progress';
import { environmentOf, projectSettings } from '../../services/deployment/project-replacements';
import type { OrgSettings } from '../../services/org-settings';
import type { Progress } from '../../services/progress';

const EMPTY: OrgSettings = { namedCredentials: [], externalCredentials: [], eventUsers: {} };

describe('projectSettings', () => {
  const byName = (org: OrgSettings, environment: NodeJS.ProcessEnv): Record<string, string> =>
    Object.fromEntries(
      projectSettings(org, 'me@example.org', environment).map(({ variable, value, origin }) => [
        variable,
        `${value} (${origin})`,
      ]),
    );

  it('takes the event user and the addresses of the source for an org that has none', () => {
    expect(byName(EMPTY, {})).toEqual({
      STAGELINK_INTEGRATION_USER: 'me@example.org (user)',
      STAGELINK_EMR_URL: 'https://emr.example.com/fhir/R4 (source)',
      STAGELINK_EMR_TOKEN_URL: 'https://emr.example.com/oauth/token (source)',
      STAGELINK_PORTAL_URL: 'https://portal.example.com (source)',
      STAGELINK_LOGISTICS_URL: 'https://logistics.example.com (source)',
      STAGELINK_LOGISTICS_TOKEN_URL: 'https://logistics.example.com/oauth/token (source)',
    });
  });

  it('keeps what the org has, and lets the environment decide', () => {
    const org: OrgSettings = {
      namedCredentials: [{ name: 'EMR', url: 'https://emr.clinic.org', externalCredential: 'EMR' }],
      externalCredentials: [],
      eventUsers: { OutboundDue: 'integration@clinic.org' },
    };

    expect(byName(org, { STAGELINK_PORTAL_URL: 'https://portal.clinic.org' })).toMatchObject({
      STAGELINK_INTEGRATION_USER: 'integration@clinic.org (org)',
      STAGELINK_EMR_URL: 'https://emr.clinic.org (org)',
      STAGELINK_PORTAL_URL: 'https://portal.clinic.org (environment)',
    });
  });

  it('names what stands in the source, so that sf finds it', () => {
    const { replacements } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'sfdx-project.json'), 'utf8')) as {
      replacements: readonly { filename: string; stringToReplace: string }[];
    };
    const absent = replacements.filter(
      ({ filename, stringToReplace }) =>
        readFileSync(join(PROJECT_ROOT, filename), 'utf8').split(stringToReplace).length !== 2,
    );

    expect(replacements.length).toBeGreaterThan(0);
    expect(absent).toEqual([]);
  });

  it('writes values of the org as XML has them', () => {
    const settings = [{ variable: 'X', value: 'https://a?b=1&c=2', origin: 'org' as const }];

    expect(environmentOf(settings)).toEqual({ X: 'https://a?b=1&amp;c=2' });
  });
});

describe('argumentsOf', () => {
  const options = { alias: 'prod', environment: {}, validate: false, testLevel: undefined, tests: [] };

  it.each([
    ['deploys', {}, /^project deploy start .*--target-org prod --wait \d+$/],
    ['validates with the tests of production', { validate: true }, /^project deploy validate .*--wait \d+$/],
    ['validates without tests by a dry run', { validate: true, testLevel: 'NoTestRun' }, /deploy start .*--dry-run/],
    [
      'names test classes',
      { testLevel: 'RunSpecifiedTests', tests: ['A', 'B'] },
      /--test-level RunSpecifiedTests --tests A --tests B$/,
    ],
  ])('%s', (_what, given, expected) => {
    expect(argumentsOf({ ...options, ...given }).join(' ')).toMatch(expected);
  });
});

describe('showDeployment', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(query: () => Promise<unknown>): { counts: number[]; end: () => void } {
    const counts: number[] = [];
    const bar = { update: (done: number) => void counts.push(done), stop: () => undefined };
    const progress: Progress = { say: () => undefined, bar: () => bar, counter: () => bar };
    return { counts, end: showDeployment({ tooling: { query } } as unknown as Connection, '005', progress) };
  }

  it('counts components and tests until it is ended', async () => {
    let deployed = 0;
    const request = { NumberComponentsTotal: 100, NumberTestsCompleted: 1, NumberTestsTotal: 9 };
    const query = vi.fn(() =>
      Promise.resolve({ records: [{ ...request, NumberComponentsDeployed: (deployed += 10) }] }),
    );
    const { counts, end } = watch(query);
    await vi.advanceTimersByTimeAsync(4_000);
    end();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(counts).toEqual([11, 21]);
  });

  it('gives up where an org does not list its deployments', async () => {
    const query = vi.fn(() => Promise.reject(new Error('INVALID_TYPE')));
    const { counts, end } = watch(query);
    await vi.advanceTimersByTimeAsync(20_000);
    end();

    expect(query).toHaveBeenCalledOnce();
    expect(counts).toEqual([]);
  });
});

describe('what deploy prints', () => {
  const deployment: Deployment = {
    ...{ id: '0Af1', succeeded: true, validated: true, components: 3, testsRun: 2 },
    ...{ failures: [], testFailures: [], problems: [], settings: [], rescheduled: [] },
  };

  it('tells how to deploy what was validated', () => {
    expect(deployCommand.render(deployment)).toContain('sf project deploy quick --job-id 0Af1');
  });

  it('names the place of every failure', () => {
    const failures = [{ component: 'Clock', file: 'classes/Clock.cls', line: 7, column: 46, problem: 'nope' }];

    expect(deployCommand.render({ ...deployment, succeeded: false, failures })).toMatch(
      /^classes\/Clock.cls:7:46 Clock: nope\n.*FAILED/,
    );
  });
});
