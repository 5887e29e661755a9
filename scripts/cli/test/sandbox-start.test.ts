/** `stagelink sandbox start`, as a process of its own. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxAddresses } from '../services/sandbox-host';
import { runProgram } from '../program';
import { temporaryFolder } from './support/emr-data';
import { memoryStreams } from './support/memory-streams';
import { stagelink, StagelinkProcess } from './support/stagelink-process';

describe('sandbox start', () => {
  const folder = temporaryFolder();
  let sandbox: StagelinkProcess;
  let addresses: SandboxAddresses;

  beforeAll(async () => {
    sandbox = await StagelinkProcess.up(folder, ['sandbox', 'start', '--port', '0', '--orders', '3', '--json']);
    addresses = JSON.parse(sandbox.printed) as SandboxAddresses;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints while it is up where everything is and how to sign in', async () => {
    const { emr, portal, logistics, control } = addresses;
    const key = { 'X-Client-ID': portal.clientId, 'X-Client-Secret': portal.clientSecret };
    const tokens = [emr, logistics].map(({ tokenUrl, clientId, clientSecret }) =>
      fetch(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }),
      }),
    );

    const answers = await Promise.all([
      fetch(control),
      fetch(`${emr.fhirUrl}/metadata`),
      fetch(`${portal.url}/v1/orders?pending=true`, { headers: key }),
      ...tokens,
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(((await answers[2]!.json()) as { orders: unknown[] }).orders).toHaveLength(3);
  });

  it('has a control page that reaches them', async () => {
    const response = await fetch(`${addresses.control}/api/systems`);

    expect(((await response.json()) as { systems: object[] }).systems).toMatchObject([
      { id: 'emr', url: new URL(addresses.emr.fhirUrl).origin, state: { faults: [] } },
      { id: 'portal', url: addresses.portal.url, state: { faults: [] } },
      { id: 'logistics', url: addresses.logistics.url, state: { faults: [] } },
    ]);
  });

  it('says which port is in use, and stops what it had started', async () => {
    const port = Number(new URL(addresses.portal.url).port) - 2;

    const { exitCode, err } = await stagelink(folder, 'sandbox', 'start', '--port', String(port));

    expect(exitCode).toBe(2);
    expect(err).toContain('PORT_IN_USE');
  });

  it('ends with Ctrl-C, and prints nothing more', async () => {
    const { exitCode, out } = await sandbox.interrupt();

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(addresses);
    await expect(fetch(addresses.control)).rejects.toThrow('fetch failed');
  });

  it('tells a person the same', async () => {
    const other = await StagelinkProcess.up(folder, ['sandbox', 'start', '--port', '0']);
    const { out } = await other.interrupt();

    expect(out).toMatch(/^Control {4}http:\/\/127\.0\.0\.1:\d+ .*\nEMR .*\nPortal .*\nLogistics .*\n$/);
  });

  it.each([
    ['--port', '65533', '65533 leaves no three ports after it.'],
    ['--orders', '-1', '-1 is no number of records.'],
    ['--journeys', '100001', '100001 is no number of records.'],
  ])('refuses %s %s', async (flag, value, message) => {
    const streams = memoryStreams();

    const exitCode = await runProgram(['sandbox', 'start', `${flag}=${value}`, '--json'], streams);

    expect(exitCode).toBe(2);
    expect(JSON.parse(streams.written.out)).toMatchObject({ error: { code: 'BAD_ARGUMENT', message } });
  });
});
