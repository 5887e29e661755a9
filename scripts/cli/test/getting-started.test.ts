/**
 * `docs/getting-started.md`, "A scratch org, step by step": its commands as printed, in their order, by a shell and the real
 * `sf`. The org is a local one without the package, to which a login stands for the creation of the scratch org; the systems
 * are those of the sandbox, so addresses and secrets are theirs. A command that the document gains is run as well.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../build';
import { serveOrg, type ServedOrg } from '../../local-org';
import {
  EMR_CLIENT,
  LOGISTICS_CLIENT,
  PORTAL_KEY,
  readDataFolder,
  startEmrSandbox,
  startLogisticsSandbox,
  startPortalSandbox,
} from '../../sandbox';
import { connectTo } from '../services/connection';
import { readOrgSettings } from '../services/org-settings';
import { commandsOfSection } from './support/documented-commands';
import { MISSING_PATIENT, temporaryFolder, writeEmrData } from './support/emr-data';

const COMMANDS = commandsOfSection('docs/getting-started.md', 'A scratch org, step by step');
const ALIAS = 'stagelink';
const STEP_LIMIT_MS = 300_000;

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

const folder = temporaryFolder();
const home = mkdtempSync(join(tmpdir(), 'stagelink-home-'));
const closing: (() => Promise<void>)[] = [];
/** What the shell that a person types into holds. */
let environment: Variables;
/** In place of the examples of the document. */
let ours: Variables;
let org: ServedOrg;
let connection: Connection;

beforeAll(async () => {
  org = await serveOrg({ port: 0, folder: null, cacheFolder: join(PROJECT_ROOT, '.cache', 'apex') });
  closing.push(org.close);
  const emr = await startEmrSandbox({ port: 0, resources: readDataFolder(writeEmrData(folder)) });
  const portal = await startPortalSandbox({ port: 0, seed: { pendingJourneys: 2, pendingOrders: 2 } });
  const logistics = await startLogisticsSandbox({ port: 0 });
  closing.push(emr.close, portal.close, logistics.close);
  ours = {
    STAGELINK_EMR_URL: emr.fhirUrl,
    STAGELINK_EMR_TOKEN_URL: emr.tokenUrl,
    STAGELINK_EMR_CLIENT_ID: EMR_CLIENT.clientId,
    STAGELINK_EMR_CLIENT_SECRET: EMR_CLIENT.clientSecret,
    STAGELINK_PORTAL_URL: portal.url,
    STAGELINK_PORTAL_CLIENT_ID: PORTAL_KEY.clientId,
    STAGELINK_PORTAL_CLIENT_SECRET: PORTAL_KEY.clientSecret,
    STAGELINK_LOGISTICS_URL: logistics.url,
    STAGELINK_LOGISTICS_TOKEN_URL: logistics.tokenUrl,
    STAGELINK_LOGISTICS_CLIENT_ID: LOGISTICS_CLIENT.clientId,
    STAGELINK_LOGISTICS_CLIENT_SECRET: LOGISTICS_CLIENT.clientSecret,
  };
  environment = {
    PATH: [join(PROJECT_ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
    HOME: home,
    USERPROFILE: home,
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    npm_config_update_notifier: 'false',
  };
  connection = await connectTo(org);
}, STEP_LIMIT_MS);

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  [folder, home].forEach((path) => rmSync(path, { recursive: true, force: true }));
});

describe('a scratch org, step by step', () => {
  it('has the steps that this test knows', () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(PROMISES.filter(([start]) => !COMMANDS.some((command) => command.startsWith(start)))).toEqual([]);
  });

  it.each(COMMANDS)(
    '%s',
    async (command) => {
      await beforeStep(command);
      const outcome = await type(command);
      expect(outcome.exitCode, `${outcome.stdout}${outcome.stderr}`).toBe(0);
      await afterStep(command, outcome);
    },
    STEP_LIMIT_MS,
  );
});

it('an alias that sf does not know is refused with what to do', async () => {
  const { exitCode, stdout } = await shell('node bin/stagelink.js feed list --target-org nowhere --json');

  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: 'UNKNOWN_ALIAS', remedy: expect.stringContaining('sf org login web --alias nowhere') as string },
  });
});

/** Runs a line of the document; an `export` changes what the next lines see. */
async function type(command: string): Promise<Outcome> {
  const [, variable = ''] = /^export (\w+)=/.exec(command) ?? [];
  if (variable in ours) {
    environment = { ...environment, [variable]: ours[variable]! };
    return { exitCode: 0, stdout: '', stderr: '' };
  }
  if (command.startsWith('sf org create scratch ')) {
    return createOrg(command);
  }
  if (variable !== '') {
    const outcome = await shell(`${command}; printf %s "$${variable}"`);
    environment = { ...environment, [variable]: outcome.stdout };
    return outcome;
  }
  return shell(command);
}

