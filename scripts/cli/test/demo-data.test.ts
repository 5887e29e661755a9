/** What `npm start` is given to work with, wrong in every way. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmrSandbox } from '../../sandbox';
import { runProgram } from '../program';
import { temporaryFolder } from './support/emr-data';
import { memoryStreams } from './support/memory-streams';

const folder = temporaryFolder();
const NO_SERVER = 'http://127.0.0.1:1/fhir';

beforeAll(() => {
  const files = { 'empty/notes.txt': '', 'foreign/a.json': '{"a": 1}', 'broken/a.json': '{"resourceType": ' };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('npm start', () => {
  it.each([
    ['--emr-data', 'missing', 'DATA_NOT_FOUND', 'missing'],
    ['--emr-data', 'empty', 'DATA_EMPTY', 'empty'],
    ['--emr-data', 'foreign', 'DATA_NOT_FHIR', 'foreign/a.json'],
    ['--emr-data', 'broken', 'DATA_MALFORMED', 'broken/a.json'],
    ['--emr-url', NO_SERVER, 'NOT_FOUND', NO_SERVER],
  ])('refuses %s %s with %s, the place and a remedy', async (flag, value, code, place) => {
    const streams = memoryStreams();
    const given = flag === '--emr-data' ? join(folder, value) : value;

    expect(await runProgram(['demo', 'start', '--once', '--json', flag, given], streams)).toBe(2);
    const { error } = JSON.parse(streams.written.out) as { error: Record<string, string> };
    expect(error).toMatchObject({
      code,
      message: expect.stringContaining(place),
      remedy: expect.stringMatching(/\.$/),
    });
  });

  it('refuses an EMR that refuses its credentials', async () => {
    const emr = await startEmrSandbox({ port: 0, resources: [] });
    vi.stubEnv('EMR_TOKEN_URL', emr.tokenUrl);
    vi.stubEnv('EMR_CLIENT_ID', 'stagelink');
    vi.stubEnv('EMR_CLIENT_SECRET', 'wrong');
    const streams = memoryStreams();
    const exitCode = await runProgram(['demo', 'start', '--once', '--json', '--emr-url', emr.fhirUrl], streams);
    await emr.close();

    expect(exitCode).toBe(2);
    expect(JSON.parse(streams.written.out)).toEqual({
      error: {
        code: 'EMR_REFUSED',
        message: `${emr.tokenUrl} gives the client stagelink no token (HTTP 401).`,
        remedy: 'Check EMR_TOKEN_URL, EMR_CLIENT_ID and EMR_CLIENT_SECRET.',
      },
    });
  });
});