/** A Dev Hub would make an org and sign in to it; here the org is there. */
async function createOrg(command: string): Promise<Outcome> {
  expect(command).toContain(`--alias ${ALIAS}`);
  const token = await org.client.call('login');
  const login = `sf org login access-token --instance-url ${org.url} --no-prompt --alias ${ALIAS}`;
  return shell(`SF_ACCESS_TOKEN='${token}' ${login}`);
}

async function beforeStep(command: string): Promise<void> {
  if (command.startsWith('npx stagelink staged replay ')) {
    // "Put them right where they are": the patient that an observation waits for.
    const { records } = await connection.query<{ Id: string }>(
      "SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND DeveloperName = 'Member'",
    );
    const patient = { LastName: 'Late', EMR_ID__c: MISSING_PATIENT, RecordTypeId: records[0]?.Id ?? '' };
    expect(await connection.sobject('Account').create(patient)).toMatchObject({ success: true });
  }
  if (command.startsWith('npx stagelink deploy ')) {
    // Another day, another shell: the variables are gone.
    environment = Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('STAGELINK_')));
  }
}

/** What the document promises of some of its steps. */
async function afterStep(command: string, { stdout }: Outcome): Promise<void> {
  const [, promise] = PROMISES.find(([start]) => command.startsWith(start)) ?? [];
  await promise?.(stdout);
}

const count = async (from: string): Promise<number> =>
  (await connection.query(`SELECT COUNT() FROM ${from}`)).totalSize;

const PROMISES: readonly (readonly [start: string, check: (stdout: string) => Promise<void> | void])[] = [
  [
    'export STAGELINK_INTEGRATION_USER',
    () => expect(environment['STAGELINK_INTEGRATION_USER']).toBe('admin@stagelink.local'),
  ],
  ['sf project deploy start', async () => expect(await addressOfEmr()).toBe(ours['STAGELINK_EMR_URL'])],
  [
    'sf org assign permset',
    async () => expect(await count("PermissionSetAssignment WHERE PermissionSet.Name LIKE 'Stagelink_%'")).toBe(6),
  ],
  ['npx stagelink credentials set', (stdout) => expect(stdout).toMatch(/^\w+ \(Integration\) holds \w+ and \w+\.\n$/)],
  ['printf', (stdout) => expect(stdout).toBe('Portal (Integration) holds ClientId and ClientSecret.\n')],
  ['npx stagelink schedule start', (stdout) => expect(stdout).toMatch(/^On the schedule: FeedSchedule, /)],
  [
    'npx stagelink feed pull',
    async (stdout) => {
      expect(stdout).toMatch(/^EMR_Patient +Completed +1 +2 +2/m);
      expect(await count("Account WHERE EMR_ID__c IN ('ann', 'ben')")).toBe(2);
      expect(await count("Staged_Record__c WHERE Status__c = 'Failed'")).toBe(1);
    },
  ],
  ['npx stagelink staged causes', (stdout) => expect(stdout).toContain('PARENT_NOT_FOUND Patient__c')],
  [
    'npx stagelink staged preview',
    (stdout) => expect(stdout).toMatch(/Failed -> .*\n[^]*staged replay <ids> --plan \w+/),
  ],
  [
    'npx stagelink staged replay',
    async () => expect(await count("Staged_Record__c WHERE Status__c IN ('Failed', 'Dead')")).toBe(0),
  ],
  ['npx stagelink doctor', (stdout) => expect(stdout).toMatch(/^0 errors, \d+ warnings$|^All is well\.$/m)],
  [
    'npx stagelink deploy',
    async (stdout) => {
      expect(stdout).toContain('Deployment succeeded');
      expect(stdout).toMatch(/^On the schedule again: FeedSchedule, /m);
      expect(await addressOfEmr()).toBe(ours['STAGELINK_EMR_URL']);
    },
  ],
];

async function addressOfEmr(): Promise<string | null | undefined> {
  const { namedCredentials } = await readOrgSettings(connection);
  return namedCredentials.find(({ name }) => name === 'EMR')?.url;
}

function shell(line: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: PROJECT_ROOT, env: environment, maxBuffer: 50_000_000 };
    const child = execFile('bash', ['-c', line], options, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
